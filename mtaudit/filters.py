"""What a rule may not say after all: outside its regions, against its exceptions, for another source language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from mtaudit.analyses.lowered import lower, lowered
from mtaudit.analyses.regions import regions
from mtaudit.model import Clue, Document, Rule, Span
from mtaudit.wording import bounded

REACH = 200
"""Code points on either side of a match that an exception written as a pattern can see."""


def admitted(doc: Document, clues: Iterable[Clue]) -> Iterator[Clue]:
    """The clues that stand where their rule looks and that no exception cancels."""
    return (clue for clue in clues if in_place(doc, clue.rule, clue.span) and not excepted(doc, clue.rule, clue.span))


def in_place(doc: Document, rule: Rule, span: Span) -> bool:
    """Whether a span stands in the regions (and quotations) that its rule's `in:` and `not_in:` allow."""
    region = regions(doc).at(span.start)
    wanted = [name for name in rule.only_in if name != "quotation"]
    if (wanted and region not in wanted) or region in rule.not_in:
        return False
    if "quotation" in rule.not_in and _quoted_speech(doc, span):
        return False
    return "quotation" not in rule.only_in or _quoted_speech(doc, span)


def _quoted_speech(doc: Document, span: Span) -> bool:
    from mtaudit.analyses.quotations import quotations  # here, since few rules ask, and its patterns take time to build

    return quotations(doc).inside(span)


def excepted(doc: Document, rule: Rule, span: Span) -> bool:
    """Whether one of the rule's antipatterns overlaps the span. `{match}` stands for the matched text."""
    if not rule.exceptions:
        return False
    match = doc.text[span.start : span.end]
    return any(_overlaps(doc, span, template, match) for template in rule.exceptions)


def _overlaps(doc: Document, span: Span, template: str, match: str) -> bool:
    if len(template) > 2 and template[0] == template[-1] == "/":
        return _pattern_overlaps(doc, span, template[1:-1].replace("{match}", _quoted(match)))
    phrase = lower(template.replace("{match}", match))
    text = lowered(doc)
    at = text.find(phrase, max(0, span.start - len(phrase)), span.end + len(phrase))
    while at >= 0:
        if span.overlaps((at, at + len(phrase))) and bounded(doc.text, at, at + len(phrase)):
            return True
        at = text.find(phrase, at + 1, span.end + len(phrase))
    return False


def _pattern_overlaps(doc: Document, span: Span, pattern: str) -> bool:
    segment = doc.segment_span(doc.segment_at(span.start))
    start, end = max(segment.start, span.start - REACH), min(segment.end, span.end + REACH)
    matches = _compiled(pattern).finditer(doc.text[start:end])
    return any(span.overlaps((start + m.start(), start + m.end())) for m in matches)


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> Any:
    from mtaudit.linear_regex import compile_linear  # here, since RE2 takes time to load

    return compile_linear(pattern)


def _quoted(text: str) -> str:
    # RE2 knows no escaped character beyond ASCII, such as a curly quotation mark.
    return "".join(
        "\\" + c if c.isascii() and c.isprintable() and not c.isalnum() and c not in " _" else c for c in text
    )


def from_source(clues: list[Clue], source_language: str | None, plain: str | None = None) -> list[Clue]:
    """Drop what a rule with `from:` may not say of a text translated from another language.

    Where the source language is not known, such a rule speaks if it is wrong in itself (`alone`), if two different
    rules of one source language agree, or if the text is plainly from its language (`plain`, which silences no others).
    """
    if source_language:
        base = source_language.split("-")[0].lower()
        return [c for c in clues if not c.rule.source_languages or base in c.rule.source_languages]
    witnesses: dict[str, set[str]] = {}
    for clue in clues:
        for code in clue.rule.source_languages:
            witnesses.setdefault(code, set()).add(clue.rule.id)
    agreed = {code for code, rules in witnesses.items() if len(rules) > 1} | {plain}
    return [
        c for c in clues if not c.rule.source_languages or c.rule.alone or agreed.intersection(c.rule.source_languages)
    ]
