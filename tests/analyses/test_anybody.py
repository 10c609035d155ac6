"""Somebody or other, found around the words that such phrases have."""

from __future__ import annotations

import pytest

from mtaudit.analyses.anybody import ANYBODY, DEMONYM, anybody, demonyms
from mtaudit.model import Document


@pytest.mark.parametrize(
    "text",
    [
        "Someone knew. No one else did, and nobody's dog barked.",
        "One of the old dogs saw the big dog-lover, the other dog and every small cat.",
        "the other\nThe one who left met his horse. Thank God, the Lord and my late parrot.",
        "A Norwegian won. The young Brazilian, who is ill, met an Old Egyptian. The well-known Dane went.",
        "He saw the Chinese. The Old Ukrainian said so; a Londoner laughed",
        "Nothing of the kind.",
        "",
    ],
)
def test_finds_what_a_search_of_the_whole_text_finds(text: str) -> None:
    doc = Document.of(text)
    assert [*anybody(doc)] == [match.span() for match in ANYBODY.finditer(text)]
    assert [*demonyms(doc)] == [match.span() for match in DEMONYM.finditer(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They saw each other on the other side, by a former mill.", []),
        ("One of the main reasons, and one of the old town's bridges.", []),
        (
            "It was one of the readers, one of the Danes who won, one of them.",
            ["one of the", "one of the", "one of them"],
        ),
        ("Anyone may come. The other left.", ["Anyone", "The other"]),
        ("Then the former smiled, and the other left.", ["the former", "the other"]),
    ],
)
def test_adjectives_and_things_are_nobody(text: str, found: list[str]) -> None:
    assert [text[s.start : s.end] for s in anybody(Document.of(text))] == found


def test_some_are_found() -> None:
    doc = Document.of("If someone saw a Norwegian, and the dog.")
    assert [doc.text[s.start : s.end] for s in (*anybody(doc), *demonyms(doc))] == ["someone", "the dog", "a Norwegian"]
