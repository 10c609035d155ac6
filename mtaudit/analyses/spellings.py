"""One name in several spellings within a document: groups of spellings, each with its places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from mtaudit.analyses import given_names
from mtaudit.analyses.mentions import Mention, named
from mtaudit.analyses.name_signs import WORD, full_runs, may_vary, strange
from mtaudit.analyses.samenames import SHORTEST, SameGiven, SameName, SamePerson, SameWord
from mtaudit.model import Document, Span, analysis

COMPARED = 40
"""Spellings of one key that are compared with one another."""


class Spelling(NamedTuple):
    """One way of writing a name, and its places in the order of the text."""

    text: str
    spans: tuple[Span, ...]


Group = tuple[Spelling, ...]


@analysis
def spellings(doc: Document) -> tuple[Group, ...]:
    """Groups of two or more spellings of one name, in the order of the text; no place is in two groups."""
    if not may_vary(doc):
        return ()
    found = [m for m in named(doc) if not m.plural]
    introduced = frozenset(Span(m.start, m.end) for m in found if m.title)
    groups = list(_joined(by_text(doc, full_names(doc)), SamePerson(doc, introduced)))
    groups += _joined(by_text(doc, _words(doc, _untaken(found, groups))), SameWord(doc))
    groups += _joined(by_text(doc, _given(doc, _untaken(found, groups))), SameGiven(doc))
    return tuple(sorted(groups, key=lambda group: group[0].spans[0]))


def full_names(doc: Document) -> Iterator[Span]:
    """The places of persons' names of two words or more."""
    for mention in named(doc) if full_runs(doc) else ():
        if mention.kind == "person" and not mention.plural and " " in doc.text[mention.start : mention.end]:
            yield Span(mention.start, mention.end)


def group_of(doc: Document, spans: Iterable[Span]) -> Iterator[Group]:
    """One group of the given places, by their text; none where all have the same text."""
    found = by_text(doc, sorted(spans))
    if len(found) > 1:
        yield _group(Spelling(text, tuple(places)) for text, places in found.items())


def majority(group: Group) -> Spelling | None:
    """The spelling to keep: the one with more than half of all places, and two more than the next; else None."""
    first, second = sorted(group, key=lambda s: -len(s.spans))[:2]
    clear = len(first.spans) >= len(second.spans) + 2 and 2 * len(first.spans) > sum(len(s.spans) for s in group)
    return first if clear else None


def by_text(doc: Document, spans: Iterable[Span]) -> dict[str, list[Span]]:
    """The places of each text."""
    found: dict[str, list[Span]] = defaultdict(list)
    for span in spans:
        found[doc.text[span.start : span.end]].append(span)
    return found


def _group(members: Iterable[Spelling]) -> Group:
    return tuple(sorted(members, key=lambda spelling: spelling.spans[0]))


def _untaken(found: list[Mention], groups: list[Group]) -> list[Mention]:
    """The mentions of which no whole or beginning is in a group."""
    if not groups:
        return found
    taken = {span.start for group in groups for spelling in group for span in spelling.spans}
    return [mention for mention in found if mention.start not in taken]


def _words(doc: Document, found: Iterable[Mention]) -> Iterator[Span]:
    """The single words of names that are long enough and no English words or well-known names."""
    for mention in found:
        for start, end in _strange_in(doc.text[mention.start : mention.end]):
            yield Span(mention.start + start, mention.start + end)


@lru_cache(maxsize=1 << 14)
def _strange_in(name: str) -> tuple[tuple[int, int], ...]:
    """Where the strange words of a name are in it."""
    return tuple([word.span() for word in WORD.finditer(name) if strange(word[0])])


def _given(doc: Document, found: Iterable[Mention]) -> Iterator[Span]:
    """The first words of persons' names, where they are given names."""
    for mention in found:
        word = WORD.match(doc.text, mention.start, mention.end) if mention.kind == "person" else None
        if word and len(word[0]) >= SHORTEST and given_names.listed(word[0]):
            yield Span(*word.span())


def _joined(spans: dict[str, list[Span]], relation: SameName) -> Iterator[Group]:
    """Texts that are spellings of one name, joined to groups; only those that share a key are compared."""
    if len(spans) < 2:
        return
    buckets: dict[str, list[str]] = defaultdict(list)
    for text in spans:
        for key in relation.keys(text):
            buckets[key].append(text)
    pairs = {pair for texts in buckets.values() for pair in combinations(sorted(texts[:COMPARED]), 2)}
    if not pairs:
        return
    leader = {text: text for text in spans}

    def lead(text: str) -> str:
        while leader[text] != text:
            text = leader[text]
        return text

    for one, two in sorted(pairs):
        if lead(one) != lead(two) and relation.holds(one, two, spans):
            leader[lead(two)] = lead(one)
    groups: dict[str, list[Spelling]] = defaultdict(list)
    for text, places in spans.items():
        groups[lead(text)].append(Spelling(text, tuple(sorted(places))))
    yield from (_group(members) for members in groups.values() if len(members) > 1)
