"""Brackets: without a partner, or with a space inside."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

import msgspec

from mtaudit.analyses.neighbours import word_after, word_before
from mtaudit.model import Clue, Detector, Document, Span

Check = Literal["unbalanced", "spacing"]


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`check`: unbalanced: one bracket of ( ) [ ] without its partner; spacing: "( word )"."""

    check: Check


class Found(NamedTuple):
    """A span and what to write for it."""

    span: Span
    suggestion: str | None = None


BRACKET = re.compile(r"[()\[\]\n]")
PARTNER = {")": "(", "]": "["}
REACH = 1500
"""Over how many characters a bracket may run on to later lines."""
LABEL = re.compile(r"(?:^|[\s;,(])(?:\w|\d{1,3}|[ivxIVX]{1,4})\.?\Z", re.MULTILINE)
"""What stands before the bracket of "a)", "1)", "iv)"."""
PAIR = re.compile(r"\([^()\n]*\)")
SMILES = re.compile(r"\){2}(?!\W*[.,])|[:;=]-?[()]|\w \)|[\U0001f300-\U0001faff☺☻]")
"""Where these are, a lone bracket may be a smile as well."""
SPACED = re.compile(r"\((?<![:;=(-]\()(?:( )[^()\n]{0,120}[^\s()]( ?)|(?! )[^()\n]{0,120}[\w.,\"”]( ))\)")


def _loners(text: str) -> Iterator[int]:
    """Where brackets without a partner in their line stand."""
    waiting: list[int] = []
    for found in BRACKET.finditer(text):
        at, char = found.start(), found.group()
        if char == "\n":
            yield from waiting
            waiting.clear()
        elif char in "([":
            waiting.append(at)
        elif waiting and text[waiting[-1]] == PARTNER[char]:
            waiting.pop()
        elif not waiting:
            yield at
    yield from waiting


def _apart(text: str) -> Iterator[int]:
    """The loners that are no two ends of a bracket that runs over lines."""
    opened = -1
    for at in _loners(text):
        partner = PARTNER.get(text[at])
        if partner and opened >= 0 and text[opened] == partner and at - opened < REACH:
            opened = -1
            continue
        if opened >= 0:
            yield opened
        opened = -1 if partner else at
        if partner:
            yield at
    if opened >= 0:
        yield opened


def _unbalanced(doc: Document) -> Iterator[Found]:
    text = doc.text
    loners = list(_apart(text))
    smiles = bool(loners) and bool(SMILES.search(text))
    pairs = bool(loners) and bool(PAIR.search(text))
    for at in loners:
        if text[at] in "([":
            if _opens(text, at):
                yield Found(Span(at, word_after(text, at + 1)))
        elif _closes(text, at, pairs) and (text[at] == "]" or not smiles):
            yield Found(Span(word_before(text, at), at + 1))


def _opens(text: str, at: int) -> bool:
    """Whether a lone opening bracket is one, and no sad smile."""
    before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2]
    return before.isspace() and (after.isalpha() or (after != "" and after in '"“'))


def _closes(text: str, at: int, pairs: bool) -> bool:
    """Whether a lone closing bracket is one, and no smile or label of a list; `pairs`: the document has whole pairs."""
    before, after = text[max(0, at - 12) : at], text[at + 1 : at + 3]
    if not re.search(r"[\w.\"”’%]$", before) or LABEL.search(before):
        return False
    if text[at] == "]":
        return after[:1] != "("
    if after[:1] in (",", ";", ":", ".", '"', "”"):
        return True
    return pairs and after[:1] == " " and after[1:].islower()


def _spacing(doc: Document) -> Iterator[Found]:
    text = doc.text
    for found in SPACED.finditer(text):
        start, end = found.span()
        if found.group(1):
            word = word_after(text, start + 2)
            yield Found(Span(start, word), "(" + text[start + 2 : word])
        if found.group(2) or found.group(3):
            word = word_before(text, end - 2)
            yield Found(Span(word, end), text[word : end - 2] + ")")


CHECKS: dict[Check, Callable[[Document], Iterator[Found]]] = {"unbalanced": _unbalanced, "spacing": _spacing}


class Brackets(Detector):
    """Yields what is wrong with a document's brackets."""

    Options = Options

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield the clues of each rule's check."""
        if not any(map(doc.text.__contains__, "()[]")):
            return
        for rule in self.rules:
            for span, suggestion in CHECKS[rule.options.check](doc):
                yield Clue(rule, span, {"match": doc.text[span.start : span.end]}, suggestion)


DETECTOR = Brackets
