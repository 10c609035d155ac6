"""Japanese names as Japanese writes them: how the characters are read, and whether a woman or a man bears the name."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from mtaudit.analyses.given_names import UNTOLD, folded, japanese_name

DATA = Path(__file__).parent.parent / "data"
OPEN = 3.0
"""Score of a spelling, a logarithm of odds, from which it tells. On spellings held out .984 of the women's names told
and .995 of the men's are right at this score; .990 and .998 at 4."""
BALANCED, PLAINEST, RARE = 2.0, 4.0, 0.5
"""Scores of names that are known of both genders: up to the first they are of neither, from the second on the other
gender is rare, and the strength is this part of the score."""
LISTED, MOST = 2.5, 4.0
"""Strength of a name that the list alone knows, and of the plainest."""
_ROWS = (
    "a i u e o", "ka ki ku ke ko", "ga gi gu ge go", "sa shi su se so", "za ji zu ze zo", "ta chi tsu te to",
    "da ji zu de do", "na ni nu ne no", "ha hi fu he ho", "ba bi bu be bo", "pa pi pu pe po", "ma mi mu me mo",
    "ra ri ru re ro", "ya yu yo wa o n vu",
)  # fmt: skip
_KANA = dict(
    zip(
        "あいうえおかきくけこがぎぐげごさしすせそざじずぜぞたちつてとだぢづでど"
        "なにぬねのはひふへほばびぶべぼぱぴぷぺぽまみむめもらりるれろやゆよわをんゔ",
        " ".join(_ROWS).split(),
        strict=True,
    )
)
_LINKS = frozenset("ヶケノ之")
"""Read ga or no between two characters."""
_KANA_NAME = re.compile("[ぁ-ゖァ-ヺー]+")
_GLIDES = {"ゃ": "ya", "ゅ": "yu", "ょ": "yo"}
_SMALL = dict(zip("ぁぃぅぇぉ", "aiueo", strict=True))
_VOICED = (("k", "g"), ("ts", "z"), ("ch", "j"), ("sh", "j"), ("s", "z"), ("t", "d"), ("h", "b"), ("f", "b"))
"""How the first sound of a name's second part changes: Yama + Saki is Yamazaki."""


class Character(NamedTuple):
    """What a character adds to the score of a given name, at three places, and how it is read, in `plain` letters."""

    first: float
    middle: float
    last: float
    readings: tuple[str, ...]


def hiragana(text: str) -> str:
    """Katakana turned into hiragana; the rest as it was."""
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヴ" else c for c in text)


def romaji(kana: str) -> str:
    """Kana in Hepburn romanization, with long vowels as the kana write them (ou); a long mark is left out."""
    spelled = ""
    for c in hiragana(kana):
        if c in _GLIDES:
            before = spelled[:-1]
            spelled = before + (_GLIDES[c][1:] if before.endswith(("sh", "ch", "j")) else _GLIDES[c])
        elif c in _SMALL:
            spelled = spelled[:-1] + _SMALL[c]
        else:
            spelled += "*" if c == "っ" else _KANA.get(c, "" if c == "ー" else c)
    return re.sub(r"\*(.?)", lambda m: ("t" if m[1] == "c" else m[1]) + m[1], spelled)


@lru_cache(4096)
def letters(name: str) -> str:
    """A romanised name without hyphens, apostrophes and accents, and with n before b and p."""
    return re.sub(r"m(?=[bp])", "n", re.sub(r"[^a-z]", "", folded(name)).replace("tch", "cch"))


@lru_cache(4096)
def plain(name: str) -> str:
    """The same with all vowels short."""
    word = letters(name)
    return re.sub(r"o[uoh](?=[^aeiou]|$)|ou|oo", "o", re.sub(r"uu", "u", word))


@cache
def characters() -> dict[str, Character]:
    """Every character of the shipped table."""
    table = {}
    for line in (DATA / "japanese_characters.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            character, first, middle, last, *readings = line.split(" ")
            read = tuple(dict.fromkeys(map(plain, readings)))
            table[character] = Character(int(first) / 10, int(middle) / 10, int(last) / 10, read)
    return table


@cache
def _listed() -> dict[str, str]:
    names: dict[str, str] = {}
    for line in (DATA / "japanese_spellings.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            gender, _, words = line.partition(": ")
            names.update(dict.fromkeys(words.split(" "), gender))
    return names


@cache
def _irregular() -> dict[str, str]:
    """Surname → a reading that its characters do not make up."""
    return dict(entry.split("=") for entry, kind in _listed().items() if kind == "s")


def read_as(spelling: str, word: str) -> bool:
    """Whether a spelling, characters or kana, can be read as a word in `letters` or `plain` letters."""
    return spelled_out(spelling, word) or _irregular().get(spelling) == word


@lru_cache(8192)
def spelled_out(spelling: str, word: str) -> bool:
    """Whether the readings of the characters make up the word."""
    if not spelling:
        return not word
    if spelling[0] in _LINKS and len(spelling) > 1 and word[:2] in ("ga", "no") and spelled_out(spelling[1:], word[2:]):
        return True
    known = characters().get(spelling[0])
    if known is None:
        return bool(_KANA_NAME.fullmatch(spelling)) and plain(romaji(spelling)) == plain(word)
    return any(word.startswith(r) and spelled_out(spelling[1:], word[len(r) :]) for r in _sounds(spelling[0], known))


@lru_cache(2048)
def _sounds(character: str, known: Character) -> tuple[str, ...]:
    """The readings of a character and, since it may be the second of a name, the voiced ones."""
    voiced = (hard + r[len(soft) :] for r in known.readings for soft, hard in _VOICED if r.startswith(soft))
    return tuple(dict.fromkeys((*known.readings, *voiced)))


@lru_cache(4096)
def spelling_tells(given: str) -> tuple[str, float]:
    """Gender and strength of a given name as it is written, ("", 0) where it does not tell.

    Characters are scored by their places; what is known of the whole name comes first.
    """
    listed = _listed().get(given)
    if re.fullmatch("[ぁ-んー]+", given):
        told = japanese_name(plain(romaji(given))) if not listed else None
        gender = listed or (told or UNTOLD)[0]
        return (gender, LISTED) if gender in ("f", "m") else ("", 0.0)
    if listed in ("f", "m"):
        return listed, LISTED
    score = _score(given)
    strength = abs(score) * (RARE if listed else 1.0)
    if abs(score) < (PLAINEST if listed else OPEN):
        return "", 0.0
    return "f" if score > 0 else "m", min(strength, MOST)


def of_both(given: str) -> bool:
    """Whether women and men are known to bear a name as it is written, and its characters speak for neither."""
    return _listed().get(given) == "u" and abs(_score(given)) < BALANCED


def _score(given: str) -> float:
    """Sum of what the characters of a given name add, by their places; 0 where one is unknown."""
    rows = [row for row in map(characters().get, given) if row]
    if not 2 <= len(given) <= 4 or len(rows) < len(given):
        return 0.0
    return rows[0].first + sum(row.middle for row in rows[1:-1]) + rows[-1].last
