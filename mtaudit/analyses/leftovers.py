"""What was left in the source language: letters of another script, lines of another language, runs of its small words.

Each is looked for in a text that is written in a Latin script, as English is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import chain, pairwise
from pathlib import Path
from typing import NamedTuple

from mtaudit.analyses.language import WORD, identify
from mtaudit.analyses.lines import lines
from mtaudit.analyses.lowered import lowered
from mtaudit.analyses.quotations import quotations
from mtaudit.analyses.remembered import Remembered
from mtaudit.analyses.tokens import tokens
from mtaudit.model import Document, Span, analysis

LETTER = r"[^\W\d_\x00-\u036f\u1d00-\u2bff\uff00-\uff5e]"
"""A letter that is not Latin, nor one of the letters for sounds and units."""
RUN = re.compile(rf"{LETTER}+(?:[^\w\n]{{1,2}}{LETTER}+)*")
OTHER_SCRIPT = re.compile(rb"[\xcd-\xf4](?:(?<!\xe2)|(?=[\xb0-\xbf]))")
"""How each of these letters begins in UTF-8, and a few others: a text without one is soon told."""
DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7a3]")
"""Scripts in which one character can be a word."""
GREEK = re.compile(r"[\u0370-\u03ff]{1,2}")
"""Letters of mathematics, or a few of them."""
CUE = re.compile(
    r"(?:\b(?:character|letter|word|term|kanji|hanzi|hanja|hangul|symbol|phrase|sign|suffix|prefix|spel[lt]|written|"
    r"script|name|[A-Z][a-z]+(?:ese|ian|ic|ish|ek|ew|ean))(?:s|ed|ing)?\W{1,3}(?:for\W+|is\W+|as\W+)?|[=~≈]\s?)\Z"
)
"""What stands before a word of another script that the text speaks about."""
ADDRESS = re.compile(r"://|@|#\w|\w\.\w|www\.")
QUOTES = frozenset("\"'“”„‘’«»「」『』")
REACH = 60
"""How far back a bracket or an address may begin, in code points."""

ENGLISH = re.compile(r"\b(?:the|and|of|with|that|this|which|has|have|are|been|were|from|his|their|they|you|what|its)\b")
LEAST_WORDS = 5
"""Words of a line that is judged by its language."""
STRONG = 2
"""Small words of another language in it, at least, before it is judged."""
LATIN = frozenset("de fr es it pt nl sv da no fi pl cs sk hr ro hu tr id ms sw sq ca so tl".split())  # noqa: SIM905
WEAK = frozenset(
    """
    de la le les du des del della dei di da dos das do el al los las van von der den het ten op y e i zu af av et en il
    lo gli si ben bin bint ibn os na po za non con sur und vs das dal ad san ha ya mi ni ne ki sa ka pa se ang dan ang
    sin son pro via per par para ama bir bu ve sous est man
    ale ay bi bis bola care come dell die din door due duke em er era es hat hay hem hi jag jest ma mange mas may meg
    men met mint mot pendant plus pour seine ska till tutti vain volt war
    """.split()  # noqa: SIM905
)
"""Words that stand in names of persons, places and dishes too, or that English has as well: they show nothing alone."""
GAP = 3
"""Other words between two small words of one run."""
SHARE = 0.4
"""Small words among the words of a run, at least."""


class Leftover(NamedTuple):
    """A span that was not translated; `language`: its ISO code, or "" where only the script is known."""

    span: Span
    language: str
    words: int


@cache
def small_words() -> dict[str, tuple[str, ...]]:
    """Small word of a language in Latin letters that is none in English → the languages that have it."""
    path = Path(__file__).parent.parent / "data" / "function_words.txt"
    rows = dict(line.split(": ", 1) for line in path.read_text(encoding="utf-8").splitlines() if line[0] != "#")
    words = {code: row.partition(" | ")[0].split() for code, row in rows.items()}
    english = frozenset(words["en"])
    found: defaultdict[str, list[str]] = defaultdict(list)
    for code in words:
        for word in words[code] if code in LATIN else ():
            if len(word) > 1 and word not in english:
                found[word].append(code)
    return {word: tuple(codes) for word, codes in found.items()}


@cache
def strong_words() -> frozenset[str]:
    """The small words that stand in no names, and are none of English."""
    return frozenset(small_words()) - WEAK


@cache
def telling_words() -> frozenset[str]:
    """The small words that show their language even in the middle of an English sentence."""
    return frozenset(word for word in strong_words() if len(word) > 2)


@analysis
def other_script(doc: Document) -> tuple[re.Match[str], ...]:
    """The runs of letters of another script."""
    text = doc.text
    if text.isascii() or not OTHER_SCRIPT.search(text.encode("utf-8", "surrogatepass")):
        return ()
    return tuple(RUN.finditer(text))


def foreign_letters(doc: Document) -> Iterator[Leftover]:
    """Words in another script, but for names in brackets, what is quoted or spoken about, addresses and formulas."""
    for found in other_script(doc):
        dense = len(DENSE.findall(found.group()))
        if dense or (len(WORD.findall(found.group())[0]) > 1 and not GREEK.fullmatch(found.group())):
            span = Span(*found.span())
            if not _allowed(doc, span):
                yield Leftover(span, "", max(len(found.group().split()), dense // 2, 1))


def _allowed(doc: Document, span: Span) -> bool:
    """Whether a word of another script belongs where it stands."""
    text = doc.text
    floor = max(text.rfind("\n", 0, span.start) + 1, span.start - REACH)
    before = text[floor : span.start]
    if before.rfind("(") > before.rfind(")") or before.rfind("[") > before.rfind("]"):
        return True
    token = before[before.rfind(" ") + 1 :] + text[span.start : span.end + 1].split(" ", 1)[0]
    if ADDRESS.search(token) or CUE.search(before) or text[span.end : span.end + 2] in (" (", " ["):
        return True
    return before[-1:] in QUOTES and text[span.end : span.end + 1] in QUOTES


def foreign_lines(doc: Document) -> Iterator[Leftover]:
    """Lines that are certainly in another language than the document's own."""
    if not (other_script(doc) or _told(doc)):
        return
    own = (doc.language or "en").split("-")[0]
    low = lowered(doc)
    for span in lines(doc):
        if low.find(" the ", span.start, span.end) >= 0 or ENGLISH.search(low, span.start, span.end):
            continue
        line = low[span.start : span.end]
        words = WORD.findall(line)
        count = max(len(line.split()), len(DENSE.findall(line)) // 2)
        small = {word for word in words if word in small_words()}
        if count >= LEAST_WORDS and (_foreign_script(line) or _speak(small)):
            verdict = identify(doc.text[span.start : span.end], besides=own)
            if (
                verdict.certain
                and verdict.code not in (own, "unknown")
                and (
                    verdict.code not in LATIN or _speak({word for word in small if verdict.code in small_words()[word]})
                )
            ):
                yield Leftover(span, verdict.code, count)


def _foreign_script(line: str) -> bool:
    return not line.isascii() and RUN.search(line) is not None


@analysis
def _told(doc: Document) -> frozenset[str]:
    """The words of a document that show another language, between apostrophes and hyphens too."""
    return frozenset(chain.from_iterable(map(STRONG_IN.__getitem__, tokens(doc).vocabulary)))


def _strong_in(word: str) -> tuple[str, ...]:
    return tuple(strong_words().intersection([word, *WORD.findall(word)]))


STRONG_IN = Remembered(_strong_in, most=1 << 15)
"""Word → the words in it that show another language."""


def _speak(small: set[str]) -> bool:
    """Whether small words show a language: two of them, or one with two that stand in names as well."""
    telling = small - WEAK
    return bool(telling) and len(small) + len(telling) >= 2 * STRONG


def foreign_runs(doc: Document) -> Iterator[Leftover]:
    """Runs of another language's small words within a line, outside of quotations."""
    if len(_told(doc)) < STRONG:
        return
    view, known = tokens(doc), small_words()
    if sum(map(telling_words().__contains__, view.vocabulary)) < STRONG:
        return
    places: defaultdict[str, list[int]] = defaultdict(list)
    for word in filter(known.__contains__, view.vocabulary):
        for code in known[word]:
            places[code] += view.index[word]
    found = []
    for code in sorted(places):
        if len(places[code]) > STRONG:
            for run in _runs(sorted(places[code])):
                span = view.span(run[0], run[-1])
                if _convinces(doc, run, span) and not quotations(doc).inside(span):
                    found.append(Leftover(span, code, run[-1] - run[0] + 1))
    yield from _longest(found)


def _runs(places: list[int]) -> Iterator[list[int]]:
    """The places that follow each other closely."""
    run = places[:1]
    for one, two in pairwise(places):
        if two - one > GAP + 1:
            yield run
            run = []
        run.append(two)
    yield run


def _convinces(doc: Document, run: list[int], span: Span) -> bool:
    """Whether a run is no name and no accident: small letters, words that tell, hardly anything else, in one line."""
    view = tokens(doc)
    telling = {view.lowers[i] for i in run} & telling_words()
    if len(run) <= STRONG or len(telling) < STRONG or len(run) < SHARE * (run[-1] - run[0] + 1):
        return False
    if "\n" in doc.text[span.start : span.end] or ENGLISH.search(lowered(doc), span.start, span.end):
        return False
    return all(view.texts[i].islower() for i in run[1:])


def _longest(found: list[Leftover]) -> Iterator[Leftover]:
    """Of runs that overlap, as those of kin languages do, the longest, and of equals the first."""
    end = -1
    for one in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        if one.span.start >= end:
            yield one
            end = one.span.end
