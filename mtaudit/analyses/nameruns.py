"""Runs of capitalised words: where a name may stand. Found by one expression; nothing is decided here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from mtaudit.analyses.namelists import word_set
from mtaudit.model import Document, analysis

_UPPER = "A-Z" + "".join(chr(c) for r in ((0xC0, 0x250), (0x1E00, 0x1F00)) for c in range(*r) if chr(c).isupper())
_SPACE = "[ \u00a0]"
_REST = rf"\w*+(?:(?:['’](?!s\b)|[-‐‑](?=\w)|(?<=\b[{_UPPER}])\.(?=[{_UPPER}]\b))\w++)*+(?:\.(?={_SPACE}[{_UPPER}]))?+"
_PARTICLE = (
    r"(?:van|von|vom|zu|zur|der|den|de|del|della|delle|degli|di|da|das|do|dos|du|des|la|las|le|los|bin|ibn|bint|ben"
    r"|al|el|ul|ud|ter|ten|te|af|av|y|abu)"
)
PARTICLES = frozenset(_PARTICLE.strip("(?:)").split("|"))
_PRONOUN = r"(?<!I(?=[ ’',?!;:)\n\u00a0]))"
RUN = re.compile(
    rf"[{_UPPER}](?<!\w[{_UPPER}]){_PRONOUN}{_REST}"
    rf"(?:{_SPACE}(?:{_PARTICLE}{_SPACE}){{0,2}}(?:[ae][a-z]-|[dl]['’])?[{_UPPER}]{_PRONOUN}{_REST}){{0,11}}"
)
PIECE = re.compile(r"[^ \u00a0]+")
ARTICLE = re.compile(r"(?<![^\W_])[ae][a-z]-$")
OPENING = frozenset(" \u00a0\"'“‘«„([–—-•*`")
ENDS = frozenset(".!?…:;\n|\t>")
QUOTES = frozenset("\"“‘«„'")


class Word(NamedTuple):
    """One word of a run, with the stop of an abbreviation or initial."""

    text: str
    start: int
    end: int


@analysis
def capitals(doc: Document) -> tuple[tuple[int, str], ...]:
    """Where each run of capitalised words begins in the text, and the run as it stands."""
    return tuple([(found.start(), found[0]) for found in RUN.finditer(doc.text)])


def runs(doc: Document) -> Iterator[list[Word]]:
    """Each run of capitalised words with the particles between them, in order.

    A stop that ends a sentence ends the run; runs of one function word are left out.
    """
    text, skipped = doc.text, never_alone()
    for start, run in capitals(doc):
        if run in skipped:
            continue
        end = start + len(run)
        if start and text[start - 1] == "-":
            before = ARTICLE.search(text, max(0, start - 4), start)
            start = before.start() if before else start
            run = text[start:end]
        if run.endswith(("Jr", "Sr")) and text[end : end + 1] == ".":
            run += "."
        if " " not in run and "\u00a0" not in run:
            if run[-1] == "." and not _abbreviation(run):
                run = run[:-1]
            yield [Word(run, start, start + len(run))]
        else:
            yield from _sentences(run, start)


def _sentences(run: str, start: int) -> Iterator[list[Word]]:
    """The words of a run, cut where a stop is none of an abbreviation."""
    for words in sentences_of(run):
        yield [Word(text, start + begin, start + end) for text, begin, end in words]


@lru_cache(maxsize=1 << 14)
def sentences_of(run: str) -> tuple[tuple[Word, ...], ...]:
    """The same with offsets in the run."""
    found: list[tuple[Word, ...]] = []
    words: list[Word] = []
    for piece in PIECE.finditer(run):
        word = Word(piece.group(), piece.start(), piece.end())
        if word.text[-1] == "." and not _abbreviation(word.text):
            found.append((*words, Word(word.text[:-1], word.start, word.end - 1)))
            words = []
        else:
            words.append(word)
    return (*found, tuple(words)) if words else tuple(found)


@cache
def never_alone() -> frozenset[str]:
    """Capitalised words that are no name where no other capitalised word stands beside them."""
    words = word_set("function words") | {"will"}
    forms = {form for word in words for form in (word.capitalize(), word.upper())} - {"US", "IT"}
    return frozenset(forms | {form.replace("'", "’") for form in forms} | {"A", "I"})


@lru_cache(maxsize=1 << 12)
def _abbreviation(word: str) -> bool:
    return len(word) == 2 or word[:-1].lower() in word_set("abbreviations") or "." in word[:-1]


def opens(text: str, start: int) -> bool:
    """Whether a word that begins at `start` opens a sentence, a line or a quotation."""
    at = start - 1
    while at >= 0 and start - at < 6 and text[at] in OPENING:
        at -= 1
    return at < 0 or text[at] in ENDS or (start - at > 2 and text[start - 1] in QUOTES)
