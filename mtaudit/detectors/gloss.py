"""Brackets that gloss: one that repeats what stands before it, and one that stands after the wrong noun."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

import msgspec

from mtaudit.model import Clue, Detector, Document, Span

BRACKET = re.compile(r"[(（]([^()（）\n]{2,120})[)）]")
WORD = re.compile(r"[^\W_]+")
BEFORE = 200
"""How far before a bracket its phrase may begin, in code points."""
CLOSED = re.compile(r"(?:['’]s)?[\"'”’»]*[ \t\u00a0]*")
"""What may stand between a phrase and its bracket."""
OPENING = "\"'“‘„«"
BREAK = re.compile(r"[;:!?()（）\[\]@#/_=]|\. ")
"""What no name that a bracket glosses has in it."""
PLURAL = re.compile(r"(?<=\w{3})(?:ies|s)\Z")
PRICE = re.compile(r"\s*[$€£¥₿]")
ACRONYM = re.compile(r"(?<![\w.@#/-])[A-Z](?:\.?[A-Za-z&]){0,7}[A-Z](?![\w@])")
NAME = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
OWNER = re.compile(r"['’]s?(?: [a-z]+(?:-[a-z]+)*){1,4}\Z")
"""A possessive and what is owned, up to the end."""
OWNED = re.compile(r"(?:['’]s?)?(?: [\w’'-]+){0,5} [a-z]+(?:-[a-z]+)*\Z")
"""What may stand between an acronym and a bracket that belongs to it; a capital at the end may be a person."""


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`check`: "doubled" or "misplaced".

    `articles`: words that make no difference to a phrase; `small`: words that an acronym may pass over ("of").
    """

    check: Literal["doubled", "misplaced"]
    articles: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()


class Word(NamedTuple):
    """A word, reduced to what two mentions of one thing share, and its range."""

    stem: str
    start: int
    end: int


class Found(NamedTuple):
    """A span, what to write for it, and the bracket's own words."""

    span: Span
    suggestion: str
    gloss: str


