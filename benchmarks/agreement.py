"""How well mtaudit's score (no reference) and chrF (with one) agree with experts' MQM.

usage: agreement.py FILE [--reference NAME]

FILE is a table of MQM annotations as the WMT metrics task publishes them (mqm_*.tsv, may be .gz; columns system, doc,
seg_id, source, target, category, severity). Translations are read from it, with their error marks taken out; the system
--reference (default: refB) is chrF's reference, and systems named ref… are no machine's.

Printed for each judge: Kendall's tau-b of documents (each system's translation of each talk) over all of them, and
within one talk (mean over the talks), and Pearson's r of systems. Then the same for the score without each category of
findings, and what the experts took points off for, which tell what moves it.

Experts' points: major 5, minor 1, minor punctuation 0.1, non-translation 25, per segment (Freitag et al. 2021).
"""

from __future__ import annotations

import argparse
import csv
import gzip
import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

from mtaudit import rulebook
from mtaudit.audit import Auditor
from mtaudit.metrics import Choice, bench
from mtaudit.model import Document, Setup, Span
from mtaudit.references import Pair, Text
from mtaudit.report import DocumentReport
from mtaudit.scoring import PROFILES, Penalised, score
from mtaudit.severity import Confidence

MARKS = re.compile(r"</?v>")
HUMAN = "ref"
"""How the names of human translations begin."""
APART = 10**6
"""Code points between the beginnings of segments, so that spans of different ones never meet."""
Key = tuple[str, str]
"""System and talk."""


SHARES = 6
"""The experts' categories that are named."""


class Corpus(NamedTuple):
    """Lines of each system's translation of each talk, their sources, and the experts' points for a segment.

    `kinds`: the points that each of the experts' categories took off, of all systems that are machines.
    """

    lines: dict[Key, list[str]]
    sources: dict[str, list[str]]
    points: dict[Key, float]
    kinds: dict[str, float]


def points(category: str, severity: str) -> float:
    """What the WMT metrics task takes off for an error."""
    if category.lower().startswith("non-translation"):
        return 25.0
    if severity.lower() == "major":
        return 5.0
    if severity.lower() == "minor":
        return 0.1 if category == "Fluency/Punctuation" else 1.0
    return 0.0


def read(path: Path) -> Corpus:
    """The table: what several raters say of a segment is averaged."""
    raw = path.read_bytes()
    text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")
    rows = list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
    targets: dict[Key, dict[int, str]] = defaultdict(dict)
    sources: dict[str, dict[int, str]] = defaultdict(dict)
    given: dict[tuple[Key, int], dict[str, float]] = defaultdict(lambda: defaultdict(float))
    kinds: dict[str, float] = defaultdict(float)
    for row in rows:
        key, number = (row["system"], row["doc"]), int(row["seg_id"])
        targets[key].setdefault(number, " ".join(MARKS.sub("", row["target"]).split()))
        sources[row["doc"]].setdefault(number, row["source"])
        given[key, number][row["rater"]] += points(row["category"], row["severity"])
        if not row["system"].startswith(HUMAN):
            kinds[row["category"]] += points(row["category"], row["severity"])
    per_segment = {place: fmean(raters.values()) for place, raters in given.items()}
    return Corpus(
        {key: [lines[n] for n in sorted(lines)] for key, lines in targets.items()},
        {talk: [lines[n] for n in sorted(lines)] for talk, lines in sources.items()},
        {key: fmean(per_segment[key, n] for n in lines) for key, lines in targets.items()},
        kinds,
    )


def tau_b(first: Sequence[float], second: Sequence[float]) -> float:
    """Kendall's tau-b, which allows for ties; NaN where one side does not vary."""
    pairs = [(sign(a - b), sign(c - d)) for (a, c), (b, d) in combinations(zip(first, second, strict=True), 2)]
    agreed = sum(x * y for x, y in pairs)
    varied = [sum(pair[side] != 0 for pair in pairs) for side in (0, 1)]
    return agreed / math.sqrt(varied[0] * varied[1]) if all(varied) else math.nan


def sign(number: float) -> int:
    return (number > 0) - (number < 0)


def pearson(first: Sequence[float], second: Sequence[float]) -> float:
    """Pearson's correlation; NaN where one side does not vary."""
    a, b = fmean(first), fmean(second)
    spread = math.sqrt(sum((x - a) ** 2 for x in first) * sum((y - b) ** 2 for y in second))
    return sum((x - a) * (y - b) for x, y in zip(first, second, strict=True)) / spread if spread else math.nan


class Agreement(NamedTuple):
    """How well a judge agrees with the experts."""

    tau: float
    within: float
    pearson: float


