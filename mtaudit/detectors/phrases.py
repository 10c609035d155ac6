"""Literal phrases: all phrases of all rules are one automaton, read once over the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

import msgspec
from ahocorasick_rs import AhoCorasick

from mtaudit.analyses.lowered import lower, lowered
from mtaudit.expansion import Lists, words_of
from mtaudit.model import Clue, Detector, Document, Rule, Setup, Span
from mtaudit.wording import bounded, like


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`find`: phrases, or a mapping phrase → what to write instead, or `{list}`.

    `case`: "any", "exact", or "first" (the first letter may be a capital). `forms`: endings that the last word may take
    ("s", "ed"); a fix takes the same. `whole_words`: whether the match begins and ends at word boundaries.
    """

    find: str | list[str] | dict[str, str]
    case: Literal["any", "exact", "first"] = "any"
    forms: list[str] = []
    whole_words: bool = True


class Phrase(NamedTuple):
    """One phrase of one rule, as written, with its fix ("" for none)."""

    rule: Rule
    text: str
    fix: str


class Phrases(Detector):
    """Finds the phrases of its rules; of one rule's matches that overlap, the longest."""

    Options = Options

    def __init__(self, rules: Sequence[Rule], setup: Setup) -> None:
        super().__init__(rules, setup)
        self.phrases = [phrase for rule in rules for phrase in _phrases(rule)]
        self.automaton = AhoCorasick([lower(phrase.text) for phrase in self.phrases])

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield a clue for each phrase that stands in the text."""
        taken: dict[str, int] = {}
        found = self.automaton.find_matches_as_indexes(lowered(doc), overlapping=True)
        found.sort(key=lambda m: (m[1], -m[2], m[0]))
        for index, start, end in found:
            phrase = self.phrases[index]
            if start >= taken.get(phrase.rule.id, 0) and _fits(phrase, doc.text, start, end):
                taken[phrase.rule.id] = end
                match = doc.text[start:end]
                fix = like(match, phrase.fix) if phrase.fix else None
                yield Clue(phrase.rule, Span(start, end), {"match": match, "fix": fix or ""}, suggestion=fix)


def _phrases(rule: Rule) -> Iterator[Phrase]:
    """Every phrase of a rule in every form. Raises ValueError for an empty phrase or a list that is not there."""
    options: Options = rule.options
    for text, fix in _pairs(options.find, rule.lists):
        if not text.strip() or "\n" in text:
            raise ValueError(f"a phrase must be one line of text, got {text!r}")
        for form in ("", *options.forms):
            yield Phrase(rule, text + form, fix + form if fix else "")


def _pairs(find: str | list[str] | dict[str, str], lists: Lists) -> Iterator[tuple[str, str]]:
    if isinstance(find, Mapping):
        yield from find.items()
        return
    for text in [find] if isinstance(find, str) else find:
        words = words_of(text, lists)
        yield from words.items() if words is not None else [(text, "")]


def _fits(phrase: Phrase, text: str, start: int, end: int) -> bool:
    options: Options = phrase.rule.options
    match = text[start:end]
    if options.case == "exact" and match != phrase.text:
        return False
    if options.case == "first" and match[1:] != phrase.text[1:]:
        return False
    return not options.whole_words or bounded(text, start, end)


DETECTOR = Phrases
