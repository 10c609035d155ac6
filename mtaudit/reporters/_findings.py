"""How the terminal shows one finding: where, the line with the span marked, the reason, what to write, the evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.cells import cell_len

from mtaudit.model import Place
from mtaudit.report import CorpusFinding, Finding
from mtaudit.reporters._cells import around, cut_end, cut_path, visible
from mtaudit.reporters._page import INDENT, Page, Piece

_DEEP = 6
_LONGEST = 600
"""Cells of a message or suggestion that are shown; a match without end must not fill the screen."""
_EDGES = re.compile(r"^ +| +$")


def finding_block(page: Page, path: str, finding: Finding, verbose: bool, why: str = "") -> None:
    """One finding of a document; `why` is shown where it is given."""
    _head(page, f"{path}:{finding.line}:{finding.column}", finding)
    _excerpt(page, finding)
    _body(page, finding, why)
    _related(page, path, finding.related, 2, verbose)
    page.line()


def corpus_block(page: Page, finding: CorpusFinding, verbose: bool, why: str = "") -> None:
    """One finding that only the documents together show, with its places."""
    _head(page, "", finding)
    _body(page, finding, why)
    _related(page, "", finding.related, 4, verbose)
    page.line()


def _head(page: Page, place: str, finding: Finding | CorpusFinding) -> None:
    """The place, the severity and the rule: on one line if there is room, else the rule below."""
    severity = finding.severity + ("" if finding.status == "open" else f" ({finding.status})")
    rule = [Piece(visible(finding.rule), "label"), Piece(f"{finding.confidence} confidence", "label")]
    if isinstance(finding, Finding) and finding.fixable:
        rule.append(Piece("safe to fix", "label"))
    room = page.width - INDENT - len(severity) - 2
    place = cut_path(visible(place), room)
    pieces = [Piece(place, "place"), Piece("  ")] if place else []
    pieces.append(Piece(severity, finding.severity))
    beside = Piece("  " + " · ".join(piece.text for piece in rule), "label")
    if cell_len(place + beside.text) <= room:
        page.line(*pieces, beside, indent=INDENT)
    else:
        page.line(*pieces, indent=INDENT)
        page.flow(rule, indent=_deep(page))


def _excerpt(page: Page, finding: Finding) -> None:
    """The text around the match on one line: beside a bar and underlined in colour, else with carets below."""
    excerpt, (start, end) = finding.excerpt or finding.text, finding.mark
    if not finding.excerpt:
        start, end = 0, len(excerpt)
    left, middle, right = excerpt[:start].lstrip(), excerpt[start:end], excerpt[end:].rstrip()
    before, match, after = around(visible(left), visible(middle), visible(right), page.width - _deep(page))
    if page.color and match.strip():
        marked = Piece(match, f"mark-{finding.severity}")
        page.line(Piece("│ ", "label"), Piece(before), marked, Piece(after), indent=_deep(page) - 2)
    else:
        page.line(Piece(before + match + after), indent=_deep(page))
        page.line(Piece(" " * cell_len(before) + "^" * max(1, cell_len(match))), indent=_deep(page))


def _body(page: Page, finding: Finding | CorpusFinding, why: str) -> None:
    page.text(cut_end(visible(finding.message), _LONGEST), indent=_deep(page))
    if finding.suggestion:
        shown = _EDGES.sub(lambda space: "␣" * len(space[0]), cut_end(visible(finding.suggestion), _LONGEST))
        page.text(shown, "good", indent=_deep(page), label="write: ")
    elif finding.suggestion is not None:
        page.text("nothing (leave it out)", "good", indent=_deep(page), label="write: ")
    if why:
        page.text(visible(why), "label", indent=_deep(page), label="why: ")


def _related(page: Page, path: str, places: Sequence[Place], most: int, verbose: bool) -> None:
    """The evidence: places of the same document by line and column, others with their path."""
    shown = places if verbose else places[:most]
    for number, place in enumerate(shown):
        where = f"{place.line}:{place.column}" if place.path == path else f"{place.path}:{place.line}:{place.column}"
        what = f" {place.text}" + (f" ({place.message})" if place.message else "")
        label = "     " if number else "see: "
        room = page.width - _deep(page) - len(label)
        where = cut_path(visible(where), room)
        what = cut_end(visible(what), room - cell_len(where))
        page.line(Piece(label, "label"), Piece(where, "place"), Piece(what), indent=_deep(page))
    if len(places) > len(shown):
        page.line(Piece(f"     and {len(places) - len(shown)} more", "label"), indent=_deep(page))


def _deep(page: Page) -> int:
    """Indentation of what belongs to a finding."""
    return _DEEP if page.width >= 60 else INDENT * 2
