"""Whether anything in a text can tell that somebody is a woman, or a man: words and names, without asking whose.

Most texts that say he or she name nobody who may be of the other gender, and who is who in them need not be worked out.
Whatever `genders` takes for evidence has to be a sign here.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache
from typing import NamedTuple

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
    joined = [word for word in words if "-" in word or "’" in word or "'" in word]
    return frozenset(words).union(*map(JOINT.split, joined))


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
    seen: list[Signs] = []
    for start, run in capitals(doc):
        if run in skipped or run in known:
            continue
        if doc.text[start - 1 : start] == "-":
            return True
        signs = _signs(run, linked=doc.text.endswith(LINKS, 0, start))
        if gender in signs.genders:
            return True
        seen.append(signs)
    return any(signs.slavic for signs in seen) and any(gender in _respelled(word) for s in seen for word in s.words)


class Signs(NamedTuple):
    """The words of a run that may be of a name, the genders that they tell, and whether any looks Slavic."""

    words: tuple[str, ...]
    genders: str
    slavic: bool


@lru_cache(maxsize=1 << 14)
def _signs(run: str, *, linked: bool) -> Signs:
    """What a run shows by itself; `linked`: a run before it may be part of the same name."""
    words = run.split()
    while len(words) > 1 and words[0].lower() in word_set("function words") and not linked:
        del words[0]  # it only opens a sentence
    return Signs(tuple(words), "".join(map(name_tells, words)), any(map(_slavic, words)))


def _plain(word: str) -> set[str]:
    """A word of a name as the tables spell it."""
    if "-" in word:
        for suffix in JAPANESE_SUFFIXES:
            word = word.removesuffix(suffix)
    word = word.strip(".")
    return {folded(word)} if word.isascii() else {folded(word), folded(fold(word))}


@lru_cache(maxsize=1 << 15)
def name_tells(word: str) -> str:
    """The genders that a word may tell of its bearer, be it given name, surname, patronymic or part of a known name."""
    found = ""
    for name in _plain(word):
        found += given_name(name)[0] + (japanese_name(name) or UNTOLD)[0]
        found += patronymic_tells(name)[0] + surname_tells(name)[0] + regional(name)
        for part in (name.replace("-", ""), *name.split("-")) if "-" in name else (name,):
            found += name_words().get(part, "")
    return found


@lru_cache(maxsize=1 << 14)
def _slavic(word: str) -> bool:
    return any(map(slavic, _plain(word)))


@lru_cache(maxsize=1 << 13)
def _respelled(word: str) -> str:
    """The gender of a given name by its other spellings, which count beside a Slavic surname."""
    return "".join(respelled_name(name)[0] for name in _plain(word))
