"""What begins a sentence and is no person: a country, a body, a thing."""

from __future__ import annotations

import re
from typing import NamedTuple

from mtaudit.analyses.mentions import mentions
from mtaudit.analyses.scene import INTRODUCED, leads, scene
from mtaudit.model import Document, analysis

WORDS = re.compile(
    r"(?:The|This|That|Its|Their|Our|An?|the|this|that|its|their|our|an?|[Hh]is|[Hh]er) (?:[\w-]+\b ?){1,4}"
)
WORD = re.compile(r"(?<= )[a-z][a-z-]+")
PREDICATE = re.compile(
    r"(?:,[^,.;\n]{1,80},)? (?:also |then |now |still |again |recently |previously |later |already |never |itself )?"
    r"(?:is|was|has|had|will|would|can|could|may|might|must|should|does|did|says|said|[a-z]{2,}(?:ed|es|s)|won|lost|held|"
    r"took|gave|made|began|fell|rose|sold|built|put|set|went|came|grew|kept|left|met|sent|spent|told|withdrew|became|cut|hit|"
    r"shut|let|cost|bought|sought|brought|knew|flew|drew|threw|ran|stood|paid|laid|led|fed|found|hid|got|chose|froze|broke|"
    r"spoke|wrote|drove|struck|felt|dealt|meant|heard|read|spread|beat|bore)\b"
)
"""What follows a subject: its verb."""


SUBORDINATE = re.compile(r"(?:when|while|after|as|if|although|though|because|since|before|once) \Z", re.IGNORECASE)
"""Before the subject of a clause that comes first."""
THE = re.compile(r", the \Z")


class Subject(NamedTuple):
    """What a sentence says something of: `start`, `end` in the text; `noun` in lower case, "" for a name."""

    start: int
    end: int
    noun: str


@analysis
def subjects(doc: Document) -> dict[int, Subject]:
    """Index of a sentence → its subject, where that is a place, a body or a common noun, and a verb follows."""
    stage, text = scene(doc), doc.text
    found: dict[int, Subject] = {}
    for mention in mentions(doc):
        if mention.kind in ("place", "organisation"):
            at = stage.sentence(mention.start)
            first = at not in found and _leads(text, stage.sentences[at].start, mention.start)
            if first and PREDICATE.match(text, mention.end):
                found[at] = Subject(mention.start, mention.end, "")
    for at, sentence in enumerate(stage.sentences):
        if at not in found:
            noun = _noun(text, sentence.start, sentence.end)
            if noun:
                found[at] = noun
    return found


def _noun(text: str, start: int, end: int) -> Subject | None:
    """The head of a noun phrase that begins a sentence, perhaps after an introduction and a comma."""
    comma = text.find(", ", start, min(end, start + INTRODUCED))
    for begin in (start, comma + 2 if comma > 0 else start):
        words = WORDS.match(text, begin, end)
        for word in WORD.finditer(words.group()) if words else ():
            stop = begin + word.end()
            if PREDICATE.match(text, stop, end):
                return Subject(begin + word.start(), stop, word.group())
    return None


def _leads(text: str, start: int, begin: int) -> bool:
    """Whether a name leads its sentence, or a clause that comes first in it (“When Germany …”)."""
    if leads(text, start, begin):
        return True
    if begin - start > INTRODUCED:
        return False
    before = text[start:begin]
    return bool(SUBORDINATE.fullmatch(before) or THE.search(before))
