"""A token of a romanized name as its system sees it: one letter for one sound, so that spellings become one string.

What is folded is written in data/romanization.txt. Where the same letters mean different sounds in different countries'
habits (`ch` is ч to an Englishman and х to a German), a token has a code by each habit of the system; two tokens are
spellings of one name where they have a code in common.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

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
_OPTIONAL = re.compile(r"\([^)]*\)[?*+]?|\[[^\]]*\][?*+]?|\\?.[?*]|[^a-z]")
"""The parts of a pattern that are no letters which every match has: groups, sets, what may be missing."""
Step = tuple[str, re.Pattern[str] | None, str]
"""Letters that a code must have for a replacement; its pattern (None: just these letters); the new letters."""
Habit = tuple[str | tuple[tuple[Step, ...], ...], ...]
"""The stages of a habit of writing: lists of replacements of which each gives a code, or the name of a section."""


@lru_cache(65536)
def plain(token: str) -> str:
    """The token in plain lower-case letters; apostrophes and hyphens stay."""
    low = token.lower()
    return low if low.isascii() else anyascii(low.translate(_LETTERS)).lower()


@lru_cache(65536)
def bare(token: str) -> str:
    """The letters of the token alone."""
    letters = plain(token)
    return letters if letters.isalpha() else "".join(filter(str.isalpha, letters))


@cache
def _sections() -> dict[str, list[str]]:
    """Head of a section of data/romanization.txt → its lines; "+" before the heads of those that others bring in."""
    sections: dict[str, list[str]] = {}
    for line in read("romanization.txt"):
        if head := re.fullmatch(r"[\[(]([^\])]+)[\])]", line):
            current = sections.setdefault(("" if line[0] == "[" else "+") + head[1], [])
        else:
            current.append(line)
    return sections


@cache
def _habits(system: str) -> tuple[Habit, ...]:
    """The habits of a system."""
    return tuple([_habit(name) for name in _sections() if name.split()[0] == system])


@cache
def _habit(section: str) -> Habit:
    return tuple([line if line[0] == "+" else tuple(map(_steps, _choices(line))) for line in _sections()[section]])


def _choices(line: str) -> list[str]:
    return line[1:].split(" | ") if line[0] == "|" else [line]


@cache
def _steps(rules: str) -> tuple[Step, ...]:
    pairs = [rule.rsplit(">", 1) for rule in rules.split() if rule != "-"]
    return tuple([(old, None, new) if old.isalpha() else (_letters(old), re.compile(old), new) for old, new in pairs])


def _letters(pattern: str) -> str:
    """The longest run of letters that whatever fits a pattern has; "" if there is none."""
    return max(_OPTIONAL.sub(" ", pattern).split(" "), key=len)


def _replaced(code: str, steps: tuple[Step, ...]) -> str:
    for letters, pattern, new in steps:
        if letters in code:
            code = pattern.sub(new, code) if pattern else code.replace(letters, new)
    return code


@lru_cache(131072)
def codes(token: str, system: str) -> frozenset[str]:
    """The codes of a token in a system, one or more by each habit of writing; empty where the system cannot have it."""
    low = token.lower()
    spelled = {bare(token)} if low.isascii() else {bare(token), bare(low.translate(_SIBILANTS))}
    if system == "japanese" and not _MORA.fullmatch(bare(token)):
        return frozenset()
    found = {code for habit in _habits(system) for code in _folded(spelled, habit)}
    return frozenset(found - {""})


def _folded(codes: set[str], habit: Habit) -> set[str]:
    for stage in habit:
        if isinstance(stage, str):
            codes = {end for code in codes for end in _brought_in(code, stage)}
        else:
            codes = {_replaced(code, steps) for code in codes for steps in stage}
    return codes


@lru_cache(32768)
def _brought_in(code: str, section: str) -> frozenset[str]:
    """What a section makes of a code. Remembered, since the habits before it often come to one code."""
    return frozenset(_folded({code}, _habit(section)))


def fold(token: str, system: str = "general") -> str:
    """The first of the token's `codes` in the order of letters; "" where the system cannot have the token."""
    return min(codes(token, system), default="")