class Gloss(Detector):
    """Compares each bracket with the words before it."""

    Options = Options

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield a clue for each bracket that repeats, or that stands in the wrong place."""
        if "(" not in doc.text and "（" not in doc.text:
            return
        for bracket in BRACKET.finditer(doc.text):
            near = max(0, bracket.start() - BEFORE)
            floor = max(near, doc.text.rfind("\n", near, bracket.start()) + 1)
            for rule in self.rules:
                options: Options = rule.options
                check = doubled if options.check == "doubled" else misplaced
                found = check(doc.text, floor, bracket, options)
                if found:
                    values = {"match": doc.text[found.span.start : found.span.end], "gloss": found.gloss}
                    yield Clue(rule, found.span, values, suggestion=found.suggestion)


def doubled(text: str, floor: int, bracket: re.Match[str], options: Options) -> Found | None:
    """North Korea (North Korea): the words directly before the bracket are those in it."""
    inside = _words(text, bracket.start(1), bracket.end(1), options.articles)
    near = max(floor, bracket.start() - 2 * len(bracket[1]) - 20)
    if not inside or inside[-1].stem[:3] not in text[near : bracket.start()].casefold():
        return None
    before = _words(text, near, bracket.start(), options.articles)[-len(inside) :]
    if [w.stem for w in before] != [w.stem for w in inside]:
        return None
    start, end = before[0].start, before[-1].end
    closed = CLOSED.fullmatch(text, end, bracket.start())
    if not closed or BREAK.search(text, start, end) or not _wordlike(inside, bracket[1]):
        return None
    if len(inside) == 1 and _means_something(text, floor, Span(start, end), bracket):
        return None
    if text[end : bracket.start()].strip() and start > floor and text[start - 1] in OPENING:
        start -= 1
    return Found(Span(start, bracket.end()), text[start : bracket.start()].rstrip(), bracket[1])


def _words(text: str, start: int, end: int, articles: frozenset[str]) -> list[Word]:
    """The words of a range without articles; case, hyphens, possessive and plural endings make no difference."""
    found = []
    for match in WORD.finditer(text, start, end):
        word = match.group().casefold()
        if word == "s" and match.start() > start and text[match.start() - 1] in "'’":
            continue
        if word not in articles:
            found.append(Word(PLURAL.sub(_singular, word), *match.span()))
    return found


def _singular(ending: re.Match[str]) -> str:
    return "y" if ending.group() == "ies" else ""


def _wordlike(inside: list[Word], raw: str) -> bool:
    """Whether a bracket holds plain words: no number, no quoted short form ("the Bank")."""
    return any(len(word.stem) > 2 and word.stem.isalpha() for word in inside) and not re.search(r"[\"“”«»#@$]", raw)


def _means_something(text: str, floor: int, word: Span, bracket: re.Match[str]) -> bool:
    """Whether a single word in a bracket tells something after all: a ticker, or a region after its town."""
    plain = text[word.start : word.end]
    if plain.isupper() or bracket[1].isupper() or PRICE.match(text, bracket.end()):
        return True
    previous = re.search(r"(\w+),? ?$", text[floor : word.start])
    return plain[0].isupper() and previous is not None and previous[1][0].isupper()


def misplaced(text: str, floor: int, bracket: re.Match[str], options: Options) -> Found | None:
    """NATO's plan (North Atlantic Treaty Organization): the bracket belongs to what stands further before it."""
    end = bracket.start()
    while end > floor and text[end - 1] in " \u00a0":
        end -= 1
    if not text[text.rfind(" ", floor, end) + 1].islower():
        return None  # both want a word in small letters right before the bracket
    at = _acronym_before(text, floor, end, bracket[1], options.small)
    at = at or _phrase_before(text, floor, end, bracket[1], options.small)
    if not at:
        return None
    suggestion = f"{text[at.start : at.end]} {bracket.group()}{text[at.end : end]}"
    return Found(Span(at.start, bracket.end()), suggestion, bracket[1])


def _acronym_before(text: str, floor: int, end: int, gloss: str, small: frozenset[str]) -> Span | None:
    """The acronym that a bracket spells out, if other words stand between the two."""
    words = NAME.findall(gloss)
    if not 2 <= len(words) <= 12 or re.search(r"[^\w\s’'&,.-]", gloss):
        return None
    found = [a for a in ACRONYM.finditer(text, floor, end) if _spelled(_letters(a.group()), words, small)]
    if not found or not OWNED.fullmatch(text, found[-1].end(), end):
        return None
    return Span(*found[-1].span()) if words[0][0].isupper() or len(_letters(found[-1].group())) > 2 else None


def _phrase_before(text: str, floor: int, end: int, gloss: str, small: frozenset[str]) -> Span | None:
    """The name before a possessive that a bracket with an acronym shortens: World Fish Bureau's plan (WFB)."""
    owner = OWNER.search(text, floor, end) if ACRONYM.fullmatch(gloss) else None
    if not owner:
        return None
    words = list(NAME.finditer(text, floor, owner.start()))
    for first in range(max(0, len(words) - 10), len(words) - 1):
        name = [word.group() for word in words[first:]]
        if name[0][0].isupper() and _spelled(_letters(gloss), name, small):
            span = Span(words[first].start(), owner.start())
            return span if BREAK.search(text, *span) is None else None
    return None


def _letters(acronym: str) -> str:
    return re.sub(r"[.&]", "", acronym).upper()


def _spelled(acronym: str, words: list[str], small: frozenset[str]) -> bool:
    """Whether the initials of words give an acronym; small words and second parts may give their letter or not."""
    reached = {0}
    for word in words:
        for n, part in enumerate(word.split("-")):
            further = {at + 1 for at in reached if acronym[at : at + 1] == part[0].upper()}
            reached = further | reached if n or word.lower() in small else further
    return len(acronym) in reached


DETECTOR = Gloss
