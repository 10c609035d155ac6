"""The page that the terminal reporter writes on: styled pieces of text, put down as whole lines.

It lays out its lines itself and hands rich finished segments, which is some ten times as fast as rich's own wrapping.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import NamedTuple, TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment, Segments
from rich.style import Style

from mtaudit.reporters import View
from mtaudit.reporters._cells import cut_end, wrap

INDENT = 2
_PIPE, _WIDEST, _NARROWEST = 100, 120, 30
_STYLES = {
    name: Style.parse(definition)
    for name, definition in {
        "title": "bold",
        "label": "dim",
        "place": "cyan",
        "good": "green",
        "critical": "bold red",
        "major": "red",
        "minor": "yellow",
        "neutral": "dim",
        "reject": "red",
        "revise": "yellow",
        "pass": "green",
    }.items()
} | {
    f"mark-{name}": Style.parse(f"{color} bold underline")
    for name, color in (("critical", "red"), ("major", "red"), ("minor", "yellow"), ("neutral", "default"))
}


class Piece(NamedTuple):
    """Text, already harmless and without line ends, and the name of its style ("" is plain)."""

    text: str
    style: str = ""


class Page:
    """Lines on their way to a stream. `width` is in cells; `color` says whether styles are seen."""

    def __init__(self, out: TextIO, view: View) -> None:
        self.color = _has_color(out) if view.color is None else view.color
        self.width = max(_NARROWEST, view.width or _width(out))
        self._encoding = getattr(out, "encoding", None) or "utf-8"
        self._unicode = self._encoding.lower().replace("-", "").startswith("utf")
        self._console = _Console(
            file=out,
            width=self.width,
            force_terminal=self.color,
            color_system="standard" if self.color else None,
            no_color=not self.color,
        )
        self._segments: list[Segment] = []

    def line(self, *pieces: Piece, indent: int = 0) -> None:
        """Put one line, which the caller has made to fit; without pieces an empty one."""
        if pieces and indent:
            self._segments.append(Segment(" " * indent))
        self._segments += [Segment(self._fit(piece.text), _STYLES.get(piece.style)) for piece in pieces]
        self._segments.append(Segment("\n"))

    def flow(self, pieces: Sequence[Piece], indent: int = 0) -> None:
        """Put short pieces with dots between them, on a new line where one does not fit."""
        line: list[Piece] = []
        room = self.width - indent
        for piece in pieces:
            dot = [Piece(" · ", "label")] if line else []
            if line and cell_len("".join(p.text for p in (*line, *dot, piece))) > room:
                self.line(*line, indent=indent)
                line, dot = [], []
            line += [*dot, Piece(cut_end(piece.text, room), piece.style)]
        self.line(*line, indent=indent)

    def text(self, text: str, style: str = "", indent: int = 0, label: str = "") -> None:
        """Put text that wraps, under its first word, after a label."""
        hang = cell_len(label)
        lines = wrap(text, self.width - indent - hang)
        for number, part in enumerate(lines):
            before = Piece(label, "label") if not number else Piece(" " * hang)
            self.line(*([before] if hang else []), Piece(part, style), indent=indent)

    def table(
        self, align: str, rows: Sequence[Sequence[Piece]], indent: int = 0, cut: Callable[[str, int], str] = cut_end
    ) -> None:
        """Put rows of cells: `align` has a "l" or "r" for each column; the last one is cut where the page ends."""
        if not rows:
            return
        widths = [max(cell_len(row[column].text) for row in rows) for column in range(len(align))]
        widths[-1] = min(widths[-1], self.width - indent - sum(widths[:-1]) - 2 * (len(align) - 1))
        for row in rows:
            pieces: list[Piece] = []
            for cell, side, width, gap in zip(row, align, widths, [""] + ["  "] * len(align), strict=False):
                text = cut(cell.text, width)
                space = " " * (width - cell_len(text))
                pieces += [Piece(gap + space * (side == "r")), Piece(text, cell.style), Piece(space * (side == "l"))]
            while pieces and not pieces[-1].text.strip():
                pieces.pop()
            self.line(*pieces, indent=indent)

    def flush(self) -> None:
        """Send what has been put so far to the stream."""
        self._console.print(Segments(self._segments), end="", soft_wrap=True)
        self._segments = []

    def _fit(self, text: str) -> str:
        """The text as the stream's encoding can hold it."""
        return text if self._unicode else text.encode(self._encoding, "replace").decode(self._encoding)


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Let the caller decide: rich would end the program."""
        raise


def _has_color(out: TextIO) -> bool:
    return out.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _width(out: TextIO) -> int:
    """Columns of the terminal, up to a width that reads well; a pipe has always the same."""
    if not out.isatty():
        return _PIPE
    try:
        columns = os.get_terminal_size(out.fileno()).columns
    except (OSError, ValueError):
        columns = 0
    return min(columns or 80, _WIDEST)
