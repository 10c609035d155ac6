"""`mtaudit score`: BLEU, chrF, chrF++ and TER of translations against references, as sacrebleu gives them."""

from __future__ import annotations

from typing import Any

import click

from mtaudit import language_check
from mtaudit.cli import score_views
from mtaudit.cli.measuring import Measuring, metric_name, metric_options, refuse, tell, warn
from mtaudit.cli.shared import config_option, guarded, make_setup, opened, settings
from mtaudit.references import Problem, pair, read

EPILOG = """
\b
Examples:
  mtaudit score --reference ref.txt hyp.txt            line by line
  mtaudit score --reference ref/ engine-1/ engine-2/   files of the same path
  mtaudit score --reference a.txt --reference b.txt hyp.txt

\b
A metric is for comparing engines on enough text, not for judging a document:
see docs/metrics.md. Exit codes: 0 scored, 2 wrong usage, or texts that
cannot be compared (nothing is scored then).
"""


@click.command(epilog=EPILOG)
@click.argument("paths", nargs=-1, required=True, metavar="HYP...")
@click.option("--reference", "references", multiple=True, required=True, metavar="REF", help="May be repeated.")
@click.option("--format", "form", type=click.Choice(["terminal", "json", "csv"]), default="terminal")
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="File to write to.")
@click.option("--metric", "names", multiple=True, metavar="NAME", help="bleu, chrf, chrf++ or ter. Default: all.")
@metric_options
@click.option("--allow-empty", is_flag=True, help="Score lines that are empty on one side.")
@click.option("--language", metavar="CODE", help="Language of the translations, instead of recognising it.")
@click.option("--encoding", metavar="NAME", help="Of the inputs. Default: UTF-8.")
@click.option("--field", "fields", multiple=True, metavar="FACT=NAME", help="Name of a record's field: text=body.")
@click.option("-v", "--verbose", is_flag=True, help="All documents.")
@config_option
@guarded
def score(
    paths: tuple[str, ...],
    references: tuple[str, ...],
    form: str,
    output: str | None,
    names: tuple[str, ...],
    allow_empty: bool,
    fields: tuple[str, ...],
    verbose: bool,
    config_file: str | None,
    **given: Any,
) -> None:
    """Score translations against references; each HYP, a file or a folder, is one system.

    The figures and signatures are those of sacrebleu's command line. Several systems are compared with the first.
    """
    wanted = [metric_name(name) for name in names]
    measuring = Measuring(given, given["language"], wanted)
    chosen = settings(config_file, given)
    measuring.language = chosen.config.language
    setup = make_setup(chosen, fields, aligned=True)
    originals = [read([path], setup) for path in references]
    systems, problems = [], list[Problem]()
    for path in paths:
        pairs, wrong = pair(read([path], setup), originals, whole=True)
        systems.append((path, pairs))
        problems += wrong
    refuse(tell(problems, harmless=["empty"] * allow_empty))
    for message in dict.fromkeys(m for _, pairs in systems for m in language_check.warnings(pairs, measuring.language)):
        warn(message)
    bench = measuring.bench(systems[0][1], alone=len(systems) == 1)
    results = [bench.system(path, pairs) for path, pairs in systems]
    with opened(output, data=form != "terminal") as out:
        score_views.VIEWS[form](results, out, score_views.Facts(bench.resamples, bench.seed, verbose))
