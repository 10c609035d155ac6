from __future__ import annotations

import time

import pytest

from mtaudit.model import Document
from tests.helpers import clues, marked


@pytest.mark.parametrize(
    ("check", "text", "found"),
    [
        ("unclosed", "He called it “a farce and left.\n\nShe did not.", ["“a farce and left."]),
        ("unclosed", "He called it “a farce” and left.", []),
        ("unclosed", "“We stay.\n\n“We always did,” he said.", []),
        ("unopened", "We are closed,” the mayor said.", ["closed,”"]),
        ("unopened", 'Sales went up. "\nNobody knew why.', ['up. "']),
        ("unopened", "“We are closed,” the mayor said.", []),
        ("turned", "“We are closed, “added the mayor.", ["closed, “added"]),
        ("turned", "She called it ”a farce”.", ["”a"]),
        ("turned", "She called it “a farce”.", []),
        ("spacing", 'She called it " a farce ".', ['" a', 'farce "']),
        ("spacing", "Il dit « bonjour ».", []),
        ("glued", 'She called it"a farce"twice.', ['it"a', 'farce"twice']),
        ("glued", "“We are closed, “added the mayor.", []),
        ("glued", '"We are closed, "added the mayor.', []),
        ("glued", "The “Lark”s and “Lark”-class boats.", []),
        ("doubled", 'They sang ""Rain"".', ['""Rain', 'Rain""']),
        ("doubled", '"Why?""Because."', []),
        ("mismatched", 'They sang “Rain".', ['Rain"']),
        ("mismatched", "They sang „Rain“.", []),
        ("mixed", 'They sang “Rain” and “Snow” and "Sun".', ['"Sun']),
        ("mixed", "They sang “Rain” and ‘Snow’.", []),
    ],
)
def test_what_each_check_marks(check: str, text: str, found: list[str]) -> None:
    assert marked("quotes", text, check=check) == found


@pytest.mark.parametrize(
    ("check", "text", "suggestions"),
    [
        ("turned", "“We are closed, “added the mayor.", ["closed,” added"]),
        ("turned", "She called it ”a farce”.", ["“a"]),
        ("turned", "She called it” a farce”.", ["it “a"]),
        ("turned", "She called it “a farce“ twice.", ["farce”"]),
        ("spacing", 'She called it " a farce ".', ['"a', 'farce"']),
        ("doubled", 'They sang ""Rain"".', ['"Rain', 'Rain"']),
        ("mismatched", 'They sang “Rain".', ["Rain”"]),
    ],
)
def test_what_to_write_instead(check: str, text: str, suggestions: list[str]) -> None:
    assert [clue.suggestion for clue in clues("quotes", text, check=check)] == suggestions


def test_a_long_rest_of_a_sentence_is_not_shown() -> None:
    text = "He called it “a farce " + "and then a comedy " * 9 + "and left."
    assert marked("quotes", text, check="unclosed") == ["“a"]


@pytest.mark.parametrize("check", ["unclosed", "unopened", "turned", "spacing", "glued", "doubled", "mismatched"])
@pytest.mark.parametrize("piece", ['"a ', 'a" ', "“a", '""', ' " ', "a” “b"])
def test_many_marks_take_linear_time(check: str, piece: str) -> None:
    began = time.process_time()
    clues("quotes", Document.of(piece * 15_000), check=check)
    assert time.process_time() - began < 5
