"""Capitals: each check on what it must find, what it must leave alone, and what it suggests."""

import pytest

from tests.helpers import clues, marked


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        ("stray", "The state of Volania And it has no plans.", ["And"]),
        ("stray", "The lady of the lake This play is old. It had He had one.", []),
        ("start", "We came. nobody was there. It rained. They left. She slept.", ["nobody"]),
        ("start", "we came. nobody was there. it rained. They left.", []),
        ("start", "It cost ten crowns incl. tax. The Smith Corp. said so. He left. She left.", []),
        ("start", "What is it? he asked. The end. He left. She left. It rained.", []),
        ("start", "He waited... and waited. Then he left. It rained.", []),
        ("i", "Now i know that i'm late, and what i bought", ["i", "i'm", "i"]),
        ("i", "page i, part (i), x-i, Sant i Mar, i.e. so", []),
        ("variants", "at the Tessel Bridge on the Tessel Bridge by the Tessel bridge now", ["Tessel bridge"]),
        ("variants", "the Russian Railways and the Russian railways are", []),
        ("variants", "at the Tessel Bridge, then the bridge", []),
    ],
)
def test_finds(check: str, text: str, expected: list[str]) -> None:
    assert marked("capitals", text, check=check) == expected


@pytest.mark.parametrize(
    ("check", "text", "suggestion"),
    [
        ("stray", "The state of Volania And it has no plans.", "and"),
        ("start", "We came. nobody was there. It rained. They left.", "Nobody"),
        ("i", "so i'm late", "I'm"),
    ],
)
def test_suggests(check: str, text: str, suggestion: str) -> None:
    assert [clue.suggestion for clue in clues("capitals", text, check=check)] == [suggestion]


def test_variants_point_to_the_usual_form() -> None:
    text = "We crossed the Tessel bridge. In May the Tessel Bridge was shut, and the Tessel Bridge is shut now."
    [clue] = clues("capitals", text, check="variants")
    assert clue.suggestion == "Tessel Bridge"
    assert text[slice(*clue.related[0].span)] == "Tessel Bridge"
    assert clue.span.start < clue.related[0].span.start
