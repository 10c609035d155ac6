"""Plain text and standard input: a line is a segment; the paragraphs of a hard-wrapped file are joined."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.model import Document, Setup
from mtaudit.readers._place import physical
from mtaudit.readers._wrap import unwrap
from mtaudit.report import Unreadable
from mtaudit.source import Source

SUFFIXES = (".txt",)
LINEWISE = True


def read(source: Source, setup: Setup) -> Iterator[Document | Unreadable]:
    """One document. Blank lines are empty segments; an empty file is one empty segment."""
    lines = physical(source.text(setup.encoding))
    aligned = ("aligned", "1") in setup.options
    yield Document(source.path, tuple(lines if aligned else unwrap(lines)), setup=setup)
