"""What begins a sentence and is no person: a country, a body, a thing."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from mtaudit.analyses.lifeless import abstract
from mtaudit.analyses.mentions import Mention, mentions
from mtaudit.analyses.namelists import word_set
from mtaudit.analyses.nameruns import PIECE, capitals, never_alone
from mtaudit.analyses.roles import role_of
from mtaudit.analyses.scene import INTRODUCED, beginnings, leads
from mtaudit.analyses.sentences import sentences
from mtaudit.model import Document, analysis

WORDS = re.compile(
    r"(?:The|This|That|Its|Their|Our|Your|My|An?|Each|Every|the|this|that|its|their|our|your|my|an?|each|every|[Hh]is|"
    r"[Hh]er) (?:[\w-]+\b ?){1,4}"
)
BARE = re.compile(r"[A-Z][a-z]{4,}")
BARE_BODIES = frozenset({"parliament", "government", "congress", "management"})
"""Bodies that stand without an article."""
NAMED = re.compile(r" (?:[\"“][^\"”\n]{1,60}[\"”]|[A-Z][\w’-]+(?: [A-Z][\w’-]+){0,3})")
"""A name behind a noun: the airline Skyferry."""
OF = re.compile(r" (?:of|in|for|on|with|from|at|between|against|to)(?: (?!wh|that |s?he |they )[\w’'-]+){1,6}?(?=[ ,])")
"""What may stand between a noun and its verb: the roof of the old school."""
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
SUBORDINATE_FIRST = re.compile(r"(?:When|While|After|As|If|Although|Though|Because|Since|Before|Once|Until|Where) ")
FEW = 6
"""Words in a phrase that belongs to a noun."""
NEXT = re.compile(r" (?!wh|that |s?he |they )[\w’'-]+")
KIND = re.compile(
    r"(?:The (?:[\w-]+ ){0,2}([a-z-]+)|([A-Z][a-z]+(?:maker|giant|firm|group|operator|party|club|bank))) "
)
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
    for begin in dict.fromkeys((start, _clause(text, start, end), comma + 2 if comma > 0 else start)):
        words = WORDS.match(text, begin, end)
        for word in WORD.finditer(words.group()) if words else ():
            stop = begin + word.end()
            name = NAMED.match(text, stop, end)
            if PREDICATE.match(text, stop, end) or (name and PREDICATE.match(text, name.end(), end)):
                return Subject(begin + word.start(), stop, word.group())
            more = OF.match(text, stop, end)
            if more:  # the noun before “of” is the head
                known = PREDICATE.match(text, _phrase_end(text, stop, end), end)
                return Subject(begin + word.start(), stop, word.group()) if known else None
    bare = BARE.match(text, start, end)
    noun = bare.group().lower() if bare else ""
    if (
        bare
        and (abstract(noun) or noun in BARE_BODIES)
        and PREDICATE.match(text, _phrase_end(text, bare.end(), end), end)
    ):
        return Subject(start, bare.end(), noun)
    return None


def _clause(text: str, start: int, end: int) -> int:
    """Where the subject of a clause that comes first may stand: “If the soil …”."""
    first = SUBORDINATE_FIRST.match(text, start, end)
    return first.end() if first else start


def _phrase_end(text: str, start: int, end: int) -> int:
    """The end of what belongs to a noun, before a verb; `start` where nothing does."""
    more = OF.match(text, start, end)
    stop = more.end() if more else start
    for _ in range(FEW if more else 0):
        if PREDICATE.match(text, stop, end):
            return stop
        word = NEXT.match(text, stop, end)
        stop = word.end() if word else stop
    return start


def _leads(text: str, start: int, begin: int) -> bool:
    """Whether a name leads its sentence, or a clause that comes first in it (“When Germany …”)."""
    if leads(text, start, begin):
        return True
    if begin - start > INTRODUCED:
        return False
    before = text[start:begin]
    return bool(SUBORDINATE.fullmatch(before) or THE.search(before) or _is_kind(before))


def _is_kind(before: str) -> bool:
    """Whether what stands before a name says what kind of thing or body it is: the airline, Steelmaker."""
    kind = KIND.fullmatch(before)
    noun = (kind[1] or kind[2]).lower() if kind else ""
    return bool(noun) and role_of(noun) is None and noun not in word_set("function words")
