"""Spokesman, Mr, actress or king of somebody whose gender is plainly the other."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Literal, NamedTuple

import msgspec

from mtaudit.analyses.evidence import SURE, Evidence, judge
from mtaudit.analyses.gender import genders
from mtaudit.analyses.gender_signs import may_tell, parts
from mtaudit.analyses.lowered import lowered
from mtaudit.analyses.mentions import Mention
from mtaudit.analyses.own_words import own_words
from mtaudit.analyses.people import Person, people
from mtaudit.analyses.pronouns import pronouns
from mtaudit.analyses.roles import role_of
from mtaudit.analyses.scene import sentence_index
from mtaudit.analyses.sentences import sentences
from mtaudit.analyses.tokens import tokens
from mtaudit.expansion import named
from mtaudit.model import Clue, Detector, Document, Related, Rule, Setup, Span

NOUNS = {"f": "woman", "m": "man"}
OTHER = {"f": "m", "m": "f"}
REACH = 90
"""Characters looked at on each side of a name."""
SHORT = 25
"""Characters before a name in which a verb that says who it is stands."""
WORD = re.compile(r"[\w’'-]+\w\.?|\w")
OWNED = re.compile(r"['’]s?\s")
BE = r"(?:worked as|works as|is|was|became|becomes|remains|remained|has become|had become|has been|had been)"
BE += r"(?: also| once| still| now)?"
OWNER = r"(?:the|a|an|its|their|our|one of the|[\w-]+(?: [\w-]+){0,2}['’]s?)"
GAP = r"(?P<gap>(?:[\w’'-]+ ){0,5}?)"
AFTER = (
    rf"(?:,|\s[–—-]|\s\() ?(?:\d{{1,3}}, )?(?:{OWNER} {GAP}|(?P<short>(?:[\w’'-]+ ){{0,3}}?))",
    rf"(?:,[^,.;\n]{{1,60}},)? {BE} (?:a|an|the|[\w-]+['’]s) {GAP}",
    rf", who {BE} (?:a|an|the|[\w-]+['’]s|the [\w-]+['’]s) {GAP}",
)
"""Between a name and a noun that says of its bearer what he or she is."""
CHOSEN = re.compile(r"\b(?:elected|named|appointed|made|chose|nominated|crowned|re-elected|reelected)(?: [A-Z]\w+)? \Z")
MADE = r" (?:as |to be )?(?:(?:its|the|a|an|their) (?P<gap>(?:[\w’'-]+ ){0,4}?)|as )"
CLOSED = (
    r"(?!,? and\b|, (?:an?|the|two|three|four|his|her)\b)"
    r"(?=[,.;:!?)\n–—]|\Z| (?:of|who|whose|from|in|to|with|at|on|that|for|by|since|when|after|now|before|"
    r"until|while|because)\b)"
)
"""What follows such a noun, unless it is one in a list of people."""
BEFORE = r"(?P<rest>(?: (?:of|for|at|in) (?:[\w’'-]+ ){0,6}?[\w’'-]+)?)(?P<comma>,?) \Z"
IS = r"(?: (?:of|in) (?:the |this )?\w+)? (?:is|was) (?:the )?(?:[a-z]+ )?\Z"
LINKS = re.compile(
    r"\b(?:of|for|by|to|with|and|or|who|whose|which|than|as|not|in|on|at|from|no|like|but|if|that|is|was|his|her|my|"
    r"said|says)\b",
    re.IGNORECASE,
)
CLAUSE = re.compile(r" (?:had|has|have|was|were|would|could|will|is)\b")
THE = re.compile(r"\b[Tt]he (?:[\w-]+ )?\Z")
KIN = re.compile(
    r"\b(?:husband|wife|father|mother|son|daughter|brother|sister|spouse|couple|parents|family|widow|widower)\b"
)
ROYAL = frozenset({"king", "queen", "prince", "princess", "emperor", "empress", "duke", "duchess", "tsar", "tsarina"})
"""Before a given name."""
KIN_OF = re.compile(rf"{KIN.pattern} of (?:the |an? )?\Z")
OF_NAME = frozenset({"names-file", "known-person", "given-name", "surname", "source-text", "own-words"})
"""Kinds of evidence that do not come from another noun beside the name."""


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`pairs`: the pack's list of masculine nouns with their feminine ones; both sides are looked for.

    `before`: only directly before a name, as Mr and King stand. `only`: the list's own words are nouns of this gender,
    and their other forms are never wrong (an actress is an actor).
    """

    pairs: str
    before: bool = False
    only: Literal["", "f", "m"] = ""


