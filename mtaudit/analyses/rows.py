"""Runs of short lines with figures: price widgets, scores, tables of results."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from mtaudit.analyses.late import late
from mtaudit.analyses.lines import END_MARKS, ended, lines, words_in
from mtaudit.model import Document, Span, analysis

SPACE = r"[ \t\u00a0\u202f]"
SIGN = r"[+\-–−▲▼△▽↑↓(]"
UNIT = r"(?:%|°[CF]?|[$€£¥₽₴₩₹₺]|(?:[KMB]n?|USD|EUR|GBP|pts?)\b)"
FIGURE = rf"{SIGN}?{SPACE}?+[$€£¥₽₴₩₹₺]?{SPACE}?+\d[\d.,:]*+(?:{SPACE}?+{UNIT})?+\)?"
RANK = rf"(?:\d{{1,3}}[.)]?{SPACE}++)?+"
ROW = late(rf"{RANK}[^\d\n]{{0,60}}?{FIGURE}(?:{SPACE}++[|/]?{SPACE}?+{FIGURE})*+")
"""A rank, a name of up to 60 characters without a digit, then nothing but figures; possessive, so never slow."""
SCORE = late(rf"[^\d\n]{{2,40}}{SPACE}\d{{1,3}}{SPACE}?[-–:]{SPACE}?\d{{1,3}}(?:{SPACE}[^\d\n]{{2,40}})?")
SIDE = late(rf"[^\d\n]{{2,40}}{SPACE}\d{{1,2}}")
CELLS = late(r"[^\n|\t]{0,60}[|\t][^\n|\t]{0,60}[|\t][^\n]*")
PRICE = late(r"[%°▲▼△▽↑↓]|[$€£¥₽₴₩₹₺] ?\d[^\n]*\d [+\-–−]?\d")  # with its change: a menu has none

LAST = frozenset("0123456789.,:%°CF$€£¥₽₴₩₹₺KMBnDRPts)")  # what a figure with its unit ends in
INSIDE = late(r"\d[ ]?[-–:][ ]?\d|[|\t]")  # what a score or cells have

LONGEST_LINE = 120
LEAST_LINES = 3
NAME_LINES = 2  # most lines of names between rows: "Bitcoin", "BTC"
NAME_WORDS = 4  # longest line that only names what the next line gives figures for


class Run(NamedTuple):
    """Lines `first` to `last` (indices in `lines(doc)`, both included).

    `widget`: most rows carry a rate or a price with its change, or all are scores.
    """

    first: int
    last: int
    widget: bool


@analysis
def rows(doc: Document) -> tuple[Run, ...]:
    """The runs of at least three lines that are names with figures, or figures alone; blank lines do not count."""
    text, spans = doc.text, lines(doc)
    short = [
        i for i, (start, end) in enumerate(spans) if end - start <= LONGEST_LINE and text[end - 1] not in END_MARKS
    ]
    if len(short) < LEAST_LINES - 1:
        return ()
    found = [i for i in short if is_row(text, spans[i])]
    return tuple(run for group in _grouped(text, spans, found) if (run := _run(text, spans, group)) is not None)


def is_row(text: str, span: Span) -> bool:
    """Whether a line is a name with figures, figures alone, a score of two sides, or cells between separators."""
    if text[span.end - 1] in END_MARKS:
        return False
    if text[span.end - 1] in LAST and ROW.fullmatch(text, *span):
        return True
    return INSIDE.search(text, *span) is not None and bool(SCORE.fullmatch(text, *span) or CELLS.fullmatch(text, *span))


def _grouped(text: str, spans: Sequence[Span], found: list[int]) -> Iterator[list[int]]:
    """Rows that follow each other, or with a line or two of names between."""
    group: list[int] = []
    for i in found:
        between = spans[group[-1] + 1 : i] if group else ()
        if len(between) > NAME_LINES or not all(_names(text, span) for span in between):
            yield group
            group = []
        group.append(i)
    if group:
        yield group


def _run(text: str, spans: Sequence[Span], group: list[int]) -> Run | None:
    """The lines of a group of rows, with as many names before the first as before the others, if they are enough."""
    first, last = group[0], group[-1]
    names = max((after - before - 1 for before, after in pairwise(group)), default=0)
    if first and not names and _names(text, spans[first - 1]) and _says_again(text, spans[first - 1], spans[first]):
        names = 1
    while names and first and _names(text, spans[first - 1]):
        first, names = first - 1, names - 1
    if last - first + 1 < LEAST_LINES or len(group) < LEAST_LINES - 1:
        return None
    priced = sum(PRICE.search(text, *spans[i]) is not None for i in group)
    return Run(first, last, 2 * priced >= len(group) or _scores(text, [spans[i] for i in group]))


def _scores(text: str, found: Sequence[Span]) -> bool:
    """Whether rows are scores: "Norvik 2 - 1 Alma", or sides in pairs, each with one small number."""
    sides = len(found) % 2 == 0 and all(SIDE.fullmatch(text, *span) for span in found)
    return sides or all(SCORE.fullmatch(text, *span) for span in found)


def _names(text: str, span: Span) -> bool:
    return span.end - span.start <= LONGEST_LINE and words_in(text, span) <= NAME_WORDS and not ended(text, span)


def _says_again(text: str, name: Span, row: Span) -> bool:
    """Whether a row repeats the words of the line before it ("usd-coin", "USDC Coin (USDC) 1.00 0.12%")."""
    words = text[name.start : name.end].casefold().replace("-", " ").split()
    return all(word in text[row.start : row.end].casefold() for word in words)
