"""A name as words: titles dropped, a surname set off by a comma put where it belongs, initials and particles known."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from mtaudit.names.folding import bare, plain

_TITLES = """
    mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend president premier chancellor minister
    prime vice deputy foreign general gen colonel col major maj captain capt lt lieutenant marshal admiral sgt
    sergeant senator sen gov governor rep ambassador king queen prince princess sheikh sheik shaikh shaykh emir
    sultan ayatollah imam hojjatoleslam hajji haji hajj sayyid sayed sayyed seyed seyyed mullah mulla shri smt
    chairman secretary comrade judge justice herr frau monsieur madame señor senor senora don doña dona
    his her excellency majesty highness hon honorable honourable pope cardinal archbishop bishop
"""
TITLES = frozenset(_TITLES.split())
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "junior", "senior", "phd", "md", "esq"})
_ARTICLES = "al el ul as es ad ed an en ar er at et az ez ash esh"
ARTICLES = frozenset(_ARTICLES.split())
SONS = frozenset({"bin", "ibn", "ben", "bint", "binti", "bn"})
_PARTICLES = (
    "von van der den de del della di da dos das do du la le las los y e zu zur af av ter ten op oglu ogly uulu kyzy"
)
PARTICLES = frozenset(_PARTICLES.split())
_DROPPED = PARTICLES | SONS | {"al", "el"}
_WORD = re.compile(r"[^\s,;()\"“”«»]+")
_POSSESSIVE = re.compile(r"(?<=..)['’]s$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+-?(?:[^\W\d_]\.?)?|[^\W\d_]")


_SERVANT = re.compile("(?!abd[au]ll)abd[aeu]l?l?(?=.{3})(?!all?ah|ull?ah)(.+)")
_HYPHEN = re.compile("[-–]")
_UMLAUTS = str.maketrans("üÜöÖ", "uUoO")
"""In Chinese and Korean names ü is a u, not a German ue."""


class Name(NamedTuple):
    """What `parse` makes of a name."""

    words: tuple[tuple[str, ...], ...]
    """The words in order, titles and suffixes left out, each as its parts between hyphens in plain letters."""
    tokens: tuple[str, ...]
    """What is compared letter by letter, as written: no articles and particles; initials as single letters."""
    father: bool
    """The name says whose son or daughter the person is (bin, ibn), so that its order counts."""
    article: bool
    """The name has an Arabic article."""
    comma: bool
    """The surname was set off by a comma."""
    suffix: str
    """jr, sr, ii …, or ""."""


@lru_cache(65536)
def parse(name: str) -> Name:
    """Take a name to pieces."""
    _, comma, rest = name.partition(",")
    turned = bool(comma) and any(bare(word) not in SUFFIXES and bare(word) for word in rest.split())
    found = _WORD.findall(name.replace(",", " ", 1))
    words = [word if _initials(word) else word.strip("'’ʼ‘.·-") for word in found]
    words = [_POSSESSIVE.sub("", word) if word[-2:] in ("'s", "’s") else word for word in words if bare(word)]
    suffixes = [bare(word) for word in words[1:] if bare(word) in SUFFIXES]
    kept = [word for word in words if bare(word) not in SUFFIXES or word is words[0]] if suffixes else words
    while len(kept) > 2 and bare(kept[0]) in TITLES:
        kept = kept[1:]
    if len(kept) == 2 and bare(kept[0]) in TITLES:
        kept = kept[1:]
    syllables = [_syllables(word) for word in kept]
    lower = [bare(word) for word in kept]
    hyphens = [plain(word).split("-")[0] for word in kept if "-" in word]
    return Name(
        words=tuple([part for part in syllables if part]),
        tokens=tuple(_tokens(kept)),
        father=not SONS.isdisjoint(lower[1:]),
        article="al" in lower[1:] or "el" in lower[1:] or not ARTICLES.isdisjoint(hyphens),
        comma=turned,
        suffix=suffixes[0] if suffixes else "",
    )


def _initials(word: str) -> bool:
    return (len(word) == 1 or "." in word) and _INITIALS.fullmatch(word) is not None


@lru_cache(65536)
def _syllables(word: str) -> tuple[str, ...]:
    """The parts of a word between hyphens, in plain letters."""
    letters = plain(word.translate(_UMLAUTS)).replace(".", "")
    return tuple(filter(None, letters.split("-")))


def _tokens(words: list[str]) -> list[str]:
    """The tokens that are compared, in order."""
    found: list[str] = []
    for place, word in enumerate(words):
        low = bare(word)
        if _initials(word):
            found += [letter for letter in word if letter.isalpha()]
            continue
        parts = _HYPHEN.split(word)
        if len(parts) > 1 and bare(parts[0]) in ARTICLES:
            parts = parts[1:]
        if len(parts) == 1 and place and low in _DROPPED:
            continue
        found += [part for part in parts if bare(part)]
    return _servants(found)


def _servants(tokens: list[str]) -> list[str]:
    """Join Abd with what follows: Abd al-Aziz, Abdel Aziz and Abdulaziz are one word."""
    found: list[str] = []
    for token in tokens:
        if found and bare(found[-1]) in ("abd", "abdul", "abdel", "abdal", "abed") and len(token) > 1:
            found[-1] = "abdal" + bare(token)
        else:
            servant = bare(token).startswith("abd") and _SERVANT.fullmatch(bare(token))
            found.append("abdal" + servant[1] if servant else token)
    return found
