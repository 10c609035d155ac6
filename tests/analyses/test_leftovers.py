"""What was left in the source language."""

from __future__ import annotations

import time

import pytest

from mtaudit.analyses.leftovers import WEAK, foreign_letters, foreign_lines, foreign_runs, small_words
from mtaudit.model import Document

ENGLISH = "The council met on Monday to speak of the harbour.\n"


def texts(found: object, text: str) -> list[tuple[str, str]]:
    doc = Document.of(text, language="en")
    return [(doc.text[one.span.start : one.span.end], one.language) for one in found(doc)]  # type: ignore[operator]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("He was страшно tired.", ["страшно"]),
        ("In the 年 of the storm", ["年"]),
        ("He said 우리 가자 and left", ["우리 가자"]),
        ("He asked “why до утра” and left", ["до утра"]),
        ("Anna (Анна) and «Заря» and #заря and https://пример.рф/заря", []),
        ("The letter Ы, the characters 東京, 大阪 (Osaka), the angle α, 140х195", []),
        ("The Japanese word 福袋 is explained", []),
        ("plain English", []),
    ],
)
def test_letters_of_another_script(text: str, left: list[str]) -> None:
    assert [found for found, _ in texts(foreign_letters, text)] == left


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Der Rat hat am Montag nicht über den Hafen gesprochen, sondern über die Schule.", "de"),
        ("Dewan kota tidak akan membahas pelabuhan itu karena mereka sudah lelah.", "id"),
        ("Il consiglio non ha parlato del porto perché era già molto tardi anche per loro.", "it"),
        ("Совет города не говорил о порте, потому что было уже поздно.", "ru"),
        ("市議会は月曜日に港について話し合わなかった。", "ja"),
    ],
)
def test_lines_of_another_language(line: str, language: str) -> None:
    assert texts(foreign_lines, ENGLISH + line) == [(line, language)]


@pytest.mark.parametrize(
    "line",
    [
        "Mayor hails landmark harbour deal again",
        "Rio de la Plata, Santa Maria del Mar, Los Alamos, San Juan de Dios",
        "libs/plain/plus/pour/man3/sans.hpp libs/sans/sous/pour.hpp",
        "Ludwig van den Berg, Hans von Stein, Maria dos Santos, Jean du Pont",
        "Ja nie!",
    ],
)
def test_names_headlines_and_paths_are_no_other_language(line: str) -> None:
    assert texts(foreign_lines, ENGLISH + line) == []


def test_runs_of_small_words() -> None:
    assert texts(foreign_runs, "The minister yang tidak bisa come said so.") == [("yang tidak bisa", "id")]
    assert texts(foreign_runs, "He sang “yang tidak bisa” twice.") == []
    assert texts(foreign_runs, "Karel van der Berg, Rio de la Plata, the men in an old hat may come to die") == []
    assert texts(foreign_runs, "Nicht\nwenn\nsie") == []


def test_the_document_own_language_is_not_foreign() -> None:
    doc = Document.of("Der Rat hat am Montag nicht über den Hafen gesprochen, sondern über die Schule.", language="de")
    assert list(foreign_lines(doc)) == []


def test_weak_words_are_known_and_english_ones_left_out() -> None:
    assert "the" not in small_words()
    assert "yang" in small_words()
    assert "de" in WEAK


@pytest.mark.parametrize("text", ["字" * 200_000, "страшно (" * 30_000, "yang tidak " * 50_000, "da\n" * 100_000])
def test_linear_time(text: str) -> None:
    doc = Document.of(text, language="en")
    start = time.process_time()
    for look in (foreign_letters, foreign_lines, foreign_runs):
        list(look(doc))
    assert time.process_time() - start < 10
