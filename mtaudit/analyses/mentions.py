"""Who and what is named in a text: persons, with their titles, unnamed people, places, bodies and other names.

English text in Latin script. A run of capitalised words is judged by its own words (nameshapes), by what stands before
and after it (namecontext), and by what else the document says of the same word.
"""

from __future__ import annotations

from typing import NamedTuple

from mtaudit.analyses.namefinder import find_names
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
    names = find_names(doc)
    found = [Mention(n.start, n.end, n.kind, n.title, n.title_start, n.plural) for n in names]
    found += [
        Mention(u.start, u.end, "unnamed", title_start=u.start, plural=u.plural, definite=u.definite)
        for u in find_unnamed(doc, names)
    ]
    return tuple(sorted(found))
