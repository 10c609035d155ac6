"""Role nouns and titles against a person's gender."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from mtaudit.detectors.role_gender import RoleGender
from mtaudit.model import Clue, Document, Setup
from tests.helpers import make_rule

LISTS = {
    "roles": {"spokesman": "spokeswoman", "brother": "sister", "policeman": "policewoman"},
    "titles": {"Mr": "Ms", "King": "Queen"},
    "feminines": {"actress": "actor"},
}


def found(text: str, pairs: str = "roles", **options: Any) -> list[Clue]:
    rule = replace(make_rule("role_gender", "role-gender", pairs=pairs, **options), lists=LISTS)
    return list(RoleGender([rule], Setup()).detect(Document.of(text, language="en")))


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("Ministry spokesman Maria Orlova said no.", "spokeswoman Maria Orlova"),
        ("The ministry's spokesman, Maria Orlova, said no.", "spokeswoman, Maria Orlova"),
        ("Spokesman for the harbour office Maria Orlova said no.", "Spokeswoman for the harbour office Maria Orlova"),
        ("Maria Orlova, a spokesman for the port, said no.", "spokeswoman"),
        ("Maria Orlova is a policeman.", "policewoman"),
        ("The council elected Maria Orlova its spokesman.", "spokeswoman"),
        ("Policewoman Ivan Orlov said no.", "Policeman Ivan Orlov"),
        ("The policeman of the year is Maria Orlova.", "policewoman"),
        ("Maria Orlova was a policeman until she retired.", "policewoman"),
        ("His brother Katarina lives in Graz.", "sister Katarina"),
    ],
)
def test_wrong_nouns(text: str, suggestion: str) -> None:
    (clue,) = found(text)
    assert clue.suggestion == suggestion
    assert clue.related[0].message.split()[0] in ("woman", "man")


@pytest.mark.parametrize(
    "text",
    [
        "Ministry spokeswoman Maria Orlova said no.",
        "Ministry spokesman Alex Morgan said no.",
        "Her brother, Maria Orlova told the court, was at home.",
        "The brother of Maria Orlova said no.",
        "Maria Orlova, a policeman and two firemen were hurt.",
        "Maria Orlova, which lost her brother in the war, came.",
        "The policeman Maria Orlova had called came late.",
        "Maria Orlova's brother said no.",
        "The policeman of the year is Maria Orlova's brother.",
        "She called the mother of the policeman Maria Orlova.",
    ],
)
def test_silence(text: str) -> None:
    assert found(text) == []


def test_titles_stand_before_the_name_and_keep_their_stop() -> None:
    assert [c.suggestion for c in found("Mr. Maria Orlova came.", "titles", before=True)] == ["Ms. Maria Orlova"]
    assert found("Mr Orlov's wife Maria came.", "titles", before=True) == []
    assert found("Maria Orlova came with her husband, Mr Orlov.", "titles", before=True) == []


def test_one_gender_only() -> None:
    assert [c.suggestion for c in found("The actress Ivan Orlov came.", "feminines", only="f")] == ["actor Ivan Orlov"]
    assert found("The actor Maria Orlova came.", "feminines", only="f") == []


def test_list_must_exist() -> None:
    with pytest.raises(ValueError, match="no list"):
        found("Maria Orlova came.", "nouns")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("King Margareta gave her crown away.", ["King Margareta"]),
        ("King Margareta gave his crown away.", []),
        ("King Margareta gave the crown away.", []),
        ('"My husband knows," Mr. Toma said.', ["Mr. Toma"]),
        ('"My husband knows," Mrs. Toma told Mr. Toma.', []),
        ("Mr. Toma: I came by train.\nMy husband came by bus.", ["Mr. Toma"]),
    ],
)
def test_titles_before_a_single_name(text: str, expected: list[str]) -> None:
    assert [text[c.span.start : c.span.end] for c in found(text, "titles", before=True)] == expected
