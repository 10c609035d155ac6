"""One quotation rendered in two ways: in a headline and in the text, in two paragraphs, or in two articles of a feed.

Two renderings agree in most of their words and differ in one that tells something ("cloud our image", "tarnish our
image"). What is shortened, put into another tense or person, or spelled otherwise, is no other rendering.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Literal

import msgspec

from mtaudit.analyses.lines import lines, words_in
from mtaudit.analyses.lowered import lower, lowered
from mtaudit.analyses.quotations import quotations
from mtaudit.analyses.renderings import Difference, differences, place, saying, telling
from mtaudit.model import Clue, Detector, Document, Place, Related, Rule, Settled, Sighting, Span

LONGEST = 1500  # code points of a quotation that is looked at
GAP = 3  # words between two parts of one quotation ("hostile attempt" to "tarnish our image")
HEADLINE = range(5, 31)  # words
STOP = re.compile(r"[.;:\n]")
SENTENCE = re.compile(r"[^.!?…]+")
LEAST = 5  # telling words in a sentence of a quotation that is compared across documents
KEYS = 3  # telling words, the longest ones, whose pairs are the keys of such a sentence
KEPT = 8  # different sentences kept for one key
NO_WORDS = re.compile(r"[^a-z’' -]")
NAME = re.compile(r"(?<![.!?:“”\"] )(?<!^)\b[A-Z][\w’'-]{3,}")


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`check`: within one "document", or between the documents of a "feed".

    `shared`: the least number of telling words around the one that differs.
    """

    check: Literal["document", "feed"]
    shared: int = 3


