"""`<any>`: whatever token stands there, a word, a number or a mark."""

from __future__ import annotations

from mtaudit.analyses.tokens import Tokens


def matches(tokens: Tokens, i: int) -> bool:
    """Every token."""
    return True
