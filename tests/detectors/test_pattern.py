import re

import pytest

from mtaudit.detectors.pattern import Pattern
from mtaudit.model import Setup
from tests.helpers import clues, make_rule, marked


def test_named_groups_are_values() -> None:
    [found] = clues("pattern", "about 90 thousand men", find=r"(?P<n>\d+) (?P<unit>thousand|lakh)")
    assert found.values == {"n": "90", "unit": "thousand", "match": "90 thousand"}


def test_mark_reports_one_group() -> None:
    assert marked("pattern", "in Middle East", find=r"in (?P<name>Middle East)", mark="name") == ["Middle East"]


def test_a_match_never_crosses_a_line() -> None:
    assert marked("pattern", "90\nthousand, 90 thousand", find=r"\d+[^,]*thousand") == ["90 thousand"]


def test_words_are_unicode_words_and_match_bounds_are_word_bounds() -> None:
    assert marked("pattern", "Łodz odz ódz", find=r"\wdz") == ["odz", "ódz"]


def test_only_and_unless_look_at_a_group() -> None:
    text = "red line, red car, red wine"
    assert marked("pattern", text, find=r"red (?P<what>\w+)", only={"what": ["line", "car"]}) == ["red line", "red car"]
    assert marked("pattern", text, find=r"red (?P<what>\w+)", unless={"what": "car"}) == ["red line", "red wine"]


def test_a_pattern_that_would_hang_a_backtracking_engine_is_linear() -> None:
    assert marked("pattern", "a" * 100_000 + "!", find=r"(a+)+$") == []


@pytest.mark.parametrize(
    ("find", "message"),
    [(r"a\b", r"write no \b"), ("(?=x)", "bad pattern"), ("(", "bad pattern"), (r"a\nb", r"write no \n")],
)
def test_what_cannot_be_done_is_refused_with_the_reason(find: str, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        Pattern([make_rule("pattern", find=find)], Setup())


def test_a_group_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="no group"):
        Pattern([make_rule("pattern", find="x", mark="name")], Setup())
