"""What names files settle: which spelling of a name is the one to write."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from mtaudit.analyses.samenames import same_person, shortened
from mtaudit.names import keys


class Listing(NamedTuple):
    """How to write a name, its variants, and whether it is a person's, of whom other spellings are recognised too."""

    canonical: str
    variants: tuple[str, ...]
    person: bool


class Occurrence(NamedTuple):
    """A place where a text has a spelling of the files, and the form to write."""

    start: int
    end: int
    canonical: str


class SettledNames:
    """The entries of names files, ready to be looked up."""

    def __init__(self, entries: Iterable[Listing]) -> None:
        entries = tuple(entries)
        self.canonical = {" ".join(entry.canonical.split()) for entry in entries}
        self.words = {word for name in self.canonical for word in name.split()}
        self._variants = {
            " ".join(variant.split()): entry.canonical
            for entry in entries
            for variant in entry.variants
            if not shortened(variant, entry.canonical)
        }
        self._patterns = sorted(self.canonical | set(self._variants))
        self._automaton = AhoCorasick(self._patterns)
        self._by_key: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for entry in entries:
            for name in (entry.canonical, *entry.variants) if entry.person else ():
                for key in keys(name) if " " in name else ():
                    self._by_key[key].add((name, entry.canonical))

    @property
    def persons(self) -> bool:
        """Whether any of the names is a person's."""
        return bool(self._by_key)

    def occurrences(self, text: str) -> Iterator[Occurrence]:
        """The listed spellings in a text that are not the canonical ones; of those that overlap, the longest."""
        found = [(start, -end, index) for index, start, end in self._automaton.find_matches_as_indexes(text, True)]
        last = 0
        for start, negative, index in sorted(found):
            end, name = -negative, self._patterns[index]
            if start < last or text[end : end + 1].isalnum() or (start and text[start - 1].isalnum()):
                continue
            last = end
            if name not in self.canonical:
                yield Occurrence(start, end, self._variants[name])

    def canonical_of(self, name: str) -> str | None:
        """The form to write for a full name that a listed person may bear; None for nobody's, or for several."""
        near = {pair for key in keys(name) for pair in self._by_key.get(key, ())}
        forms = {canonical for other, canonical in near if other == name or same_person(name, other)}
        return forms.pop() if len(forms) == 1 else None


@cache
def settled_names(files: tuple[str, ...]) -> SettledNames | None:
    """The names of the files, read once a process; None without files. Raises MistakesError for mistakes in them."""
    if not files:
        return None
    from mtaudit import namesfile  # here, since it brings YAML with it

    entries = namesfile.load(files)
    return SettledNames(Listing(e.canonical, tuple(e.variants), e.type == "person") for e in entries)


def settled_by(corrections: Mapping[str, str]) -> SettledNames:
    """The names of a mapping: wrong → right."""
    return SettledNames(Listing(right, (wrong,), False) for wrong, right in corrections.items())
