"""From a clue to a finding: its place in the file, its message in words, the text around it, its fingerprint."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Collection, Mapping
from functools import lru_cache

from mtaudit.analyses.sentences import sentence_at
from mtaudit.model import Clue, Document, Place, Rule, Settled, Span
from mtaudit.report import CorpusFinding, Finding
from mtaudit.wording import fill, like

EXCERPT = 240
"""Code points of text that a finding shows at most."""
ENDLESS = 4_000
"""A sentence of more code points is none: of it a fingerprint knows only what stands around the finding."""


def finding(doc: Document, clue: Clue, fingerprint: str = "") -> Finding:
    """A clue as a finding."""
    span = clue.span
    begin = doc.place(span.start)
    end = doc.place(max(span.start, span.end - 1))
    segment = doc.segments[begin.segment]
    text = doc.text[span.start : span.end]
    values = {"match": text, **clue.values}
    suggestion = clue.suggestion if clue.suggestion is not None else suggested(clue.rule, text, values)
    excerpt, mark = around(doc, span)
    unit = segment.unit
    return Finding(
        rule=clue.rule.id,
        category=clue.rule.category,
        severity=clue.severity or clue.rule.severity,
        confidence=clue.confidence or clue.rule.confidence,
        line=begin.line,
        column=begin.column,
        end_line=end.line,
        end_column=end.column + (span.end > span.start),
        segment=begin.segment,
        start=begin.offset,
        end=min(span.end - doc.starts[begin.segment], len(segment.target)),
        text=text,
        message=fill(clue.rule.message, {"suggestion": suggestion or "", **values}),
        suggestion=suggestion,
        fixable=clue.fix is not None or (clue.rule.safe and suggestion is not None),
        related=tuple(place(doc, r.span, r.message) for r in clue.related),
        key=unit.key if unit else None,
        context=unit.context if unit else None,
        form=segment.form if unit else None,
        fingerprint=fingerprint,
        why=clue.rule.why,
        excerpt=excerpt,
        mark=mark,
    )


def suggested(rule: Rule, text: str, values: Mapping[str, str]) -> str | None:
    """The rule's `fix:` filled with the clue's values, in the capitals of the text it replaces."""
    return like(text, fill(rule.fix, values)) if rule.fix is not None else None


def place(doc: Document, span: Span, message: str = "") -> Place:
    """A span as a place that outlives its document."""
    at = doc.place(span.start)
    return Place(doc.path, at.line, at.column, doc.text[span.start : span.end], message)


def around(doc: Document, span: Span) -> tuple[str, tuple[int, int]]:
    """The segment around a span, cut to EXCERPT code points with “…”, and where the span stands in it."""
    whole = doc.segment_span(doc.segment_at(span.start))
    if whole.end - whole.start > EXCERPT:
        whole = _cut(sentence_at(doc, span.start) or whole, span)
    head = "…" if whole.start > doc.starts[doc.segment_at(span.start)] else ""
    tail = "…" if whole.end < doc.segment_span(doc.segment_at(span.start)).end else ""
    text = head + doc.text[whole.start : whole.end] + tail
    start = span.start - whole.start + len(head)
    return text, (start, min(start + span.end - span.start, len(text) - len(tail)))


def _cut(sentence: Span, span: Span) -> Span:
    """At most EXCERPT code points of the sentence, with more of what stands before the span than after it."""
    start = max(sentence.start, span.start - EXCERPT // 2)
    return Span(start, min(sentence.end, start + EXCERPT)) if sentence.end > start else span


def stem(doc: Document, clue: Clue) -> str:
    """What a finding's fingerprint is made of, but for its occurrence: nothing that moves with lines or wording.

    Rule, path from the root of the run, document id, unit, matched text and a hash of its sentence (both in lower
    case, white space folded).
    """
    unit = doc.segments[doc.segment_at(clue.span.start)].unit
    sentence = sentence_at(doc, clue.span.start) or clue.span
    if sentence.end - sentence.start > ENDLESS:
        sentence = Span(max(sentence.start, clue.span.start - EXCERPT), min(sentence.end, clue.span.end + EXCERPT))
    return "\0".join(
        (
            clue.rule.id,
            relative(doc.path, doc.setup.root),
            doc.id,
            unit.key if unit else "",
            unit.context if unit else "",
            _folded(doc.text[clue.span.start : clue.span.end]),
            digest(_folded(doc.text[sentence.start : sentence.end])),
        )
    )


@lru_cache(maxsize=16)
def relative(path: str, root: str) -> str:
    """A path as seen from the root of the run (the folder of the configuration), with “/” on every system."""
    full = os.path.relpath(path, root) if root and path else path
    return full.replace(os.sep, "/")


def digest(text: str) -> str:
    """16 hexadecimal digits of SHA-256; lone surrogates are allowed."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _folded(text: str) -> str:
    return " ".join(text.lower().split())


def findings(doc: Document, clues: Collection[Clue]) -> tuple[Finding, ...]:
    """Clues as findings in the order of the text; what is said twice of one place counts once."""
    if not clues:
        return ()
    seen: Counter[str] = Counter()
    found: dict[tuple[object, ...], Finding] = {}
    for clue in sorted(clues, key=lambda c: (c.span, c.rule.id)):
        name = stem(doc, clue)
        one = finding(doc, clue, digest(f"{name}\0{seen[name]}"))
        if one.order not in found:
            seen[name] += 1
            found[one.order] = one
    return tuple(sorted(found.values(), key=lambda f: f.order))


def corpus_finding(settled: Settled, key: str) -> CorpusFinding:
    """What `settle` decided, in words."""
    rule = settled.rule
    return CorpusFinding(
        rule=rule.id,
        category=rule.category,
        severity=rule.severity,
        confidence=rule.confidence,
        message=fill(rule.message, {"suggestion": settled.suggestion or "", **settled.values}),
        suggestion=settled.suggestion,
        related=settled.places,
        fingerprint=digest(f"{rule.id}\0{key}"),
        why=rule.why,
    )
