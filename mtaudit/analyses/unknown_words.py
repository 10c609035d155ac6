"""Lower-case words that nothing explains: no lexicon, no derivation, no compound, and nothing in the document.

In an English document, that is. A capital explains a word wherever it stands (it is a name); so does a text that
introduces it: in quotation marks or italics, in brackets or before brackets, after "called". Addresses, code, hashtags,
units after a number, Latin names of species, names with small words in them, and words beside foreign function words
are left alone, and so are lines most of whose words are unknown: they are in another language.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple

from mtaudit.analyses.chemistry import technical
from mtaudit.analyses.corrections import correction
from mtaudit.analyses.derivation import PARTS, compound, explained
from mtaudit.analyses.letters import foreign
from mtaudit.analyses.lowered import lowered
from mtaudit.analyses.quotations import quotations
from mtaudit.analyses.sentences import sentences
from mtaudit.analyses.tokens import tokens
from mtaudit.lexicon import common, known
from mtaudit.model import Document, Span, analysis

LEAST, MOST = 4, 40
"""Letters: shorter words are abbreviations, units and debris that cannot be told from them; longer ones no words."""
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?:['’]s)?")
SOUND = re.compile(
    r"[b-df-hj-np-tv-xz]+|.*(?:(.)\1\1|(..)\2\2).*|[aeo]{0,3}(?:h[aeiou]+)+h?|[bm]*r+[aeiou]*h*|u+gh+|e+w+"
)
"""Abbreviations without vowels, drawn-out and repeated sounds: hmm, sooo, hahaha."""
PART = re.compile("[-'’]")
CODE = re.compile(r"://|www\.|[@_\\=<>{}#$`^|~&/+]|\w\.\w|::|\d")
"""What stands, without a space between, beside words of addresses, handles, hashtags, paths and program text."""
CHUNK = 60
NAMED = re.compile(
    r"(?:\b(?:call(?:s|ed|ing)?(?: (?:it|him|her|them|this|that|these))?|named|termed|dubbed|nicknamed|titled|entitled|"
    r"pronounced|means?|meaning|spelled|spelt|username|words?|terms?|verbs?|nouns?|slang|dialect|known (?:locally )?as|"
    r"so-called|i\.?e\.?|[A-Z]\w+(?:ese|ian|ish) for)[ ,:]{1,2}(?:an? |the )?|[*_(])\Z"
)
"""What stands before a word that the text introduces."""
MARKED = re.compile(
    r"[*_]|,? (?:which is |is |are )?(?:also |better |otherwise |commonly )?(?:known|called|nicknamed) "
)
"""What stands after a word in italics, and after one that has another name."""
GLOSSED = re.compile(
    r" \((?!\d)|,? (?:or (?:an? |the )?\w+|meaning |means |which means |that is,? |i\.e\.)|,? [–—-] (?:an? |the )|"
    r", (?:an? |which (?:is|are) |literally |in other words)|: (?:an? |the )"
)
"""What stands after a foreign word that the text explains: "ryokan (inn)", "ryokan, or inn", "ryokan – an inn"."""
OWN_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th"}
)
"""Latin letters that no accent makes."""
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
    texts = tokens(doc).texts
    if not texts:
        return ()
    suspects = [text for text in set(texts) - common() if text.islower() and LEAST <= len(text) <= MOST]
    found = {text: part for text in suspects if (part := _unknown_part(text))}
    return tuple(sorted(_Context(doc, found).places())) if found else ()


@lru_cache(maxsize=1 << 15)
def _unknown_part(text: str) -> str | None:
    """The part of a word that is not English; None if all is, or if it is a sound or a word of another script."""
    if not WORD.fullmatch(text):
        return None
    for part in text.removesuffix("'s").removesuffix("’s").split("-"):
        if len(part) < LEAST or known(part):
            continue
        plain = _plain_letters(part)
        if not explained(plain) and not compound(plain):
            return None if not plain.isascii() or SOUND.fullmatch(plain) or technical(plain) else part
    return None


def _plain_letters(word: str) -> str:
    """A word without accents; what stays outside ASCII is of another script."""
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFD", word.translate(OWN_LETTERS))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


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
        if NAMED.search(self.text, max(0, start - 30), start) or MARKED.match(self.text, end):
            return True
        if i and COUNT.fullmatch(self.view.lowers[i - 1]) and (odd_looking(part) or correction(part) is None):
            return True  # a unit or a coin
        if GLOSSED.match(self.text, end, end + 30) and odd_looking(part):
            return True
        return any(q.start < start and end < q.end for q in self._terms)

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


NEAR = 7
"""Letters from which a word that is near an English one was probably meant to be that."""
SHORT_QUOTE = 40
"""Characters: a shorter quotation is a term or a title, not speech."""


@lru_cache(maxsize=1 << 14)
def odd_looking(word: str) -> bool:
    """Whether a word looks as if it were none of English, and is near none."""
    return not word.isascii() or (foreign(word) and (len(word) < NEAR or correction(word) is None))


def _forms(word: str) -> set[str]:
    """A word and the forms that differ by a plural's -s."""
    return {word, word + "s", word.removesuffix("s"), word.removesuffix("es")}
