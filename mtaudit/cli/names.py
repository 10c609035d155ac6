"""`mtaudit names`: a names file drafted from a feed, or whether the names of each pair are spellings of one name."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TextIO

import click

from mtaudit.cli.draft import write_draft
from mtaudit.cli.shared import fail, guarded, opened, write_rows
from mtaudit.names import Verdict, similarity
from mtaudit.names.sameness import LANGUAGES
from mtaudit.reporters.csv import cell

HEADS = ("name1", "name2", "similarity", "same")
EPILOG = """
\b
Examples:
  mtaudit names feed/ -o names.yaml                    drafts a names file; then: mtaudit audit --names names.yaml
  mtaudit names --pairs pairs.csv                      similarity, verdict and reason of each pair
  mtaudit names --pairs pairs.csv --format csv -o out.csv

\b
PAIRS.csv has two columns of names and may have a third with the code of the
language they come from (ko, zh, ru …). Columns of a file whose first line has
name1 and name2 are found by their heads (name1, name2, language).
"""


class Pair(NamedTuple):
    """Two names, and the code of their language if it is given."""

    one: str
    two: str
    language: str | None


@click.command(epilog=EPILOG)
@click.argument("feed", nargs=-1)
@click.option("--pairs", metavar="PAIRS.csv", help="Names to compare, in UTF-8; - is standard input.")
@click.option("--format", "form", type=click.Choice(["terminal", "json", "csv"]), default="terminal")
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="File to write to.")
@guarded
def names(feed: tuple[str, ...], pairs: str | None, form: str, output: str | None) -> None:
    """Draft a names file from the articles of a feed; or tell for pairs of names whether they are one person's.

    A draft has every name that is spelled in several ways or stands in several articles, with its spellings, counts
    and what is doubtful. Entries that you edited stay when it is made again.

    Exit codes: 0 done, 2 wrong use or a file that cannot be read.
    """
    if bool(feed) == bool(pairs):
        fail("expected either a feed (files or folders) or --pairs PAIRS.csv")
    if not pairs:
        write_draft(feed, output)
        return
    read = list(_pairs(pairs))
    verdicts = [similarity(pair.one, pair.two, pair.language) for pair in read]
    with opened(output, data=form != "terminal") as out:
        _write(read, verdicts, form, out)


def _pairs(path: str) -> Iterator[Pair]:
    """The pairs of a file. Ends with exit code 2 where there is no file, no UTF-8, or a row of one name."""
    try:
        text = sys.stdin.read() if path == "-" else Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        fail(f"{path}: cannot be read: {error.strerror if isinstance(error, OSError) else 'not UTF-8'}")
    rows = csv.reader(text.splitlines(keepends=True))
    columns, known = [0, 1, 2], False
    for number, row in enumerate(rows):
        heads = [head.strip().lower() for head in row]
        if not number and {"name1", "name2"} <= {*heads}:
            # A head that is missing is looked for where no row has a cell.
            columns = [heads.index(head) if head in heads else len(heads) for head in ("name1", "name2", "language")]
            known = True
        elif any(heads):
            cells = [row[i].strip() if i < len(row) else "" for i in columns]
            if not (cells[0] and cells[1]):
                fail(f"{path}:{rows.line_num}: expected two names, got {','.join(row)!r}")
            yield Pair(cells[0], cells[1], cells[2] if known or cells[2].lower() in LANGUAGES else None)


def _write(pairs: Sequence[Pair], verdicts: Sequence[Verdict], form: str, out: TextIO) -> None:
    if form == "json":
        joined = zip(pairs, verdicts, strict=True)
        data = [{"name1": p.one, "name2": p.two, "language": p.language or None, **v._asdict()} for p, v in joined]
        json.dump({"pairs": data}, out, indent=2, ensure_ascii=False)
        out.write("\n")
        return
    rows = []
    for pair, verdict in zip(pairs, verdicts, strict=True):
        answer = [cell(pair.one), cell(pair.two), f"{verdict.similarity:.3f}", "yes" if verdict.same else "no"]
        rows.append([*answer, verdict.why] if form == "terminal" else answer)
    write_rows(out, form, [*HEADS, "why"] if form == "terminal" else HEADS, rows)
