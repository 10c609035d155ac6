"""The gender of each person of a document, with the evidence: names files, public figures, titles and nouns, names.

A document's own pronouns are not asked: they are what this is to judge.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator

from mtaudit.analyses.east_asian import SURNAMES, japanese_surname, syllabic
from mtaudit.analyses.evidence import (
    FORM_ALONE,
    FORM_WITH_INITIALS,
    GUESSED_HONORIFIC,
    KNOWN_PERSON,
    NAMES_FILE,
    Evidence,
    Gender,
    judge,
)
from mtaudit.analyses.gender_context import context_evidence
from mtaudit.analyses.given_names import UNTOLD, familiar, folded, given_name, japanese_name, listed
from mtaudit.analyses.known_people import known_gender
from mtaudit.analyses.mentions import Mention
from mtaudit.analyses.nameshapes import traits
from mtaudit.analyses.native_gender import native_evidence
from mtaudit.analyses.people import Person, people
from mtaudit.analyses.regional_names import regional_name, respelled_name
from mtaudit.analyses.source_gender import source_evidence
from mtaudit.analyses.surnames import patronymic_tells, slavic, surname_tells
from mtaudit.model import Document, Span, analysis

__all__ = ["Evidence", "Gender", "genders", "given_name"]
FAMILIAR = 0.5
"""What a name that very many people bear adds to its strength: shares blur with the number of sources."""

_OWNED = re.compile(r"\b(?:his|her|their|whose|my|our|your) (?:[\w-]+ )?\Z", re.IGNORECASE)
SECOND = 2.5
LONE_SHARE = 0.97
LONE = {"f": 3.0, "m": 2.0}
"""Strength of a name that stands alone and may be a surname: many a man's name is one, few women's names are."""


@analysis
def genders(doc: Document) -> tuple[Gender, ...]:
    """One Gender for each of `people(doc).persons`, in their order."""
    return tuple(judge(tuple(_evidence(doc, person))) for person in people(doc).persons)


def _evidence(doc: Document, person: Person) -> Iterator[Evidence]:
    if person.named:
        yield from _known(doc, person)
        yield from _from_name(person)
        yield from _from_surname(doc, person)
    for mention in person.mentions:
        if not (person.named and mention.kind == "unnamed" and _of_another(doc.text, mention)):
            for piece in context_evidence(doc.text, mention):
                yield _doubted(piece) if person.named and _east_asian(person) else piece
    if person.named and any(segment.source for segment in doc.segments):
        yield from _from_source(doc, person)


def _doubted(piece: Evidence) -> Evidence:
    """Mr before an East Asian name is often an engine's guess for an honorific that has no gender (さん, 씨, 氏)."""
    guessed = piece.kind == "honorific" and piece.text in ("Mr", "Mister")
    return piece._replace(strength=GUESSED_HONORIFIC) if guessed else piece


def _east_asian(person: Person) -> bool:
    surname = folded(person.surname)
    return surname in SURNAMES or japanese_surname(surname)


def _of_another(text: str, noun: Mention) -> bool:
    """Whether a noun behind a name means somebody else: Ivan, whose sister …; Ivan, a woman and a child."""
    owned = _OWNED.search(text[max(0, noun.start - 30) : noun.start])
    return bool(owned) or text.startswith((" and ", " or "), noun.end)


def _from_source(doc: Document, person: Person) -> Iterator[Evidence]:
    """What the sources of the segments tell in which a person is named."""
    found: list[Evidence] = []
    for mention in person.mentions:
        words = doc.text[mention.start : mention.end].split()
        alone = _crowds(doc)[doc.segment_at(mention.start)] == 1
        for word in dict.fromkeys((words[-1], words[0])):
            found += source_evidence(doc, mention, word, alone=alone)
    yield from dict.fromkeys(found)
    yield from native_evidence(doc, person)


@analysis
def _crowds(doc: Document) -> Counter[int]:
    """How many mentions of people each segment holds."""
    return Counter(doc.segment_at(mention.start) for mention in people(doc).mentions)


