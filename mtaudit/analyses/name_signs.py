"""Whether a text may name a person in full, or write one name in two ways: told before it is read for names.

Most runs of capitals are places, bodies and titles. A full name wants a word that can be of a person's name, or an
honorific; two spellings want two words that are alike.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from functools import lru_cache
from itertools import combinations

from mtaudit.analyses import given_names
from mtaudit.analyses.namefinder import JAPANESE_SUFFIXES
from mtaudit.analyses.namelists import fold, known_names, last_words, word_set
from mtaudit.analyses.nameruns import capitals, sentences_of
from mtaudit.analyses.nameshapes import NAME_LIKE, traits
from mtaudit.analyses.remembered import Remembered
from mtaudit.analyses.roles import honorifics
from mtaudit.analyses.samenames import SHORTEST, alike, word_keys
from mtaudit.lexicon import listed
from mtaudit.model import Document, analysis
from mtaudit.names import fold as sound

PERSONAL = NAME_LIKE | {"suffix"}
LONGEST_KNOWN = 4
"""Words of a well-known name that is surely no person's, whatever stands before it."""
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
TYPE = re.compile(r"[A-Z]{2,}-")
"""How a name of a kind of thing begins, whose letters matter: USB-C."""
MANY = 2
"""Spaces in a run of capitals from where on it may hold two names."""


@analysis
def full_runs(doc: Document) -> frozenset[str]:
    """The runs of several words that may hold a person's full name; all of them where there are sources to tell."""
    runs = [(start, run) for start, run in capitals(doc) if " " in run]
    if not runs:
        return frozenset()
    sourced = any(segment.source for segment in doc.segments)
    return frozenset([run for at, run in runs if sourced or doc.text[at - 1 : at] == "-" or _may_hold_name(run)])


@lru_cache(maxsize=1 << 14)
def _may_hold_name(run: str) -> bool:
    return any(_may_be_name([word.text for word in words]) for words in sentences_of(run))


def _may_be_name(words: list[str]) -> bool:
    """Whether words that follow one another may be a person's full name, or hold one."""
    while words and words[0].lower() in word_set("function words"):
        words = words[1:]  # it owes its capital to a sentence
    titled = [word for word in words if word in honorifics()]
    if len(words) < 2 or (len(words) == 2 and words[0] in titled):
        return False
    kind = known_names().get(" ".join(words)) if len(words) <= LONGEST_KNOWN else None
    last = traits(words[-1])
    if kind is None and "ending" in last and "surname" not in last:
        kind = last_words()[words[-1]]
    if kind in ("place", "organisation") and not titled:
        return False
    return any(
        word in titled or not PERSONAL.isdisjoint(traits(word)) or word.endswith(JAPANESE_SUFFIXES) for word in words
    )


def may_vary(doc: Document) -> bool:
    """Whether a text may have two full names, or two words of names or given names that are alike."""
    full = full_runs(doc)
    if len(full) > 1 or any(run.count(" ") > MANY for run in full):
        return True
    found = list(filter(None, map(SIGNS.__getitem__, {run for _, run in capitals(doc)})))
    if not found:
        return False
    words, given = ({word for signs in found for word in signs[kind]} for kind in (0, 1))
    return _any_alike(words) or _any_sound(given)


def _signs(run: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The words of a run that are strange, and those that are given names; None if it has neither."""
    words = {word for word in WORD.findall(run) if len(word) >= SHORTEST}
    words |= {word.rpartition("-")[0] for word in words if word.endswith(JAPANESE_SUFFIXES)}
    signs = tuple(filter(strange, words)), tuple(filter(_given, words))
    return signs if any(signs) else None


SIGNS = Remembered(_signs, most=1 << 14)


@lru_cache(maxsize=1 << 14)
def strange(word: str) -> bool:
    """Whether a word of a name is long enough, and no English word or well-known name."""
    if len(word) < SHORTEST or not word[0].isupper() or word.isupper() or TYPE.match(word):
        return False
    return word not in known_names() and not listed(word.lower())


def _given(word: str) -> bool:
    return len(word) >= SHORTEST and given_names.listed(word)


def _any_alike(words: Collection[str]) -> bool:
    if len(words) < 2:
        return False
    buckets: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for key in word_keys(word):
            buckets[key].append(word)
    return any(alike(one, two) for same in buckets.values() if len(same) > 1 for one, two in combinations(same, 2))


def _any_sound(words: Collection[str]) -> bool:
    """Whether two words that are no one word in other letters sound alike."""
    if len(words) < 2:
        return False
    sounds: dict[str, str] = {}
    for word in words:
        for heard in _heard(word):
            if sounds.setdefault(heard, fold(word)) != fold(word):
                return True
    return False


@lru_cache(maxsize=1 << 13)
def _heard(word: str) -> frozenset[str]:
    return frozenset([sound(word), sound(word, "slavic")])
