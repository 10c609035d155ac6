"""Who says “my husband”, in quotations and in interviews."""

from __future__ import annotations

import pytest

from mtaudit.analyses.own_words import own_words
from mtaudit.analyses.people import people
from mtaudit.model import Document


def told(text: str) -> dict[str, str]:
    doc = Document.of(text, language="en")
    return {people(doc).persons[i].name: pieces[0].gender for i, pieces in own_words(doc).items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"My husband was against it," Mr. Toma said.', {"Toma": "f"}),
        ("“My wife knows,” said Ivan Orlov.", {"Ivan Orlov": "m"}),
        ('Ivan Orlov said: "My wife knows."', {"Ivan Orlov": "m"}),
        ("Mr. Toma: I came by train.\nMy husband came by bus.", {"Toma": "f"}),
        ("Mr. Toma: I came by train.\nWhy by train?\nMy husband came by bus.", {}),
        ("Mr. Toma: I came by train.\nQ: My husband came by bus.", {}),
        ("My husband and I met Mr. Toma.", {}),
        ("Mr. Toma came by train.\nMy husband came by bus.", {}),
        ('"My husband was against it." Mr. Toma came by train.', {}),
        ("Mr. Toma: I came by train.", {}),
    ],
)
def test_who_says_so(text: str, expected: dict[str, str]) -> None:
    assert told(text) == expected


def test_a_turn_has_an_end() -> None:
    lines = "It rained.\n" * 40
    assert told(f"Mr. Toma: I came by train.\n{lines}My husband came by bus.") == {}
