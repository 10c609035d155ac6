"""What many tests need: rules without a rule file, and what a detector says of a text."""

from __future__ import annotations

from typing import Any

import msgspec

from mtaudit import plugins
from mtaudit.categories import CATEGORIES
from mtaudit.model import Clue, Detector, Document, Rule, Setup
from mtaudit.severity import Confidence


def make_rule(detector: str, category: str = "grammar", name: str = "test/rule", **options: Any) -> Rule:
    """A rule for a detector, with the options of its `with:`."""
    kind: type[Detector] = plugins.load("detectors", detector).DETECTOR
    return Rule(
        id=name,
        detector=detector,
        options=msgspec.convert(options, kind.Options),
        category=category,
        severity=CATEGORIES[category].severity,
        confidence=Confidence.HIGH,
        message="“{match}”",
    )


def clues(detector: str, doc: Document | str, **options: Any) -> list[Clue]:
    """What one rule of a detector says of a document, in order."""
    document = Document.of(doc) if isinstance(doc, str) else doc
    kind: type[Detector] = plugins.load("detectors", detector).DETECTOR
    return sorted(kind([make_rule(detector, **options)], Setup()).detect(document), key=lambda clue: clue.span)


def marked(detector: str, doc: Document | str, **options: Any) -> list[str]:
    """The texts of the spans that one rule of a detector marks."""
    document = Document.of(doc) if isinstance(doc, str) else doc
    return [document.text[c.span.start : c.span.end] for c in clues(detector, document, **options)]
