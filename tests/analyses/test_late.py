from __future__ import annotations

import re

import pytest

from mtaudit.analyses.late import METHODS, late


def test_reads_as_the_compiled_expression_does() -> None:
    made, plain = late(r"(b)+", re.IGNORECASE), re.compile(r"(b)+", re.IGNORECASE)
    assert [made.findall("aBb, b"), made.sub("-", "aBb"), made.split("abc")] == [["b", "b"], "a-", ["a", "b", "c"]]
    assert [found.span() for found in made.finditer("abbab")] == [(1, 3), (4, 5)]
    assert (made.pattern, made.flags, made.groups) == (plain.pattern, plain.flags, plain.groups)


def test_compiles_at_its_first_use() -> None:
    broken = late("(")
    with pytest.raises(re.error):
        broken.search("")


def test_is_as_quick_as_a_pattern_after_that() -> None:
    made = late("a")
    assert made.match("a")
    assert {*METHODS} <= {*vars(made)}