def agreement(corpus: Corpus, keys: Sequence[Key], quality: Mapping[Key, float]) -> Agreement:
    """Compare a judge's quality of documents (more is better) with the experts', on the documents named."""
    experts = {key: -corpus.points[key] for key in keys}
    talks = sorted({talk for _, talk in keys})
    within = []
    for talk in talks:
        one = [key for key in keys if key[1] == talk]
        within.append(tau_b([quality[k] for k in one], [experts[k] for k in one]))
    systems = sorted({system for system, _ in keys})

    def whole(judge: Mapping[Key, float]) -> list[float]:
        weights = {talk: len(corpus.sources[talk]) for talk in talks}
        total = sum(weights.values())
        return [sum(judge[system, talk] * weights[talk] for talk in talks) / total for system in systems]

    overall = tau_b([quality[key] for key in keys], [experts[key] for key in keys])
    varied = [value for value in within if not math.isnan(value)]
    return Agreement(overall, fmean(varied) if varied else math.nan, pearson(whole(quality), whole(experts)))


def audited(corpus: Corpus, keys: Iterable[Key], confidence: Confidence) -> dict[Key, DocumentReport]:
    """Each document's audit, without a reference; the sources are there, as they are for a team."""
    book = rulebook.load().select((), (), confidence)
    auditor = Auditor(book, Setup(language="en", source_language="zh", options=(("aligned", "1"),)))
    reports = {}
    for key in keys:
        doc = Document.of("\n".join(corpus.lines[key]), "/".join(key))
        originals = corpus.sources[key[1]]
        segments = tuple(s._replace(source=o) for s, o in zip(doc.segments, originals, strict=True))
        [reports[key]] = auditor.examine(replace(doc, segments=segments)).documents
    return reports


def quality(report: DocumentReport, *without: str) -> float:
    """The score that decides, before it is cut off at 0 and rounded; `without`: categories to leave out."""
    items = [
        Penalised(Span(f.segment * APART + f.start, f.segment * APART + f.end), f.severity, f.category)
        for f in report.findings
        if f.category not in without
    ]
    total = score(items, report.words, PROFILES["mqm-core"])
    return 100 * (1 - total.penalty / max(1, total.words))


def chrf(corpus: Corpus, keys: Sequence[Key], reference: str) -> dict[Key, float]:
    """ChrF of each document against a human translation."""

    def text(key: Key) -> Text:
        return Text("/".join(key), ("/".join(key), "", 0), tuple(corpus.lines[key]), ())

    pairs = [Pair(text(key), (text((reference, key[1])),)) for key in keys]
    measured = bench(pairs, Choice("en", names=("chrF",))).system("", pairs)
    return {key: doc.metrics["chrF"] for key, doc in zip(keys, measured.documents, strict=True)}


def show(name: str, found: Agreement) -> None:
    print(f"{name:46} {found.tau:>8.3f} {found.within:>12.3f} {found.pearson:>10.3f}")


def main() -> None:
    """Print the figures, or say what is missing."""
    parser = argparse.ArgumentParser(description="Agreement with experts' MQM: see the top of the file.")
    parser.add_argument("file", type=Path, help="MQM annotations, such as mqm_ted_zhen.tsv.gz")
    parser.add_argument("--reference", default="refB", help="the human translation chrF compares with")
    given = parser.parse_args()
    if not given.file.is_file():
        sys.exit(f"{given.file}: no such file; annotations are at https://github.com/google/wmt-mqm-human-evaluation")
    corpus = read(given.file)
    if not any(system == given.reference for system, _ in corpus.lines):
        sys.exit(f"{given.file}: no system {given.reference!r}; there are {sorted({s for s, _ in corpus.lines})}")
    keys = [key for key in sorted(corpus.lines) if not key[0].startswith(HUMAN)]
    reports = audited(corpus, keys, Confidence.MEDIUM)
    systems, talks = ({key[side] for key in keys} for side in (0, 1))
    words, findings = (sum(of(report) for report in reports.values()) for of in (_words, _count))
    print(f"{len(systems)} systems, {len(talks)} talks, {words:,} words, {findings:,} findings")
    print(f"{'':46} {'tau-b':>8} {'within talk':>12} {'Pearson':>10}")
    show("mtaudit score, no reference", agreement(corpus, keys, {key: quality(reports[key]) for key in keys}))
    show(f"chrF, reference {given.reference}", agreement(corpus, keys, chrf(corpus, keys, given.reference)))
    low = audited(corpus, keys, Confidence.LOW)
    show("score with rules of low confidence", agreement(corpus, keys, {key: quality(low[key]) for key in keys}))
    categories = sorted({finding.category for report in reports.values() for finding in report.findings})
    for category in categories:
        number = sum(f.category == category for report in reports.values() for f in report.findings)
        without = {key: quality(reports[key], category) for key in keys}
        show(f"score without {category} ({number:,})", agreement(corpus, keys, without))
    total = sum(corpus.kinds.values())
    most = sorted(corpus.kinds.items(), key=lambda item: -item[1])[:SHARES]
    shares = [f"{kind} {100 * taken / total:.0f} %" for kind, taken in most]
    print(f"what experts took points off for: {', '.join(shares)}")


def _words(report: DocumentReport) -> int:
    return report.words


def _count(report: DocumentReport) -> int:
    return len(report.findings)


if __name__ == "__main__":
    main()
