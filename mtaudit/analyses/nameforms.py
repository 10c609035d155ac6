"""Forms of names that one text should not mix, though each is right: Kyiv and Kiev, Kita-ku and Kita Ward."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ahocorasick_rs import AhoCorasick

from mtaudit.analyses.namelists import fold
from mtaudit.analyses.personalnames import loose
from mtaudit.analyses.quotations import quotations
from mtaudit.analyses.spellings import Group, group_of
from mtaudit.model import Document, Span

TITLE = 60
"""Code points of a quotation that may be a title, whose spelling is not the writer's."""
SURNAME = r" (?:[A-Z]\. )?([A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)?)"
UNIT = re.compile(r"\b([A-Z][^\W\d_]{2,})-([a-z]{2,5})\b(?!-)")


class Forms:
    """Pairs of forms, ready to be looked for.

    `words`: one form → the other; no place within one of the phrases `outside` counts, nor in a short quotation.
    `given`: given names, which count before one surname only. `units`: kinds of places, ku → Ward.
    """

    def __init__(
        self, words: Mapping[str, str], given: Mapping[str, str], units: Mapping[str, str], outside: Sequence[str] = ()
    ) -> None:
        self.words, self.given, self.units, self.outside = words, given, units, outside
        self._forms = sorted({form for pairs in (words, given) for pair in pairs.items() for form in pair})
        self._forms += [f"-{unit}" for unit in units]
        self._automaton = AhoCorasick(self._forms)

    def groups(self, doc: Document) -> Iterator[Group]:
        """The names that stand in a document in both forms."""
        hits = self._automaton.find_matches_as_indexes(doc.text, overlapping=True)
        if not hits:
            return
        there = {self._forms[index] for index, _, _ in hits}
        yield from self._mixed(doc, [pair for pair in self.words.items() if there.issuperset(pair)])
        for pair in self.given.items():
            if there.issuperset(pair):
                yield from _mixed_given(doc, pair)
        if any(form.startswith("-") for form in there):
            yield from self._mixed_units(doc)

    def _mixed(self, doc: Document, pairs: Sequence[tuple[str, str]]) -> Iterator[Group]:
        both: dict[str, set[str]] = defaultdict(set)
        for one, other in pairs:
            if not _glossed(doc.text, one, other):
                both[other] |= {one, other}
        if both:
            barred = [Span(*m.span()) for phrase in self.outside for m in re.finditer(re.escape(phrase), doc.text)]
            barred += [Span(q.start, q.end) for q in quotations(doc).pairs if q.end - q.start <= TITLE]
            for forms in both.values():
                yield from group_of(doc, (span for form in sorted(forms) for span in _places(doc, form, barred)))

    def _mixed_units(self, doc: Document) -> Iterator[Group]:
        text = doc.text
        seen: set[str] = set()
        for match in UNIT.finditer(text):
            whole, stem, unit = match[0], match[1], self.units.get(match[2])
            if unit and whole not in seen and f"{stem} {unit}" in text:
                seen.add(whole)
                if not _glossed(text, whole, f"{stem} {unit}"):
                    yield from group_of(doc, [*_places(doc, whole), *_places(doc, f"{stem} {unit}")])


def _mixed_given(doc: Document, pair: tuple[str, str]) -> Iterator[Group]:
    """Full names with one surname whose given names are the pair."""
    found: dict[str, list[Span]] = defaultdict(list)
    for match in re.finditer(rf"\b(?:{'|'.join(map(re.escape, pair))}){SURNAME}", doc.text):
        found[loose(fold(match[1]))].append(Span(*match.span()))
    for spans in found.values():
        if len({doc.text[s.start : s.end].split(" ")[0] for s in spans}) > 1:
            yield from group_of(doc, spans)


def _glossed(text: str, one: str, other: str) -> bool:
    """Whether a text gives one form after the other, to explain it."""
    return any(f"{a} {opening}{b}" in text for a, b in ((one, other), (other, one)) for opening in ("(", "[", "or "))


def _places(doc: Document, form: str, barred: Iterable[Span] = ()) -> Iterator[Span]:
    for match in re.finditer(rf"(?<![\w-]){re.escape(form)}(?![\w-])", doc.text):
        span = Span(*match.span())
        if not any(span.overlaps(other) for other in barred):
            yield span
