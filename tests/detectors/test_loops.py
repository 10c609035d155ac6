"""A model that ran away, and what only looks like it."""

from __future__ import annotations

import time

import pytest

from mtaudit.severity import Severity
from tests.helpers import clues, marked

WORDS = {"joiners": ["and"], "sounds": ["ha", "la", "no"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mill " * 6, "mill mill mill mill mill mill"),
        ("I saw it, I saw it, I saw it, I saw it", "I saw it, I saw it, I saw it, I saw it"),
        ("of a mill of a mill of a mill of a mill", "of a mill of a mill of a mill of a mill"),
        ("no " * 12, ("no " * 12).strip()),
        ("ba" * 60, "ba" * 60),
        ("o" * 300, "o" * 300),
        ("水" * 70, "水" * 70),
    ],
)
def test_a_loop_is_one_finding_over_the_whole_run(text: str, expected: str) -> None:
    assert marked("loops", text, **WORDS) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "mill " * 5,
        "again and again and again and again",
        "ha " * 11,
        "Hahahahahahahahahaha! Nooooooooooooooooo!",
        "-" * 200,
        ". " * 200,
        "…" * 50,
        "0" * 200 + " " + "7 " * 50,
        "x" * 100,
        "no\n" * 50,
        "* * * * * * * * *",
    ],
)
def test_rules_dots_numbers_laughter_and_emphasis_are_no_loops(text: str) -> None:
    assert marked("loops", text, **WORDS) == []


def test_a_loop_that_fills_its_segment_is_critical() -> None:
    (whole,) = clues("loops", "He said mill mill mill mill mill mill mill")
    (part,) = clues(
        "loops", "mill " * 6 + "and then the engine found its way back to the text that it should translate"
    )
    assert whole.severity is Severity.CRITICAL
    assert part.severity is None
    assert (whole.values["once"], whole.values["times"], whole.suggestion) == ("mill", "7", "mill")


def test_a_loop_inside_a_word_is_marked_there() -> None:
    (clue,) = clues("loops", "the bur" + "eau" * 6 + " of fish")
    assert clue.values["match"] == "eau" * 6
    assert clue.span.start == 7


@pytest.mark.parametrize("piece", ["a ", "ab ", "a", "ab", "ha", "a b c d e f g ", "the the\n"])
def test_half_a_megabyte_takes_time_in_proportion(piece: str) -> None:
    times = []
    for size in (50_000, 500_000):
        text = piece * (size // len(piece))
        start = time.process_time()
        clues("loops", text)
        times.append(time.process_time() - start)
    assert times[1] < 40 * times[0] + 0.5
