"""Damaged characters: wrong decoding, lost characters, lone accents, controls, look-alike letters, subword marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

import msgspec

from mtaudit.model import Clue, Detector, Document, Span

Check = Literal["mojibake", "lost", "subword", "combining", "control", "look-alike"]


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`check`: what to look for.

    mojibake: "Ã©"; lost: U+FFFD; subword: the signs that engines cut words with ("⁇", "▁", "@@ ", "<unk>");
    combining: an accent on nothing; control: control, private-use and direction-override characters; look-alike: words
    of Latin letters in which Cyrillic ones stand that look the same, or the other way round.
    """

    check: Check


class Found(NamedTuple):
    """A span and what to write for it."""

    span: Span
    suggestion: str | None = None


LOST = re.compile("\ufffd+")
SUBWORD = re.compile(r"⁇|<unk>|⟨unk⟩|\[UNK\]|▁(?=\w)|(?<=\w)@@ (?=\w)|(?<=\w) ##(?=[a-z])")
COMBINING = re.compile('(?:(?<=[\\s\\d.,;:!?()"“”])|\\A)[\u0300-\u036f]+')
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e\ue000-\uf8ff\ufff0-\ufffb]+")
SUBWORDS = ("⁇", "▁", "<unk>", "⟨unk⟩", "[UNK]", "@@ ", " ##")
"""One of these is in every match of the pattern above, or before it."""
MIXED = re.compile(r"[A-Za-z](?=[Ѐ-ӿ])|[Ѐ-ӿ](?=[A-Za-z])")
BEFORE = re.compile(r"[A-Za-zЀ-ӿ]*\Z")
AFTER = re.compile(r"[A-Za-zЀ-ӿ]{0,60}")
LONGEST = 40
PLAIN = bytes({*range(0x20, 0x7F), *b"\t\n\r"} - {*b"<[@#"})
"""Characters that speak for no damage."""
SIGNS: dict[Check, re.Pattern[bytes]] = {
    "mojibake": re.compile(b"[\xc3\xd0\xd1]"),
    "lost": re.compile(b"\xef"),
    "subword": re.compile(b"[<\\[@#]|\xe2[^\x80]"),
    "combining": re.compile(b"[\xcc\xcd]"),
    "control": re.compile(b"[\\x00-\x1f\x7f\xc2\xee\xef]|\xe2\x80[\xad\xae]"),
    "look-alike": re.compile(b"[\xd0-\xd3]"),
}
"""A byte or two of what is not plain in a text of such damage, in UTF-8. Few texts have it; others need not be read."""
CYRILLIC, LATIN = "АВЕІКМНОРСТУХаеіорсух", "ABEIKMHOPCTYXaeiopcyx"
TO_LATIN = str.maketrans(CYRILLIC + "ЅЈѕј", LATIN + "SJsj")
TO_CYRILLIC = str.maketrans(LATIN, CYRILLIC)


def _mojibake(text: str) -> Iterator[Found]:
    from mtaudit.analyses.mojibake import mojibake  # takes its time, and few texts need it

    return (Found(found.span, found.meant) for found in mojibake(text))


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[Found]:
    return (Found(Span(*found.span())) for found in pattern.finditer(text))


def _lost(text: str) -> Iterator[Found]:
    return _matches(LOST, text)


def _subword(text: str) -> Iterator[Found]:
    return _matches(SUBWORD, text) if any(map(text.__contains__, SUBWORDS)) else iter(())


def _combining(text: str) -> Iterator[Found]:
    return _matches(COMBINING, text)


def _control(text: str) -> Iterator[Found]:
    return _matches(CONTROL, text)


def _look_alike(text: str) -> Iterator[Found]:
    """Words that are of one script once the letters that look the same are replaced."""
    done = 0
    for found in MIXED.finditer(text):
        if found.start() < done:
            continue
        before = BEFORE.search(text, max(0, found.start() - LONGEST), found.start())
        after = AFTER.match(text, found.start())
        start, done = before.start() if before else found.start(), after.end() if after else found.end()
        word = text[start:done]
        latin, cyrillic = word.translate(TO_LATIN), word.translate(TO_CYRILLIC)
        if text[start - 1 : start] == "\\":
            continue  # an escape: \\n before a word
        if latin.isascii():
            yield Found(Span(start, done), latin)
        elif not any(letter.isascii() for letter in cyrillic):
            yield Found(Span(start, done), cyrillic)


CHECKS: dict[Check, Callable[[str], Iterator[Found]]] = {
    "mojibake": _mojibake,
    "lost": _lost,
    "subword": _subword,
    "combining": _combining,
    "control": _control,
    "look-alike": _look_alike,
}


class Encoding(Detector):
    """Looks for what each rule's check names."""

    Options = Options

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield a clue for each damaged place."""
        odd = doc.text.encode("utf-8", "surrogatepass").translate(None, PLAIN)
        if not odd:
            return
        for rule in self.rules:
            options: Options = rule.options
            for found in CHECKS[options.check](doc.text) if SIGNS[options.check].search(odd) else ():
                match = doc.text[found.span.start : found.span.end]
                yield Clue(rule, found.span, {"match": match, "codes": _codes(match)}, suggestion=found.suggestion)


def _codes(text: str) -> str:
    """The code points of what cannot be shown: "U+0085 U+E000"."""
    odd = (character for character in text[:8] if not character.isascii() or character < " ")
    return " ".join(dict.fromkeys(f"U+{ord(character):04X}" for character in odd))


DETECTOR = Encoding
