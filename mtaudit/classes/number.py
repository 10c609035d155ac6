"""`<number>`: a number in figures, with its separators: 7, 1,200, 3.5. Not 12th, not 5G, not 8-10."""

from __future__ import annotations

from mtaudit.analyses.tokens import Tokens


def matches(tokens: Tokens, i: int) -> bool:
    """Decimal digits (of any script) once commas and points are taken out."""
    text = tokens.texts[i]
    return text[0].isdecimal() and text.replace(",", "").replace(".", "").isdecimal()
