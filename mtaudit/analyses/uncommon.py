"""The different tokens of a text that are no common English words as they stand: most of a text is not among them."""

from __future__ import annotations

from mtaudit.analyses.tokens import tokens
from mtaudit.lexicon import common
from mtaudit.model import Document, analysis


@analysis
def uncommon(doc: Document) -> frozenset[str]:
    """Words with a capital, marks, numbers, and rare, foreign or garbled words."""
    texts = tokens(doc).texts
    return frozenset(texts) - common() if texts else frozenset()
