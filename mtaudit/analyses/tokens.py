"""Words, numbers and punctuation marks of a document, as parallel lists."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from operator import add

from mtaudit.analyses.lowered import lowered
from mtaudit.model import Document, Span, analysis

TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|\w+(?:[’'\-]\w+|[.,]\d+)*|[^\w\s]")
"""A character of a script without spaces (Han, kana), a word with its inner apostrophes and hyphens, a number with its
separators, or one mark of punctuation."""


class Tokens:
    """Tokens of the whole text, in order: `texts`, `lowers` (lower case), `starts`, `ends` (offsets in `doc.text`)."""

    def __init__(self, text: str, lowered: str) -> None:
        """`lowered` is the text in lower case, of the same length."""
        self.texts: list[str] = TOKEN.findall(text)
        self.lowers: list[str] = TOKEN.findall(lowered)
        if len(self.lowers) != len(self.texts):  # a letter whose lower case is no letter: none known, but Unicode grows
            self.lowers = [word.lower() for word in self.texts]
        self._text = text

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def starts(self) -> list[int]:
        """Where each token begins."""
        return [found.start() for found in TOKEN.finditer(self._text)]

    @cached_property
    def ends(self) -> list[int]:
        """Where each token ends, exclusive."""
        return list(map(add, self.starts, map(len, self.texts)))

    def span(self, first: int, last: int) -> Span:
        """The text from token `first` to token `last`, both included."""
        return Span(self.starts[first], self.starts[last] + len(self.texts[last]))

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """Lower-case text → the tokens that read so, in order."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for i, lower in enumerate(self.lowers):
            found[lower].append(i)
        return dict(found)


@analysis
def tokens(doc: Document) -> Tokens:
    """The document's tokens."""
    return Tokens(doc.text, lowered(doc))
