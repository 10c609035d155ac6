"""A piece of evidence of somebody's gender, how much each kind weighs, and what several pieces amount to.

A strength is about the natural logarithm of the odds that the evidence is right: 3 is twenty to one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from mtaudit.model import Span

NAMES_FILE = 30.0
KNOWN_PERSON = 10.0
NOUN, KIN, SPOUSE_OF, SPORT = 5.0, 5.0, 2.5, 2.5
FEMALE_HONORIFIC, MALE_HONORIFIC, GUESSED_HONORIFIC = 5.0, 3.5, 2.5
"""Engines write Mr where they do not know; nobody writes Mrs without a reason."""
PATRONYMIC, FEMALE_SURNAME, MALE_SURNAME = 7.0, 4.0, 1.5
FORM_ALONE, FORM_WITH_INITIALS = 3.0, 2.0
"""A feminine surname without a given name."""
SOURCE_FORM, SOURCE_PRONOUN, SOURCE_NOUN_PRONOUN, NATIVE_NOUN = 4.0, 2.5, 1.5, 4.0
"""The third: of languages in which a thing is he or she too; the last: beside a Japanese, Chinese or Korean name."""
TOLD = 1.4
"""Strength from which a gender is named at all: four to one."""
SURE = 2.9
"""Strength from which it may accuse a pronoun: eighteen to one."""
AGREEING = 0.5
"""Share that each further piece of the same kind adds, since pieces of a kind are not independent."""


class Evidence(NamedTuple):
    """What says that somebody is a woman ("f") or a man ("m").

    `kind`: names-file, known-person, given-name, honorific, noun, kinship, surname, source-text or pronouns. `span`:
    where it stands in `doc.text`, None where it is not in the text; `text`: the words, for a reader. A piece of
    gender "" says that the name, as the source writes it, is of both, whatever its romanization looks like.
    """

    gender: str
    strength: float
    kind: str
    span: Span | None
    text: str


class Gender(NamedTuple):
    """What is known of somebody's gender.

    `value`: f, m or "" (unknown, or the evidence disagrees); `sure`: a pronoun may be called wrong because of it.
    Evidence of kind "pronouns" is listed, but counts for neither.
    """

    value: str
    sure: bool
    evidence: tuple[Evidence, ...]


UNKNOWN = Gender("", False, ())


def judge(evidence: Sequence[Evidence]) -> Gender:
    """What pieces of evidence about one person amount to. A names file outweighs everything else."""
    if not all(e.gender for e in evidence):
        evidence = [e for e in evidence if e.gender and e.kind != "given-name"]
    if not evidence:
        return UNKNOWN
    sides = {gender: _weight([e for e in evidence if e.gender == gender]) for gender in "fm"}
    value = max(sides, key=lambda gender: sides[gender])
    other = min(sides.values())
    if sides[value] < TOLD or other > sides[value] / 2:
        return Gender("", False, tuple(evidence))
    return Gender(value, sides[value] - other >= SURE, tuple(evidence))


def _weight(evidence: Sequence[Evidence]) -> float:
    """The strongest piece of each kind, with at most one further of the same kind at a part of its strength."""
    kinds: dict[str, list[float]] = {}
    for piece in evidence:
        if piece.kind != "pronouns":
            kinds.setdefault(piece.kind, []).append(piece.strength)
    total = 0.0
    for strengths in kinds.values():
        first, *more = sorted(strengths, reverse=True)
        total += first + AGREEING * (more[0] if more else 0.0)
    return total
