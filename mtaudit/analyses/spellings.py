"""One name in several spellings within a document: groups of spellings, each with its places.

Two kinds of evidence: full names of persons that romanization can write in either way (`names.similarity`), and rare
single words of names that differ by a slip. Against it: two who stand side by side, words that English texts know both,
and forms of one word (Bucha, Buchan).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from rapidfuzz.distance import OSA

from mtaudit.analyses.given_names import familiar
from mtaudit.analyses.mentions import Mention, mentions
from mtaudit.analyses.namelists import fold, known_names
from mtaudit.analyses.sentences import sentence_at
from mtaudit.lexicon import frequencies, listed
from mtaudit.model import Document, Span, analysis
from mtaudit.names import keys, similarity

SHORTEST = 5
"""Letters below which a slip turns too many names into others."""
ENDINGS = frozenset(
    " s es n an ian ean i ese ic ist ism er ers land a o y j na no ev ov ova eva in ina ich ovich ovna skaya sky ski ska"
    .split(" ")
)  # fmt: skip
"""What makes another word, or another person's name, of a name: peoples, feminine and plural forms, patronymics."""
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
TOGETHER = re.compile(r"\A(?: and |, | & |/)\Z")


class Spelling(NamedTuple):
    """One way of writing a name, and its places in the order of the text."""

    text: str
    spans: tuple[Span, ...]


Group = tuple[Spelling, ...]


@analysis
def spellings(doc: Document) -> tuple[Group, ...]:
    """Groups of two or more spellings of one name, in the order of the text; no place is in two groups."""
    found = [m for m in mentions(doc) if m.kind != "unnamed" and not m.plural]
    people = _by_text(
        doc, (Span(m.start, m.end) for m in found if m.kind == "person" and " " in doc.text[m.start : m.end])
    )
    groups = list(_joined(people, _one_person(doc)))
    taken = [span for group in groups for spelling in group for span in spelling.spans]
    words = _by_text(doc, _words(doc, found, taken))
    groups += _joined(words, _one_word(doc))
    return tuple(sorted(groups, key=lambda group: min(spelling.spans[0] for spelling in group)))


def group_of(doc: Document, spans: Iterable[Span]) -> Iterator[Group]:
    """One group of the given places, by their text; none where all have the same text."""
    found = _by_text(doc, sorted(spans))
    if len(found) > 1:
        yield tuple(sorted((Spelling(t, tuple(s)) for t, s in found.items()), key=lambda spelling: spelling.spans[0]))


def majority(group: Group) -> Spelling | None:
    """The spelling to keep: the one with more than half of all places, and two more than the next; else None."""
    first, second = sorted(group, key=lambda s: -len(s.spans))[:2]
    clear = len(first.spans) >= len(second.spans) + 2 and 2 * len(first.spans) > sum(len(s.spans) for s in group)
    return first if clear else None


def _by_text(doc: Document, spans: Iterable[Span]) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = defaultdict(list)
    for span in spans:
        found[doc.text[span.start : span.end]].append(span)
    return found


def _words(doc: Document, found: Iterable[Mention], taken: list[Span]) -> Iterator[Span]:
    """The single words of names that are long enough and no English words or well-known names."""
    for mention in found:
        for word in WORD.finditer(doc.text, mention.start, mention.end):
            span = Span(*word.span())
            text = word[0]
            if len(text) < SHORTEST or not text[:1].isupper() or text.isupper() or text in known_names():
                continue
            if not listed(text.lower()) and not any(span.overlaps(other) for other in taken):
                yield span


class _Relation:
    """Whether two texts are spellings of one name, in one document; `keys` says which are worth comparing."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc

    def apart(self, one: list[Span], two: list[Span]) -> bool:
        """Whether both stand side by side somewhere: then they are two."""
        text = self.doc.text
        pairs = ((min(a, b), max(a, b)) for a in one for b in two)
        return any(TOGETHER.match(text[a.end : b.start]) for a, b in pairs if 0 <= b.start - a.end <= 6)

    def in_one_sentence(self, one: list[Span], two: list[Span]) -> bool:
        sentences = {sentence_at(self.doc, span.start) for span in one}
        return any(sentence_at(self.doc, span.start) in sentences for span in two)


class _OnePerson(_Relation):
    def keys(self, text: str) -> Iterable[str]:
        return keys(text)

    def holds(self, one: str, two: str, spans: dict[str, list[Span]]) -> bool:
        """Two full names that romanization can write in either way, and that never stand in one sentence."""
        if fold(one) == fold(two) or self.in_one_sentence(spans[one], spans[two]):
            return False
        return similarity(one, two).same and not _shortened(one, two)


class _OneWord(_Relation):
    def keys(self, text: str) -> Iterable[str]:
        """The consonants at the beginning, twice: whole and without the first letter, which slips too."""
        plain = fold(text)
        return {plain[:2], plain[1:3], plain[-3:]}

    def holds(self, one: str, two: str, spans: dict[str, list[Span]]) -> bool:
        """A slip of a letter, or of two in a long word, where English knows one of the words at most."""
        a, b = sorted((fold(one), fold(two)), key=len)
        if a == b or _derived(a, b) or OSA.distance(a, b) > (2 if len(a) > 8 else 1):
            return False
        if self.apart(spans[one], spans[two]) or (familiar(one) and familiar(two)):
            return False
        return not (_in_use(a) and _in_use(b))


def _one_person(doc: Document) -> _OnePerson:
    return _OnePerson(doc)


def _one_word(doc: Document) -> _OneWord:
    return _OneWord(doc)


def _shortened(one: str, two: str) -> bool:
    """Whether one name only leaves out a part of the other, or has an initial for it: no variant."""
    a, b = sorted((set(fold(one).split()), set(fold(two).split())), key=len)
    return len(a) < len(b) and all(any(w == v or v.startswith(w.strip(".")) for v in b) for w in a)


def _derived(a: str, b: str) -> bool:
    """Whether the longer word is the shorter with another ending: Bucha and Buchan, Petrov and Petrova."""
    common = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    return a[common:] in ENDINGS and b[common:] in ENDINGS


def _in_use(word: str) -> bool:
    return word in frequencies()


def _joined(spans: dict[str, list[Span]], relation: _OnePerson | _OneWord) -> Iterator[Group]:
    """Texts that are spellings of one name, joined to groups; only those that share a key are compared."""
    buckets: dict[str, list[str]] = defaultdict(list)
    for text in spans:
        for key in relation.keys(text):
            buckets[key].append(text)
    leader = {text: text for text in spans}

    def lead(text: str) -> str:
        while leader[text] != text:
            text = leader[text]
        return text

    pairs = {pair for texts in buckets.values() for pair in combinations(sorted(texts), 2)}
    for one, two in sorted(pairs):
        if lead(one) != lead(two) and relation.holds(one, two, spans):
            leader[lead(two)] = lead(one)
    groups: dict[str, list[Spelling]] = defaultdict(list)
    for text, places in spans.items():
        groups[lead(text)].append(Spelling(text, tuple(sorted(places))))
    for group in groups.values():
        if len(group) > 1:
            yield tuple(sorted(group, key=lambda spelling: spelling.spans[0]))
