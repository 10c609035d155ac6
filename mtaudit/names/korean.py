"""Korean names in any romanization: a syllable is the set of sounds it may stand for.

The four ways to write Korean (Revised, McCune–Reischauer, the North's, habit) use the same letters for different
sounds: `jong` is 정 or 종, `jung` is 정 or 중. So each syllable is read as three sets (initial, vowel, final), and two
syllables agree where every set has a sound in common.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from mtaudit.names.tables import read

_INITIALS = {
    "": "-", "g": "g", "gh": "g", "k": "g k", "kk": "kk", "gg": "kk", "kh": "k", "n": "n", "d": "d", "t": "d t",
    "tt": "tt", "dd": "tt", "th": "t", "r": "r", "rh": "r", "l": "r", "m": "m", "b": "b", "p": "b p", "pp": "pp",
    "bb": "pp", "ph": "p", "s": "s", "ss": "s ss", "sh": "s", "j": "j", "jj": "jj", "ch": "j ch", "chh": "ch",
    "tch": "jj", "h": "h", "wh": "h",
}  # fmt: skip
_VOWELS = {
    "a": "a", "ah": "a", "ae": "ae", "ai": "ae", "ay": "ae", "ea": "ae", "e": "e ae", "eh": "e ae", "ei": "e",
    "eo": "eo", "uh": "eo", "ur": "eo", "o": "o eo", "oh": "o", "u": "u eo eu", "oo": "u", "ou": "eo u", "eu": "eu",
    "ui": "ui wi", "eui": "ui", "euy": "ui", "i": "i ui", "ee": "i ui", "ie": "i", "y": "i eu", "oe": "oe", "oi": "oe",
    "wi": "wi", "we": "oe", "wae": "oe", "wo": "wo", "weo": "wo", "wa": "wa", "woo": "u", "wu": "u",
    "ya": "ya", "yae": "ye", "ye": "ye e", "yeo": "yeo", "yo": "yo yeo", "yu": "yu yeo", "yoo": "yu", "you": "yeo yu",
    "yeou": "yeo", "yi": "i ui", "yee": "i", "yuh": "yeo",
}  # fmt: skip
_FINALS = {"": "-", "k": "k", "g": "k", "ck": "k", "n": "n", "t": "t", "d": "t", "s": "t", "l": "l", "r": "l",
           "m": "m", "p": "p", "b": "p", "ng": "ng"}  # fmt: skip
_MOST_FREQUENT = frozenset({"kim", "gim", "lee", "park", "pak", "choi", "choe"})
"""Surnames that show the order of a name, since no given name ends so: Jong Un Kim."""
_AFTER_R = frozenset({"i", "ya", "ye", "yeo", "yo", "yu", "e"})
"""Vowels before which the South drops an r at the head of a word: Ryong is Yong."""
MOST = 3
"""Syllables of a given name at most."""


class Syllable(NamedTuple):
    """The sounds that a written syllable may stand for."""

    initial: frozenset[str]
    vowel: frozenset[str]
    final: frozenset[str]

    def agrees(self, other: Syllable) -> bool:
        """Whether both may be one Korean syllable."""
        return all(mine & theirs for mine, theirs in zip(self, other, strict=True))


class Reading(NamedTuple):
    """A name as surname (the lines of the table it may be) and given name."""

    surname: frozenset[str]
    given: tuple[Syllable, ...]


def _alternatives(table: dict[str, str]) -> str:
    return "|".join(sorted(table, key=len, reverse=True))


_SYLLABLE = re.compile(f"({_alternatives(_INITIALS)})({_alternatives(_VOWELS)})({_alternatives(_FINALS)})")


@cache
def surnames() -> dict[str, frozenset[str]]:
    """Spelling → the surnames it may be."""
    table: dict[str, set[str]] = {}
    for line in read("korean_surnames.txt"):
        for spelling in line.split():
            table.setdefault(spelling, set()).add(line.split()[0])
    return {spelling: frozenset(classes) for spelling, classes in table.items()}


@lru_cache(65536)
def syllable(text: str) -> Syllable | None:
    """A written syllable, or None where Korean has none that is written so."""
    match = _SYLLABLE.fullmatch(text)
    if not match:
        return None
    initial, vowel, final = match.groups()
    initials, vowels = set(_INITIALS[initial].split()), frozenset(_VOWELS[vowel].split())
    if initial == "wh":
        vowels = frozenset({"w" + v for v in vowels})
    if "r" in initials and vowels & _AFTER_R:
        initials.add("-")
    return Syllable(frozenset(initials), vowels, frozenset(_FINALS[final].split()))


@lru_cache(65536)
def divisions(text: str) -> tuple[tuple[Syllable, ...], ...]:
    """All ways to read a string as one to three syllables."""
    read = (tuple(map(syllable, parts)) for parts in splits(text, 2 if len(text) < 12 else MOST))
    return tuple(tuple(one for one in found if one) for found in read if None not in found)


@lru_cache(65536)
def splits(text: str, most: int) -> tuple[tuple[str, ...], ...]:
    """All ways to cut a string into one to `most` parts of at most seven letters."""
    whole: list[tuple[str, ...]] = [(text,)] if 0 < len(text) <= 7 else []
    if most > 1:
        whole += [(text[:i], *rest) for i in range(1, min(8, len(text))) for rest in splits(text[i:], most - 1)]
    return tuple(whole)


def readings(words: tuple[tuple[str, ...], ...], comma: bool) -> tuple[Reading, ...]:
    """The ways to read a name as Korean; `words` are its words, each as the parts between hyphens.

    The surname stands first; or last, where the first word is none or a given name of two syllables (Ki-moon Ban).
    `comma`: the surname was set off by a comma, so it does stand first.
    """
    if not 2 <= sum(map(len, words)) <= 4 or len(words) < 2:
        return ()
    known = surnames()
    orders = []
    words = tuple(tuple(_aspirated(part) for part in word) for word in words)
    if len(words[0]) == 1 and words[0][0] in known:
        orders.append((words[0][0], words[1:]))
    last = words[-1][0] if len(words[-1]) == 1 and not comma else ""
    if last in known and (
        not orders or len(words[0]) > 1 or (last in _MOST_FREQUENT and words[0][0] not in _MOST_FREQUENT)
    ):
        orders.append((words[-1][0], words[:-1]))
    found = []
    for surname, given in orders:
        parts = [divisions(part) for word in given for part in word]
        for choice in product(*parts):
            syllables = tuple(s for division in choice for s in division)
            if len(syllables) <= MOST:
                found.append(Reading(known[surname], syllables))
    return tuple(found)


def _aspirated(part: str) -> str:
    """A part of a name with ch' and k', p', t' as chh and kh, ph, th, unless it is a surname, where tables know it."""
    if "'" not in part:
        return part
    bare = part.replace("'", "")
    return bare if bare in surnames() else re.sub("(?<=[kpth])'", "h", part).replace("'", "")


def same(one: Reading, two: Reading) -> bool:
    """Whether two readings may be one name: the surname, and every syllable of the given name."""
    if len(one.given) != len(two.given) or not one.surname & two.surname:
        return False
    return all(a.agrees(b) for a, b in zip(one.given, two.given, strict=True))


def keys(reading: Reading) -> list[str]:
    """Blocking keys: the surname and one initial of each syllable."""
    plain = [sorted({_COARSE.get(sound, sound) for sound in syllable.initial}) for syllable in reading.given]
    return [f"ko {name} {' '.join(heads)}" for name in reading.surname for heads in product(*plain)]


_COARSE = {"k": "g", "kk": "g", "t": "d", "tt": "d", "p": "b", "pp": "b", "ss": "s", "ch": "j", "jj": "j"}
