"""Who is on the scene where a pronoun stands: the persons mentioned so far, with gender, sentence and position."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from mtaudit.analyses.anybody import anybody, demonyms
from mtaudit.analyses.compounds import compound
from mtaudit.analyses.epithets import with_epithets
from mtaudit.analyses.gender import genders
from mtaudit.analyses.identities import bearer, identified, offices
from mtaudit.analyses.mentions import Mention, mentions
from mtaudit.analyses.people import people
from mtaudit.analyses.quotations import quotations
from mtaudit.analyses.sentences import sentences
from mtaudit.analyses.speech import SAID, SAID_BEFORE, SPEAKING, SPEAKING_PHRASES
from mtaudit.model import Document, Span, analysis

VERB = re.compile(r" (?:was|is|has|had|said|told|went|took|gave|wrote|says|[a-z]{2,}ed)\b")
SHOWN = re.compile(r"[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+){0,2}")
WHOEVER = re.compile(r"(?:any|every|no)(?:one|body)\b|no one\b|whoever\b|every ", re.IGNORECASE)
"""Whom a pronoun of another sentence does not mean."""
THE = re.compile(r"\b[Tt]he (?:[A-Z][\w-]* ){0,3}\Z")
DASH = re.compile(r"\s*[-–—―]{1,2}\s*")
"""What stands before a signature in its line."""
LEAD = frozenset({"the", "a", "an", "but", "and", "so", "however", "yet", "then", "today", "also", "later"})
VAGUE = frozenset(
    {"person", "individual", "human", "reader", "user", "customer", "consumer", "buyer", "viewer", "patient", "citizen"}
    | {"member", "carrier", "author", "expert", "participant"}
)
"""Nouns that often mean nobody in particular."""
WORDS = re.compile(r"\w+")
SPOKEN = 50
"""Characters before a name in which a verb of speech is looked for."""
FURTHEST = 5000
"""Characters from a pronoun beyond which nobody is looked for."""
INTRODUCED = 160
"""Longest phrase before the subject of a sentence, in characters."""
VOCATIVE = re.compile(r"\.?(?:,|\.{2,3}|…|!) ?(?:(?!\b(?:who|a|an|the|his|her|and|aged|\d|which|whose)\b)\w)")
TALK = re.compile(r"\b(?:I|you|You|your|Your|I['’]m|we|We|my|My|me|us|our)\b")


@analysis
def beginnings(doc: Document) -> list[int]:
    """Where each sentence begins."""
    return [sentence.start for sentence in sentences(doc)]


def sentence_index(doc: Document, offset: int) -> int:
    """Index of the sentence that holds an offset."""
    return max(0, bisect_right(beginnings(doc), offset) - 1)


class Figure(NamedTuple):
    """A mention of one person.

    `person`: index in `people(doc).persons`, -1 for somebody whom the name finder does not know; `gender` f, m or "";
    `sure` as in Gender; `named`: the person has a name, here or elsewhere; `quoted`: in a quotation; `sentence`: index
    in `sentences(doc)`; `subject`: it begins its sentence; `speaker`: a verb of speech stands by it; `owner`: it stands
    in the possessive; `vague`: anybody at all, as in “a person”.
    """

    start: int
    end: int
    person: int
    gender: str
    sure: bool
    named: bool
    quoted: bool
    sentence: int
    subject: bool = False
    speaker: bool = False
    owner: bool = False
    vague: bool = False


class Scene:
    """The figures of a document in order, none plural."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.text = doc.text
        self.sentences = sentences(doc)
        self._begins = beginnings(doc)
        self._quotations = quotations(doc)
        found = sorted(self._mentioned())
        self._bearers = offices({m.start: m.title for m in mentions(doc) if m.title}, found)
        named = with_epithets(self.text, identified(self.text, found, self._bearers), self._begins)
        self.figures = sorted([*named, *self._others(named)])
        self._starts = [figure.start for figure in self.figures]

    def sentence(self, offset: int) -> int:
        """Index of the sentence that holds an offset."""
        return max(0, bisect_right(self._begins, offset) - 1)

    def between(self, start: int, end: int) -> list[Figure]:
        """The figures that begin in a range."""
        return self.figures[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def near(self, offset: int, back: int) -> list[Figure]:
        """The figures of the sentence that holds an offset, and of some before it; none too far away in characters."""
        at = self.sentence(offset)
        start = max(self._begins[max(0, at - back)], offset - FURTHEST)
        near = self.between(start, min(self.sentences[at].end, offset + FURTHEST))
        return [f for f in near if f.sentence == at or f.person >= 0 or not WHOEVER.match(self.text, f.start)]

    def rest(self, offset: int) -> list[Figure]:
        """The figures in the rest of the sentence; none too far away in characters."""
        return self.between(offset, min(self.sentences[self.sentence(offset)].end, offset + FURTHEST))

    def first_doubt(self, gender: str) -> int:
        """Where the first person with a name stands who may be of this gender; beyond the text if nowhere."""
        return self._doubts[gender]

    @cached_property
    def _doubts(self) -> dict[str, int]:
        beyond = len(self.text) + 1
        named = [f for f in self.figures if f.named]
        return {g: next((f.start for f in named if rival(f, g) or not f.sure), beyond) for g in "fm"}

    @cached_property
    def bodies(self) -> list[int]:
        """Where companies and other bodies are named."""
        return [mention.start for mention in mentions(self.doc) if mention.kind == "organisation"]

    def _mentioned(self) -> Iterator[Figure]:
        told = genders(self.doc)
        for person in people(self.doc).persons:
            who = told[person.index]
            for mention in person.mentions:
                if not (mention.plural or self._addressed(mention) or compound(self.text, mention)):
                    yield self._figure(mention, person.index, who.value, who.sure)

    def _figure(self, mention: Mention, person: int, gender: str, sure: bool) -> Figure:
        begin = mention.title_start if mention.title else mention.start
        at = self.sentence(mention.start)
        return Figure(
            mention.start,
            mention.end,
            person,
            gender,
            sure,
            people(self.doc).persons[person].named,
            self._quotations.inside(Span(mention.start, mention.end)) or self._signs(begin),
            at,
            leads(self.text, self.sentences[at].start, begin),
            self._speaks(begin, mention.end),
            self.text.startswith(("'", "’"), mention.end),
            self.text[mention.start : mention.end].lower() in VAGUE,
        )

    def _signs(self, begin: int) -> bool:
        """Whether a name stands under what somebody said: -- Anna Petrova. What follows is not about her."""
        dash = self.text[max(0, begin - 4) : begin].strip(" \t")
        return dash[-1:] in ("-", "—", "–", "―") and bool(DASH.fullmatch(self.text, self._line(begin), begin))

    def _line(self, offset: int) -> int:
        """Where the line of an offset begins, or a little before it."""
        return max(self.text.rfind("\n", max(0, offset - 40), offset) + 1, offset - 40, 0)

    def _speaks(self, begin: int, end: int) -> bool:
        """Whether a verb of speech stands by a name."""
        if self.text[end : end + 1] in (" ", ",") and SAID.match(self.text, end):
            return True
        if self.text[begin - 1 : begin] != " ":
            return False
        floor = max(0, begin - SPOKEN)
        near = self.text[max(0, floor - 1) : begin].lower()  # with a letter more, that of a longer word
        phrase = SPEAKING_PHRASES[0] in near or SPEAKING_PHRASES[1] in near
        if not phrase and SPEAKING.isdisjoint(WORDS.findall(" ".join(near.rsplit(" ", 6)[-6:]))):
            return False
        return bool(SAID_BEFORE.search(near, min(floor, 1)))

    def _addressed(self, mention: Mention) -> bool:
        """Whether a name calls somebody: “Anna, you know …”. Nobody speaks of him or her to their face."""
        at = self.sentences[self.sentence(mention.start)]
        if mention.kind != "person" or mention.title or mention.start - at.start > 30:
            return False
        lead = self.text[at.start : mention.start].strip(' "“')
        return (
            len(lead) < 12
            and bool(VOCATIVE.match(self.text, mention.end))
            and (self.text[at.end - 1] in "!?" or bool(TALK.search(self.text, at.start, at.end + 120)))
        )

    def _others(self, named: list[Figure]) -> Iterator[Figure]:
        """Somebody the name finder does not know as a person."""
        taken = [f.start for f in named]
        ends = [f.end for f in named]
        for start, end in self._loose():
            i = bisect_right(taken, start) - 1
            if (i < 0 or ends[i] <= start) and (i + 1 == len(taken) or taken[i + 1] >= end):
                office = bearer(self.text, start, end, self._bearers)
                if office and THE.search(self.text, max(0, start - 40), start):
                    yield office._replace(start=start, end=end, sentence=self.sentence(start))
                    continue
                inside = self._quotations.inside(Span(start, end))
                vague = self.text[start : start + 2].lower() != "th"
                yield Figure(start, end, -1, "", False, False, inside, self.sentence(start), vague=vague)

    def _loose(self) -> Iterator[Span]:
        yield from anybody(self.doc)
        yield from demonyms(self.doc)
        for mention in mentions(self.doc):
            acts = mention.kind == "other" and VERB.match(self.text, mention.end)
            if acts and SHOWN.fullmatch(self.text, mention.start, mention.end):
                yield Span(mention.start, mention.end)


def leads(text: str, start: int, begin: int) -> bool:
    """Whether what stands before a name in its sentence leaves it the subject."""
    if begin - start > INTRODUCED:
        return False
    words = text[start:begin].strip(" \"“'‘«(•-–—")
    return not words or words.lower() in LEAD or words[-1] == ","


def rival(figure: Figure, gender: str) -> bool:
    """Whether a pronoun of this gender may mean this figure."""
    return figure.gender in ("", gender)


@analysis
def scene(doc: Document) -> Scene:
    """The document's scene."""
    return Scene(doc)
