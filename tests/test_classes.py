from __future__ import annotations

import pytest

from mtaudit import plugins
from mtaudit.analyses.tokens import Tokens


def belongs(name: str, text: str) -> bool:
    return bool(plugins.load("classes", name).matches(Tokens(text), 0))


@pytest.mark.parametrize("name", plugins.room("classes"))
def test_a_class_offers_words_or_a_test(name: str) -> None:
    module = plugins.load("classes", name)
    words = getattr(module, "WORDS", None)
    assert module.__doc__
    assert callable(module.matches) if words is None else (words and all(isinstance(w, str) for w in words))


@pytest.mark.parametrize(
    ("text", "number"), [("7", True), ("1,200.50", True), ("٣", True), ("12th", False), ("x", False)]
)
def test_number(text: str, number: bool) -> None:
    assert belongs("number", text) is number


@pytest.mark.parametrize(
    ("text", "cap"), [("Łódź", True), ("I", True), ("iPhone", False), ("7", False), ("东京", False)]
)
def test_cap(text: str, cap: bool) -> None:
    assert belongs("cap", text) is cap


def test_any() -> None:
    assert belongs("any", "—")


def test_months_and_weekdays_in_full_and_short() -> None:
    assert {"January", "May", "Sept", "Dec"} <= plugins.load("classes", "month").WORDS
    assert {"Sunday", "Tue", "Tues"} <= plugins.load("classes", "weekday").WORDS
    assert "" not in plugins.load("classes", "month").WORDS
