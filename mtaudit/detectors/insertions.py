"""A clause put into the middle of another with its own subject and capital, as translated link text is."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.analyses.stray_capitals import stray_capitals
from mtaudit.model import Clue, Detector, Document, Span


class Insertions(Detector):
    """Reports the insertions among the stray capitals: from the word before the capital to the word after it."""

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield a clue for each insertion."""
        for found in stray_capitals(doc):
            if found.kind == "insertion":
                span = Span(found.before.start, found.after.end)
                values = {"match": doc.text[span.start : span.end], "word": doc.text[found.word.start : found.word.end]}
                for rule in self.rules:
                    yield Clue(rule, span, values)


DETECTOR = Insertions
