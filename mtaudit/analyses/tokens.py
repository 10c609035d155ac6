"""Words, numbers and punctuation marks of a document, as parallel lists."""

from __future__ import annotations

import re
from functools import cached_property

from mtaudit.model import Document, Span, analysis

TOKEN = re.compile(r"\w+(?:[’'\-]\w+|[.,](?=\d)\d+)*|[^\w\s]")
"""A word with its inner apostrophes and hyphens, a number with its separators, or one mark of punctuation."""


class Tokens:
    """Tokens of the whole text, in order: `texts`, `lowers` (lower case), `starts`, `ends` (offsets in `doc.text`)."""

    def __init__(self, text: str) -> None:
        matches = list(TOKEN.finditer(text))
        self.texts: list[str] = [m.group() for m in matches]
        self.starts: list[int] = [m.start() for m in matches]
        self.ends: list[int] = [m.end() for m in matches]
        self.lowers: list[str] = [t.lower() for t in self.texts]

    def __len__(self) -> int:
        return len(self.texts)

    def span(self, first: int, last: int) -> Span:
        """The text from token `first` to token `last`, both included."""
        return Span(self.starts[first], self.ends[last])

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """Lower-case text → the tokens that read so, in order."""
        found: dict[str, list[int]] = {}
        for i, lower in enumerate(self.lowers):
            found.setdefault(lower, []).append(i)
        return found


@analysis
def tokens(doc: Document) -> Tokens:
    """The document's tokens."""
    return Tokens(doc.text)
