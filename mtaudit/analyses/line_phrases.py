"""Phrases that fill a line, or stand at its beginning or end: one index for all of them, read once a line.

A phrase is compared by its words, without case and punctuation, but for slash, © and colon (a bar, or a dash between
spaces, is as good as a colon); `{n}` is any number and `*` any words. A line whose first two words and last word begin
or end no phrase costs a few look-ups.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Generic, Literal, NamedTuple, TypeVar

from mtaudit.model import Span

T = TypeVar("T")
Where = Literal["line", "beside", "start", "end"]

TOKEN = re.compile(r"\w+|[:/|©ⓒ]|(?<=[^\S\n])[-–—](?=[^\S\n])")
SAME = {**dict.fromkeys("|-–—", ":"), "ⓒ": "©"}
EDGES = ".,!?()[]\"'“”«»* "
TAIL_REACH = 220  # characters of the longest line whose end is looked at


class Phrase(NamedTuple, Generic[T]):
    """A phrase as its words, where on a line it counts, the longest line it fits, what follows later, what it means.

    `hint`: the longest of the words that read in a line as they do here.
    """

    words: list[str]
    where: Where
    longest: int
    later: str
    meaning: T
    hint: str


class LinePhrases(Generic[T]):
    """Phrases by their first two words, or by their last."""

    def __init__(self) -> None:
        self._first: dict[str, list[Phrase[T]]] = {}
        self._last: dict[str, list[Phrase[T]]] = {}
        self._single: dict[str, Phrase[T]] = {}
        self._openings: dict[str, set[str]] = {}
        """The first words of all phrases but those of the ends of lines, each with the second words."""

    def add(self, text: str, where: Where, longest: int, meaning: T) -> None:
        """Add a phrase that counts for `where`, at beginnings and ends in lines of at most `longest` words.

        Raises ValueError for a phrase without words.
        """
        begin, _, later = text.replace("{n}", "0").partition("*")
        words = words_of(begin)
        hint = max(filter(str.isalpha, words), key=len, default="")
        phrase = Phrase(words, where, longest, " ".join(words_of(later)), meaning, hint)
        if not phrase.words:
            raise ValueError(f"a phrase begins with a word: {text!r}")
        if where == "beside" and len(phrase.words) == 1:
            self._single.setdefault(phrase.words[0], phrase)
        if where == "end":
            self._last.setdefault(phrase.words[-1], []).append(phrase)
        else:
            self._first.setdefault(" ".join(phrase.words[:2]), []).append(phrase)
            self._openings.setdefault(phrase.words[0], set()).update(phrase.words[1:2])

    def near(self, text: str, lines: Sequence[Span], longest: int) -> list[int]:
        """Which lines of at most `longest` characters begin or end as some phrase does: few, and soon told."""
        said = [text[start:end] if end - start <= longest else "" for start, end in lines]
        return [
            i
            for i, line in enumerate(said)
            if line and (_closing(line[line.rfind(" ") + 1 :]) in self._last or self._opens(line, text, lines[i]))
        ]

    def _opens(self, said: str, text: str, line: Span) -> bool:
        pieces = said.split(None, 2)
        words = first_words(pieces[0])
        if words and words[0] not in self._openings:
            return False
        if len(words) == 1 and len(pieces) > 1:
            words += first_words(pieces[1])
        if len(words) > 1:
            return words[1] in self._openings[words[0]] or words[0] in self._first
        return bool(self._beginning(text, line))

    def find(self, text: str, line: Span) -> Iterator[Phrase[T]]:
        """The phrases that fit a line, those of its beginning first."""
        said = text[line.start : line.end].casefold()
        near = [phrase for phrase in (*self._beginning(text, line), *self._ending(text, line)) if phrase.hint in said]
        if near:
            words = words_of(text[line.start : line.end])
            yield from (phrase for phrase in near if _fits(phrase, words))

    def row(self, text: str, line: Span) -> Phrase[T] | None:
        """A line made of nothing but words that fill a line beside others ("Facebook Twitter Print"), as a phrase.

        Three such words in a row count by themselves, two beside others.
        """
        first = TOKEN.search(text, line.start, line.end)
        if first is None or _folded(first[0]) not in self._single:
            return None
        words = words_of(text[line.start : line.end])
        if len(words) < 2 or not all(word in self._single for word in words):
            return None
        return self._single[words[0]]._replace(where="beside" if len(words) < 3 else "line")

    def _beginning(self, text: str, line: Span) -> list[Phrase[T]]:
        first = TOKEN.search(text, line.start, line.end)
        if first is None:
            return []
        one = _folded(first[0])
        if one not in self._openings:
            return []
        second = TOKEN.search(text, first.end(), line.end)
        return self._first.get(one, []) + (self._first.get(f"{one} {_folded(second[0])}", []) if second else [])

    def _ending(self, text: str, line: Span) -> list[Phrase[T]]:
        if not self._last or line.end - line.start > TAIL_REACH:
            return []
        start = max(text.rfind(" ", *line) + 1, line.start)
        return self._last.get(_closing(text[start : line.end]), [])


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, numbers as "0", and the marks that count."""
    return [_folded(word) for word in TOKEN.findall(text)]


@lru_cache(maxsize=16384)
def first_words(piece: str) -> tuple[str, ...]:
    """The first two words of what stands between white space."""
    return tuple(words_of(piece)[:2])


@lru_cache(maxsize=16384)
def _closing(end: str) -> str:
    """The last word of what stands behind the last space of a line."""
    return end[end.rfind("/") + 1 :].strip(EDGES).casefold()


@lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    if word.isdigit():
        return "0"
    return SAME.get(word) or word.casefold()


def _fits(phrase: Phrase[T], words: list[str]) -> bool:
    size = len(phrase.words)
    if phrase.where in ("line", "beside"):
        return words == phrase.words or words == [*phrase.words, ":"]
    if len(words) > phrase.longest or phrase.later not in " ".join(words[size:]):
        return False
    return (words[:size] if phrase.where == "start" else words[-size:]) == phrase.words
