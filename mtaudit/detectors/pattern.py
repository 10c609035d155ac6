"""Regular expressions in linear time: one automaton over all patterns, then only those that match."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import msgspec

from mtaudit.expansion import named
from mtaudit.linear_regex import Prefilter, compile_linear, source
from mtaudit.model import Clue, Detector, Document, Rule, Setup, Span
from mtaudit.wording import PLACEHOLDER, bounded


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`find`: a pattern or several, RE2 syntax; `{list}` stands for the words of a list.

    `ignore_case`; `whole_words`: the match begins and ends at word boundaries; `mark`: the named group to report
    instead of the whole match; `only` and `unless`: group name → words, or `{list}`, that its text must be, or must
    not be, one of.
    """

    find: str | list[str]
    ignore_case: bool = True
    whole_words: bool = True
    mark: str = ""
    only: dict[str, str | list[str]] = {}
    unless: dict[str, str | list[str]] = {}


class Compiled(NamedTuple):
    """One pattern of a rule, and the words that its groups must be, or must not be, one of."""

    rule: Rule
    regex: Any
    only: dict[str, frozenset[str]]
    unless: dict[str, frozenset[str]]

    @classmethod
    def of(cls, rule: Rule, regex: Any) -> Compiled:
        """Fill in the lists. Raises ValueError where a group that an option names is not in the pattern."""
        options: Options = rule.options
        only, unless = _words(options.only, rule), _words(options.unless, rule)
        for name in (*only, *unless, *([options.mark] if options.mark else [])):
            if name not in regex.groupindex:
                raise ValueError(f"the pattern has no group (?P<{name}>…)")
        return cls(rule, regex, only, unless)


class Pattern(Detector):
    """Finds what the patterns of its rules match; their named groups are the clue's values."""

    Options = Options

    def __init__(self, rules: Sequence[Rule], setup: Setup) -> None:
        super().__init__(rules, setup)
        asked = [(rule, _expanded(find, rule)) for rule in rules for find in _each(rule.options.find)]
        try:
            self.filter = Prefilter([source(pattern, rule.options.ignore_case) for rule, pattern in asked])
        except ValueError:
            for _, pattern in asked:
                compile_linear(pattern)  # says what is wrong with the one that is
            raise
        self.compiled = [Compiled.of(rule, self.filter.compiled(n)) for n, (rule, _) in enumerate(asked)]

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield a clue for each match that keeps to its rule's boundaries and word lists."""
        for index in self.filter.candidates(doc.text):
            rule, regex, only, unless = self.compiled[index]
            for found in regex.finditer(doc.text):
                if found.end() > found.start() and _fits(rule.options, doc.text, found, only, unless):
                    values = {k: v or "" for k, v in found.groupdict().items()}
                    start, end = found.span(regex.groupindex.get(rule.options.mark, 0))
                    yield Clue(rule, Span(start, end), {**values, "match": doc.text[start:end]})


def _fits(
    options: Options, text: str, found: Any, only: dict[str, frozenset[str]], unless: dict[str, frozenset[str]]
) -> bool:
    if options.whole_words and not bounded(text, found.start(), found.end()):
        return False
    if options.mark and found.group(options.mark) is None:
        return False
    if any((found.group(name) or "").lower() not in words for name, words in only.items()):
        return False
    return not any((found.group(name) or "").lower() in words for name, words in unless.items())


def _each(texts: str | list[str]) -> list[str]:
    return [texts] if isinstance(texts, str) else texts


def _expanded(find: str, rule: Rule) -> str:
    """The pattern with each `{list}` as an alternation, longest word first, so that no word hides a longer one."""

    def alternation(found: re.Match[str]) -> str:
        if found[1].replace(",", "").isdigit():
            return found[0]
        words = sorted(named(found[1], rule.lists), key=lambda w: (-len(w), w))
        return f"(?:{'|'.join(map(re.escape, words))})"

    # A Unicode class (\pL or \p{Greek}) looks like a list: leave it alone.
    return re.sub(rf"(?<!\\[pP]){PLACEHOLDER.pattern}", alternation, find)


def _words(groups: dict[str, str | list[str]], rule: Rule) -> dict[str, frozenset[str]]:
    found = {}
    for name, words in groups.items():
        listed = [named(m[1], rule.lists) if (m := PLACEHOLDER.fullmatch(w)) else [w] for w in _each(words)]
        found[name] = frozenset(word.lower() for words in listed for word in words)
    return found


DETECTOR = Pattern
