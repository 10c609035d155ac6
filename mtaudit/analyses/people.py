"""The persons of a document, each with all its mentions: full names, then surnames, given names and nouns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from mtaudit.analyses.late import late
from mtaudit.analyses.mentions import Mention, mentions
from mtaudit.analyses.personalnames import core, loose, same_person, split_name
from mtaudit.model import Document, analysis

APPOSED = late(
    r", (?:who (?:is|was) )?(?:then |now |also |currently )?(?:an?|the|his|her|their|one of the|[\w’'.-]+['’]s)?"
    r"(?: ?[\w’'-]+){0,5} $"
)
PREDICATE = late(r" (?:is|was|became|works as|worked as|remains) (?:an?|the|his|her)(?: [\w’'-]+){0,3} $")
OF = (" of ", "'s", "’s")


@dataclass(frozen=True)
class Person:
    """Somebody in a document.

    `index`: the place in `People.persons`; `name`: the fullest form as it stands, "" for somebody unnamed; `given` and
    `surname`: folded, "" where unknown; `mentions` in order; `named`: whether any of them is a name.
    """

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
        """Whose mention it is; None for a mention of something else."""
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

    def extend(self, mention: Mention, words: tuple[str, ...]) -> None:
        """Add a mention; a fuller form becomes the name."""
        self.mentions.append(mention)
        if len(core(words)) > len(core(self.words)):
            self.words = words
            self.given, self.surname = split_name(words)


@analysis
def people(doc: Document) -> People:
    """The document's persons. A name of one word that two persons bear stays a person of its own."""
    found = [m for m in mentions(doc) if m.kind in ("person", "unnamed")]
    return _Gathering(doc.text, found).people()


class _Gathering:
    def __init__(self, text: str, found: Sequence[Mention]) -> None:
        self.text = text
        self.found = found
        self.drafts: list[_Draft] = []
        self.owner: dict[int, _Draft] = {}
        self.by_surname: dict[str, list[_Draft]] = {}
        self.by_word: dict[str, list[_Draft]] = {}

    def people(self) -> People:
        """Tie the mentions: full names, names of one word, nouns."""
        named = [(m, tuple(self.text[m.start : m.end].split())) for m in self.found if m.kind == "person"]
        for mention, words in named:
            if len(core(words)) > 1:
                self._full(mention, words)
        for mention, words in named:
            if len(core(words)) <= 1:
                self._short(mention, words)
        self._nouns()
        return self._finished()

    def _full(self, mention: Mention, words: tuple[str, ...]) -> None:
        surnames = {loose(core(words)[0]), loose(core(words)[-1])}
        near = [draft for surname in surnames for draft in self.by_surname.get(surname, ())]
        same = next((draft for draft in near if same_person(draft.words, words)), None)
        if same:
            same.extend(mention, words)
            self.owner[mention.start] = same
        else:
            self._new(mention, words)

    def _new(self, mention: Mention, words: tuple[str, ...]) -> None:
        draft = _Draft(mention, words)
        self.drafts.append(draft)
        self.owner[mention.start] = draft
        whole = core(words)
        for key in {loose(word) for word in (draft.surname, *whole[:1], *whole[-1:]) if word}:
            self.by_surname.setdefault(key, []).append(draft)
        for key in {loose(word) for word in (draft.given, *whole) if word}:
            self.by_word.setdefault(key, []).append(draft)

    def _short(self, mention: Mention, words: tuple[str, ...]) -> None:
        """A name of one word: the person with this surname, else the one who has the word in the name."""
        key = loose(core(words)[0]) if core(words) else ""
        able = [] if mention.plural else self.by_word.get(key, [])
        by_surname = [draft for draft in able if loose(draft.surname) == key] or able
        if len(by_surname) == 1:
            by_surname[0].mentions.append(mention)
            self.owner[mention.start] = by_surname[0]
        elif len(by_surname) > 1:
            self.drafts.append(_Draft(mention, words))
            self.owner[mention.start] = self.drafts[-1]
        else:
            self._new(mention, words)

    def _nouns(self) -> None:
        """A noun in apposition to a name means its bearer; a definite one whoever had the same noun before."""
        heads: dict[str, list[_Draft]] = {}
        for last, mention, following in self._threes():
            if mention.kind == "person":
                head = mention.title.rsplit(" ", 1)[-1].lower()
                if head and self.owner[mention.start] not in heads.setdefault(head, []):
                    heads[head].append(self.owner[mention.start])
                continue
            head = self.text[mention.start : mention.end].lower()
            able = heads.setdefault(head, [])
            draft = self._apposed(last, mention, following)
            if draft is None and mention.definite and able and not self.text.startswith(OF, mention.end):
                same = [d for d in able[-2:] if d.mentions[-1].plural == mention.plural]
                draft = same[-1] if len(same) == 1 or (same and not same[-1].words) else None
            if draft is None:
                draft = _Draft(mention, ())
                self.drafts.append(draft)
            else:
                draft.mentions.append(mention)
            self.owner[mention.start] = draft
            if draft not in able:
                able.append(draft)

    def _threes(self) -> Iterator[tuple[Mention | None, Mention, Mention | None]]:
        """Each mention with the one before and the one after it."""
        return zip((None, *self.found), self.found, (*self.found[1:], None), strict=False)

    def _apposed(self, last: Mention | None, noun: Mention, following: Mention | None) -> _Draft | None:
        """The named person beside whom a noun stands: "Ann Example, a lawyer", "the lawyer, Ann Example,"."""
        text = self.text
        if noun.plural or text.startswith(("'s", "’s"), noun.end):
            return None
        if last and last.kind == "person" and not last.plural and noun.start - last.end < 60:
            gap = text[last.end : noun.start]
            if (gap.startswith(", ") and not noun.definite and APPOSED.match(gap)) or PREDICATE.match(gap):
                return self.owner[last.start]
            if noun.definite and gap.startswith(", ") and APPOSED.match(gap) and text[noun.end : noun.end + 3] != " of":
                return self.owner[last.start] if "," not in gap[1:] else None
        if following and following.kind == "person" and text[noun.end : following.title_start] in (", ", " named "):
            return self.owner[following.start] if text[following.end : following.end + 1] in ",.)" else None
        return None

    def _finished(self) -> People:
        for draft in self.drafts:
            draft.mentions.sort()
        self.drafts.sort(key=lambda draft: draft.mentions[0])
        persons = tuple(
            Person(i, " ".join(d.words), d.given, d.surname, tuple(d.mentions), bool(d.words))
            for i, d in enumerate(self.drafts)
        )
        return People(persons, {m.start: p.index for p in persons for m in p.mentions})
