"""A token of a romanized name as its system sees it: lower case, plain letters, one letter for one sound."""

from __future__ import annotations

from functools import lru_cache

from anyascii import anyascii


@lru_cache(65536)
def fold(token: str, system: str = "general") -> str:
    """The token without diacritics, case, hyphens and apostrophes; `system` names the rules that apply after that."""
    plain = anyascii(token).lower()
    return "".join(letter for letter in plain if letter.isalpha())
