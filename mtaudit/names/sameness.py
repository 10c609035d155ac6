"""Whether two romanized names are the same person's name."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.fuzz import token_sort_ratio

from mtaudit.names.folding import fold


class Verdict(NamedTuple):
    """How alike two names are (0..1), whether they are taken for one name, and the reason in a few words."""

    similarity: float
    same: bool
    why: str


@lru_cache(65536)
def similarity(a: str, b: str, language: str | None = None) -> Verdict:
    """Compare two names; `language` is the code of the language they come from (ko, zh, ru …), None if unknown."""
    one, two = (" ".join(fold(token) for token in name.split()) for name in (a, b))
    score = token_sort_ratio(one, two) / 100
    return Verdict(score, score >= 0.85, "alike" if score >= 0.85 else "different")


def keys(name: str) -> tuple[str, ...]:
    """Blocking keys: two spellings of one name share at least one; names that share none need not be compared."""
    return tuple(sorted({fold(token)[:2] for token in name.split() if fold(token)}))
