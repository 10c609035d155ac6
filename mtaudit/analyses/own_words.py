"""What somebody says of himself or herself, in a quotation or in a turn of an interview: my husband, my wife."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from mtaudit.analyses.evidence import Evidence
from mtaudit.analyses.mentions import Mention
from mtaudit.analyses.people import people
from mtaudit.analyses.quotations import quotations
from mtaudit.analyses.speech import SAID, VERBS
from mtaudit.analyses.tokens import tokens
from mtaudit.model import Document, Span, analysis

SPOUSES = {"husband": "f", "wife": "m", "ex-husband": "f", "ex-wife": "m"}
"""Noun → the gender of whose spouse it is, as a rule."""
STRENGTH = 3.5
"""As of a male honorific: thirty to one."""
MY = re.compile(r"\b[Mm]y (?:\w+ )?(?:ex-)?(?P<noun>husband|wife)\b(?!['’]s (?:name|family|friend))")
TALK = re.compile(
    r" ?[:：]|[.:]? (?:I|I['’]m|I['’]ve|My|We|Our|Yes|No|Well|It|That|In|At|When|Because)\b(?! (?:said|says|was)\b)"
)
"""After a name that begins a line: its bearer speaks."""
LABEL = re.compile(
    r"(?:Q|A|Question|Answer|Interviewer|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}) ?[:：]|[―—■▼●]|- ?-|.*\?\s*$"
)
"""How the line of somebody else begins, or a question."""
TURN = 30
"""Longest turn of one speaker, in lines."""
SAID_BY = re.compile(rf",?[\"”»] (?:{VERBS}) (?:the )?\Z")
QUOTE_END = re.compile(r",?[\"”»],? \Z")
NEAR = 40
"""Characters between a quotation and who has said it."""


@analysis
def own_words(doc: Document) -> dict[int, tuple[Evidence, ...]]:
    """Index of a person in `people(doc).persons` → what his or her own words tell; most persons have no entry."""
    if tokens(doc).vocabulary.keys().isdisjoint(SPOUSES):
        return {}
    found: dict[int, tuple[Evidence, ...]] = {}
    every = [(m, p.index) for p in people(doc).persons if p.named for m in p.mentions if m.kind == "person"]
    every.sort()
    for match in MY.finditer(doc.text):
        whose = _speaker(doc, Span(*match.span()), every)
        if whose is not None:
            piece = Evidence(SPOUSES[match["noun"]], STRENGTH, "own-words", Span(*match.span()), match.group())
            found.setdefault(whose, (piece,))
    return found


def _speaker(doc: Document, span: Span, every: list[tuple[Mention, int]]) -> int | None:
    """Who says it: the person named beside the quotation, or at the head of the turn."""
    outer = next((q for q in quotations(doc).pairs if q.start <= span.start and span.end <= q.end), None)
    if not outer:
        return _turn(doc, span.start, every)
    starts = [_begin(mention) for mention, _ in every]
    i = bisect_left(starts, outer.end)
    if i < len(every) and starts[i] - outer.end <= NEAR:
        between = doc.text[outer.end - 2 : starts[i]]
        after = SAID.match(doc.text, every[i][0].end)
        if SAID_BY.search(between) or (QUOTE_END.search(between) and after):
            return every[i][1]
    if i and 0 <= outer.start - every[i - 1][0].end <= NEAR:
        said = SAID.match(doc.text, every[i - 1][0].end)
        if said and doc.text[said.end() : outer.start].strip() in (":", ",", ""):
            return every[i - 1][1]
    return None


def _turn(doc: Document, at: int, every: list[tuple[Mention, int]]) -> int | None:
    """Who speaks in the line that holds an offset, where the text is an interview whose turns bear names."""
    heads = dict(_heads(doc, every))
    line = doc.text.rfind("\n", 0, at) + 1
    for _ in range(TURN):
        if line in heads:
            return heads[line]
        end = doc.text.find("\n", line)
        if LABEL.match(doc.text, line, end if end >= 0 else len(doc.text)) or not line:
            return None
        line = doc.text.rfind("\n", 0, line - 1) + 1
    return None


def _heads(doc: Document, every: list[tuple[Mention, int]]) -> Iterator[tuple[int, int]]:
    """Where the lines begin that begin with a name after which its bearer speaks, and whose name it is."""
    for mention, index in every:
        begin = _begin(mention)
        if (not begin or doc.text[begin - 1] == "\n") and TALK.match(doc.text, mention.end):
            yield begin, index


def _begin(mention: Mention) -> int:
    return mention.title_start if mention.title else mention.start
