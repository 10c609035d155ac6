"""What a given name alone tells of gender: shares counted over many countries, and Japanese names.

The table is kept as one sorted block of bytes and searched by halves, so that it costs nothing until it is asked.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from mtaudit.analyses.east_asian import JAPANESE, syllabic

DATA = Path(__file__).parent.parent / "data"
JAPANESE_SHARE = 0.96
UNMISTAKABLE = 6
"""Letters from which on a Japanese name needs no Japanese surname beside it (Takeshi, but not Remi or Yuri)."""
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "ı": "i", "æ": "ae", "œ": "oe"})
_MALE = re.compile(r"[a-z]+(?:hiko|suke|ichiro|jiro|taro|zaburo|noshin|emon|toshi|yoshi)")
_FEMALE = re.compile(r"(?!.*(?:hiko|iko|ruko)$)[a-z]{2,}ko")
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


def familiar(name: str) -> bool:
    """Whether so many people of so many countries bear a name that it tells even before an East Asian surname."""
    return _row(folded(name))[:1].isupper()


def listed(name: str) -> bool:
    """Whether the table knows a given name, be it a name of both genders."""
    return bool(_row(folded(name)))


def _look_up(word: str) -> Told | None:
    row = _row(word)
    if not row or row[0] == "u":
        return UNTOLD if row else None
    return row[0].lower(), (90 + int(row[1])) / 100


@lru_cache(1 << 14)
def _row(word: str) -> str:
    """The two characters of the table's row for a name, "" where there is none."""
    key = f"\n{word} ".encode()
    at = _table().find(key, _bound(key[:3]), _bound(key[:3] + b"\xff"))
    return "" if at < 0 else _table()[at + len(key) : at + len(key) + 2].decode()


@lru_cache(1 << 11)
def _bound(key: bytes) -> int:
    """Where the first row that is no less than a key begins in the table, at its line feed; else the end."""
    block = _table()
    low, high = 0, len(block)
    while low < high:  # both are where a row begins
        middle = block.rfind(b"\n", low, (low + high) // 2 + 1)
        if block[middle : block.find(b" ", middle) + 1] < key:
            low = block.find(b"\n", middle + 1, high)
            low = high if low < 0 else low
        else:
            high = middle
    return low


@cache
def _table() -> bytes:
    """The rows, each after a line feed, without the comments before them."""
    block = (DATA / "given_names.txt").read_bytes()
    return block[block.index(b"\na") :].rstrip(b"\n")


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
    plain = re.sub("(?<=..)(?:ou|oh|oo)(?=[^aeiou]|$)", "o", word).replace("uu", "u")
    plain = re.sub("^([kgstdnhmyr]y?)(?:ou|oh)(?=[^aeiou]|ichi)", r"\1o", plain)
    gender = _japanese_names().get(word) or _japanese_names().get(plain)
    if gender is None and JAPANESE.fullmatch(plain):
        gender = "m" if _MALE.fullmatch(plain) else "f" if _FEMALE.fullmatch(plain) else None
    if gender is None:
        return None
    return UNTOLD if gender == "u" else (gender, JAPANESE_SHARE)
