"""Thousands parted in several ways in one document: “4,000 yen” here, “4000 yen” or “4 000 yen” there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from mtaudit.model import Clue, Detector, Document, Related, Span

Style = Literal["bare", "space", "point"]

NUMBER = re.compile(
    r"(?<![\w.,/:+\-–$€£])(?:(?P<comma>[1-9]\d{0,2}(?:,\d{3})+)|(?P<space>[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+)"
    r"|(?P<point>[1-9]\d{0,2}(?:\.\d{3})+)|(?P<bare>[1-9]\d{3,6})) (?P<unit>[a-z]{3,})(?![\w’'-])"
)
"""A number of at least four figures, how its thousands are parted, and the word after it."""

COMMA = re.compile(r",(?<=[0-9],)[0-9]{3}")
NO_UNIT = re.compile(r"and|but|for|from|the|than|that|with|when|where|which|who|was|were|has|had|are|into|not|per|its")
YEARS = range(1800, 2100)
MONTH = re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) $")


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`styles`: the ways to part thousands that are reported where the document has a comma before the same word."""

    styles: list[Style]


class NumberStyle(Detector):
    """Finds numbers that are written otherwise than the document's numbers of the same thing with a comma."""

    Options = Options

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield a clue for each number in a rule's style whose unit also stands after a number with a comma."""
        if not COMMA.search(doc.text):
            return
        found = [m for m in NUMBER.finditer(doc.text) if not NO_UNIT.fullmatch(m["unit"])]
        model = {m["unit"]: m for m in reversed(found) if m["comma"]}
        for match in found if model else ():
            style = next(name for name in ("comma", "space", "point", "bare") if match[name])
            other = model.get(match["unit"])
            if other and style != "comma" and not _doubtful(doc.text, match):
                span = Span(*match.span(style))
                fix = f"{int(re.sub(r'[^0-9]', '', match[style])):,}"
                there = Related(Span(*other.span("comma")), "written with a comma here")
                values = {"match": match[style], "fix": fix, "unit": match["unit"], "other": other["comma"]}
                for rule in self.rules:
                    if style in rule.options.styles:
                        yield Clue(rule, span, values, suggestion=fix, related=(there,))


def _doubtful(text: str, match: re.Match[str]) -> bool:
    """A year may stand before the word, and a date before a spaced number: “in 2019 people”, “May 3 410 people”."""
    if match["bare"]:
        return int(match["bare"]) in YEARS
    return bool(match["space"] and MONTH.search(text, max(0, match.start() - 12), match.start()))


DETECTOR = NumberStyle
