"""Who and what is named in a text: persons, with their titles, unnamed people, places, bodies and other names.

English text in Latin script. A run of capitalised words is judged by its own words (nameshapes), by what stands before
and after it (namecontext), and by what else the document says of the same words (here).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mtaudit.analyses.namefinder import COMMON, SURE, Name, NameFinder
from mtaudit.analyses.namelists import fold, known_names
from mtaudit.analyses.nameruns import PIECE
from mtaudit.analyses.nameshapes import NAME_LIKE, traits
from mtaudit.analyses.native_mentions import persons_in_source
from mtaudit.analyses.unnamed import find_unnamed
from mtaudit.model import Document, analysis

SMALL_WORD = re.compile(
    r"(?<![\w’'])(?!(?:from|with|over|into|than|that|upon|amid)\b)[^\W\d_A-Z]{4,}|[.!?…][\"”’]?(?:\n|$)"
)
"""What only running text has: a longer word without a capital, or an end mark."""
DATED = frozenset(["in ", "on ", "of "])
"""What stands before April where it is the month, though an April Jones is there."""
LINE = 200


class Mention(NamedTuple):
    """A place where somebody or something is named.

    `start`, `end` (in `doc.text`): the name without its title, or the head noun of an unnamed person. `kind`: person,
    unnamed, place, organisation or other. `title` is what stands before a name and belongs to it ("Foreign Ministry
    spokesman", "Mr", "his wife"), `title_start` where that begins (`start` if there is none). `plural`: several people.
    `definite`, of unnamed people: the driver, this driver, his driver.
    """

    start: int
    end: int
    kind: str
    title: str = ""
    title_start: int = -1
    plural: bool = False
    definite: bool = False


@analysis
def mentions(doc: Document) -> tuple[Mention, ...]:
    """The document's mentions in the order of the text; no two overlap."""
    found = list(named(doc))
    found += [
        Mention(u.start, u.end, "unnamed", "", u.start, u.plural, u.definite)
        for u in find_unnamed(doc, [(m.title_start, m.end) for m in found])
    ]
    found.sort()
    return tuple(found)


@analysis
def named(doc: Document) -> tuple[Mention, ...]:
    """The mentions that are names, in the order of the text: all that most questions need."""
    names = NameFinder(doc).names()
    found = _Settling(doc.text, names).mentions(names)
    shown = persons_in_source(doc, [(m.title_start, m.end) for m in found if m.kind != "other"])
    if shown:
        covered = {offset for start, end in shown for offset in range(start, end)}
        found = [m for m in found if covered.isdisjoint(range(m.start, m.end))]
        found += [Mention(start, end, "person", title_start=start) for start, end in shown]
        found.sort()
    return tuple(found)


class _Settling:
    """What the whole document tells about each of its names."""

    def __init__(self, text: str, names: list[Name]) -> None:
        self.text = text
        self.persons: set[str] = set()
        self.places: set[str] = set()
        for name in names:
            if name.kind == "person" and name.sure >= SURE and not self._in_title_line(name):
                self.persons.update([fold(word) for word in name.words if len(word) > 2])
            elif name.kind == "place" and name.sure > 0.55:
                self.places.add(fold(" ".join(name.words)))

    def mentions(self, names: list[Name]) -> list[Mention]:
        """The mentions that the names are; from a run in a title, which holds other words too, the persons in it."""
        found: list[Mention] = []
        for name in names:
            kind = self._kind(name)
            if kind == "other" and name.sure == COMMON:
                continue
            if len(name.words) > 1 and (kind == "other" or (kind == "person" and self._in_title_line(name))):
                inside = list(self._inside(name))
                if inside or kind == "person":
                    found += inside
                    continue
            found.append(Mention(name.start, name.end, kind, name.title, name.title_start, name.plural))
        return found

    def _kind(self, name: Name) -> str:
        if name.kind == "person" and (name.sure >= SURE or name.plural):
            doubtful = name.sure < 0.8 and fold(" ".join(name.words)) in self.places
            return "place" if doubtful else "person"
        if len(name.words) == 1 and (name.kind not in ("place", "organisation") or name.sure < 0.6):
            word = fold(name.words[0])
            dated = name.words[0] in known_names() and self.text[max(0, name.start - 3) : name.start].lower() in DATED
            if word in self.persons and not dated:
                return "person"
            if name.kind == "unsure" and word in self.places:
                return "place"
        return "other" if name.kind == "unsure" else name.kind

    def _in_title_line(self, name: Name) -> bool:
        """Whether a name with a common word in it stands in a line that writes all words with capitals."""
        if len(name.words) == 1 or not any(map(NAME_LIKE.isdisjoint, map(traits, name.words))):
            return False
        start = self.text.rfind("\n", max(0, name.start - LINE), name.start) + 1 or max(0, name.start - LINE)
        end = self.text.find("\n", name.end, name.end + LINE)
        return not SMALL_WORD.search(self.text, start, end + 1 if end >= 0 else name.end + LINE)

    def _inside(self, name: Name) -> Iterator[Mention]:
        """Runs of words that are a person's elsewhere in the document."""
        if not self.persons:
            return
        start = end = -1
        for piece in PIECE.finditer(self.text, name.start, name.end):
            if fold(piece.group()) in self.persons:
                start = piece.start() if start < 0 else start
                end = piece.end()
            elif start >= 0:
                yield Mention(start, end, "person", title_start=start)
                start = -1
        if start >= 0:
            yield Mention(start, end, "person", title_start=start)
