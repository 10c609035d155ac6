"""CSV and TSV: a header of field names, then an article a row; the fields are those of `_records`.

The delimiter is whichever of tab, comma, semicolon and bar lets the header name a text. Quoted fields may run over
lines; `""` in them is one character and two columns. A field whose closing quote is followed by more text was never
quoted, and stays as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mtaudit.model import Break, Document, Segment, Setup
from mtaudit.readers._place import Tape
from mtaudit.readers._records import FACTS, TEXTS, Undecodable, documents, lacking, names
from mtaudit.report import Unreadable
from mtaudit.source import Line, ReadError, Source

SUFFIXES = (".csv", ".tsv", ".tab")
DELIMITERS = {".csv": ",;\t|", ".tsv": "\t,;|", ".tab": "\t,;|"}
"""What may separate fields, likeliest first, by suffix."""

_QUOTED = re.compile(r'[^"]*+(?:""[^"]*+)*+')


class Cell(NamedTuple):
    """A field as written: the piece of each line it takes, and whether `""` in it stands for a quotation mark."""

    pieces: tuple[Segment, ...]
    quoted: bool = False

    def text(self) -> str:
        """What the field says."""
        written = "".join(piece.target for piece in self.pieces)
        return written.replace('""', '"') if self.quoted else written

    def segment(self) -> Segment:
        """The same with the place of each character."""
        if not self.quoted:
            return self.pieces[0]
        tape = Tape()
        for piece in self.pieces:
            start = 0
            for match in re.finditer('""', piece.target):
                tape.add(piece, start, match.end() - 1)
                start = match.end()
            tape.add(piece, start)
        return tape.segment() if tape.length else self.pieces[0]


class Row(NamedTuple):
    """A record: the line it begins at, its fields, and what is wrong with it."""

    line: int
    cells: tuple[Cell, ...]
    error: str = ""
    defect: ReadError | None = None


class Rows:
    """The records of a table, read line by line; `header` holds the names of its columns (none: there is no line)."""

    def __init__(self, source: Source, encoding: str, delimiters: str, wanted: Sequence[str]) -> None:
        self._source, self._encoding = source, encoding
        self._lines = source.lines(encoding)
        self._defect: ReadError | None = None
        self.header: list[str] = []
        line = next((line for line in self._lines if not line.text.isspace()), None)
        if line:
            self._delimiter = _delimiter(line.text, delimiters, wanted)
            self._bare = re.compile(rf"[^{re.escape(self._delimiter)}\r\n]*+")
            row = self._row(line)
            if row.defect:
                raise row.defect
            self.header = [cell.text().strip() for cell in row.cells]

    def __iter__(self) -> Iterator[Row]:
        for line in self._lines:
            if not line.text.isspace():
                yield self._row(line)

    def _row(self, line: Line) -> Row:
        self._defect = self._source.defect(line, self._encoding)
        cells: list[Cell] = []
        first, at = line.number, 0
        while True:
            cell, line, at = self._cell(line, at)
            cells.append(cell)
            mark = line.text[at : at + 1]
            if mark != self._delimiter:
                error = "" if mark in ("", "\r", "\n") else f"text after a closing quotation mark (line {line.number})"
                if at > len(line.text):
                    error = f"a quotation mark is never closed, so lines {first} to {line.number} are left out"
                return Row(first, tuple(cells), error, self._defect)
            at += 1

    def _cell(self, line: Line, at: int) -> tuple[Cell, Line, int]:
        """The field that begins at an offset of a line, and the line and offset behind it (out of it: never closed)."""
        if not line.text.startswith('"', at):
            return self._plain(line, at)
        end = _closing(line.text, at + 1)
        if end < len(line.text) and line.text[end + 1 : end + 2] not in (self._delimiter, "\r", "\n", ""):
            return self._plain(line, at)
        pieces = [_piece(line, at + 1, end)]
        while end == len(line.text):
            following = next(self._lines, None)
            if following is None:
                break
            self._defect = self._defect or self._source.defect(following, self._encoding)
            line, end = following, _closing(following.text, 0)
            pieces.append(_piece(line, 0, end))
        return Cell(tuple(pieces), quoted=True), line, end + 1

    def _plain(self, line: Line, at: int) -> tuple[Cell, Line, int]:
        found = self._bare.match(line.text, at)
        end = found.end() if found else at
        return Cell((_piece(line, at, end),)), line, end


def _delimiter(header: str, delimiters: str, wanted: Sequence[str]) -> str:
    """The first delimiter by which the header names a text, else the most frequent."""
    texts = {name.casefold() for name in wanted}
    for delimiter in delimiters:
        if texts.intersection(name.strip().strip('"').casefold() for name in header.split(delimiter)):
            return delimiter
    return max(delimiters, key=header.count)


def _closing(text: str, at: int) -> int:
    """Offset of the mark that closes a quoted field, or the end of the line."""
    found = _QUOTED.match(text, at)
    return found.end() if found else at


def _piece(line: Line, start: int, end: int) -> Segment:
    return Segment(line.text[start:end], place=(Break(0, line.number, start + 1),))


def read(source: Source, setup: Setup) -> Iterator[Document | Unreadable]:
    """One document a row; a broken row is an `Unreadable` with its line. Raises ReadError for a useless header."""
    fields, undecodable = names(setup), Undecodable()
    suffix = next((suffix for suffix in DELIMITERS if source.path.lower().endswith(suffix)), ".csv")
    rows = Rows(source, setup.encoding, DELIMITERS[suffix], (fields["text"], fields["html"]))
    header = rows.header
    where = {name.casefold(): i for i, name in reversed(list(enumerate(header)))}
    columns = {fact: where[name.casefold()] for fact, name in fields.items() if name.casefold() in where}
    if header and "text" not in columns and "html" not in columns:
        raise ReadError(source.path, 1, lacking(fields, header))
    for row in rows:
        if row.defect:
            undecodable.note(row.defect)
        elif row.error or len(row.cells) != len(header):
            counts = f"{len(row.cells)} fields where the header has {len(header)}: quote fields that hold a delimiter"
            yield Unreadable(source.path, row.line, row.error or counts)
        else:
            texts = {fact: row.cells[columns[fact]].segment() for fact in TEXTS if fact in columns}
            facts = {fact: row.cells[columns[fact]].text().strip() for fact in FACTS if fact in columns}
            texts = {fact: text for fact, text in texts.items() if fact != "source_text" or text.target}
            yield from documents(source.path, row.line, texts, facts, setup)
    yield from undecodable.errors()
