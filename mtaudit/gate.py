"""The exit code of an audit: each means one thing, and the highest wins.

0 the gate passed · 1 the gate failed · 2 an input could not be read (or wrong usage) · 3 a detector broke.
"""

from __future__ import annotations

from mtaudit.report import Report
from mtaudit.severity import Severity

PASSED, FAILED, UNREADABLE, BROKEN = 0, 1, 2, 3


def exit_code(report: Report, fail_on: str, min_score: float | None) -> int:
    """The code of a report; `fail_on` is a severity or "never", `min_score` 0 to 100."""
    if report.failures:
        return BROKEN
    if report.unreadable:
        return UNREADABLE
    return FAILED if gated(report, fail_on) or too_low(report, min_score) else PASSED


def gated(report: Report, fail_on: str) -> int:
    """Number of open findings, of documents and of the corpus, at or over a severity; neutral ones never count."""
    if fail_on == "never":
        return 0
    rank = max(1, Severity(fail_on).rank)
    of_documents = sum(f.status == "open" and f.severity.rank >= rank for doc in report.documents for f in doc.findings)
    return of_documents + sum(f.status == "open" and f.severity.rank >= rank for f in report.corpus)


def too_low(report: Report, min_score: float | None) -> int:
    """Number of documents whose score is under the limit."""
    return sum(min_score is not None and doc.score.value < min_score for doc in report.documents)
