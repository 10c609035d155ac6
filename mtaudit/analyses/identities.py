"""Nouns that mean somebody who has a name: in apposition, by an office, said again, or left to the reader to tie."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from mtaudit.analyses.roles import roles

if TYPE_CHECKING:
    from mtaudit.analyses.scene import Figure

APPOSED = re.compile(r",? (?:(?:the|a|an|his|her|their|its|who is|who was|aged) )?(?:[\w’'-]+ ){0,6}")
NAMED_AFTER = re.compile(
    r",? ?(?:of (?:[\w’'-]+ ){1,4})?,? ?(?:[A-Z][\w’'.-]*,? )?|"
    r" (?:of|in|at|for) [\w’'-]+(?: [\w’'-]+){0,14}, (?:[A-Z][\w.]* ){0,2}"
)
IS = re.compile(
    r"(?: also| still| now)? (?:is|was|became|remains|remained|has been|works as|worked as) (?:[\w’'-]+ ){0,6}"
)
BEFORE = re.compile(r"(?<![\w’'-])((?:[\w’'-]+ ){1,3})\Z")
DETERMINER = re.compile(
    r" (?:the|an?|this|that|his|her|its|their|our|my|said|added|by|to|of|for|with|from|and)(?= )", re.I
)
PLAIN = frozenset({"new", "young", "current", "same"})
NATIONAL = re.compile(r"(?:[\w’-]+ )?[A-Z]\w+(?:an|ish|ese|ch|i|er)")
BELONGS = re.compile(r" (?:to|of|for|under) (?:(?:the|its|their) )?(?:[\w’'-]+ ){0,3}")
"""Between what somebody is and whose."""


def offices(titles: Mapping[int, str], figures: Sequence[Figure]) -> dict[str, Figure]:
    """Nouns that stand in the title of one person only, alone and with the words before them: minister, prime minister.

    `titles`: start of a mention → its title.
    """
    bearers: dict[str, Figure] = {}
    persons: dict[str, set[int]] = {}
    for figure in figures:
        title = titles.get(figure.start, "").lower()
        words = title.partition(" of ")[0].split()
        for word in (*title.split(), *(" ".join(words[i:]) for i in range(len(words) - 1))):
            persons.setdefault(word, set()).add(figure.person)
            bearers[word] = figure
    return {word: bearers[word] for word, whose in persons.items() if len(whose) == 1}


def bearer(text: str, start: int, end: int, bearers: Mapping[str, Figure]) -> Figure | None:
    """Whose office a noun or capitalised title is, by the most words; a foreign minister is no prime minister."""
    before = BEFORE.search(text, max(0, start - 50), start)
    *within, noun = text[start:end].split()
    words = DETERMINER.split(f" {before[1] if before else ''}")[-1].split() + within
    for i in range(len(words)):
        if found := bearers.get(" ".join((*words[i:], noun)).lower()):
            return found
    return bearers.get(noun.lower()) if not words or _plain(words[-1]) else None


def _plain(word: str) -> bool:
    """Whether a word before a noun says nothing of an office."""
    return word in PLAIN or word.endswith(("'s", "’s")) or bool(NATIONAL.fullmatch(word))


def identified(text: str, found: Sequence[Figure], bearers: Mapping[str, Figure]) -> list[Figure]:
    """The figures, where an unnamed one that only describes a name becomes that person; `bearers`: of offices."""
    told: list[Figure] = []
    tied: dict[int, Figure] = {}
    for i, figure in enumerate(found):
        if not figure.named:
            same = (
                (found[i - 1] if i and _apposed(text, found[i - 1], figure) else None)
                or tied.get(figure.person)
                or (found[i + 1] if i + 1 < len(found) and _heralds(text, figure, found[i + 1]) else None)
                or bearer(text, figure.start, figure.end, bearers)
            )
            if same and figure.gender in ("", same.gender):
                tied[figure.person] = same  # a noun that returns means whom it meant before
                figure = figure._replace(person=same.person, gender=same.gender, sure=same.sure, named=True)
            elif told and _nested(text, told[-1], figure):
                continue
        told.append(figure)
    return told


def _nested(text: str, noun: Figure, figure: Figure) -> bool:
    """Whether somebody only tells what the bearer of a name is: adviser to the head of the office."""
    if not noun.named or not text[noun.start].islower() or figure.gender:
        return False
    role = roles().get(text[noun.start : noun.end].lower())
    return not (role and role.kin) and bool(BELONGS.fullmatch(text, noun.end, figure.start))


def _apposed(text: str, name: Figure, figure: Figure) -> bool:
    """Anna Petrova, the ministry's representative; Anna Petrova is a driver."""
    between = text[name.end : figure.start]
    if not name.named or len(between) > 90:
        return False
    return bool((between[:1] == "," and APPOSED.fullmatch(between)) or IS.fullmatch(between))


def _heralds(text: str, figure: Figure, name: Figure) -> bool:
    """The ministry's representative, Anna Petrova."""
    between = text[figure.end : name.start]
    return (
        name.named and name.sentence == figure.sentence and len(between) < 110 and bool(NAMED_AFTER.fullmatch(between))
    )
