"""Records of articles: what is asked of a record, under which names, and the document it makes.

A record has a `text` or, where that is missing or empty, `html`; `title`, `id`, `url`, `language`, `source_language`,
`date`, `source` (who published it) and `source_text` (the text it was translated from, line by line) are welcome. The
option ("field.<fact>", "<name>") of the setup says that a fact stands in a field of another name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mtaudit.model import Document, Segment, Setup
from mtaudit.readers._pairs import attach, mismatch, split
from mtaudit.readers._place import cut, lines
from mtaudit.readers._wrap import unwrap
from mtaudit.report import Unreadable
from mtaudit.source import ReadError

TEXTS = ("text", "html", "title", "source_text")
"""Facts that are texts: they need a place in the file, and must be strings."""
FACTS = ("id", "url", "language", "source_language", "date", "source")
"""Facts about the text: strings or numbers."""


def names(setup: Setup) -> dict[str, str]:
    """Name of the field that holds each fact, by the fact."""
    options = dict(setup.options)
    return {fact: options.get(f"field.{fact}", fact) for fact in TEXTS + FACTS}


def lacking(fields: Mapping[str, str], there: Sequence[str]) -> str:
    """What to say where a record has neither a text nor HTML."""
    listed = ", ".join(there) or "none"
    return f"no field {fields['text']!r} or {fields['html']!r}, only {listed}: name it with --field text=NAME"


class Undecodable:
    """Counts the records of a file in which a byte did not decode, so that they are one error and not thousands."""

    def __init__(self) -> None:
        self.first: ReadError | None = None
        self.count = 0

    def note(self, error: ReadError) -> None:
        """Leave a record out."""
        self.first = self.first or error
        self.count += 1

    def errors(self) -> Iterator[Unreadable]:
        """The one error, if there is any."""
        if self.first:
            records = "this record is" if self.count == 1 else f"{self.count} such records are"
            yield Unreadable(self.first.path, self.first.line, f"{self.first.message} ({records} left out)")


def documents(
    path: str, line: int, texts: Mapping[str, Segment], facts: Mapping[str, str], setup: Setup
) -> Iterator[Document | Unreadable]:
    """The document of one record, after an `Unreadable` where its source does not fit its lines."""
    title = texts.get("title") or Segment("")
    source = texts.get("source_text")
    aligned = source is not None or ("aligned", "1") in setup.options
    body = _body(texts)
    segments: Sequence[Segment] = body if aligned else unwrap(body)
    if source is not None:
        originals = split(source.target)
        paired = attach(segments, originals)
        if paired is None:
            yield Unreadable(path, line, mismatch(segments, originals, "the field source_text"))
        segments = paired or segments
    yield Document(
        path,
        (*_headline(title, segments), *segments),
        id=facts.get("id") or f"line {line}",
        language=facts.get("language") or None,
        source_language=facts.get("source_language") or None,
        title=" ".join(title.target.split()),
        url=facts.get("url", ""),
        date=facts.get("date", ""),
        outlet=facts.get("source", ""),
        setup=setup,
    )


def _body(texts: Mapping[str, Segment]) -> list[Segment]:
    text, markup = texts.get("text"), texts.get("html")
    if markup is not None and (text is None or not text.target.strip()):
        from mtaudit.readers._html import strip  # here, since every start loads the readers and few read HTML

        return strip(markup)[0] or [cut(markup, 0, 0)]
    return list(lines(text)) if text is not None else []


def _headline(title: Segment, body: Sequence[Segment]) -> Iterator[Segment]:
    """The title and a blank segment, unless the text begins with it or there is none."""
    first = next((segment.target for segment in body if segment.target), "")
    if title.target.strip() and first.split() != title.target.split():
        yield from lines(title)
        yield cut(title, len(title.target), len(title.target))
