"""How well mtaudit tells two romanized names of one person from near misses, beside two ratios of rapidfuzz.

usage: names.py [PAIRS.csv] [--errors]     default: benchmarks/data/name_pairs.csv

The pairs (columns name1, name2, language, same, origin) are facts of general knowledge: spellings of public figures'
names as encyclopaedias, library catalogues and the press of several countries write them, and pairs of other people
whose names are near. Pairs of origin `slip` hold common misspellings. They were collected before the matcher was
written. mtaudit has a fixed threshold and is not told the language, except in the column `told`; each ratio has the
threshold that gives it the best F1 on these very pairs, which flatters it. What it
said of the pairs in even rows was not looked at while it was made: those figures stand in a line of their own. `keys`
is the share of the same pairs that share a blocking key, so that a search by keys could find them.
"""

from __future__ import annotations

import csv
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz, utils

from mtaudit.names import keys, similarity

PAIRS = Path(__file__).parent / "data" / "name_pairs.csv"


class Pair(NamedTuple):
    """Two names and what is known about them."""

    one: str
    two: str
    language: str
    same: bool
    origin: str


class Quality(NamedTuple):
    """Precision, recall and their harmonic mean, each 0..1 (1 where there was nothing to find or nothing found)."""

    precision: float
    recall: float
    f1: float


def read(path: Path) -> list[Pair]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [Pair(r["name1"], r["name2"], r["language"], r["same"] == "yes", r["origin"]) for r in rows]


def quality(pairs: Sequence[Pair], verdicts: Sequence[bool]) -> Quality:
    hits = sum(verdict and pair.same for pair, verdict in zip(pairs, verdicts, strict=True))
    said, there = sum(verdicts), sum(pair.same for pair in pairs)
    return Quality(hits / said if said else 1.0, hits / there if there else 1.0, 2 * hits / max(1, said + there))


def best(pairs: Sequence[Pair], ratio: Callable[..., float]) -> tuple[float, list[bool]]:
    """The threshold of a ratio with the best F1 on these pairs, and the verdicts it gives."""
    scores = [ratio(pair.one, pair.two, processor=utils.default_process) for pair in pairs]
    level = max(sorted(set(scores)), key=lambda x: quality(pairs, [score >= x for score in scores]).f1)
    return level, [score >= level for score in scores]


def speed(pairs: Sequence[Pair]) -> float:
    """Pairs a second from a cold start, tables and all: the names of every other pair meet one another."""
    crossed = [(a.one, b.two) for a in pairs[::2] for b in pairs[::2]]
    start = time.process_time()
    for one, two in crossed:
        similarity(one, two)
    return len(crossed) / (time.process_time() - start)


def main(argv: Sequence[str]) -> None:
    paths = [Path(arg) for arg in argv if arg != "--errors"]
    pairs = read(paths[0] if paths else PAIRS)
    fast = speed(pairs)
    ours = [similarity(pair.one, pair.two).same for pair in pairs]
    told = [similarity(pair.one, pair.two, pair.language or None).same for pair in pairs]
    (wratio, by_wratio), (sort, by_sort) = best(pairs, fuzz.WRatio), best(pairs, fuzz.token_sort_ratio)
    shared = [bool({*keys(pair.one)} & {*keys(pair.two)}) for pair in pairs]
    contestants = {"mtaudit": ours, "told": told, f"WRatio>={wratio:.0f}": by_wratio, f"sort>={sort:.0f}": by_sort}
    print(f"{'':12}{'pairs':>6}{'same':>6}" + "".join(f"{name:>20}" for name in contestants) + f"{'keys':>7}")
    groups = {
        origin: [i for i, pair in enumerate(pairs) if pair.origin == origin]
        for origin in sorted({p.origin for p in pairs})
    }
    groups |= {"even rows": list(range(1, len(pairs), 2)), "all": list(range(len(pairs)))}
    for name, chosen in groups.items():
        some = [pairs[i] for i in chosen]
        rows = [quality(some, [verdicts[i] for i in chosen]) for verdicts in contestants.values()]
        found = [shared[i] for i in chosen if pairs[i].same]
        print(
            f"{name:12}{len(some):6}{len(found):6}"
            + "".join(f"{q.precision:8.3f}{q.recall:6.3f}{q.f1:6.3f}" for q in rows)
            + f"{sum(found) / max(1, len(found)):7.3f}"
        )
    print("columns: precision, recall, F1")
    print(f"speed: {fast:,.0f} pairs a second")
    if "--errors" in argv:
        # Odd rows only: the others are kept unseen.
        for pair, verdict in list(zip(pairs, ours, strict=True))[::2]:
            if verdict != pair.same:
                print(
                    "missed" if pair.same else "WRONG ",
                    pair.origin,
                    pair.one,
                    "|",
                    pair.two,
                    similarity(pair.one, pair.two),
                )


if __name__ == "__main__":
    main(sys.argv[1:])
