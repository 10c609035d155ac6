"""Two translations of the same documents: which findings the second one fixed, introduced and kept, and the gate.

A finding is kept where the same rule speaks of the same words in the same segment, or of other words in it: an engine
that words an error anew has not introduced one. What is left of the first translation is fixed, of the second new.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from mtaudit.metrics import System, worse_by
from mtaudit.report import CorpusFinding, DocumentReport, Finding, Report
from mtaudit.severity import Severity

F = TypeVar("F", Finding, CorpusFinding)


@dataclass(frozen=True)
class Changes(Generic[F]):
    """Open findings: `fixed` are those of the first translation, `introduced` and `kept` those of the second."""

    fixed: tuple[F, ...]
    introduced: tuple[F, ...]
    kept: tuple[F, ...]


@dataclass(frozen=True)
class Compared:
    """One document in both translations, with what each metric says of it (empty without a reference)."""

    first: DocumentReport
    second: DocumentReport
    changes: Changes[Finding]
    first_metrics: Mapping[str, float]
    second_metrics: Mapping[str, float]

    @property
    def loss(self) -> float:
        """Points of the score by which the second translation is worse."""
        return round(self.first.score.value - self.second.score.value, 1)

    @property
    def worse(self) -> bool:
        """Whether there is more to penalise, or else more findings; neither length nor a metric decides that."""
        more = self.second.score.penalty - self.first.score.penalty
        return more > 0 or (more == 0 and len(self.changes.introduced) > len(self.changes.fixed))

    @property
    def drop(self) -> float:
        """By how much chrF is worse (0 without a reference)."""
        return worse_by("chrF", self.first_metrics.get("chrF", 0.0), self.second_metrics.get("chrF", 0.0))

    @property
    def order(self) -> tuple[object, ...]:
        """Sort key: what got worse first, by what it lost of its score, then of its chrF."""
        return (not self.worse, -self.loss, -self.drop, self.second.path, self.second.id)


@dataclass(frozen=True)
class Comparison:
    """Two audits side by side: the documents, what got worst first, and the findings across documents."""

    first: Report
    second: Report
    documents: tuple[Compared, ...]
    corpus: Changes[CorpusFinding]

    def count(self, kind: str) -> Counter[Severity]:
        """Findings "fixed", "introduced" or "kept", by severity."""
        found: list[Finding | CorpusFinding] = [f for doc in self.documents for f in getattr(doc.changes, kind)]
        found += getattr(self.corpus, kind)
        return Counter(finding.severity for finding in found)

    @property
    def loss(self) -> float:
        """Points of the whole score by which the second translation is worse."""
        return round(self.first.score.value - self.second.score.value, 1)


def compare(
    first: Report,
    second: Report,
    partners: Sequence[tuple[int, int]],
    metrics: Sequence[tuple[Mapping[str, float], Mapping[str, float]]],
) -> Comparison:
    """Compare two audits; `partners`: numbers of documents that belong together, `metrics`: their scores."""
    documents = [
        Compared(
            first.documents[a],
            second.documents[b],
            changes(first.documents[a].findings, second.documents[b].findings, (_exactly, _roughly)),
            *scores,
        )
        for (a, b), scores in zip(partners, metrics, strict=True)
    ]
    corpus = changes(first.corpus, second.corpus, (lambda finding: finding.fingerprint,))
    return Comparison(first, second, tuple(sorted(documents, key=lambda doc: doc.order)), corpus)


def changes(first: Iterable[F], second: Iterable[F], ways: Sequence[Callable[[F], object]]) -> Changes[F]:
    """Match open findings in each way in turn, one to one; a graver finding is never the same."""
    gone = [finding for finding in first if finding.status == "open"]
    new = [finding for finding in second if finding.status == "open"]
    kept: list[F] = []
    for way in ways:
        waiting: dict[object, list[F]] = {}
        for finding in reversed(gone):
            waiting.setdefault((way(finding), finding.severity), []).append(finding)
        still = []
        for finding in new:
            same = waiting.get((way(finding), finding.severity))
            if same:
                same.pop()
                kept.append(finding)
            else:
                still.append(finding)
        left = {id(finding) for several in waiting.values() for finding in several}
        gone, new = [finding for finding in gone if id(finding) in left], still
    return Changes(tuple(gone), tuple(new), tuple(kept))


def _where(finding: Finding) -> object:
    """The unit of a catalogue, the segment of an article."""
    return finding.segment if finding.key is None else (finding.key, finding.context, finding.form)


def _exactly(finding: Finding) -> object:
    return _where(finding), finding.rule, finding.text.lower()


def _roughly(finding: Finding) -> object:
    return _where(finding), finding.rule


def objections(
    comparison: Comparison,
    systems: tuple[System, System] | None,
    limits: Mapping[str, float],
    fail_on: str,
) -> list[str]:
    """Why the second translation does not pass the gate, one sentence each; empty where it does.

    `limits`: how much worse "score" or a metric may be; `fail_on`: a severity, or "never", at or over which no finding
    may be introduced.
    """
    found = []
    for name, limit in limits.items():
        if name == "score":
            worse = comparison.loss
        else:
            assert systems is not None, "metrics need a reference"
            worse = worse_by(name, *(system.metrics[name].score for system in systems))
        if worse > limit:
            found.append(f"{name} is worse by {worse:.2f}, and {limit:g} is allowed")
    if fail_on != "never":
        rank = max(1, Severity(fail_on).rank)
        grave = sum(n for severity, n in comparison.count("introduced").items() if severity.rank >= rank)
        if grave:
            found.append(f"{grave} finding{'s' * (grave > 1)} introduced at or over {fail_on}")
    return found
