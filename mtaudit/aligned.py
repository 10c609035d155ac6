"""Texts and their sources in two files or folders (`--source FILE|DIR`), paired line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PurePath

from mtaudit import inputs
from mtaudit.model import Document, Setup
from mtaudit.readers._pairs import attach, mismatch
from mtaudit.report import Unreadable
from mtaudit.source import Source


class Aligner:
    """Puts the lines of `root`, a file or a folder that mirrors the inputs', beside those of the documents.

    The documents must have been read with the option ("aligned", "1"), which keeps readers from joining lines.
    """

    def __init__(self, root: str, setup: Setup) -> None:
        self.root, self.setup = root, setup

    def align(self, source: Source, found: Iterable[Document | Unreadable]) -> Iterator[Document | Unreadable]:
        """What was read of one input, each line with its source.

        Where that is missing or has another number of lines, an `Unreadable` says so and the document comes without.
        Records carry their source in their field `source_text` instead, so `root` is not asked for them.
        """
        linewise = inputs.linewise(source)
        bare = False
        for item in found:
            if linewise and isinstance(item, Document):
                yield from self._with_source(item, source)
            else:
                bare = bare or (isinstance(item, Document) and all(line.source is None for line in item.segments))
                yield item
        if bare:
            advice = "say which field of a record holds its source, --field source_text=NAME"
            yield Unreadable(source.path, 0, f"--source pairs lines of .txt and .md files only: {advice}")

    def _with_source(self, doc: Document, source: Source) -> Iterator[Document | Unreadable]:
        original = self._original(source)
        if isinstance(original, Unreadable):
            yield original
            yield doc
            return
        lines = [segment.target for segment in original.segments]
        segments = attach(doc.segments, lines)
        if segments is None:
            yield Unreadable(source.path, 0, mismatch(doc.segments, lines, original.path))
        yield doc if segments is None else replace(doc, segments=segments)

    def _original(self, source: Source) -> Document | Unreadable:
        """The text that an input was translated from, read as its own suffix wants it."""
        found = _find(source, self.root)
        if found is None:
            hint = "it must have the same path there, or the same name with another suffix"
            return Unreadable(source.path, 0, f"no source for it in {self.root}, so it is audited without: {hint}")
        document = Document(found.path, ())
        return next(inputs.read(found, self.setup), document)


def _find(source: Source, root: str) -> Source | None:
    """The source of an input: the file itself, the same relative path below the folder, or the same stem there."""
    top = Path(root)
    if not top.is_dir():
        return Source.of(top) if top.exists() else None
    twin = top / source.relative
    if twin.is_file():
        return Source.of(twin, top)
    stem = PurePath(source.relative).stem
    kin = [path for path in twin.parent.glob("*") if path.stem == stem and path.is_file()]
    return Source.of(kin[0], top) if len(kin) == 1 else None
