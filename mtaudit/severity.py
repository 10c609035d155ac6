"""How bad a finding is if it is one (severity), and how sure its rule is (confidence)."""

from __future__ import annotations

from enum import StrEnum


class Severity(StrEnum):
    """MQM severity levels, from harmless to grave."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """0 (neutral) to 3 (critical)."""
        return _SEVERITIES.index(self)


class Confidence(StrEnum):
    """Share of findings right on text nobody tuned to: high ≥ 90 %, medium ≥ 70 %, low less or not known."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"

    @property
    def rank(self) -> int:
        """0 (low) to 2 (high)."""
        return _CONFIDENCES.index(self)


_SEVERITIES = tuple(Severity)
_CONFIDENCES = tuple(Confidence)
