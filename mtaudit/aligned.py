"""A text beside its source: line n of the one is the translation of line n of the other (`--source FILE|DIR`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from mtaudit import inputs
from mtaudit.model import Document, Segment, Setup
from mtaudit.report import Unreadable
from mtaudit.source import LINE_END, ReadError, Source


class Aligner:
    """Puts the lines of `root`, a file or a folder that mirrors the inputs', beside those of the documents.

    The documents must have been read with the option ("aligned", "1"), which keeps readers from joining lines.
    """

    def __init__(self, root: str, setup: Setup) -> None:
        self.root, self.encoding = root, setup.encoding

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
        original = _find(source, self.root)
        if original is None:
            hint = "it must have the same path there, or the same name with another suffix"
            yield Unreadable(source.path, 0, f"no source for it in {self.root}, so it is audited without: {hint}")
            yield doc
            return
        try:
            lines = split(original.text(self.encoding))
        except ReadError as error:
            yield Unreadable(error.path, error.line, error.message)
            yield doc
            return
        segments = attach(doc.segments, lines)
        if segments is None:
            yield Unreadable(source.path, 0, mismatch(doc.segments, lines, original.path))
        yield doc if segments is None else replace(doc, segments=segments)


def attach(segments: Sequence[Segment], sources: Sequence[str]) -> tuple[Segment, ...] | None:
    """The segments with their sources, line by line, blank lines at the end aside; None if the numbers differ."""
    if _count([segment.target for segment in segments]) != _count(sources):
        return None
    lines = [*sources, *[""] * (len(segments) - len(sources))]
    return tuple(replace(segment, source=line) for segment, line in zip(segments, lines, strict=False))


def mismatch(segments: Sequence[Segment], sources: Sequence[str], name: str) -> str:
    """What to say where `attach` gave None; `name` is that of the source."""
    counts = f"{_count([segment.target for segment in segments])} lines, but its source ({name}) has {_count(sources)}"
    return f"{counts}: line n must translate line n, so it is audited without its source"


def split(text: str) -> list[str]:
    """The lines of a source text, as those of a target are counted."""
    lines = LINE_END.split(text)
    return lines[:-1] if len(lines) > 1 and not lines[-1] else lines


def _find(source: Source, root: str) -> Source | None:
    """The source of an input: the file itself, the same relative path below the folder, or the same stem there."""
    top = Path(root)
    if not top.is_dir():
        return Source.of(top) if top.exists() else None
    twin = top / source.relative
    if twin.is_file():
        return Source.of(twin, top)
    stem = PurePath(source.relative).stem
    kin = sorted(path for path in twin.parent.glob("*") if path.stem == stem and path.is_file())
    return Source.of(kin[0], top) if len(kin) == 1 else None


def _count(lines: Sequence[str]) -> int:
    """Lines up to the last that is not blank."""
    return next((n for n in range(len(lines), 0, -1) if lines[n - 1].strip()), 0)
