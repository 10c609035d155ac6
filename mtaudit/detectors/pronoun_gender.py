"""He for a woman, she for a man."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from mtaudit.analyses.antecedents import Antecedent, antecedents
from mtaudit.analyses.gender import genders
from mtaudit.analyses.mixed import mixed
from mtaudit.analyses.people import people
from mtaudit.analyses.pronouns import pronouns, turned
from mtaudit.model import Clue, Detector, Document, Related, Rule, Span
from mtaudit.severity import Confidence

SPEAKING = ("speaker", "said")
NOUNS = {"f": "woman", "m": "man"}


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What to look for.

    `check`: "person", against what tells the gender of the person meant; "speaker", the same where all that tells whom
    is meant is who spoke last; "mixed", both he and she for somebody of unknown gender.
    """

    check: Literal["person", "speaker", "mixed"] = "person"


class PronounGender(Detector):
    """Reports the pronouns that can only mean somebody of the other gender."""

    Options = Options

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield a clue for each."""
        for rule in self.rules if pronouns(doc) else ():
            check = rule.options.check
            if check == "mixed":
                yield from _mixed(doc, rule)
            else:
                for found in antecedents(doc):
                    if (found.how in SPEAKING) == (check == "speaker"):
                        yield _clue(doc, rule, found)


def _clue(doc: Document, rule: Rule, found: Antecedent) -> Clue:
    pronoun, figure = found.pronoun, found.figure
    name = people(doc).persons[figure.person].name or f"the {doc.text[figure.start : figure.end]}"
    word = doc.text[pronoun.start : pronoun.end]
    return Clue(
        rule,
        Span(pronoun.start, pronoun.end),
        {"match": word, "person": name, "gender": NOUNS[figure.gender]},
        suggestion=turned(doc.text, pronoun, figure.gender),
        related=tuple(_related(doc, found, name)),
        confidence=None if found.firm else Confidence.MEDIUM,
    )


def _mixed(doc: Document, rule: Rule) -> Iterator[Clue]:
    found = mixed(doc)
    if found:
        odd, other = (Span(p.start, p.end) for p in (found.odd, found.other))
        values = {"match": doc.text[odd.start : odd.end], "other": doc.text[other.start : other.end]}
        related = [Related(other, "the other gender")]
        if found.figure:
            related.append(Related(Span(found.figure.start, found.figure.end), "the person meant"))
        yield Clue(rule, odd, values, related=tuple(related))


def _related(doc: Document, found: Antecedent, name: str) -> Iterator[Related]:
    """The person meant, and what tells the gender."""
    figure = found.figure
    yield Related(Span(figure.start, figure.end), f"the person meant: {name}")
    pieces = [e for e in genders(doc)[figure.person].evidence if e.gender == figure.gender and e.kind != "pronouns"]
    for piece in sorted(pieces, key=lambda e: -e.strength)[:1]:
        span = piece.span or Span(figure.start, figure.end)
        yield Related(span, f"{NOUNS[figure.gender]} by {piece.kind.replace('-', ' ')}: {piece.text}")


DETECTOR = PronounGender
