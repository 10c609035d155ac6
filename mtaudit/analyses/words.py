"""The words of a document as they are counted for scores: tokens that begin with a letter or digit."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter

from mtaudit.analyses.regions import furniture, regions
from mtaudit.analyses.rows import rows
from mtaudit.analyses.tokens import tokens
from mtaudit.model import Document, Span, analysis


@analysis
def words(doc: Document) -> list[int]:
    """Offset of each word in `doc.text`, in order. Where a script has no spaces each character is a word."""
    found = tokens(doc)
    return [start for start, text in zip(found.starts, found.texts, strict=True) if text[0].isalnum()]


def count_words(doc: Document, span: Span | None = None) -> int:
    """Number of words that begin in a span, or in the whole document."""
    if span is None:
        return sum(map(str.isalnum, map(itemgetter(0), tokens(doc).texts)))
    starts = words(doc)
    return bisect_left(starts, span.end) - bisect_left(starts, span.start)


@analysis
def uncounted(doc: Document) -> int:
    """How many words stand in page furniture and tables, which are no text to score."""
    if not furniture(doc) and not rows(doc):
        return 0  # said without dividing the document
    return sum(count_words(doc, span) for kind in ("furniture", "table") for span in regions(doc).of(kind))
