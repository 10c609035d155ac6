"""Signs of a woman or a man in a text."""

from __future__ import annotations

import pytest

from mtaudit.analyses.gender import genders
from mtaudit.analyses.gender_signs import may_tell
from mtaudit.model import Document, Segment, Setup


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Anna Orlova left.", "f"),
        ("The ex-actress left.", "f"),
        ("Orlov's husband left.", "f"),
        ("The driver gave birth.", "f"),
        ("K. Petrova left.", "f"),
        ("Tovi-san and Tanaka Haruko left.", "f"),
        ("Ivan Orlov left.", "m"),
        ("Mr Brown left.", "m"),
        ("A waiter's brother left.", "m"),
        ("Petr Ivanovich Lem left.", "m"),
        ("Ms. Orlova left.", "f"),
    ],
)
def test_what_tells_is_a_sign(text: str, gender: str) -> None:
    assert may_tell(Document.of(text), {gender})


@pytest.mark.parametrize(
    "text", ["He left the bridge.", "In Ukraine it rains on Monday.", "The driver of the bus left."]
)
def test_no_sign(text: str) -> None:
    doc = Document.of(text)
    assert not may_tell(doc, {"f"})
    assert all(told.value != "f" for told in genders(doc))


def test_nothing_is_asked_of_no_gender() -> None:
    assert not may_tell(Document.of("Anna Orlova left."), set())


def test_sources_and_names_files_may_tell() -> None:
    assert may_tell(Document("", (Segment("The driver left.", "Водителка ушла."),)), {"f"})
    assert may_tell(Document("", (Segment("The driver left."),), setup=Setup(names=("names.yaml",))), {"f"})
