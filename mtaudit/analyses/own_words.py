"""What somebody says of himself or herself, in a quotation or in a turn of an interview: my husband, my wife."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
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
LONG = 4000
"""Longest line of an interview, in characters."""
NEAR = 40
"""Characters between a quotation and who has said it."""


@analysis
def own_words(doc: Document) -> dict[int, tuple[Evidence, ...]]:
    """Index of a person in `people(doc).persons` → what his or her own words tell; most persons have no entry."""
    if tokens(doc).vocabulary.keys().isdisjoint(SPOUSES):
        return {}
    speakers = _Speakers(doc)
    found: dict[int, tuple[Evidence, ...]] = {}
    for match in MY.finditer(doc.text):
        whose = speakers.of(Span(*match.span()))
        if whose is not None and whose not in found:
            piece = Evidence(SPOUSES[match["noun"]], STRENGTH, "own-words", Span(*match.span()), match.group())
            found[whose] = (piece,)
    return {whose: pieces for whose, pieces in found.items() if _one_title(doc, whose)}


def _one_title(doc: Document, whose: int) -> bool:
    """Whether somebody has one title throughout: Mrs Orlov and Mr Orlov may be two."""
    return len({mention.title for mention in people(doc).persons[whose].mentions if mention.title}) < 2


class _Speakers:
    """The named persons of a document, and who speaks where."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.text = doc.text
        named = [(m, p.index) for p in people(doc).persons if p.named for m in p.mentions if m.kind == "person"]
        self.named = sorted(named)
        self.begins = [_begin(mention) for mention, _ in self.named]
        self.quotes = quotations(doc).pairs
        self.heads = dict(self._heads())

    def of(self, span: Span) -> int | None:
        """Who says it: the person named beside the quotation, or at the head of the turn."""
        i = bisect_right(self.quotes, span.start, key=lambda quote: quote.start) - 1
        if i >= 0 and self.quotes[i].end >= span.end:
            after = self._after(self.quotes[i].end)
            return self._before(self.quotes[i].start) if after is None else after
        return self._turn(span.start)

    def _after(self, end: int) -> int | None:
        """“…,” said Anna Petrova; “…,” Anna Petrova said."""
        i = bisect_left(self.begins, end)
        if i == len(self.begins) or self.begins[i] - end > NEAR:
            return None
        mention, whose = self.named[i]
        between = self.text[end - 2 : self.begins[i]]
        named = SAID_BY.search(between) or (QUOTE_END.search(between) and SAID.match(self.text, mention.end))
        return whose if named else None

    def _before(self, start: int) -> int | None:
        """Anna Petrova said: “…”."""
        i = bisect_left(self.begins, start) - 1
        if i < 0 or not 0 <= start - self.named[i][0].end <= NEAR:
            return None
        said = SAID.match(self.text, self.named[i][0].end)
        return self.named[i][1] if said and self.text[said.end() : start].strip() in (":", ",", "") else None

    def _turn(self, at: int) -> int | None:
        """Who speaks in the line that holds an offset, where the text is an interview whose turns bear names."""
        line = self.text.rfind("\n", max(0, at - LONG), at) + 1
        for _ in range(TURN if self.heads else 0):
            if line in self.heads:
                return self.heads[line]
            end = self.text.find("\n", line, line + LONG)
            if not line or LABEL.match(self.text, line, end if end >= 0 else line + LONG):
                return None
            line = self.text.rfind("\n", max(0, line - LONG), line - 1) + 1
        return None

    def _heads(self) -> Iterator[tuple[int, int]]:
        """Where the lines begin that begin with a name after which its bearer speaks, and whose name it is."""
        for (mention, whose), begin in zip(self.named, self.begins, strict=True):
            if (not begin or self.text[begin - 1] == "\n") and TALK.match(self.text, mention.end):
                yield begin, whose


def _begin(mention: Mention) -> int:
    return mention.title_start if mention.title else mention.start
