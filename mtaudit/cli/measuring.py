"""What `score`, `compare` and `audit --reference` share: options of the metrics, and telling what does not fit."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, TypeVar

import click

from mtaudit import language_check, resampling
from mtaudit.cli.shared import USAGE, fail
from mtaudit.metrics import NAMES, Bench, Choice, MetricError, bench
from mtaudit.references import Pair, Problem

F = TypeVar("F", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--tokenize", metavar="NAME", help="BLEU's tokenizer. Default: that of the target language."),
    click.option("--lowercase", is_flag=True, help="BLEU and chrF without regard to case."),
    click.option("--word-order", type=click.IntRange(0, 6), default=2, help="Word n-grams of chrF++. Default: 2."),
    click.option("--bootstrap", type=click.IntRange(0), default=1000, help="Resamples; 0 = none. Default: 1000."),
    click.option("--seed", type=click.IntRange(1), help="Of the resamples. Default: SACREBLEU_SEED, or 12345."),
)


def metric_options(command: F) -> F:
    """The options that say how to measure; `Measuring` takes their values."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


class Measuring:
    """How a user wants to measure: the values of `metric_options`, and the metrics' names (none: all)."""

    def __init__(self, given: dict[str, Any], language: str | None, names: Sequence[str] = ()) -> None:
        self.tokenize: str | None = given.pop("tokenize")
        self.lowercase: bool = given.pop("lowercase")
        self.word_order: int = given.pop("word_order")
        self.resamples: int = given.pop("bootstrap")
        try:
            self.seed: int = given.pop("seed") or resampling.seed_of()
        except ValueError as error:
            fail(str(error))
        self.language, self.names = language, tuple(names)

    def key(self, name: str) -> str:
        """The name that a metric has in results: chrF++ is named by its word n-grams."""
        return Choice(word_order=self.word_order).plus if name == "chrF++" else name

    def bench(self, pairs: Sequence[Pair], *, alone: bool) -> Bench:
        """The metrics for the references of these documents. Ends with exit code 2 where one cannot be worked out."""
        language = language_check.target_language(pairs, self.language)
        choice = Choice(language, self.tokenize, self.lowercase, self.word_order, self.names)
        try:
            return bench(pairs, choice, resamples=self.resamples, seed=self.seed, alone=alone)
        except MetricError as error:
            fail(str(error))


def metric_name(name: str) -> str:
    """A metric's name as we write it, whatever its capitals; ends with exit code 2 for one that is none."""
    found = {known.lower(): known for known in NAMES}.get(name.lower())
    return found or fail(f"unknown metric {name!r}; known: {', '.join(NAMES).lower()}")


def warn(message: str) -> None:
    """One line on standard error; the run goes on."""
    click.echo(f"warning: {message}", err=True)


def tell(problems: Iterable[Problem], harmless: Collection[str] = ()) -> list[Problem]:
    """Warn of what is harmless, as a byte-order mark always is; return the other problems, each once."""
    grave = []
    for problem in dict.fromkeys(problems):
        if problem.kind in ("mark", *harmless):
            warn(str(problem))
        else:
            grave.append(problem)
    return grave


def refuse(problems: Sequence[Problem]) -> None:
    """Name the problems and end with exit code 2, if there are any: figures of half the text would mislead."""
    for problem in problems:
        click.echo(f"mtaudit: {problem}", err=True)
    if problems:
        raise SystemExit(USAGE)
