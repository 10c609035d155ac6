"""From which language a text was translated."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mtaudit.filters import from_source
from mtaudit.model import Clue, Document, Span
from mtaudit.origin import guess, table
from tests.helpers import make_rule


def rule(name: str, *codes: str, category: str = "calque") -> Clue:
    made = replace(make_rule("insertions", category, name), source_languages=codes)
    return Clue(made, Span(0, 5), {"match": "voice"})


def read(text: str, *clues: Clue, language: str = "en") -> str:
    return guess(Document.of(text, language=language), clues).origin.code


def test_dates_and_the_dateline_of_indonesian_papers() -> None:
    clue = rule("en/dates/day-and-month-in-brackets")
    found = guess(Document.of("JAKARTA - The mayor of Bandung spoke on Monday (25/1).", language="en"), [clue])
    assert found.origin.code == "id"
    assert not found.origin.declared
    assert found.origin.evidence[0] == "day and month in brackets with a stroke (“voice”)"


def test_what_a_text_speaks_of_never_decides() -> None:
    text = "Sergei and Dmitry of TASS and Gazprom met in Moscow to speak of rubles and of the State Duma."
    assert read(text) == "unknown"


def test_rules_of_one_language_that_agree() -> None:
    assert read("The voice is loud.", rule("a/one", "it"), rule("a/two", "it")) == "it"
    assert read("The voice is loud.", rule("a/one", "it"), rule("a/two", "ru")) == "unknown"
    assert read("The voice is loud.", rule("a/one", "it"), rule("a/one", "it")) == "unknown"


def test_kin_languages_that_nothing_tells_apart() -> None:
    assert read("The voice is loud.", rule("a/one", "ru", "uk"), rule("a/two", "ru", "uk")) == "unknown"


def test_ukraine_as_a_subject_does_not_make_a_text_ukrainian() -> None:
    both = (rule("a/one", "ru", "uk"), rule("a/two", "ru", "uk"))
    assert read("Serhiy of Ukrinform went from Kyiv to Kharkiv.", *both) == "unknown"
    assert read("Serhiy of Ukrinform paid 30 hryvnias in Kyiv to see where the Russian occupiers were.", *both) == "uk"


@pytest.mark.parametrize(
    ("left", "code"), [("мышь", "ru"), ("її", "uk"), ("ねこ", "ja"), ("고양이", "ko"), ("قطة", "ar")]
)
def test_words_left_in_their_script(left: str, code: str) -> None:
    assert read(f"The cat was {left} on Monday.") == code


def test_words_left_in_their_language() -> None:
    left = Clue(
        make_rule("untranslated", "untranslated", check="words"), Span(0, 3), {"match": "che", "language": "it"}
    )
    assert read("The cat slept.", left) == "it"


def test_plain_english_and_other_targets() -> None:
    assert read("The cat slept on the mat until Monday.") == "unknown"
    assert read("The cat was ねこ on Monday.", language="de") == "unknown"


def test_a_declared_language_is_not_guessed() -> None:
    doc = Document.of("The cat was ねこ on Monday.", language="en", source_language="ko")
    assert guess(doc, []).origin[:2] == ("ko", True)


def test_every_line_of_the_table_can_be_read() -> None:
    assert {line.kind for line in table()} == {"manner", "subject", "clue", "letters", "prior"}
    for line in table():
        assert line.shows
        assert line.weight
        assert line.items or line.kind == "prior"
        assert all(item == item.lower() for item in line.items)


def test_a_plain_guess_lets_its_rules_speak_and_silences_no_other() -> None:
    lone, other = rule("a/one", "it"), replace(rule("b/one", "ru"), rule=replace(rule("b/one", "ru").rule, alone=True))
    assert from_source([lone, other], None) == [other]
    assert from_source([lone, other], None, "it") == [lone, other]
