"""The words of a document as they are counted for scores: letters and digits with inner apostrophes and hyphens."""

from __future__ import annotations

import re
from bisect import bisect_left

from mtaudit.model import Document, Span, analysis

WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_]+(?:[’'\-][^\W_]+)*")
"""A word; where a script has no spaces (Han, kana) each character counts as one."""


@analysis
def words(doc: Document) -> list[int]:
    """Offset of each word in `doc.text`, in order."""
    return [found.start() for found in WORD.finditer(doc.text)]


def count_words(doc: Document, span: Span | None = None) -> int:
    """Number of words that begin in a span, or in the whole document."""
    starts = words(doc)
    return len(starts) if span is None else bisect_left(starts, span.end) - bisect_left(starts, span.start)
