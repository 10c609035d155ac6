"""Findings to scores: the linear, additive MQM model.

APT = Σ weight(severity); score = 100 · (1 − APT / EWC), not below 0, EWC being the evaluated words (the target's words
without boilerplate). Source: MQM raw quality score, https://themqm.org; the profile wmt-mqm weighs as the WMT metrics
task does (Freitag et al. 2021).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from mtaudit.model import Span
from mtaudit.severity import Severity

Outcome = Literal["pass", "revise", "reject"]
SMALL_SAMPLE = 300
"""Words under which a score is shown with the word "small"."""


class Penalised(NamedTuple):
    """What scoring needs of a finding: where, how bad, of which category, and how many segments it condemns whole."""

    span: Span
    severity: Severity
    category: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class Profile:
    """Penalty points: by severity, and by (category, severity) where that differs."""

    name: str
    weights: Mapping[Severity, float]
    special: Mapping[tuple[str, Severity], float]

    def points(self, item: Penalised) -> float:
        """Penalty points of one finding."""
        return item.times * self.special.get((item.category, item.severity), self.weights[item.severity])


_WEIGHTS = {Severity.NEUTRAL: 0.0, Severity.MINOR: 1.0, Severity.MAJOR: 5.0, Severity.CRITICAL: 25.0}
PROFILES: dict[str, Profile] = {
    "mqm-core": Profile("mqm-core", _WEIGHTS, {}),
    "wmt-mqm": Profile("wmt-mqm", _WEIGHTS, {("punctuation", Severity.MINOR): 0.1}),
}


@dataclass(frozen=True, slots=True)
class Score:
    """Additive statistics: evaluated words, penalty points, number of critical findings."""

    words: int = 0
    penalty: float = 0.0
    critical: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.words + other.words, self.penalty + other.penalty, self.critical + other.critical)

    @property
    def value(self) -> float:
        """0 to 100, with one decimal; without words 100, or 0 where there is a penalty all the same."""
        if not self.words:
            return 0.0 if self.penalty else 100.0
        return round(max(0.0, 100.0 * (1.0 - self.penalty / self.words)), 1)

    @property
    def sample(self) -> Literal["sufficient", "small"]:
        """Whether there are words enough for the score to mean much."""
        return "sufficient" if self.words >= SMALL_SAMPLE else "small"

    def verdict(self, passing: float = 97.0, revisable: float = 90.0) -> Outcome:
        """What to do with the document; one critical finding never passes."""
        if self.value < revisable:
            return "reject"
        return "pass" if self.value >= passing and not self.critical else "revise"


def score(items: Iterable[Penalised], words: int, profile: Profile) -> Score:
    """Score a document: one span, one penalty, so of findings that overlap only the one with most points counts."""
    penalty, critical = 0.0, 0
    taken: list[Span] = []  # what counts already: in order, and never overlapping, so only neighbours can be in the way
    for item in sorted(items, key=lambda i: (-profile.points(i), i.span)):
        at = bisect_left(taken, item.span)
        if profile.points(item) and not any(item.span.overlaps(other) for other in taken[max(0, at - 1) : at + 1]):
            taken.insert(at, item.span)
            penalty += profile.points(item)
            critical += item.severity is Severity.CRITICAL
    return Score(words, round(penalty, 4), critical)
