"""The echoes of a text: runs of words that repeat, on one line, at any period."""

from __future__ import annotations

import random

import pytest

from mtaudit.analyses.echoes import LONGEST, Run, echoes
from mtaudit.model import Document


def runs(text: str) -> list[tuple[str, int]]:
    doc = Document.of(text)
    heard = echoes(doc)
    spans = [(heard.view.span(run.first, run.last), run.period) for run in heard.runs]
    return [(doc.text[span.start : span.end], period) for span, period in spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one mill two", []),
        ("one mill Mill two", [("mill Mill", 1)]),
        ("a b a b a c", [("a b a b a", 2)]),
        ("in the mill in the mill", [("in the mill in the mill", 3)]),
        ("mill\nmill", []),
        ("a a\nb b\na", [("a a", 1), ("b b", 1)]),
        ("x a a a a a y b b", [("a a a a a", 1), ("b b", 1)]),
        ("a b a b\na b a b", [("a b a b", 2), ("a b a b", 2)]),
        ("", []),
        ("mill", []),
    ],
)
def test_runs_are_the_longest_of_the_smallest_period_on_one_line(text: str, expected: list[tuple[str, int]]) -> None:
    assert runs(text) == expected


def test_a_period_longer_than_the_longest_is_no_run() -> None:
    words = [f"w{i}" for i in range(LONGEST)]
    assert runs(" ".join(words * 2)) == [(" ".join(words * 2), LONGEST)]
    longer = [*words, "more"]
    assert runs(" ".join(longer * 2)) == []


def test_pairs_are_those_that_a_plain_search_finds() -> None:
    rng = random.Random(7)
    for distance in (1, 2, 5):
        for size in (0, 1, 2, 6, 400):
            words = [rng.choice("abcde") for _ in range(size)]
            heard = echoes(Document.of(" ".join(words)))
            found = [i for first, last in heard.pairs(distance) for i in range(first, last + 1)]
            assert found == [i for i in range(size - distance) if words[i] == words[i + distance]]


def test_words_whose_hashes_share_a_byte_are_told_apart() -> None:
    words = [f"word{i}" for i in range(3000)]
    heard = echoes(Document.of(" ".join(words)))
    assert list(heard.pairs(1)) == []
    assert list(heard.pairs(2)) == []


def test_a_run_counts_a_last_time_without_its_separator() -> None:
    assert Run(0, 6, 2).times == 3.5
    assert Run(0, 6, 2).rounds == 4
    assert Run(0, 6, 2).endless
    assert not Run(0, 4, 1).endless
    assert Run(0, 5, 1).endless


def test_where_a_sentence_begins_and_which_word_follows() -> None:
    heard = echoes(Document.of("Mill one. “Two” three\nfour, five"))
    begins = [heard.view.texts[i] for i in range(len(heard.view)) if heard.begins(i) and heard.spaced(i, i)]
    assert begins == ["Mill", "Two", "four"]
    assert heard.next_word(0) == "one"
    assert heard.next_word(1) is None
    assert heard.next_word(len(heard.view) - 1) is None
