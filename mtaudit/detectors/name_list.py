"""Names that a names file settles, spelled otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from mtaudit.analyses.settlednames import SettledNames, settled_by, settled_names
from mtaudit.analyses.spellings import by_text, full_names
from mtaudit.expansion import words_of
from mtaudit.model import Clue, Detector, Document, Rule, Setup, Span


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`misspelled`: a mapping of wrong to right, as `{list}`, beside the names files of the run."""

    misspelled: str = ""


class NameList(Detector):
    """Reports every spelling of a listed name that is not its canonical form, and suggests that."""

    Options = Options

    def __init__(self, rules: Sequence[Rule], setup: Setup) -> None:
        super().__init__(rules, setup)
        own = settled_names(setup.names)
        self.settled = [(rule, names) for rule in rules for names in (own, _shipped(rule)) if names]

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield a clue for each place."""
        for rule, names in self.settled:
            for span, canonical in _found(doc, names):
                match = doc.text[span.start : span.end]
                yield Clue(rule, span, {"match": match, "canonical": canonical}, suggestion=canonical)


def _shipped(rule: Rule) -> SettledNames | None:
    return settled_by(words_of(rule.options.misspelled, rule.lists) or {}) if rule.options.misspelled else None


def _found(doc: Document, names: SettledNames) -> list[tuple[Span, str]]:
    """The places to correct, with what to write there."""
    found = [(Span(o.start, o.end), o.canonical) for o in names.occurrences(doc.text)]
    if names.persons:
        for text, spans in by_text(doc, full_names(doc)).items():
            canonical = None if text in names.canonical else names.canonical_of(text)
            if canonical and canonical.casefold() != text.casefold():
                found += [(s, canonical) for s in spans if not any(s.overlaps(other) for other, _ in found)]
    return sorted(found)


DETECTOR = NameList
