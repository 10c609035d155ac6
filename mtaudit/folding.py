"""Which findings stand and count: a failure of a whole document silences the rest; repeats may count once."""

from __future__ import annotations

from collections.abc import Sequence

from mtaudit.model import Clue, Document

WHOLE_DOCUMENT = "whole-document"
WHOLE_SEGMENT = "whole-segment"


def fold(doc: Document, clues: Sequence[Clue]) -> tuple[list[Clue], list[str]]:
    """The clues that remain, and a note that counts those folded under a `whole-document` finding."""
    whole = [clue for clue in clues if WHOLE_DOCUMENT in clue.rule.tags]
    if whole:
        worst = max(whole, key=lambda c: ((c.severity or c.rule.severity).rank, -c.span.start))
        kept = [c for c in clues if c is worst or c.rule.category == "boilerplate"]
        hidden = len(clues) - len(kept)
        return kept, [f"{hidden} further findings are folded under {worst.rule.id}"] if hidden else []
    condemned = {doc.segment_at(c.span.start) for c in clues if WHOLE_SEGMENT in c.rule.tags}
    return [c for c in clues if WHOLE_SEGMENT in c.rule.tags or doc.segment_at(c.span.start) not in condemned], []


def segments_condemned(doc: Document, clue: Clue) -> int:
    """How often a clue is charged: a failure of the whole document once for each segment with text that it spans."""
    if WHOLE_DOCUMENT not in clue.rule.tags:
        return 1
    first, last = doc.segment_at(clue.span.start), doc.segment_at(max(clue.span.start, clue.span.end - 1))
    return max(1, sum(bool(segment.target.strip()) for segment in doc.segments[first : last + 1]))


def firsts(doc: Document, clues: Sequence[Clue]) -> list[Clue]:
    """Of clues that say the same of the same words, the first: a systematic error is charged once."""
    seen: dict[tuple[str, str], Clue] = {}
    for clue in sorted(clues, key=lambda c: c.span):
        seen.setdefault((clue.rule.id, doc.text[clue.span.start : clue.span.end].lower()), clue)
    return list(seen.values())
