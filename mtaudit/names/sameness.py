"""Whether two romanized names are the same person's name.

Names of syllables (Korean, Chinese) are decided by the surname and by every syllable of the given name, since there a
single sound makes another person: Kim Jong Un, Kim Jong Il. Other names are compared word by word in whatever order;
every word of the shorter name must have its like in the longer.
"""

from __future__ import annotations

from functools import lru_cache
from types import ModuleType
from typing import Any, NamedTuple

from rapidfuzz.fuzz import token_sort_ratio

from mtaudit.names import chinese, korean
from mtaudit.names.folding import bare, codes
from mtaudit.names.parts import parse
from mtaudit.names.tokens import sounds, systems
from mtaudit.names.words import WORDS, compare

_LANGUAGES = {
    "slavic": "ru uk bg sr mk hr bs sl cs sk pl kk ky tg uz",
    "arabic": "ar fa ur ps tr az so ku",
    "indian": "hi bn mr ta te gu pa ne kn ml si",
    "hebrew": "he iw",
    "belarusian": "be",
    "greek": "el",
    "japanese": "ja",
    "korean": "ko",
    "chinese": "zh",
}
LANGUAGES = {code: system for system, languages in _LANGUAGES.items() for code in languages.split()}
"""Code of a language → the system that its names are compared in."""
SYLLABIC: dict[str, ModuleType] = {"korean": korean, "chinese": chinese}
CEILING = 0.79
"""The similarity of two names that are not the same is this at most; `LOWEST` is the least for those that are."""


class Verdict(NamedTuple):
    """How alike two names are (0..1), whether they are taken for one name, and the reason in a few words."""

    similarity: float
    same: bool
    why: str


def similarity(a: str, b: str, language: str | None = None) -> Verdict:
    """Compare two names; `language` is the code of the language they come from (ko, zh, ru …), None if unknown."""
    return _similarity(*sorted((a, b)), language)


@lru_cache(262144)
def _similarity(a: str, b: str, language: str | None) -> Verdict:
    one, two = _parsed(a), _parsed(b)
    if one.words == two.words and one.suffix == two.suffix:
        return Verdict(1.0, True, "written alike")
    if one.suffix and two.suffix and one.suffix != two.suffix:
        return _different(a, b, f"{one.suffix} and {two.suffix}")
    home = LANGUAGES.get(language.split("-")[0], "general") if language else None
    if decided := _by_syllables(a, b, home) or _japanese(a, b, home):
        return decided
    using = frozenset({"general"}) | _systems(a) | _systems(b)
    score, why = compare(one, two, using | {home} if home and home not in SYLLABIC else using)
    return Verdict(round(score, 3), True, why) if score else _different(a, b, why)


_parsed = lru_cache(65536)(parse)


def _different(a: str, b: str, why: str) -> Verdict:
    return Verdict(round(CEILING * token_sort_ratio(a.lower(), b.lower()) / 100, 3), False, why)


@lru_cache(65536)
def _readings(name: str, system: str) -> tuple[Any, ...]:
    parsed = _parsed(name)
    found: tuple[Any, ...] = SYLLABIC[system].readings(parsed.words, parsed.comma)
    return found


def _by_syllables(a: str, b: str, home: str | None) -> Verdict | None:
    """The verdict on two names that can both be Korean, or both Chinese; None if they cannot."""
    decided = False
    for system in [home] if home in SYLLABIC else SYLLABIC if home is None else ():
        ones, twos = _readings(a, system), _readings(b, system)
        if ones and twos:
            decided = True
            if any(SYLLABIC[system].same(one, two) for one in ones for two in twos):
                return Verdict(0.95, True, f"spellings of one {system.capitalize()} name")
    return _different(a, b, "another surname or syllable") if decided else None


def _japanese(a: str, b: str, home: str | None) -> Verdict | None:
    """The verdict on two names that can both be Japanese and nothing else that is known; None if they cannot."""
    if home not in (None, "japanese") or (home is None and (_systems(a) or _systems(b))):
        return None
    folded = [sorted(min(codes(t, "japanese"), default="") for t in _parsed(name).tokens) for name in (a, b)]
    if any(len(words) < 2 or not all(words) for words in folded):
        return None
    if folded[0] == folded[1]:
        return Verdict(0.96, True, "spellings of one Japanese name")
    initials = any(len(bare(token)) == 1 for name in (a, b) for token in _parsed(name).tokens)
    return None if initials else _different(a, b, "another word")


@lru_cache(65536)
def _systems(name: str) -> frozenset[str]:
    """The systems that a name gives away."""
    parsed = _parsed(name)
    found = frozenset[str]().union(*map(systems, parsed.tokens))
    return found | {"arabic"} if parsed.father or parsed.article else found


_CLASSES = str.maketrans("fvwpgqxhdzc", "bbbbkkkktss", "aeiouyj'-=")


def _skeleton(code: str) -> str:
    return code.translate(_CLASSES) or "a"


def _head(code: str) -> str:
    letter = code.strip("='")[:1]
    return "a" if letter in "aeiouyjh" else _skeleton(letter)


@lru_cache(65536)
def keys(name: str) -> tuple[str, ...]:
    """Blocking keys, sorted: two spellings of one name share at least one; names that share none need no comparison.

    A key joins a whole word with the head of another, so that a frequent surname alone gathers nobody.
    """
    parsed = _parsed(name)
    found = {key for system, module in SYLLABIC.items() for r in _readings(name, system) for key in module.keys(r)}
    shortest = 5 if found else 2  # A single syllable would gather a whole country.
    using = _systems(name) | {"general"}
    if not found and all(codes(token, "japanese") for token in parsed.tokens):
        using |= {"japanese"}
    outlines = [_outlines(token, using) for token in parsed.tokens[:WORDS]]
    for i, (skeletons, _) in enumerate(outlines):
        if len(parsed.tokens[i]) >= shortest:
            heads = {head for j, (_, others) in enumerate(outlines) if j != i for head in others} or {""}
            found |= {f"{skeleton} {head}" for skeleton in skeletons for head in heads}
    return tuple(sorted(found))


@lru_cache(65536)
def _outlines(token: str, using: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The skeletons and the heads of all codes that a word has in the systems given."""
    spelled = {code for system in using for code in sounds(token, system)}
    return frozenset(map(_skeleton, spelled)), frozenset(map(_head, spelled))
