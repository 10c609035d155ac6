"""Words joined with themselves, and lists with a member twice."""

from __future__ import annotations

import pytest

from tests.helpers import clues, marked

SMALL = ["the", "of", "a", "is", "was", "in", "with", "and", "or", "it", "to", "they"]
JOIN = {"joiners": ["and", "or"], "small": SMALL}


def pairs(text: str) -> list[str]:
    more = {"right": ["miles"], "endings": ["er"], "modifiers": ["ous"], "after": ["between"], "attributes": ["with"]}
    return marked("joined", text, check="pair", **JOIN, **more)


def members(text: str) -> list[str]:
    return marked("joined", text, check="list", **JOIN)


@pytest.mark.parametrize(
    "pair",
    ["rockets and rockets", "Tessel and Tessel", "germs or germs", "famous and famous", "well-known and well-known"],
)
def test_a_content_word_joined_with_itself(pair: str) -> None:
    assert pairs(f"it was {pair}, they say") == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "miles and miles of it",
        "bigger and bigger",
        "it and it",
        "between state and state",
        "defence and defence industry",
        "sick people and people with a cough",
        "Short Story and Story of it",
        "it is Polish and polish",
        "mill, and mill",
        "mill and the mill",
        "rockets and\nrockets",
        "they talked and talked and talked",
    ],
)
def test_what_may_be_joined_with_itself(text: str) -> None:
    assert pairs(text) == []


def test_an_article_may_repeat_with_its_word_unless_a_clause_begins() -> None:
    def articles(text: str) -> list[str]:
        return marked("joined", text, check="pair", articles=["the"], verbs=["was"], **JOIN)

    assert articles("train the nurses and the nurses.") == ["the nurses and the nurses"]
    assert articles("train the nurses and the nurses in it") == ["the nurses and the nurses"]
    for text in (
        "he saw the nurse and the nurse was",
        "the nurse and the nurse ran",
        "the nurse, and the nurse",
        "the of and the of",
    ):
        assert articles(text) == []


def test_an_adjective_joined_with_itself_may_have_its_noun() -> None:
    assert pairs("they sell famous and famous clocks") == ["famous and famous"]


@pytest.mark.parametrize(
    "text",
    ["of rockets, tents and rockets.", "of rockets, tents, pegs, and rockets.", "of tents, rockets, rockets, pegs."],
)
def test_a_list_that_names_one_thing_twice(text: str) -> None:
    (clue,) = clues("joined", text, check="list", **JOIN)
    assert clue.span.start == text.rindex("rockets")
    assert clue.related[0].span.start == text.index("rockets")


@pytest.mark.parametrize(
    "text",
    [
        "of rockets, tents and pegs.",
        "of pike, pike perch, ruff or perch.",
        "of rockets, tents and rockets launchers",
        "breathe, breathe, and rest",
        "of tents, no, rockets, rockets, rockets, pegs",
        "of rockets, and they saw rockets.",
        "of rockets,\ntents and rockets.",
    ],
)
def test_lists_that_name_each_thing_once(text: str) -> None:
    assert members(text) == []
