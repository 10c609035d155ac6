"""HTML pages: the text of the page, one segment a block; the title of the page is the document's, and not audited."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.model import Document, Segment, Setup
from mtaudit.readers._place import whole
from mtaudit.report import Unreadable
from mtaudit.source import Source

SUFFIXES = (".html", ".htm", ".xhtml")


def read(source: Source, setup: Setup) -> Iterator[Document | Unreadable]:
    """One document; a page without text is one empty segment."""
    from mtaudit.readers._html import strip  # here, since every start loads the readers and few read HTML

    lines, title = strip(whole(source.text(setup.encoding)))
    words = " ".join(line.target for line in strip(title)[0]).split() if title else []
    yield Document(source.path, tuple(lines) or (Segment(""),), title=" ".join(words), setup=setup)
