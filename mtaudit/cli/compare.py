"""`mtaudit compare`: two translations of the same documents, and whether the second may replace the first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import click

from mtaudit import comparison, gate, language_check
from mtaudit.cli import compare_views
from mtaudit.cli.audit import run_audit
from mtaudit.cli.measuring import Measuring, metric_name, metric_options, refuse, tell, warn
from mtaudit.cli.shared import (
    config_option,
    fail,
    guarded,
    load_rules,
    make_setup,
    opened,
    rules_option,
    settings,
    trouble,
)
from mtaudit.comparison import Comparison
from mtaudit.inputs import expand
from mtaudit.metrics import System
from mtaudit.model import Setup
from mtaudit.references import Pair, Text, Texts, pair, read
from mtaudit.report import DocumentReport, Report
from mtaudit.scoring import PROFILES

Scores = dict[Text, Mapping[str, float]]
"""The metrics of each document."""

EPILOG = """
\b
Examples:
  mtaudit compare old/ new/                            findings and scores
  mtaudit compare old/ new/ --reference human/         with metrics too
  mtaudit compare old/ new/ --reference human/ --max-drop chrf=0.5 --max-drop score=1
  mtaudit compare old/ new/ --fail-on never            only report

\b
Exit codes: 0 gate passed, 1 NEW is worse by more than --max-drop allows or
introduces findings at or over --fail-on, 2 wrong usage, or texts that cannot
be compared, 3 a detector broke.
"""


@click.command(epilog=EPILOG)
@click.argument("old", metavar="A")
@click.argument("new", metavar="B")
@click.option("--reference", type=click.Path(exists=True), metavar="FILE|DIR", help="Human translation, for metrics.")
@click.option("--source", type=click.Path(exists=True), metavar="FILE|DIR", help="Source text, line by line.")
@click.option(
    "--max-drop", "drops", multiple=True, metavar="NAME=POINTS", help="Gate: score, bleu, chrf, chrf++ or ter."
)
@click.option(
    "--fail-on", type=click.Choice(["minor", "major", "critical", "never"]), help="Gate: introduced. Default: major."
)
@click.option("--format", "form", type=click.Choice(["terminal", "json", "csv"]), default="terminal")
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="File to write to.")
@metric_options
@rules_option
@click.option("--select", multiple=True, metavar="PREFIX", help="Only rules whose id starts so.")
@click.option("--ignore", multiple=True, metavar="PREFIX", help="No rules whose id starts so.")
@click.option("--min-confidence", type=click.Choice(["high", "medium", "low"]), help="Default: medium.")
@click.option("--language", metavar="CODE", help="Language of the text, instead of recognising it.")
@click.option("--source-language", metavar="CODE", help="Language it was translated from.")
@click.option("--encoding", metavar="NAME", help="Of the inputs. Default: UTF-8.")
@click.option("--field", "fields", multiple=True, metavar="FACT=NAME", help="Name of a record's field: text=body.")
@click.option("--profile", type=click.Choice(sorted(PROFILES)), help="Weights of the score. Default: mqm-core.")
@click.option("-j", "--jobs", type=click.IntRange(0), help="Processes; 0 = one a core. Default: 1.")
@click.option("-v", "--verbose", is_flag=True, help="All documents and findings.")
@click.option("--progress/--no-progress", default=None, help="Default: on a terminal, when the work is long.")
@config_option
@guarded
def compare(
    old: str,
    new: str,
    reference: str | None,
    source: str | None,
    drops: tuple[str, ...],
    form: str,
    output: str | None,
    fields: tuple[str, ...],
    verbose: bool,
    progress: bool | None,
    config_file: str | None,
    **given: Any,
) -> None:
    """Compare translation B, of a new engine, with translation A of the same documents: files or folders.

    Says what B fixed, introduced and kept, which documents got worse, and whether B may replace A.
    """
    measuring = Measuring(given, None)
    chosen = settings(config_file, given)
    measuring.language = chosen.config.language
    limits = _limits(drops, measuring, reference)
    book = load_rules(chosen.config)
    setup = make_setup(chosen, fields, aligned=True)
    first, second = read([old], setup), read([new], setup)
    partners = _partners(first, second, chosen.config.language)
    systems, scores = _measured(partners, (old, new), reference, setup, measuring) if reference else (None, {})
    reports = [
        run_audit(list(expand([path])), book, setup, source, chosen.config.jobs, progress) for path in (old, new)
    ]
    result = _compared(reports, (first, second), partners, scores)
    reasons = comparison.objections(result, systems, limits, chosen.config.fail_on)
    with opened(output, data=form != "terminal") as out:
        compare_views.VIEWS[form](result, out, compare_views.Facts((old, new), systems, reasons, verbose))
    for report in reports:
        trouble(report)
    broken = [gate.exit_code(report, "never", None) for report in reports]
    raise SystemExit(max(*broken, gate.FAILED if reasons else gate.PASSED))


def _limits(drops: Iterable[str], measuring: Measuring, reference: str | None) -> dict[str, float]:
    """By how much the score and each metric may be worse, by the names that results have."""
    limits = {}
    for drop in drops:
        name, _, points = drop.partition("=")
        try:
            limit = float(points)
        except ValueError:
            limit = -1.0
        if not 0 <= limit <= 100:
            fail(f"--max-drop wants NAME=POINTS, for example chrf=0.5, got {drop!r}")
        if name != "score" and reference is None:
            fail(f"--max-drop {drop} needs --reference: only the score can be told without one")
        limits[name if name == "score" else measuring.key(metric_name(name))] = limit
    return limits


def _partners(first: Texts, second: Texts, language: str | None) -> list[Pair]:
    """Each document of the second translation, with that of the first for a reference; exit code 2 if they differ."""
    pairs, problems = pair(second, [first], whole=True, role="counterpart")
    refuse(tell(problems, ("empty", "identical")))
    for message in language_check.warnings(pairs, language, role="counterpart"):
        warn(message)
    return pairs


def _measured(
    partners: Sequence[Pair], paths: tuple[str, str], reference: str, setup: Setup, measuring: Measuring
) -> tuple[tuple[System, System], Scores]:
    """What both score against the reference: as a whole, and each document."""
    human = read([reference], setup)
    olds = Texts(paths[0], tuple(one.references[0] for one in partners), folder=True)
    news = Texts(paths[1], tuple(one.text for one in partners), folder=True)
    (first, wrong), (second, more) = (pair(texts, [human], whole=False) for texts in (olds, news))
    refuse(tell([*wrong, *more], harmless=("empty",)))
    if [one.references for one in first] != [one.references for one in second]:
        fail(f"{paths[0]} and {paths[1]} have other references in {reference}: give their files the same names")
    for message in language_check.warnings(first, setup.language):
        warn(message)
    bench = measuring.bench(first, alone=False)
    systems = bench.system(paths[0], first), bench.system(paths[1], second)
    texts = [one.text for one in (*first, *second)]
    documents = [*systems[0].documents, *systems[1].documents]
    return systems, {text: doc.metrics for text, doc in zip(texts, documents, strict=True)}


def _compared(
    reports: Sequence[Report], texts: tuple[Texts, Texts], partners: Sequence[Pair], scores: Scores
) -> Comparison:
    """Both audits, document by document."""
    old, new = (_numbers(report.documents, read.texts) for report, read in zip(reports, texts, strict=True))
    both = [(one.references[0], one.text) for one in partners if one.references[0] in old and one.text in new]
    metrics = [(scores.get(first, {}), scores.get(second, {})) for first, second in both]
    return comparison.compare(reports[0], reports[1], [(old[first], new[second]) for first, second in both], metrics)


def _numbers(reports: Sequence[DocumentReport], texts: Sequence[Text]) -> dict[Text, int]:
    """The number of each text's report; documents of one path and id are told apart by their order."""
    places: dict[tuple[str, str], list[int]] = {}
    for number, report in reversed(list(enumerate(reports))):
        places.setdefault((report.path, report.id), []).append(number)
    return {text: places[text.path, text.id].pop() for text in texts if places.get((text.path, text.id))}
