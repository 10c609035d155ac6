"""Persons that the English text alone does not show to be any, and a Japanese source does: Rise, or ヒロインの理世."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from mtaudit.analyses.east_asian import JAPANESE
from mtaudit.analyses.japanese_spelling import letters, plain, read_as
from mtaudit.analyses.late import late
from mtaudit.analyses.native_names import (
    HONORIFICS,
    LONGEST_SOURCE,
    native_places,
    native_text,
    occurrences,
    scripts,
    titled,
)
from mtaudit.analyses.native_nouns import noun_list
from mtaudit.model import Document, Span, analysis

_RUN = late("(?<![㐀-鿿々ヶ])[㐀-鿿々]{2,3}(?![㐀-鿿々ヶ])|(?<![㐀-鿿々ヶ])[㐀-鿿々]{2,3}(?=選手|氏)")
_HONORED = late("(?:さん|くん|ちゃん|選手|氏)(?![㐀-鿿ァ-ヺ])")
_CAPITAL = late(r"(?<![\w’'-])[A-Z][a-z]{3,}(?![\w-])")
_FULL = late(r"(?<![\w’'-])[A-Z][a-z]+ [A-Z][a-z]+(?![\w-])")


def persons_in_source(doc: Document, known: Sequence[tuple[int, int]]) -> list[Span]:
    """Where names stand that a Japanese source shows to be persons', outside the spans that are known."""
    if "ja" not in scripts(doc).values():
        return []
    taken = {offset for start, end in known for offset in range(start, end)}
    found: list[Span] = []
    for pattern, shown in ((_FULL, _full), (_CAPITAL, _single)):
        for match in pattern.finditer(doc.text):
            offsets = range(*match.span())
            if all(map(_japanese, match.group().split(" "))) and taken.isdisjoint(offsets) and shown(doc, match):
                taken.update(offsets)
                found.append(Span(*match.span()))
    return sorted(found)


@lru_cache(4096)
def _japanese(word: str) -> bool:
    return bool(JAPANESE.fullmatch(letters(word)))


def _full(doc: Document, match: re.Match[str]) -> bool:
    """Whether the source has two words as surname and given name, both read so, with an honorific or a title."""
    source, words = _source(doc, match.start()), tuple(match.group().split(" "))
    if not _honoured().search(source):
        return False
    return any(
        titled(source, place.end) and any(_read(place.given, word) for word in words)
        for place in native_places(words, source, "ja")
        if place.given
    )


def _single(doc: Document, match: re.Match[str]) -> bool:
    """Whether the source has a word as a name, which some line of the source marks as a person's."""
    runs = _RUN.findall(_source(doc, match.start()))
    return any(_read(name, match.group()) and _marked(doc, name) for name in dict.fromkeys(runs))


def _marked(doc: Document, name: str) -> bool:
    """Whether a Japanese source has an honorific beside a name, or a noun that tells gender."""
    known = _marks(doc)
    if name not in known:
        known[name] = any(
            _HONORED.match(line, at + len(name)) or _noun().search(line, 0, at)
            for line, at in occurrences(native_text(doc)["ja"], name)
        )
    return known[name]


@analysis
def _marks(doc: Document) -> dict[str, bool]:
    """What `_marked` has answered so far."""
    return {}


def _source(doc: Document, offset: int) -> str:
    """The source of a place of the text, "" where it is too long for a segment's."""
    source = doc.segments[doc.segment_at(offset)].source or ""
    return source if len(source) <= LONGEST_SOURCE else ""


def _read(spelling: str, word: str) -> bool:
    return read_as(spelling, plain(word)) or read_as(spelling, letters(word))


@cache
def _honoured() -> re.Pattern[str]:
    """Characters with a title or an honorific behind them."""
    return re.compile(f"[㐀-鿿々ヶぁ-ん](?:{HONORIFICS}|{noun_list('ja title')})")


@cache
def _noun() -> re.Pattern[str]:
    nouns = "|".join(noun_list(f"ja before {gender}") for gender in "fm")
    return re.compile(rf"(?:{nouns})[の・＝][「『“]?\Z")
