"""He or she for a country, a body or a thing; it or which for a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

import msgspec

from mtaudit.analyses.antecedents import CLAUSE
from mtaudit.analyses.mentions import mentions
from mtaudit.analyses.pronouns import CASES, Pronoun, case, pronouns, turned
from mtaudit.analyses.quotations import quotations
from mtaudit.analyses.referents import Subject, subjects
from mtaudit.analyses.scene import TALK, Figure, Scene, scene
from mtaudit.analyses.speech import BESIDE, HE_SAID, OWN_WORDS, SAID_IN, SAID_THAT, SPOUSES
from mtaudit.expansion import all_words
from mtaudit.model import Clue, Detector, Document, Related, Rule, Setup, Span

SHIP = re.compile(r"\b(?:HMS|USS|RMS|SS|MV)\b|\bship\b|\bvessel\b")
NEAR = 3
"""Sentences before a pronoun in which nobody may stand."""
OPENS = re.compile(r"(?:\W*|(?:[A-Z][^.;:\n]{1,60}, )|(?:And|But|Then|Also|However,?|Moreover,?) )\Z")
"""What may stand between the beginning of a sentence and a pronoun that begins it."""
PUT_IN = re.compile(r"\b(?:it|they) (?:had|has|was|is|would|will|could|have|were|are|did|does) (?P<he>He|She)\b")
"""A clause put into another, with a second subject: “it had He had”."""
IT = re.compile(r"\b[Ii]ts(?:elf)?\b")
IT_SAID = re.compile(
    r"(?:(?<=[\"”,] )it|\bIt|(?<=\band )it) (?=(?:also |then |further |later )?"
    r"(?:said|added|noted|stressed|emphasi[sz]ed|explained|recalled|continued|concluded|married|resigned|smiled|laughed|wept|"
    r"apologi[sz]ed|thanked|dedicated|studied|graduated|retired)\b)"
)
WHICH = re.compile(
    r",? (?P<which>which) (?=(?:was|is|has|had|said|says|works?|lives?|lost|won|took|taught|came|went|made|did|became|began|led|ran|"
    r"[a-z]{2,}ed)\b)"
)
I_SAID = re.compile(r"(?<=[\w\"”] )I\b(?!['’.])")
FIRST = re.compile(r"\b(?:I|I['’]m|my|me|My|we|We|our)\b")
BODY_WORDS = re.compile(
    r"\b(?:statement|report|agency|ministry|company|newspaper|department|office|embassy|press|document|letter|group|team|"
    r"service|government|court|committee|party|bank|website|channel|publication|source|study|post|message|release|dog|cat|"
    r"animal|film|book|club|army|police)\b"
)
KIN = re.compile(
    r" (?:\w+ )?(?:husband|wife|sons?|daughters?|mother|father|brothers?|sisters?|parents|grandmother|grandfather|aunt|uncle)\b"
    r"(?! compan)"
)
OWN = re.compile(
    r" (?:\w+ )?(?:children|family|friends?|colleagues?|lawyers?|hands?|head|face|eyes?|arms?|legs?|hair|career|life|death|birthday|"
    r"wedding|marriage|childhood|job|memoirs?|resignation|village|home town|hometown)\b"
)
"""After a pronoun: what people have, and bodies have not."""
WHO = re.compile(
    r"(?:^|[.!?] |\b(?!of|from|in|by|for|with|to|on|at|about)\w+ )(?:[Tt]he|[Aa]n?|[Tt]his) (?P<noun>[a-z]+),? (?P<who>who) (?=(?:was|is|has|had)\b)",
    re.MULTILINE,
)
PLAIN_VERB = re.compile(r"(?: \w+ly)? \w+(?: (?:in|on|with|to|at|by|of|from|for|about|up|down|out))? \Z")
"""Between a name and a pronoun: no other noun."""
WHICH = re.compile(r", (?P<which>which) (?=(?:was|is|has|had|said|says|works?|lives?|lost|won|[a-z]{2,}ed)\b)")
BODY_WORDS = re.compile(
    r"\b(?:statement|report|agency|ministry|company|newspaper|department|office|embassy|press|document|letter|group|team|"
    r"service|government|court|committee|party|bank|website|channel|publication|source|study|post|message|release)\b"
)


QUOTED_I = re.compile(r"[\"”] \Z")
ALONE = re.compile(r"(?:\A|\b(?!of|for|from|with|by|in|to)\w+ )(?:[Tt]he|[Aa]n?|[Tt]his|[Mm]y|[Hh]is|[Hh]er) \Z")
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
                yield from _persons(doc, rule)
            else:
                yield from _who(doc, rule, self.nouns[rule.id])
                if pronouns(doc):
                    yield from _bodies(doc, rule, self.nouns[rule.id])


def _bodies(doc: Document, rule: Rule, nouns: Nouns) -> Iterator[Clue]:
    """He and she where nobody is on the scene."""
    stage, quoted = scene(doc), quotations(doc)
    put_in = {match.start("he") for match in PUT_IN.finditer(doc.text)}
    unknown = -9
    for pronoun in pronouns(doc):
        if quoted.inside((pronoun.start, pronoun.end)):
            continue
        at = stage.sentence(pronoun.start)
        subject = _subject(doc, stage, pronoun, at, nouns)
        if subject and (pronoun.start in put_in or (at - unknown > NEAR and _nobody(doc, stage, pronoun, at, subject))):
            yield _clue(doc, rule, pronoun, subject)
        else:
            unknown = at


def _who(doc: Document, rule: Rule, nouns: Nouns) -> Iterator[Clue]:
    """The dam, who was finished."""
    for match in WHO.finditer(doc.text):
        if match["noun"] in nouns.things and not quotations(doc).inside(match.span()):
            subject = Subject(*match.span("noun"), match["noun"])
            values = {"match": "who", "referent": f"the {match['noun']}"}
            related = (Related(Span(subject.start, subject.end), "what is meant"),)
            yield Clue(rule, Span(*match.span("who")), values, suggestion="which", related=related)


def _subject(doc: Document, stage: Scene, pronoun: Pronoun, at: int, nouns: Nouns) -> Subject | None:
    """The country, body or thing that the sentence speaks of, or the one before if the pronoun begins this one."""
    found = subjects(doc)
    own = found.get(at)
    if own and own.end <= pronoun.start:
        free = case(doc.text, pronoun) not in ("object", "own") or bool(CLAUSE.search(doc.text, own.end, pronoun.start))
        acts = not own.noun or (own.noun in nouns.bodies or (pronoun.subject and own.noun in nouns.things))
        return own if free and acts and not SHIP.search(doc.text, max(0, own.start - 4), own.end) else None
    former = found.get(at - 1)
    if former and OPENS.match(doc.text, stage.sentences[at].start, pronoun.start):
        return former if not former.noun or former.noun in nouns.bodies | nouns.things else None
    return None


def _nobody(doc: Document, stage: Scene, pronoun: Pronoun, at: int, subject: Subject) -> bool:
    """Whether nobody is near whom the pronoun could mean."""
    sentence = stage.sentences[at]
    if TALK.search(doc.text, sentence.start, sentence.end):
        return False
    here = stage.between(sentence.start, sentence.end)
    before = [f for f in stage.near(at, NEAR) if f.start < pronoun.start]
    if here or not before:
        return not here
    if subject.start < sentence.start or not pronoun.subject:
        return False
    newline = doc.text.rfind("\n", 0, sentence.start)
    return all(f.start < newline and not f.named and not f.gender and not f.quoted for f in before)


def _clue(doc: Document, rule: Rule, pronoun: Pronoun, subject: Subject) -> Clue:
    referent = doc.text[subject.start : subject.end]
    values = {
        "match": doc.text[pronoun.start : pronoun.end],
        "referent": f"the {referent}" if subject.noun else referent,
    }
    new = turned(doc.text, pronoun, "it")
    begins = pronoun.start == 0 or doc.text[pronoun.start - 2 : pronoun.start - 1] in (
        ".",
        "!",
        "?",
        "\n",
        "”",
        '"',
        "",
    )
    if not begins and doc.text[pronoun.start - 1] == " " and doc.text[pronoun.start - 2].isalpha():
        new = new.lower()
    span = Span(pronoun.start, pronoun.end)
    return Clue(
        rule, span, values, suggestion=new, related=(Related(Span(subject.start, subject.end), "what is meant"),)
    )


def _persons(doc: Document, rule: Rule) -> Iterator[Clue]:
    """It, its, itself and which where only a person is on the scene."""
    text, stage = doc.text, None
    for pattern in (IT, IT_SAID, WHICH, I_SAID):
        for match in pattern.finditer(text):
            stage = stage or scene(doc)
            start, end = match.span("which") if pattern is WHICH else match.span()
            figure = _person(doc, stage, start, text[start:end].strip().lower())
            if figure:
                word = text[start:end].rstrip()
                yield _person_clue(doc, rule, Span(start, start + len(word)), figure)


def _person(doc: Document, stage: Scene, start: int, word: str) -> Figure | None:
    """The person that a word for things means."""
    text = doc.text
    if quotations(doc).inside((start, start + 1)):
        return None
    at = stage.sentence(start)
    before = [f for f in stage.between(stage.sentences[max(0, at - 1)].start, start) if not f.quoted]
    last = before[-1] if before else None
    if word == "i" and QUOTED_I.search(text, max(0, start - 3), start):
        return _quoting(doc, stage, at, start)
    if not last or last.person < 0:
        return None
    between = text[last.end : start]
    if word == "which":
        return last if _whose_which(text, stage, last, between, at) else None
    if word == "its" and KIN.match(text, start + 3) and not BODY_WORDS.search(text, last.end, start):
        small = text[last.start : last.end].lower() in ("baby", "child", "infant", "newborn", "toddler", "boy", "girl")
        return None if small or last.owner or _things(doc, stage, at, start) else last
    if not last.named:
        return None
    if word == "i":
        return last if _only_said(doc, stage, at, start, last) else None
    if word == "it":
        lead = text[stage.sentences[at - 1 if at else 0].start : start]
        speaks = last.subject or (last.speaker and last.sentence == at)
        return last if speaks and not BODY_WORDS.search(lead) and not _things(doc, stage, at, start) else None
    if last.sentence != at or last.owner:
        return None
    if word == "itself":
        return last if last.subject and PLAIN_VERB.fullmatch(between) else None
    if last.subject and PLAIN_VERB.fullmatch(between) and OWN.match(text, start + 3):
        return last
    if word == "its" and BESIDE.fullmatch(between) and SPOUSES.match(text, start + 3):
        return last
    if word == "its" and SAID_IN.fullmatch(between) and OWN_WORDS.match(text, start + 3) and last.subject:
        return last
    return None


def _whose_which(text: str, stage: Scene, last: Figure, between: str, at: int) -> bool:
    """The minister, which took office: nothing else stands before the word that it could mean."""
    if last.sentence != at:
        return False
    if between == ", ":
        return last.subject
    lead = text[stage.sentences[at].start : last.start]
    return between == " " and not last.named and bool(ALONE.search(lead)) and not last.quoted


def _quoting(doc: Document, stage: Scene, at: int, start: int) -> Figure | None:
    """“…,” I said Petrova: the speaker, in a text that has no narrator."""
    if not HE_SAID.match(doc.text, start + 1) or not _no_narrator(doc, start):
        return None
    floor = stage.sentences[max(0, at - 1)].start
    near = [f for f in stage.between(floor, stage.sentences[at].end) if f.named and not f.quoted]
    return near[-1] if near else None


def _no_narrator(doc: Document, start: int) -> bool:
    """Whether nobody but the quoted speaks of himself."""
    quoted = quotations(doc)
    return all(quoted.inside(m.span()) for m in FIRST.finditer(doc.text) if m.start() != start)


def _only_said(doc: Document, stage: Scene, at: int, start: int, last: Figure) -> bool:
    """Whether a narrator would stand in what somebody is only said to have said: Anna Petrova said that I would go."""
    if last.sentence != at or not last.subject or not SAID_THAT.match(doc.text, last.end, start):
        return False
    return _no_narrator(doc, start)


def _things(doc: Document, stage: Scene, at: int, start: int) -> bool:
    """Whether a place, a body or something else with a name stands near."""
    floor = stage.sentences[max(0, at - 1)].start
    return any(m.kind == "organisation" and floor <= m.start < start for m in mentions(doc))


def _person_clue(doc: Document, rule: Rule, span: Span, figure: Figure) -> Clue:
    word = doc.text[span.start : span.end]
    name = doc.text[figure.start : figure.end]
    new = None
    if word == "which":
        new = "who"
    elif figure.sure:
        new = CASES[figure.gender][IT_CASES[word.lower()]]
        new = new.capitalize() if word[0].isupper() and word != "I" else new
    related = (Related(Span(figure.start, figure.end), f"the person meant: {name}"),)
    return Clue(rule, span, {"match": word, "referent": name}, suggestion=new, related=related)


DETECTOR = PronounReference
