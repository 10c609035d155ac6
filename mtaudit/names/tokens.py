"""Whether two words of two names are one: the same sound, forms of one name, an initial, or a slip of the pen."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from mtaudit.names.folding import bare, codes, fold
from mtaudit.names.given import row
from mtaudit.names.tables import read

EQUAL, FOLDED, FORM, SLIP, INITIAL = 1.0, 0.96, 0.92, 0.87, 0.85
"""How alike two words are that are written alike; sound alike; are forms of one name; differ by a slip; an initial."""

_ENDINGS = {
    "slavic": re.compile(
        r"(?:ov|ev|yov|ow|ew|off|eff|ova|eva|owa|ewa|aya|aja|aia|sky|ski|skiy|skii|skyi|skyy|ska|tsky|enko|enka|anka|vich|vych|"
        r"vitch|wicz|witsch|wytsch|chuk|tschuk|czuk|shyn|ych|skij|skyj|nyi|nyj|nyy)$"
    ),
    "belarusian": re.compile(r"(?:[ao][uw]sk[iy]|[ao][uw]skaj?y?a|[ea]nka)$"),
    "arabic": re.compile(r"(?:.all?ah|.ull?ah|eddine|uddin|eddin|nejad|zadeh|zade|pour)$|^abdal"),
    "greek": re.compile(r"(?:akis|akes|poulos|poulou|idis|ides|iadis|iades|oglou|eas)$"),
}


@cache
def _forms(system: str) -> dict[str, frozenset[str]]:
    """Code of a given name in a system → the names (first of their lines) that it is a form of."""
    found: dict[str, set[str]] = {}
    section = ""
    for line in read("name_forms.txt"):
        if line.startswith("["):
            section = line.strip("[]")
        elif section == system:
            for form in line.split():
                for code in codes(form, system):
                    found.setdefault(code, set()).add(line.split()[0])
    return {code: frozenset(names) for code, names in found.items()}


@cache
def _home() -> dict[str, frozenset[str]]:
    """Given name in plain letters, or folded → the systems whose table has it."""
    found: dict[str, set[str]] = {}
    section = ""
    for line in read("name_forms.txt"):
        if line.startswith("["):
            section = line.strip("[]")
        elif section != "general":
            for form in line.split():
                for spelling in (form, fold(form)):
                    found.setdefault(spelling, set()).add(section)
    return {name: frozenset(systems) for name, systems in found.items()}


@lru_cache(65536)
def systems(token: str) -> frozenset[str]:
    """The romanization systems that a word gives away by its ending or by being a given name known to them."""
    letters = bare(token)
    found = {system for system, ending in _ENDINGS.items() if len(letters) > 4 and ending.search(letters)}
    return frozenset(found | _home().get(letters, frozenset()) | _home().get(fold(token), frozenset()))


@lru_cache(131072)
def sounds(token: str, system: str) -> frozenset[str]:
    """The codes of a word in a system and, marked with "=", the names that it is a form of."""
    found = codes(token, system)
    forms = _forms(system)
    return found | {f"={name}" for code in found for name in forms.get(code, ())}


@lru_cache(262144)
def alike(one: str, two: str, using: frozenset[str]) -> float:
    """How alike two words are in the systems given: 0, or one of the five levels above."""
    first, second = bare(one), bare(two)
    if first == second:
        return EQUAL if len(first) > 1 else INITIAL
    if len(first) == 1 or len(second) == 1:
        return INITIAL if _heads(one, using) & _heads(two, using) else 0.0
    best = 0.0
    for system in using:
        if not codes(one, system).isdisjoint(codes(two, system)):
            return FOLDED
        if not sounds(one, system).isdisjoint(sounds(two, system)):
            best = FORM
    return best or (SLIP if _slip_between(one, two, using) else 0.0)


def _heads(token: str, using: frozenset[str]) -> set[str]:
    return {bare(token)[:1], *(code[:1] for system in using for code in codes(token, system))}


def _slip_between(one: str, two: str, using: frozenset[str]) -> bool:
    """Whether two words differ by a slip, as written or as a system folds them, which removes differences of habit."""
    first, second = bare(one), bare(two)
    if first[:5] == second[:5] == "abdal":  # What tells one servant of God from another is the rest.
        one, two = first, second = first[5:], second[5:]
    short = min(len(first), len(second))
    far = min(4, short // 2)
    if short < 5 or OSA.distance(first, second, score_cutoff=far) > far or _names(first, second):
        return False
    return _slip(first, second) or any(_slip(a, b) for s in using for a in codes(one, s) for b in codes(two, s))


@lru_cache(262144)
def _slip(one: str, two: str) -> bool:
    """Whether a slip or two make one word of the other, for what the length of the words bears.

    A changed ending may be another gender (Petrova, Simone), and short words are too near each other: no slip.
    """
    short, long = sorted((one, two), key=lambda word: (len(word), word))
    if len(short) < 5 or short[0] != long[0] or len(long) - len(short) > 2:
        return False
    distance = OSA.distance(short, long, score_cutoff=2)
    if distance > 2 or long[:-2] == short or _other_gender(short, long):
        return False
    if len(short) >= 10:
        likely = distance <= 2
    elif len(short) >= 7:
        likely = distance <= 1
    else:
        likely = distance <= 1 and (len(short) != len(long) or sorted(short) == sorted(long))
    return likely


def _other_gender(short: str, long: str) -> bool:
    """Whether a vowel at the end is all the difference: Petrova, Simone, Mario; of a long name not e for a."""
    if len(short) == len(long):
        ends = {short[-1], long[-1]}
        return short[:-1] == long[:-1] and ends <= {*"aeo"} and (len(short) < 8 or "o" in ends)
    return long[:-1] == short and long[-1] in "aeo"


def _names(one: str, two: str) -> bool:
    """Whether both are known given names, short ones or those of a woman and a man: then neither is a slip."""
    first, second = row(one)[:1].lower(), row(two)[:1].lower()
    known = first in ("f", "m") and second in ("f", "m")
    return known and (first != second or min(len(one), len(two)) < 7)
