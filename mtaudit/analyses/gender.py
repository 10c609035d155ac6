"""The gender of each person of a document, with the evidence: names files, public figures, titles and nouns, names.

A document's own pronouns are not asked: they are what this is to judge.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from mtaudit.analyses.east_asian import JAPANESE, SURNAMES, syllabic
from mtaudit.analyses.evidence import KNOWN_PERSON, NAMES_FILE, Evidence, Gender, judge
from mtaudit.analyses.gender_context import context_evidence
from mtaudit.analyses.given_names import familiar, folded, given_name
from mtaudit.analyses.known_people import known_gender
from mtaudit.analyses.people import Person, people
from mtaudit.analyses.surnames import patronymic_tells, surname_tells
from mtaudit.model import Document, Span, analysis

__all__ = ["Evidence", "Gender", "genders", "given_name"]
FAMILIAR = 0.5
"""What a name that very many people bear adds to its strength: shares blur with the number of sources."""


@analysis
def genders(doc: Document) -> tuple[Gender, ...]:
    """One Gender for each of `people(doc).persons`, in their order."""
    return tuple(judge(tuple(_evidence(doc, person))) for person in people(doc).persons)


def _evidence(doc: Document, person: Person) -> Iterator[Evidence]:
    if person.named:
        yield from _known(doc, person)
        yield from _from_name(person)
    for mention in person.mentions:
        yield from context_evidence(doc.text, mention)


def _known(doc: Document, person: Person) -> Iterator[Evidence]:
    names = [person.name, *(f"{m.title} {doc.text[m.start : m.end]}" for m in person.mentions if m.title)]
    gender, canonical, from_file = known_gender(names, doc.setup.names)
    if gender:
        kind, strength = ("names-file", NAMES_FILE) if from_file else ("known-person", KNOWN_PERSON)
        yield Evidence(gender, strength, kind, _where(person), canonical)


def _from_name(person: Person) -> Iterator[Evidence]:
    """What the given name, the surname and the patronymic tell."""
    span, words = _where(person), [folded(word) for word in person.name.split()]
    told = _given(person.given, person.surname)
    if told is not None:
        yield Evidence(*told, "given-name", span, person.given)
    if person.surname:
        gender, strength = surname_tells(folded(person.surname))
        if gender:
            yield Evidence(gender, strength, "surname", span, person.surname)
    for word in words[1:]:
        gender, strength = patronymic_tells(word)
        if gender and len(words) > 2:
            yield Evidence(gender, strength, "surname", span, word)


def _given(given: str, surname: str) -> tuple[str, float] | None:
    """Gender and strength of a given name, None where it does not tell."""
    first = next((word for word in given.split() if len(word.strip(".")) > 1), "")
    if folded(surname) in SURNAMES and syllabic("".join(given.split())) and not familiar(first):
        return None
    gender, share = given_name(first, japanese=bool(surname) and bool(JAPANESE.fullmatch(folded(surname))))
    if not gender:
        return None
    return gender, math.log(share / (1 - share)) + (FAMILIAR if familiar(first) else 0.0)


def _where(person: Person) -> Span:
    """The first of the fullest mentions of a person."""
    mention = max(person.mentions, key=lambda m: m.end - m.start)
    return Span(mention.start, mention.end)
