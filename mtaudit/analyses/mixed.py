"""One person called both he and she, where nothing tells which is right."""

from __future__ import annotations

import re
from typing import NamedTuple

from mtaudit.analyses.pronouns import Pronoun, unquoted
from mtaudit.analyses.scene import Figure, scene, sentence_index
from mtaudit.model import Document, analysis

YOU = re.compile(r"\b[Yy]ou(?:r|rs)?\b")
"""In advice, he and she are anybody."""
LONGEST = 12
"""Sentences up to which a text that names nobody is taken to speak of one person."""


class Mixed(NamedTuple):
    """The first he, which engines write where they do not know; the first she; and the person, if one is named."""

    odd: Pronoun
    other: Pronoun
    figure: Figure | None


@analysis
def mixed(doc: Document) -> Mixed | None:
    """The contradiction of a document that speaks of one person only, None if there is none.

    Each sentence must keep to one gender: he and she in one sentence are two people.
    """
    every = unquoted(doc)
    sides = {gender: [p for p in every if p.gender == gender] for gender in "fm"}
    if not all(sides.values()):
        return None
    places = [(sentence_index(doc, p.start), p.gender) for p in every]
    if len(set(places)) > len({at for at, _ in places}):
        return None
    stage = scene(doc)
    whose = {f.person for f in stage.figures}
    if len(whose) > 1 or -1 in whose or (not whose and len(stage.sentences) > LONGEST):
        return None
    figure = stage.figures[0] if stage.figures else None
    if figure and (figure.sure or not figure.named or figure.start > every[0].start):
        return None
    if not figure and YOU.search(doc.text):
        return None
    return Mixed(sides["m"][0], sides["f"][0], figure)
