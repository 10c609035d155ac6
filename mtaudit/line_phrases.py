"""Phrases that fill a line, or stand at its beginning or end: one index for all of them, read once a line.

A phrase is compared by its words, without case and punctuation (colon, slash, bar and © count); `{n}` is any number and
`*` any words. A line whose first two words and last word begin or end no phrase costs two look-ups.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Generic, Literal, NamedTuple, TypeVar

from mtaudit.model import Span

T = TypeVar("T")
Where = Literal["line", "beside", "start", "end"]

TOKEN = re.compile(r"\w+|[:/|©]")
HEAD = re.compile(r"(?:[^\w:/|©]*+(?:\w++|[:/|©])){1,2}+")
TAIL_REACH = 120  # characters of the longest line whose end is looked at


class Phrase(NamedTuple, Generic[T]):
    """A phrase as its words, where on a line it counts, the longest line it fits, what follows later, what it means."""

    words: list[str]
    where: Where
    longest: int
    later: str
    meaning: T


class LinePhrases(Generic[T]):
    """Phrases by their first two words, or by their last."""

    def __init__(self) -> None:
        self._first: dict[str, list[Phrase[T]]] = {}
        self._last: dict[str, list[Phrase[T]]] = {}

    def add(self, text: str, where: Where, longest: int, meaning: T) -> None:
        """Add a phrase that counts for `where`, at beginnings and ends in lines of at most `longest` words.

        Raises ValueError for a phrase without words.
        """
        begin, _, later = text.replace("{n}", "0").partition("*")
        phrase = Phrase(words_of(begin), where, longest, " ".join(words_of(later)), meaning)
        if not phrase.words:
            raise ValueError(f"a phrase begins with a word: {text!r}")
        if where == "end":
            self._last.setdefault(phrase.words[-1], []).append(phrase)
        else:
            self._first.setdefault(" ".join(phrase.words[:2]), []).append(phrase)

    def find(self, text: str, line: Span) -> Iterator[Phrase[T]]:
        """The phrases that fit a line, those of its beginning first."""
        near = [*self._beginning(text, line), *self._ending(text, line)]
        if near:
            words = words_of(text[line.start : line.end])
            yield from (phrase for phrase in near if _fits(phrase, words))

    def _beginning(self, text: str, line: Span) -> list[Phrase[T]]:
        head = HEAD.match(text, line.start, line.end)
        if head is None:
            return []
        words = words_of(head[0])
        return self._first.get(" ".join(words), []) + (self._first.get(words[0], []) if len(words) > 1 else [])

    def _ending(self, text: str, line: Span) -> list[Phrase[T]]:
        if not self._last or line.end - line.start > TAIL_REACH:
            return []
        at = max(text.rfind(" ", line.start, line.end), text.rfind("/", line.start, line.end), line.start - 1)
        words = words_of(text[at + 1 : line.end])
        return self._last.get(words[-1], []) if words else []


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, numbers as "0", and the marks that count."""
    return ["0" if word.isdigit() else word for word in TOKEN.findall(text.casefold())]


def _fits(phrase: Phrase[T], words: list[str]) -> bool:
    size = len(phrase.words)
    if phrase.where in ("line", "beside"):
        return words == phrase.words or words == [*phrase.words, ":"]
    if len(words) > phrase.longest or phrase.later not in " ".join(words[size:]):
        return False
    return (words[:size] if phrase.where == "start" else words[-size:]) == phrase.words
