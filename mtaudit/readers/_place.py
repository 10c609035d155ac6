"""Targets that know where each of their characters stands in the file: cutting, joining and rewriting segments."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache, partial

from mtaudit.model import Break, Segment
from mtaudit.source import LINE_END

SEGMENT = partial(tuple.__new__, Segment)
"""A segment from all of its fields: `Segment` itself takes twice the time, and every file has many."""


class Tape:
    """Collects a target piece by piece, together with the place of each piece."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._place: list[Break] = []
        self.length = 0

    def add(self, segment: Segment, start: int = 0, end: int | None = None) -> None:
        """Append `segment.target[start:end]`, each character with its place."""
        stop = len(segment.target) if end is None else end
        if start >= stop:
            return
        self._mark(*segment.locate(start))
        shift = self.length - start
        first = bisect_right(segment.place, start, key=_offset)
        for point in segment.place[first : bisect_left(segment.place, stop, key=_offset)]:
            self._place.append(Break(point.offset + shift, point.line, point.column))
        self._append(segment.target[start:stop])

    def put(self, text: str, segment: Segment, offset: int) -> None:
        """Append other text (a decoded entity, a glue) that stands for what is at an offset of a segment."""
        self._mark(*segment.locate(offset))
        self._append(text)

    def segment(self) -> Segment:
        """What was collected; without any text an empty segment at line 1, column 1."""
        return Segment("".join(self._texts), place=tuple(self._place) or (Break(0, 1, 1),))

    def _append(self, text: str) -> None:
        self._texts.append(text)
        self.length += len(text)

    def _mark(self, line: int, column: int) -> None:
        """Note a break unless the text just goes on where it is."""
        if self._place:
            last = self._place[-1]
            if (line, column) == (last.line, last.column + self.length - last.offset):
                return
            if last.offset == self.length:
                self._place.pop()
        self._place.append(Break(self.length, line, column))


def _offset(point: Break) -> int:
    return point.offset


def physical(text: str) -> list[Segment]:
    """The lines of a file's text, one segment each, at least one; a line of nothing but white space is empty."""
    rows = (text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text).split("\n")
    if len(rows) > 1 and not rows[-1]:
        rows.pop()
    return [SEGMENT(("" if row.isspace() else row, None, None, _line_start(n), 0)) for n, row in enumerate(rows, 1)]


@lru_cache(maxsize=4096)
def _line_start(number: int) -> tuple[Break, ...]:
    """The place of a whole line, which the lines of all files with this number share."""
    return (Break(0, number, 1),)


def whole(text: str) -> Segment:
    """A file's text as one segment with its line ends, for readers that do not go by lines."""
    ends = (match.end() for match in LINE_END.finditer(text))
    return Segment(text, place=(Break(0, 1, 1), *(Break(end, n, 1) for n, end in enumerate(ends, 2))))


def cut(segment: Segment, start: int, end: int) -> Segment:
    """A part of a segment; an empty part still has its place."""
    if start >= end:
        return Segment("", place=(Break(0, *segment.locate(start)),))
    tape = Tape()
    tape.add(segment, start, end)
    return tape.segment()


def lines(segment: Segment) -> Iterator[Segment]:
    """The lines inside a segment, such as those of a string with escaped line ends; blank ones are empty."""
    start, text, at = 0, segment.target, 0
    ends = [(match.start(), match.end()) for match in LINE_END.finditer(text)]
    if not ends or ends[-1][1] < len(text):
        ends.append((len(text), len(text)))
    for stop, following in ends:
        while at + 1 < len(segment.place) and segment.place[at + 1].offset <= start:
            at += 1
        yield _line(text[start:stop], segment.place, at, start)
        start = following


def _line(target: str, place: tuple[Break, ...], at: int, start: int) -> Segment:
    """A line that begins at offset `start`, for which break number `at` holds."""
    point = place[at]
    points = [Break(0, point.line, point.column + start - point.offset)]
    stop = start + len(target)
    for i in range(at + 1, len(place)):
        point = place[i]
        if point.offset >= stop:
            break
        points.append(Break(point.offset - start, point.line, point.column))
    return Segment("" if target.isspace() else target, place=tuple(points))
