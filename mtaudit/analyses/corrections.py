"""What a garbled word was meant to be, where that can be told: one or two slips, or a word whose middle got lost."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA, Postfix, Prefix

from mtaudit.analyses.derivation import glued
from mtaudit.lexicon import KEY, alike, beginning, frequencies, listed

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
    steps = frequencies()
    costs = {one: steps[one] for one in (*(steps.keys() & _early_edits(word)), *_late_edits(word)) if _usual(one)}
    if len(word) >= LONG:
        for other in _kin(word):
            if other not in costs and _usual(other) and (further := _further(word, other)) is not None:
                costs[other] = steps[other] + further
    best = sorted((cost, other) for other, cost in costs.items())[:2]
    clear = len(best) == 1 or (len(best) == 2 and best[1][0] - best[0][0] >= MARGIN)
    return best[0][1] if clear else None


def _usual(word: str) -> bool:
    return frequencies().get(word, RARE) < RARE and listed(word)


def _early_edits(word: str) -> list[str]:
    """All strings that a slip near the beginning makes of a word; its first letter is kept.

    A slip is one letter more, less or other, or two letters exchanged.
    """
    cuts = [(word[:i], word[i:]) for i in range(1, min(len(word), KEY - 1) + 1)]
    edits = [before + after[1:] for before, after in cuts]
    edits += [before + after[1] + after[0] + after[2:] for before, after in cuts if len(after) > 1]
    for before, after in cuts:
        edits += _filled(before, after)
        edits += _filled(before, after[1:])
    return edits


def _late_edits(word: str) -> list[str]:
    """The words of the dictionary that one slip parts from a word, and that begin with the same letters."""
    lengths = range(len(word) - 1, len(word) + 2)
    return [one for one in alike(word) if len(one) in lengths and OSA.distance(word, one, score_cutoff=1) < 2]


def _filled(before: str, after: str) -> list[str]:
    """The 26 strings with one letter between two parts, made in a few steps since there are many edits."""
    return (before + f"{after} {before}".join(LETTERS) + after).split(" ")


def _kin(word: str) -> list[str]:
    """The common words that begin with the same three letters and end with the same two."""
    end = word[-2:]
    return [other for other in beginning(word[:3]) if other.endswith(end)]


def _further(word: str, other: str) -> int | None:
    """What it costs that more than one slip parts two words; None if they are too far apart.

    Two slips may stand anywhere between three letters at the beginning and two at the end; a blend has a foreign body
    in one place, and beginning and end agree: exacer-min-ating, exacer-b-ating.
    """
    head = Prefix.similarity(word, other)
    tail = min(min(len(word), len(other)) - head, Postfix.similarity(word, other))
    left, right = word[head : len(word) - tail], other[head : len(other) - tail]
    if tail < 2 or max(len(left), len(right)) > 8:
        return None
    early = EARLY * max(0, 5 - head)
    if abs(len(left) - len(right)) < 3 and (slips := OSA.distance(left, right)) < 3:
        return SLIP * (slips - 1) + early
    blended = tail > 2 and (head + tail) / max(len(word), len(other)) >= KEPT
    return 2 * SLIP + early if blended else None
