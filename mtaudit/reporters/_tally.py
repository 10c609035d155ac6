"""What a person is shown of a report, in which order, and the sums: no layout, and no reporter's format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from mtaudit.report import CorpusFinding, DocumentReport, Finding, Report
from mtaudit.reporters import View
from mtaudit.scoring import Outcome, Score
from mtaudit.severity import Severity

F = TypeVar("F", Finding, CorpusFinding)
OUTCOMES: tuple[Outcome, ...] = ("reject", "revise", "pass")


class Outlet(NamedTuple):
    """What one source published: number of documents, their summed score, findings shown."""

    name: str
    documents: int
    score: Score
    findings: int


class Tally:
    """A report as a view shows it. `ranked`: the documents, worst first; `listed`: those that the table lists."""

    def __init__(self, report: Report, view: View) -> None:
        self.report = report
        self.view = view
        self.verbose = view.verbosity > 0
        self.ranked = sorted(report.documents, key=self._badness)
        self.listed = [doc for doc in self.ranked if self.verbose or self.shown(doc.findings)]

    def shown(self, findings: Sequence[F]) -> list[F]:
        """The findings to show: verbose all, else those that are open (or confirmed) and not neutral."""
        return [f for f in findings if self.verbose or self.hidden(f) is None]

    @staticmethod
    def hidden(finding: Finding | CorpusFinding) -> str | None:
        """In a word, why a finding is not shown unless asked for; None where it is."""
        if finding.status not in ("open", "confirmed"):
            return finding.status
        return "neutral" if finding.severity is Severity.NEUTRAL else None

    def verdict(self, score: Score) -> Outcome:
        """The verdict by the view's thresholds."""
        return score.verdict(self.view.pass_score, self.view.revise_score)

    def all_findings(self) -> Iterable[Finding | CorpusFinding]:
        """Findings of every document and of the corpus."""
        for doc in self.report.documents:
            yield from doc.findings
        yield from self.report.corpus

    def severities(self, findings: Iterable[Finding | CorpusFinding]) -> Counter[str]:
        """Findings by severity; "neutral" counts only those that are open."""
        return Counter(f.severity.value for f in findings if self.hidden(f) in (None, "neutral"))

    def categories(self) -> list[tuple[str, int]]:
        """Findings shown by category, most frequent first."""
        found = Counter(f.category for f in self.all_findings() if self.verbose or self.hidden(f) is None)
        return sorted(found.items(), key=lambda item: (-item[1], item[0]))

    def outlets(self) -> list[Outlet]:
        """Documents by their source, worst first; empty where no record names one."""
        groups: dict[str, list[DocumentReport]] = {}
        for doc in self.report.documents:
            groups.setdefault(doc.outlet, []).append(doc)
        if not any(groups):
            return []
        found = [
            Outlet(
                name,
                len(docs),
                sum((d.score for d in docs), Score()),
                sum(len(self.shown(d.findings)) for d in docs),
            )
            for name, docs in groups.items()
        ]
        return sorted(found, key=lambda outlet: (outlet.score.value, outlet.name))

    def example(self) -> str | None:
        """The rule to explain first: of the gravest findings shown, the most frequent."""
        found = [f for f in self.all_findings() if self.hidden(f) is None]
        worst = max((f.severity.rank for f in found), default=0)
        rules = Counter(f.rule for f in found if f.severity.rank == worst)
        return min(rules, key=lambda rule: (-rules[rule], rule), default=None)

    def unseen(self) -> list[tuple[str, int]]:
        """How many findings are not shown, by the reason."""
        if self.verbose:
            return []
        found = Counter(self.hidden(f) for f in self.all_findings())
        return sorted((reason, number) for reason, number in found.items() if reason)

    def _badness(self, doc: DocumentReport) -> tuple[object, ...]:
        return (OUTCOMES.index(self.verdict(doc.score)), doc.score.value, -doc.score.penalty, doc.path, doc.id)


def label(doc: DocumentReport) -> str:
    """A document's path, with its id where that says more: the records of one file share the path."""
    return doc.path if doc.id in ("", doc.path) else f"{doc.path} #{doc.id}"


def count(number: int, noun: str) -> str:
    """A number and its noun, such as "1 finding" or "1,200 findings"."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
