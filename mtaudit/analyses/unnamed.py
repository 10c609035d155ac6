"""People without a name: the driver, a suspect, his mother, the 43-year-old."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mtaudit.analyses.namefinder import Name
from mtaudit.analyses.namelists import word_set
from mtaudit.analyses.roles import Role, roles
from mtaudit.analyses.tokens import Tokens, tokens
from mtaudit.model import Document

AGED = re.compile(r"\b\d{1,3}[-‐‑]years?[-‐‑]olds?\b(?! (?!who|was|is|had|has|and|from|in|said)[a-z])")
DEFINITE = frozenset("the this that these those his her my our your their its whose".split())
INDEFINITE = frozenset("a an one another some any no every each either neither two three four five six seven eight nine ten".split())
STOPS = frozenset(",.;:!?()[]\"“”«»–—")
NEVER_PERSON = {
    "driver": {"license", "licence", "update", "updates", "software"}, "mother": {"tongue", "nature", "earth"},
    "child": {"abuse", "pornography", "porn", "labor", "labour", "care", "support", "benefit", "benefits", "protection"},
    "king": {"size"}, "queen": {"size"}, "baby": {"food", "boom", "formula", "steps"}, "father": {"christmas"},
    "master": {"plan", "class"}, "prisoner": {"exchange"}, "student": {"loan", "loans", "union"}, "user": {"interface"},
    "prince": {"edward"}, "witness": {"protection"}, "hostage": {"crisis"}, "refugee": {"crisis"}, "worker": {"bee"},
}
LEFT = 5


class Unnamed(NamedTuple):
    """The head noun of somebody unnamed, without a possessive ending."""

    start: int
    end: int
    role: Role
    plural: bool
    definite: bool


def find_unnamed(doc: Document, names: Sequence[Name]) -> Iterator[Unnamed]:
    """Nouns that mean people, in the order of the text, outside names and their titles."""
    every, nouns = tokens(doc), roles()
    taken = _merged(sorted((n.title_start, n.end) for n in names))
    starts = [start for start, _ in taken]
    for i in [i for i, lower in enumerate(every.lowers) if lower in nouns]:
        found = _read(every, i, nouns[every.lowers[i]])
        if found and not _inside(taken, starts, found.start):
            yield found
    for match in AGED.finditer(doc.text):
        if not _inside(taken, starts, match.start()):
            before = doc.text[max(0, match.start() - 5) : match.start()].lower().split()
            yield Unnamed(*match.span(), Role("-year-old", ""), match.group().endswith("s"), before[-1:] == ["the"])


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same ranges without overlaps."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _inside(taken: list[tuple[int, int]], starts: list[int], at: int) -> bool:
    """Whether a place lies in a name, or in the title of one."""
    i = bisect_left(starts, at + 1) - 1
    return i >= 0 and taken[i][0] <= at < taken[i][1]


def _read(every: Tokens, i: int, role: Role) -> Unnamed | None:
    """One noun in its place, or None where it is no head or no person."""
    after = every.lowers[i + 1] if i + 1 < len(every) else "."
    following = roles().get(after)
    text = every.texts[i]
    owns = text.endswith(("'s", "’s"))
    if not owns:
        if following and every.starts[i + 1] - every.ends[i] == 1 and not (following.shy and role.plural):
            return None
        if after in NEVER_PERSON.get(role.word, ()):
            return None
    elif after in NEVER_PERSON.get(role.word, ()):
        return None
    determiner = _determiner(every, i)
    if role.shy and not _shown(after, determiner, role):
        return None
    start = every.starts[i]
    end = start + len(text) - (2 if owns else 0)
    return Unnamed(start, end, role, role.plural, determiner in DEFINITE or determiner.endswith(("'s", "’s")))


def _determiner(every: Tokens, i: int) -> str:
    """The determiner of a noun phrase, a few words to the left; "" where there is none."""
    for lower in reversed(every.lowers[max(0, i - LEFT) : i]):
        if lower in DEFINITE or lower in INDEFINITE or lower.endswith(("'s", "’s")):
            return lower
        if lower in STOPS or lower in word_set("function words") or lower.isdigit():
            return ""
    return ""


def _shown(after: str, determiner: str, role: Role) -> bool:
    """Whether the words around a doubtful noun show a person: a determiner before, and no noun after."""
    if not determiner and not role.plural:
        return False
    if role.thing and role.plural:
        return after in AFTER_PERSON
    if role.word == "head":
        return after == "of"
    return after in STOPS or after in word_set("function words") or after in AFTER_PERSON or after.endswith("ed")


AFTER_PERSON = frozenset("said says told added wrote became began came died went saw left took gave felt thought knew who say tell '".split())
