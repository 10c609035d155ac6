"""What `mtaudit compare` writes: a page for people, JSON with everything, CSV with a row for each document."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, TextIO

from mtaudit import __version__
from mtaudit.cli.score_views import as_data, differs, shown
from mtaudit.comparison import Changes, Compared, Comparison
from mtaudit.metrics import System
from mtaudit.report import Report
from mtaudit.reporters import json as report_json
from mtaudit.severity import Severity

KINDS = ("fixed", "introduced", "kept")
SHOWN = 10
"""Documents, and findings introduced, that the terminal shows unless all are asked for."""


class Facts(NamedTuple):
    """The two paths, what they score as a whole (None without a reference), what the gate objects to, what to show."""

    paths: tuple[str, str]
    systems: tuple[System, System] | None
    reasons: Sequence[str]
    verbose: bool


def write_json(result: Comparison, out: TextIO, facts: Facts) -> None:
    """Everything: both sides, metrics, the gate, documents in the order of the loss with their findings."""
    data = {
        "schema": report_json.SCHEMA,
        "tool": {"name": "mtaudit", "version": __version__},
        "a": _side(facts.paths[0], result.first),
        "b": _side(facts.paths[1], result.second),
        "metrics": _metrics(facts.systems),
        "findings": {kind: result.count(kind).total() for kind in KINDS},
        "gate": {"passed": not facts.reasons, "reasons": list(facts.reasons)},
        "documents": [_document(doc) for doc in result.documents],
        "corpus": _changes(result.corpus, report_json.corpus_finding),
        "failures": [item._asdict() for report in (result.first, result.second) for item in report.failures],
        "unreadable": [item._asdict() for report in (result.first, result.second) for item in report.unreadable],
    }
    json.dump(data, out, indent=2, ensure_ascii=False)
    out.write("\n")


def _side(path: str, report: Report) -> dict[str, Any]:
    score = report.score
    facts = {"path": path, "signature": report.signature, "documents": len(report.documents), "words": score.words}
    return {**facts, "penalty": round(float(score.penalty), 4), "score": score.value}


def _metrics(systems: tuple[System, System] | None) -> dict[str, Any]:
    if systems is None:
        return {}
    both = {name: [system.metrics[name] for system in systems] for name in systems[0].metrics}
    return {
        name: {"a": as_data(a), "b": as_data(b), "difference": b.score - a.score, "p_value": b.p_value}
        for name, (a, b) in both.items()
    }


def _document(doc: Compared) -> dict[str, Any]:
    sides = (("a", doc.first, doc.first_metrics), ("b", doc.second, doc.second_metrics))
    return {
        **{side: {"path": report.path, "id": report.id, "words": report.words, "score": report.score.value,
                  "metrics": dict(metrics)} for side, report, metrics in sides},
        "worse": doc.worse,
        **_changes(doc.changes, report_json.finding),
    }  # fmt: skip


def _changes(changes: Changes[Any], as_dict: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
    return {kind: [as_dict(finding) for finding in getattr(changes, kind)] for kind in KINDS}


def write_csv(result: Comparison, out: TextIO, facts: Facts) -> None:
    """A row for each document, what got worst first."""
    from mtaudit.reporters.csv import cell

    names = list(facts.systems[0].metrics) if facts.systems else []
    rows = csv.writer(out, lineterminator="\n")
    sides = [f"{name} {side}" for name in ("score", *names) for side in "ab"]
    rows.writerow(["path a", "path b", "id", "worse", *KINDS, *sides])
    for doc in result.documents:
        row: list[object] = [cell(doc.first.path), cell(doc.second.path), cell(doc.second.id)]
        row += ["yes" if doc.worse else "no", *(len(getattr(doc.changes, kind)) for kind in KINDS)]
        row += [doc.first.score.value, doc.second.score.value]
        rows.writerow([*row, *(m[name] for name in names for m in (doc.first_metrics, doc.second_metrics))])


def write_terminal(result: Comparison, out: TextIO, facts: Facts) -> None:
    """The sums of both sides, the documents that got worse, what was introduced, and the gate."""
    from mtaudit.reporters import View
    from mtaudit.reporters._cells import visible
    from mtaudit.reporters._page import Page, Piece

    page = Page(out, View())
    for side, path in zip("AB", facts.paths, strict=True):
        page.text(visible(path), label=f"{side}: ")
    page.line()
    page.table("lrrrl", _sums(result, facts.systems))
    page.line()
    for kind in KINDS:
        page.text(_count(result.count(kind)), label=f"{kind + ':':12}")
    page.line()
    worse = [doc for doc in result.documents if doc.worse]
    if worse:
        page.line(Piece(f"{len(worse):,} of {len(result.documents):,} documents got worse", "title"))
        _documents(page, worse, facts)
    fallen = sorted((doc for doc in result.documents if doc.drop > 0 and not doc.worse), key=lambda doc: -doc.drop)
    if fallen and len(result.documents) > 1:
        page.line(Piece(f"{len(fallen):,} others of lower chrF: read some", "title"))
        _documents(page, fallen, facts)
    _introduced(page, result, facts.verbose)
    for reason in facts.reasons:
        page.text(visible(reason), "critical", label="gate: ")
    if not facts.reasons:
        page.line(Piece("gate: passed", "good"))
    page.flush()


def _count(counts: Mapping[Severity, int]) -> str:
    total = sum(counts.values())
    kinds = [f"{counts[severity]:,} {severity}" for severity in reversed(Severity) if counts.get(severity)]
    return f"{total:,}" + (f" ({', '.join(kinds)})" if kinds else "")


def _sums(result: Comparison, systems: tuple[System, System] | None) -> list[list[Any]]:
    """Rows: the score, then each metric, of both, with the difference and whether it may be chance."""
    from mtaudit.reporters._page import Piece

    a, b = result.first.score.value, result.second.score.value
    rows = [["", "A", "B", "B - A", ""], ["score", f"{a:.1f}", f"{b:.1f}", f"{-result.loss:+.1f}", ""]]
    for name, first in systems[0].metrics.items() if systems else ():
        second = systems[1].metrics[name] if systems else first
        chance = second.p_value
        note = "" if chance is None else f"p = {chance:.3f}" + " (may be chance)" * (not differs(first, second))
        note = note if first.score != second.score else "no difference"
        difference = f"{second.score - first.score:+.1f}"
        rows.append([name, shown(first, None), shown(second, None), difference, note])
    return [[Piece(text, "label" if not number else "") for text in row] for number, row in enumerate(rows)]


def _documents(page: Any, docs: Sequence[Compared], facts: Facts) -> None:
    from mtaudit.reporters._cells import cut_path, visible
    from mtaudit.reporters._page import Piece
    from mtaudit.reporters._tally import label

    name = "chrF" if facts.systems else ""
    heads = ["score A", "B", *([f"{name} A", "B"] if name else []), "fixed", "introduced", "kept", "document"]
    rows = [[Piece(head, "label") for head in heads]]
    for doc in docs if facts.verbose else docs[:SHOWN]:
        figures = [doc.first.score.value, doc.second.score.value]
        figures += [doc.first_metrics[name], doc.second_metrics[name]] if name else []
        counts = [len(getattr(doc.changes, kind)) for kind in KINDS]
        cells = [*(f"{figure:.1f}" for figure in figures), *map(str, counts), visible(label(doc.second))]
        rows.append([Piece(cell) for cell in cells])
    page.table("r" * (len(heads) - 1) + "l", rows, indent=2, cut=cut_path)
    _rest(page, len(docs), facts.verbose)


def _rest(page: Any, number: int, verbose: bool) -> None:
    from mtaudit.reporters._page import Piece

    if number > SHOWN and not verbose:
        page.line(Piece(f"and {number - SHOWN:,} more (--verbose shows all)", "label"), indent=2)
    page.line()


def _introduced(page: Any, result: Comparison, verbose: bool) -> None:
    """The gravest findings that the second translation introduced."""
    from mtaudit.reporters._findings import corpus_block, finding_block
    from mtaudit.reporters._page import Piece

    found = [(doc.second.path, finding) for doc in result.documents for finding in doc.changes.introduced]
    found = sorted(found, key=lambda pair: -pair[1].severity.rank)
    if not verbose:
        found = [pair for pair in found if pair[1].severity is not Severity.NEUTRAL]
    if found or result.corpus.introduced:
        page.line(Piece("Introduced", "title"))
        page.line()
    for path, finding in found if verbose else found[:SHOWN]:
        finding_block(page, path, finding, verbose)
    for common in result.corpus.introduced:
        corpus_block(page, common, verbose)
    if found:
        _rest(page, len(found), verbose)


VIEWS: dict[str, Callable[[Comparison, TextIO, Facts], None]] = {
    "terminal": write_terminal,
    "json": write_json,
    "csv": write_csv,
}
