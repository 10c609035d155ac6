"""Words that lost the space or the sentence break between them, and numbers parted from their endings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

import msgspec

from mtaudit.analyses.hints import Hints
from mtaudit.analyses.stray_capitals import stray_capitals
from mtaudit.model import Clue, Detector, Document, Span

Check = Literal["joined", "sentence", "comma", "bracket", "number", "ending", "run-in"]


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`check`: what to look for.

    joined: "harbourEarlier"; sentence: "word.Next"; comma: "word,word", "word:Word"; bracket: "word(two words)",
    ")word"; number: "in2014", "20people"; ending: "12 th", "90 's"; run-in: a heading or caption that runs into the
    sentence after it.
    """

    check: Check


class Found(NamedTuple):
    """A span and what to write for it."""

    span: Span
    suggestion: str | None


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STARTERS = _words(
    "the this that these those he she it they we you i in on at by from for with to of as and but or so if when while "
    "after before since however also according there his her its their our is are was were has have a an how what why "
    "earlier later meanwhile previously now today recently moreover"
)
"""Words that often begin a sentence; after a lost break they show what was lost."""
PLAIN = _words("the this these those they there she after before since however also according when while")
"""Starters that no brand name ends in (unlike LinkedIn, OpenIt)."""
INNER = _words("the and but that this they you there when then have was were with because what thank she who")
"""Function words that are no top-level domain, file type or attribute."""
TITLES = _words("Mr Mrs Ms Dr Prof Gen Lt Col Sgt Capt Sen Rep Gov St Jr Sr No")
BRANDS = _words("linkedin javascript typescript github gitlab paypal playstation wordpress whatsapp powerpoint airdrop")
"""Camel-case brands, as they look where their first capital was lost."""
ENDS = {"1": "st", "2": "nd", "3": "rd"}
SUFFIXES = _words(
    "com net org info biz gov edu int ru ua uk jp de fr eu cn kr tv io club online news shop site exe pdf"
)
"""Ends of addresses and file names, which some write with a capital."""
CODE = re.compile(r"://|www\.|[@_\\=<>{}#$`*^|~&]|\.\w{2,}/|/\w*/|\w\.\w+\.\w|::|\w\(\)")
"""What only addresses, paths, tags and program text have."""
WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:[’'-][^\W\d_]+)*\Z")
OPENED = re.compile(r"[^\W_] ?\(([^()\n]{2,80})\Z")
SPACE = re.compile(r"\s")
WINDOW = 60

# Each pattern begins with the rarest character it can, which keeps the scan fast; what stands before is tested after.
JOINED = re.compile(r"[A-Z](?<=[a-z]{4}[A-Z])(?:[a-z]{1,20}+|(?=[\s.,!?]))(?!\w|['’@.]\w)")
SENTENCE = re.compile(r"[.!?](?<=[a-zA-Z][a-z][.!?])(?:[A-Z][a-z’']{1,20}+|[IA](?= )|[a-z]{2,20}+)(?![\w/(@]|\.\w)")
COMMA = re.compile(r"[,;](?<=[^\W\d_]{2}[,;])(?:[^\W\d_][\w’']{1,20}+|[IiAa](?= ))(?![\w/(@=:]|[.;]\w)")
COLON = re.compile(r":(?<=[a-z]{3}:)[A-Z][a-z]{2,20}+(?![\w/(@=:]|\.\w)")
BRACKET = re.compile(r"\((?<=[a-z]{3}\()[^\W\d_]{2,20}(?= [^()\n]{2,80}\))")
CLOSED = re.compile(r"\)[A-Za-z][a-z]{1,20}+(?![\w/(@=:.])")
NUMBER = re.compile(r"\d(?<=[a-z]\d)\d{1,8}(?![\w’'/@-]|[.:,]\w)")
NUMBERED = _words("in on at by from for with of since until about over than the and")
COUNTED = re.compile(
    r"\d(?=[a-z])(people|persons|years?|months|weeks|days|hours|minutes|women|children|times|and|of|the|was|were|who|which|"
    r"percent|members|cases|countries)(?![\w’'/@-]|[.:]\w)"
)
FIGURES = re.compile(r"(?<![\w.,#@/:+$€£-])\d[\d,]{0,11}\Z")
AGED = re.compile(r"\b(?:his|her|their|my|our|early|mid|late) \Z")
ENDING = re.compile(r"\d (st|nd|rd|th|[’']?s)(?![\w’'-]|\.\w)")


def _left(text: str, end: int) -> str:
    """The word that ends at an offset, or ""."""
    found = WORD.search(text, max(0, end - WINDOW), end)
    return found.group() if found else ""


def _code(text: str, start: int, end: int) -> bool:
    """Whether a place lies in an address, a path, a tag or program text, by what has no spaces around it."""
    before = SPACE.split(text[max(0, start - WINDOW) : start])[-1]
    return CODE.search(before + SPACE.split(text[start : end + WINDOW])[0]) is not None


def _joined(doc: Document) -> Iterator[Found]:
    text = doc.text
    pairs = [(m, _left(text, m.start())) for m in JOINED.finditer(text)]
    often = Counter(left + m.group() for m, left in pairs)
    for m, left in pairs:
        right, whole = m.group().lower(), left + m.group()
        small = left.islower() or (left[:1].isupper() and left[1:].islower() and right in PLAIN)
        # What comes back is an identifier or a brand; a lost space is an accident.
        if small and often[whole] < 3 and whole.lower() not in BRANDS and not _code(text, m.start(), m.end()):
            gap = ". " if right in STARTERS and len(right) > 1 else " "
            yield Found(Span(m.start() - len(left), m.end()), left + gap + m.group() if len(right) > 1 else None)


def _sentence(doc: Document) -> Iterator[Found]:
    text = doc.text
    for m in SENTENCE.finditer(text):
        left, mark, right = _left(text, m.start()), m.group()[0], m.group()[1:]
        if right.islower():
            wanted = left.islower() and (mark != "." or right in INNER)
        elif right.lower() in SUFFIXES:
            wanted = False
        else:
            wanted = left.islower() or right.lower() in STARTERS or left in TITLES
        if left and wanted and not _code(text, m.start(), m.end()):
            yield Found(Span(m.start() - len(left), m.end()), f"{left}{mark} {right}")


def _comma(doc: Document) -> Iterator[Found]:
    text = doc.text
    for pattern in (COMMA, COLON):
        for m in pattern.finditer(text):
            left = _left(text, m.start())
            if left and not _code(text, m.start(), m.end()):
                yield Found(Span(m.start() - len(left), m.end()), f"{left}{m.group()[0]} {m.group()[1:]}")


def _bracket(doc: Document) -> Iterator[Found]:
    text = doc.text
    for m in BRACKET.finditer(text):
        left = _left(text, m.start())
        if left and not _code(text, m.start(), m.end()):
            yield Found(Span(m.start() - len(left), m.end()), f"{left} {m.group()}")
    for m in CLOSED.finditer(text):
        opened = OPENED.search(text, max(0, m.start() - 90), m.start())
        if opened and opened[1].strip() and SPACE.search(opened[1]) and not _code(text, m.start(), m.end()):
            last = opened[1].split()[-1]
            yield Found(Span(m.start() - len(last), m.end()), f"{last}) {m.group()[1:]}")


def _number(doc: Document) -> Iterator[Found]:
    text = doc.text
    for m in NUMBER.finditer(text):
        left = _left(text, m.start())
        if left.lower() in NUMBERED and not _code(text, m.start(), m.end()):
            yield Found(Span(m.start() - len(left), m.end()), f"{left} {m.group()}")
    for m in COUNTED.finditer(text):
        figures = FIGURES.search(text, max(0, m.start() - 16), m.start(1))
        if figures and not _code(text, m.start(), m.end()):
            yield Found(Span(figures.start(), m.end()), f"{figures.group()} {m[1]}")


def _ending(doc: Document) -> Iterator[Found]:
    for m in ENDING.finditer(doc.text):
        figures = FIGURES.search(doc.text, max(0, m.start() - 16), m.start(1) - 1)
        aged = figures and m[1] == "s" and AGED.search(doc.text, max(0, figures.start() - 8), figures.start())
        if figures and (aged or _agrees(figures.group(), m[1])):
            yield Found(Span(figures.start(), m.end()), figures.group() + m[1])


def _agrees(number: str, ending: str) -> bool:
    """Whether an ending belongs to a number: 21 st, 12 th, 90 's, 1990 s (90 s are seconds)."""
    if ending == "s":
        return len(number) == 4 and number[:2] in ("18", "19", "20") and number[3] == "0"
    if ending[1] == "s":
        return len(number) in (2, 4) and number[-1] == "0"
    return ending == ("th" if number[-2:-1] == "1" else ENDS.get(number[-1], "th"))


def _run_in(doc: Document) -> Iterator[Found]:
    for stray in stray_capitals(doc):
        if stray.kind == "run-in":
            span = Span(stray.before.start, stray.word.end)
            left, right = doc.text[slice(*stray.before)], doc.text[slice(*stray.word)]
            yield Found(span, f"{left}. {right}")


CHECKS: dict[Check, Callable[[Document], Iterator[Found]]] = {
    "joined": _joined,
    "sentence": _sentence,
    "comma": _comma,
    "bracket": _bracket,
    "number": _number,
    "ending": _ending,
    "run-in": _run_in,
}


HINTS = {
    "joined": "[a-z]{4}[A-Z]",
    "sentence": "[a-zA-Z][a-z][.!?][a-zA-Z]",
    "comma": r"[\pL\pM\pN]{2}[,;][\pL\pM\pN]|[a-z]{3}:[A-Z]",
    "bracket": r"[a-z]{3}\([^ ]|\)[A-Za-z]",
    "number": r"[a-z]\d|\d[a-z]",
    "ending": r"\d (?:st|nd|rd|th|[’']?s)(?:[^\pL\pN]|$)",
}
"""What the checks find has these in it; most texts have none of them, and all are looked for at once."""


class Glued(Detector):
    """Looks for what each rule's check names."""

    Options = Options
    hints = Hints(HINTS)

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield a clue for each lost or stray space."""
        for rule in self.hints.worth(doc, self.rules):
            for found in CHECKS[rule.options.check](doc):
                match = doc.text[found.span.start : found.span.end]
                yield Clue(rule, found.span, {"match": match}, suggestion=found.suggestion)


DETECTOR = Glued
