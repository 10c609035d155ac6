"""Every rule that ships keeps its own examples, and says what a user needs to know."""

from pathlib import Path

import pytest

from mtaudit import rulebook, ruleruns
from mtaudit.model import Rule, Setup

BOOK = rulebook.load()


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.id)
def test_the_examples_of_a_rule_hold(rule: Rule) -> None:
    assert [f"{m.reason}\nexpected {m.expected}\ngot      {m.got}" for m in ruleruns.check([rule], Setup())] == []


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.id)
def test_a_rule_explains_itself(rule: Rule) -> None:
    assert len(rule.why) > 20
    assert rule.message


def test_a_pack_is_named_after_its_file() -> None:
    for rule in BOOK.rules:
        path = Path(rule.origin.rsplit(":", 1)[0]).relative_to(rulebook.shipped()).with_suffix("")
        assert rule.id.startswith(path.as_posix() + "/"), rule.origin
