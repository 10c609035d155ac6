"""One name spelled in several ways within a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from mtaudit.analyses.nameforms import Forms
from mtaudit.analyses.settlednames import SettledNames, settled_names
from mtaudit.analyses.spellings import Group, Spelling, majority, spellings
from mtaudit.expansion import Lists, words_of
from mtaudit.model import Clue, Detector, Document, Related, Rule, Setup

SHOWN = 5
"""Other spellings that a finding shows."""
Check = Literal["spellings", "forms"]


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`check`: "spellings", names that were written in several ways; "forms", two good forms in one text.

    For "forms", mappings of one form to the other, as `{list}`: `words`, `given` (given names, which count before one
    surname only), `units` (kinds of places: ku → Ward); `outside`: phrases in which a form does not count.
    """

    check: Check = "spellings"
    words: str = ""
    given: str = ""
    units: str = ""
    outside: list[str] = []


class NameVariants(Detector):
    """Reports each spelling but the one to keep, at its first place; all of them where none is clearly first."""

    Options = Options

    def __init__(self, rules: Sequence[Rule], setup: Setup) -> None:
        super().__init__(rules, setup)
        self.settled = settled_names(setup.names)
        self.forms = {rule.id: _forms(rule) for rule in rules if rule.options.check == "forms"}

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield the clues of each group of spellings."""
        for rule in self.rules:
            for group in self._groups(rule, doc):
                if self.settled and _settled(self.settled, group):
                    continue  # each place has a finding of its own
                keep = self._listed(group) or majority(group)
                for spelling in group:
                    if spelling is not keep:
                        yield _clue(rule, group, spelling, keep)

    def _listed(self, group: Group) -> Spelling | None:
        """The spelling that a names file has, or that is a part of a name there."""
        words = self.settled.words if self.settled else frozenset[str]()
        return next((spelling for spelling in group if spelling.text in words), None)

    def _groups(self, rule: Rule, doc: Document) -> Iterable[Group]:
        return self.forms[rule.id].groups(doc) if rule.id in self.forms else spellings(doc)


def _forms(rule: Rule) -> Forms:
    options: Options = rule.options
    words, given, units = (_mapping(text, rule.lists) for text in (options.words, options.given, options.units))
    return Forms(words, given, units, options.outside)


def _settled(names: SettledNames, group: Group) -> bool:
    """Whether a names file says of each spelling how to write it."""
    return all(s.text in names.canonical or names.canonical_of(s.text) for s in group)


def _mapping(text: str, lists: Lists) -> Mapping[str, str]:
    return words_of(text, lists) or {} if text else {}


def _clue(rule: Rule, group: Group, spelling: Spelling, keep: Spelling | None) -> Clue:
    others = [other for other in group if other is not spelling]
    listed = ", ".join(f"“{other.text}” ({len(other.spans)}×)" for other in others[:SHOWN])
    advice = f"keep “{keep.text}”" if keep else "decide which is right and keep to it"
    related = tuple(Related(other.spans[0], f"{len(other.spans)}×") for other in others[:SHOWN])
    values = {"match": spelling.text, "others": listed, "advice": advice}
    return Clue(rule, spelling.spans[0], values, keep.text if keep else None, related=related)


DETECTOR = NameVariants
