"""Where an input's bytes come from, and how they become text: decoded once, with errors that say what to do."""

from __future__ import annotations

import codecs
import os
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

T = TypeVar("T")

SNIFFED = 8192
"""Bytes at the beginning of a file in which a NUL means that it is no text."""

CHUNK = 1 << 16
"""Bytes that are read at once: nearly every file is shorter."""

LINE_END = re.compile(r"\r\n|\r|\n")
"""What ends a line. Form feeds, U+0085, U+2028 and U+2029 do not: editors and compilers count lines without them."""

_READING = os.O_RDONLY | getattr(os, "O_BINARY", 0)
"""How a whole file is opened: by the system's own calls, since a stream for each file takes its time."""
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPED = re.compile("[\udc80-\udcff]")
_MARKED = (b"\xff", b"\0")
_MARKS = ((b"\xff\xfe\0\0", "utf-32"), (b"\0\0\xfe\xff", "utf-32"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


class ReadError(Exception):
    """An input that cannot be read: its path as shown, the line (0: the whole of it), and what to do, on one line."""

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(path, line, message)
        self.path, self.line, self.message = path, line, message

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}" if self.line else f"{self.path}: {self.message}"


class Line(NamedTuple):
    """A physical line with its line end: 1-based number, text, and offset in bytes of its beginning in the file."""

    number: int
    text: str
    offset: int


def mend(text: str) -> str:
    """The text with U+FFFD for every lone surrogate, which no output could encode; offsets stay the same."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


@dataclass(frozen=True, slots=True)
class Source:
    """One input: `path` as shown to people, `relative` its path below the folder that was named (else its name).

    `file` is where to open it; standard input carries its bytes in `data`, so that a worker process can read it too.
    """

    path: str
    relative: str = ""
    file: str = ""
    data: bytes | None = None

    @classmethod
    def of(cls, path: Path, below: Path | None = None) -> Source:
        """A file; `below` is the folder it was found in."""
        return cls.found(str(path), str(path.relative_to(below) if below else path.name))

    @classmethod
    def found(cls, file: str, relative: str) -> Source:
        """The same by its names alone, which many files need no path objects for."""
        return cls(_shown(file), _shown(relative), file)

    @classmethod
    def stdin(cls) -> Source:
        """Standard input, read now."""
        return cls("<stdin>", "<stdin>", data=sys.stdin.buffer.read())

    def text(self, encoding: str = "utf-8") -> str:
        """The whole text, without a byte-order mark. Raises ReadError for what is no text in that encoding."""
        if self.data is not None:
            self._check(self.data[:SNIFFED], encoding)
            return self._decode(self.data, encoding)
        file = self._guard(os.open, self.file or self.path, _READING)
        try:
            chunks = [self._guard(os.read, file, CHUNK)]
            self._check(chunks[0][:SNIFFED], encoding)
            while chunks[-1]:
                chunks.append(self._guard(os.read, file, CHUNK))
        finally:
            os.close(file)
        return self._decode(b"".join(chunks), encoding)

    def lines(self, encoding: str = "utf-8") -> Iterator[Line]:
        """Line after line without loading the whole file.

        A byte that does not decode becomes a surrogate escape (`defect` finds it), so that a reader of records can
        name the record and go on with the next. Encodings in which a line feed is not one byte are decoded at once.
        """
        with self._open() as stream:
            self._check(self._guard(stream.peek, SNIFFED)[:SNIFFED], encoding)
            streams = "\n\n".encode(encoding) == b"\n\n"
            rows = self._rows(stream, encoding)
            if not streams:
                rows = iter([(self._decode(self._guard(stream.read), encoding), 0)])
            number = 0
            for row, offset in rows:
                for text in _LINE.findall(row):
                    number += 1
                    yield Line(number, text, offset)
                    offset += len(text.encode(encoding, "surrogateescape")) if streams and len(text) < len(row) else 0

    def defect(self, line: Line, encoding: str) -> ReadError | None:
        """The error of a line from `lines` in which a byte did not decode."""
        found = _ESCAPED.search(line.text)
        if not found:
            return None
        offset = line.offset + len(line.text[: found.start()].encode(encoding, "surrogateescape"))
        return self.undecodable(encoding, line.number, offset, ord(found.group()) - 0xDC00)

    def undecodable(self, encoding: str, line: int, offset: int, byte: int) -> ReadError:
        """The error for a byte that is none of the encoding; `offset` in bytes from the beginning of the file."""
        advice = "name the encoding with --encoding, for example --encoding windows-1252"
        where = f"at line {line} (byte 0x{byte:02X} at offset {offset})"
        return ReadError(self.path, line, f"not {encoding.upper()} {where}: {advice}")

    def _check(self, head: bytes, encoding: str) -> None:
        """Raise ReadError if the first bytes show that this is no text, or that it is in another encoding."""
        try:
            wide = _wide(encoding)
        except LookupError:
            advice = "names look like utf-8, utf-16, windows-1251"
            raise ReadError(self.path, 0, f"unknown encoding {encoding!r}: {advice}") from None
        head = b"" if wide else head
        for mark, name in _MARKS if head.startswith(_MARKED) else ():
            if head.startswith(mark):
                raise ReadError(self.path, 1, f"its byte-order mark says {name.upper()}: give --encoding {name}")
        if b"\0" in head:
            where = f"NUL byte at offset {head.index(0)}"
            raise ReadError(self.path, 1, f"looks like a binary file ({where}): leave it out, or give its --encoding")

    def _decode(self, data: bytes, encoding: str) -> str:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as error:
            line = len(LINE_END.findall(data[: error.start].decode(encoding, "replace"))) + 1
            raise self.undecodable(encoding, line, error.start, data[error.start]) from None
        return mend(text.removeprefix("\ufeff"))

    def _rows(self, stream: BufferedReader, encoding: str) -> Iterator[tuple[str, int]]:
        """Text up to each line feed, and the offset in bytes at which it begins."""
        offset = 0
        while raw := self._guard(stream.readline):
            mark = len(codecs.BOM_UTF8) if offset == 0 and raw.startswith(codecs.BOM_UTF8) else 0
            yield raw[mark:].decode(encoding, "surrogateescape"), offset + mark
            offset += len(raw)

    def _open(self) -> Any:
        if self.data is not None:
            return BufferedReader(BytesIO(self.data))
        return self._guard(open, self.file or self.path, "rb")

    def _guard(self, action: Callable[..., T], *arguments: Any) -> T:
        """What the action gives, with its OSError as a ReadError."""
        try:
            return action(*arguments)
        except OSError as error:
            raise ReadError(self.path, 0, f"cannot be read: {error.strerror or error}") from None


@cache
def _wide(encoding: str) -> bool:
    """Whether an encoding has NULs in plain text. Raises LookupError for an unknown one."""
    return b"\0" in "\n".encode(encoding)


def _shown(path: str) -> str:
    """A path for people and reports: forward slashes, and no bytes that cannot be printed."""
    plain = path.replace(os.sep, "/")
    return plain if plain.isascii() else plain.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
