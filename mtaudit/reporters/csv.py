"""Findings for a spreadsheet: one a row, first those of the documents in their order, then those of the corpus.

A header names the columns, a row ends with one newline, and cells with commas, quotes or newlines are quoted. The file
is UTF-8 without a byte-order mark: Excel reads it by Data → From Text/CSV.

A cell of text that begins with = + - @, a tab or a line end would be run as a formula by a spreadsheet: it gets an
apostrophe in front, whoever wrote the text. NUL and lone surrogates, which no spreadsheet takes, become U+FFFD, line
ends become newlines, and a cell holds at most 32,767 characters, Excel's limit. A finding of the corpus leaves line,
column, score and verdict empty and names its places in `related`. Documents without findings, failures and unreadable
inputs have no rows.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from typing import TextIO

from mtaudit.model import Place
from mtaudit.report import CorpusFinding, DocumentReport, Finding, Report
from mtaudit.reporters import View

COLUMNS = (
    *("path", "id", "line", "column", "severity", "confidence", "category", "rule", "text", "message", "suggestion"),
    *("score", "verdict", "status", "fixable", "related", "language", "title", "outlet", "url"),
    *("key", "context", "form", "fingerprint"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\n")
_UNFIT = re.compile("[\0\ud800-\udfff]")
_LIMIT = 32_767

Row = dict[str, str | int | float | None]


def write(report: Report, out: TextIO, view: View) -> None:
    """Write the header and a row for each finding, whatever its status."""
    rows = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\n")
    rows.writeheader()
    for doc in report.documents:
        facts = _safe(_document(doc, view))
        rows.writerows(facts | _safe(_finding(finding)) for finding in doc.findings)
    rows.writerows(_safe(_common(finding)) for finding in report.corpus)


def _document(doc: DocumentReport, view: View) -> Row:
    return {
        "path": doc.path,
        "id": doc.id,
        "score": doc.score.value,
        "verdict": doc.score.verdict(view.pass_score, view.revise_score),
        "language": doc.language,
        "title": doc.title,
        "outlet": doc.outlet,
        "url": doc.url,
    }


def _finding(finding: Finding) -> Row:
    return _common(finding) | {
        "line": finding.line,
        "column": finding.column,
        "text": finding.text,
        "fixable": "yes" if finding.fixable else "no",
        "key": finding.key,
        "context": finding.context,
        "form": finding.form,
    }


def _common(finding: Finding | CorpusFinding) -> Row:
    return {
        "severity": finding.severity,
        "confidence": finding.confidence,
        "category": finding.category,
        "rule": finding.rule,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "status": finding.status,
        "related": _places(finding.related),
        "fingerprint": finding.fingerprint,
    }


def _places(places: Iterable[Place]) -> str:
    """Each place on its own line of the cell."""
    return "\n".join(
        f"{p.path}:{p.line}:{p.column} {p.text}" + (f" ({p.message})" if p.message else "") for p in places
    )


def _safe(row: Row) -> Row:
    return {name: cell(value) if isinstance(value, str) else value for name, value in row.items()}


def cell(text: str) -> str:
    """The text as a spreadsheet can take it: no formula, no character that it cannot hold, not too long."""
    text = _UNFIT.sub("\ufffd", text).replace("\r\n", "\n").replace("\r", "\n")
    return ("'" + text if text.startswith(_FORMULA) else text)[:_LIMIT]
