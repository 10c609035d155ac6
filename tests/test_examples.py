"""The feed of examples is what its file of expectations says it is."""

from __future__ import annotations

import csv
import itertools
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from mtaudit.categories import CATEGORIES
from mtaudit.severity import Severity

EXAMPLES = Path(__file__).parent.parent / "examples"
FEED = EXAMPLES / "feed"
EXPECTED: list[dict[str, Any]] = [
    json.loads(line) for line in (EXAMPLES / "expected.jsonl").read_text(encoding="utf-8").splitlines()
]
MONOLINGUAL = list(CATEGORIES)[: list(CATEGORIES).index("boilerplate") + 1]
SURFACE = {
    "doubled-gloss",
    "misplaced-gloss",
    "repetition",
    "punctuation",
    "glued-words",
    "capitalisation",
    "broken-insertion",
    "number-format",
    "date-format",
    "missing-article",
    "boilerplate",
}
"""Categories that need neither people nor a lexicon: only these can be `core` today."""


def articles() -> dict[str, str]:
    """Name of each article (a record of a file is one) → its text."""
    found: dict[str, str] = {}
    for path in sorted(FEED.iterdir()):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".jsonl":
            found |= {record["id"]: record["text"] for record in map(json.loads, text.splitlines())}
        elif path.suffix == ".csv":
            found |= {record["id"]: record["text"] for record in csv.DictReader(text.splitlines(keepends=True))}
        else:
            found[path.name] = text
    return found


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda e: f"{e['doc']}:{e['line']}:{e['start']}")
def test_the_expected_text_stands_at_its_place(expected: dict[str, Any]) -> None:
    line = (FEED / expected["doc"]).read_text(encoding="utf-8").split("\n")[expected["line"] - 1]
    assert line[expected["start"] : expected["end"]] == expected["text"]
    assert expected["text"] == expected["text"].strip(" ") or expected["category"] == "punctuation"
    assert expected["suggestion"] != expected["text"] or expected["category"] == "inconsistent-quote"


def test_expectations_use_the_words_of_the_product() -> None:
    for expected in EXPECTED:
        assert expected["category"] in MONOLINGUAL
        assert expected["severity"] in {severity.name.lower() for severity in Severity}
        assert expected["tier"] == "later" or (expected["tier"] == "core" and expected["category"] in SURFACE)
        assert (expected["category"] == "boilerplate") <= (expected["severity"] == "neutral")


def test_every_category_occurs_at_least_twice() -> None:
    count = Counter(expected["category"] for expected in EXPECTED)
    assert {category for category in MONOLINGUAL if count[category] < 2} == set()


def test_clean_articles_expect_nothing_that_counts() -> None:
    clean = [e for e in EXPECTED if ".clean." in e["doc"]]
    assert clean
    assert {e["severity"] for e in clean} == {"neutral"}
    assert len(list(FEED.glob("*.clean.*"))) >= 4


def test_the_articles_are_of_the_length_of_news() -> None:
    lengths = {
        path.name: len(path.read_text(encoding="utf-8").split()) for path in FEED.glob("*.*") if path.suffix != ".csv"
    }
    assert len(lengths) >= 14
    assert {name for name, words in lengths.items() if not 150 <= words <= 450} == set()


def test_no_two_articles_share_a_passage() -> None:
    passages: dict[str, set[tuple[str, ...]]] = {}
    for name, text in articles().items():
        words = re.findall(r"\w+", text.lower())
        passages[name] = {tuple(words[i : i + 8]) for i in range(len(words) - 7)}
    shared = {(a, b) for a, b in itertools.combinations(passages, 2) if passages[a] & passages[b]}
    assert shared == set()


def test_the_hard_wrapped_article_is_hard_wrapped() -> None:
    lines = (FEED / "ferry-inquiry.it.txt").read_text(encoding="utf-8").splitlines()
    assert 70 <= max(map(len, lines)) <= 76
