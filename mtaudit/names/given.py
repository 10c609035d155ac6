"""The table of given names: how often a name is a woman's or a man's. Its sorted rows are searched by halves."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache

from mtaudit.names.tables import DATA


@lru_cache(1 << 14)
def row(name: str) -> str:
    """The two characters of the row for a name in plain letters, f9 or M5; "" where there is none.

    A capital says that very many people bear the name, "u0" that it is of both genders.
    """
    rows, key = _rows(), f"{name} "
    at = bisect_left(rows, key)
    return rows[at][len(key) :] if at < len(rows) and rows[at].startswith(key) else ""


@cache
def _rows() -> list[str]:
    """The rows, without the comments before them."""
    block = (DATA / "given_names.txt").read_bytes().decode("ascii")
    return block[block.index("\na") + 1 :].rstrip("\n").split("\n")
