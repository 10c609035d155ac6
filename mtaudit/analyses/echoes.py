"""Tokens that read like a token shortly before them: what doubled words, doubled phrases and loops have in common."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mtaudit.analyses.remembered import Remembered
from mtaudit.analyses.tokens import Tokens, tokens
from mtaudit.model import Document, analysis

LONGEST = 12
"""The longest stretch, in tokens, whose repetition is noticed."""

LOOP_OF_WORD = 6
LOOP_OF_PHRASE = 4
"""From so many times on, a word or a phrase is a loop."""

WORDS = re.compile(r"[\w'’-]+(?:[ \u00a0]+[\w'’-]+)*")
OTHER = re.compile(rb"[^\0]")
ZEROS = tuple(map(bytes, range(LONGEST + 1)))
"""So many zeros, by their number."""


def _hash(word: str) -> int:
    return hash(word) & 255


HASHES = Remembered(_hash, most=1 << 15)
"""Word → one byte of its hash."""


class Run(NamedTuple):
    """Tokens `first` to `last` (included), each like the one `period` before it; at least two full periods."""

    first: int
    last: int
    period: int

    @property
    def times(self) -> float:
        """How often the period stands there; the last time may be cut off."""
        return (self.last - self.first + 1) / self.period

    @property
    def endless(self) -> bool:
        """Whether it reads as a loop of the engine, and no longer as a word or phrase said twice."""
        return self.rounds >= (LOOP_OF_WORD if self.period == 1 else LOOP_OF_PHRASE)

    @property
    def rounds(self) -> int:
        """How often, where the mark or word that parts one from the next need not end the last."""
        return (self.last - self.first + 1 + (self.period > 1)) // self.period


class Echoes:
    """The echoes of one text.

    One byte of each token's hash goes into one large integer; that integer shifted by k bytes and subtracted bit by bit
    (exclusive or) is zero where a token may equal the one k later. So a text is compared with itself at the speed of C,
    and only what agrees there is compared as words.
    """

    def __init__(self, text: str, view: Tokens) -> None:
        self.text, self.view, self.count = text, view, len(view)
        self.whole = int.from_bytes(bytes(map(HASHES.__getitem__, view.lowers)), "little")
        self.runs: tuple[Run, ...] = tuple(_outermost(self._on_lines()))

    def pairs(self, distance: int, least: int = 1) -> Iterator[tuple[int, int]]:
        """(first, last) of each stretch of `least` tokens or more that equal those `distance` later, case apart."""
        alike, zeros = self._alike(distance), bytes(least)
        count = self.count - distance
        at = alike.find(zeros, 0, max(0, count))
        while at >= 0:
            unlike = OTHER.search(alike, at, count)
            end = unlike.start() if unlike else count
            yield from self._verified(at, end, distance, least)
            at = alike.find(zeros, end, count)

    def _alike(self, distance: int) -> bytes:
        """A zero for each token that may equal the one `distance` later; the last `distance` bytes mean nothing."""
        return (self.whole ^ (self.whole >> 8 * distance)).to_bytes(self.count, "little")

    def _verified(self, first: int, end: int, distance: int, least: int) -> Iterator[tuple[int, int]]:
        """The stretches from `first` to before `end` where the words agree, not only a byte of their hashes."""
        lowers = self.view.lowers
        if lowers[first:end] == lowers[first + distance : end + distance]:
            yield first, end - 1
            return
        for i in range(first, end + 1):
            if i == end or lowers[i] != lowers[i + distance]:
                if i - first >= least:
                    yield first, i - 1
                first = i + 1

    def spaced(self, first: int, last: int) -> bool:
        """Whether tokens are words with nothing but spaces between them."""
        return WORDS.fullmatch(self.text, self.view.starts[first], self.view.ends[last]) is not None

    def begins(self, i: int) -> bool:
        """Whether a token begins a line or a sentence."""
        start = self.view.starts[i]
        before = self.text[max(0, start - 3) : start].rstrip(" \u00a0\"'“‘«(")
        return not before or before[-1] in "\n.!?…"

    def next_word(self, i: int) -> str | None:
        """The word after a token, if nothing but a space parts the two."""
        if i + 1 < len(self.view) and self.text[self.view.ends[i] : self.view.starts[i + 1]] in (" ", ""):
            word = self.view.texts[i + 1]
            return word if word[0].isalnum() else None
        return None

    def _on_lines(self) -> Iterator[Run]:
        """All runs of all periods, none over the end of a line."""
        whole, count = self.whole, self.count
        for period in range(1, min(LONGEST, count // 2) + 1):
            # Most texts have no run of most periods: that is told without a generator.
            alike = (whole ^ (whole >> 8 * period)).to_bytes(count, "little")
            if alike.count(0) >= period and ZEROS[period] in alike:
                for first, last in self.pairs(period, period):
                    yield from self._cut(first, last + period, period)

    def _cut(self, first: int, last: int, period: int) -> Iterator[Run]:
        """A run as the pieces of it that stand on one line each."""
        starts, ends = self.view.starts, self.view.ends
        at = first
        newline = self.text.find("\n", starts[first], ends[last])
        while newline >= 0:
            until = at
            while ends[until] <= newline:
                until += 1
            if until - at >= 2 * period:
                yield Run(at, until - 1, period)
            at = until
            newline = self.text.find("\n", starts[at], ends[last])
        if last - at + 1 >= 2 * period:
            yield Run(at, last, period)


def _outermost(runs: Iterable[Run]) -> Iterator[Run]:
    """Drops the runs within another one: "a b a b a b a b" is no run of "a b a b" too."""
    end = -1
    for run in sorted(runs, key=_order):
        if run.last > end:
            end = run.last
            yield run


def _order(run: Run) -> tuple[int, int, int]:
    return run.first, -run.last, run.period


@analysis
def echoes(doc: Document) -> Echoes:
    """The document's echoes."""
    return Echoes(doc.text, tokens(doc))
