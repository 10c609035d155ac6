"""Whether anything in a text can tell that somebody is a woman, or a man: words and names, without asking whose.

Most texts that say he or she name nobody who may be of the other gender, and who is who in them need not be worked out.
Whatever `genders` takes for evidence has to be a sign here.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache

from mtaudit.analyses.gender_context import CONTESTS
from mtaudit.analyses.gender_words import ADJECTIVES, HONORIFICS, NOUNS, SPOUSES
from mtaudit.analyses.given_names import UNTOLD, folded, given_name, japanese_name
from mtaudit.analyses.known_people import name_words
from mtaudit.analyses.namefinder import JAPANESE_SUFFIXES
from mtaudit.analyses.namelists import fold, known_names, word_set
from mtaudit.analyses.nameruns import capitals, never_alone
from mtaudit.analyses.regional_names import regional, respelled_name
from mtaudit.analyses.roles import roles
from mtaudit.analyses.surnames import patronymic_tells, slavic, surname_tells
from mtaudit.analyses.tokens import tokens
from mtaudit.model import Document, analysis

LINKS = ("of ", "for ", "the ", "and ")
"""What may tie a run to the one before it."""
JOINT = re.compile("[-’']")
BIRTH = ("née", "nee", "birth", "pregnant")


def may_tell(doc: Document, genders: Collection[str]) -> bool:
    """Whether there may be evidence of one of these genders ("f", "m"); a source or names file may always have it."""
    if not genders:
        return False
    if doc.setup.names or any(segment.source for segment in doc.segments):
        return True
    return any(not parts(doc).isdisjoint(_words()[gender]) or _named(doc, gender) for gender in genders)


@analysis
def parts(doc: Document) -> frozenset[str]:
    """The words of a text in lower case, and the parts of those with hyphens and apostrophes."""
    words = tokens(doc).vocabulary
    joined = [word for word in words if len(word) > 1 and not word.isalnum()]
    return frozenset(words).union(*[JOINT.split(word) for word in joined])


@cache
def _words() -> dict[str, frozenset[str]]:
    """Gender → the words, in lower case, that say so of somebody."""
    found: dict[str, set[str]] = {"f": set(BIRTH), "m": set()}
    for tells in (ADJECTIVES, SPOUSES, CONTESTS):
        for word, gender in tells.items():
            found[gender].add(word)
    for told in (NOUNS, HONORIFICS):
        for word, says in told.items():
            found[says.gender].add(word.lower())
    for form, role in roles().items():
        if role.word in NOUNS:
            found[NOUNS[role.word].gender].add(form)
    return {gender: frozenset(words) for gender, words in found.items()}


def _named(doc: Document, gender: str) -> bool:
    """Whether a capitalised word may be part of a name that tells."""
    skipped, known = never_alone(), known_names()
    seen: list[str] = []
    for start, run in capitals(doc):
        if run in skipped or run in known:
            continue
        if doc.text[start - 1 : start] == "-":
            return True
        words, linked = run.split(), doc.text.endswith(LINKS, 0, start)
        while len(words) > 1 and words[0].lower() in word_set("function words") and not linked:
            del words[0]  # it only opens a sentence
        if any(gender in name_tells(word) for word in words):
            return True
        seen += words
    return any(map(_slavic, seen)) and any(gender in _respelled(word) for word in seen)


def _plain(word: str) -> set[str]:
    """A word of a name as the tables spell it."""
    for suffix in JAPANESE_SUFFIXES:
        word = word.removesuffix(suffix)
    return {folded(word.strip(".")), folded(fold(word.strip(".")))}


@lru_cache(maxsize=1 << 15)
def name_tells(word: str) -> str:
    """The genders that a word may tell of its bearer, be it given name, surname, patronymic or part of a known name."""
    found = ""
    for name in _plain(word):
        given = given_name(name), japanese_name(name) or UNTOLD
        found += "".join(gender for gender, _ in (*given, patronymic_tells(name), surname_tells(name)))
        found += regional(name)
        found += "".join(name_words().get(part, "") for part in (name.replace("-", ""), *name.split("-")))
    return found


@lru_cache(maxsize=1 << 14)
def _slavic(word: str) -> bool:
    return any(map(slavic, _plain(word)))


@lru_cache(maxsize=1 << 13)
def _respelled(word: str) -> str:
    """The gender of a given name by its other spellings, which count beside a Slavic surname."""
    return "".join(respelled_name(name)[0] for name in _plain(word))
