"""Several words in a row in capitals, where the source only set them in bold."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from mtaudit import Clue, Detector, Document, Span

RUN = re.compile(r"[A-Z]{2,}(?:[ ,]+[A-Z]{2,})+")


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`words`: how many words in capitals in a row are too many."""

    words: int = 4


class Shouting(Detector):
    """Finds runs of words in capitals."""

    Options = Options

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield a clue for each run that is long enough for a rule."""
        for found in RUN.finditer(doc.text):
            for rule in self.rules:
                if len(found[0].split()) >= rule.options.words:
                    yield Clue(rule, Span(*found.span()), suggestion=found[0].capitalize())


DETECTOR = Shouting
