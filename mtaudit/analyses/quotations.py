"""Quotations: which marks belong together, which stand alone, and which styles a document uses.

Double marks are paired line by line with a stack, by what the character says (“ opens, ” closes) and, for straight
marks, by where the spaces are. A quotation may run on: over the paragraphs of a long quotation, each of which opens
anew, or over the lines of a text that has one sentence a line. Single marks are paired only where both ends are plain,
since apostrophes look the same; they are never strays.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise
from typing import Literal, NamedTuple

from mtaudit.analyses.quotation_marks import Mark, lines
from mtaudit.analyses.sentences import sentences
from mtaudit.model import Document, analysis

Wrong = Literal["unopened", "unclosed", "turned"]
PARTIAL = re.compile(r"\w \Z")
"""What stands before a part of a sentence (called it "a farce"), which runs on to the next line at most."""
SINGLE = re.compile(
    r"['‘](?<![\w'’].)(?!(?:tis|twas|em|til|till|cause|bout|round|n|\d\ds?)\b)(?=[\w\"“(\[$€£])"
    r"(?:[^\n'’‘]|(?<=\w)['’](?=\w)){1,400}?(?<=[\w.,!?…)\]%\"”])['’](?![\w'’])",
    re.IGNORECASE,
)
ANY = re.compile(r"[\"“”„‟«»‹›「」『』`'‘](?:(?<!['‘])|(?<![\w'’].)|(?<=')')")
"""A double mark, or a single one that may open; it begins with a set, which is found fast."""
STYLES = {
    **dict.fromkeys('"`', "straight"),
    **dict.fromkeys("“”", "curly"),
    **dict.fromkeys("„‟", "low"),
    **dict.fromkeys("「『", "corner"),
    "'": "single",
    "‘": "curly-single",
}
SAYS = (
    r"(?:said|says|say|adds?|added|asked|told|stated?|noted?|stressed|explain(?:ed|s)|concluded|reads|writes?|wrote|"
    r"report(?:ed|s)|comment(?:ed|s)|quote[ds]|believes?|argue[ds]|warn(?:ed|s)|replied|recalled|emphasi[sz]ed)"
)
SPEAKER = re.compile(
    rf"(?!I\b)(?:(?:he|she|they|it|the|[A-Z][\w.'’-]{{0,30}})\s(?:[\w.'’-]{{1,30}}\s){{0,6}}?)?{SAYS}\b"
)
"""Who speaks, as it follows a quotation."""
SPOKEN = re.compile(rf"\b{SAYS}, \Z")
"""What stands before a quotation that begins."""
LINE_GAP = re.compile(r"\n\s*")
RUN = 8
"""Over how many lines a quotation with others in it may run, where a line is a sentence, not a paragraph."""
LONG_RUN = 25
"""The same where no other mark comes before the closing one."""


class Quotation(NamedTuple):
    """From the opening mark to the closing one, both included (or to the line's end, where the next line opens anew).

    `style`: straight, curly, guillemet, low, corner, single or curly-single; `depth` 0 for a quotation in no other.
    """

    start: int
    end: int
    style: str
    depth: int = 0


class Stray(NamedTuple):
    """A mark that has no partner; or one that has, but looks the wrong way (`turned`)."""

    start: int
    end: int
    wrong: Wrong


class Quotations:
    """The quotations of a document: `pairs` and `strays`, both in order of place."""

    def __init__(self, pairs: Iterable[Quotation], strays: Iterable[Stray]) -> None:
        self.pairs = tuple(_nest(sorted(pairs, key=lambda pair: (pair.start, -pair.end))))
        self.strays = tuple(sorted(strays))

    @cached_property
    def styles(self) -> Counter[str]:
        """How many quotations there are of each style."""
        return Counter(pair.style for pair in self.pairs)

    @cached_property
    def outer(self) -> tuple[Quotation, ...]:
        """The quotations that stand in no other, in order."""
        return tuple(pair for pair in self.pairs if pair.depth == 0)

    def inside(self, span: tuple[int, int]) -> bool:
        """Whether a span lies within one quotation (its marks included)."""
        at = bisect_right(self.outer, span[0], key=_start) - 1
        return at >= 0 and span[1] <= self.outer[at].end


def _start(pair: Quotation) -> int:
    return pair.start


def _nest(pairs: Iterable[Quotation]) -> Iterator[Quotation]:
    """Give each quotation its depth."""
    around: list[int] = []
    for pair in pairs:
        while around and around[-1] <= pair.start:
            around.pop()
        yield pair._replace(depth=len(around))
        around.append(pair.end)


class _Pairing:
    """What was found so far; `open` holds the marks that wait for a partner."""

    def __init__(self, doc: Document) -> None:
        self.doc, self.text = doc, doc.text
        self.open: list[Mark] = []
        self.pairs: list[Quotation] = []
        self.strays: list[Stray] = []

    @cached_property
    def run(self) -> int:
        """Over how many line ends a quotation may run without opening anew."""
        filled = sum(1 for segment in self.doc.segments if segment.target.strip())
        return 1 if "\n\n" in self.text.strip() or len(sentences(self.doc)) >= 1.7 * filled else RUN

    def read(self) -> Quotations:
        """Read all the marks, line by line."""
        for line in lines(self.text):
            self._line(line)
        for mark in self.open:
            self._stray(mark, "unclosed")
        singles = (Quotation(*found.span(), STYLES[found.group()[0]]) for found in SINGLE.finditer(self.text))
        return Quotations([*self.pairs, *singles], self.strays)

    def _pair(self, start: int, end: int) -> None:
        self.pairs.append(Quotation(start, end, STYLES.get(self.text[start], "guillemet")))

    def _stray(self, mark: Mark, wrong: Wrong) -> None:
        self.strays.append(Stray(mark.start, mark.end, wrong))

    def _line(self, line: list[Mark]) -> None:
        """Read the marks of one line; at most one is left open for the lines that follow."""
        if self.open:
            self._carry(line[0])
        carried, unopened = len(self.open), []
        for mark in line:
            if self._opens(mark, len(self.open) > carried):
                self.open.append(mark)
            elif self.open:
                self._pair(self.open.pop().start, mark.end)
                carried = min(carried, len(self.open))
            else:
                unopened.append(mark)
        self._lone_openers(carried)
        self._lone_closers(unopened)

    def _carry(self, first: Mark) -> None:
        """Decide what a mark still open becomes, now that the next line with marks begins."""
        last = self.open[-1]
        gap = LINE_GAP.findall(self.text, last.end, first.start)
        anew = first.opens and not self.text[self.text.rfind("\n", last.end, first.start) : first.start].strip()
        if anew and len(gap) == 1:
            self._pair(self.open.pop().start, self.text.index("\n", last.end))
        elif anew or len(gap) > self._reach(last, first):
            self._stray(self.open.pop(), "unclosed")

    def _reach(self, last: Mark, first: Mark) -> int:
        """Over how many line ends the quotation that `last` opens may run, when `first` is the next mark."""
        if self.text[last.end : last.end + 1].islower() and PARTIAL.search(
            self.text, max(0, last.start - 2), last.start
        ):
            return 1
        return LONG_RUN if self.run > 1 and first.closes else self.run

    def _opens(self, mark: Mark, waiting: bool) -> bool:
        """Whether a mark opens; `waiting`: another one of its line is open."""
        if mark.char in "„‟「『`」』":
            return mark.char not in "」』"
        if mark.char in "«»‹›":
            return mark.opens or (not mark.closes and mark.char in "«‹")
        if mark.char == "“":
            low = self.open and self.open[-1].char in "„‟"
            if mark.closes and self.open and not low:
                self._stray(mark, "turned")
            return not (mark.closes or low)
        if mark.char == "”":
            if mark.opens and not self.open:
                self._stray(mark, "turned")
            return mark.opens and not self.open
        last = self.text[mark.end : mark.end + 1] in ("", "\n")
        return mark.opens or not (mark.closes or waiting or self.open or last)

    def _lone_openers(self, carried: int) -> None:
        """Openers of a line that found no partner: a closing mark that leans the wrong way, or never closed."""
        if len(self.open) > carried and self._closes_speech(self.open[-1], len(self.open) - carried == 2):
            last = self.open.pop()
            if last.char == "“":
                self._stray(last, "turned")
            elif not self.open:
                self._stray(last, "unopened")
            if self.open:
                self._pair(self.open.pop().start, last.end)
        for mark, inner in pairwise(self.open):
            if self.text[inner.start - 2 : inner.start] != ": ":  # a quotation in it may end where it ends
                self._stray(mark, "unclosed")
        del self.open[:-1]

    def _closes_speech(self, mark: Mark, second: bool) -> bool:
        """Whether a mark that leans right stands where a quotation ends: after a comma or stop, before the speaker."""
        before = self.text[max(0, mark.start - 2) : mark.start]
        if before not in (", ", ". ", "! ", "? ") or SPOKEN.search(self.text, max(0, mark.start - 20), mark.start):
            return False
        if second and self.text[mark.end].islower():
            return True
        return before != ". " and bool(SPEAKER.match(self.text, mark.end))

    def _lone_closers(self, unopened: list[Mark]) -> None:
        """Closers of a line that found no partner: an opening mark that leans the wrong way, or never opened."""
        if len(unopened) == 2 and self.text[unopened[0].start - 1].islower():
            first, last = unopened
            self._pair(first.start, last.end)
            if first.char == "”":
                self._stray(first, "turned")
            return
        for mark in unopened:
            if not (mark.char in "\"'" and self.text[mark.start - 1].isdigit()):
                self._stray(mark, "unopened")


NONE = Quotations((), ())
"""What most short texts have."""


@analysis
def quotations(doc: Document) -> Quotations:
    """The document's quotations and stray marks."""
    return _Pairing(doc).read() if ANY.search(doc.text) else NONE
