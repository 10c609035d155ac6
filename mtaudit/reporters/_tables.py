"""The parts of the terminal report that sum up: the tables, the notes, what went wrong, the last lines."""

from __future__ import annotations

from collections.abc import Iterable

from mtaudit.categories import CATEGORIES
from mtaudit.report import DocumentReport
from mtaudit.reporters._cells import cut_path, visible
from mtaudit.reporters._page import INDENT, Page, Piece
from mtaudit.reporters._tally import OUTCOMES, Tally, count, label

_ROOMY = 72
"""Columns from which there is room for tables of many columns."""
_NAMED = 3
"""Places that a note or an error names; verbose, it names all."""
_COLUMN = ("chrf", "chrf++", "bleu", "ter")
"""The metrics of which the first that there is has a column; JSON has them all."""
_SEVERITIES = ("critical", "major", "minor", "neutral")


def documents(page: Page, tally: Tally) -> None:
    """The documents, worst first: score, verdict, words, findings by severity; clean ones in one line."""
    if page.width >= _ROOMY:
        _document_table(page, tally)
    else:
        _document_list(page, tally)
    clean = [doc for doc in tally.ranked if not tally.shown(doc.findings)]
    noted = sum(bool(doc.notes) for doc in clean)
    if clean and not tally.verbose:
        also = f" ({noted:,} with a note below)" if noted and tally.view.verbosity == 0 else ""
        page.text(f"{'and ' * bool(tally.listed)}{count(len(clean), 'document')} without findings{also}", "label")
    if tally.ranked:
        page.line()


def _document_table(page: Page, tally: Tally) -> None:
    severities = _SEVERITIES if tally.verbose else _SEVERITIES[:3]
    small = any(doc.score.sample == "small" for doc in tally.listed)
    metric = _metric(tally.listed)
    heads = ("score", "verdict", "words", *[""] * small, *severities, *[metric] * bool(metric), "document")
    rows = [[Piece(head, "label") for head in heads]] if tally.listed else []
    for doc in tally.listed:
        verdict, counts = tally.verdict(doc.score), tally.severities(doc.findings)
        row = [Piece(f"{doc.score.value:.1f}", verdict), Piece(verdict, verdict), Piece(f"{doc.words:,}")]
        row += [Piece("small" if doc.score.sample == "small" else "", "label")] * small
        row += [Piece(str(counts[s]), s) if counts[s] else Piece("·", "label") for s in severities]
        row += [Piece(_figure(doc, metric))] * bool(metric)
        rows.append([*row, Piece(visible(label(doc)))])
    page.table("rlr" + "l" * small + "r" * (len(severities) + bool(metric)) + "l", rows, cut=cut_path)


def _metric(docs: Iterable[DocumentReport]) -> str:
    """The metric to show of these documents; "" if they have none."""
    there = {name for doc in docs for name, _ in doc.metrics}
    return next((name for name in _COLUMN if name in there), "")


def _figure(doc: DocumentReport, metric: str) -> str:
    """A metric of a document, with one decimal; a dot where it has no reference."""
    return f"{dict(doc.metrics)[metric]:.1f}" if metric in dict(doc.metrics) else "·"


def _document_list(page: Page, tally: Tally) -> None:
    """The same where a table does not fit: three lines for a document."""
    for doc in tally.listed:
        page.line(Piece(cut_path(visible(label(doc)), page.width), "title"))
        page.flow(standing(tally, doc), indent=INDENT)
        page.text(_by_severity(tally, doc) or "no findings", indent=INDENT)


def standing(tally: Tally, doc: DocumentReport) -> list[Piece]:
    """Score, verdict and size of a document."""
    verdict, small = tally.verdict(doc.score), " (small)" if doc.score.sample == "small" else ""
    return [
        Piece(f"{doc.score.value:.1f} {verdict}", verdict),
        Piece(count(doc.words, "word") + small, "label"),
        *(Piece(f"{name} {_figure(doc, name)}", "label") for name in [_metric([doc])] if name),
    ]


def _by_severity(tally: Tally, doc: DocumentReport) -> str:
    counts = tally.severities(tally.shown(doc.findings))
    return ", ".join(f"{counts[severity]} {severity}" for severity in _SEVERITIES if counts[severity])


