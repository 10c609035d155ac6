"""Runs the examples inside rules through the one path of an audit, and says what was expected and what came."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from mtaudit.analyses.regions import Regions, regions
from mtaudit.audit import Auditor, Examined
from mtaudit.model import Document, Rule, Segment, Setup, Span
from mtaudit.report import Report
from mtaudit.rulebook import RuleBook
from mtaudit.ruletests import Example, Expected, show
from mtaudit.wording import PLACEHOLDER


class Mismatch(NamedTuple):
    """An example that a rule does not keep: the text as the rule file marks it, as the rule marks it, and why."""

    rule: Rule
    expected: str
    got: str
    reason: str


def check(rules: Iterable[Rule], setup: Setup) -> Iterator[Mismatch]:
    """Run every example of every rule, yield those that fail. Raises MistakesError for rules that do not build."""
    for rule in rules:
        auditor = Auditor(RuleBook((rule,), ""), setup)
        for example in rule.examples:
            yield from _check(rule, example, auditor)


def _check(rule: Rule, example: Example, auditor: Auditor) -> Iterator[Mismatch]:
    total = Examined()
    docs = [_document(rule, example, index) for index in range(len(example.texts))]
    for doc in docs:
        auditor.join(total, auditor.examine(doc))
    report = auditor.report(total)
    if report.failures:
        yield Mismatch(rule, example.texts[0], "", f"the detector broke: {report.failures[0].error}")
        return
    for index, doc in enumerate(docs):
        wanted, got = example.expected[index], _found(report, index, doc)
        if not _equal(wanted, got):
            yield Mismatch(rule, show(doc.text, wanted), show(doc.text, tuple(got)), "marks differ")
    yield from _unfilled(rule, report)


def _document(rule: Rule, example: Example, index: int) -> Document:
    """The example as a document: body text, or the region it names; boilerplate rules see it as it is."""
    language = example.language or (rule.language if rule.language != "any" else "en")
    source = example.source_language or next(iter(rule.source_languages), None)
    doc = Document.of(example.texts[index], str(index), language=language, source_language=source)
    if example.source is not None:
        doc = replace(doc, segments=_paired(doc.segments, example.source))
    if rule.category != "boilerplate" and "whole-document" not in rule.tags:
        regions.give(doc, Regions(((0, len(doc.text) + 1, example.region),)))
    return doc


def _paired(segments: tuple[Segment, ...], source: str) -> tuple[Segment, ...]:
    lines = source.split("\n") + [""] * len(segments)
    return tuple(segment._replace(source=line) for segment, line in zip(segments, lines, strict=False))


def _found(report: Report, index: int, doc: Document) -> list[Expected]:
    """What was found in one of the documents, by itself or together with the others."""
    found = [
        Expected(Span(start, start + len(f.text)), f.suggestion)
        for f in report.documents[index].findings
        for start in [doc.starts[f.segment] + f.start]
    ]
    for corpus in report.corpus:
        for place in corpus.related:
            if place.path == doc.path:
                start = doc.starts[place.line - 1] + place.column - 1
                found.append(Expected(Span(start, start + len(place.text)), corpus.suggestion))
    return sorted(found, key=lambda e: e.span)


def _equal(wanted: tuple[Expected, ...], got: list[Expected]) -> bool:
    return len(wanted) == len(got) and all(
        w.span == g.span and (w.fixed is None or w.fixed == (g.fixed or "")) for w, g in zip(wanted, got, strict=True)
    )


def _unfilled(rule: Rule, report: Report) -> Iterator[Mismatch]:
    """A message or fix that names a value which the detector did not give."""
    for finding in report.documents[0].findings:
        for text in (finding.message, finding.suggestion or ""):
            found = PLACEHOLDER.search(text)
            if found and found[0] not in finding.text:
                yield Mismatch(rule, "", text, f"no value for {found[0]}: the detector gives none of that name")


class Firing(NamedTuple):
    """How often a rule fires on text known to be good; its confidence can be no higher than that allows."""

    rule: Rule
    findings: int
    per_thousand: float


def firings(report: Report, rules: Iterable[Rule]) -> list[Firing]:
    """Each rule's findings per 1,000 words of a report, most frequent first, those of the corpus with them."""
    counts: Counter[str] = Counter(f.rule for doc in report.documents for f in doc.findings)
    counts.update(f.rule for f in report.corpus)
    thousands = max(report.score.words, 1) / 1000
    found = [Firing(rule, counts[rule.id], counts[rule.id] / thousands) for rule in rules]
    return sorted(found, key=lambda f: (-f.findings, f.rule.id))
