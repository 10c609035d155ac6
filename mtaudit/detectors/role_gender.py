"""Spokesman, Mr, actress or king of somebody whose gender is plainly the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from mtaudit.analyses.evidence import Evidence, judge
from mtaudit.analyses.gender import genders
from mtaudit.analyses.mentions import Mention
from mtaudit.analyses.people import Person, people
from mtaudit.expansion import named
from mtaudit.model import Clue, Detector, Document, Related, Rule, Setup, Span

NOUNS = {"f": "woman", "m": "man"}
REACH = 90
WORD = re.compile(r"[\w’'-]+\w\.?|\w")
OWNED = re.compile(r"['’]s?\s")
DETERMINER = (
    r"(?:(?:the|a|an|its|their|our|my|his|her|one of the|[\w-]+(?: [\w-]+){0,2}['’]s?) )"
)
AFTER = (
    rf"(?:,|\s[–—-]|\s\() ?(?:\d{{1,3}}, )?{DETERMINER}?(?P<gap>(?:[\w’'-]+ ){{0,5}}?)",
    rf"(?:,[^,.;\n]{{1,60}},)? (?:is|was|became|becomes|remains|remained|has become|had become|has been|had been)(?: also| once| still| now)? "
    rf"(?:a|an|the|[\w-]+['’]s) (?P<gap>(?:[\w’'-]+ ){{0,5}}?)",
)
CLOSED = r"(?=[,.;:!?)\n–—]|\Z| (?:of|who|whose|from|in|to|with|at|on|that|for|by|since|when|after|and|now)\b)"
BEFORE = r"(?P<rest>(?: (?:of|for|at|in) (?:[\w’'-]+ ){0,6}?[\w’'-]+)?),? \Z"
LINKS = re.compile(r"\b(?:of|for|by|to|with|and|or|who|whose|than|as|not|in|on|at|from|no|like|but|if|that|is|was)\b", re.IGNORECASE)


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`pairs`: the pack's list of masculine nouns with their feminine ones; both sides are looked for.

    `before`: only directly before a name, as Mr and King stand.
    """

    pairs: str
    before: bool = False


class _Words(NamedTuple):
    """What one rule looks for."""

    rule: Rule
    genders: Mapping[str, str]
    others: Mapping[str, str]
    after: tuple[re.Pattern[str], ...]
    before: re.Pattern[str]
    anything: re.Pattern[str]


class _Found(NamedTuple):
    noun: Span
    span: Span


class RoleGender(Detector):
    """Compares the gendered nouns beside a name with everything else that tells the person's gender."""

    Options = Options

    def __init__(self, rules: Sequence[Rule], setup: Setup) -> None:
        super().__init__(rules, setup)
        self.words = [_words(rule) for rule in rules]

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield a clue for each noun of the wrong gender."""
        for words in self.words:
            if words.anything.search(doc.text):
                for person in people(doc).persons:
                    if person.named:
                        yield from self._person(doc, words, person)

    def _person(self, doc: Document, words: _Words, person: Person) -> Iterator[Clue]:
        pieces = genders(doc)[person.index].evidence
        if not pieces:
            return
        for mention in person.mentions:
            if mention.kind != "person" or mention.plural:
                continue
            for found in _beside(doc.text, words, mention):
                noun = doc.text[found.noun.start : found.noun.end]
                says = words.genders[noun.lower().rstrip(".")]
                told = judge([e for e in pieces if not _same(doc.text, e, noun)])
                if told.sure and told.value and told.value != says:
                    yield _clue(doc, words, person, found, [e for e in told.evidence if e.gender == told.value])


def _words(rule: Rule) -> _Words:
    pairs = named(rule.options.pairs.strip("{}"), rule.lists)
    says = {**{m.lower(): "m" for m in pairs}, **{f.lower(): "f" for f in pairs.values()}}
    others = {**{f.lower(): m for m, f in reversed(pairs.items())}, **{m.lower(): f for m, f in pairs.items()}}
    nouns = "|".join(sorted(map(re.escape, says), key=len, reverse=True))
    return _Words(
        rule,
        says,
        others,
        () if rule.options.before else tuple(re.compile(rf"{a}(?P<noun>{nouns})\b{CLOSED}", re.IGNORECASE) for a in AFTER),
        re.compile(rf"\b(?P<noun>{nouns}){BEFORE}", re.IGNORECASE),
        re.compile(rf"\b(?:{nouns})\b", re.IGNORECASE),
    )


def _beside(text: str, words: _Words, mention: Mention) -> Iterator[_Found]:
    """The nouns of a rule that say of a mention what it is."""
    if mention.title:
        yield from _in_title(text, words, mention)
    if words.rule.options.before:
        return
    begin = mention.title_start if mention.title else mention.start
    floor = max(text.rfind("\n", 0, begin) + 1, begin - REACH)
    match = words.before.search(text, floor, begin)
    if match and not LINKS.search(match["rest"].removeprefix(" of").removeprefix(" for").removeprefix(" at").removeprefix(" in")):
        plain = not match["rest"] or (text[begin - 2 : begin] == ", " and not re.match(r"[^,.\n]*\b(?:and|,)", text[mention.end:mention.end+1]))
        if (match["rest"] or text[begin - 2 : begin] == ", " or not mention.title) and plain:
            yield _Found(Span(*match.span("noun")), Span(match.start("noun"), mention.end))
    for pattern in words.after:
        match = pattern.match(text, mention.end, mention.end + REACH)
        if match and not LINKS.search(match["gap"]):
            yield _Found(Span(*match.span("noun")), Span(*match.span("noun")))


def _in_title(text: str, words: _Words, mention: Mention) -> Iterator[_Found]:
    """What stands before a name; a possessive ends what belongs to somebody else."""
    title = text[mention.title_start : mention.start]
    start = max((m.end() for m in OWNED.finditer(title)), default=0)
    for match in WORD.finditer(title, start):
        if match.group().lower().rstrip(".") in words.genders and not re.match(r"\s+of\b", title[match.end() :]):
            at = mention.title_start + match.start()
            yield _Found(Span(at, at + len(match.group())), Span(at, mention.end))


def _same(text: str, piece: Evidence, noun: str) -> bool:
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