class _Words:
    """What one rule looks for; its expressions are made when a text first has a noun of them beside a name."""

    def __init__(self, rule: Rule) -> None:
        pairs, only = named(rule.options.pairs, rule.lists), rule.options.only
        self.rule = rule
        self.genders = {word.lower(): only or "m" for word in pairs}
        self.others = {word.lower(): other for word, other in pairs.items()}
        if not only:
            for word, other in pairs.items():
                self.genders.setdefault(other.lower(), "f")
                self.others.setdefault(other.lower(), word)
        self.nouns = frozenset(self.genders)

    def against(self, words: frozenset[str]) -> set[str]:
        """The genders that would make a noun among these words wrong."""
        return {OTHER[self.genders[noun]] for noun in self.nouns & words}

    @cached_property
    def _nouns(self) -> str:
        return "|".join(sorted(map(re.escape, self.genders), key=len, reverse=True))

    @cached_property
    def after(self) -> tuple[re.Pattern[str], ...]:
        """A noun behind a name, and what may stand between."""
        gaps = () if self.rule.options.before else (*AFTER, MADE)
        return tuple(re.compile(rf"{gap}(?P<noun>{self._nouns})\b{CLOSED}", re.IGNORECASE) for gap in gaps)

    @cached_property
    def before(self) -> re.Pattern[str]:
        """A noun before a name."""
        return re.compile(rf"\b(?P<noun>{self._nouns}){BEFORE}", re.IGNORECASE)

    @cached_property
    def predicate(self) -> re.Pattern[str]:
        """A noun as the subject of a sentence that says who it is."""
        return re.compile(rf"(?:^|[.!?] )The (?:\w+ )?(?P<noun>{self._nouns}){IS}", re.MULTILINE | re.IGNORECASE)


class _Found(NamedTuple):
    noun: Span
    span: Span


class RoleGender(Detector):
    """Compares the gendered nouns beside a name with everything else that tells the person's gender."""

    Options = Options

    def __init__(self, rules: Sequence[Rule], setup: Setup) -> None:
        super().__init__(rules, setup)
        self.words = [_Words(rule) for rule in rules]
        self.nouns = frozenset().union(*(words.nouns for words in self.words))

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield a clue for each noun of the wrong gender."""
        vocabulary = tokens(doc).vocabulary.keys()
        if vocabulary.isdisjoint(self.nouns):
            return
        for words in self.words:
            if not vocabulary.isdisjoint(words.nouns) and may_tell(doc, words.against(parts(doc))):
                for person in people(doc).persons:
                    if person.named:
                        yield from self._person(doc, words, person)

    def _person(self, doc: Document, words: _Words, person: Person) -> Iterator[Clue]:
        pieces = genders(doc)[person.index].evidence
        pieces = (*pieces, *own_words(doc).get(person.index, ()))
        told: dict[str, list[Evidence]] = {}
        low, present = lowered(doc), words.nouns & parts(doc)
        for mention in person.mentions if pieces else ():
            near = low[max(0, mention.title_start - REACH) : mention.end + REACH]
            if mention.kind != "person" or mention.plural or not any(map(near.__contains__, present)):
                continue
            for found in _beside(doc.text, words, mention):
                noun = doc.text[found.noun.start : found.noun.end]
                if noun not in told:
                    told[noun] = _against(pieces, noun, words.genders[noun.lower().rstrip(".")])
                against = told[noun]
                if not against:
                    continue
                if _certain(doc, mention, noun, against) or not _namesake(doc.text, person, mention):
                    yield _clue(doc, words, person, found, against)


def _against(pieces: Sequence[Evidence], noun: str, says: str) -> list[Evidence]:
    """The evidence that a noun of gender `says` is wrong; none if the rest of what is known is not sure of it."""
    others = [e for e in pieces if not _same(e, noun)]
    told = judge(others)
    if not told.sure or told.value == says:
        return []
    against = [e for e in others if e.gender == told.value]
    return against if len(others) == len(pieces) or any(e.kind in OF_NAME for e in against) else []


def _certain(doc: Document, mention: Mention, noun: str, against: Sequence[Evidence]) -> bool:
    """Whether a name of one word is no relative's: it speaks for itself, or is a given name where one stands."""
    if any(e.kind == "own-words" for e in against):
        return True
    if not any(e.kind == "given-name" and e.strength >= SURE for e in against):
        return False
    role = role_of(noun.lower())
    if role and role.kin:
        return True
    if noun.lower() not in ROYAL:
        return False
    start, end = sentences(doc)[sentence_index(doc, mention.start)]
    every = pronouns(doc)
    first, last = (bisect_left(every, (place,)) for place in (start, end))
    return {pronoun.gender for pronoun in every[first:last]} == {against[0].gender}


