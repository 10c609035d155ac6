"""`mtaudit rules list | show | test` and `mtaudit explain`."""

from __future__ import annotations

import json
from itertools import groupby
from typing import Any, TextIO

import click
import msgspec

from mtaudit import ruleruns
from mtaudit.categories import CATEGORIES
from mtaudit.cli.shared import (
    Settings,
    config_option,
    fail,
    guarded,
    load_rules,
    opened,
    rules_option,
    settings,
    write_rows,
)
from mtaudit.model import Rule, Setup
from mtaudit.rulebook import RuleBook
from mtaudit.ruletests import Example, show
from mtaudit.severity import Confidence

format_option = click.option(
    "--format", "form", type=click.Choice(["terminal", "json", "csv"]), default="terminal", show_default=True
)
output_option = click.option("-o", "--output", type=click.Path(dir_okay=False), help="File to write to.")


def _book(config_file: str | None, given: dict[str, Any]) -> tuple[RuleBook, Settings]:
    """All rules that are there, whatever their confidence."""
    chosen = settings(config_file, given)
    return load_rules(chosen.config, confidence=Confidence.LOW), chosen


def _rule(book: RuleBook, name: str) -> Rule:
    try:
        return book.rule(name)
    except KeyError as error:
        fail(str(error.args[0]))


@click.group()
def rules() -> None:
    """List, show and test rules: those that ship and packs of your own (--rules DIR)."""


@rules.command("list")
@click.argument("prefixes", nargs=-1, metavar="[PREFIX...]")
@format_option
@output_option
@rules_option
@config_option
@guarded
def list_rules(prefixes: tuple[str, ...], form: str, output: str | None, config_file: str | None, **given: Any) -> None:
    """List rules, or those whose id starts with a PREFIX. Rules of low confidence are off unless asked for."""
    book, _ = _book(config_file, {**given, "select": prefixes})
    heads = ("id", "category", "severity", "confidence", "language")
    rows = [(r.id, r.category, r.severity.value, r.confidence.value, r.language) for r in book.rules]
    with opened(output) as out:
        write_rows(out, form, heads, rows)
        if form == "terminal":
            out.write(f"{len(rows)} rules. `mtaudit explain RULE` explains one.\n")


@rules.command("show")
@click.argument("name", metavar="RULE")
@click.option("--format", "form", type=click.Choice(["terminal", "json"]), default="terminal", show_default=True)
@output_option
@rules_option
@config_option
@guarded
def show_rule(name: str, form: str, output: str | None, config_file: str | None, **given: Any) -> None:
    """Show one rule as it was loaded: where it stands, its detector and options, its examples."""
    book, _ = _book(config_file, given)
    facts = as_data(_rule(book, name))
    with opened(output) as out:
        if form == "json":
            json.dump(facts, out, indent=2, ensure_ascii=False)
            out.write("\n")
            return
        for key, value in facts.items():
            if isinstance(value, list | dict) and value:
                out.write(f"{key}:\n")
                lines = value if isinstance(value, list) else [f"{k}: {v}" for k, v in value.items()]
                out.writelines(f"  {line}\n" for line in lines)
            elif value not in (None, "", [], {}):
                out.write(f"{key}: {value}\n")


def as_data(rule: Rule) -> dict[str, Any]:
    """A rule as plain data, in the words of the rule file."""
    return {
        "id": rule.id,
        "origin": rule.origin,
        "language": rule.language,
        "category": rule.category,
        "mqm": CATEGORIES[rule.category].mqm,
        "severity": rule.severity.value,
        "confidence": rule.confidence.value,
        "message": rule.message,
        "why": rule.why,
        "from": list(rule.source_languages),
        "in": list(rule.only_in),
        "not_in": list(rule.not_in),
        "except": list(rule.exceptions),
        "fix": rule.fix,
        "safe": rule.safe,
        "tags": list(rule.tags),
        "detector": rule.detector,
        "with": msgspec.to_builtins(rule.options),
        "bad": [_shown(e) for e in rule.examples if e.bad],
        "good": [_shown(e) for e in rule.examples if not e.bad],
    }


