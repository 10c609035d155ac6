"""Where a person of the translation is named in a Japanese, Chinese or Korean source, and in which characters.

A name is found by its sound: the readings of its characters and kana, pinyin, or the consonants of hangul. Nothing is
said of a name that the source may hold in two ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from anyascii import anyascii

from mtaudit.analyses.japanese_spelling import letters, plain, read_as
from mtaudit.analyses.late import late
from mtaudit.analyses.native_nouns import LONGEST, noun_list
from mtaudit.model import Document, analysis

DATA = Path(__file__).parent.parent / "data"
_KANA = late("[ぁ-ゖァ-ヺ]")
_HAN = late("[㐀-鿿]")
_HANGUL = late("[가-힣]")
_RUN = late("[㐀-鿿々ヶ]+")
_HANGUL_NAME = late("(?<![가-힣])([가-힣])([가-힣]{2})")
_HAN_RUN = late("[㐀-鿿]{2,}")
_HONORIFIC = late("さん|くん|ちゃん|さま|選手|氏|は|が|も|を|に|と|の|で|や|、|。|「|」|（|\\(|$")
HONORIFICS = "さん|くん|ちゃん|さま"
_HONOR = late(HONORIFICS)
LONGEST_SOURCE = 5000
"""Characters of a source beyond which it is no segment, and nobody is looked for."""
MOST_GIVEN = 3
"""Characters of a given name, at most."""
_INITIALS = "g kk n d tt r m b pp s ss - j jj ch k t p h".split()  # noqa: SIM905
_FINALS = "- g kk ks n nj nh d r rg rm rb rs rt rp rh m b bs s ss ng j ch k t p h".split()  # noqa: SIM905
_SOUNDS = str.maketrans("ktpcl", "gdbjr")


class Place(NamedTuple):
    """Where a name begins and ends in a source, and the given name as it is written, "" if only the surname stands."""

    start: int
    end: int
    given: str


@lru_cache(256)
def script(source: str) -> str:
    """The language of a source by its script: ja, zh, ko, or ""."""
    if _HANGUL.search(source):
        return "ko"
    if _HAN.search(source) or _KANA.search(source):
        return "ja" if _KANA.search(source) else "zh"
    return ""


@analysis
def scripts(doc: Document) -> dict[int, str]:
    """Segment → language of its source, if Japanese, Chinese or Korean. Beside Japanese nothing is Chinese."""
    told = {i: script(segment.source) for i, segment in enumerate(doc.segments) if segment.source}
    japanese = "ja" in told.values()
    return {i: "ja" if japanese and code == "zh" else code for i, code in told.items() if code}


@analysis
def native_text(doc: Document) -> dict[str, str]:
    """Language → all the sources in it, a line each."""
    lines: dict[str, list[str]] = {}
    for i, language in scripts(doc).items():
        lines.setdefault(language, []).append((doc.segments[i].source or "").replace("\n", " "))
    return {language: "\n".join(each) for language, each in lines.items()}


def occurrences(text: str, name: str) -> Iterator[tuple[str, int]]:
    """Each line of a text in which a name stands, cut to what is near it, with the offset of the name in that."""
    at = text.find(name)
    while at >= 0:
        begin = max(text.rfind("\n", 0, at) + 1, at - LONGEST)
        end = text.find("\n", at, at + len(name) + LONGEST)
        yield text[begin : end if end >= 0 else at + len(name) + LONGEST], at - begin
        at = text.find(name, at + len(name))


@lru_cache(4096)
def native_places(words: tuple[str, ...], source: str, language: str) -> tuple[Place, ...]:
    """The places of a name in a source sentence of a language. `words`: the name as the translation spells it."""
    if len(source) > LONGEST_SOURCE:
        return ()
    finder = {"ja": _japanese, "zh": _chinese, "ko": _korean}[language]
    return tuple(dict.fromkeys(finder(words, source)))


def _japanese(words: Sequence[str], source: str) -> Iterator[Place]:
    if len(words) > 2:
        return
    for names in dict.fromkeys((tuple(map(plain, words)), tuple(map(letters, words)))):
        found = all(len(name) > 1 for name in names) and [
            place for run in _RUN.finditer(source) for place in _in_run(names, source, *run.span())
        ]
        if found:
            yield from found
            return


def _in_run(names: tuple[str, ...], source: str, start: int, end: int) -> Iterator[Place]:
    """The place in one run of characters, if there is any."""
    stop = _titled(source, start + 1, end)
    if len(names) == 1:
        yield from _of_one_word(names[0], source, start, stop)
        return
    for surname, given in ((names[-1], names[0]), (names[0], names[-1])):
        for first in range(start, end):
            for last in range(first + 1, min(first + 4, end) + 1):
                if read_as(source[first:last], surname) and (place := _full(source, first, last, end, given)):
                    yield place
                    return
    for first in range(max(start + 1, stop - MOST_GIVEN), min(stop - 1, start + MOST_GIVEN + 1)):
        if any(read_as(source[first:stop], given) for given in (names[0], names[-1])):
            yield Place(start, stop, source[first:stop])
            return


def _of_one_word(name: str, source: str, start: int, stop: int) -> Iterator[Place]:
    """A name at the end of a run, which is a given name if it is the whole run, or a surname at its beginning."""
    for first in range(start, stop):
        if 2 <= stop - first <= MOST_GIVEN and read_as(source[first:stop], name):
            yield Place(first, stop, source[first:stop] if first == start else "")
            return
    for last in range(start + 2, min(stop, start + 5)):
        if read_as(source[start:last], name):
            yield Place(start, last, "")
            return


def _full(source: str, first: int, last: int, end: int, given: str) -> Place | None:
    """The place of a full name whose surname is known: the given name is what is read so, else what is left of the run.

    An engine often reads a given name wrongly, but hardly ever a long surname.
    """
    for stop in range(min(last + MOST_GIVEN, end), last, -1):
        if read_as(source[last:stop], given):
            return Place(first, stop, source[last:stop])
    if last == end:
        for length in range(5, 1, -1):
            kana = source[end : end + length]
            if re.fullmatch("[ぁ-ん]+", kana) and _HONORIFIC.match(source, end + len(kana)) and read_as(kana, given):
                return Place(first, end + len(kana), kana)
        return None
    stop = _titled(source, last, end)
    if last - first > 1 and 2 <= stop - last <= MOST_GIVEN:
        return Place(first, stop, source[last:stop])
    return None


def _titled(source: str, start: int, end: int) -> int:
    """Where a run of characters ends without the titles that begin at `start` or behind it."""
    title = _title()
    return next((at for at in range(start, end) if title.match(source, at)), end)


def titled(source: str, end: int) -> bool:
    """Whether an honorific or a title stands behind a Japanese name."""
    return bool(_HONOR.match(source, end) or _title().match(source, end))


@cache
def _title() -> re.Pattern[str]:
    return re.compile(noun_list("ja title"))


def _chinese(words: Sequence[str], source: str) -> Iterator[Place]:
    names = [letters(word) for word in words]
    wanted = {"".join(names), "".join(reversed(names))}
    for run in _HAN_RUN.finditer(source):
        sounds = [_pinyin(c) for c in run.group()]
        for first in range(len(sounds)):
            if len(words) == 1:
                if sounds[first] == names[0]:
                    yield Place(run.start() + first, run.start() + first + 1, "")
                continue
            for last in range(first + 2, min(first + 4, len(sounds)) + 1):
                if "".join(sounds[first:last]) in wanted:
                    yield Place(run.start() + first, run.start() + last, run.group()[first + 1 : last])


@lru_cache(4096)
def _pinyin(character: str) -> str:
    return anyascii(character).lower()


def _korean(words: Sequence[str], source: str) -> Iterator[Place]:
    names = [letters(word) for word in words]
    if len(names) == 1:
        return
    surname_first = any(names[0] in row for row in _surnames())
    surname, given = (names[0], "".join(names[1:])) if surname_first else (names[-1], "".join(names[:-1]))
    for match in _HANGUL_NAME.finditer(source):
        own = re.sub("g$", "k", anyascii(match[1]).lower())
        same = any(surname in row and own in row for row in _surnames())
        if same and _consonants("".join(map(_hangul, match[2]))) == _consonants(given):
            yield Place(*match.span(), match[2])


@cache
def _surnames() -> tuple[frozenset[str], ...]:
    """The spellings of each surname."""
    rows = (DATA / "korean_surnames.txt").read_text(encoding="utf-8").splitlines()
    return tuple(frozenset(row.split()) for row in rows if not row.startswith("#"))


@lru_cache(2048)
def _hangul(syllable: str) -> str:
    """The consonants of a syllable, with a dot between its two sides where a vowel stands."""
    at = ord(syllable) - 0xAC00
    initial, final = _INITIALS[at // 588], _FINALS[at % 28]
    return f"{initial}a{final}".replace("-", "")


def _consonants(spelled: str) -> str:
    """Letters without vowels, and with the consonants that romanizations confuse as one."""
    return re.sub(r"(.)\1", r"\1", re.sub("[aeiouyw]", "", spelled.replace("ch", "j")).translate(_SOUNDS))