def _namesake(text: str, person: Person, mention: Mention) -> bool:
    """Whether a surname alone may mean a relative: Ms Orlov's husband, Mr Orlov."""
    if " " in text[mention.start : mention.end] or not person.surname or person.surname == person.given:
        return False
    full = [m for m in person.mentions if " " in text[m.start : m.end] and m.start < mention.start]
    return not full or bool(KIN.search(text, max(0, mention.start - REACH), mention.end + REACH))


def _beside(text: str, words: _Words, mention: Mention) -> Iterator[_Found]:
    """The nouns of a rule that say of a mention what it is."""
    if mention.title:
        yield from _in_title(text, words, mention)
    if words.rule.options.before:
        return
    yield from _before(text, words, mention)
    yield from _is(text, words, mention)
    begin = mention.title_start if mention.title else mention.start
    chosen = bool(CHOSEN.search(text, max(0, begin - 40), begin))
    for pattern in words.after if chosen else words.after[:-1]:
        match = pattern.match(text, mention.end, mention.end + REACH)
        if match and not LINKS.search(match["gap"] or match.groupdict().get("short") or ""):
            yield _Found(Span(*match.span("noun")), Span(*match.span("noun")))
            return


def _before(text: str, words: _Words, mention: Mention) -> Iterator[_Found]:
    """The ministry's spokesman, Anna Petrova, …; spokesman for the ministry Anna Petrova."""
    begin = mention.title_start if mention.title else mention.start
    floor = max(text.rfind("\n", max(0, begin - REACH), begin) + 1, begin - REACH)
    match = words.before.search(text, floor, begin)
    if not match or (match["comma"] and text[mention.end : mention.end + 1] not in (",", ".", ")", ";")):
        return
    if match["rest"]:
        if words.genders.get(match["noun"].lower()) and KIN.fullmatch(match["noun"].lower()):
            return
        if LINKS.search(match["rest"].split(maxsplit=1)[1]) or OWNED.search(match["rest"] + " "):
            return
    elif not match["comma"]:
        return
    yield _Found(Span(*match.span("noun")), Span(match.start("noun"), mention.end))


def _is(text: str, words: _Words, mention: Mention) -> Iterator[_Found]:
    """The heroine of the evening was goalkeeper Ivan Orlov."""
    begin = mention.title_start if mention.title else mention.start
    if not any(be in text[max(0, begin - SHORT) : begin] for be in (" is ", " was ")):
        return
    match = words.predicate.search(text, max(text.rfind("\n", 0, begin) + 1, begin - REACH), begin)
    if match and not text.startswith(("'", "’"), mention.end):
        yield _Found(Span(*match.span("noun")), Span(*match.span("noun")))


def _in_title(text: str, words: _Words, mention: Mention) -> Iterator[_Found]:
    """What stands before a name; a possessive ends what belongs to somebody else."""
    title = text[mention.title_start : mention.start]
    if KIN_OF.search(text, max(0, mention.title_start - SHORT), mention.title_start):
        return  # the mother of the policeman, Anna Petrova, or his name: it cannot be told
    called = not words.rule.options.before and CLAUSE.match(text, mention.end)
    if called and THE.search(text, max(0, mention.title_start - 20), mention.title_start):
        return  # the policeman Anna Petrova had called
    start = max((m.end() for m in OWNED.finditer(title)), default=0)
    for match in WORD.finditer(title, start):
        if title[: match.start()].endswith(" and "):
            continue  # Mr and Mrs
        if match.group().lower().rstrip(".") in words.genders and not re.match(r"\s+of\b", title[match.end() :]):
            at = mention.title_start + match.start()
            yield _Found(Span(at, at + len(match.group())), Span(at, mention.end))


def _same(piece: Evidence, noun: str) -> bool:
    """Whether a piece of evidence is the noun itself, here or elsewhere."""
    return piece.text.lower().rstrip(".") == noun.lower().rstrip(".") and piece.kind in ("honorific", "noun", "kinship")


def _clue(doc: Document, words: _Words, person: Person, found: _Found, evidence: Sequence[Evidence]) -> Clue:
    noun = doc.text[found.noun.start : found.noun.end]
    other = words.others[noun.lower().rstrip(".")]
    new = other.capitalize() if noun[0].isupper() else other
    if noun.endswith(".") and words.rule.options.before:
        new += "."
    best = max(evidence, key=lambda e: e.strength)
    name = doc.text[found.span.start : found.span.end]
    where = best.span or found.span
    values = {"match": name, "noun": noun, "other": new, "person": person.name, "gender": NOUNS[best.gender]}
    told = f"{NOUNS[best.gender]} by {best.kind.replace('-', ' ')}: {best.text}"
    return Clue(
        words.rule,
        found.span,
        values,
        suggestion=new + doc.text[found.noun.end : found.span.end],
        related=(Related(where, told),),
    )


DETECTOR = RoleGender
