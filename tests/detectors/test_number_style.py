from __future__ import annotations

from tests.helpers import clues, marked


def spaced(text: str) -> list[str]:
    return marked("number_style", text, styles=["space"])


def test_the_other_way_is_reported_with_the_place_that_has_the_comma() -> None:
    (clue,) = clues(
        "number_style", "It costs 4 500 crowns. The old one cost 12,000 crowns, then 11,000 crowns.", styles=["space"]
    )
    assert clue.suggestion == "4,500"
    assert clue.values["other"] == "12,000"
    assert [related.span for related in clue.related] == [(40, 46)]


def test_each_rule_has_its_style() -> None:
    text = "12,000 crowns, 4 500 crowns, 3.500 crowns, 2500 crowns"
    assert spaced(text) == ["4 500"]
    assert marked("number_style", text, styles=["point"]) == ["3.500"]
    assert marked("number_style", text, styles=["bare"]) == ["2500"]


def test_without_a_comma_elsewhere_there_is_no_mixture() -> None:
    assert spaced("4 500 crowns and 3 500 crowns") == []
    assert spaced("4 500 crowns and 12,000 ducats") == []


def test_function_words_are_no_units() -> None:
    assert spaced("from 12,000 and up, 4 500 and less") == []


def test_years_and_dates_are_left_alone() -> None:
    assert marked("number_style", "In 1999 people came, 12,000 people in all", styles=["bare"]) == []
    assert spaced("On May 3 410 people came, 12,000 people in all") == []


def test_larger_numbers_keep_all_their_groups() -> None:
    (clue,) = clues("number_style", "1,000 tons, later 2 000 500 tons", styles=["space"])
    assert clue.suggestion == "2,000,500"
