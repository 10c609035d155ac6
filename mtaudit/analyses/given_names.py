"""What a given name alone tells of gender: shares counted over many countries, and Japanese names.

Nothing is read before it is asked for.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from mtaudit.analyses.east_asian import JAPANESE, syllabic
from mtaudit.names.given import row

DATA = Path(__file__).parent.parent / "data"
JAPANESE_SHARE = 0.96
UNMISTAKABLE = 6
"""Letters from which on a Japanese name needs no Japanese surname beside it (Takeshi, but not Remi or Yuri)."""
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "ı": "i", "æ": "ae", "œ": "oe"})
_MALE = re.compile(r"[a-z]+(?:hiko|suke|ichiro|jiro|taro|zaburo|noshin|emon|toshi|yoshi)")
_FEMALE = re.compile(r"(?!.*(?:hiko|iko|ruko)$)[a-z]{2,}ko")
_LONG_O = re.compile("(?<=..)(?:ou|oh|oo)(?=[^aeiou]|$)")
_FIRST_LONG_O = re.compile("^([kgstdnhmyr]y?)(?:ou|oh)(?=[^aeiou]|ichi)")
Told = tuple[str, float]
UNTOLD: Told = ("", 0.5)


@lru_cache(1 << 14)
def folded(name: str) -> str:
    """A name in lower case without accents, as the tables spell it."""
    plain = name.lower().translate(_LETTERS).replace("’", "'")
    if plain.isascii():
        return plain
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


@lru_cache(1 << 14)
def given_name(name: str, *, japanese: bool = False) -> Told:
    """Gender and its probability, ("f", .97), or ("", .5) where the name does not tell.

    `japanese`: the surname is spelled like a Japanese one, so Japanese names come first. Of a compound name
    (Anne-Marie) the first part decides, where the whole is unknown.
    """
    word = folded(name)
    if japanese:
        told = japanese_name(word)
        if told is None and JAPANESE.fullmatch(word) and not familiar(word):
            return UNTOLD  # a Japanese name that we do not know, though it may look like another nation's (Kane)
        if told is not None:
            return told
    told = _look_up(word)
    if told is None and not japanese and len(word) >= UNMISTAKABLE:
        told = japanese_name(word)
    if told is None and "-" in word and not syllabic(word.replace("-", "")):
        told = next(filter(None, map(_look_up, word.split("-"))), None)
    return told or UNTOLD


def tells(name: str) -> bool:
    """Whether a name tells a gender at all, be it beside a Japanese surname only."""
    word = folded(name)
    if row(word)[:1] in ("f", "m", "F", "M") or (japanese_name(word) or UNTOLD)[0]:
        return True
    return "-" in word and bool(given_name(word)[0] or given_name(word, japanese=True)[0])


def familiar(name: str) -> bool:
    """Whether so many people of so many countries bear a name that it tells even before an East Asian surname."""
    return row(folded(name))[:1].isupper()


def listed(name: str) -> bool:
    """Whether the table knows a given name, be it a name of both genders."""
    return bool(row(folded(name)))


def _look_up(word: str) -> Told | None:
    told = row(word)
    if not told or told[0] == "u":
        return UNTOLD if told else None
    return told[0].lower(), (90 + int(told[1])) / 100


@cache
def _japanese_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for line in (DATA / "japanese_names.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            gender, _, words = line.partition(": ")
            names.update(dict.fromkeys(words.split(), gender))
    return names


@lru_cache(1 << 13)
def japanese_name(word: str) -> Told | None:
    """What a folded Japanese name tells: UNTOLD for one of both genders, None for one that we do not know."""
    plain = _short_vowels(word)
    gender = _japanese_names().get(word) or _japanese_names().get(plain)
    if gender is None and plain[-1:] in "aeioun" and JAPANESE.fullmatch(plain):
        gender = "m" if _MALE.fullmatch(plain) else "f" if _FEMALE.fullmatch(plain) else None
    if gender is None:
        return None
    return UNTOLD if gender == "u" else (gender, JAPANESE_SHARE)


def _short_vowels(word: str) -> str:
    """A Japanese name with its long vowels written as short ones."""
    if not ("ou" in word or "oh" in word or "oo" in word or "uu" in word):
        return word
    plain = _LONG_O.sub("o", word).replace("uu", "u")
    return _FIRST_LONG_O.sub(r"\1o", plain)
