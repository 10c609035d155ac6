"""A text line by line beside its source: line n of the one is the translation of line n of the other."""

from __future__ import annotations

from collections.abc import Sequence

from mtaudit.model import Segment
from mtaudit.source import LINE_END


def attach(segments: Sequence[Segment], sources: Sequence[str]) -> tuple[Segment, ...] | None:
    """The segments with their sources, line by line, blank lines at the end aside; None if the numbers differ."""
    if len(segments) != len(sources) and _count([line.target for line in segments]) != _count(sources):
        return None
    lines = [*sources, *[""] * (len(segments) - len(sources))]
    return tuple(segment._replace(source=line) for segment, line in zip(segments, lines, strict=False))


def mismatch(segments: Sequence[Segment], sources: Sequence[str], name: str) -> str:
    """What to say where `attach` gave None; `name` is that of the source."""
    counts = f"{_count([line.target for line in segments])} lines, but its source ({name}) has {_count(sources)}"
    return f"{counts}: line n must translate line n, so it is audited without its source"


def split(text: str) -> list[str]:
    """The lines of a source text, as those of a target are counted."""
    lines = LINE_END.split(text)
    return lines[:-1] if len(lines) > 1 and not lines[-1] else lines


def _count(lines: Sequence[str]) -> int:
    """Lines up to the last that is not blank."""
    return next((n for n in range(len(lines), 0, -1) if lines[n - 1].strip()), 0)
