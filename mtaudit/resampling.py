"""Bootstrap resampling of metrics: what sacrebleu does for `--confidence` and `--paired-bs`, to the last digit.

The draws, the estimates and the test are sacrebleu's (its module `significance`, Koehn 2004). Only the loop is ours: it
takes the statistics of segments that are there already, and a resample at a time, so that memory does not grow with
the number of resamples.
"""

from __future__ import annotations

import os
import statistics
from collections.abc import Sequence
from typing import Any, NamedTuple

DEFAULT_SEED = 12345
"""sacrebleu's own."""


class Estimate(NamedTuple):
    """Mean of the resampled scores, and half the width of their 95 % interval, which sacrebleu prints after “±”."""

    mean: float
    half_width: float


def seed_of(environment: str | None = None) -> int:
    """The seed of SACREBLEU_SEED, or sacrebleu's default. Raises ValueError for what gives no reproducible run."""
    value = os.environ.get("SACREBLEU_SEED", "") if environment is None else environment
    if not value:
        return DEFAULT_SEED
    if not value.isdigit() or int(value) == 0:
        raise ValueError(f"SACREBLEU_SEED={value} gives no reproducible run: set a whole number over 0")
    return int(value)


def resample(metric: Any, stats: Sequence[Sequence[float]], count: int, seed: int) -> list[Any]:
    """The scores of `count` resamples of segments, given each segment's statistics. Same seed, same draws.

    They stay the numbers that sacrebleu works with (for chrF and TER of single precision): estimates of others would
    differ from its own in the last digits.
    """
    import numpy as np

    draws = np.random.default_rng(seed)
    table = np.array(stats, dtype="float32")
    rounds = (table[draws.choice(len(table), size=len(table), replace=True)].sum(0) for _ in range(count))
    return [metric._compute_score_from_stats(total).score for total in rounds]


def estimate(scores: Sequence[Any], *, alone: bool) -> Estimate:
    """Mean and 95 % interval of resampled scores; `alone`: of one system, where sacrebleu adds up more exactly."""
    import numpy as np
    from sacrebleu.significance import estimate_ci

    mean, half = estimate_ci(np.array(scores))
    if alone:
        # A score of nothing is a plain 0.0 among numbers of numpy, which `mean` does not add up: sacrebleu stops there.
        uniform = len({type(score) for score in scores}) == 1
        mean = statistics.mean(sorted(scores) if uniform else sorted(map(float, scores)))
    return Estimate(float(mean), float(half))


def p_value(first: Sequence[Any], second: Sequence[Any], difference: float) -> float:
    """How likely the resampled scores of two systems would differ so much by chance; `difference` of the true scores.

    Both must have been drawn with one seed, so that each resample is of the same segments.
    """
    import numpy as np
    from sacrebleu.significance import _compute_p_value

    differences = np.abs(np.array(second) - np.array(first))
    return float(_compute_p_value(differences - differences.mean(), abs(difference)))
