"""What the tests of readers share: reading a string or bytes, and what stands where a character's place says."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.inputs import read
from mtaudit.model import Document, Setup
from mtaudit.report import Unreadable
from mtaudit.source import LINE_END, Source


def documents(name: str, data: str | bytes, **setup: object) -> list[Document]:
    """The documents of a file of that name; nothing in it may be unreadable."""
    found = everything(name, data, **setup)
    assert all(isinstance(item, Document) for item in found), found
    return [item for item in found if isinstance(item, Document)]


def everything(name: str, data: str | bytes, **setup: object) -> list[Document | Unreadable]:
    """What reading a file of that name gives, in order."""
    raw = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
    return list(read(Source(name, name, data=raw), Setup(**setup)))  # type: ignore[arg-type]


def error(name: str, data: str | bytes, **setup: object) -> Unreadable:
    """The one thing that is wrong with a file that gives nothing else."""
    (found,) = everything(name, data, **setup)
    assert isinstance(found, Unreadable)
    return found


def targets(doc: Document) -> list[str]:
    """The texts of the segments."""
    return [segment.target for segment in doc.segments]


def places(raw: str, doc: Document) -> Iterator[tuple[str, str]]:
    """Each character of the document, and what stands in the file where its place says ("" at a line's end)."""
    rows = LINE_END.split(raw.removeprefix("\ufeff"))
    for segment in doc.segments:
        for offset, char in enumerate(segment.target):
            line, column = segment.locate(offset)
            yield char, rows[line - 1][column - 1 : column]
