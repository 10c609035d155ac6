"""He or she for a country, a body or a thing; it or which for a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

import msgspec

from mtaudit.analyses.antecedents import CLAUSE
from mtaudit.analyses.impersonal import Impersonal, impersonal
from mtaudit.analyses.pronouns import CASES, Pronoun, case, turned, unquoted
from mtaudit.analyses.quotations import quotations
from mtaudit.analyses.referents import Subject, subjects
from mtaudit.analyses.scene import FURTHEST, TALK, scene, sentence_index
from mtaudit.analyses.sentences import sentences
from mtaudit.analyses.tokens import tokens
from mtaudit.expansion import all_words
from mtaudit.model import Clue, Detector, Document, Related, Rule, Setup, Span

SHIP = re.compile(r"\b(?:HMS|USS|RMS|SS|MV)\b|\bship\b|\bvessel\b")
"""Ships are she."""
NEAR = 3
"""Sentences before a pronoun in which nobody may stand."""
OPENS = re.compile(r"(?:\W*|(?:[A-Z][^.;:\n]{1,60}, )|(?:And|But|Then|Also|However,?|Moreover,?) )\Z")
"""What may stand between the beginning of a sentence and a pronoun that begins it."""
PUT_IN = re.compile(r"\b(?:it|they) (?:had|has|was|is|would|will|could|have|were|are|did|does) (?:He|She)\Z")
"""A clause put into another, with a second subject: “it had He had”."""
INTO = 12
"""Characters of the first clause that are looked at."""
WHO = re.compile(
    r"(?:^|[.!?] |\b(?!of|from|in|by|for|with|to|on|at|about)\w+ )"
    r"(?:[Tt]he|[Aa]n?|[Tt]his) (?P<noun>[a-z]+),? (?P<who>who)\Z",
    re.MULTILINE,
)
"""A thing as “who”; after a preposition the word may mean somebody before."""
IS = re.compile(r" (?:was|is|has|had)\b")
IT_CASES = {"it": "subject", "i": "subject", "its": "possessive", "itself": "reflexive"}


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`check`: "body", he or she for what is no person, or "person", it or which for a person.

    `bodies`, `things`: nouns for what acts as people do, and for what cannot.
    """

    check: Literal["body", "person"]
    bodies: list[str] = []
    things: list[str] = []


class Nouns(NamedTuple):
    """The nouns of a rule."""

    bodies: frozenset[str]
    things: frozenset[str]


class PronounReference(Detector):
    """Reports pronouns that can only mean somebody or something of the other kind."""

    Options = Options

    def __init__(self, rules: Sequence[Rule], setup: Setup) -> None:
        super().__init__(rules, setup)
        self.nouns = {
            rule.id: Nouns(all_words(rule.options.bodies, rule.lists), all_words(rule.options.things, rule.lists))
            for rule in rules
        }

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield a clue for each."""
        for rule in self.rules:
            if rule.options.check == "person":
                yield from (_person(doc, rule, found) for found in impersonal(doc))
            else:
                yield from _who(doc, rule, self.nouns[rule.id])
                yield from _bodies(doc, rule, self.nouns[rule.id])


def _bodies(doc: Document, rule: Rule, nouns: Nouns) -> Iterator[Clue]:
    """He and she where nobody is on the scene."""
    unknown = -9
    for pronoun in unquoted(doc):
        at = sentence_index(doc, pronoun.start)
        put_in = _put_in(doc.text, pronoun)
        free = put_in or (at - unknown > NEAR and not TALK.search(doc.text, *sentences(doc)[at]))
        subject = _subject(doc, pronoun, at, nouns) if free else None
        if subject and (put_in or _nobody(doc, pronoun, at, subject)):
            yield _clue(doc, rule, pronoun, subject)
        else:
            unknown = at


def _put_in(text: str, pronoun: Pronoun) -> bool:
    return PUT_IN.search(text, max(0, pronoun.start - INTO), pronoun.end) is not None


def _who(doc: Document, rule: Rule, nouns: Nouns) -> Iterator[Clue]:
    """The dam, who was finished."""
    every = tokens(doc)
    for i in every.places({"who"}) if "who" in every.vocabulary else ():
        match = IS.match(doc.text, every.ends[i]) and WHO.search(doc.text, max(0, every.starts[i] - 60), every.ends[i])
        if match and match["noun"] in nouns.things and not quotations(doc).inside(match.span()):
            subject = Subject(*match.span("noun"), match["noun"])
            values = {"match": "who", "referent": f"the {match['noun']}"}
            related = (Related(Span(subject.start, subject.end), "what is meant"),)
            yield Clue(rule, Span(*match.span("who")), values, suggestion="which", related=related)


def _subject(doc: Document, pronoun: Pronoun, at: int, nouns: Nouns) -> Subject | None:
    """The country, body or thing that the sentence speaks of, or the one before if the pronoun begins this one."""
    own = subjects(doc).of(at)
    if own and own.end <= pronoun.start:
        free = case(doc.text, pronoun) not in ("object", "own") or bool(CLAUSE.search(doc.text, own.end, pronoun.start))
        acts = not own.noun or (own.noun in nouns.bodies or (pronoun.subject and own.noun in nouns.things))
        return own if free and acts and not _ship(doc.text, own) else None
    former = subjects(doc).of(at - 1) if OPENS.match(doc.text, sentences(doc)[at].start, pronoun.start) else None
    if former:
        known = not former.noun or former.noun in nouns.bodies | nouns.things
        return former if known and not _ship(doc.text, former) else None
    return None


def _ship(text: str, subject: Subject) -> bool:
    return bool(SHIP.search(text, max(0, subject.start - 4), subject.end))


def _nobody(doc: Document, pronoun: Pronoun, at: int, subject: Subject) -> bool:
    """Whether nobody is near whom the pronoun could mean."""
    sentence, stage = sentences(doc)[at], scene(doc)
    here = stage.near(pronoun.start, 0)
    before = [f for f in stage.near(pronoun.start, NEAR) if f.start < pronoun.start]
    if here or not before:
        return not here
    if subject.start < sentence.start or not pronoun.subject:
        return False
    newline = doc.text.rfind("\n", max(0, sentence.start - FURTHEST), sentence.start)
    return all(f.start < newline and not f.named and not f.gender and not f.quoted for f in before)


def _clue(doc: Document, rule: Rule, pronoun: Pronoun, subject: Subject) -> Clue:
    referent = doc.text[subject.start : subject.end]
    word = doc.text[pronoun.start : pronoun.end]
    values = {"match": word, "referent": f"the {referent}" if subject.noun else referent}
    new = turned(doc.text, pronoun, "it")
    if doc.text[max(0, pronoun.start - 2) : pronoun.start - 1].isalpha():
        new = new.lower()  # a capital in the middle of a sentence
    related = (Related(Span(subject.start, subject.end), "what is meant"),)
    return Clue(rule, Span(pronoun.start, pronoun.end), values, suggestion=new, related=related)


def _person(doc: Document, rule: Rule, found: Impersonal) -> Clue:
    word, figure = doc.text[found.span.start : found.span.end], found.figure
    name = doc.text[figure.start : figure.end]
    new = "who" if found.word == "which" else None
    if not new and figure.sure:
        new = CASES[figure.gender][IT_CASES[found.word]]
        new = new.capitalize() if word[0].isupper() and word != "I" else new
    related = (Related(Span(figure.start, figure.end), f"the person meant: {name}"),)
    return Clue(rule, found.span, {"match": word, "referent": name}, suggestion=new, related=related)


DETECTOR = PronounReference
