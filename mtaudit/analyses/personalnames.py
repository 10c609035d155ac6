"""A person's name in parts, and whether two full forms are one name. Spelling variants are no matter of this module."""

from __future__ import annotations

import re
from functools import lru_cache

from mtaudit.analyses.namelists import fold
from mtaudit.analyses.nameshapes import SUFFIXES, traits

ENDING = re.compile(r"(?<=[a-z]{3})[iy]{1,2}\Z")
Words = tuple[str, ...]


@lru_cache(maxsize=1 << 14)
def core(words: Words) -> Words:
    """The folded words of a name without Jr. and the like."""
    return tuple(fold(word) for word in words if word not in SUFFIXES)


@lru_cache(maxsize=1 << 14)
def loose(word: str) -> str:
    """A folded word with its last vowels made alike: Zelenskyy, Zelenskiy and Zelensky are one."""
    return ENDING.sub("y", word)


@lru_cache(maxsize=1 << 13)
def split_name(words: Words) -> tuple[str, str]:
    """Given name and surname, folded, "" where unknown.

    In the East Asian and Hungarian order the first word is the surname; a single word is a surname, unless it is
    plainly a given name.
    """
    whole = core(words)
    kinds = [traits(word) for word in words if word not in SUFFIXES]
    if not whole:
        return "", ""
    if len(whole) == 1:
        return (whole[0], "") if "given" in kinds[0] and "surname" not in kinds[0] else ("", whole[0])
    first, last = kinds[0], kinds[-1]
    if "first-surname" in first and "given" not in first and not last & {"surname", "first-surname"}:
        return " ".join(whole[1:]), whole[0]
    if "first-surname" in first and (len(whole) == 3 or "-" in words[1]) and not last & {"surname"}:
        return " ".join(whole[1:]), whole[0]
    if "given" in last and not first & {"given", "rare", "initial"} and "first-surname" not in last:
        return whole[-1], whole[0]
    return whole[0], whole[-1]


def same_person(one: Words, two: Words) -> bool:
    """Whether two names of several words are forms of one: a middle name more, an initial, the other order."""
    own, new = tuple(map(loose, core(one))), tuple(map(loose, core(two)))
    suffixes = {_suffix(one), _suffix(two)} - {""}
    if len(suffixes) > 1:
        return False
    if own == new or sorted(own) == sorted(new):
        return True
    shorter, longer = sorted((own, new), key=len)
    if longer[-1] != shorter[-1] or "first-surname" in traits(one[0]) & traits(two[0]):
        return False
    return longer[0] == shorter[0] or (len(own) == len(new) and all(map(_fits, own, new)))


def _suffix(words: Words) -> str:
    return words[-1].strip(".") if words[-1] in SUFFIXES else ""


def _fits(one: str, two: str) -> bool:
    """J. and John; John and John."""
    return one == two or (one[-1] == "." and two.startswith(one[0])) or (two[-1] == "." and one.startswith(two[0]))
