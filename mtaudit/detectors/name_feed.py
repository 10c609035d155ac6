"""One person's name spelled in several ways over the documents of a run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from mtaudit.analyses.namelists import fold
from mtaudit.analyses.samenames import same_person
from mtaudit.analyses.spellings import by_text, full_names
from mtaudit.model import Clue, Detector, Document, Place, Rule, Settled, Sighting
from mtaudit.names import keys

PLACES = 3
"""Places of a spelling that are kept, in as many documents."""
SPELLINGS = 24
"""Spellings that are kept for one key: a frequent surname must not gather the whole feed."""


class Variant(NamedTuple):
    """A spelling over the whole run: in how many documents, the first places, and the documents of these."""

    text: str
    number: int
    places: tuple[Place, ...]
    documents: frozenset[tuple[str, str]]


class NameFeed(Detector):
    """Gathers full names by what any romanization of them has in common, and compares those that share that."""

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield each spelling of a full name once, for each of its keys."""
        for rule in self.rules:
            for text, spans in by_text(doc, full_names(doc)).items():
                for key in keys(text):
                    yield Clue(rule, spans[0], {"id": doc.id}, key=key)

    def combine(self, first: tuple[Sighting, ...], second: tuple[Sighting, ...]) -> tuple[Sighting, ...]:
        """Keep the first spellings of the alphabet, the first places of each, and the number of documents."""
        kept: dict[str, list[Sighting]] = {}
        for sighting in (*first, *second):
            same = kept.setdefault(sighting.place.text, [])
            if same:  # the first of them has the whole number
                same[0] = Sighting(same[0].place, same[0].values, same[0].count + sighting.count)
                sighting = Sighting(sighting.place, sighting.values, 0)
            if len(same) < PLACES:
                same.append(sighting)
        return tuple(sighting for text in sorted(kept)[:SPELLINGS] for sighting in kept[text])

    def settle(self, rule: Rule, key: str, sightings: tuple[Sighting, ...]) -> Iterator[Settled]:
        """Yield each group of spellings of one name; only under the first of the keys that two of them share."""
        for group in _groups(key, _variants(sightings)):
            yield _settled(rule, group)


def _variants(sightings: Sequence[Sighting]) -> list[Variant]:
    found: dict[str, list[Sighting]] = {}
    for sighting in sightings:
        found.setdefault(sighting.place.text, []).append(sighting)
    return [
        Variant(
            text,
            sum(s.count for s in same),
            tuple(s.place for s in same[:PLACES]),
            frozenset((s.place.path, dict(s.values)["id"]) for s in same),
        )
        for text, same in sorted(found.items())
    ]


def _groups(key: str, variants: list[Variant]) -> Iterator[list[Variant]]:
    """Groups of variants of one name, the most frequent first."""
    groups = [[variant] for variant in variants]
    for one, two in combinations(variants, 2):
        if min(set(keys(one.text)) & set(keys(two.text)), default=key) != key:
            continue
        mine, theirs = (next(group for group in groups if variant in group) for variant in (one, two))
        if mine is not theirs and not _together(one, two) and same_person(one.text, two.text):
            mine += theirs
            groups.remove(theirs)
    for group in groups:
        if len(group) > 1:
            yield sorted(group, key=lambda variant: (-variant.number, fold(variant.text), variant.text))


def _together(one: Variant, two: Variant) -> bool:
    """Whether some document has both: what that means is for the document's own findings."""
    return bool(one.documents & two.documents)


def _settled(rule: Rule, group: list[Variant]) -> Settled:
    first, second = group[:2]
    clear = first.number >= second.number + 2 and 2 * first.number > sum(variant.number for variant in group)
    listed = ", ".join(f"“{variant.text}” ({_documents(variant.number)})" for variant in group)
    advice = f"keep “{first.text}”" if clear else "decide which is right and keep to it"
    places = tuple(
        Place(*place[:4], f"“{variant.text}”, {_documents(variant.number)}")
        for variant in group
        for place in variant.places
    )
    return Settled(rule, {"spellings": listed, "advice": advice}, places, first.text if clear else None)


def _documents(count: int) -> str:
    return f"{count} document{'s' * (count != 1)}"


DETECTOR = NameFeed
