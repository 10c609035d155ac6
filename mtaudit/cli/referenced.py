"""`audit --reference`: the metrics of an audit's documents, added to its report after the audit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mtaudit import language_check
from mtaudit.cli.measuring import tell, warn
from mtaudit.metrics import NAMES, Choice, MetricError, System, bench
from mtaudit.model import Setup
from mtaudit.references import Pair, pair, read
from mtaudit.report import Metric, Report, Unreadable
from mtaudit.source import Source


def with_metrics(report: Report, inputs: Sequence[Source | Unreadable], root: str, setup: Setup) -> Report:
    """The report with the metrics of each document that has a reference, and of all of them together.

    `root`: a file, or a folder that mirrors the inputs'. What cannot be compared is an `Unreadable`, and the document
    comes without metrics; what could not be read has been told by the audit.
    """
    aligned = replace(setup, options=tuple(sorted({*setup.options, ("aligned", "1")})))
    pairs, problems = pair(read(list(inputs), aligned), [read([root], aligned)], whole=False)
    known = {item.path for item in report.unreadable}
    grave = tell(problems, harmless=("empty", "identical"))
    lost = [Unreadable(p.path, p.line, p.message) for p in grave if p.kind != "unreadable" or p.path not in known]
    for message in language_check.warnings(pairs, setup.language):
        warn(message)
    report = replace(report, unreadable=(*report.unreadable, *lost))
    return _joined(report, _measured(pairs, setup)) if pairs else report


def _measured(pairs: Sequence[Pair], setup: Setup) -> System:
    """All metrics; BLEU is left out, with a warning, where the tokenizer of the language is not installed."""
    language = language_check.target_language(pairs, setup.language)
    try:
        return bench(pairs, Choice(language)).system("", pairs)
    except MetricError as error:
        warn(f"no BLEU: {error}")
        others = tuple(name for name in NAMES if name != "BLEU")
        return bench(pairs, Choice(language, names=others)).system("", pairs)


def _joined(report: Report, system: System) -> Report:
    """The report with what was measured; documents of one path and id are told apart by their order."""
    found: dict[tuple[str, str], list[tuple[tuple[str, float], ...]]] = {}
    for doc in system.documents:
        found.setdefault((doc.path, doc.id), []).append(tuple((n.lower(), score) for n, score in doc.metrics.items()))
    documents = []
    for audited in report.documents:
        several = found.get((audited.path, audited.id), [])
        documents.append(replace(audited, metrics=several.pop(0)) if several else audited)
    total = (Metric(name.lower(), one.score, one.signature) for name, one in system.metrics.items())
    return replace(report, documents=tuple(documents), metrics=tuple(total))
