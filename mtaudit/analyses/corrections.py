"""What a garbled word was meant to be, where that can be told: one or two slips, or a word whose middle got lost."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from mtaudit.analyses.derivation import glued
from mtaudit.lexicon import beginning, frequencies, listed

LETTERS = "abcdefghijklmnopqrstuvwxyz"
RARE = 700
"""Suggestions are dictionary words among the first so many steps of frequency: one in ten million, or more often."""
SLIP = 90
"""How many steps of frequency each further slip costs."""
EARLY = 40
"""The same for each letter by which a further slip comes before the fifth: engines begin words right."""
MARGIN = 60
"""By how many steps the best suggestion must be better than the next."""
LONG = 9
"""Letters that a word must have to be told after more than one slip."""
KEPT = 0.75
"""The least share of the longer word that beginning and end of a blend have in common with what it was meant to be."""


@lru_cache(maxsize=1 << 12)
def correction(word: str) -> str | None:
    """The word that was meant, two words that were joined, or None where nothing is near enough, or two things are.

    `word`: lower-case ASCII letters.
    """
    if parts := glued(word):
        return " ".join(parts)
    costs = {one: rank for one in set(_edits(word)) if one[0] == word[0] and (rank := _rank(one)) is not None}
    if len(word) >= LONG:
        for other in beginning(word[:3]):
            rank, further = _rank(other), _further(word, other)
            if rank is not None and further is not None and other not in costs:
                costs[other] = rank + further
    best = sorted((cost, other) for other, cost in costs.items())[:2]
    clear = len(best) == 1 or (len(best) == 2 and best[1][0] - best[0][0] >= MARGIN)
    return best[0][1] if clear else None


def _rank(word: str) -> int | None:
    rank = frequencies().get(word, RARE) if listed(word) else RARE
    return rank if rank < RARE else None


def _edits(word: str) -> Iterator[str]:
    """All strings that one letter more, less or other, or two letters exchanged, make of a word."""
    for i in range(len(word) + 1):
        before, after = word[:i], word[i:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in LETTERS:
            yield before + letter + after
            yield before + letter + after[1:]


def _further(word: str, other: str) -> int | None:
    """What it costs that more than one slip parts two words; None if they are too far apart.

    Two slips may stand anywhere between three letters at the beginning and two at the end; a blend has a foreign body
    in one place, and beginning and end agree: exacer-min-ating, exacer-b-ating.
    """
    head, tail = _shared(word, other)
    left, right = word[head : len(word) - tail], other[head : len(other) - tail]
    if tail < 2 or max(len(left), len(right)) > 8:
        return None
    early = EARLY * max(0, 5 - head)
    if abs(len(left) - len(right)) < 3 and (slips := _distance(left, right)) < 3:
        return SLIP * (slips - 1) + early
    blended = tail > 2 and (head + tail) / max(len(word), len(other)) >= KEPT
    return 2 * SLIP + early if blended else None


def _shared(word: str, other: str) -> tuple[int, int]:
    """How many letters two words share at their beginnings, and of the rest at their ends."""
    head = _same(word, other)
    return head, min(min(len(word), len(other)) - head, _same(word[::-1], other[::-1]))


def _same(word: str, other: str) -> int:
    for i, (a, b) in enumerate(zip(word, other, strict=False)):
        if a != b:
            return i
    return min(len(word), len(other))


def _distance(left: str, right: str) -> int:
    """The least number of letters to insert, delete, replace, or exchange with their neighbours."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(right, 1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
