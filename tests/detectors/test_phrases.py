import pytest

from mtaudit.detectors.phrases import Phrases
from mtaudit.model import Setup
from tests.helpers import clues, make_rule, marked


def test_whole_words_in_any_case_unless_told_otherwise() -> None:
    text = "In the framework of talks. IN THE FRAMEWORK OF. In the frameworks of."
    assert marked("phrases", text, find="in the framework of") == ["In the framework of", "IN THE FRAMEWORK OF"]
    assert marked("phrases", text, find="framework", whole_words=False, case="exact") == ["framework", "framework"]


def test_a_mapping_gives_the_fix_with_the_capitals_of_the_match() -> None:
    found = clues("phrases", "Expeditions of arms and expeditions", find={"expeditions": "shipments"})
    assert [clue.suggestion for clue in found] == ["Shipments", "shipments"]


def test_forms_are_endings_of_match_and_fix() -> None:
    [found] = clues("phrases", "many expeditions", find={"expedition": "shipment"}, forms=["s"])
    assert found.suggestion == "shipments"


def test_the_longest_of_overlapping_matches() -> None:
    assert marked("phrases", "the state of war", find=["state of", "the state of war"]) == ["the state of war"]


def test_case_first_allows_a_capital_at_the_start_alone() -> None:
    assert marked("phrases", "Red line, red line, RED LINE", find="red line", case="first") == ["Red line", "red line"]


def test_offsets_survive_letters_that_grow_in_lower_case() -> None:
    assert marked("phrases", "İİİ red line", find="red line") == ["red line"]


def test_words_are_unicode_words() -> None:
    assert marked("phrases", "Łodz odz", find="odz") == ["odz"]


@pytest.mark.parametrize(("find", "message"), [("{nothing}", "no list 'nothing'"), ("a\nb", "one line")])
def test_options_without_sense_are_refused(find: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Phrases([make_rule("phrases", find=find)], Setup())
