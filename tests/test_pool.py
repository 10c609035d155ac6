"""Documents are examined some at a time: in their order, each as by itself, and never too many at once."""

from pathlib import Path
from typing import Any

import pytest

from mtaudit import audit, packs
from mtaudit.audit import Auditor
from mtaudit.cli import pool
from mtaudit.inputs import expand
from mtaudit.model import Document, Setup
from mtaudit.report import Unreadable
from mtaudit.rulebook import RuleBook

PACK = """\
pack: en/demo
language: en
rules:
- id: framework
  detector: phrases
  category: calque
  confidence: high
  message: "“{match}”"
  with: {find: in the framework of}
  tests: {bad: ["[[in the framework of]]"], good: [x]}
"""
SETUP = Setup(language="en")
BOOK = RuleBook(tuple(packs.read_pack("p.yaml", PACK)), "")


def feed(folder: Path, number: int) -> list[Any]:
    """So many articles, every third with a finding, and a file that is not there in the middle."""
    for n in range(number):
        text = "They met in the framework of the forum." if n % 3 else f"The ferry to Dorven left pier {n}."
        (folder / f"{n:03}.txt").write_text(text, encoding="utf-8")
    inputs = list(expand([str(folder)]))
    return [*inputs[: number // 2], Unreadable("gone.txt", 0, "no such file"), *inputs[number // 2 :]]


def test_examined_together_or_one_by_one_documents_come_to_the_same() -> None:
    texts = ["They met in the framework of the forum.", "Il ponte è chiuso.", "A ferry left."]
    docs = [
        Document.of(text, str(n), language=code)
        for n, (text, code) in enumerate(zip(texts, ["en", "it", "en"], strict=True))
    ]
    one = Auditor(BOOK, Setup())
    together = list(one.examine_all([docs[0], Unreadable("gone.txt", 0, "no such file"), *docs[1:]]))
    assert [part.unreadable != [] for part in together] == [False, True, False, False]
    again = [Document.of(doc.text, doc.path, language=doc.language) for doc in docs]
    assert [part.documents for part in together if part.documents] == [one.examine(doc).documents for doc in again]
    assert together[0].documents[0].findings
    assert not together[2].documents[0].findings


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_run_keeps_the_order_and_tells_how_many_inputs_are_done(tmp_path: Path, jobs: int) -> None:
    inputs = feed(tmp_path, 150)
    told: list[int] = []
    report = pool.run(inputs, BOOK, SETUP, None, jobs, told.append)
    assert [doc.path for doc in report.documents] == sorted(doc.path for doc in report.documents)
    assert len(report.documents) == 150
    assert sum(told) == 151
    assert len(told) > 2
    assert [item.path for item in report.unreadable] == ["gone.txt"]
    assert sum(len(doc.findings) for doc in report.documents) == 100


def test_no_more_documents_are_held_than_agreed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "ENOUGH", 100)
    told: list[int] = []
    total = pool.Task(BOOK, SETUP, None).examine(feed(tmp_path, 20), told.append)
    assert len(total.documents) == 20
    assert sum(told) == 21
    assert max(told) <= 5
