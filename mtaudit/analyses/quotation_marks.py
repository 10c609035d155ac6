"""The double quotation marks of a text, with what the characters beside them let them be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

AFTER_CLOSING = re.compile(r"\s|[,;:!?)\]]|\.(?![.\w])|$")
MARK = re.compile(r"[\"“”„‟«»‹›「」『』`'](?:(?<=\")\"+|(?<=“)“+|(?<=”)”+|(?<=')'(?!')|(?<=`)`|(?<!['`]))")
"""A double mark or a run of it; TeX's `` and '' count. It begins with a set: that is what `re` finds fast."""
INCHES = re.compile(r"\d['’′] ?\d{1,2}(?:\.\d)?$")


class Mark(NamedTuple):
    """One double mark (a run of the same counts as one) and what the characters beside it let it be."""

    start: int
    end: int
    char: str
    opens: bool
    closes: bool


def marks(text: str) -> Iterator[Mark]:
    """All double marks but those of feet and inches, with what spaces, brackets and dashes beside them tell."""
    size = len(text)
    for found in MARK.finditer(text):
        start, end = found.span()
        before, after = text[start - 1] if start else "\n", text[end] if end < size else "\n"
        if before.isdigit() and INCHES.search(text[max(0, start - 8) : start]):
            continue
        if end - start == 2 and text[start] == '"' and not before.isspace() and after.isalnum():
            yield Mark(start, start + 1, '"', False, True)
            yield Mark(start + 1, end, '"', True, False)
            continue
        opens = (before.isspace() or before in "([{<–—-/='‘“«¿¡") and not AFTER_CLOSING.match(text, end)
        closes = not before.isspace() and before not in "([{<" and not after.isalnum()
        yield Mark(start, end, text[start], opens and not closes, closes and not opens)


def lines(text: str) -> Iterator[list[Mark]]:
    """The marks of each line that has any."""
    line: list[Mark] = []
    end = -1
    for mark in marks(text):
        if mark.start > end:
            if line:
                yield line
            line, end = [], text.find("\n", mark.start)
            end = len(text) if end < 0 else end
        line.append(mark)
    if line:
        yield line
