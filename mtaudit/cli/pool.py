"""Audits inputs in one process, or in several with the same result to the byte.

A worker reads what it audits, so only names go out and findings come back. The window of work under way is bounded:
memory grows with what is found, not with what is read.
"""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from mtaudit.aligned import Aligner
from mtaudit.audit import Auditor, Examined
from mtaudit.inputs import read
from mtaudit.model import Document, Setup
from mtaudit.report import Report, Unreadable
from mtaudit.rulebook import RuleBook
from mtaudit.source import Source

if TYPE_CHECKING:
    from concurrent.futures import Future

CHUNK = 64
"""Inputs that a worker takes at once."""
YOUNG = 50_000
"""Objects that Python's collector of cycles lets grow up before it looks: documents leave few cycles, and the rules and
lists that it would look through every time leave none."""
Inputs = Sequence[Source | Unreadable]
_worker: Task | None = None


class Task:
    """What is done with one input; each process has its own."""

    def __init__(self, book: RuleBook, setup: Setup, source: str | None) -> None:
        gc.set_threshold(YOUNG)
        self.auditor = Auditor(book, setup)
        self.setup = setup
        self.aligner = Aligner(source, setup) if source else None
        self.finished = 0
        """Inputs that have been read to their end."""

    def examine(self, inputs: Inputs, done: Callable[[int], None]) -> Examined:
        """All documents of the inputs; `done` is told how many more inputs are finished."""
        total = Examined()
        told = 0
        for part in self.auditor.examine_all(self._documents(inputs)):
            self.auditor.join(total, part)
            if self.finished > told:
                done(self.finished - told)
                told = self.finished
        done(self.finished - told)
        return total

    def _documents(self, inputs: Inputs) -> Iterator[Document | Unreadable]:
        self.finished = 0
        for item in inputs:
            if isinstance(item, Unreadable):
                yield item
            else:
                docs = read(item, self.setup)
                yield from self.aligner.align(item, docs) if self.aligner else docs
            self.finished += 1


def run(
    inputs: Inputs, book: RuleBook, setup: Setup, source: str | None, jobs: int, done: Callable[[int], None]
) -> Report:
    """Audit all inputs; `done` is told how many more are finished. The report is the same whatever `jobs` is."""
    task = Task(book, setup, source)
    if jobs <= 1 or len(inputs) < 2:
        total = task.examine(inputs, done)
    else:
        total = Examined()
        size = max(1, min(CHUNK, len(inputs) // (2 * jobs)))
        chunks = [inputs[i : i + size] for i in range(0, len(inputs), size)]
        for part, count in zip(_spread(chunks, book, setup, source, jobs), map(len, chunks), strict=True):
            task.auditor.join(total, part)
            done(count)
    return task.auditor.report(total)


def _spread(
    chunks: Iterable[Inputs], book: RuleBook, setup: Setup, source: str | None, jobs: int
) -> Iterator[Examined]:
    """The chunks' results, in order, with at most two chunks a worker under way."""
    from concurrent.futures import ProcessPoolExecutor  # here, since most runs need no pool and start sooner without
    from multiprocessing import get_context

    with ProcessPoolExecutor(jobs, get_context("spawn"), _start, (book, setup, source)) as pool:
        waiting = iter(chunks)
        window: deque[Future[Examined]] = deque(pool.submit(_work, chunk) for chunk in islice(waiting, 2 * jobs))
        while window:
            yield window.popleft().result()
            window.extend(pool.submit(_work, chunk) for chunk in islice(waiting, 1))


def _start(book: RuleBook, setup: Setup, source: str | None) -> None:
    global _worker
    _worker = Task(book, setup, source)


def _work(items: Inputs) -> Examined:
    assert _worker is not None
    return _worker.examine(items, lambda count: None)
