"""The report as JSON, schema version 1 (mtaudit/data/report.schema.json): UTF-8, indented, one newline at the end.

Strings are as they are in the audited text. A lone surrogate, which UTF-8 cannot hold, is written as its JSON escape.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any, TextIO

import msgspec

from mtaudit import __version__
from mtaudit.model import Place
from mtaudit.report import CorpusFinding, DocumentReport, Finding, Report
from mtaudit.reporters import View

SCHEMA = 1
"""Version of the format. It changes only when a field is renamed or taken away."""
_SURROGATE = re.compile("[\ud800-\udfff]")


def write(report: Report, out: TextIO, view: View) -> None:
    """Write the report piece by piece, so that memory holds the text of one document at a time."""
    tool = {"name": "mtaudit", "version": __version__}
    out.write(f'{{\n  "schema": {SCHEMA},\n  "tool": {_encode(tool, 1)},\n')
    out.write(f'  "signature": {_encode(report.signature, 1)},\n  "documents": ')
    _write_list(out, (document(doc, view) for doc in report.documents))
    out.write(f',\n  "corpus": {_encode(_corpus(report), 1)},\n  "failures": ')
    _write_list(out, (failure._asdict() for failure in report.failures))
    out.write(',\n  "unreadable": ')
    _write_list(out, (unreadable._asdict() for unreadable in report.unreadable))
    out.write("\n}\n")


def document(doc: DocumentReport, view: View) -> dict[str, Any]:
    """One document as it stands in the JSON report."""
    score = doc.score
    return {
        "path": doc.path,
        "id": doc.id,
        "url": doc.url,
        "kind": doc.kind,
        "title": doc.title,
        "outlet": doc.outlet,
        "language": doc.language,
        "source_language": doc.source_language._asdict(),
        "metrics": dict(doc.metrics),
        "words": doc.words,
        "boilerplate_words": doc.boilerplate_words,
        "penalty": round(float(score.penalty), 4),
        "score": score.value,
        "verdict": score.verdict(view.pass_score, view.revise_score),
        "sample": score.sample,
        "notes": doc.notes,
        "findings": [finding(item) for item in doc.findings],
    }


def finding(finding: Finding) -> dict[str, Any]:
    """One finding as it stands in the JSON report."""
    return {
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "segment": finding.segment,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "key": finding.key,
        "context": finding.context,
        "form": finding.form,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "fixable": finding.fixable,
        "related": _places(finding.related),
        "fingerprint": finding.fingerprint,
        "status": finding.status,
    }


def corpus_finding(finding: CorpusFinding) -> dict[str, Any]:
    """One finding across documents as it stands in the JSON report."""
    return {
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "related": _places(finding.related),
        "fingerprint": finding.fingerprint,
        "status": finding.status,
    }


def _corpus(report: Report) -> dict[str, Any]:
    return {
        "documents": len(report.documents),
        "words": report.score.words,
        "penalty": round(float(report.score.penalty), 4),
        "score": report.score.value,
        "by_category": report.by_category(),
        "metrics": {metric.name: metric.score for metric in report.metrics},
        "metric_signatures": {metric.name: metric.signature for metric in report.metrics},
        "findings": [corpus_finding(item) for item in report.corpus],
    }


def _places(places: Iterable[Place]) -> list[dict[str, Any]]:
    return [place._asdict() for place in places]


def _write_list(out: TextIO, items: Iterable[object]) -> None:
    """Write a list of the top level, each item as soon as it is made."""
    comma, end = "[\n    ", "[]"
    for item in items:
        out.write(comma + _encode(item, 2))
        comma, end = ",\n    ", "\n  ]"
    out.write(end)


def _encode(value: object, depth: int) -> str:
    """JSON of a value, indented to stand at a depth of the whole. msgspec is fast, but knows no lone surrogates."""
    try:
        text = msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
    except UnicodeEncodeError:
        text = _SURROGATE.sub(_escape, json.dumps(value, ensure_ascii=False, indent=2))
    return text.replace("\n", "\n" + "  " * depth)


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
