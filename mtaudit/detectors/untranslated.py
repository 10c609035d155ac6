"""Words of the source language left in the target: in its script, in its words, or spelled in Latin letters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal

import msgspec

from mtaudit.analyses.leftovers import Leftover, foreign_letters, foreign_lines, foreign_runs
from mtaudit.analyses.quotations import quotations
from mtaudit.analyses.tokens import tokens
from mtaudit.model import Clue, Detector, Document, Rule, Setup, Span
from mtaudit.severity import Severity

CHECKS: dict[str, Callable[[Document], Iterator[Leftover]]] = {
    "letters": foreign_letters,
    "segment": foreign_lines,
    "words": foreign_runs,
}
SENTENCE = 8
"""From so many words on, what is left over is a sentence, and the reader misses what it says."""
NAME = re.compile(r"(?<![\w-])[A-Z][a-zāēīōūâêîôû]{4,}\Z")
"""A name of five letters or more: a shorter one may be the first syllable of a Korean given name."""
LONGEST_NAME = 30
EXPLAINED = re.compile(r",? ?(?:\(|[–—]|= ?|,? (?:or|i\.e\.|meaning|which (?:is|means)|a (?:kind|sort|type) of|an?) )")
"""What follows a foreign word that the text explains."""
SO_CALLED = re.compile(r"(?:\(|\bcalled |\bknown as |\bnamed |\bso-called |\bor )\Z")


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`check`: what to look for.

    Words in another script ("letters"), lines ("segment") or runs of small words ("words") of another language; "noun":
    `words` of the source language in Latin letters that the document does not explain; "tail": `words` that hang at a
    name with a hyphen.
    """

    check: Literal["letters", "segment", "words", "noun", "tail"]
    words: frozenset[str] = frozenset()


class Untranslated(Detector):
    """Reports what was left over, the longer the worse."""

    Options = Options

    def __init__(self, rules: Sequence[Rule], setup: Setup) -> None:
        super().__init__(rules, setup)
        self.tails = {
            rule.id: re.compile(rf"-(?:{'|'.join(sorted(rule.options.words))})(?![\w-])")
            for rule in rules
            if rule.options.check == "tail"
        }

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield a clue for each stretch that was left over."""
        for rule in self.rules:
            check = rule.options.check
            if check == "noun":
                yield from (_clue(doc, rule, span) for span in _nouns(doc, rule.options.words))
            elif check == "tail":
                yield from (_clue(doc, rule, span) for span in _tailed(doc.text, self.tails[rule.id]))
            else:
                for found in CHECKS[check](doc):
                    yield _clue(doc, rule, found.span, _severity(rule, found), language=found.language)


def _clue(doc: Document, rule: Rule, span: Span, severity: Severity | None = None, **values: str) -> Clue:
    return Clue(rule, span, {"match": doc.text[span.start : span.end], **values}, severity=severity)


def _severity(rule: Rule, found: Leftover) -> Severity:
    """A character is a blemish, a word is lost to the reader, a sentence is a hole in the text."""
    if found.words >= SENTENCE:
        return Severity.CRITICAL
    return Severity.MINOR if found.span.end - found.span.start == 1 else rule.severity


def _tailed(text: str, tails: re.Pattern[str]) -> Iterator[Span]:
    """The names at which one of the words hangs."""
    for tail in tails.finditer(text):
        near = max(0, tail.start() - LONGEST_NAME)
        name = NAME.search(text[near : tail.start()])
        if name:
            yield Span(near + name.start(), tail.end())


def _nouns(doc: Document, words: frozenset[str]) -> Iterator[Span]:
    """The places of words that the document uses without explaining them, quoted ones left out."""
    view = tokens(doc)
    for word in sorted(words & view.vocabulary.keys()):
        spans = [view.span(i, i) for i in view.places({word})]
        if not any(_explained(doc, span) for span in spans):
            yield from spans


def _explained(doc: Document, span: Span) -> bool:
    if EXPLAINED.match(doc.text, span.end) or SO_CALLED.search(doc.text, max(0, span.start - 12), span.start):
        return True
    return quotations(doc).inside(span)


DETECTOR = Untranslated