def _known(doc: Document, person: Person) -> Iterator[Evidence]:
    names = [person.name, *(f"{m.title} {doc.text[m.start : m.end]}" for m in person.mentions if m.title)]
    gender, canonical, from_file = known_gender(names, doc.setup.names)
    if gender:
        kind, strength = ("names-file", NAMES_FILE) if from_file else ("known-person", KNOWN_PERSON)
        yield Evidence(gender, strength, kind, _where(person), canonical)


def _from_name(person: Person) -> Iterator[Evidence]:
    """What the given name and the patronymic tell."""
    span, words = _where(person), [folded(word) for word in person.name.split()]
    for name, told in ((person.given, _given(person)), (person.surname, _lone(person))):
        if told and told[0]:
            yield Evidence(*told, "given-name", span, name)
            break
    for word in words[1:]:
        gender, strength = patronymic_tells(word)
        if gender and len(words) > 2:
            yield Evidence(gender, strength, "surname", span, word)


def _from_surname(doc: Document, person: Person) -> Iterator[Evidence]:
    """What the form of the surname tells.

    Engines leave a man's surname in the genitive now and then (“of Pavlova”), which looks like a woman's: so without a
    full given name the form is weaker, and it says nothing where the document has the man's form too.
    """
    surname = folded(person.surname)
    gender, strength = surname_tells(surname)
    if not gender:
        return
    full = any(len(word.strip(".")) > 1 and "." not in word for word in person.given.split())
    if gender == "f" and not full:
        if surname[:-1] in _surnames(doc):
            return
        strength = min(strength, FORM_WITH_INITIALS if person.given else FORM_ALONE)
    yield Evidence(gender, strength, "surname", _where(person), person.surname)


@analysis
def _surnames(doc: Document) -> frozenset[str]:
    """All surnames of the document, folded."""
    return frozenset(folded(person.surname) for person in people(doc).persons)


def _given(person: Person) -> tuple[str, float] | None:
    """Gender and strength of a given name, None where it does not tell."""
    words = [folded(word) for word in person.given.split()]
    first = next((word for word in words if len(word.strip(".")) > 1), "")
    surname = folded(person.surname)
    surname_first = folded(person.name).split(" ")[0] == surname
    if surname in SURNAMES and (surname_first or (syllabic("".join(words)) and not familiar(first))):
        return None
    regional = regional_name(first, surname)
    gender, share = given_name(first, japanese=japanese_surname(surname))
    told = gender, math.log(share / (1 - share)) + (FAMILIAR if familiar(first) else 0.0)
    if regional[0]:
        return max(regional, told) if regional[0] == gender else regional
    if gender:
        return told
    return _second(person) or (respelled_name(first) if slavic(surname) else None)


def _second(person: Person) -> tuple[str, float] | None:
    """Gender and strength of a familiar given name behind a word that is none (Ivideon Anna Orlova)."""
    first, *middle = [folded(word) for word in person.name.split()][:-1] or [""]
    if listed(first) or len(first.strip(".")) < 2:
        return None
    gender = next((given_name(word)[0] for word in middle if familiar(word)), "")
    return (gender, SECOND) if gender else None


def _lone(person: Person) -> tuple[str, float] | None:
    """Gender and strength of what was taken for a surname and is a given name; None where it does not tell.

    It is the only word of a name, or the second after a Japanese surname.
    """
    surname = folded(person.surname)
    if person.given:
        ordered = japanese_surname(folded(person.given)) and not given_name(person.given)[0]
        gender, share = (japanese_name(surname) or UNTOLD) if ordered else UNTOLD
        return (gender, math.log(share / (1 - share))) if gender else None
    gender, share = given_name(surname)
    if share < LONE_SHARE or traits(person.name) & {"surname", "first-surname", "english"}:
        return None
    return gender, LONE[gender]


def _where(person: Person) -> Span:
    """The first of the fullest mentions of a person."""
    mention = max(person.mentions, key=lambda m: m.end - m.start)
    return Span(mention.start, mention.end)
