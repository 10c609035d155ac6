from __future__ import annotations

import time

import pytest

from mtaudit.model import Document
from tests.helpers import clues, marked

ARTICLE = """The northern pier
The harbour of Westhaven was closed on Monday after ice had damaged the northern pier and two of its cranes.
Captain Berta Olin said that no ship could leave before the end of the month, since the tugs were far away.
{}
The town council will meet on Friday to decide how the repair of the northern pier is going to be paid for.
The harbour was built in the last century and has been closed only twice, both times because of a storm."""
LONG = "The company that runs the ferries to the islands has asked its passengers to travel by"


@pytest.mark.parametrize(
    ("check", "text", "found"),
    [
        ("space-before", "The nets were empty , and torn .", ["empty ,", "torn ."]),
        ("space-before", "I am fine :) . . . Ships : two, in 2 : 1 and .NET", []),
        ("doubled", "Empty,, torn,. Gone.. Lost?. Dead. .", ["Empty,,", "torn,.", "Gone..", "Lost?.", "Dead. ."]),
        ("doubled", "He called it “a farce.”.", ["farce.”."]),
        ("doubled", "Co., i.e., 1..5, ../a, wait... What?! . . . end....", []),
        ("ellipsis", "It was torn ...\nand gone ... he said. “I know …”", ["torn ...", "know …"]),
        ("speech-dash", "It is ours, - said Olin.", ["ours, - said"]),
        ("speech-dash", "“It is ours” – said Olin.", ["ours” – said"]),
        ("speech-dash", "The boat “Lark” – the mate said so – sank – by night, he said.", []),
        ("dialogue-dash", "“No,” said Olin. - The ice came.", ["Olin. - The"]),
        ("dialogue-dash", "WESTHAVEN, Jan. 5 - The ice came. - The Editor", []),
        ("dash", "The (old) --Lark is - - gone.", ["old) --Lark", "is - - gone"]),
        ("dash", "The Lark (old)-Press, Daily -News, gone- why", ["old)-Press", "Daily -News", "gone- why"]),
        ("dash", "The old -- and grey -- Lark, --all, a--b – gone.", []),
        ("full-width", "Closed，and the （old） ships wait。", ["Closed，and", "（old", "old）", "wait。"]),
        ("full-width", "The sign read 閉鎖。", []),
        ("end", ARTICLE.format(f"{LONG} train instead"), ["train instead"]),
        ("end", ARTICLE.format(f"{LONG} train instead."), []),
        ("end", ARTICLE.format("Ferries ask passengers to travel by train instead"), []),
        ("end", ARTICLE.format(f"{LONG} train\nand bus."), []),
        ("end", f"A note\nAnother\n{LONG} train instead", []),
    ],
)
def test_what_each_check_marks(check: str, text: str, found: list[str]) -> None:
    assert marked("marks", text, check=check) == found


@pytest.mark.parametrize(
    ("check", "text", "suggestion"),
    [
        ("space-before", "The nets were empty , they said.", "empty,"),
        ("speech-dash", "“It is ours”, - said Olin.", "ours,” said"),
        ("speech-dash", "“Is it ours?” - asked Olin.", "ours?” asked"),
        ("dash", "The (old) --Lark sank.", "old) – Lark"),
        ("end", ARTICLE.format(f"{LONG} train instead"), "train instead."),
    ],
)
def test_what_to_write_instead(check: str, text: str, suggestion: str) -> None:
    assert [clue.suggestion for clue in clues("marks", text, check=check)] == [suggestion]


@pytest.mark.parametrize(
    "check", ["space-before", "doubled", "ellipsis", "speech-dash", "dialogue-dash", "dash", "full-width", "end"]
)
@pytest.mark.parametrize(
    "piece", ["a , ", ",", " ", ". - A", "said ", "- ", "-", "，", "Ab ", "\n" + "Word " * 30 + "it"]
)
def test_long_texts_take_linear_time(check: str, piece: str) -> None:
    began = time.process_time()
    clues("marks", Document.of(piece * 15_000), check=check)
    assert time.process_time() - began < 5
