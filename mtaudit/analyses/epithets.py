"""The expert, the diplomat: nouns that news has for somebody it has named, not for somebody new.

The driver or the doctor of a report may be anybody; “the diplomat added” after a diplomat was named is that diplomat.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mtaudit.analyses.scene import Figure

EPITHETS = frozenset(
    re.findall(
        r"\w+",
        """
        academic actor actress analyst anchor artist athlete author boxer blogger broadcaster businessman
        businesswoman champion comedian commentator composer dancer diplomat economist entrepreneur envoy expert
        filmmaker footballer goalkeeper historian lawmaker legislator mathematician midfielder musician novelist
        official painter parliamentarian philosopher photographer physician pianist poet politician publicist
        publisher researcher scholar scientist sculptor singer skater skier specialist sportsman sportswoman
        statesman striker swimmer veteran vocalist writer""",
    )
)
"""Source: general knowledge. The endings of ENDINGS make many more."""
ENDINGS = ("ologist", "ographer", "onomist", "onomer", "emist", "ysicist", "urnalist", "ivist", "olinist")
DEFINITE = re.compile(r"(?:\A|[^\w-])[Tt]he (?:[\w-]+ ){0,2}\Z")
OPENS = re.compile(r"(?:[Tt]he |[Aa]n? )?(?:[\w-]+ ){0,2}\Z")
WORK = "publication|article|book|study|report|paper|text|post|novel|film|research"
MORE = re.compile(rf" (?!of the (?:{WORK})\b)(?:of|for|from|who|whose|in|at|to|with|named|called)\b|['’]s? ")
"""What follows a noun that says more of whom it means: then it may be somebody else."""
WITHIN = 4
"""Sentences back in which the person must have been named."""
MOST = 12
"""Figures back that are looked at."""
LEAD = 3
"""Sentences at the beginning in which somebody stands who is named only after it."""


def is_epithet(text: str, figure: Figure, begin: int) -> bool:
    """Whether a noun may stand for somebody who is named; `begin`: of its sentence."""
    word = text[figure.start : figure.end].lower()
    if figure.quoted or not (word in EPITHETS or word.endswith(ENDINGS)) or MORE.match(text, figure.end):
        return False
    return figure.subject or figure.speaker or bool(OPENS.fullmatch(text, begin, figure.start))


def with_epithets(text: str, figures: Sequence[Figure], begins: Sequence[int]) -> list[Figure]:
    """The same figures; a noun that can only mean those who are named around it becomes one of them."""
    told: list[Figure] = []
    somebody = False
    for i, figure in enumerate(figures):
        same = None
        near = told[-MOST:]
        fresh = not figure.named and not any(f.person == figure.person and not f.named for f in near)
        if fresh and is_epithet(text, figure, begins[figure.sentence]):
            if DEFINITE.search(text, max(0, figure.start - 40), figure.start):
                same = _named([f for f in near if figure.sentence - f.sentence <= WITHIN])
            if not somebody and figure.sentence < LEAD and OPENS.fullmatch(text, begins[figure.sentence], figure.start):
                same = _named([f for f in figures[i + 1 : i + 2] if _headline(text, figure, f)])
        if same and figure.gender in ("", same.gender):
            figure = figure._replace(person=same.person, gender=same.gender, sure=True, named=True)
        somebody = somebody or figure.named
        told.append(figure)
    return told


def _headline(text: str, figure: Figure, name: Figure) -> bool:
    """Whether a noun stands in the line above the name."""
    return name.sentence <= figure.sentence + 2 and text.find("\n", figure.end, name.start) >= 0


def _named(near: Sequence[Figure]) -> Figure | None:
    """The last who has a name, if all of these are surely of one gender and one of them acts or speaks."""
    named = [f for f in near if f.named and not f.quoted]
    if not named or not all(f.sure and f.gender == named[-1].gender for f in named):
        return None
    return named[-1] if any(f.subject or f.speaker for f in named) else None
