"""Given names whose gender depends on the country, told by the form of the surname; and names in another spelling.

Source: general knowledge of the names of these countries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from mtaudit.analyses.given_names import given_name, listed

REGIONAL, REGIONAL_WEAK = 2.5, 2.0
RESPELLED = 2.6
_REGIONS = (
    (
        re.compile(
            r".{2,}(?:ova?|eva?|ina?|yna?|sk[iy]y?|skaya|enko|chuk|yuk|iuk|[oe]vych|[oe]vich|ych|shyn|ak|uk|ko)"
        ),
        REGIONAL,
        "ira olya galya nadya lyuba asya alya tanya anya inga",
        """nikita mykyta yuri yury yuriy ilya ilia illia luka foma kuzma savva danila danylo mykola kolya misha vova
        dima petya kostya lyosha alyosha seryozha grisha borya vitya tolya vadik senya fedya gosha jan jiri kirill
        karen""",
    ),
    (re.compile(r".{2,}(?:yan|ian|yants|iants)"), 3.0, "", "karen nikol hrant vazgen"),
    (
        re.compile(r".{2,}(?:shvili|dze|iani|uri|[bdghklmrtv]ia|ava)"),
        3.0,
        "nino nana eka ia nona tea maka",
        "giorgi luka gela zaza gia vazha ilia akaki shota zura",
    ),
    (
        re.compile(
            r".{3,}(?:ini|etti|elli|ucci|acci|aldi|ardi|otti|oni|zzi|zzo|cci|ella|lli|tti|etto|esi|chi|ghi|ssi)"
        ),
        REGIONAL_WEAK,
        "",
        "andrea luca nicola simone gabriele daniele michele mattia elia",
    ),
)
_PAIRS = """iy>y ii>i iy>i yi>y y>i i>y yu>iu iu>yu ya>ia ia>ya ye>e ie>e j>y dzh>j zh>j kh>h h>g ks>x x>ks ia>iya
    ei>ey ey>ei ay>ai ai>ay w>v ou>u oo>u ck>k c>k k>c ph>f f>ph"""
_SPELLINGS = [pair.split(">") for pair in _PAIRS.split()]
"""How one sound is spelled in one romanization and in another."""


@lru_cache(maxsize=1 << 13)
def regional_name(given: str, surname: str) -> tuple[str, float]:
    """Gender and strength of a folded given name beside a surname of its region; ("", 0) where neither tells."""
    for surnames, strength, women, men in _REGIONS:
        if surnames.fullmatch(surname):
            for gender, names in (("f", women), ("m", men)):
                if given in names.split():
                    return gender, strength
    return "", 0.0


@cache
def _everywhere() -> dict[str, frozenset[str]]:
    """Gender → the given names that tell it in some region."""
    return {
        "f": frozenset(name for _, _, women, _ in _REGIONS for name in women.split()),
        "m": frozenset(name for _, _, _, men in _REGIONS for name in men.split()),
    }


def regional(given: str) -> str:
    """The genders that a folded given name tells in one region or another."""
    return "".join(gender for gender, names in _everywhere().items() if given in names)


def respelled_name(given: str) -> tuple[str, float]:
    """Gender and strength of an unknown folded given name by its other spellings, if those that are known agree."""
    if listed(given):
        return "", 0.0
    genders = {given_name(other)[0] for other in _respellings(given)} - {""}
    return (genders.pop(), RESPELLED) if len(genders) == 1 else ("", 0.0)


def _respellings(given: str) -> Iterator[str]:
    if len(given) > 4:  # short names are near to names of the other gender
        yield re.sub(r"([a-z])\1", r"\1", given)
        yield from (given.replace(one, other) for one, other in _SPELLINGS if one in given)
