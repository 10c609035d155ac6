"""What each part of an article is: headline, dateline, body, heading, caption, table, furniture.

Prose rules read the body only, so a line is taken from the body on plain evidence alone; in doubt it is body.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from mtaudit.analyses.late import late
from mtaudit.analyses.lines import ended, gapped, lines, words_in
from mtaudit.analyses.openings import (
    BYLINE,
    CAPTION,
    CAPTION_FIRST,
    CREDIT,
    CREDIT_HINTS,
    CREDIT_MARKS,
    DATE_LINE,
    DATELINE,
)
from mtaudit.analyses.rows import rows
from mtaudit.model import Document, Span, analysis

HEADLINE_LINES = 4
HEADLINE_WORDS = 30
SECOND_WORDS = 16  # of a line under the headline; a longer one may be a paragraph that lost its full stop
HEADING_WORDS = 12
PROSE_WORDS = 8  # a line of so many words with an end mark is prose
CAPTION_LENGTH = 600
CREDIT_LENGTH = 120
DATELINE_REACH = 90
SHORT = 60  # longest date line or byline, in characters

BLANK = re.compile(r"\s*")
TALK = late(r"\b(?:I|[Yy]ou|[Mm]y|me)\b")  # the first line of a message reads so, a headline seldom
DASH = late(r"[-–—―]\s")  # every dateline has one, few other paragraphs begin with one
DIGIT = late(r"\d")
LONG_WORD = late(r"[^\W\d_]{4,}")


class Regions:
    """A text divided: `all` holds (start, end, kind) in order, from the first character to the last, without gaps."""

    def __init__(self, pieces: tuple[tuple[int, int, str], ...]) -> None:
        self.all = pieces

    @cached_property
    def _starts(self) -> list[int]:
        return [piece[0] for piece in self.all]

    def at(self, offset: int) -> str:
        """The kind of region that holds an offset of the text."""
        return self.all[max(0, bisect_right(self._starts, offset) - 1)][2]

    def of(self, kind: str) -> list[Span]:
        """The ranges of one kind, in order."""
        return [Span(start, end) for start, end, what in self.all if what == kind]


@analysis
def furniture(doc: Document) -> tuple[Span, ...]:
    """The ranges that boilerplate rules found, in order, without overlaps; the audit gives them before all else."""
    return ()


@analysis
def regions(doc: Document) -> Regions:
    """The document's regions. A catalogue has no headlines: its units stand alone."""
    marks = [(span.start, span.end, "furniture") for span in furniture(doc)]
    if doc.kind == "article":
        marks += _Reading(doc).marks()
    return Regions(tuple(_filled(doc.text, sorted(marks))))


