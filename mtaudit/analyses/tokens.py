"""Words, numbers and punctuation marks of a document, as parallel lists."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Set
from functools import cached_property
from itertools import accumulate

from mtaudit.analyses.lowered import lower
from mtaudit.model import Document, Span, analysis

TOKEN = re.compile(r"([\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|\w++(?:(?=[ \n])|(?:[’'\-]\w++|[.,]\d++)*+)|[^\w\s])")
"""A character of a script without spaces (Han, kana), a word with its inner apostrophes and hyphens, a number with its
separators, or one mark of punctuation. That most words end at a space is asked first, for speed; and the group makes
`split` keep the tokens, so that all places come of adding up lengths."""
ASCII = re.compile(r"(\w++(?:(?=[ \n])|(?:['\-]\w++|[.,]\d++)*+)|[^\w\s\x1c-\x1f])", re.ASCII)
"""The same for a text of ASCII alone, sooner."""


class Tokens:
    """Tokens of the whole text, in order: `texts`, `lowers` (lower case), `starts`, `ends` (offsets in `doc.text`)."""

    def __init__(self, text: str) -> None:
        self._pieces = (ASCII if text.isascii() else TOKEN).split(text)
        self.texts: list[str] = self._pieces[1::2]
        # İ is the one letter whose lower case is longer, and has to stay as it is.
        self.lowers = list(map(lower if "İ" in text else str.lower, self.texts))

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def starts(self) -> list[int]:
        """Where each token begins."""
        return self._edges[:-1:2]

    @cached_property
    def ends(self) -> list[int]:
        """Where each token ends, exclusive."""
        return self._edges[1::2]

    @cached_property
    def _edges(self) -> list[int]:
        """Where each token begins and ends, in turn, and where the text ends."""
        return list(accumulate(map(len, self._pieces)))

    def span(self, first: int, last: int) -> Span:
        """The text from token `first` to token `last`, both included."""
        return Span(self.starts[first], self.starts[last] + len(self.texts[last]))

    @cached_property
    def vocabulary(self) -> dict[str, None]:
        """The different lower-case texts, in order, as the keys of a dictionary: ask this before `index`."""
        return dict.fromkeys(self.lowers)

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """Lower-case text → the tokens that read so, in order. For few words `places` is sooner."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for i, word in enumerate(self.lowers):
            found[word].append(i)
        return dict(found)

    def places(self, words: Set[str]) -> list[int]:
        """The tokens that read as one of these words in lower case, in order."""
        return [i for i, word in enumerate(self.lowers) if word in words]


@analysis
def tokens(doc: Document) -> Tokens:
    """The document's tokens."""
    return Tokens(doc.text)
