"""Words for things where only a person can be meant: it said, its husband, which; and I for somebody quoted.

Source of the lists: general knowledge of English.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from mtaudit.analyses.hints import Hints
from mtaudit.analyses.nameruns import PARTICLES
from mtaudit.analyses.quotations import quotations
from mtaudit.analyses.roles import roles
from mtaudit.analyses.scene import FURTHEST, INTRODUCED, Figure, Scene, scene
from mtaudit.analyses.speech import BESIDE, HE_SAID, OWN_WORDS, SAID_IN, SAID_THAT, SPOUSES, VERBS
from mtaudit.analyses.tokens import Tokens, tokens
from mtaudit.model import Document, Span, analysis

KIN = re.compile(
    r" (?:\w+ )?(?:husband|wife|sons?|daughters?|mother|father|brothers?|sisters?|parents|grandmother|grandfather|aunt|"
    r"uncle)\b(?! compan)"
)
OWN = re.compile(
    r" (?:\w+ )?(?:children|family|friends?|colleagues?|lawyers?|hands?|head|face|eyes?|arms?|legs?|hair|career|life|"
    r"death|birthday|wedding|marriage|childhood|job|memoirs?|resignation|village|home town|hometown)\b"
)
"""After a pronoun: what people have, and bodies have not."""
ITS = re.compile(rf"[Ii]ts(?=(?:{KIN.pattern})|(?:{OWN.pattern})|(?:{SPOUSES.pattern})|(?:{OWN_WORDS.pattern}))")
ACTED = (
    r" (?:also |then |further |later )?"
    r"(?:said|added|noted|stressed|emphasi[sz]ed|explained|recalled|continued|concluded|married|resigned|smiled|laughed|"
    r"wept|apologi[sz]ed|thanked|dedicated|studied|graduated|retired)"
)
IT = re.compile(rf"(?:(?<=[\"”,] )it|It|(?<=\band )it)(?={ACTED}\b)")
DID = (
    r" (?:was|is|has|had|said|says|works?|lives?|lost|won|took|taught|came|went|made|did|became|began|led|"
    r"ran|[a-z]{2,}ed)"
)
WHICH = re.compile(rf"which(?={DID}\b)")
I_SAID = re.compile(rf"(?<=[\"”] )I(?= (?:{VERBS})\b)|(?<=that )I\b(?!['’.])")
PLACES = {"its": ITS, "itself": re.compile("itself"), "it": IT, "which": WHICH, "i": I_SAID}
"""Word → where it stands when it may be wrong."""
HINTS = Hints(
    {"its": "[Ii]ts ", "itself": "itself", "it": f"[Ii]t{ACTED}", "which": f"which{DID}", "i": '["”] I |that I'}
)
"""Word → what is in a text where that is so: most texts have none of it."""
FIRST = re.compile(r"\b(?:I|I['’]m|my|me|My|we|We|our)\b")
BODY_WORDS = re.compile(
    r"\b(?:statement|report|agency|ministry|company|newspaper|department|office|embassy|press|document|letter|group|team|"
    r"service|government|court|committee|party|bank|website|channel|publication|source|study|post|message|release|dog|cat|"
    r"animal|film|book|club|army|police)\b"
)
"""What “it” may mean as well."""
PLAIN_VERB = re.compile(r"(?: \w+ly)? \w+(?: (?:in|on|with|to|at|by|of|from|for|about|up|down|out))? \Z")
"""Between a name and a pronoun: no other noun."""
QUOTED_I = re.compile(r"[\"”] \Z")
ALONE = re.compile(r"(?:\A|\b(?!of|for|from|with|by|in|to)\w+ )(?:[Tt]he|[Aa]n?|[Tt]his|[Mm]y|[Hh]is|[Hh]er) \Z")
AGED = ("old", "olds")
"""How a person without a name may end: the 43-year-old."""
SMALL = frozenset({"baby", "child", "infant", "newborn", "toddler", "boy", "girl"})
"""A baby may be “it”."""


class Impersonal(NamedTuple):
    """A word in its place, in lower case, and the person that it means."""

    span: Span
    word: str
    figure: Figure


@analysis
def impersonal(doc: Document) -> tuple[Impersonal, ...]:
    """All such words outside quotations, in the order of the text."""
    return tuple(sorted(_find(doc)))


def _find(doc: Document) -> Iterator[Impersonal]:
    words = HINTS.found(doc)
    if not words:
        return
    every = tokens(doc)
    for i in every.places(frozenset(words)):
        word, span = every.lowers[i], every.span(i, i)
        if PLACES[word].match(doc.text, span.start) and _may_mean(doc, every, i):
            figure = None if quotations(doc).inside(span) else _person(doc, scene(doc), span.start, word)
            if figure:
                yield Impersonal(span, word, figure)


def _may_mean(doc: Document, every: Tokens, i: int) -> bool:
    """Whether a person may stand where a word wants one: told by the words alone, since who is on the scene is dear."""
    word = every.lowers[i]
    if word == "i":
        return _no_narrator(doc, every.starts[i])
    if word == "which":
        near = every.texts[max(0, i - 2) : i - 1] if every.texts[i - 1] == "," else every.texts[i - 1 : i]
    elif word == "itself":
        near = every.texts[max(0, i - 4) : i - 1]
    else:
        return True
    return any(not t.islower() or t in roles() or t in PARTICLES or t.endswith(AGED) for t in near)


def _person(doc: Document, stage: Scene, start: int, word: str) -> Figure | None:
    """The person that a word means: the last one named in its sentence or the one before."""
    text = doc.text
    at = stage.sentence(start)
    if word == "i" and QUOTED_I.search(text, max(0, start - 2), start):
        return _quoting(doc, stage, at, start)
    before = [f for f in stage.near(start, 1) if f.start < start and not f.quoted]
    if not before or before[-1].person < 0:
        return None
    last = before[-1]
    right = {"which": _which, "i": _said, "it": _it, "its": _its, "itself": _itself}[word]
    return last if right(doc, stage, at, start, last) else None


def _which(doc: Document, stage: Scene, at: int, start: int, last: Figure) -> bool:
    """The minister, which took office: nothing else stands before the word that it could mean."""
    between = doc.text[last.end : min(start, last.end + 3)]
    if last.sentence != at:
        return False
    lead = doc.text[max(stage.sentences[at].start, last.start - 40) : last.start]
    return last.subject if between == ", " else between == " " and not last.named and bool(ALONE.search(lead))


def _said(doc: Document, stage: Scene, at: int, start: int, last: Figure) -> bool:
    """Anna Petrova said that I would go, in a text that has no narrator."""
    near = last.sentence == at and last.subject and last.named
    return near and bool(SAID_THAT.match(doc.text, last.end, start)) and _no_narrator(doc, start)


def _it(doc: Document, stage: Scene, at: int, start: int, last: Figure) -> bool:
    """Anna Petrova resigned. It said that."""
    floor = max(stage.sentences[max(0, at - 1)].start, start - FURTHEST)
    acts = last.subject or (last.speaker and last.sentence == at)
    return last.named and acts and not BODY_WORDS.search(doc.text, floor, start) and not _bodies(doc, stage, at, start)


def _its(doc: Document, stage: Scene, at: int, start: int, last: Figure) -> bool:
    """Its mother; Anna Petrova said on its channel; Anna Petrova raised its hand."""
    text, after = doc.text, start + len("its")
    if KIN.match(text, after) and not BODY_WORDS.search(text, last.end, start):
        small = text[last.start : last.end].lower() in SMALL
        return not (small or last.owner or _bodies(doc, stage, at, start))
    if not last.named or last.sentence != at or last.owner:
        return False
    if start - last.end > INTRODUCED:
        return False
    between = text[last.end : start]
    if BESIDE.fullmatch(between):
        return bool(SPOUSES.match(text, after))
    told = SAID_IN.fullmatch(between) and OWN_WORDS.match(text, after)
    return last.subject and bool(told or (PLAIN_VERB.fullmatch(between) and OWN.match(text, after)))


def _itself(doc: Document, stage: Scene, at: int, start: int, last: Figure) -> bool:
    """Anna Petrova called itself."""
    plain = PLAIN_VERB.fullmatch(doc.text, last.end, start)
    return last.named and last.sentence == at and last.subject and not last.owner and bool(plain)


def _quoting(doc: Document, stage: Scene, at: int, start: int) -> Figure | None:
    """“…,” I said Petrova: the speaker, in a text that has no narrator."""
    if not HE_SAID.match(doc.text, start + 1) or not _no_narrator(doc, start):
        return None
    named = [f for f in stage.near(start, 1) if f.named and not f.quoted]
    return named[-1] if named else None


@analysis
def narrators(doc: Document) -> list[int]:
    """Where somebody speaks of himself outside quotations."""
    quoted = quotations(doc)
    return [match.start() for match in FIRST.finditer(doc.text) if not quoted.inside(match.span())]


def _no_narrator(doc: Document, start: int) -> bool:
    """Whether nobody but the quoted speaks of himself; the word at `start` does not count."""
    return set(narrators(doc)) <= {start}


def _bodies(doc: Document, stage: Scene, at: int, start: int) -> bool:
    """Whether a body is named in the sentence so far or in the one before."""
    floor = stage.sentences[max(0, at - 1)].start
    return bisect_left(stage.bodies, floor) < bisect_left(stage.bodies, start)
