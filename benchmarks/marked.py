"""What the benchmarks of people share: an audit for a few categories, texts with marked errors, and a count of hits."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from mtaudit import Auditor, Confidence, Document, Finding, Setup, load_rules

DATA = Path(__file__).parent.parent / "tests" / "data"
"""Where the labelled sets lie."""


class Mark(NamedTuple):
    """A wrong word: half-open range of code points in the text, and what should stand there."""

    start: int
    end: int
    suggestion: str


class Marked(NamedTuple):
    """A text of a labelled set; one without marks is right, and everything found in it is a false alarm."""

    id: str
    text: str
    category: str
    kind: str
    marks: tuple[Mark, ...]


class Sight(NamedTuple):
    """A finding with its range in the whole text."""

    start: int
    end: int
    finding: Finding

    def hits(self, mark: Mark) -> bool:
        """Whether the finding covers a part of the marked word."""
        return self.start < mark.end and mark.start < self.end

    def mends(self, mark: Mark, text: str) -> bool:
        """Whether its suggestion puts the marked word right, and changes nothing else."""
        wanted = text[self.start : mark.start] + mark.suggestion + text[mark.end : self.end]
        return (self.finding.suggestion or "").casefold() == wanted.casefold()


def read(path: Path, category: str = "") -> list[Marked]:
    """The texts of a set; `category` where the set has only one. The kind is the phenomenon, or the origin if told."""
    lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [
        Marked(
            id=line["id"],
            text=line["text"],
            category=line.get("category", category),
            kind=line["origin"] if line["wrong"] and "origin" in line else line["phenomenon"],
            marks=tuple(Mark(*mark[:3]) for mark in line["marks"]),
        )
        for line in lines
    ]


class Audit:
    """The shipped rules of a few categories, as an audit of English texts."""

    def __init__(self, categories: Collection[str], confidence: Confidence = Confidence.MEDIUM) -> None:
        """Rules less sure than `confidence` stay out."""
        book = load_rules()
        chosen = [r for r in book.rules if r.category in categories and r.confidence.rank >= confidence.rank]
        self.rules = len(chosen)
        self._auditor = Auditor(replace(book, rules=tuple(chosen)), Setup(language="en"))

    def sights(self, doc: Document) -> list[Sight]:
        """What the audit finds in a document. Raises RuntimeError if a detector breaks."""
        report = self._auditor.audit([doc])
        if report.failures:
            raise RuntimeError(f"{doc.path}: {report.failures[0]}")
        starts = doc.starts
        return [
            Sight(starts[found.segment] + found.start, starts[found.segment] + found.end, found)
            for found in report.documents[0].findings
        ]


class Outcome(NamedTuple):
    """A text, what the audit missed in it, and its findings: those that hit a mark of their category, and the rest."""

    text: Marked
    missed: tuple[Mark, ...]
    right: tuple[Sight, ...]
    mended: tuple[Sight, ...]
    alarms: tuple[Sight, ...]

    def lines(self) -> list[str]:
        """Misses (-) and false alarms (+), to be read."""
        name, text = self.text.id, self.text.text
        misses = [f"- {name}: “{text[m.start : m.end]}” in {excerpt(text, m.start)}" for m in self.missed]
        return misses + [
            f"+ {name}: {a.finding.rule} “{a.finding.text}” in {excerpt(text, a.start)}" for a in self.alarms
        ]


def compare(text: Marked, sights: Sequence[Sight]) -> Outcome:
    """Set findings against marks. A mark that two findings hit is found once; both findings are right."""
    pairs = [(s, m) for s in sights if s.finding.category == text.category for m in text.marks if s.hits(m)]
    right = [s for s in sights if any(s is hit for hit, _ in pairs)]
    return Outcome(
        text,
        missed=tuple(m for m in text.marks if all(m is not hit for _, hit in pairs)),
        right=tuple(right),
        mended=tuple(s for s in right if any(s is hit and s.mends(mark, text.text) for hit, mark in pairs)),
        alarms=tuple(s for s in sights if all(s is not hit for hit in right)),
    )


def measure(texts: Iterable[Marked], audit: Audit) -> list[Outcome]:
    """What comes of auditing each text."""
    return [compare(text, audit.sights(Document.of(text.text, text.id))) for text in texts]


def excerpt(text: str, at: int, width: int = 60) -> str:
    """The text around an offset, on one line."""
    return "…" + " ".join(text[max(0, at - width) : at + width].split()) + "…"


HEAD = (
    f"{'':26}{'wrong':>6}{'right':>6}{'marks':>7}{'found':>7}{'recall':>8}{'alarms':>8}{'precision':>11}{'mended':>8}"
)


def row(name: str, outcomes: Sequence[Outcome], category: str = "") -> str:
    """A line under HEAD: wrong and right texts, marks and how many were found, findings that are false alarms.

    With a category, findings count by their own category, and texts and marks by that of their text.
    """
    own = [o for o in outcomes if category in ("", o.text.category)]
    marks = sum(len(o.text.marks) for o in own)
    found = marks - sum(len(o.missed) for o in own)
    right = sum(len(o.right) for o in own)
    alarms = sum(category in ("", a.finding.category) for o in outcomes for a in o.alarms)
    wrong = sum(bool(o.text.marks) for o in own)
    counts = f"{wrong:6}{len(own) - wrong:6}{marks:7}{found:7}{share(found, marks):>8}{alarms:8}"
    mended = share(sum(len(o.mended) for o in own), right)
    return f"{name:26}{counts}{share(right, right + alarms):>11}{mended:>8}"


def share(part: int, whole: int) -> str:
    """A share in per cent, “-” of nothing."""
    return f"{100 * part / whole:.1f}%" if whole else "-"
