"""The lines of a document that hold something, and what their ends say."""

from __future__ import annotations

import re
from functools import partial

from mtaudit.model import Document, Span, analysis

LINE = re.compile(r"\S.*(?<=\S)")
SPAN = partial(tuple.__new__, Span)
"""A span from its pair of offsets: `Span` itself takes twice the time, and every text has many."""

END_MARKS = frozenset(".!?…。！？")
CLOSERS = frozenset("\"'”’»“)]* ")  # a space, since a lost quotation mark often stands apart


@analysis
def lines(doc: Document) -> tuple[Span, ...]:
    """The lines that are not blank, in order, without the white space around them."""
    return tuple([SPAN(found.span()) for found in LINE.finditer(doc.text)])


def words_in(text: str, span: Span) -> int:
    """How many words a line has, near enough: the runs of text between single spaces."""
    return text.count(" ", span.start, span.end) + 1


def ended(text: str, span: Span) -> bool:
    """Whether a line ends as a sentence does: an end mark, perhaps with closing quotes or brackets after it."""
    at = span.end - 1
    if text[at] not in CLOSERS:
        return text[at] in END_MARKS
    floor = max(span.start, at - 3)
    while at > floor and text[at] in CLOSERS:
        at -= 1
    return text[at] in END_MARKS


@analysis
def unended(doc: Document) -> tuple[int, ...]:
    """Which lines do not end as a sentence does: few, in an article."""
    text = doc.text
    return tuple(
        [i for i, span in enumerate(lines(doc)) if text[span.end - 1] not in END_MARKS and not ended(text, span)]
    )


def gapped(text: str, first: Span, second: Span) -> bool:
    """Whether blank lines part two lines that follow each other."""
    return text.count("\n", first.end, second.start) > 1
