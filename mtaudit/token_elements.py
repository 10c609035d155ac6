"""What one element of a token pattern takes: the words of its lists, its tests, an earlier text, the edge of a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mtaudit.analyses.tokens import TOKEN, Tokens

Test = Callable[[Tokens, int], bool]
LIMIT = 8
"""How many tokens `*` and `+` take at most: a pattern is about a phrase, and its cost stays bounded."""


COMMON = {
    **dict.fromkeys(["the", ",", "."], 45.0),
    **dict.fromkeys(["to", "of", "and", "a", "in"], 20.0),
    **dict.fromkeys(["i", "is", "for", "you", "that", "it", '"', "with", "on"], 9.0),
    **dict.fromkeys(
        ["are", "be", "?", "this", "not", "was", "but", "at", "as", "from", "have", ")", "they", "we"], 4.5
    ),
    **dict.fromkeys(["can", "will", "(", "if", "there", "by", "!", ":", "an", "do", "so", "or", "my", "-", "–"], 3.0),
    **dict.fromkeys(["people", "your", "about", "has", "me", "when", "were", "also", "he", "who", "what", "all"], 2.0),
    **dict.fromkeys(["time", "their", "like", "one", "more", "them", "new", "only", "up", "out", "how", "which"], 1.7),
    **dict.fromkeys(["now", "no", "some", ";", "after", "than", "just", "would", "been", "then", "us", "said"], 1.4),
}
"""How many of a thousand tokens of English news and talk are this one, roughly: own count over 100,000 words."""
OTHERS = 0.03
"""The same for any other word."""


class Item(NamedTuple):
    """A literal, or a word of a list, as its tokens.

    `words`: in lower case; `exact`: as they must be written, or "" where any case will do; `source`: the list it is
    from ("" for none); `fix`: what the list says to write instead.
    """

    words: tuple[str, ...]
    exact: tuple[str, ...]
    source: str = ""
    fix: str = ""

    @classmethod
    def of(cls, text: str, source: str = "", fix: str = "", exact: bool = False) -> Item:
        """Split a text into tokens; one with a capital asks for its capitals, `exact` asks for every letter."""
        parts = tuple(TOKEN.findall(text))
        kept = tuple(p if exact or p != p.lower() else "" for p in parts)
        return cls(tuple(p.lower() for p in parts), kept, source, fix)

    def fits(self, tokens: Tokens, i: int, end: int) -> bool:
        """Whether the tokens from `i`, before `end`, read so. The first one is known to, but for its case."""
        if i + len(self.words) > end:
            return False
        return all(
            tokens.lowers[i + n] == word and exact in ("", tokens.texts[i + n])
            for n, (word, exact) in enumerate(zip(self.words, self.exact, strict=True))
        )

    @property
    def anchor(self) -> int:
        """Which of its tokens is likely to be the rarest: the one to look it up by."""
        return min(range(len(self.words)), key=lambda n: (COMMON.get(self.words[n], OTHERS), -len(self.words[n])))


class Line(NamedTuple):
    """The tokens of one line: from `first` up to but not including `end`."""

    tokens: Tokens
    first: int
    end: int


class Take(NamedTuple):
    """So many tokens that an element can take, and the word of a list that they are."""

    length: int
    item: Item | None = None


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a pattern: what it accepts (any of its parts, or none of them when `negated`) and how often."""

    text: str
    words: Mapping[str, tuple[Item, ...]]
    tests: tuple[Test, ...] = ()
    same: tuple[int, ...] = ()
    edges: str = ""
    negated: bool = False
    least: int = 1
    most: int = 1

    @property
    def is_context(self) -> bool:
        """Whether it only says what stands around a match: `!x`, `^`, `$`."""
        return self.negated or bool(self.edges)

    @property
    def items(self) -> list[Item]:
        """All its literals and list words."""
        return [item for items in self.words.values() for item in items]

    @property
    def is_anchor(self) -> bool:
        """Whether every text that it takes can be looked up by a word."""
        plain = not (self.tests or self.same or self.is_context)
        return plain and self.least > 0 and bool(self.words)

    @property
    def frequency(self) -> float:
        """How often, in a thousand tokens, one of its words is likely to stand."""
        return sum(COMMON.get(word, OTHERS) for word in {item.words[item.anchor] for item in self.items})

    @property
    def is_single(self) -> bool:
        """Whether it takes one token, no more and no fewer."""
        plain = not (self.same or self.is_context) and self.least == self.most == 1
        return plain and all(len(item.words) == 1 for item in self.items)

    def may_be(self, tokens: Tokens, i: int) -> bool:
        """Whether a single element may take token `i`, as far as can be told without its line and capitals."""
        if not 0 <= i < len(tokens.lowers):
            return False
        if tokens.lowers[i] in self.words:
            return True
        return bool(self.tests) and any(test(tokens, i) for test in self.tests)

    @property
    def reach(self) -> tuple[int, int]:
        """The fewest and the most tokens that it can take."""
        if self.negated:
            return 0, self.most
        sizes = (
            [len(item.words) for item in self.items]
            + [1] * bool(self.tests)
            + [1, LIMIT] * bool(self.same)
            + [0] * bool(self.edges)
        )
        return self.least * min(sizes), self.most * max(sizes)

    def takes(self, line: Line, i: int, taken: Sequence[tuple[int, int]]) -> Iterator[Take]:
        """What it can take from token `i`, the longest first. `taken` are the ranges of the elements before it."""
        if not self.negated:
            yield from self._parts(line, i, taken)
        elif i >= line.end:
            yield Take(0)  # beyond the line there is no token, so there is none of these
        else:
            if not any(self._parts(line, i, taken)):
                yield Take(1)
            if i == line.first and not taken:
                yield Take(0)

    def _parts(self, line: Line, i: int, taken: Sequence[tuple[int, int]]) -> Iterator[Take]:
        tokens = line.tokens
        if i < line.end:
            for item in self.words.get(tokens.lowers[i], ()):
                if item.fits(tokens, i, line.end):
                    yield Take(len(item.words), item)
            for k in self.same:
                first, end = taken[k]
                size = end - first
                if 0 < size <= line.end - i and tokens.lowers[i : i + size] == tokens.lowers[first:end]:
                    yield Take(size)
            if any(test(tokens, i) for test in self.tests):
                yield Take(1)
        if ("^" in self.edges and i == line.first) or ("$" in self.edges and i == line.end):
            yield Take(0)
