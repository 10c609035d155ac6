"""Quotation marks: without a partner, turned, doubled, of two styles, or with a space on the wrong side."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

import msgspec

from mtaudit.analyses.neighbours import over_space, word_after, word_before
from mtaudit.analyses.quotations import Quotation, quotations
from mtaudit.analyses.sentences import sentence_at
from mtaudit.model import Clue, Detector, Document, Span

Check = Literal["unclosed", "unopened", "turned", "spacing", "glued", "doubled", "mismatched", "mixed"]

MARKS = (*'"“”„‟«»‹›「」『』`', "''")
"""A text without any of these has no double marks."""
DOUBLED = re.compile(r"[\"“”](?:(?<=\")\"(?![\"'])(?:(?<![\w.,!?\"']\"\")|(?<=[\w.,!?]\"\")(?!\w))|(?<=“)“|(?<=”)”)")
"""A double mark twice before or after a word; not where one quotation follows another (“Why?”“Because”)."""
OUTSIDE = re.compile(r"(?!s\b|ed\b|ing\b)[^\W\d_]")
"""A letter after a closing mark, unless an ending of the quoted word."""
TURN = {"“": "”", "”": "“"}
CLOSING = {"“": "”", '"': '"'}
MIXABLE = ("straight", "curly", "low", "guillemet")
REST = 80
"""How many characters of the sentence after a mark that never closes are shown; if more is left, only the next word."""


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`check`: what to look for.

    unclosed, unopened: a double mark without a partner; turned: “ for ” or ” for “; spacing: a space between a mark
    and the quotation; glued: no space between a mark and the text outside; doubled: ""twice""; mismatched: “a pair of
    two styles"; mixed: straight and curly quotations in one document (one clue, at the first of the rarer style).
    """

    check: Check


class Found(NamedTuple):
    """A span and what to write for it."""

    span: Span
    suggestion: str | None = None


def _unclosed(doc: Document) -> Iterator[Found]:
    for stray in quotations(doc).strays:
        if stray.wrong == "unclosed":
            rest = sentence_at(doc, stray.start).end
            short = stray.end < rest <= stray.start + REST
            yield Found(Span(stray.start, rest if short else word_after(doc.text, stray.end)))


def _unopened(doc: Document) -> Iterator[Found]:
    text = doc.text
    for stray in quotations(doc).strays:
        if stray.wrong == "unopened":
            yield Found(Span(word_before(text, over_space(text, stray.start)), stray.end))


def _turned(doc: Document) -> Iterator[Found]:
    """The mark turned round, and the space beside it put on the other side."""
    text = doc.text
    for mark, after, wrong in quotations(doc).strays:
        if wrong != "turned":
            continue
        right = TURN.get(text[mark], '"')
        if text[mark] == "“" and text[mark - 1 : mark] == " " and word_after(text, after) > after:
            start, end = word_before(text, mark - 1), word_after(text, after)
            yield Found(Span(start, end), text[start : mark - 1] + right + " " + text[after:end])
        elif text[mark] == "”" and text[after : after + 1] == " ":
            start, end = word_before(text, mark), word_after(text, after + 1)
            yield Found(Span(start, end), text[start:mark] + " " + right + text[after + 1 : end])
        else:
            start, end = word_before(text, mark), word_after(text, after)
            yield Found(Span(start, end), text[start:mark] + right + text[after:end])


def _closed(text: str, pair: Quotation) -> bool:
    """Whether a quotation ends in a mark (not where the next paragraph goes on with it)."""
    return text[pair.end - 1] in "\"”“»«'’」』"


def _turned_marks(doc: Document) -> set[int]:
    return {stray.start for stray in quotations(doc).strays if stray.wrong == "turned"}


def _spacing(doc: Document) -> Iterator[Found]:
    text = doc.text
    turned = _turned_marks(doc)
    for pair in quotations(doc).pairs:
        if pair.style in ("guillemet", "corner", "single", "curly-single"):
            continue
        start, end = pair.start + 1, pair.end - 1
        if text[start] in " \u00a0" and pair.start not in turned:
            word = word_after(text, start + 1)
            yield Found(Span(pair.start, word), text[pair.start] + text[start + 1 : word])
        if text[end - 1] in " \u00a0" and text[end - 2] not in "'’" and end not in turned and _closed(text, pair):
            word = word_before(text, end - 1)
            yield Found(Span(word, pair.end), text[word : end - 1] + text[end])


def _glued(doc: Document) -> Iterator[Found]:
    """Marks that touch the text outside; where a space stands inside instead, `spacing` has said it."""
    text, turned = doc.text, _turned_marks(doc)
    for pair in quotations(doc).pairs:
        if pair.style not in ("straight", "curly"):
            continue
        if text[pair.start - 1 : pair.start].isalpha() and pair.start not in turned and text[pair.start + 1] != " ":
            yield Found(Span(word_before(text, pair.start), word_after(text, pair.start)))
        outside = _closed(text, pair) and OUTSIDE.match(text, pair.end)
        if outside and pair.end - 1 not in turned and text[pair.end - 2] != " ":
            yield Found(Span(word_before(text, pair.end), word_after(text, pair.end)))


def _doubled(doc: Document) -> Iterator[Found]:
    text = doc.text
    strays = {stray.start for stray in quotations(doc).strays}
    for found in DOUBLED.finditer(text):
        start, end = found.span()
        if start in strays:
            continue
        if text[end : end + 1].isalnum():
            end = word_after(text, end)
        else:
            start = word_before(text, start)
        yield Found(Span(start, end), text[start:end].replace(found.group(), found.group()[0]))


def _mismatched(doc: Document) -> Iterator[Found]:
    text = doc.text
    for pair in quotations(doc).pairs:
        first, last = text[pair.start], text[pair.end - 1]
        if (first == "“" and last == '"') or (first == '"' and last == "”"):
            right = CLOSING[first]
            start = word_before(text, pair.end - 1)
            yield Found(Span(start, pair.end), text[start : pair.end - 1] + right)


def _mixed(doc: Document) -> Iterator[Found]:
    found = quotations(doc)
    counts = [(found.styles[style], style) for style in MIXABLE if found.styles[style]]
    if len(counts) > 1:
        rare = min(counts)[1]
        pair = next(pair for pair in found.pairs if pair.style == rare)
        yield Found(Span(pair.start, min(pair.end, word_after(doc.text, pair.start + 1))))


CHECKS: dict[Check, Callable[[Document], Iterator[Found]]] = {
    "unclosed": _unclosed,
    "unopened": _unopened,
    "turned": _turned,
    "spacing": _spacing,
    "glued": _glued,
    "doubled": _doubled,
    "mismatched": _mismatched,
    "mixed": _mixed,
}


class Quotes(Detector):
    """Yields what is wrong with a document's quotation marks."""

    Options = Options

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield the clues of each rule's check."""
        if not any(map(doc.text.__contains__, MARKS)):
            return
        for rule in self.rules:
            for span, suggestion in CHECKS[rule.options.check](doc):
                yield Clue(rule, span, {"match": doc.text[span.start : span.end]}, suggestion)


DETECTOR = Quotes
