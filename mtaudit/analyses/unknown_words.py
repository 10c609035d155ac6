"""Words that nothing explains: no lexicon, no derivation, no compound, and nothing in the document.

In an English document, that is. A capital explains a word wherever it stands (it is a name), unless a sentence begins
with it and it ends as no name does; so does a text that introduces it: in quotation marks or italics, in brackets or
before brackets, after "called". Addresses, code, hashtags,
units after a number, Latin names of species, names with small words in them, and words beside foreign function words
are left alone, and so are lines most of whose words are unknown: they are in another language.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from mtaudit.analyses.corrections import correction
from mtaudit.analyses.derivation import PARTS
from mtaudit.analyses.lowered import lowered
from mtaudit.analyses.quotations import quotations
from mtaudit.analyses.remembered import Remembered
from mtaudit.analyses.sentences import sentences
from mtaudit.analyses.strange_words import GROWN, LEAST, MOST, capital_part, odd_looking, slip, strange_part
from mtaudit.analyses.tokens import tokens
from mtaudit.lexicon import common
from mtaudit.model import Document, Span, analysis

PART = re.compile("[-'’]")
CODE = re.compile(r"://|www\.|[@_\\=<>{}#$`^|~&/+]|\w\.\w|::|\d")
"""What stands, without a space between, beside words of addresses, handles, hashtags, paths and program text."""
CHUNK = 60
NAMED = re.compile(
    r"(?:\b(?:call(?:s|ed|ing)?(?: (?:it|him|her|them|this|that|these))?|named|termed|dubbed|nicknamed|titled|entitled|"
    r"pronounced|means?|meaning|spelled|spelt|username|words?|terms?|verbs?|nouns?|slang|dialect|known (?:locally )?as|"
    r"so-called|i\.?e\.?|[A-Z]\w+(?:ese|ian|ish) for)[ ,:]{1,2}(?:an? |the )?[\"“„«‘']?|[*_(])\Z"
)
"""What stands before a word that the text introduces."""
MARKED = re.compile(
    r"[*_]|,? (?:which is |is |are )?(?:also |better |otherwise |commonly )?(?:known|called|nicknamed) "
)
"""What stands after a word in italics, and after one that has another name."""
GLOSSED = re.compile(
    r" \((?!\d)|,? (?:or (?:an? |the )?\w+|meaning |means |which means |that is,? |i\.e\.)|,? [–—-] (?:an? |the )|"
    r", (?:an? (?![^,.;:()\n]{1,40},? and an? )|which (?:is|are) |literally |in other words)|: (?:an? |the )"
)
"""What stands after a foreign word that the text explains: "ryokan (inn)", "ryokan, or inn", "ryokan – an inn"."""
LISTED = re.compile(r",? (?:and |or |& )?[A-Z]{3,}\b")
"""What stands after a name that begins with a small letter: "ahoy, LINGO and POLO"."""
COUNT = re.compile(r"\d.*|hundred|thousand|[mbtr]+illion|bn|mn")
LATIN = re.compile(r"[a-z]{3,}(?:us|um|is|ii|ae|ensis|oides|ica|ana|ata|osa|aris|alis|ea|ia|ella|ina|ula|ans|ens|i|a)")
PARTICLES = PARTS["particles"]
"""Foreign function words; those that are English too count only on both sides."""
FEW = 16
"""So many unknown words are searched for in the text one by one."""
FOREIGN_SHARE = 0.5
LEAST_FOREIGN = 3


class Unknown(NamedTuple):
    """One place of a word that nothing explains; `part`: the unknown word in it (of a hyphenated word, one part)."""

    span: Span
    part: str
    foreign: bool


@analysis
def unknown_words(doc: Document) -> tuple[Unknown, ...]:
    """The document's unknown words, in order."""
    odd = set(filter(None, map(ODD.__getitem__, tokens(doc).texts)))
    if not odd:
        return ()
    context = _Context(doc, {one.text.lower(): one.part for one in odd if one.part})
    return tuple(sorted([*context.places(), *context.grown({one.text for one in odd if one.grown})]))


class _Odd(NamedTuple):
    """A word as it stands that is not all English: the unknown part, and whether it is an acronym with an ending."""

    text: str
    part: str | None
    grown: bool


def _odd(text: str) -> _Odd | None:
    if text in common() or not LEAST <= len(text) <= MOST:
        return None
    part = strange_part(text) if text.islower() else capital_part(text)
    grown = GROWN.fullmatch(text) is not None
    return _Odd(text, part, grown) if part or grown else None


ODD = Remembered(_odd, most=1 << 15)


