"""Insertions: the span of a clause put in, and silence where the words fit."""

from tests.helpers import clues, marked


def test_marks_from_the_word_before_to_the_word_after() -> None:
    assert marked("insertions", "The council said it had He had no boats.") == ["had He had"]
    assert marked("insertions", "She wrote to They were the mayor.") == ["to They were"]


def test_names_the_word_with_the_capital() -> None:
    [clue] = clues("insertions", "He spoke of the In the case of Tessel.")
    assert clue.values == {"match": "the In the", "word": "In"}


def test_leaves_other_stray_capitals_to_others() -> None:
    assert marked("insertions", "The state of Volania And it has no plans.") == []
    assert marked("insertions", "The lady of the lake This play is old.") == []
    assert marked("insertions", "They thought that It was over. He had had one.") == []
