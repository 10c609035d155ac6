"""Chinese names in Pinyin, Wade–Giles with and without apostrophes, Taiwanese habit, and Cantonese.

Each way to write is a table from a written syllable to the Pinyin it may stand for. A whole name is read in one way at
a time; two names are one where a reading of each agrees in surname and every syllable.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from mtaudit.names.tables import read

Sounds = frozenset[str]
Table = dict[str, Sounds]

_HEADS = {"b": ("p",), "p": ("p'",), "d": ("t",), "t": ("t'",), "g": ("k",), "k": ("k'",), "j": ("ch",), "q": ("ch'",),
          "x": ("hs",), "zh": ("ch",), "ch": ("ch'",), "r": ("j",), "z": ("ts", "tz"), "c": ("ts'", "tz'")}  # fmt: skip
_TAILS = {"ian": "ien", "ie": "ieh", "ue": "ueh", "er": "erh", "ong": "ung", "iong": "iung", "v": "u", "ve": "ueh"}
_WHOLE = {"zhi": "chih", "chi": "ch'ih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tz'u", "si": "szu ssu sze",
          "ge": "ko", "ke": "k'o", "he": "ho", "e": "o", "you": "yu", "yi": "i yi", "yan": "yen", "ye": "yeh",
          "yong": "yung", "yue": "yueh", "gui": "kuei", "kui": "k'uei", "guo": "kuo", "kuo": "k'uo", "huo": "huo",
          "de": "te teh", "shuo": "shuo", "xu": "hsu", "zhe": "che", "luo": "lo", "wo": "wo"}  # fmt: skip

LONGEST = 7
"""Letters of the longest syllable: ch'uang."""


class Reading(NamedTuple):
    """A name in Pinyin: what the surname and each syllable of the given name may be."""

    surname: Sounds
    given: tuple[Sounds, ...]


def _wade(pinyin: str, head: str, tail: str) -> list[str]:
    """The Wade–Giles spellings of a Pinyin syllable."""
    if pinyin in _WHOLE:
        return _WHOLE[pinyin].split()
    end = _TAILS.get(tail, tail)
    if end == "uo":
        end = "o"
    return [first + end for first in _HEADS.get(head, (head,))]


@cache
def tables() -> tuple[Table, ...]:
    """The three ways to write: Pinyin; Wade–Giles and what Taiwan writes; Cantonese."""
    sections: dict[str, list[str]] = {}
    for line in read("chinese_syllables.txt"):
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), [])
        else:
            current.append(line)
    pinyin: dict[str, set[str]] = {}
    taiwan: dict[str, set[str]] = {}
    cantonese: dict[str, set[str]] = {}
    for line in sections["pinyin"]:
        head, _, tails = line.partition(":")
        head = head.strip("-")
        for tail in tails.split():
            sound = head + tail
            pinyin.setdefault(sound.replace("v", "u"), set()).add(sound)
            for spelling in _wade(sound, head, tail):
                taiwan.setdefault(spelling, set()).add(sound)
                taiwan.setdefault(spelling.replace("'", ""), set()).add(sound)
    for name, table in (("taiwan", taiwan), ("cantonese", cantonese)):
        for line in sections[name]:
            spelling, _, sounds = line.partition(":")
            table.setdefault(spelling, set()).update(sounds.split())
    pinyin["lyu"] = {"lv"}
    return tuple({key: frozenset(sounds) for key, sounds in table.items()} for table in (pinyin, taiwan, cantonese))


@cache
def surnames() -> frozenset[str]:
    """Surnames in Pinyin."""
    return frozenset(name for line in read("chinese_surnames.txt") for name in line.split())


@lru_cache(65536)
def _divisions(text: str, which: int) -> tuple[tuple[Sounds, ...], ...]:
    """All ways to read a string as one or two syllables in one way to write."""
    table = tables()[which]
    one: list[tuple[Sounds, ...]] = [(table[text],)] if text in table else []
    cuts = [i for i in range(1, min(LONGEST + 1, len(text))) if text[:i] in table and text[i:] in table]
    return tuple(one + [(table[text[:i]], table[text[i:]]) for i in cuts])


@cache
def _surnames(which: int) -> dict[str, Sounds]:
    """Spelling in one way to write → the surnames that it may be."""
    spellings: dict[str, list[str]] = {}
    for spelling, sounds in tables()[which].items():
        for sound in sounds:
            spellings.setdefault(sound, []).append(spelling)
    found: dict[str, set[str]] = {}
    for name in surnames():
        for spelling in spellings.get(name, ()):
            found.setdefault(spelling, set()).add(name)
        for i in range(1, len(name)):
            for one, two in product(spellings.get(name[:i], ()), spellings.get(name[i:], ())):
                found.setdefault(one + two, set()).add(name)
    return {spelling: frozenset(names) for spelling, names in found.items()}


def readings(words: tuple[tuple[str, ...], ...], comma: bool) -> tuple[Reading, ...]:
    """The ways to read a name as Chinese; arguments as in `korean.readings`.

    A given name has one or two syllables. The surname may stand last where the word before it has two syllables or
    where the first word is no surname.
    """
    if not 2 <= len(words) <= 3 or sum(map(len, words)) > 4:
        return ()
    return tuple(reading for which in range(3) for reading in _read(words, which, comma))


def _read(words: tuple[tuple[str, ...], ...], which: int, comma: bool) -> list[Reading]:
    found = []
    known = _surnames(which)
    first = known.get("".join(words[0])) if len(words[0]) <= 2 else None
    last = known.get(words[-1][0]) if len(words[-1]) == 1 and not comma else None
    if first:
        found += [Reading(first, given) for given in _given(words[1:], which)]
    if last:
        given = _given(words[:-1], which)
        found += [Reading(last, g) for g in given if not first or (len(words) == 2 and len(g) == 2)]
    return found


def _given(words: tuple[tuple[str, ...], ...], which: int) -> list[tuple[Sounds, ...]]:
    parts = [_divisions(part, which) for word in words for part in word]
    joined = [tuple(s for division in choice for s in division) for choice in product(*parts)]
    return [given for given in joined if 1 <= len(given) <= 2]


def same(one: Reading, two: Reading) -> bool:
    """Whether two readings may be one name: the surname, and every syllable of the given name."""
    if len(one.given) != len(two.given) or not one.surname & two.surname:
        return False
    return all(a & b for a, b in zip(one.given, two.given, strict=True))


def keys(reading: Reading) -> list[str]:
    """Blocking keys: a surname in Pinyin and the first letter of each syllable of the given name."""
    heads = [sorted({sound[0] for sound in sounds}) for sounds in reading.given]
    return [f"zh {name} {' '.join(choice)}" for name in sorted(reading.surname) for choice in product(*heads)]
