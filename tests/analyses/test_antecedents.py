"""Whom a pronoun means, and when nobody can tell."""

from __future__ import annotations

import time

import pytest

from mtaudit.analyses.antecedents import antecedents
from mtaudit.analyses.pronouns import case, pronouns, turned
from mtaudit.analyses.scene import scene
from mtaudit.model import Document


def told(text: str) -> list[tuple[str, str, str]]:
    """Pronoun, person and how it is known, of each answer."""
    doc = Document.of(text, language="en")
    return [
        (text[a.pronoun.start : a.pronoun.end], text[a.figure.start : a.figure.end], a.how) for a in antecedents(doc)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Petrova came late. He smiled.", [("He", "Anna Petrova", "alone")]),
        ("Someone called. Anna Petrova built the hut himself.", [("himself", "Anna Petrova", "bound")]),
        ("Someone called. Anna Petrova came, and the king himself.", []),
        (
            "The mayor's office called. Anna Petrova was at home. He was ill.",
            [("He", "Anna Petrova", "subject")],
        ),
        ("The mayor called. Anna Petrova was at home. He was ill.", []),
        ("Make hay while it rains.\n-- Anna Petrova\nHe was ill.", []),
        ("Anyone called. Anna Petrova was at home. He was ill.", [("He", "Anna Petrova", "alone")]),
        (
            "Ivan Orlov left. Anna Petrova said on Monday it was safe. “Yes,” he added.",
            [("he", "Anna Petrova", "speaker")],
        ),
        ("Ivan Orlov left. Anna Petrova and his husband stayed.", [("his", "Anna Petrova", "bound")]),
        ("In his interview with the agency, Anna Petrova kept silent.", [("his", "Anna Petrova", "bound")]),
        ("A woman in his thirties was found.", [("his", "woman", "bound")]),
        ("Anna Petrova met the mayor. He smiled.", []),
        ("Anna Petrova and Ivan Orlov came. He smiled.", []),
        ("Anna Petrova saw him.", []),
        ("Anna Petrova saw a dog. He barked.", []),
        ("Anna Petrova said: “He smiled.”", []),
        ("He smiled. Anna Petrova came late. He smiled again.", []),
        ("My mother called. I told him the news.", []),
        ("Anna, you know him. He smiled.", []),
        ("Anna Petrova came late. She smiled.", []),
    ],
)
def test_answers(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected


def test_pronoun_follows_pronoun() -> None:
    text = "Anna Petrova came late. He smiled. Then he sat down, and his coat fell."
    assert [pronoun for pronoun, *_ in told(text)] == ["He", "he", "his"]


def test_who_belongs_to_a_pronoun_is_not_meant_by_it() -> None:
    text = "Anna Petrova came with his son. “It is late,” he said."
    assert told(text)[0][:2] == ("his", "Anna Petrova")


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("He took her car, and she saw him.", ["subject", "possessive", "subject", "object"]),
        ("It is his. She hurt herself; they asked her to stay.", ["own", "subject", "reflexive", "object"]),
        ("The car is hers, and he or she may use it.", ["own"]),
        ("They pushed his back and took her back.", ["possessive", "object"]),
    ],
)
def test_cases(text: str, cases: list[str]) -> None:
    assert [case(text, pronoun) for pronoun in pronouns(Document.of(text))] == cases


def test_turned_keeps_capitals() -> None:
    text = "His car. HE knew HIM. Her car is hers."
    assert [turned(text, p, "f" if p.gender == "m" else "m") for p in pronouns(Document.of(text))] == [
        "Her",
        "SHE",
        "HER",
        "His",
        "his",
    ]


def test_a_noun_before_a_name_is_that_person() -> None:
    text = "The ministry's envoy, Anna Petrova, came. The envoy smiled."
    named = [f for f in scene(Document.of(text, language="en")).figures if f.named]
    assert len(named) >= 2
    assert len({f.person for f in named}) == 1


def test_long_line_takes_linear_time() -> None:
    """Eight times the text may take some thirty times as long at most: far from the square."""
    spent = []
    for times in (200, 1600):
        doc = Document.of("Anna Petrova met Ivan Orlov in Kyiv and he saw her dog, " * times, language="en")
        scene(doc)
        start = time.process_time()
        antecedents(doc)
        spent.append(time.process_time() - start)
    assert spent[1] < 30 * spent[0] + 0.5
