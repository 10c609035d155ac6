"""What commands share: options, loading of configuration and rules, errors that end with exit code 2, output files."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, NoReturn, ParamSpec, TextIO, TypeVar

import click

from mtaudit import config as configuration
from mtaudit import rulebook
from mtaudit.config import Config
from mtaudit.mistakes import MistakesError
from mtaudit.model import Setup
from mtaudit.report import Report
from mtaudit.rulebook import RuleBook
from mtaudit.severity import Confidence

P = ParamSpec("P")
R = TypeVar("R")
USAGE = 2

rules_option = click.option(
    "--rules", "rules", multiple=True, type=click.Path(), metavar="DIR", help="Packs of your own, beside ours."
)
config_option = click.option(
    "--config", "config_file", type=click.Path(exists=True, dir_okay=False), help="Configuration file to use."
)


def fail(message: str) -> NoReturn:
    """One line on standard error, then exit code 2."""
    click.echo(f"mtaudit: {message}", err=True)
    raise SystemExit(USAGE)


def guarded(command: Callable[P, R]) -> Callable[P, R]:
    """Turn the errors that a person can mend into lines at file:line and exit code 2, and respect a closed pipe."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            result = command(*args, **kwargs)
            sys.stdout.flush()
            return result
        except MistakesError as error:
            for mistake in error.mistakes:
                click.echo(str(mistake), err=True)
            count = len(error.mistakes)
            fail(f"{count} mistake{'s' if count > 1 else ''} in rules or configuration: nothing was audited")
        except BrokenPipeError:
            # The reader has gone (`mtaudit … | head`): say nothing more, and let Python close what is left in peace.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise SystemExit(0) from None

    return run


@dataclass(frozen=True)
class Settings:
    """The configuration that holds for a run, and the folder it is relative to."""

    config: Config
    folder: str


def settings(config_file: str | None, given: dict[str, Any]) -> Settings:
    """The configuration file's values with those of the command line over them (None and () mean not given)."""
    found = configuration.read(Path(config_file)) if config_file else configuration.find(Path.cwd())
    over: dict[str, Any] = {key: value for key, value in given.items() if value not in (None, ())}
    joined: dict[str, list[str]] = {
        k: [*getattr(found.config, k), *over.pop(k)] for k in ("rules", "names") if k in over
    }
    if "min_confidence" in over:
        over["min_confidence"] = Confidence(over["min_confidence"])
    values: dict[str, Any] = {name: getattr(found.config, name) for name in found.config.__struct_fields__}
    return Settings(Config(**{**values, **over, **joined}), found.folder)


def load_rules(config: Config, *, confidence: Confidence | None = None) -> RuleBook:
    """The rules that a configuration selects. Ends with exit code 2 for a prefix that no rule has."""
    book = rulebook.load(config.rules)
    try:
        return book.select(config.select, config.ignore, confidence or config.min_confidence)
    except ValueError as error:
        fail(str(error))


def make_setup(chosen: Settings, fields: Sequence[str], *, aligned: bool) -> Setup:
    """The facts of a run; `fields` as FACT=NAME, `aligned` where lines must stay as they are in the file."""
    config = chosen.config
    named = dict(config.fields)
    for field in fields:
        fact, equals, name = field.partition("=")
        if not (fact and equals and name):
            fail(f"--field wants FACT=NAME, for example text=body, got {field!r}")
        named[fact] = name
    if config.names:
        from mtaudit import namesfile  # here, since it brings YAML with it

        namesfile.load(tuple(config.names))  # now, so that its mistakes are told before any work
    options = {f"field.{fact}": name for fact, name in named.items()} | ({"aligned": "1"} if aligned else {})
    return Setup(
        language=config.language,
        source_language=config.source_language,
        profile=config.profile,
        encoding=config.encoding,
        names=tuple(config.names),
        root=chosen.folder,
        repeats=config.repeats,
        options=tuple(sorted(options.items())),
    )


@contextlib.contextmanager
def opened(path: str | None, *, data: bool = False) -> Iterator[TextIO]:
    """A file to write to, or standard output for None and "-"; `data` is UTF-8 whatever the terminal speaks."""
    if path in (None, "-"):
        if data and isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")
        yield sys.stdout
        return
    try:
        with Path(str(path)).open("w", encoding="utf-8", newline="") as stream:
            yield stream
    except OSError as error:
        fail(f"{path}: cannot be written: {error.strerror}")


def write_rows(out: TextIO, form: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Rows as JSON objects, as CSV, or (`terminal`) in columns as wide as their widest cell."""
    if form == "json":
        json.dump([dict(zip(heads, row, strict=True)) for row in rows], out, indent=2, ensure_ascii=False)
        out.write("\n")
    elif form == "csv":
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(heads)
        writer.writerows(rows)
    else:
        _columns(out, [heads, *rows])


def _columns(out: TextIO, rows: Sequence[Sequence[str]]) -> None:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        out.write("  ".join(cells).rstrip() + "\n")


def trouble(report: Report) -> None:
    """Say on standard error what went wrong: a line an input, and a line for what broke a detector, however often."""
    for item in report.unreadable:
        click.echo(f"{item.path}:{item.line}: {item.error}" if item.line else f"{item.path}: {item.error}", err=True)
    broken: dict[tuple[str, str], list[str]] = {}
    for failure in report.failures:
        broken.setdefault((failure.rule, failure.error), []).append(failure.path)
    for (detector, error), paths in broken.items():
        more = f" (and in {len(paths) - 1:,} more)" if len(paths) > 1 else ""
        click.echo(f"{paths[0]}: detector {detector} broke: {error}{more}", err=True)
