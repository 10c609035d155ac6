"""The tables of names that ship with mtaudit: text, one entry a line, `#` before comments."""

from __future__ import annotations

from functools import cache
from pathlib import Path

DATA = Path(__file__).parent.parent / "data"


@cache
def read(name: str) -> tuple[str, ...]:
    """The lines of a table without comments and empty lines."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))
