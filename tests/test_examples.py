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
from click.testing import CliRunner

from mtaudit.categories import CATEGORIES
from mtaudit.cli.main import cli
from mtaudit.severity import Severity

EXAMPLES = Path(__file__).parent.parent / "examples"
FEED = EXAMPLES / "feed"
EXPECTED: list[dict[str, Any]] = [
    json.loads(line) for line in (EXAMPLES / "expected.jsonl").read_text(encoding="utf-8").splitlines()
]
MONOLINGUAL = list(CATEGORIES)[: list(CATEGORIES).index("boilerplate") + 1]
CLEAN_RECORDS = {"wire-0413", "b-02"}
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
"""Categories that need neither people nor a lexicon: the rules of today."""


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
        assert expected["tier"] in ("core", "missed", "later")
        assert expected["tier"] == "later" or expected["category"] in SURFACE
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


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    """The feed, audited by the command that the README of the examples names."""
    result = CliRunner().invoke(cli, ["audit", str(FEED), "--format", "json", "--no-progress", "--fail-on", "never"])
    assert result.exit_code == 0, result.output
    loaded: dict[str, Any] = json.loads(result.stdout)
    return loaded


def meets(finding: dict[str, Any], expected: dict[str, Any]) -> bool:
    """Whether a finding has an expectation's category and shares a character with it."""
    first, last = finding["line"], finding["end_line"]
    if finding["category"] != expected["category"] or not first <= expected["line"] <= last:
        return False
    start = finding["column"] - 1 if first == expected["line"] else 0
    end = finding["end_column"] - 1 if last == expected["line"] else expected["end"]
    return bool(start < expected["end"] and expected["start"] < end)


def found(report: dict[str, Any], expected: dict[str, Any]) -> bool:
    """Whether the report has a finding that meets an expectation."""
    documents = [doc for doc in report["documents"] if Path(doc["path"]).name == expected["doc"]]
    return any(meets(finding, expected) for doc in documents for finding in doc["findings"])


def tier(name: str) -> list[Any]:
    """The expectations of a tier, each with a readable name."""
    return [
        pytest.param(e, id=f"{e['doc']}:{e['line']}:{e['start']}-{e['category']}")
        for e in EXPECTED
        if e["tier"] == name
    ]


@pytest.mark.parametrize("expected", tier("core"))
def test_what_is_expected_is_found(report: dict[str, Any], expected: dict[str, Any]) -> None:
    assert found(report, expected)


@pytest.mark.parametrize("expected", tier("missed"))
def test_what_is_missed_is_still_missed(report: dict[str, Any], expected: dict[str, Any]) -> None:
    assert not found(report, expected), "the rules find it now: make it `core` in examples/expected.jsonl"


def test_clean_articles_have_no_finding_that_counts(report: dict[str, Any]) -> None:
    clean = [doc for doc in report["documents"] if ".clean." in doc["path"] or doc["id"] in CLEAN_RECORDS]
    assert len(clean) == 7
    counted = [
        (doc["path"], finding["line"], finding["rule"], finding["text"])
        for doc in clean
        for finding in doc["findings"]
        if finding["severity"] != "neutral"
    ]
    assert counted == []


def test_articles_with_core_errors_score_below_the_clean_ones(report: dict[str, Any]) -> None:
    bad = {
        e["doc"] for e in EXPECTED if e["tier"] == "core" and e["severity"] != "neutral" and e["doc"].endswith(".txt")
    }
    scores = {Path(doc["path"]).name: doc["score"] for doc in report["documents"]}
    assert {score for name, score in scores.items() if ".clean." in name} == {100}
    assert {name for name in bad if scores[name] == 100} == set()
    assert len(bad) >= 9


def test_the_german_article_is_known_as_german(report: dict[str, Any]) -> None:
    [german] = [doc for doc in report["documents"] if "german" in doc["path"]]
    assert german["language"] == "de"
    assert german["findings"] == []
