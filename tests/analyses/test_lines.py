from __future__ import annotations

import pytest

from mtaudit.analyses.lines import ended, gapped, lines, unended, words_in
from mtaudit.model import Document, Span


def test_lines_that_hold_something_without_the_space_around() -> None:
    doc = Document.of("  a b \n\n\t\nc\n")
    assert [doc.text[s.start : s.end] for s in lines(doc)] == ["a b", "c"]


@pytest.mark.parametrize("line", ["It rained.", "Why?", "“It rained.”", "(It rained!)", "It rained… ", 'It rained. "'])
def test_lines_that_end_as_sentences(line: str) -> None:
    assert ended(line, Span(0, len(line)))


@pytest.mark.parametrize("line", ["Rain in Norvik", "He said:", "“Rain”", ")", "in 2021"])
def test_lines_that_do_not(line: str) -> None:
    assert not ended(line, Span(0, len(line)))


def test_words_and_gaps() -> None:
    doc = Document.of("a b c\nd\n\ne")
    first, second, third = lines(doc)
    assert words_in(doc.text, first) == 3
    assert not gapped(doc.text, first, second)
    assert gapped(doc.text, second, third)


def test_lines_that_end_as_no_sentence_does() -> None:
    assert unended(Document.of("Boats stay\n\nThey stay.\n“They do.”\nNo one (yet)\nWhy?\nBy Ann:")) == (0, 3, 5)