def _shown(example: Example) -> str:
    return " ⏎ ".join(
        show(text, marks).replace("\n", " ⏎ ") for text, marks in zip(example.texts, example.expected, strict=True)
    )


@rules.command("test")
@click.argument("prefixes", nargs=-1, metavar="[PACK...]")
@click.option(
    "--clean", type=click.Path(exists=True), multiple=True, metavar="DIR", help="Text known to be good: how often …?"
)
@format_option
@output_option
@rules_option
@config_option
@guarded
def test_rules(
    prefixes: tuple[str, ...],
    clean: tuple[str, ...],
    form: str,
    output: str | None,
    config_file: str | None,
    **given: Any,
) -> None:
    """Run the examples inside rules; with --clean DIR, measure how often each rule fires on good text.

    What fires on good text bounds a rule's confidence from above. Exit code 1 when an example does not hold.
    """
    book, chosen = _book(config_file, {**given, "select": prefixes})
    with opened(output) as out:
        if clean:
            _measure(out, book, chosen, clean, form)
            return
        wrong = list(ruleruns.check(book.rules, Setup(names=tuple(chosen.config.names))))
        for rule, several in groupby(wrong, key=lambda m: m.rule):
            out.write(f"{rule.origin} {rule.id}\n")
            for mismatch in several:
                out.write(f"  {mismatch.reason}\n    expected: {mismatch.expected}\n    got:      {mismatch.got}\n")
        count = sum(len(rule.examples) for rule in book.rules)
        out.write(f"{len(book.rules)} rules, {count} examples, {len(wrong)} that do not hold\n")
    raise SystemExit(1 if wrong else 0)


def _measure(out: TextIO, book: RuleBook, chosen: Settings, clean: tuple[str, ...], form: str) -> None:
    from mtaudit.cli import pool
    from mtaudit.inputs import expand

    setup = Setup(language=chosen.config.language, encoding=chosen.config.encoding)
    report = pool.run(list(expand(clean)), book, setup, None, chosen.config.jobs, lambda count: None)
    for item in report.unreadable:
        click.echo(f"{item.path}: {item.error}", err=True)
    found = [f for f in ruleruns.firings(report, book.rules) if f.findings]
    heads = ("rule", "category", "confidence", "findings", "per_1000_words")
    rows = [
        (f.rule.id, f.rule.category, f.rule.confidence.value, str(f.findings), f"{f.per_thousand:.3f}") for f in found
    ]
    write_rows(out, form, heads, rows)
    if form == "terminal":
        total = sum(f.findings for f in found)
        quiet = len(book.rules) - len(found)
        out.write(f"{total} findings of {len(found)} rules in {report.score.words} words; {quiet} rules never fired\n")


@click.command("explain")
@click.argument("name", metavar="RULE")
@rules_option
@config_option
@guarded
def explain(name: str, config_file: str | None, **given: Any) -> None:
    """Explain RULE: what it flags, why engines make the error, what to write. The last part of an id is enough."""
    book, _ = _book(config_file, given)
    rule = _rule(book, name)
    category = CATEGORIES[rule.category]
    lines = [rule.id, "", f"Flags {category.what}: {rule.message}"]
    if rule.why:
        lines += ["", rule.why]
    lines += ["", "Wrong:", *(f"  {_shown(e)}" for e in rule.examples if e.bad)]
    lines += ["", "Right, and left alone:", *(f"  {_shown(e)}" for e in rule.examples if not e.bad)]
    if rule.exceptions:
        lines += ["", "Never where it reads:", *(f"  {text}" for text in rule.exceptions)]
    lines += ["", f"Category {rule.category} (MQM: {category.mqm or 'none'}), severity {rule.severity.value}, "]
    lines[-1] += f"confidence {rule.confidence.value}{'' if rule.confidence != 'low' else ': off unless asked for'}."
    lines += [f"Turn it off with: --ignore {rule.id}"]
    click.echo("\n".join(lines))
