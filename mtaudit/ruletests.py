"""Examples in rules: `[[wrong]]` or `[[wrong=>fixed]]` is what a `bad` text must give; a `good` text gives nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from mtaudit.mistakes import Problem, fields_of
from mtaudit.model import Span

_MARK = re.compile(r"\[\[(.+?)(?:=>(.*?))?\]\](?!\])", re.DOTALL)


class ExampleSheet(msgspec.Struct, forbid_unknown_fields=True):
    """An example with more to say than its text."""

    text: str | None = None
    target: str | None = None
    source: str | None = None
    documents: list[str] | None = None
    region: str = "body"
    source_language: str | None = msgspec.field(name="from", default=None)
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Expected:
    """What a mark asks for: the range in the text without marks, and the suggestion, if the mark names one."""

    span: Span
    fixed: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """One `bad` or `good` text of a rule, its marks taken out. A corpus rule has several `texts`."""

    bad: bool
    texts: tuple[str, ...]
    expected: tuple[tuple[Expected, ...], ...]
    region: str = "body"
    source: str | None = None
    source_language: str | None = None
    language: str | None = None
    line: int = 1


def unmark(text: str) -> tuple[str, tuple[Expected, ...]]:
    """Text with marks → the plain text and what the marks ask for."""
    parts, expected, at, size = [], [], 0, 0
    for found in _MARK.finditer(text):
        before = text[at : found.start()]
        size += len(before)
        expected.append(Expected(Span(size, size + len(found[1])), found[2]))
        parts += [before, found[1]]
        size += len(found[1])
        at = found.end()
    return "".join([*parts, text[at:]]), tuple(expected)


def parse_examples(tests: Mapping[str, Any]) -> tuple[tuple[Example, ...], list[Problem]]:
    """The `tests:` of a rule as examples, and what is wrong with them. Both `bad` and `good` must hold a text."""
    examples: list[Example] = []
    problems = [Problem(("tests", key), f"unknown key {key!r}; known: bad, good") for key in tests if key not in _KINDS]
    for kind in _KINDS:
        entries = tests.get(kind)
        if not isinstance(entries, list) or not entries:
            problems.append(
                Problem(("tests", kind), f"a rule needs at least one `{kind}` text: tests: {{{kind}: [...]}}")
            )
            continue
        for index, entry in enumerate(entries):
            found = _example(kind == "bad", entry)
            if isinstance(found, Example):
                examples.append(found)
            else:
                problems += [Problem(("tests", kind, index, *p.keys), p.message) for p in found]
    return tuple(examples), problems


_KINDS = ("bad", "good")


def _example(bad: bool, entry: object) -> Example | list[Problem]:
    if isinstance(entry, str):
        sheet = ExampleSheet(text=entry)
    else:
        good, problems = fields_of(ExampleSheet, {"documents": entry} if isinstance(entry, list) else entry)
        if problems:
            return problems
        sheet = ExampleSheet(**good)
    marked = sheet.documents or [t for t in (sheet.text, sheet.target) if t is not None]
    if not marked:
        return [Problem((), "an example needs `text:`, `target:` or `documents:`")]
    pairs = [unmark(text.rstrip("\n")) for text in marked]
    if bad is not any(expected for _, expected in pairs):
        return [Problem((), "mark what is wrong as [[wrong]]" if bad else "a good text has no [[marks]]")]
    return Example(
        bad,
        tuple(text for text, _ in pairs),
        tuple(expected for _, expected in pairs),
        sheet.region,
        sheet.source,
        sheet.source_language,
        sheet.language,
    )


def show(text: str, marks: Iterator[Expected] | tuple[Expected, ...]) -> str:
    """Text with marks put in, as a rule file would write it."""
    out, at = [], 0
    for mark in sorted(marks, key=lambda m: m.span):
        fixed = "" if mark.fixed is None else f"=>{mark.fixed}"
        out += [text[at : mark.span.start], f"[[{text[mark.span.start : mark.span.end]}{fixed}]]"]
        at = max(at, mark.span.end)
    return "".join([*out, text[at:]])