class _Reading:
    """One article read from top to bottom; `kinds` says of each line that is not body what it is."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.text = doc.text
        self.kinds: dict[Span, str] = {}
        self.free = list(_outside(lines(doc), furniture(doc)) if furniture(doc) else lines(doc))

    def marks(self) -> list[tuple[int, int, str]]:
        self._tables()
        self._single_lines()
        self.rest = [span for span in self.free if span not in self.kinds]
        self.closed = [ended(self.text, span) for span in self.rest]
        self.sizes = [words_in(self.text, span) for span in self.rest]
        self.prose = [closed and size >= PROSE_WORDS for closed, size in zip(self.closed, self.sizes, strict=True)]
        self.news = self._news()
        if True in self.prose[1:]:
            self._headings(self._headlines())
        else:
            self._repeats(0)
        whole = [(span.start, span.end, kind) for span, kind in self.kinds.items()]
        return whole + [(span.start, found.end(), "dateline") for span, found in self._datelines()]

    def _tables(self) -> None:
        runs, every = rows(self.doc), lines(self.doc)
        free = set(self.free if runs else ())
        for run in runs:
            self.kinds.update((span, "table") for span in every[run.first : run.last + 1] if span in free)

    def _single_lines(self) -> None:
        """Lines that show by themselves that they are a caption, a date or a byline."""
        text = self.text
        credits_ = _any_of(CREDIT_MARKS, text) and _any_of(CREDIT_HINTS, text)
        for span in self.free:
            start, end = span
            captioned = text[start] in CAPTION_FIRST and CAPTION.match(text, start, end)
            if end - start <= CAPTION_LENGTH and (captioned or (credits_ and _credited(text, span))):
                self.kinds.setdefault(span, "caption")
            elif end - start <= SHORT and (BYLINE.fullmatch(text, start, end) or _dated(text, span)):
                self.kinds.setdefault(span, "dateline")

    def _news(self) -> bool:
        """Whether most lines after the first are prose of some length, as in an article and not in a chat."""
        sizes = [size for size, prose in zip(self.sizes[1:], self.prose[1:], strict=True) if prose]
        return len(sizes) >= 3 and len(sizes) >= 0.6 * (len(self.rest) - 1) and sum(sizes) >= 12 * len(sizes)

    def _headlines(self) -> int:
        """Mark the headline and what repeats it; return the index of the first line after it."""
        news, last = self.news, 0
        for i, span in enumerate(self.rest[:HEADLINE_LINES]):
            if self.sizes[i] > HEADLINE_WORDS or not any(self.prose[i + 1 :]):
                break
            near = i == 0 or (self.sizes[i] <= SECOND_WORDS and gapped(self.text, self.rest[i - 1], span))
            plain = news and near and not self._stopped(i) and not TALK.search(self.text, *span)
            if not (plain or _titled(self.text, span)):
                break
            self.kinds[span] = "headline"
            last = i + 1
        self._repeats(last)
        return last

    def _repeats(self, last: int) -> None:
        """Mark the lines from `last` on that say the title, or what a longer line before them says."""
        told = {self._said(span) for span, size in zip(self.rest[:last], self.sizes, strict=False) if size > 3}
        told.add(self.doc.title.casefold())
        sizes = {said.count(" ") + 1 for said in told if said}
        for i, size in enumerate(self.sizes[last:] if sizes else (), last):
            if size <= HEADLINE_WORDS and size in sizes and self._said(self.rest[i]) in told:
                self.kinds[self.rest[i]] = "headline"

    def _headings(self, first: int) -> None:
        news = self.news
        for i in range(max(1, first), len(self.rest) - 1):
            if self.sizes[i] > HEADING_WORDS or self._stopped(i) or not self.prose[i + 1]:
                continue
            before, span, after = self.rest[i - 1 : i + 2]
            if not (self.closed[i - 1] or before in self.kinds) or span in self.kinds:
                continue
            spaced = gapped(self.text, before, span) and gapped(self.text, span, after)
            plain = self.sizes[i] <= PROSE_WORDS and self.text[span.start].isupper()
            if spaced or (news and plain and not TALK.search(self.text, *span)):
                self.kinds[span] = "heading"

    def _datelines(self) -> Iterator[tuple[Span, re.Match[str]]]:
        for i, span in enumerate(self.rest if DASH.search(self.text) else ()):
            if self.sizes[i] >= PROSE_WORDS and span not in self.kinds:
                reach = span.start, min(span.end, span.start + DATELINE_REACH)
                found = DATELINE.match(self.text, *reach) if DASH.search(self.text, *reach) else None
                if found and words_in(self.text, Span(found.end(), span.end)) >= PROSE_WORDS:
                    yield span, found

    def _stopped(self, i: int) -> bool:
        """Whether a line ends, or goes on, as no headline does."""
        return self.closed[i] or self.text[self.rest[i].end - 1] in ":;,-–—"

    def _said(self, span: Span) -> str:
        return self.text[span.start : span.end].casefold()


def _any_of(parts: Iterable[str], text: str) -> bool:
    return any(map(text.__contains__, parts))


def _credited(text: str, span: Span) -> bool:
    start = max(span.start, span.end - CREDIT_LENGTH)
    return _any_of(CREDIT_MARKS, text[start : span.end]) and CREDIT.search(text, start, span.end) is not None


def _dated(text: str, span: Span) -> bool:
    return DIGIT.search(text, *span) is not None and DATE_LINE.fullmatch(text, *span) is not None


def _titled(text: str, span: Span) -> bool:
    """Whether nearly all long words of a line begin with a capital; all of them, where it ends in a full stop."""
    words = LONG_WORD.findall(text, *span)
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= 4 and capitals >= (1.0 if text[span.end - 1] == "." else 0.8) * len(words)


def _outside(spans: Sequence[Span], taken: Sequence[Span]) -> Iterator[Span]:
    """The lines that touch none of the taken ranges; both in order."""
    at = 0
    for span in spans:
        while at < len(taken) and taken[at].end <= span.start:
            at += 1
        if at == len(taken) or taken[at].start >= span.end:
            yield span


def _filled(text: str, marks: Sequence[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """The marked ranges, each with the white space after it, and body between them."""
    at = 0
    for start, end, kind in marks:
        if text[at:start].strip():
            yield at, start, "body"
            at = start
        blank = BLANK.match(text, end)
        stop = blank.end() if blank else end
        yield at, stop, kind
        at = stop
    if at < len(text) or not text:
        yield at, len(text), "body"
