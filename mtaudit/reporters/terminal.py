"""The report for people: documents worst first, what is wrong on which line and why, sums, and what to do next.

Quiet, there are the table and the sums; verbose also what is neutral, suppressed or baselined, why, and all evidence.
Inputs that could not be read and detectors that broke are always told. Only this reporter loads rich.
"""

from __future__ import annotations

from typing import TextIO

from mtaudit.report import CorpusFinding, DocumentReport, Finding, Report
from mtaudit.reporters import View
from mtaudit.reporters._cells import cut_end, visible
from mtaudit.reporters._findings import corpus_block, finding_block
from mtaudit.reporters._page import Page, Piece
from mtaudit.reporters._tables import categories, documents, notes, outlets, problems, standing, summary
from mtaudit.reporters._tally import Tally, label


def write(report: Report, out: TextIO, view: View) -> None:
    """Write the report, as wide and as colourful as the view and the stream say."""
    page, tally = Page(out, view), Tally(report, view)
    documents(page, tally)
    if view.verbosity >= 0:
        _findings(page, tally)
        categories(page, tally)
        outlets(page, tally)
        notes(page, tally)
    problems(page, tally)
    summary(page, tally)
    page.flush()


def _findings(page: Page, tally: Tally) -> None:
    """Each document's findings in text order, then those of the corpus. A rule's `why` is told once."""
    told: set[str] = set()
    for doc in tally.ranked:
        found = tally.shown(doc.findings)
        if found:
            _heading(page, tally, doc)
        for finding in sorted(found, key=lambda f: f.order):
            finding_block(page, doc.path, finding, tally.verbose, _why(tally, told, finding))
        page.flush()
    corpus = tally.shown(tally.report.corpus)
    if corpus:
        page.line(Piece("Across documents", "title"))
        page.line()
    for item in corpus:
        corpus_block(page, item, tally.verbose, _why(tally, told, item))


def _heading(page: Page, tally: Tally, doc: DocumentReport) -> None:
    """The document's title and path, what its score is, where it comes from, and the notes on it."""
    name = visible(label(doc))
    page.text(cut_end(visible(doc.title) or name, 2 * page.width), "title")
    facts = [Piece(name, "label")] * (doc.title != "" and label(doc) != doc.path) + standing(tally, doc)
    origin = doc.source_language
    if origin.code != "unknown":
        facts.append(Piece(f"translated from {visible(origin.code)}" + " (a guess)" * (not origin.declared), "label"))
    if doc.outlet:
        facts.append(Piece(visible(doc.outlet), "label"))
    page.flow(facts)
    if doc.url and tally.verbose:
        page.line(Piece(cut_end(visible(doc.url), page.width), "label"))
    if origin.evidence and tally.verbose:
        page.text(visible("; ".join(origin.evidence)), "label", label=f"from {visible(origin.code)}: ")
    for note in doc.notes:
        page.text(visible(note), label="note: ")
    page.line()


def _why(tally: Tally, told: set[str], finding: Finding | CorpusFinding) -> str:
    """The reason of a finding's rule, verbose and the first time."""
    if not tally.verbose or finding.rule in told:
        return ""
    told.add(finding.rule)
    return finding.why