class InconsistentQuote(Detector):
    """Compares quotations with the headline and with one another."""

    Options = Options

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield a clue for each of two renderings; or, for a feed, the sentences of quotations with their keys."""
        if not quotations(doc).pairs:
            return
        for rule in self.rules:
            yield from _document(doc, rule) if rule.options.check == "document" else _sentences(doc, rule)

    def combine(self, first: tuple[Sighting, ...], second: tuple[Sighting, ...]) -> tuple[Sighting, ...]:
        """Keep each sentence once, with the first place where it stands, and no more than a few."""
        kept: dict[str, Sighting] = {}
        for sighting in first + second:
            kept.setdefault(sighting.place.text.casefold(), sighting)
        return tuple(kept.values())[:KEPT]

    def settle(self, rule: Rule, key: str, sightings: tuple[Sighting, ...]) -> Iterator[Settled]:
        """Two sentences that differ in a word, at the first key that they share."""
        least = next(own.options.shared for own in self.rules if own.id == rule.id)
        said = [saying(lower(s.place.text), (0, len(s.place.text)), whole=True) for s in sightings]
        for (m, n), difference in differences(said).items():
            one, two = sightings[m], sightings[n]
            if _kin(one, two, key) and _agree(difference, least):
                here = place(lower(one.place.text), said[m], difference.first)
                there = place(lower(two.place.text), said[n], difference.second)
                yield Settled(
                    rule,
                    {"match": one.place.text[slice(*here)], "other": two.place.text[slice(*there)]},
                    (_at(one.place, here), _at(two.place, there)),
                )


def _document(doc: Document, rule: Rule) -> Iterator[Clue]:
    """Both renderings of each pair, each with the other one beside it."""
    quoted, heads = list(_quoted(doc)), _headlines(doc)
    if not quoted or len(quoted) + len(heads) < 2:
        return
    low = lowered(doc)
    said = [saying(low, head, whole=False) for head in heads] + [saying(low, span, whole=True) for span in quoted]
    for (m, n), difference in differences(said).items():
        if n < len(heads) or not _agree(difference, rule.options.shared):
            continue
        here, there = place(low, said[m], difference.first), place(low, said[n], difference.second)
        if _named(doc, m < len(heads), here, there):
            continue
        if doc.segment_at(here.start) != doc.segment_at(there.start):
            for span, other in ((here, there), (there, here)):
                values = {"match": doc.text[slice(*span)], "other": doc.text[slice(*other)]}
                yield Clue(rule, span, values, related=(Related(other, "the other rendering"),))


def _headlines(doc: Document) -> list[Span]:
    """Lines that read as headlines and headings do: short, and without a mark at the end."""
    text = doc.text
    return [s for s in lines(doc) if text[s.end - 1].isalnum() and words_in(text, s) in HEADLINE]


def _quoted(doc: Document) -> Iterator[Span]:
    """The outer quotations; parts with hardly a word between them are one."""
    whole: Span | None = None
    for pair in quotations(doc).outer:
        if pair.end - pair.start > LONGEST:
            continue
        if whole and _near(doc.text, whole.end, pair.start):
            whole = Span(whole.start, pair.end)
            continue
        if whole:
            yield whole
        whole = Span(pair.start, pair.end)
    if whole:
        yield whole


def _near(text: str, end: int, start: int) -> bool:
    """Whether what stands between the end of one part and the start of the next is a few words and no stop."""
    gap = text[end : min(start, end + 40)]
    return start - end < 40 and len(gap.split()) <= GAP and not STOP.search(gap)


def _agree(difference: Difference, least: int) -> bool:
    """Whether enough is shared; a saying that is whole but for one word needs one less."""
    return difference.shared >= least - difference.whole


def _named(doc: Document, headline: bool, here: Span, there: Span) -> bool:
    """Whether a hole holds a name, the end of a quotation, or words that an editor put into brackets."""
    spans = (there,) if headline else (here, there)
    return any(
        NO_WORDS.search(doc.text, at.start, at.end)
        or doc.text[at.start - 1] in "[("
        or doc.text[at.end : at.end + 1] in ("]", ")")
        for at in spans
    )


def _sentences(doc: Document, rule: Rule) -> Iterator[Clue]:
    """The sentences of quotations whose paragraph names somebody, once for each of their keys."""
    low = lowered(doc)
    for pair in quotations(doc).outer:
        names = _names(doc, pair.start, pair.end)
        if not names or pair.end - pair.start > LONGEST:
            continue
        for found in SENTENCE.finditer(doc.text, pair.start + 1, pair.end - 1):
            words = saying(low, found.span(), whole=False)
            if telling(words.words) >= LEAST:
                span = place(low, words, (0, len(words.words)))
                keys = _keys(words.words)
                values = {"names": " ".join(names), "keys": " ".join(keys), "document": f"{doc.path}#{doc.id}"}
                for key in keys:
                    yield Clue(rule, span, values, key=key)


def _names(doc: Document, start: int, end: int) -> list[str]:
    """Words with a capital in the quotation's line, outside of it: the speaker is among them, if he is named."""
    line = doc.segment_span(doc.segment_at(start))
    before = doc.text[max(line.start, start - 120) : start]
    after = doc.text[end : min(line.end, end + 120)]
    return sorted({*NAME.findall(before), *NAME.findall(after)})


def _keys(words: Iterable[str]) -> list[str]:
    """Pairs of the longest telling words: two sentences that differ in one word have one such pair in common."""
    longest = sorted({word for word in words if telling((word,))}, key=lambda word: (-len(word), word))[:KEYS]
    return [f"{one}+{two}" for one, two in combinations(longest, 2)]


def _kin(one: Sighting, two: Sighting, key: str) -> bool:
    """Whether two sentences of two documents may have one speaker, and the key is the first that they share."""
    here, there = dict(one.values), dict(two.values)
    shared = [k for k in here["keys"].split() if k in there["keys"].split()]
    if here["document"] == there["document"] or shared[0] != key:
        return False
    return not set(here["names"].split()).isdisjoint(there["names"].split())


def _at(place: Place, span: Span) -> Place:
    """The place of a word of a sentence that stands in one line."""
    return place._replace(column=place.column + span.start, text=place.text[span.start : span.end], message=place.text)


DETECTOR = InconsistentQuote
