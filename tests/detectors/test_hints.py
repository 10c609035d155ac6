"""A hint may say too much and never too little: where a check finds something, its hint stands in the text."""

import random
from types import ModuleType

import pytest

from mtaudit.analyses.hints import Hints
from mtaudit.detectors import capitals, glued, marks
from mtaudit.model import Document

WORDS = "-- ... said said, 12 21 th nd 's people The the And i i'm I'd We word Word harbour harbourEarlier (two word)"
PLACES = ["word two) ", " day. next went ", "he said. - Now", " 12 th "]
PIECES = [*".,;:!?…\"”’»'()-–— \u00a0\n，3½é", *WORDS.split(), *PLACES]


def text(seed: int) -> str:
    pick = random.Random(seed)
    return "".join(pick.choice(PIECES) + pick.choice(["", "", " "]) for _ in range(14))


@pytest.mark.parametrize("module", [capitals, glued, marks], ids=lambda module: module.__name__.rpartition(".")[2])
def test_what_a_check_finds_has_its_hint(module: ModuleType) -> None:
    found: set[str] = set()
    for seed in range(2000):
        doc = Document.of(text(seed))
        spoken = {check for check in module.HINTS if any(True for _ in module.CHECKS[check](doc))}
        assert spoken <= set(module.DETECTOR.hints.found(doc)), doc.text
        found |= spoken
    assert found == set(module.HINTS), "a check that finds nothing here is not tested"


def test_hints_given_after_a_document_was_read_are_looked_for_too() -> None:
    doc = Document.of("A ferry , and a harbour")
    assert Hints({"space": " ,", "dash": "--"}).found(doc) == ["space"]
    assert Hints({"ferry": "[Ff]erry", "train": "[Tt]rain"}).found(doc) == ["ferry"]
