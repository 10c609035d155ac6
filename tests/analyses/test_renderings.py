"""Where two sayings differ in a word."""

from __future__ import annotations

import time

import pytest

from mtaudit.analyses.renderings import Saying, akin, differences, saying


def said(text: str, *, whole: bool = True) -> Saying:
    return saying(text, (0, len(text)), whole=whole)


def holes(one: str, two: str, *, whole: bool = True) -> list[tuple[str, str, int, bool]]:
    sayings = [said(one, whole=whole), said(two, whole=whole)]
    return [
        (" ".join(sayings[m].words[slice(*d.first)]), " ".join(sayings[n].words[slice(*d.second)]), d.shared, d.whole)
        for (m, n), d in differences(sayings).items()
    ]


def test_the_word_that_differs_is_found_with_what_is_shared_around_it() -> None:
    assert holes("a cheap attempt to stain our good name", "their cheap attempt to darken our good name") == [
        ("stain", "darken", 4, False)
    ]


def test_a_saying_may_differ_in_its_last_word() -> None:
    assert holes("the price of salted herring", "the price of salted mackerel") == [("herring", "mackerel", 2, True)]
    assert holes("the price of salted herring", "the price of salted mackerel", whole=False) == []


def test_of_two_holes_the_smaller_one_counts() -> None:
    assert holes("boats wait to enter every harbour", "boats wait to leave every harbour")[0][:2] == ("enter", "leave")


def test_two_words_may_stand_for_one_if_only_one_of_them_tells_something() -> None:
    assert holes("seven boats entered that harbour", "seven boats had reached that harbour") == [
        ("entered", "had reached", 3, True)
    ]
    assert holes("many boats finally returned to harbour", "many boats came home to harbour") == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("the boats support harbour trade", "the boats supported harbour trade"),  # a form
        ("they took every boat home", "they take every boat home"),  # a short verb
        ("the boats lost three nets there", "the boats lost seven nets there"),  # a figure
        ("boats leave harbour monday morning", "boats leave harbour friday morning"),
        ("the boats left the harbour", "the boats left the harbour"),
    ],
)
def test_forms_and_figures_are_no_other_word(one: str, two: str) -> None:
    assert holes(one, two) == []


def test_akin_words() -> None:
    assert akin("support", "supported")
    assert akin("took", "take")
    assert not akin("stain", "darken")


def test_a_refrain_costs_linear_time() -> None:
    many = [said(f"we shall fish in the great {'abcdefghij'[n % 10] * 5} sea for ever") for n in range(4000)]
    start = time.process_time()
    differences(many)
    assert time.process_time() - start < 10
