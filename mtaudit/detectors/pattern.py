"""Regular expressions in linear time: one automaton over all patterns, then only those that match."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from mtaudit.expansion import named
from mtaudit.linear_regex import Prefilter, compile_linear
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


class Pattern(Detector):
    """Finds what the patterns of its rules match; their named groups are the clue's values."""

    Options = Options

    def __init__(self, rules: Sequence[Rule], setup: Setup) -> None:
        super().__init__(rules, setup)
        self.compiled: list[tuple[Rule, Any, dict[str, frozenset[str]], dict[str, frozenset[str]]]] = []
        for rule in rules:
            options: Options = rule.options
            only, unless = _words(options.only, rule), _words(options.unless, rule)
            for find in [options.find] if isinstance(options.find, str) else options.find:
                regex = compile_linear(_expanded(find, rule), options.ignore_case)
                _check_groups(regex, [*only, *unless, *([options.mark] if options.mark else [])])
                self.compiled.append((rule, regex, only, unless))
        self.filter = Prefilter([regex.pattern for _, regex, _, _ in self.compiled])

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
        each = [words] if isinstance(words, str) else words
        listed = [named(m[1], rule.lists) if (m := PLACEHOLDER.fullmatch(w)) else [w] for w in each]
        found[name] = frozenset(word.lower() for words in listed for word in words)
    return found


def _check_groups(regex: Any, names: list[str]) -> None:
    for name in names:
        if name not in regex.groupindex:
            raise ValueError(f"the pattern has no group (?P<{name}>…)")


DETECTOR = Pattern
