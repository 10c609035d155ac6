"""A names file drafted from a feed: what `mtaudit names FEED… -o names.yaml` writes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from mtaudit.cli.shared import opened
from mtaudit.inputs import expand, read
from mtaudit.model import Document, Setup
from mtaudit.report import Unreadable


def write_draft(feed: Sequence[str], output: str | None) -> None:
    """Draft the names of a feed into a file, or to standard output; what a reviewer edited in the file is kept.

    Raises MistakesError for an output file that is there and is no names file.
    """
    from mtaudit import namesdraft, namesfile  # here, since they bring YAML with them

    old = namesfile.load((output,)) if output and output != "-" and Path(output).exists() else ()
    kept = [entry for entry in old if namesdraft.edited(entry)]
    text = namesdraft.render(kept, namesdraft.clusters(namesdraft.count(_documents(feed))))
    with opened(output, data=True) as out:
        out.write(text)
    if output and output != "-":
        total = text.count("- canonical: ")
        click.echo(
            f"{output}: {total} names, {len(kept)} kept as they were, {text.count('DOUBTFUL, ')} doubtful", err=True
        )


def _documents(feed: Sequence[str]) -> Iterator[Document]:
    """The documents of the inputs; what cannot be read is told on standard error."""
    setup = Setup()
    for source in expand(feed):
        for doc in [source] if isinstance(source, Unreadable) else read(source, setup):
            if isinstance(doc, Unreadable):
                click.echo(f"mtaudit: {doc.path}:{doc.line}: {doc.error}", err=True)
            else:
                yield doc
