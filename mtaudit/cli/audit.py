"""`mtaudit audit`: arguments → inputs → report → reporters → exit code."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import click

from mtaudit import gate, plugins
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
from mtaudit.inputs import expand
from mtaudit.model import Setup
from mtaudit.report import Report, Unreadable
from mtaudit.reporters import View
from mtaudit.scoring import PROFILES
from mtaudit.source import Source

PATIENCE = 0.8
"""Seconds after which a run is long enough to show its progress."""

EPILOG = """
\b
Examples:
  mtaudit audit feed/                              a folder of articles
  mtaudit audit feed.jsonl --field text=body       a feed, one article a record
  mtaudit audit target/ --source source/           with the source texts, line by line
  mtaudit audit target/ --reference human/         with BLEU, chrF and TER beside the findings
  cat article.txt | mtaudit audit -                standard input
  mtaudit audit feed/ --format json=r.json --format terminal
  mtaudit audit feed/ --fail-on critical --min-score 90

\b
Exit codes: 0 gate passed, 1 gate failed, 2 wrong usage or an input that
could not be read (the others are audited), 3 a detector broke.
"""


@click.command(epilog=EPILOG)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--format", "formats", multiple=True, metavar="NAME[=FILE]", help="terminal, json, csv …; may be repeated."
)
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="File for the report.")
@rules_option
@click.option("--select", multiple=True, metavar="PREFIX", help="Only rules whose id starts so.")
@click.option("--ignore", multiple=True, metavar="PREFIX", help="No rules whose id starts so.")
@click.option("--min-confidence", type=click.Choice(["high", "medium", "low"]), help="Default: medium.")
@click.option("--fail-on", type=click.Choice(["minor", "major", "critical", "never"]), help="Gate. Default: major.")
@click.option("--min-score", type=click.FloatRange(0, 100), help="Gate: lowest score of a document.")
@click.option("--language", metavar="CODE", help="Language of the text, instead of recognising it.")
@click.option("--source-language", metavar="CODE", help="Language it was translated from.")
@click.option("--source", type=click.Path(exists=True), metavar="FILE|DIR", help="Source text, line by line.")
@click.option(
    "--reference", type=click.Path(exists=True), metavar="FILE|DIR", help="Human translation: BLEU, chrF, TER too."
)
@click.option("--names", multiple=True, type=click.Path(), metavar="FILE", help="Names and genders (YAML); repeatable.")
@click.option("--encoding", metavar="NAME", help="Of the inputs. Default: UTF-8.")
@click.option("--field", "fields", multiple=True, metavar="FACT=NAME", help="Name of a record's field: text=body.")
@click.option("--profile", type=click.Choice(sorted(PROFILES)), help="Weights of the score. Default: mqm-core.")
@click.option("-j", "--jobs", type=click.IntRange(0), help="Processes; 0 = one a core. Default: 1.")
@click.option("-v", "--verbose", is_flag=True, help="Neutral findings, reasons and all places too.")
@click.option("-q", "--quiet", is_flag=True, help="Only the table and the last line.")
@click.option("--progress/--no-progress", default=None, help="Default: on a terminal, when the work is long.")
@config_option
@guarded
def audit(
    paths: tuple[str, ...],
    formats: tuple[str, ...],
    output: str | None,
    source: str | None,
    reference: str | None,
    fields: tuple[str, ...],
    verbose: bool,
    quiet: bool,
    progress: bool | None,
    config_file: str | None,
    **given: Any,
) -> None:
    """Audit files, folders, globs or standard input (-), worst document first.

    Reads plain text, Markdown, HTML, and articles in JSONL or CSV, one document a record.
    """
    chosen = settings(config_file, given)
    targets = _targets(formats, output)
    book = load_rules(chosen.config)
    setup = make_setup(chosen, fields, aligned=source is not None)
    inputs = list(expand(paths))
    report = run_audit(inputs, book, setup, source, chosen.config.jobs, progress)
    if reference is not None:
        from mtaudit.cli.referenced import with_metrics  # here, since only this needs metrics

        report = with_metrics(report, inputs, reference, setup)
    view = View(
        verbosity=verbose - quiet,
        pass_score=chosen.config.pass_score,
        revise_score=chosen.config.revise_score,
    )
    _write(report, targets, view)
    _tell(report, targets)
    raise SystemExit(gate.exit_code(report, chosen.config.fail_on, chosen.config.min_score))


def run_audit(
    inputs: Sequence[Source | Unreadable],
    book: Any,
    setup: Setup,
    source: str | None,
    jobs: int,
    progress: bool | None,
) -> Report:
    """Audit inputs in `jobs` processes (0: one a core), with a progress bar if the user wants one or waits."""
    from mtaudit.cli import pool  # here, since a worker of the pool imports this package too

    with _progress(len(inputs), progress) as done:
        return pool.run(inputs, book, setup, source, jobs or os.cpu_count() or 1, done)


def _targets(formats: Sequence[str], output: str | None) -> list[tuple[str, str | None]]:
    """Each report to write: its format and its file (None: standard output)."""
    pairs = [name.partition("=")[::2] for name in formats or ("terminal",)]
    for name, _ in pairs:
        if name not in plugins.own("reporters") and name not in plugins.room("reporters"):
            fail(f"unknown format {name!r}; known: {', '.join(plugins.room('reporters'))}")
    targets = [(name, file or None) for name, file in pairs]
    open_ones = [name for name, file in targets if file is None]
    if output and len(open_ones) != 1:
        fail("-o goes with one format; with several write --format json=FILE --format csv=FILE")
    if len(open_ones) > 1:
        fail(
            f"several formats for standard output ({', '.join(open_ones)}): give all but one a file, --format json=FILE"
        )
    return [(name, file or output) for name, file in targets]


def _write(report: Report, targets: Sequence[tuple[str, str | None]], view: View) -> None:
    for name, file in targets:
        with opened(file, data=name != "terminal") as stream:
            plugins.load("reporters", name).write(report, stream, view)


def _tell(report: Report, targets: Sequence[tuple[str, str | None]]) -> None:
    """Say on standard error what went wrong, where the report on the screen does not say it already."""
    if ("terminal", None) in targets:
        return
    trouble(report)


@contextlib.contextmanager
def _progress(total: int, wanted: bool | None) -> Iterator[Callable[[int], None]]:
    """A progress bar on standard error; by default only on a terminal and once the work takes its time."""
    if wanted is False or (wanted is None and not sys.stderr.isatty()):
        yield lambda count: None
        return
    bar: Any = None
    begun, finished = time.monotonic(), 0

    def done(count: int) -> None:
        nonlocal bar, finished
        finished += count
        if bar is None and (wanted or time.monotonic() - begun > PATIENCE):
            bar = _bar(total)
        if bar is not None:
            bar.update(bar.task_ids[0], completed=finished)

    try:
        yield done
    finally:
        if bar is not None:
            bar.stop()


def _bar(total: int) -> Any:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("auditing"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    bar.add_task("auditing", total=total)
    bar.start()
    return bar
