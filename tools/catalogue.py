"""Writes docs/catalogue.md, the list of all rules that ship, from the rules themselves. With --check only compares."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from mtaudit import rulebook
from mtaudit.categories import CATEGORIES
from mtaudit.model import Rule
from mtaudit.ruletests import Example, show

TARGET = Path(__file__).parent.parent / "docs" / "catalogue.md"


def catalogue() -> str:
    """The whole page, as Markdown."""
    rules = rulebook.load().rules
    lines = [
        "# The catalogue of rules",
        "",
        f"{len(rules)} rules ship with mtaudit. Made from the rules by `make catalogue`; do not edit.",
        "Rules of low confidence are off unless asked for (`--min-confidence low`).",
        "",
        "| category | MQM | default severity | what it is | rules |",
        "|---|---|---|---|---|",
    ]
    for name, category in CATEGORIES.items():
        count = sum(rule.category == name for rule in rules)
        if count:
            mqm = category.mqm or "–"
            lines.append(f"| {name} | {mqm} | {category.severity.value} | {category.what} | {count} |")
    for pack, several in groupby(rules, key=lambda r: r.id.rpartition("/")[0]):
        lines += ["", f"## {pack}"]
        for rule in several:
            lines += ["", *_entry(rule)]
    return "\n".join(lines) + "\n"


def _entry(rule: Rule) -> Iterator[str]:
    yield f"### {rule.id}"
    yield f"{rule.category} · {rule.severity.value} · confidence {rule.confidence.value}"
    yield ""
    yield f"{_escaped(rule.message)}. {_escaped(rule.why)}".rstrip()
    yield ""
    for kind, bad in (("wrong", True), ("right", False)):
        example = next(e for e in rule.examples if e.bad is bad)
        yield f"- {kind}: {_escaped(_shown(example))}"


def _shown(example: Example) -> str:
    return " ⏎ ".join(show(text, marks) for text, marks in zip(example.texts, example.expected, strict=True))


def _escaped(text: str) -> str:
    out = text.replace("\n", " ⏎ ")
    for char in "\\`*_<>#|":
        out = out.replace(char, "\\" + char)
    return out


def main() -> None:
    """Write the page, or with --check end with 1 if it is not what would be written."""
    page = catalogue()
    if "--check" in sys.argv[1:]:
        if not TARGET.is_file() or TARGET.read_text(encoding="utf-8") != page:
            sys.exit("docs/catalogue.md is not up to date: run `make catalogue`")
        return
    TARGET.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
