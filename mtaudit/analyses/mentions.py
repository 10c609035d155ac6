"""Who and what is named in a text: persons, with their titles, unnamed people, places, bodies and other names.

English text in Latin script. A run of capitalised words is judged by its own words (nameshapes), by what stands before
and after it (namecontext), and by what else the document says of the same word.
"""

from __future__ import annotations

from typing import NamedTuple

from mtaudit.analyses.namefinder import SURE, Name, NameFinder
from mtaudit.analyses.namelists import fold
from mtaudit.analyses.unnamed import find_unnamed
from mtaudit.model import Document, analysis


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
    names = NameFinder(doc).names()
    full, places = _explaining(names)
    found = [Mention(n.start, n.end, _kind(n, full, places), n.title, n.title_start, n.plural) for n in names]
    found += [
        Mention(u.start, u.end, "unnamed", title_start=u.start, plural=u.plural, definite=u.definite)
        for u in find_unnamed(doc, names)
    ]
    return tuple(sorted(found))


def _explaining(names: list[Name]) -> tuple[frozenset[str], frozenset[str]]:
    """Words of the names of persons who are plainly there, and the single words that are plainly places, folded."""
    full, places = set(), set()
    for name in names:
        if name.kind == "person" and name.sure >= SURE:
            full.update(fold(word) for word in name.words if len(word) > 2)
        elif name.kind == "place" and len(name.words) == 1 and name.sure > SURE:
            places.add(fold(name.words[0]))
    return frozenset(full), frozenset(places)


def _kind(name: Name, full: frozenset[str], places: frozenset[str]) -> str:
    """The kind of a name when the whole document is known."""
    sure = name.kind in ("place", "organisation") and name.sure >= 0.95
    if name.kind == "person" and (name.sure >= SURE or name.plural):
        return name.kind
    if len(name.words) == 1 and not sure:
        word = fold(name.words[0])
        if word in full and not (name.kind == "place" and name.sure > SURE):
            return "person"
        if name.kind == "unsure" and word in places:
            return "place"
    return "other" if name.kind == "unsure" else name.kind
