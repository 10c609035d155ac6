"""The persons of a document, each with all its mentions: full names, then surnames and given names tied to them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from mtaudit.analyses.mentions import Mention, mentions
from mtaudit.analyses.namelists import fold
from mtaudit.analyses.nameshapes import SUFFIXES, traits
from mtaudit.model import Document, analysis


@dataclass(frozen=True)
class Person:
    """Somebody in a document. `name` is the fullest form ("" for one unnamed); `index` the place in `People.persons`."""

    index: int
    name: str
    given: str
    surname: str
    mentions: tuple[Mention, ...]
    named: bool


@dataclass(frozen=True)
class People:
    """All persons of a document, in the order of their first mention."""

    persons: tuple[Person, ...]
    _owners: dict[int, int] = field(repr=False)

    def of(self, mention: Mention) -> Person | None:
        """Whose mention it is; None for one that means no single person."""
        owner = self._owners.get(mention.start)
        return None if owner is None else self.persons[owner]

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """All mentions of persons, named and unnamed, in the order of the text."""
        return tuple(sorted(mention for person in self.persons for mention in person.mentions))


class _Draft:
    """A person while its mentions are gathered."""

    def __init__(self, mention: Mention, words: tuple[str, ...]) -> None:
        self.mentions = [mention]
        self.words = words
        self.given, self.surname = split_name(words)

    def matches(self, words: tuple[str, ...]) -> bool:
        """Whether a fuller or equal form names the same person."""
        own, new = _core(self.words), _core(words)
        if _suffix(self.words) != _suffix(words) and _suffix(self.words) and _suffix(words):
            return False
        if own == new or sorted(own) == sorted(new):
            return True
        shorter, longer = sorted((own, new), key=len)
        if len(shorter) < 2:
            return False
        return longer[0] == shorter[0] and longer[-1] == shorter[-1] or _initials(shorter, longer)

    def extend(self, mention: Mention, words: tuple[str, ...]) -> None:
        self.mentions.append(mention)
        if len(_core(words)) > len(_core(self.words)):
            self.words = words
            self.given, self.surname = split_name(words)


@analysis
def people(doc: Document) -> People:
    """The document's persons."""
    drafts: list[_Draft] = []
    single: list[tuple[Mention, str]] = []
    unnamed: dict[str, _Draft] = {}
    for mention in mentions(doc):
        words = tuple(doc.text[mention.start : mention.end].split())
        if mention.kind == "person" and len(_core(words)) > 1:
            _add(drafts, mention, words)
        elif mention.kind == "person":
            single.append((mention, fold(_core(words)[0] if _core(words) else words[0])))
        elif mention.kind == "unnamed":
            _add_unnamed(drafts, unnamed, mention, fold(words[-1]))
    _tie(drafts, single, doc.text)
    return _people(drafts)


def _add(drafts: list[_Draft], mention: Mention, words: tuple[str, ...]) -> None:
    for draft in reversed(drafts):
        if draft.mentions[0].kind == "person" and draft.matches(words):
            draft.extend(mention, words)
            return
    drafts.append(_Draft(mention, words))


def _add_unnamed(drafts: list[_Draft], unnamed: dict[str, _Draft], mention: Mention, head: str) -> None:
    """A definite mention means the one that had the same head before."""
    known = unnamed.get(head)
    if known and mention.definite and known.mentions[-1].plural == mention.plural:
        known.mentions.append(mention)
        return
    draft = _Draft(mention, ())
    drafts.append(draft)
    unnamed[head] = draft


def _tie(drafts: list[_Draft], single: list[tuple[Mention, str]], text: str) -> None:
    """Give each mention of one word to the person whose surname or given name it is."""
    owners: dict[str, list[_Draft]] = {}
    for draft in drafts:
        for key in {draft.surname, draft.given, *_core(draft.words)} - {""}:
            owners.setdefault(key, []).append(draft)
    for mention, word in single:
        key = word if word in owners or not word.endswith("s") or not mention.plural else word[:-1]
        able = [d for d in owners.get(key, ()) if not mention.plural]
        by_surname = [d for d in able if d.surname == key] or able
        if len(by_surname) == 1:
            by_surname[0].mentions.append(mention)
        else:
            _alone(drafts, owners, mention, text, key, shared=len(by_surname) > 1)


def _alone(
    drafts: list[_Draft], owners: dict[str, list[_Draft]], mention: Mention, text: str, key: str, *, shared: bool
) -> None:
    draft = _Draft(mention, tuple(text[mention.start : mention.end].split()))
    drafts.append(draft)
    if not shared:
        owners.setdefault(key, []).append(draft)


def _people(drafts: list[_Draft]) -> People:
    for draft in drafts:
        draft.mentions.sort()
    drafts.sort(key=lambda draft: draft.mentions[0])
    persons = tuple(
        Person(i, " ".join(d.words), d.given, d.surname, tuple(d.mentions), bool(d.words)) for i, d in enumerate(drafts)
    )
    return People(persons, {m.start: p.index for p in persons for m in p.mentions})


def split_name(words: tuple[str, ...]) -> tuple[str, str]:
    """Given name and surname, folded; of an East Asian name the first word is the surname. A single word is a surname,
    unless it is plainly a given name."""
    core = [fold(word) for word in words if word not in SUFFIXES]
    if not core:
        return "", ""
    kinds = [traits(word) for word in words if word not in SUFFIXES]
    if len(core) == 1:
        return (core[0], "") if "given" in kinds[0] and "surname" not in kinds[0] else ("", core[0])
    if "first-surname" in kinds[0] and "given" not in kinds[0] and "surname" not in kinds[-1]:
        return " ".join(core[1:]), core[0]
    if "given" in kinds[-1] and "given" not in kinds[0] and "first-surname" not in kinds[-1] and "initial" not in kinds[0]:
        return core[-1], core[0]
    return core[0], core[-1]


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(fold(word) for word in words if word not in SUFFIXES)


def _suffix(words: tuple[str, ...]) -> str:
    return words[-1].strip(".,") if words and words[-1] in SUFFIXES else ""


def _initials(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """J. Smith and John Smith."""
    return len(shorter) == len(longer) and shorter[-1] == longer[-1] and all(
        a == b or (a.endswith(".") and b.startswith(a[0])) or (b.endswith(".") and a.startswith(b[0]))
        for a, b in zip(shorter[:-1], longer[:-1], strict=True)
    )
