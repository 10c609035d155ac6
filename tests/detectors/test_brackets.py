from __future__ import annotations

import time

import pytest

from mtaudit.model import Document
from tests.helpers import clues, marked


@pytest.mark.parametrize(
    ("check", "text", "found"),
    [
        ("unbalanced", "Photo] A ship (the Lark leaves.", ["Photo]", "(the"]),
        ("unbalanced", "The mate (Olin) and her brother), who came, left.", ["brother)"]),
        ("unbalanced", "The mate (Olin) and [sic] (her (old)) boat.", []),
        ("unbalanced", "a) a ship, 2) a boat, iv) a raft", []),
        ("unbalanced", "All is well)) see you :) or not ( maybe", []),
        ("unbalanced", "The mate (who was alone.\nNobody came.) left.", []),
        ("spacing", "The mate ( Olin ) left (alone ).", ["( Olin", "Olin )", "alone )"]),
        ("spacing", "The mate (Olin) is fine :( he ) said", []),
    ],
)
def test_what_each_check_marks(check: str, text: str, found: list[str]) -> None:
    assert marked("brackets", text, check=check) == found


def test_what_to_write_instead() -> None:
    assert [c.suggestion for c in clues("brackets", "The mate ( Olin ) left.", check="spacing")] == ["(Olin", "Olin)"]


@pytest.mark.parametrize("check", ["unbalanced", "spacing"])
@pytest.mark.parametrize("piece", ["(", ")", "( ", " )", "(a\n", "a)\n", "a), ", "()"])
def test_many_brackets_take_linear_time(check: str, piece: str) -> None:
    began = time.process_time()
    clues("brackets", Document.of(piece * 50_000), check=check)
    assert time.process_time() - began < 5
