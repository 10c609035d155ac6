"""He for a woman, she for a man."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.analyses.antecedents import Antecedent, antecedents
from mtaudit.analyses.gender import genders
from mtaudit.analyses.people import people
from mtaudit.analyses.pronouns import turned
from mtaudit.model import Clue, Detector, Document, Related, Span
from mtaudit.severity import Confidence

NOUNS = {"f": "woman", "m": "man"}


class PronounGender(Detector):
    """Reports the pronouns that can only mean somebody of the other gender."""

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield a clue for each."""
        for found in antecedents(doc):
            for rule in self.rules:
                pronoun, figure = found.pronoun, found.figure
                name = people(doc).persons[figure.person].name or doc.text[figure.start : figure.end]
                values = {
                    "match": doc.text[pronoun.start : pronoun.end],
                    "person": name,
                    "gender": NOUNS[figure.gender],
                }
                yield Clue(
                    rule,
                    Span(pronoun.start, pronoun.end),
                    values,
                    suggestion=turned(doc.text, pronoun, figure.gender),
                    related=tuple(_related(doc, found, name)),
                    confidence=None if found.firm else Confidence.MEDIUM,
                )


def _related(doc: Document, found: Antecedent, name: str) -> Iterator[Related]:
    """The person meant, and what tells the gender."""
    figure = found.figure
    yield Related(Span(figure.start, figure.end), f"the person meant: {name}")
    pieces = [e for e in genders(doc)[figure.person].evidence if e.gender == figure.gender and e.kind != "pronouns"]
    for piece in sorted(pieces, key=lambda e: -e.strength)[:1]:
        span = piece.span or Span(figure.start, figure.end)
        yield Related(span, f"{NOUNS[figure.gender]} by {piece.kind.replace('-', ' ')}: {piece.text}")


DETECTOR = PronounGender
