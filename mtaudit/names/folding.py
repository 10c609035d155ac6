"""A token of a romanized name as its system sees it: one letter for one sound, so that spellings become one string.

What is folded is written in data/romanization.txt. Where the same letters mean different sounds in different countries'
habits (`ch` is ч to an Englishman and х to a German), a token has a code by each habit of the system; two tokens are
spellings of one name where they have a code in common.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import product

from anyascii import anyascii

from mtaudit.names.tables import read

SYSTEMS = ("general", "slavic", "belarusian", "arabic", "greek", "hebrew", "indian", "japanese")
"""The systems that data/romanization.txt has; "general" holds for all names in Latin letters."""
_LETTERS = str.maketrans(
    {"ə": "a", "đ": "dj", "ŏ": "eo", "ŭ": "eu", "ı": "i", "þ": "th", "ë": "e", "ў": "w", "å": "a"}
    | {"ø": "oe", "ö": "oe", "ü": "ue"}
    | dict.fromkeys("’ʼʻ‘ʹ′`´ʾʿ", "'")
)
"""What anyascii would write otherwise than the press does."""
_SIBILANTS = str.maketrans({"š": "sh", "č": "ch", "ž": "zh", "ŝ": "shch", "ş": "sh", "ç": "ch"})
_ONSETS = r"(?:[kgsztdnhbpmr]y?|ch|sh|ts|f|j|y|w|kk|tt|pp|ss|cch|ssh|tts)?"
_MORA = re.compile(rf"(?:{_ONSETS}[aiueo]h?(?![aiueo]{{3}})|n(?![aiueo])|m(?=[bpm]))+")
"""A word that Japanese syllables can make up."""
Step = tuple[re.Pattern[str], str]


@lru_cache(65536)
def plain(token: str) -> str:
    """The token in plain lower-case letters; apostrophes and hyphens stay."""
    low = token.lower()
    return low if low.isascii() else anyascii(low.translate(_LETTERS)).lower()


@lru_cache(65536)
def bare(token: str) -> str:
    """The letters of the token alone."""
    return "".join(filter(str.isalpha, plain(token)))


@cache
def _habits() -> dict[str, list[tuple[Step, ...]]]:
    """System → the lists of replacements of its habits, as data/romanization.txt has them."""
    sections: dict[str, list[str]] = {}
    for line in read("romanization.txt"):
        if head := re.fullmatch(r"[\[(]([^\])]+)[\])]", line):
            current = sections.setdefault(("" if line[0] == "[" else "+") + head[1], [])
        else:
            current += sections[line] if line[0] == "+" else [line]
    found: dict[str, list[tuple[Step, ...]]] = {}
    for name, lines in sections.items():
        if name[0] != "+":
            choices = [line[1:].split(" | ") if line[0] == "|" else [line] for line in lines]
            found.setdefault(name.split()[0], []).extend(_steps(" ".join(choice)) for choice in product(*choices))
    return found


def _steps(rules: str) -> tuple[Step, ...]:
    pairs = (rule.rsplit(">", 1) for rule in rules.split() if rule != "-")
    return tuple((re.compile(pattern), new) for pattern, new in pairs)


@lru_cache(131072)
def codes(token: str, system: str) -> frozenset[str]:
    """The codes of a token in a system, one or more by each habit of writing; empty where the system cannot have it."""
    low = token.lower()
    spelled = {plain(token)} if low.isascii() else {plain(token), plain(low.translate(_SIBILANTS))}
    if system == "japanese" and not _MORA.fullmatch(bare(token)):
        return frozenset()
    found = set()
    for code in spelled:
        for steps in _habits()[system]:
            folded = code
            for pattern, new in steps:
                folded = pattern.sub(new, folded)
            found.add(folded)
    return frozenset(found - {""})


def fold(token: str, system: str = "general") -> str:
    """The first of the token's `codes` in the order of letters; "" where the system cannot have the token."""
    return min(codes(token, system), default="")
