"""Whom a pronoun means, where that is plain: the one person it can mean, the speaker, the subject beside it.

Only what follows from who has been named is told. A pronoun that may mean somebody whose gender is unknown, or somebody
of its own gender, has no answer here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mtaudit.analyses.pronouns import Pronoun, pronouns
from mtaudit.analyses.quotations import quotations
from mtaudit.analyses.scene import Figure, Scene, rival, scene
from mtaudit.analyses.speech import HE_SAID
from mtaudit.model import Document, analysis

REACH = 4
"""Sentences back in which the person meant must have been mentioned, by name or by a pronoun."""
NEAR = 3
"""Sentences back in which nobody else may stand."""


class Antecedent(NamedTuple):
    """The figure that a pronoun means, against its gender. `how`: sole, speaker or subject."""

    pronoun: Pronoun
    figure: Figure
    how: str
    firm: bool


@analysis
def antecedents(doc: Document) -> tuple[Antecedent, ...]:
    """The pronouns whose one possible antecedent is of the other gender, in the order of the text."""
    every = pronouns(doc)
    if not every:
        return ()
    return tuple(_resolve(doc, every))


def _resolve(doc: Document, every: tuple[Pronoun, ...]) -> Iterator[Antecedent]:
    stage = scene(doc)
    quoted = quotations(doc)
    last: dict[str, int] = {}
    for pronoun in every:
        at = stage.sentence(pronoun.start)
        if quoted.inside((pronoun.start, pronoun.end)):
            continue
        found = _sole(stage, pronoun, at, last) or _speaker(stage, pronoun, at) or _subject(stage, pronoun, at)
        if found:
            yield found
        last[pronoun.gender] = at


def _sole(stage: Scene, pronoun: Pronoun, at: int, last: dict[str, int]) -> Antecedent | None:
    """Nobody has been mentioned whom the pronoun may mean."""
    if stage.first_rival(pronoun.gender) < stage.sentences[at].end:
        return None
    before = [f for f in stage.between(0, pronoun.start) if not f.quoted]
    if not before:
        return None
    figure = before[-1]
    if at - max(figure.sentence, last.get(pronoun.gender, -9)) > REACH:
        return None
    return Antecedent(pronoun, figure, "sole", True)


def _near(stage: Scene, pronoun: Pronoun, at: int) -> list[Figure]:
    start = stage.sentences[max(0, at - NEAR)].start
    return [f for f in stage.between(start, stage.sentences[at].end)]


def _speaker(stage: Scene, pronoun: Pronoun, at: int) -> Antecedent | None:
    """“…,” he said: the last who spoke, if nobody else has come between."""
    if not (pronoun.subject and HE_SAID.match(stage.text, pronoun.end)):
        return None
    before = [f for f in stage.between(0, pronoun.start) if not f.quoted]
    if not before or not before[-1].speaker or not before[-1].named or rival(before[-1], pronoun.gender):
        return None
    figure = before[-1]
    if at - figure.sentence > REACH:
        return None
    rest = stage.between(pronoun.end, stage.sentences[at].end)
    if any(rival(f, pronoun.gender) and not f.quoted for f in rest):
        return None
    return Antecedent(pronoun, figure, "speaker", not any(rival(f, pronoun.gender) for f in _near(stage, pronoun, at)))


def _subject(stage: Scene, pronoun: Pronoun, at: int) -> Antecedent | None:
    near = _near(stage, pronoun, at)
    if any(rival(f, pronoun.gender) for f in near):
        return None
    able = [f for f in near if f.start < pronoun.start and f.subject and f.named and f.sentence >= at - 1 and not f.quoted]
    return Antecedent(pronoun, able[-1], "subject", False) if able else None
