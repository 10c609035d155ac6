"""What an audit comes to: findings with their places, scored documents, and the report that reporters print.

Everything here is plain data that pickles small and has a total order; the field names are those of the JSON report.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from mtaudit.model import Kind, Place
from mtaudit.scoring import Score
from mtaudit.severity import Confidence, Severity

Status = Literal["open", "baselined", "suppressed", "confirmed", "dismissed"]


@dataclass(frozen=True, slots=True)
class Finding:
    """A clue with its place.

    `line`, `column`, `end_line`, `end_column`: 1-based code points in the file, the end exclusive; `segment` 0-based;
    `start`, `end`: 0-based code points in the segment's target; `excerpt`: the text of the lines around it that the
    terminal shows, `mark` the range of the match in it.
    """

    rule: str
    category: str
    severity: Severity
    confidence: Confidence
    line: int
    column: int
    end_line: int
    end_column: int
    segment: int
    start: int
    end: int
    text: str
    message: str
    suggestion: str | None = None
    fixable: bool = False
    related: tuple[Place, ...] = ()
    key: str | None = None
    context: str | None = None
    form: int | None = None
    fingerprint: str = ""
    status: Status = "open"
    why: str = ""
    excerpt: str = ""
    mark: tuple[int, int] = (0, 0)

    @property
    def order(self) -> tuple[object, ...]:
        """Sort key: by place, then rule and words, so that equal input gives equal output."""
        return (self.segment, self.start, -self.end, self.rule, self.message, self.suggestion or "")


class Origin(NamedTuple):
    """The language a document was translated from: its code or "unknown", whether declared, and the evidence."""

    code: str = "unknown"
    declared: bool = False
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """One audited document. `words` are the evaluated ones; `notes` say what a reader must know (no rules, cut …)."""

    path: str
    id: str
    url: str
    kind: Kind
    title: str
    outlet: str
    language: str
    source_language: Origin
    words: int
    boilerplate_words: int
    score: Score
    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()
    metrics: tuple[tuple[str, float], ...] = ()

    def count(self) -> Counter[Severity]:
        """Open findings by severity."""
        return Counter(finding.severity for finding in self.findings if finding.status == "open")


class Failure(NamedTuple):
    """A detector that broke: on which document, which rules' findings are missing, and why."""

    path: str
    rule: str
    error: str


class Unreadable(NamedTuple):
    """An input, or a record of one, that could not be read: where, what, and what to do."""

    path: str
    line: int
    error: str


@dataclass(frozen=True, slots=True)
class CorpusFinding:
    """A finding that only the documents together show; its places are in `related`."""

    rule: str
    category: str
    severity: Severity
    confidence: Confidence
    message: str
    suggestion: str | None
    related: tuple[Place, ...]
    fingerprint: str = ""
    status: Status = "open"
    why: str = ""


class Metric(NamedTuple):
    """A metric of all documents that have a reference: its name, its score, and sacrebleu's signature."""

    name: str
    score: float
    signature: str


@dataclass(frozen=True, slots=True)
class Report:
    """The whole run. `documents` stand in the order of the input; `score` is that of the sums, never a mean.

    `metrics` are for information: they decide neither a verdict nor a gate.
    """

    signature: str
    documents: tuple[DocumentReport, ...] = ()
    corpus: tuple[CorpusFinding, ...] = ()
    failures: tuple[Failure, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    score: Score = field(default_factory=Score)
    metrics: tuple[Metric, ...] = ()

    def by_category(self) -> dict[str, int]:
        """Findings of documents and corpus by category, most frequent first."""
        found: Counter[str] = Counter(finding.category for doc in self.documents for finding in doc.findings)
        found.update(finding.category for finding in self.corpus)
        return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))
