"""Hard-wrapped text: recognise it by how its lines are filled, and join its paragraphs to one segment each.

A line that was broken by a program or a careful typist is full: the first word of the next line would not have fitted.
Lines that end where a sentence or a heading ends are not full but by chance, so one-sentence-a-line data, lists, verse
and articles with one paragraph a line stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mtaudit.model import Segment
from mtaudit.readers._place import Tape

NARROW, WIDE = 56, 100
"""Columns of the widest lines of hard-wrapped text; text wrapped at 60 need not fill a line to the last column."""
LONG = 110
"""A line longer than this was not wrapped."""
SLACK = 10
"""Columns that a line may fall short of the width, for typists who break early."""
ENOUGH = 3
"""Breaks that are needed as evidence: two lines that happen to be full prove nothing."""

_ITEM = re.compile(r"\s|[-*+•–—>|#=]|\(?\w{1,3}[.)]\s")
_ENDS = re.compile(r"[.!?…:;。！？।؟][\"'”’»)\]]*$")
_FIRST = re.compile(r"\S{1,30}(?!\S)")


def unwrap(lines: Sequence[Segment], follows: Sequence[bool] | None = None) -> list[Segment]:
    """The lines with the paragraphs of hard-wrapped text joined, or as they are if the text is not hard-wrapped.

    `follows[i]` says whether line i may go on the paragraph of line i - 1 (default: unless it is blank, indented or
    begins like an item of a list). Text of which more than a few lines are long is not hard-wrapped.
    """
    texts = [line.target for line in lines]
    long = sum([len(text) > LONG and len(text.rstrip()) > LONG for text in texts])
    if len(lines) <= ENOUGH or long * 20 > len(texts) - texts.count(""):
        return list(lines)
    if follows is None:
        follows = [bool(line.target) and not _ITEM.match(line.target) for line in lines]
    breaks = [i for i in range(1, len(lines)) if follows[i] and lines[i - 1].target]
    width = _width(lines, breaks)
    if not width:
        return list(lines)
    forced = {i for i in breaks if _full(lines[i - 1], lines[i], width)}
    return _joined(lines, forced)


def _joined(lines: Sequence[Segment], forced: set[int]) -> list[Segment]:
    """One segment for each run of lines that forced breaks hold together."""
    joined: list[Segment] = []
    start = 0
    for i in range(1, len(lines) + 1):
        if i not in forced:
            joined.append(_join(lines[start:i]) if i - start > 1 else lines[start])
            start = i
    return joined


def _join(lines: Sequence[Segment]) -> Segment:
    """The lines as one: a space for each line end, but none after a hyphen that ends the line inside a word."""
    tape = Tape()
    for i, line in enumerate(lines):
        text = line.target
        end = len(text) if i == len(lines) - 1 else len(text.rstrip())
        tape.add(line, 0, end)
        if i < len(lines) - 1 and not _hyphenated(text[:end], lines[i + 1].target):
            tape.put(" ", line, end)
    return tape.segment()


def _hyphenated(line: str, following: str) -> bool:
    return line[-1:] in ("-", "\u2010") and line[-2:-1].isalnum() and following[:1].isalnum()


def _width(lines: Sequence[Segment], breaks: Sequence[int]) -> int:
    """The width the text is wrapped at, or 0 if it is not hard-wrapped.

    Of the breaks inside paragraphs, many must be forced, and nearly all either forced or the
    end of a sentence (paragraphs without a blank line between them); most of the forced ones are in mid-sentence, and
    most lines after them go on without a capital.
    """
    if len(breaks) < ENOUGH:
        return 0
    before = sorted(_columns(lines[i - 1]) for i in breaks)
    width = before[-1 - len(before) // 20]
    if not NARROW <= width <= WIDE:
        return 0
    forced = [i for i in breaks if _full(lines[i - 1], lines[i], width)]
    loose = sum(not _ended(lines[i - 1]) for i in set(breaks).difference(forced))
    inside = sum(not _ended(lines[i - 1]) for i in forced)
    capital = sum(lines[i].target[0].isupper() for i in forced)
    many = len(forced) >= ENOUGH and len(forced) * 5 >= len(breaks) * 2 and loose * 5 <= len(forced)
    return width if many and inside * 10 >= len(forced) * 7 and capital * 10 <= len(forced) * 6 else 0


def _ended(line: Segment) -> bool:
    """Whether a line ends where a sentence does."""
    return bool(_ENDS.search(line.target.rstrip()[-8:]))


def _full(line: Segment, following: Segment, width: int) -> bool:
    """Whether the first word of the following line had no place on this one.

    A "word" of more than thirty characters (an address, a line of Chinese) proves nothing. Where a sentence ends and
    another begins there is no slack: that may be the end of a paragraph.
    """
    word = _FIRST.search(following.target)
    slack = 0 if _ended(line) and not following.target[0].islower() else SLACK
    return _columns(line) + 1 + (len(word.group()) if word else 0) > width - slack


def _columns(line: Segment) -> int:
    """Columns that a line takes, trailing white space not counted."""
    return len(line.target.rstrip())
