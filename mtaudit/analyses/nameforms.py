"""Forms of names that one text should not mix, though each is right: Kyiv and Kiev, Kita-ku and Kita Ward."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from mtaudit.analyses.namelists import fold
from mtaudit.analyses.personalnames import loose
from mtaudit.analyses.quotations import quotations
from mtaudit.analyses.spellings import Group, group_of
from mtaudit.model import Document, Span

TITLE = 60
"""Code points of a quotation that may be a title, whose spelling is not the writer's."""
SURNAME = r" (?:[A-Z]\. )?([A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)?)"
UNIT = re.compile(r"\b([A-Z][^\W\d_]{2,})-([a-z]{2,5})\b(?!-)")


def mixed(doc: Document, pairs: Mapping[str, str], outside: Sequence[str] = ()) -> Iterator[Group]:
    """Words of `pairs` (one form → the other) that stand in a document in both forms.

    No place within one of the phrases `outside` counts, nor in a short quotation.
    """
    both: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs.items():
        if one in doc.text and other in doc.text and not _glossed(doc.text, one, other):
            both[other] |= {one, other}
    if both:
        barred = [Span(*m.span()) for phrase in outside for m in re.finditer(re.escape(phrase), doc.text)]
        barred += [Span(q.start, q.end) for q in quotations(doc).pairs if q.end - q.start <= TITLE]
        for forms in both.values():
            yield from group_of(doc, (span for form in sorted(forms) for span in _places(doc, form, barred)))


def mixed_given(doc: Document, pairs: Mapping[str, str]) -> Iterator[Group]:
    """Full names with one surname whose given names are a pair: Vladimir and Volodymyr Orlyk."""
    text = doc.text
    for one, other in pairs.items():
        if f"{one} " in text and f"{other} " in text:
            found: dict[str, list[Span]] = defaultdict(list)
            for match in re.finditer(rf"\b(?:{one}|{other}){SURNAME}", text):
                found[loose(fold(match[1]))].append(Span(*match.span()))
            for spans in found.values():
                if len({text[s.start : s.end].split(" ")[0] for s in spans}) > 1:
                    yield from group_of(doc, spans)


def mixed_units(doc: Document, units: Mapping[str, str]) -> Iterator[Group]:
    """Places with their kind in the other language and in English: Kita-ku, Kita Ward. `units`: ku → Ward."""
    text = doc.text
    seen: set[str] = set()
    for match in UNIT.finditer(text):
        whole, stem, unit = match[0], match[1], units.get(match[2])
        if unit and whole not in seen and f"{stem} {unit}" in text:
            seen.add(whole)
            if not _glossed(text, whole, f"{stem} {unit}"):
                yield from group_of(doc, [*_places(doc, whole), *_places(doc, f"{stem} {unit}")])


def _glossed(text: str, one: str, other: str) -> bool:
    """Whether a text gives one form after the other, to explain it."""
    return any(f"{a} {opening}{b}" in text for a, b in ((one, other), (other, one)) for opening in ("(", "[", "or "))


def _places(doc: Document, form: str, barred: Iterable[Span] = ()) -> Iterator[Span]:
    for match in re.finditer(rf"(?<![\w-]){re.escape(form)}(?![\w-])", doc.text):
        span = Span(*match.span())
        if not any(span.overlaps(other) for other in barred):
            yield span
