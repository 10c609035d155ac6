"""One name spelled in several ways within a document."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.analyses.spellings import Group, Spelling, spellings
from mtaudit.model import Clue, Detector, Document, Related, Rule

SHOWN = 5
"""Other spellings that a finding shows."""


class NameVariants(Detector):
    """Reports each spelling but the one to keep, at its first place; all of them where none is clearly first."""

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield the clues of each group of spellings."""
        for rule in self.rules:
            for group in spellings(doc):
                keep = majority(group)
                for spelling in group:
                    if spelling is not keep:
                        yield _clue(rule, group, spelling, keep)


def majority(group: Group) -> Spelling | None:
    """The spelling to keep: the one with more than half of all places, and two more than the next; else None."""
    first, second = sorted(group, key=lambda s: -len(s.spans))[:2]
    clear = len(first.spans) >= len(second.spans) + 2 and 2 * len(first.spans) > sum(len(s.spans) for s in group)
    return first if clear else None


def _clue(rule: Rule, group: Group, spelling: Spelling, keep: Spelling | None) -> Clue:
    others = [other for other in group if other is not spelling]
    listed = ", ".join(f"“{other.text}” ({len(other.spans)}×)" for other in others[:SHOWN])
    advice = f"keep “{keep.text}”" if keep else "decide which is right and keep to it"
    related = tuple(Related(other.spans[0], f"{len(other.spans)}×") for other in others[:SHOWN])
    values = {"match": spelling.text, "others": listed, "advice": advice}
    return Clue(rule, spelling.spans[0], values, keep.text if keep else None, related=related)


DETECTOR = NameVariants
