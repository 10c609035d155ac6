"""Brackets that repeat, and brackets that stand after the wrong noun."""

from __future__ import annotations

import time

import pytest

from tests.helpers import clues, marked

ARTICLES = ["the", "a", "an"]
SMALL = ["of", "the", "for", "and", "in"]


def doubled(text: str) -> list[str]:
    return marked("gloss", text, check="doubled", articles=ARTICLES)


def misplaced(text: str) -> list[tuple[str, str | None]]:
    return [(c.values["match"], c.suggestion) for c in clues("gloss", text, check="misplaced", small=SMALL)]


@pytest.mark.parametrize(
    "text",
    [
        "Lower Volania (Lower Volania)",
        "National Bank (the National Bank)",
        "National Banks (National Bank)",
        "North-East Tessel (North East Tessel)",
        "Fish Bureau's (Fish Bureau)",
        "Harbour Authorities (harbour authority)",
        "Volania（Volania）",
        "“tiger” (tiger)",
    ],
)
def test_a_bracket_that_repeats_is_found_whatever_its_form(text: str) -> None:
    assert doubled(f"It was {text} that won.") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "XRP (XRP) rose.",
        "Dai (DAI) fell.",
        "Pepe (Pepe) $0.01",
        "Fish Insights (FI) counted.",
        "Upper Aston, Volan (Volan) and others",
        "the Fish Company (“Fish Company”)",
        "It rose by 30 (30).",
        "He came first. Second (first. Second)",
        "São Tomás (Sao Tomas)",
        "Fish Bureau of Tessel (Fish Bureau)",
        "(Volania)",
        "\n(Volania)",
        "Volania\n(Volania)",
        "Volania: (Volania)",
    ],
)
def test_a_bracket_that_says_something_is_left_alone(text: str) -> None:
    assert doubled(text) == []


def test_the_bracket_is_dropped_and_the_quotation_marks_stay() -> None:
    (clue,) = clues("gloss", "the “old tiger” (old tiger) won", check="doubled")
    assert clue.suggestion == "“old tiger”"


@pytest.mark.parametrize(
    ("text", "found", "suggestion"),
    [
        ("the WFB's plan (World Fish Bureau) is", "WFB's plan (World Fish Bureau)", "WFB (World Fish Bureau)'s plan"),
        ("a BFO plan (Bureau for Fish and Oysters)", "BFO plan (Bureau for Fish and Oysters)", None),
        ("a BFAO plan (Bureau for Fish and Oysters)", "BFAO plan (Bureau for Fish and Oysters)", None),
        ("the APFB plan (Asia-Pacific Fish Bureau)", "APFB plan (Asia-Pacific Fish Bureau)", None),
        ("an HPF test (herring pest fever)", "HPF test (herring pest fever)", None),
        ("the World Fish Bureau's plan (WFB)", "World Fish Bureau's plan (WFB)", "World Fish Bureau (WFB)'s plan"),
    ],
)
def test_a_bracket_after_the_wrong_noun_is_put_right(text: str, found: str, suggestion: str | None) -> None:
    ((match, fixed),) = misplaced(text)
    assert match == found
    assert suggestion is None or fixed == suggestion


@pytest.mark.parametrize(
    "text",
    [
        "the plan of the WFB (World Fish Bureau)",
        "the World Fish Bureau (WFB) and its plan",
        "WFB chief Anna Ruiz (World Fish Bureau)",
        "the WFB met. A plan (World Fish Bureau)",
        "the WFB plan (World Fish Ministry)",
        "an HF test (herring fever)",
        "the Ministry of Fish, Roads and Tourism (MFRT)",
        "the Volanian State group (VS)",
        "the World Fish Bureau's Anna Ruiz (WFB)",
        "World Fish Bureau's plan (FBW)",
        "the WFB plan (1999)",
    ],
)
def test_a_bracket_in_its_place_is_left_alone(text: str) -> None:
    assert misplaced(text) == []


@pytest.mark.parametrize("piece", ["(", "Fish Bank (Fish) ", "WFB plan (World Fish Bank) ", "a ", "A.B"])
def test_a_line_of_half_a_megabyte_takes_time_in_proportion(piece: str) -> None:
    times = []
    for size in (50_000, 500_000):
        text = piece * (size // len(piece))
        start = time.process_time()
        clues("gloss", text, check="doubled")
        clues("gloss", text, check="misplaced")
        times.append(time.process_time() - start)
    assert times[1] < 40 * times[0] + 0.5