class _Context:
    """What a document says about its unknown words."""

    def __init__(self, doc: Document, found: dict[str, str]) -> None:
        """`found`: the unknown words, as they stand in the text, with the unknown part of each."""
        self.doc, self.text, self.view, self.found = doc, doc.text, tokens(doc), found
        self.index: dict[str, list[int]] = {text: [] for text in found}
        for i in self.view.places(found.keys()):
            self.index[self.view.lowers[i]].append(i)

    def places(self) -> Iterator[Unknown]:
        """The places of the words that nothing explains."""
        words = {text: part for text, part in self.found.items() if not self._named(text, part)}
        introduced = {part for text, part in words.items() if self._introduced(text, part)}
        for text, part in words.items():
            if introduced.isdisjoint(_forms(part)):
                yield from self._plain(self.index[text], part)

    def _plain(self, places: Iterable[int], part: str) -> Iterator[Unknown]:
        for i in places:
            if not (self._code(i) or self._name(i, part) or self._foreign_line(i)):
                yield Unknown(self.view.span(i, i), part, odd_looking(part))

    def grown(self, texts: set[str]) -> Iterator[Unknown]:
        """The places of acronyms with an ending grown onto them."""
        for i in self.view.places({text.lower() for text in texts}):
            if self.view.texts[i] in texts and not self._code(i):
                yield Unknown(self.view.span(i, i), self.view.texts[i], foreign=False)

    def _named(self, text: str, part: str) -> bool:
        """Whether a form of the word has a capital anywhere but where a sentence begins."""
        forms = _forms(part)
        if len(self.found) <= FEW:
            alike = lowered(self.doc).count(min(forms, key=len))
            if alike <= sum(self.view.texts[i] == text for i in self.index[text]):
                return False  # said of most: nothing else in the text has its letters
        return not self.names.isdisjoint(forms)

    @cached_property
    def names(self) -> frozenset[str]:
        """All words of the document that have a capital elsewhere than where a sentence begins, in lower case."""
        firsts = {i for span in sentences(self.doc) for i in self._first(span)}
        capital = {text.lower() for i, text in enumerate(self.view.texts) if not text.islower() and i not in firsts}
        return frozenset(part for text in capital for part in PART.split(text))

    def _first(self, sentence: Span) -> Iterator[int]:
        """The token that begins a sentence, and those after an opening mark of quotation in it."""
        i, last = bisect_left(self.view.starts, sentence.start), bisect_left(self.view.starts, sentence.end)
        while i < last and not self.view.texts[i][0].isalpha():
            i += 1
        if i < last and self.view.texts[i][1:].islower():
            yield i

    def _introduced(self, text: str, part: str) -> bool:
        """Whether the document names or explains a word anywhere, or puts it between marks."""
        return any(self._introduced_at(i, part) for i in self.index[text])

    def _introduced_at(self, i: int, part: str) -> bool:
        start, end = self.view.starts[i], self.view.ends[i]
        cue = NAMED.search(self.text, max(0, start - 30), start)
        if cue and (cue.group() != "(" or odd_looking(part) or self.text.startswith(")", end)):
            return True  # what stands alone in brackets, or begins there and is foreign
        if MARKED.match(self.text, end):
            return True
        if i and COUNT.fullmatch(self.view.lowers[i - 1]) and (odd_looking(part) or correction(part) is None):
            return True  # a unit or a coin
        if GLOSSED.match(self.text, end, end + 80) and odd_looking(part):
            return True
        return any(q.start < start and end < q.end for q in self._terms) and not slip(part)

    @cached_property
    def _terms(self) -> list[Span]:
        return [Span(q.start, q.end) for q in quotations(self.doc).pairs if q.end - q.start < SHORT_QUOTE]

    def _code(self, i: int) -> bool:
        """Whether the word is part of something without spaces that is no prose, or hyphenated over a line's end."""
        start, end = self.view.starts[i], self.view.ends[i]
        before = self.text[max(0, start - CHUNK) : start].split(" ")[-1].split("\n")[-1]
        after = re.split(r"\s", self.text[end : end + CHUNK], maxsplit=1)[0]
        if i and self.view.texts[i - 1] in ("@", "#"):
            return True
        joined = before[-1:] in ("-", "‐", "‑", "'", "’", ".") or after[:1] in ("-", "‐", "‑", "'", "’", "\xad")
        return joined or CODE.search(before + " " + after) is not None

    def _name(self, i: int, part: str) -> bool:
        """Whether the word stands in a name: between capitals, after a genus, beside a foreign function word."""
        texts, last = self.view.texts, len(self.view) - 1
        before, after = texts[i - 1] if i else "", texts[i + 1] if i < last else ""
        species = before.lower() not in common() and LATIN.fullmatch(part) is not None
        if before[:1].isupper() and before.lower() not in PARTS["no_parts"] and (after[:1].isupper() or species):
            return True
        if LISTED.match(self.text, self.view.ends[i]):
            return True
        genus = before == "." and i > 1 and len(texts[i - 2]) == 1 and texts[i - 2].isupper()
        beside = [word in PARTICLES and word not in common() for word in (before, after)]
        return genus or any(beside) or (before in PARTICLES and after in PARTICLES)

    def _foreign_line(self, i: int) -> bool:
        """Whether about half of the words around, in the same line, are in no list of common words."""
        line = self.doc.segment_span(self.doc.segment_at(self.view.starts[i]))
        near = range(max(0, i - 5), min(len(self.view), i + 6))
        words = [
            self.view.texts[k]
            for k in near
            if line.start <= self.view.starts[k] < line.end and self.view.texts[k].isalpha() and k != i
        ]
        strange = sum(word.islower() and word not in common() for word in words)
        return strange >= LEAST_FOREIGN and strange >= FOREIGN_SHARE * len(words)


SHORT_QUOTE = 40
"""Characters: a shorter quotation is a term or a title, not speech."""


def _forms(word: str) -> set[str]:
    """A word and the forms that differ by a plural's -s."""
    return {word, word + "s", word.removesuffix("s"), word.removesuffix("es")}
