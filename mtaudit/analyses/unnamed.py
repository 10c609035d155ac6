"""People without a name: the driver, a suspect, his mother, the 43-year-old."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from mtaudit.analyses.namelists import word_set
from mtaudit.analyses.roles import Role, roles
from mtaudit.analyses.tokens import Tokens, tokens
from mtaudit.model import Document

AGED = re.compile(r"\d[-‐‑]years?[-‐‑]olds?\b(?! [^\W\da-z])(?: ([\w’'-]+))?(?: ([\w’'-]+))?")
DIGITS = re.compile(r"\d{1,3}\Z")
STOPS = frozenset(',.;:!?()[]"“”«»–—')
OWNED = ("'s", "’s")
LEFT = 5
"""How many words before a noun its determiner may stand."""


class Unnamed(NamedTuple):
    """The head noun of somebody unnamed, without a possessive ending."""

    start: int
    end: int
    plural: bool
    definite: bool


def find_unnamed(doc: Document, names: Iterable[tuple[int, int]]) -> Iterator[Unnamed]:
    """Nouns that mean people, outside the ranges of names with their titles; the 43-year-old and the like come last."""
    every, nouns = tokens(doc), roles()
    aged = any(f"{hyphen}year" in doc.text for hyphen in "-‐‑")
    there = nouns.keys() & every.vocabulary.keys()
    if not aged and not there:
        return
    taken = _merged(names)
    starts = [start for start, _ in taken]
    for i in every.places(there) if there else ():
        if not _inside(taken, starts, every.starts[i]):
            found = _read(every, i, nouns[every.lowers[i]])
            if found:
                yield found
    for match in AGED.finditer(doc.text) if aged else ():
        digits = DIGITS.search(doc.text, max(0, match.start() - 2), match.start() + 1)
        start = digits.start() if digits else match.start()
        after, next_but_one = match[1] or ".", match[2] or "."
        noun = after in nouns or (next_but_one in nouns and after not in word_set("function words"))
        if not noun and _person_before(after) and not _inside(taken, starts, start):
            before = doc.text[max(0, start - 5) : start].lower().split()
            end = match.start(1) - 1 if match[1] else match.end()
            yield Unnamed(start, end, doc.text[end - 1] == "s", before[-1:] == ["the"])


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same ranges in order, without overlaps."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _inside(taken: list[tuple[int, int]], starts: list[int], at: int) -> bool:
    """Whether a place lies in a name, or in the title of one."""
    i = bisect_left(starts, at + 1) - 1
    return i >= 0 and at < taken[i][1]


def _read(every: Tokens, i: int, role: Role) -> Unnamed | None:
    """One noun in its place, or None where it is no head or no person."""
    after = every.lowers[i + 1] if i + 1 < len(every.lowers) else "."
    text = every.texts[i]
    owns = text.endswith(OWNED)
    following = None if owns else roles().get(after)  # bus driver: only the last noun is the head
    compound = (
        following and not (following.shy and role.plural) and every.starts[i + 1] == every.starts[i] + len(text) + 1
    )
    if compound or after in _compounds().get(role.word, ()):
        return None
    determiner = _determiner(every, i)
    if role.shy and not _shown(after, determiner, role):
        return None
    start = every.starts[i]
    definite = determiner in word_set("definite") or determiner.endswith(OWNED)
    return Unnamed(start, start + len(text) - 2 * owns, role.plural, definite)


def _determiner(every: Tokens, i: int) -> str:
    """The determiner of a noun phrase, a few words to the left; where there is none, a comma before it, or ""."""
    told = _left_words()
    for lower in every.lowers[max(0, i - LEFT) : i][::-1]:
        determines = told.get(lower)
        if determines or (determines is None and lower.endswith(OWNED)):
            return lower
        if determines is not None or lower.isdigit():
            break
    return "," if i and every.lowers[i - 1] == "," else ""


def _shown(after: str, determiner: str, role: Role) -> bool:
    """Whether the words around a doubtful noun show a person: a determiner before, and no noun after."""
    if role.word == "head":
        return after == "of" and determiner != ""
    if determiner == "," and not role.plural:
        return after in word_set("after a post")
    if role.plural and role.thing:
        return after in word_set("after a person")
    if role.plural:  # she suspects the boy: no noun
        return after not in word_set("definite") and after not in word_set("indefinite")
    if not determiner:
        return False
    return _person_before(after)


def _person_before(after: str) -> bool:
    """Whether a noun ends its phrase before this word: before a mark, a function word or a verb."""
    return after in STOPS or after in _endings() or after.endswith("ed")


@cache
def _left_words() -> dict[str, bool]:
    """Word or mark to the left of a noun → whether it is a determiner; else the noun's phrase begins behind it."""
    ends = dict.fromkeys(STOPS | word_set("function words"), False)
    owners = [word for word in ends if word.endswith(OWNED)]
    return ends | dict.fromkeys([*word_set("definite"), *word_set("indefinite"), *owners], True)


@cache
def _endings() -> frozenset[str]:
    """Words with which no noun phrase goes on."""
    lists = ("function words", "after a person", "verbs", "verbs of saying")
    return frozenset().union(*map(word_set, lists))


@cache
def _compounds() -> dict[str, frozenset[str]]:
    """Noun → the words after it with which it is no person (driver → license)."""
    found: dict[str, set[str]] = {}
    for pair in word_set("no person: noun and the word after it"):
        noun, _, after = pair.partition(":")
        found.setdefault(noun, set()).add(after)
    return {noun: frozenset(words) for noun, words in found.items()}
