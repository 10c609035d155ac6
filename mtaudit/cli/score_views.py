"""What `mtaudit score` writes: a table for people, JSON at full precision, CSV with a row for each figure."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple, TextIO

from mtaudit.metrics import LOWER_IS_BETTER, Measure, Measured, System, worse_by

SIGNIFICANT = 0.05
SHOWN = 15
"""Documents that the terminal lists unless all are asked for."""


class Facts(NamedTuple):
    """How it was measured: resamples and their seed; and whether to list all documents."""

    resamples: int
    seed: int
    verbose: bool


def as_data(measure: Measure) -> dict[str, Any]:
    """A metric of the whole text as it stands in JSON; fields without a value are null."""
    return {**measure._asdict(), "ci": list(measure.ci) if measure.ci else None}


def write_json(systems: Sequence[System], out: TextIO, facts: Facts) -> None:
    """The systems in their order, each with its documents; numbers are not rounded."""
    data = [
        {
            "path": system.path,
            "metrics": {name: as_data(measure) for name, measure in system.metrics.items()},
            "documents": [
                {**doc._asdict(), "metrics": {name: {"score": score} for name, score in doc.metrics.items()}}
                for doc in system.documents
            ],
        }
        for system in systems
    ]
    json.dump({"systems": data}, out, indent=2, ensure_ascii=False)
    out.write("\n")


COLUMNS = ("system", "document", "id", "segments", "metric", "score", "ci_low", "ci_high", "p_value", "signature")


def write_csv(systems: Sequence[System], out: TextIO, facts: Facts) -> None:
    """A row for each system and metric, then one for each document and metric; numbers are not rounded."""
    from mtaudit.reporters.csv import cell

    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for row in _rows(systems):
        rows.writerow([cell(value) if isinstance(value, str) else value for value in row])


def _rows(systems: Sequence[System]) -> Iterator[tuple[object, ...]]:
    for system in systems:
        segments = sum(doc.segments for doc in system.documents)
        for name, one in system.metrics.items():
            low, high = one.ci or (None, None)
            yield system.path, "", "", segments, name, one.score, low, high, one.p_value, one.signature
    for system in systems:
        for doc in system.documents:
            for name, score in doc.metrics.items():
                signature = system.metrics[name].signature
                yield system.path, doc.path, doc.id, doc.segments, name, score, None, None, None, signature


def write_terminal(systems: Sequence[System], out: TextIO, facts: Facts) -> None:
    """The systems, then the documents that score lowest (or lost most against the first system)."""
    from mtaudit.reporters import View
    from mtaudit.reporters._page import Page, Piece

    page = Page(out, View())
    names = list(systems[0].metrics)
    heads = [Piece(name, "label") for name in (*names, "segments", "system")]
    page.table(
        "r" * (len(names) + 1) + "l",
        [heads, *(_row(system, systems[0] if len(systems) > 1 else None) for system in systems)],
    )
    page.line()
    if len(systems[0].documents) > 1:
        _documents(page, systems, facts)
    if facts.resamples:
        text = f"± half the 95 % interval of {facts.resamples:,} bootstrap resamples (seed {facts.seed})"
        mark = f"; * differs from the first system, p < {SIGNIFICANT}" if len(systems) > 1 else ""
        page.text(text + mark, "label")
    for name in names:
        page.text(systems[0].metrics[name].signature, "label", label=f"{name:7}")
    page.text("A metric compares engines; it decides no document's verdict (docs/metrics.md).", "label")
    page.flush()


def shown(measure: Measure, first: Measure | None) -> str:
    """A metric as people read it: one decimal, half its interval, a star where it differs from the first system's.

    `first`: None where there is but one system.
    """
    half = f" ±{(measure.ci[1] - measure.ci[0]) / 2:.1f}" if measure.ci else ""
    return f"{measure.score:.1f}{half}" + ("" if first is None else " *" if differs(first, measure) else "  ")


def differs(first: Measure, second: Measure) -> bool:
    """Whether the difference is there and hardly chance: sacrebleu's test calls no difference at all significant."""
    return second.p_value is not None and second.p_value < SIGNIFICANT and second.score != first.score


def _row(system: System, first: System | None) -> list[Any]:
    from mtaudit.reporters._cells import visible
    from mtaudit.reporters._page import Piece

    segments = sum(doc.segments for doc in system.documents)
    cells = [shown(one, first.metrics[name] if first else None) for name, one in system.metrics.items()]
    return [Piece(text) for text in (*cells, f"{segments:,}", visible(system.path))]


def _documents(page: Any, systems: Sequence[System], facts: Facts) -> None:
    """Each document by the metric that says most of the ones there are: of all systems, or by all metrics of one."""
    from mtaudit.reporters._cells import cut_path, visible
    from mtaudit.reporters._page import Piece

    names = list(systems[0].metrics)
    main = "chrF" if "chrF" in names else names[0]
    several = len(systems) > 1
    title = f"Documents, lowest {main} first" if main not in LOWER_IS_BETTER else f"Documents, highest {main} first"
    page.line(
        Piece(f"{main} of documents: what lost most against the first system first" if several else title, "title")
    )
    heads = [f"system {n}" for n in range(1, len(systems) + 1)] if several else names
    rows = [[Piece(head, "label") for head in (*heads, "document")]]
    listed = sorted(zip(*(s.documents for s in systems), strict=True), key=_badness(main), reverse=True)
    for docs in listed if facts.verbose else listed[:SHOWN]:
        figures = [doc.metrics[main] for doc in docs] if several else list(docs[0].metrics.values())
        label = f"{docs[0].path} #{docs[0].id}" if docs[0].id else docs[0].path
        rows.append([Piece(f"{figure:.1f}") for figure in figures] + [Piece(visible(label))])
    page.table("r" * len(heads) + "l", rows, indent=2, cut=cut_path)
    if len(rows) - 1 < len(listed):
        page.line(Piece(f"and {len(listed) - len(rows) + 1:,} more (--verbose lists all)", "label"), indent=2)
    page.line()


def _badness(name: str) -> Callable[[tuple[Measured, ...]], float]:
    """The most that a document lost against the first system; of a single system, how bad its score is."""

    def key(docs: tuple[Measured, ...]) -> float:
        first, *others = (doc.metrics[name] for doc in docs)
        return max((worse_by(name, first, other) for other in others), default=worse_by(name, 0.0, first))

    return key


VIEWS: dict[str, Callable[[Sequence[System], TextIO, Facts], None]] = {
    "terminal": write_terminal,
    "json": write_json,
    "csv": write_csv,
}
