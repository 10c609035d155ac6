"""`<cap>`: a word that begins with a capital letter, in any script that has them."""

from __future__ import annotations

from mtaudit.analyses.tokens import Tokens


def matches(tokens: Tokens, i: int) -> bool:
    """A first letter in upper or title case."""
    first = tokens.texts[i][0]
    return first.isupper() or first.istitle()
