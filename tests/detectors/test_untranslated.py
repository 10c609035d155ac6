"""Words of the source language left in the target."""

from __future__ import annotations

import pytest

from mtaudit.severity import Severity
from tests.helpers import clues, marked


def severities(text: str, check: str) -> list[Severity]:
    found = clues("untranslated", text, category="untranslated", check=check)
    return [clue.severity or clue.rule.severity for clue in found]


def test_the_longer_the_worse() -> None:
    assert severities("In the 年 of the storm", "letters") == [Severity.MINOR]
    assert severities("He was страшно tired", "letters") == [Severity.MAJOR]
    long = "Совет города не говорил о порте, потому что было уже поздно."
    assert severities("The council met.\n" + long, "segment") == [Severity.CRITICAL]


def test_the_language_is_said() -> None:
    (found,) = clues("untranslated", "The minister yang tidak bisa come said so.", check="words")
    assert found.values == {"match": "yang tidak bisa", "language": "id"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The shop in Tamaki-cho and the one in Norita-ku", ["Tamaki-cho", "Norita-ku"]),
        ("Tae-ku Kim, a Barbie-cho-like hat, tamaki-cho, Norita-kus", []),
    ],
)
def test_tails(text: str, found: list[str]) -> None:
    assert marked("untranslated", text, check="tail", words=["cho", "ku"]) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The rayon was flooded, and so was the next rayon.", ["rayon", "rayon"]),
        ("The rayon, or district, was flooded, and so was the next rayon.", []),
        ("The rayon (district) was flooded.", []),
        ("The so-called rayon was flooded.", []),
        ("The “rayon” was flooded.", []),
    ],
)
def test_nouns_that_the_text_does_not_explain(text: str, found: list[str]) -> None:
    assert marked("untranslated", text, check="noun", words=["rayon"]) == found
