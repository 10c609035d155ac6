"""He or she for a country, a body or a thing; it or which for a person."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

import msgspec

from mtaudit.analyses.antecedents import CLAUSE
from mtaudit.analyses.hints import Hints
from mtaudit.analyses.impersonal import Impersonal, impersonal
from mtaudit.analyses.lifeless import STAFF, abstract, befalls, likely_thing, of_thing, only_thing
from mtaudit.analyses.pronouns import CASES, Pronoun, case, turned, unquoted
from mtaudit.analyses.quotations import quotations
from mtaudit.analyses.referents import Subject, subjects
from mtaudit.analyses.scene import FURTHEST, TALK, Figure, scene, sentence_index
from mtaudit.analyses.sentences import sentences
from mtaudit.analyses.tokens import tokens
from mtaudit.expansion import all_words
from mtaudit.model import Clue, Detector, Document, Related, Rule, Setup, Span

SHIP = re.compile(r"\b(?:HMS|USS|RMS|SS|MV)\b|\bship\b|\bvessel\b")
"""Ships are she."""
PERSONIFIED = frozenset({"Nature", "Fortune", "Liberty", "Justice", "Death", "Fate", "Destiny", "Wisdom", "Britannia"})
NEAR = 3
"""Sentences before a pronoun in which nobody may stand."""
OPENS = re.compile(
    r"(?:\W*|(?:[A-Z][^.;:\n]{1,60}, )|(?:And|But|Then|Also|However,?|Moreover,?) |"
    r"(?:In|On|At|After|During|Since|By|For|Today|Now|Later|Thus|So|Therefore|From|Until) (?:[\w-]+ ){0,6}|"
    r"(?:Experts|Scientists|Doctors|Analysts|Researchers|Specialists|Officials|They|People|Some) "
    r"(?:say|said|believe|think|warn|note|hope|fear|expect) (?:that )?|"
    r"It (?:seems|is (?:known|believed|clear|likely|expected|said)|turns out|turned out|appears) (?:that )?)\Z"
)
"""What may stand between the beginning of a sentence and a pronoun that begins it."""
PUT_IN = re.compile(r"\b(?:it|they) (?:had|has|was|is|would|will|could|have|were|are|did|does) (?:He|She)\Z")
"""A clause put into another, with a second subject: “it had He had”."""
SELF = re.compile(
    r"(?:^|[.!?,;:] |\b(?:that|when|if|while|because|as|but|and|since|where|after|before|although|though) )"
    r"(?:(?:[Tt]he|[Tt]his|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur|[Yy]our) "
    r"(?:(?!of|in|on|at|for|with|from|by|to)[\w-]+ ){0,2}?(?P<noun>[a-z]+)|(?P<bare>[A-Z][a-z]+))"
    r"(?: (?:has|had|have|will|can|could|would|may|might|did not|does not))?(?: \w+ly)? "
    r"(?!who|that|which|he|she)[a-z]+(?: up| out)? \Z",
    re.MULTILINE,
)
"""A subject and its verb alone, before a reflexive."""
YOURS = ("your", "our")
"""In front of a thing, and to somebody who is not in question."""
FAR_VERB = 90
"""Characters before a reflexive in which its subject may begin."""
TOLD = re.compile(r"[,–—-] (?:\w+ed|said|says|writes|wrote|told|notes|adds) (?:[\w’'-]+ ){0,4}\Z")
"""Before a speaker who is named after what was said."""
BREAK = re.compile(rf"{CLAUSE.pattern}|\b(?:although|though|where|whether)\b")
"""Between a subject and an object that may be the same."""
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

    def thing(self, noun: str) -> bool:
        """Whether a noun means a thing."""
        return noun in self.things or abstract(noun)


class PronounReference(Detector):
    """Reports pronouns that can only mean somebody or something of the other kind."""

    Options = Options
    hints = Hints({"who": "who (?:was|is|has|had)"})

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
                if self.hints.found(doc):
                    yield from _who(doc, rule, self.nouns[rule.id])
                yield from _bodies(doc, rule, self.nouns[rule.id])


def _bodies(doc: Document, rule: Rule, nouns: Nouns) -> Iterator[Clue]:
    """He and she where nobody is on the scene, or where nobody can be meant."""
    unknown, last = -9, None
    for pronoun in unquoted(doc):
        at = sentence_index(doc, pronoun.start)
        subject = _sure(doc, pronoun, at, nouns) or (_again(doc, pronoun, at, *last) if last else None)
        if not subject and at - unknown > NEAR:
            subject = _free(doc, pronoun, at, nouns)
            subject = subject if subject and _nobody(doc, pronoun, at, subject) else None
        last = (pronoun, subject) if subject else None
        if subject:
            yield _clue(doc, rule, pronoun, subject)
        else:
            unknown = at


def _free(doc: Document, pronoun: Pronoun, at: int, nouns: Nouns) -> Subject | None:
    """What a pronoun may mean where nobody is on the scene."""
    likely = likely_thing(doc.text, pronoun)
    talk = not likely and TALK.search(doc.text, *sentences(doc)[at])
    if talk and talk.group().lower() not in YOURS:
        return None
    subject = _subject(doc, pronoun, at, nouns)
    if subject:
        return subject if not talk or nouns.thing(subject.noun) else None
    owned = not pronoun.subject and of_thing(doc.text, pronoun)
    last = _last_thing(doc, pronoun, at, nouns) if likely or owned else None
    return last if last and (likely or last.start >= sentences(doc)[at].start) else None


def _sure(doc: Document, pronoun: Pronoun, at: int, nouns: Nouns) -> Subject | None:
    """What a pronoun means, whoever is on the scene."""
    if _put_in(doc.text, pronoun):
        return _subject(doc, pronoun, at, nouns)
    if pronoun.word.endswith("self"):
        match = SELF.search(doc.text, max(sentences(doc)[at].start, pronoun.start - FAR_VERB), pronoun.start)
        if match and match["noun"]:
            known = match["noun"] in nouns.bodies or nouns.thing(match["noun"])
            return Subject(*match.span("noun"), match["noun"]) if known else None
        own = subjects(doc).of(at) if match else None
        return own if match and own and own.end == match.end("bare") else None
    if only_thing(doc, pronoun):
        return _last_thing(doc, pronoun, at, nouns)
    likely = _subject(doc, pronoun, at, nouns) if likely_thing(doc.text, pronoun) else None
    plain = (
        likely
        and (nouns.thing(likely.noun) or likely.noun in nouns.bodies)
        and not scene(doc).between(likely.start, pronoun.start)
    )
    return likely if plain else None


def _again(doc: Document, pronoun: Pronoun, at: int, former: Pronoun, subject: Subject) -> Subject | None:
    """The same pronoun again in the same sentence, with nobody in between."""
    if pronoun.gender != former.gender or sentence_index(doc, former.start) != at or befalls(doc.text, pronoun):
        return None
    return None if scene(doc).between(former.end, pronoun.start) else subject


def _last_thing(doc: Document, pronoun: Pronoun, at: int, nouns: Nouns) -> Subject | None:
    """The last thing before a pronoun, in its sentence or the one before."""
    every = tokens(doc)
    floor = sentences(doc)[max(0, at - 1)].start
    for i in range(bisect_left(every.starts, pronoun.start) - 1, -1, -1):
        if every.starts[i] < floor:
            break
        if nouns.thing(every.texts[i]) or every.texts[i] in nouns.bodies:
            return Subject(every.starts[i], every.ends[i], every.texts[i])
    return None


def _put_in(text: str, pronoun: Pronoun) -> bool:
    return PUT_IN.search(text, max(0, pronoun.start - INTO), pronoun.end) is not None


def _who(doc: Document, rule: Rule, nouns: Nouns) -> Iterator[Clue]:
    """The dam, who was finished."""
    every = tokens(doc)
    for i in every.places({"who"}):
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
        free = case(doc.text, pronoun) not in ("object", "own") or bool(BREAK.search(doc.text, own.end, pronoun.start))
        acts = (not own.noun or own.noun in nouns.bodies) and not befalls(doc.text, pronoun)
        acts = acts or (nouns.thing(own.noun) and of_thing(doc.text, pronoun))
        return own if free and acts and not _ship(doc.text, own) else None
    former = subjects(doc).of(at - 1) if OPENS.match(doc.text, sentences(doc)[at].start, pronoun.start) else None
    if former:
        acts = not former.noun or former.noun in nouns.bodies
        acts = acts or (nouns.thing(former.noun) and of_thing(doc.text, pronoun))
        return former if acts and not _ship(doc.text, former) else None
    return None


def _ship(text: str, subject: Subject) -> bool:
    """Whether a subject is she in good English: a ship, or nature as a person."""
    return text[subject.start : subject.end] in PERSONIFIED or bool(
        SHIP.search(text, max(0, subject.start - 4), subject.end)
    )


def _nobody(doc: Document, pronoun: Pronoun, at: int, subject: Subject) -> bool:
    """Whether nobody is near whom the pronoun could mean."""
    sentence, stage = sentences(doc)[at], scene(doc)
    here = [f for f in stage.near(pronoun.start, 0) if not _teller(doc.text, pronoun, f)]
    if not pronoun.subject and STAFF.match(doc.text, pronoun.end):
        here = [f for f in here if not 0 < f.start - pronoun.end < INTO * 2]
    before = [f for f in stage.near(pronoun.start, NEAR) if f.start < pronoun.start]
    if here or not before:
        return not here
    if subject.start < sentence.start or not pronoun.subject:
        return False
    newline = doc.text.rfind("\n", max(0, sentence.start - FURTHEST), sentence.start)
    return all(f.start < newline and not f.named and not f.gender and not f.quoted for f in before)


def _teller(text: str, pronoun: Pronoun, figure: Figure) -> bool:
    """Whether somebody is only named as the speaker at the end: the response is weak, he fails, - said Petrova."""
    start = figure.start
    return start > pronoun.end and figure.named and TOLD.search(text, max(pronoun.end, start - 60), start) is not None


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