def categories(page: Page, tally: Tally) -> None:
    """Findings by category, with what each is where there is room."""
    rows = [
        (Piece(name), Piece(f"{number:,}"), Piece(CATEGORIES[name].what if page.width >= _ROOMY else "", "label"))
        for name, number in tally.categories()
    ]
    if rows:
        page.line(Piece("By category", "title"))
        page.table("lrl", rows, indent=INDENT)
        page.line()


def outlets(page: Page, tally: Tally) -> None:
    """Score and findings of each source, worst first."""
    rows = [[Piece(head, "label") for head in ("score", "documents", "findings", "source")]]
    for outlet in tally.outlets():
        score = Piece(f"{outlet.score.value:.1f}", tally.verdict(outlet.score))
        name = Piece(visible(outlet.name) or "(none)")
        rows.append([score, Piece(f"{outlet.documents:,}"), Piece(f"{outlet.findings:,}"), name])
    if len(rows) > 1:
        page.line(Piece("By source", "title"))
        page.table("rrrl", rows, indent=INDENT)
        page.line()


def notes(page: Page, tally: Tally) -> None:
    """What must be known of documents that have no findings to show it with, each note once."""
    silent = [doc for doc in tally.ranked if not tally.shown(doc.findings)]
    found = [(note, label(doc)) for doc in silent for note in doc.notes]
    if found:
        page.line(Piece("Notes", "title"))
        _together(page, tally, found)


def problems(page: Page, tally: Tally) -> None:
    """Inputs that could not be read and detectors that broke."""
    unreadable, failures = tally.report.unreadable, tally.report.failures
    if unreadable:
        page.text(f"Could not read {count(len(unreadable), 'input')}", "critical")
        _together(page, tally, [(i.error, f"{i.path}:{i.line}" if i.line else i.path) for i in unreadable])
    if failures:
        page.text("Detectors that broke; their findings are missing", "critical")
        _together(page, tally, [(f"{failure.rule}: {failure.error}", failure.path) for failure in failures])


def _together(page: Page, tally: Tally, items: Iterable[tuple[str, str]]) -> None:
    """What is said of several places, once, and below it the places."""
    found: dict[str, list[str]] = {}
    for said, place in items:
        found.setdefault(said, []).append(place)
    for said, places in found.items():
        page.text(visible(said), indent=INDENT)
        named = places if tally.verbose or len(places) == _NAMED + 1 else places[:_NAMED]
        for place in named:
            page.line(Piece(cut_path(visible(place), page.width - 2 * INDENT), "place"), indent=2 * INDENT)
        if len(places) > len(named):
            page.line(Piece(f"and {len(places) - len(named):,} more", "label"), indent=2 * INDENT)
    page.line()


def summary(page: Page, tally: Tally) -> None:
    """The sums, what was not shown, and what to do next."""
    report = tally.report
    counts = tally.severities(f for f in tally.all_findings() if tally.hidden(f) is None)
    kinds = ", ".join(f"{counts[severity]:,} {severity}" for severity in _SEVERITIES if counts[severity])
    sums = [count(len(report.documents), "document"), count(report.score.words, "word")]
    page.text(f"{', '.join(sums)}: {count(counts.total(), 'finding')}" + (f" ({kinds})" if kinds else ""), "title")
    if report.documents:
        verdicts = [tally.verdict(doc.score) for doc in report.documents]
        shares = ", ".join(f"{verdicts.count(outcome):,} {outcome}" for outcome in OUTCOMES if outcome in verdicts)
        page.text(f"score {report.score.value:.1f} (MQM-style, of unconfirmed issues): {shares}")
    if report.metrics:
        figures = ", ".join(f"{metric.name} {metric.score:.1f}" for metric in report.metrics)
        page.text(f"against the reference: {figures} (for comparing engines: no verdict depends on it)")
    incomplete = [f"{count(len(report.unreadable), 'input')} not read"] * bool(report.unreadable)
    incomplete += [f"detectors broke {count(len(report.failures), 'time')}"] * bool(report.failures)
    if incomplete:
        page.text(f"incomplete: {', '.join(incomplete)}", "critical")
    hidden = [f"{number:,} {what}" for what, number in tally.unseen()]
    if hidden:
        page.text(f"not shown: {', '.join(hidden)} (--verbose shows them)", "label")
    if tally.example():
        page.text(f"mtaudit explain {tally.example()}", label="next: ")
