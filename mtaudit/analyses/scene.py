"""Who is on the scene where a pronoun stands: the persons mentioned so far, with gender, sentence and position."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import NamedTuple

from mtaudit.analyses.gender import genders
from mtaudit.analyses.mentions import Mention
from mtaudit.analyses.people import people
from mtaudit.analyses.quotations import quotations
from mtaudit.analyses.sentences import sentences
from mtaudit.analyses.speech import SAID, SAID_BEFORE
from mtaudit.model import Document, Span, analysis

ANYBODY = re.compile(
    r"\b(?:someone|somebody|anyone|anybody|everyone|everybody|nobody|no one|whoever|the one|a person|one of (?:them|the|his|"
    r"her|its|their|our)|(?:an?|the|this|that) (?:other|dog|cat|horse|bear|lion|tiger|elephant|animal|puppy|kitten|monkey|"
    r"wolf|fox|bull|cow|bird|parrot|pet|whale|robot|character|figure|god|deity|ghost|saint|[a-z]+(?:er|or|ist|ian|ant|ee))"
    r"\b|god\b|jesus\b|lord\b|allah\b|buddha\b|satan\b)",
    re.IGNORECASE,
)
"""Words for somebody whose gender is unknown, beyond those the name finder knows."""
DEMONYM = re.compile(
    r"\b(?:[Aa]n?|[Tt]he) (?:[\w-]+ )?[A-Z][a-z]+(?:ian|ean|ese|ish|an|i|er|man|ch)\b(?= (?:who|was|is|has|had|said|[a-z]+ed)\b|[,.;])"
)
"""A Ukrainian, the Brazilian: by nationality alone."""
APPOSED = re.compile(r",? (?:(?:the|a|an|his|her|their|its|who is|who was) )?(?:[\w’'-]+ ){0,6}")
NAMED_AFTER = re.compile(r",? (?:[\w’'.-]+ ){0,3}")
IS = re.compile(r"(?: also| still| now)? (?:is|was|became|remains|remained|has been|works as|worked as) (?:[\w’'-]+ ){0,6}")


class Figure(NamedTuple):
    """A mention of one person. `person` is the index in `people(doc).persons`, -1 for somebody the finder does not
    know; `gender` f, m or ""; `sentence` the index in `sentences(doc)`; `subject`: it begins its sentence or speaks."""

    start: int
    end: int
    person: int
    gender: str
    sure: bool
    named: bool
    quoted: bool
    sentence: int
    subject: bool
    speaker: bool


class Scene:
    """The figures of a document in order, none plural."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.text = doc.text
        self.sentences = sentences(doc)
        self._begins = [s.start for s in self.sentences]
        self.figures = self._figures()
        self.starts = [figure.start for figure in self.figures]

    def sentence(self, offset: int) -> int:
        """Index of the sentence that holds an offset."""
        return max(0, bisect_right(self._begins, offset) - 1)

    def between(self, start: int, end: int) -> list[Figure]:
        """The figures that begin in a range."""
        return self.figures[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def first_rival(self, gender: str) -> int:
        """Where the first figure stands that a pronoun of this gender may mean; beyond the text if nowhere."""
        return self._firsts[gender]

    @cached_property
    def _firsts(self) -> dict[str, int]:
        beyond = len(self.text) + 1
        return {
            gender: next((f.start for f in self.figures if rival(f, gender)), beyond)
            for gender in "fm"
        }

    def _figures(self) -> list[Figure]:
        who = people(self.doc)
        told = genders(self.doc)
        quoted = quotations(self.doc)
        found: list[Figure] = []
        known: list[tuple[Mention, int]] = sorted(
            (mention, person.index) for person in who.persons for mention in person.mentions if not mention.plural
        )
        for mention, index in known:
            gender = told[index]
            span = Span(mention.start, mention.end)
            at = self.sentence(mention.start)
            found.append(
                Figure(
                    *span, index, gender.value, gender.sure, mention.kind == "person", quoted.inside(span), at,
                    self._begins_sentence(mention, at), self._speaks(mention),
                )
            )
        found = self._joined(found)
        taken = [(f.start, f.end) for f in found]
        for pattern in (ANYBODY, DEMONYM):
            for match in pattern.finditer(self.text):
                if not any(a < match.end() and match.start() < b for a, b in taken):
                    found.append(Figure(*match.span(), -1, "", False, False, quoted.inside(match.span()), self.sentence(match.start()), False, False))
        return sorted(found)

    def _begins_sentence(self, mention: Mention, sentence: int) -> bool:
        begin = mention.title_start if mention.title else mention.start
        lead = self.text[self.sentences[sentence].start : begin]
        return not lead.strip("\"“'‘«") or (lead.rstrip()[-1] == "," and len(lead) < 160)  or lead.lower() in ("the ", "a ", "an ", "but ", "and ")

    def _speaks(self, mention: Mention) -> bool:
        begin = mention.title_start if mention.title else mention.start
        return bool(
            SAID.match(self.text, mention.end) or SAID_BEFORE.search(self.text, max(0, begin - 40), begin)
        )

    def _joined(self, found: list[Figure]) -> list[Figure]:
        """Unnamed mentions that only describe the name beside them become that person's."""
        joined: list[Figure] = []
        for i, figure in enumerate(found):
            if not figure.named and not figure.gender:
                before = found[i - 1] if i else None
                after = found[i + 1] if i + 1 < len(found) else None
                if before and before.named and before.end < figure.start and figure.start - before.end < 80:
                    between = self.text[before.end : figure.start]
                    if (between[0] == "," and APPOSED.fullmatch(between)) or IS.fullmatch(between):
                        joined.append(figure._replace(person=before.person, gender=before.gender, sure=before.sure))
                        continue
                if after and after.named and after.start - figure.end < 40:
                    if NAMED_AFTER.fullmatch(self.text, figure.end, after.start) and "," in self.text[figure.end:after.start][:1]:
                        joined.append(figure._replace(person=after.person, gender=after.gender, sure=after.sure))
                        continue
            joined.append(figure)
        return joined


def rival(figure: Figure, gender: str) -> bool:
    """Whether a pronoun of this gender may mean this figure."""
    return figure.gender == gender or not figure.sure


@analysis
def scene(doc: Document) -> Scene:
    """The document's scene."""
    return Scene(doc)
