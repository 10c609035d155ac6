"""Which of many named patterns a document holds, told for all detectors in one pass over its text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from mtaudit.linear_regex import Prefilter, source
from mtaudit.model import Document, Rule, analysis

_PATTERNS: list[str] = []
"""The patterns of all who gave hints, as RE2 reads them."""


class Hints:
    """Names with a pattern each: a check looks no further where its pattern is not.

    A hint may say too much, and never too little. Make it where the detector's class is made: the patterns of all
    detectors are one automaton.
    """

    def __init__(self, patterns: Mapping[str, str]) -> None:
        """`patterns`: name → pattern, in the syntax of `linear_regex`, that minds capitals."""
        self._names = dict(enumerate(patterns, len(_PATTERNS)))
        _PATTERNS.extend(source(pattern, ignore_case=False) for pattern in patterns.values())
        self._needed = len(_PATTERNS)

    def found(self, doc: Document) -> list[str]:
        """The names of the patterns that match somewhere in the document."""
        seen = _seen(doc)
        if seen.asked < self._needed:  # by a detector that was loaded after the document had been read
            seen = _look(doc)
            _seen.give(doc, seen)
        return [name for number, name in self._names.items() if number in seen.found]

    def worth(self, doc: Document, rules: Iterable[Rule]) -> list[Rule]:
        """The rules whose option `check` has its hint in the document, or has none at all."""
        spared = set(self._names.values()).difference(self.found(doc))
        return [rule for rule in rules if rule.options.check not in spared]


class _Seen(NamedTuple):
    """How many patterns were asked for, and which of them match."""

    asked: int
    found: frozenset[int]


@analysis
def _seen(doc: Document) -> _Seen:
    return _look(doc)


def _look(doc: Document) -> _Seen:
    found: Iterable[int] = _prefilter(len(_PATTERNS)).candidates(doc.text)
    return _Seen(len(_PATTERNS), frozenset(found))


@cache
def _prefilter(count: int) -> Prefilter:
    return Prefilter(_PATTERNS[:count])
