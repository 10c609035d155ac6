"""The text in lower case, code point for code point."""

from __future__ import annotations

from mtaudit.model import Document, analysis


@analysis
def lowered(doc: Document) -> str:
    """`doc.text` in lower case with the same length, so that offsets in one are offsets in the other."""
    return lower(doc.text)


def lower(text: str) -> str:
    """Lower case that keeps the length: a letter whose lower case is longer (İ) stays as it is."""
    short = text.lower()
    return short if len(short) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)
