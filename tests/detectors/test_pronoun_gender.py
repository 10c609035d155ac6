"""He for a woman, she for a man."""

from __future__ import annotations

import pytest

from mtaudit.analyses.people import people
from mtaudit.model import Document
from mtaudit.severity import Confidence
from tests.helpers import clues, marked


def doc(text: str) -> Document:
    return Document.of(text, language="en")


def test_suggestion_person_and_evidence() -> None:
    (found,) = clues("pronoun_gender", doc("The actress Nora Lind came late. He smiled."))
    assert found.suggestion == "She"
    assert (found.values["person"], found.values["gender"]) == ("Nora Lind", "woman")
    assert found.related[0].message == "the person meant: Nora Lind"
    assert found.related[1].message.startswith("woman by ")


@pytest.mark.parametrize(
    ("text", "suggestions"),
    [
        ("Ivan Orlov came late. The coat was hers. Nobody saw her.", ["his", "him"]),
        ("Anna Petrova came late. Himself a bag of nerves, he took his seat.", ["Herself", "she", "her"]),
        ("Anna Petrova came late. Nobody saw him.", ["her"]),
    ],
)
def test_right_case(text: str, suggestions: list[str]) -> None:
    assert [clue.suggestion for clue in clues("pronoun_gender", doc(text))] == suggestions


def test_each_check_its_own() -> None:
    text = "Ivan Orlov left. Anna Petrova said it was safe. “We looked,” he added."
    assert marked("pronoun_gender", doc(text), check="speaker") == ["he"]
    assert marked("pronoun_gender", doc(text), check="person") == []


def test_doubt_lowers_confidence() -> None:
    text = "Ivan Orlov left.\nIt rained.\nIt rained more.\nThe sun came.\nAnna Petrova opened the door.\nHe smiled."
    (found,) = clues("pronoun_gender", doc(text))
    assert found.confidence is Confidence.MEDIUM


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Toma Arvell left. He took the bus. She came back.", ["He"]),
        ("She is late. Then he forgot the key. I worry about her.", ["he"]),
        ("Toma Arvell left. He saw her, and she waved.", []),
        ("If you call, he will come. She will not.", []),
        ("Toma Arvell met Lia Brandt. He took the bus. She came back.", []),
    ],
)
def test_mixed(text: str, found: list[str]) -> None:
    assert marked("pronoun_gender", doc(text), check="mixed") == found


def test_text_without_pronouns_is_not_read() -> None:
    document = doc("Anna Petrova came late.")
    assert clues("pronoun_gender", document) == []
    assert people.function not in document.memo
