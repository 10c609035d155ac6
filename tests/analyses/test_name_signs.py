"""Whether a text may name a person in full, or write a name in two ways."""

from __future__ import annotations

import pytest

from mtaudit.analyses.name_signs import full_runs, may_vary
from mtaudit.model import Document, Segment


@pytest.mark.parametrize(
    "text",
    ["Ann Example left.", "The Toma Arvell bridge.", "Mr. White Bear left.", "Kim Min-ji left.", "J. Brown left."],
)
def test_may_name_a_person_in_full(text: str) -> None:
    assert full_runs(Document.of(text))


@pytest.mark.parametrize(
    "text", ["The Ministry of Health said so.", "In South Africa it rains.", "Blue Water River.", "Mr Orlov left."]
)
def test_names_nobody_in_full(text: str) -> None:
    assert not full_runs(Document.of(text))


def test_a_source_may_tell_that_a_run_is_a_name() -> None:
    assert full_runs(Document("", (Segment("Blue Water left.", "ブルー"),)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arvellon lies by Arvelon.", True),
        ("Sergei came, and Sergey left.", True),
        ("Ann Example met Eva Sample.", True),
        ("Arvellon lies by Tessel.", False),
        ("Arvellon lies by Arvellon.", False),
        ("The driver left.", False),
    ],
)
def test_may_vary(text: str, expected: bool) -> None:
    assert may_vary(Document.of(text)) is expected
