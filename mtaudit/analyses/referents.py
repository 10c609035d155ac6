"""What begins a sentence and is no person: a country, a body, a thing."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from mtaudit.analyses.mentions import Mention, mentions
from mtaudit.analyses.nameruns import PIECE, capitals, never_alone
from mtaudit.analyses.scene import INTRODUCED, beginnings, leads
from mtaudit.analyses.sentences import sentences
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


class Subjects:
    """The subjects of a document's sentences, each looked for when it is first asked for."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self._found: dict[int, Subject | None] = {}

    def of(self, at: int) -> Subject | None:
        """The subject of the sentence with this index, where it is a place, a body or a noun, and a verb follows."""
        if at not in self._found:
            sentence = sentences(self.doc)[at] if at >= 0 else None
            self._found[at] = (self._name(at) or _noun(self.doc.text, *sentence)) if sentence else None
        return self._found[at]

    def _name(self, at: int) -> Subject | None:
        if not self._may_be_name(*sentences(self.doc)[at]):
            return None
        begins, (starts, bodies) = beginnings(self.doc), _bodies(self.doc)
        last = bisect_left(starts, begins[at + 1]) if at + 1 < len(begins) else len(starts)
        for body in bodies[bisect_left(starts, begins[at]) if at else 0 : last]:
            if _leads(self.doc.text, begins[at], body.start) and PREDICATE.match(self.doc.text, body.end):
                return Subject(body.start, body.end, "")
        return None

    def _may_be_name(self, start: int, end: int) -> bool:
        """Whether a capitalised word has a verb after it: told first, since to know what the names are is dear."""
        text, found = self.doc.text, capitals(self.doc)
        first = max(0, bisect_left(found, (start,)) - 1)  # a run may begin in the sentence before
        for begin, run in found[first : bisect_left(found, (end,))]:
            ends = [begin + piece.end() for piece in PIECE.finditer(run)] if run not in never_alone() else ()
            if any(PREDICATE.match(text, stop) for stop in ends):
                return True
        return False


@analysis
def _bodies(doc: Document) -> tuple[list[int], list[Mention]]:
    """The places and bodies that are named: where each begins, and the mentions."""
    found = [mention for mention in mentions(doc) if mention.kind in ("place", "organisation")]
    return [mention.start for mention in found], found


@analysis
def subjects(doc: Document) -> Subjects:
    """The document's subjects."""
    return Subjects(doc)


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
