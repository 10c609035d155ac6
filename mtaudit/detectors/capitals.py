"""Capitals too many or too few: stray ones, sentences and "I" without one, names now with and now without."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

import msgspec

from mtaudit.analyses.hints import Hints
from mtaudit.analyses.nameruns import capitals
from mtaudit.analyses.regions import regions
from mtaudit.analyses.stray_capitals import KNOWN, stray_capitals
from mtaudit.model import Clue, Detector, Document, Related, Span

Check = Literal["stray", "start", "i", "variants"]


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`check`: what to look for.

    stray: a function word with a capital inside a sentence; start: a sentence without a capital; i: the pronoun "i";
    variants: "Tessel Bridge" here, "Tessel bridge" there.
    """

    check: Check


class Found(NamedTuple):
    """A span, what to write for it, and the place it disagrees with."""

    span: Span
    suggestion: str
    other: Span | None = None


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ABBREVIATIONS = _words(
    "incl excl approx dept govt orig resp spec temp vols bros corp assn viz ibid secs mins hours figs cert cont refs "
    "univ prev trans abbr auth capt prof misc hosp prov distr"
)
"""Words of four letters and more that may end in a full stop inside a sentence; our own list."""
SHORT = _words(
    "day war one two six ten now you him her his out all not yet way too man men end off ago age car bad big eat job "
    "law son sea sky sun old new low own use say see set run home us it me is so up do be on in go"
)
"""Words of three letters and fewer that are no abbreviation; our own list."""
TAGS = _words("he she it they we you said says asked asks replied came was were lol haha")
"""What may follow ? or ! where a sentence goes on after words that are quoted without marks."""
PARTICLES = _words("de van von der den la le du da di el al bin ibn ter com org net")
"""What begins a name, or an address, in lower case."""
START = re.compile(r"[.?!](?<=[a-z][a-z][.?!]) ([a-z]{2,20})(?=[ ,])")
RIGHT = re.compile(r"[.?!](?<=[a-z]{2}[.?!]) [A-Z]")
LAST = re.compile(r"\w+\Z")
PRONOUN = re.compile(r"i(?<![^\s]i)(?=['’](?:m|ve|ll|d)\b| [a-z])(?:['’](?:m|ve|ll|d)\b)?")
SAYS = re.compile(
    r" (?:am|was|have|had|will|would|can|could|can't|did|didn't|do|don't|know|think|thought|want|wanted|need|feel|felt|"
    r"saw|like|love|see|hope|believe|wonder|heard|went|got|just|also|really|always|never)\b"
)
LEADS = re.compile(
    r"\b(?:so|if|that|and|but|when|because|as|before|after|while|since|until|though|what|how|why|where|which|can|could|do|"
    r"did|should|may|might|oh|time|thing|things|now|today|then|yes|no|maybe),?[^\S\n]\Z",
    re.IGNORECASE,
)
TERM = re.compile(r"[A-Z](?<=[a-z,] [A-Z])[a-z]{2,20} [A-Za-z][a-z]{3,20}\b(?![-’']| [A-Z])")
"""A name's first word in mid-sentence, with the word after it, where no further capital follows."""
PEOPLES = re.compile(r"\w+(?:ian|ean|ese|ish|can|ench|reek|erman|ech|wiss|utch|raqi|aeli|stani|ovak)\Z")
"""Adjectives of nationality: what follows them is no part of a name (Russian Railways, Russian railways)."""


def _stray(doc: Document) -> Iterator[Found]:
    for stray in stray_capitals(doc):
        if stray.kind == "stray":
            yield Found(stray.word, doc.text[slice(*stray.word)].lower())


def _start(doc: Document) -> Iterator[Found]:
    text = doc.text
    found = [m for m in START.finditer(text) if _begins(text, m)]
    # A text that does without capitals throughout is a style of its own.
    if found and len(found) <= sum(1 for _ in RIGHT.finditer(text)):
        for m in found:
            yield Found(Span(*m.span(1)), m[1].capitalize())


def _begins(text: str, m: re.Match[str]) -> bool:
    """Whether a sentence plainly begins with the lower-case word after a mark."""
    last = LAST.search(text, max(0, m.start() - 30), m.start())
    if not last or not last.group().islower() or m[1] in PARTICLES or (m.group()[0] != "." and m[1] in TAGS):
        return False
    word = last.group()
    return word in SHORT or (len(word) > 3 and word not in ABBREVIATIONS)


def _i(doc: Document) -> Iterator[Found]:
    text = doc.text
    for m in PRONOUN.finditer(text):
        if (
            m.end() > m.start() + 1
            or SAYS.match(text, m.end())
            or LEADS.search(text, max(0, m.start() - 12), m.start())
        ):
            yield Found(Span(m.start(), m.end()), "I" + m.group()[1:])


def _variants(doc: Document) -> Iterator[Found]:
    if not _may_vary(doc):
        return
    terms = TERM.findall(doc.text)
    if len(set(map(str.lower, terms))) == len(set(terms)):
        return
    seen: dict[str, tuple[list[Span], list[Span]]] = defaultdict(lambda: ([], []))
    for m in TERM.finditer(doc.text):
        first, second = m.group().split(" ")
        if not PEOPLES.match(first) and first.lower() not in KNOWN and second.lower() not in KNOWN:
            seen[m.group().lower()][second[0].isupper()].append(Span(*m.span()))
    for lower, upper in seen.values():
        if lower and upper and {regions(doc).at(s.start) for s in (*lower, *upper)} == {"body"}:
            odd, usual = (upper, lower) if len(upper) < len(lower) else (lower, upper)
            for span in odd:
                yield Found(span, doc.text[slice(*usual[0])], usual[0])


def _may_vary(doc: Document) -> bool:
    """Whether a word inside a name ends another one, as where a small letter follows; a particle may be such a word."""
    several = [run.rpartition(" ")[0] for _, run in capitals(doc) if " " in run]
    if not several:
        return False
    inside, ends = " ".join(several).split(), {run.rpartition(" ")[2] for _, run in capitals(doc)}
    return not ends.isdisjoint(inside) or any(map(str.islower, inside))


CHECKS: dict[Check, Callable[[Document], Iterator[Found]]] = {
    "stray": _stray,
    "start": _start,
    "i": _i,
    "variants": _variants,
}


HINTS = {"start": "[a-z]{2}[.?!] [a-z]{2}", "i": r"(?:^|[^\pL\pM\pN\pP\pS])i['’ ]"}
"""What the checks find has these in it; most texts have none of them, and all are looked for at once."""


class Capitals(Detector):
    """Looks for what each rule's check names."""

    Options = Options
    hints = Hints(HINTS)

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield a clue for each capital too many or too few."""
        for rule in self.hints.worth(doc, self.rules):
            for span, suggestion, other in CHECKS[rule.options.check](doc):
                values = {"match": doc.text[slice(*span)]}
                related = () if other is None else (Related(other, "with the other case"),)
                yield Clue(rule, span, values, suggestion=suggestion, related=related)


DETECTOR = Capitals
