"""Pronouns that the grammar ties to one person of their sentence: Anna Petrova and his husband; in his speech, she."""

from __future__ import annotations

import re
from typing import NamedTuple

from mtaudit.analyses.pronouns import Pronoun, case
from mtaudit.analyses.scene import Figure, Scene, rival
from mtaudit.analyses.speech import BESIDE, OWN_WORDS, SAID_IN, SPOUSES

AGE = re.compile(r" (?:early |mid |mid-|late )?(?:\d0s|teens|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)\b")
"""A woman in her 40s."""
CLAUSE = re.compile(
    r"\b(?:that|who|which|when|because|if|while|after|before|since|until|as|and|but|for|said|says)\b|[,;:—–-] "
)
ITSELF = re.compile(r" (?:[\w’'-]+ ){1,6}")
"""Between a subject and the reflexive pronoun of its clause."""
AHEAD = re.compile(r"(?:In|During|At|On|Through|Throughout) \Z")


class Antecedent(NamedTuple):
    """The figure that a pronoun means, against its gender.

    `how` it is known: topic, alone, speaker, bound, said or subject; `firm`: nobody near could be meant as well.
    """

    pronoun: Pronoun
    figure: Figure
    how: str
    firm: bool


def bound(text: str, pronoun: Pronoun, at: int, last: Figure) -> Antecedent | None:
    """Anna Petrova said in his interview; Anna Petrova and his husband. `at`: index of the pronoun's sentence."""
    if rival(last, pronoun.gender) or not last.sure or last.sentence != at or last.owner:
        return None
    between = text[last.end : pronoun.start]
    if case(text, pronoun) == "reflexive":
        alone = last.subject and not CLAUSE.search(between) and between[-2:-1].islower() and ITSELF.fullmatch(between)
        return Antecedent(pronoun, last, "bound", True) if alone else None
    if between in (" in ", ", in ") and AGE.match(text, pronoun.end):
        return Antecedent(pronoun, last, "bound", True)
    if not last.named or case(text, pronoun) != "possessive":
        return None
    if SAID_IN.fullmatch(between) and OWN_WORDS.match(text, pronoun.end) and (last.subject or last.speaker):
        return Antecedent(pronoun, last, "bound", True)
    if BESIDE.fullmatch(between) and SPOUSES.match(text, pronoun.end):
        return Antecedent(pronoun, last, "bound", True)
    return None


def ahead_of(stage: Scene, pronoun: Pronoun, at: int) -> Antecedent | None:
    """In his interview with the agency, Anna Petrova: the person comes after the pronoun."""
    text, start = stage.text, stage.sentences[at].start
    if not (AHEAD.match(text, start, pronoun.start) and OWN_WORDS.match(text, pronoun.end)):
        return None
    if text[start : pronoun.start].count(" ") != 1:
        return None
    rest = stage.rest(pronoun.end)
    if not rest or not rest[0].named or not rest[0].subject or not rest[0].sure or rival(rest[0], pronoun.gender):
        return None
    return Antecedent(pronoun, rest[0], "bound", False)
