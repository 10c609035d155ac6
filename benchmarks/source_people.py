"""What source texts tell of people, on tests/data/source_people.jsonl: genders and pronouns, with and without them.

Each row is a translation with its source, either with a person's name and the gender that the source tells ("" where it
tells none), or with the pronouns that are wrong. Run it as is; with any argument it prints every row that is not as it
should be.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from mtaudit.analyses.antecedents import antecedents
from mtaudit.analyses.gender import genders
from mtaudit.analyses.people import people
from mtaudit.model import Document, Segment

SET = Path(__file__).parent.parent / "tests" / "data" / "source_people.jsonl"
Row = Mapping[str, Any]


def rows() -> Iterator[Row]:
    """Every row of the set."""
    return map(json.loads, SET.read_text(encoding="utf-8").splitlines())


def document(row: Row, *, source: bool) -> Document:
    """The row's text, with its source or without."""
    lines = zip(row["target"].split("\n"), row["source"].split("\n"), strict=True)
    return Document("", tuple(Segment(text, other if source else None) for text, other in lines))


def answer(row: Row, *, source: bool = True) -> Any:
    """Our answer to a row: the gender that is told of the person, or the pronouns that are called wrong."""
    doc = document(row, source=source)
    if "wrong" in row:
        return [doc.text[a.pronoun.start : a.pronoun.end] for a in antecedents(doc)]
    at = row["target"].index(row["name"])
    for person in people(doc).persons:
        if any(m.start < at + len(row["name"]) and at < m.end for m in person.mentions):
            return genders(doc)[person.index].value
    return ""


def right(row: Row) -> Any:
    """The right answer to a row."""
    return row["wrong"] if "wrong" in row else row["gender"]


def main() -> None:
    """Print a table: what is told and what is wrong, by phenomenon, with the sources and without them."""
    every = list(rows())
    for source in (False, True):
        answers = [answer(row, source=source) for row in every]
        print("with their sources" if source else "without their sources")
        count: Counter[tuple[str, str]] = Counter()
        for row, told in zip(every, answers, strict=True):
            kind = "right" if told == right(row) else "wrong" if told else "missed"
            count[row["about"], f"{kind}, to tell" if right(row) else f"{kind}, to be silent"] += 1
        for (about, kind), number in sorted(count.items()):
            print(f"  {about:34} {kind:20} {number:3}")
        for row, told in zip(every, answers, strict=True):
            if source and len(sys.argv) > 1 and told != right(row):
                print(f"{told!r}, not {right(row)!r}: {row['target']} | {row['source']}")


if __name__ == "__main__":
    main()
