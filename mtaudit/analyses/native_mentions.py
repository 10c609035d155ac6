"""Persons that the English text alone does not show to be any, and a Japanese source does: Rise, or ヒロインの理世."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from mtaudit.analyses.east_asian import JAPANESE
from mtaudit.analyses.japanese_spelling import letters, plain, read_as
from mtaudit.analyses.native_names import HONORIFICS, native_places, scripts, titled
from mtaudit.analyses.native_nouns import noun_list
from mtaudit.model import Document, Span, analysis

_HONORED = r"(?<![㐀-鿿々ヶ])([㐀-鿿々]{2,3}?)(?:さん|くん|ちゃん|選手|氏)(?![㐀-鿿ァ-ヺ])"
_TIED = r"(?:の|・|＝)[「『“]?([㐀-鿿々]{2,3})(?![㐀-鿿々ヶ])"
_CAPITAL = re.compile(r"(?<![\w’'-])[A-Z][a-z]{3,}(?![\w-])")
_FULL = re.compile(r"(?<![\w’'-])[A-Z][a-z]+ [A-Z][a-z]+(?![\w-])")


def persons_in_source(doc: Document, known: Sequence[tuple[int, int]]) -> list[Span]:
    """Where names stand that a Japanese source shows to be persons', outside the spans that are known."""
    japanese = [i for i, language in scripts(doc).items() if language == "ja"]
    if not japanese:
        return []
    shown = [span for i in japanese for span in sorted({*_full(doc, i), *_single(doc, i)})]
    found: list[Span] = []
    for start, end in shown:
        if not any(start < stop and begin < end for begin, stop in (*known, *found)):
            found.append(Span(start, end))
    return found


def _full(doc: Document, segment: int) -> Iterator[Span]:
    """Two words that the source has as surname and given name, both read so, with an honorific or a title."""
    source = doc.segments[segment].source or ""
    start, end = doc.segment_span(segment)
    for match in _FULL.finditer(doc.text, start, end) if _honoured().search(source) else ():
        words = match.group().split()
        if all(JAPANESE.fullmatch(letters(word)) for word in words):
            for place in native_places(words, source, "ja"):
                read = place.given and any(_read(place.given, word) for word in words)
                if read and titled(source, place.end):
                    yield Span(*match.span())


def _single(doc: Document, segment: int) -> Iterator[Span]:
    """A word that the source has as a name, which some line of the source marks as a person's."""
    source = doc.segments[segment].source or ""
    names = [name for name in marked_names(doc) if name in source]
    start, end = doc.segment_span(segment)
    for match in _CAPITAL.finditer(doc.text, start, end) if names else ():
        if any(_read(name, match.group()) for name in names):
            yield Span(*match.span())


def _read(spelling: str, word: str) -> bool:
    return read_as(spelling, plain(word)) or read_as(spelling, letters(word))


@cache
def _honoured() -> re.Pattern[str]:
    """Characters with a title or an honorific behind them."""
    return re.compile(f"[㐀-鿿々ヶぁ-ん](?:{HONORIFICS}|{noun_list('ja title')})")


@cache
def _mark() -> re.Pattern[str]:
    nouns = "|".join(noun_list(f"ja before {gender}") for gender in "fm")
    return re.compile(rf"{_HONORED}|(?:{nouns}){_TIED}")


@analysis
def marked_names(doc: Document) -> tuple[str, ...]:
    """Short runs of characters beside which a Japanese source has an honorific, or a noun that tells gender."""
    found = [
        match[1] or match[2]
        for i, language in scripts(doc).items()
        if language == "ja"
        for match in _mark().finditer(doc.segments[i].source or "")
    ]
    return tuple(dict.fromkeys(found))
