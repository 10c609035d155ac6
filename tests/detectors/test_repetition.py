"""Words, phrases and sentences said twice: what the rules' own examples do not show."""

from __future__ import annotations

import pytest

from mtaudit.detectors.repetition import DETECTOR
from mtaudit.model import Setup
from tests.helpers import clues, make_rule, marked

SMALL = ["the", "in", "of", "a", "is", "it", "they", "are", "by", "and", "to"]


def test_a_word_is_doubled_within_a_line_and_without_a_mark_between() -> None:
    assert marked("repetition", "at the the mill", check="word", small=SMALL) == ["the the"]
    for text in ("the\nthe mill", "the, the mill", "the “the” mill", "the (the) mill", "in. In the", "the-the"):
        assert marked("repetition", text, check="word", small=SMALL) == []


@pytest.mark.parametrize(
    "text", ["Tessel Tessel", "Winter winter", "5 5", "♪ dibu dibu", "“dibu dibu”", "ab ab", "#mill mill"]
)
def test_names_numbers_songs_and_short_words_may_stand_twice(text: str) -> None:
    assert marked("repetition", f"he said {text} again", check="word", small=SMALL) == []


def test_a_verb_after_a_relative_pronoun_may_stand_twice() -> None:
    text = "those who voted voted against it, and the harvest harvest failed"
    assert marked("repetition", text, check="word", relatives=["who"]) == ["harvest harvest"]


def test_six_times_is_a_loop_and_no_doubled_word() -> None:
    assert marked("repetition", "mill " * 5, check="word") == ["mill mill mill mill mill"]
    assert marked("repetition", "mill " * 6, check="word") == []


def test_a_phrase_is_suggested_once_with_what_follows() -> None:
    (clue,) = clues("repetition", "so it seems that it seems that it rained", check="phrase", small=SMALL)
    assert (clue.values["match"], clue.suggestion) == ("it seems that it seems that it", "it seems that it")


@pytest.mark.parametrize(
    "text",
    [
        "little by little by foot",
        "they are they are free",
        "the higher the higher they fly",
        "Tessel Walk Tessel Walk, a game",
        "in the mill, in the mill",
        "1 2 1 2",
    ],
)
def test_phrases_that_may_stand_twice(text: str) -> None:
    options = {"articles": ["the"], "joiners": ["by"], "comparatives": ["er"]}
    assert marked("repetition", text, check="phrase", small=SMALL, **options) == []


def test_a_heading_is_glued_only_to_the_beginning_of_a_sentence_in_small_letters() -> None:
    good = [
        "Marsh Marsh Walk",
        "he saw Marsh Marsh is",
        "Duran Duran is",
        "Cao Cao is",
        "Marsh Marsh is. Marsh Marsh is.",
    ]
    for text in good:
        assert marked("repetition", text, check="heading", small=SMALL) == []
    assert marked("repetition", "So. Marsh Marsh is", check="heading", small=SMALL) == ["Marsh Marsh"]
    assert marked("repetition", "Of Marsh Of Marsh it is", check="heading", small=SMALL) == ["Of Marsh Of Marsh"]


def test_sentences_are_doubled_on_one_line() -> None:
    once = "The old mill burned down that night."
    (clue,) = clues("repetition", f"So. {once} {once} {once} Nobody was hurt.", check="sentence")
    assert clue.values["match"] == f"{once} {once} {once}"
    assert clue.suggestion == once
    assert marked("repetition", f"{once}\n{once}", check="sentence") == []
    assert marked("repetition", "He was here. He was here.", check="sentence") == []


def test_a_list_that_the_pack_has_not_is_a_mistake_of_the_rule() -> None:
    with pytest.raises(ValueError, match="no list"):
        DETECTOR([make_rule("repetition", check="word", right=["{nothing}"])], Setup())
