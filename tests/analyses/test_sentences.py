from __future__ import annotations

import time

import pytest

from mtaudit.analyses.sentences import sentence_at, sentences
from mtaudit.model import Document, Span


def split(text: str) -> list[str]:
    return [text[a:b] for a, b in sentences(Document.of(text))]


# Each text is one line; "¦" stands where a sentence ends.
TEXTS = [
    "The dam held.¦The town did not.",
    "J. K. Rowan wrote to Mr. Ilves on Jan. 5.¦He had no answer.",
    "Prof. Ada Lund and Dr. Bo Ek left at 5 p.m. on Friday.",
    "They met at 9 a.m.¦Nobody spoke.",
    "The call is at 9 a.m. EST on Monday.",
    "The U.S. Senate voted.¦The House did not.",
    "She flew to the U.S.¦The visit lasted a week.",
    "Harbour Holdings Inc. Chairman Tor Vik resigned.",
    "He sold Harbour Holdings Inc.¦The price was not given.",
    "See No. 5 and Fig. 3 for details.",
    "Did he agree?¦No.¦He walked out.",
    "He is clearly ill.¦Drinking did it.",
    "Fruit, e.g. Braeburn apples, i.e. what Vik v. Ek was about.",
    "“Go!” he said.",
    "“Go!” Anna Lund said.¦Nobody went.",
    "“Is it over?” Mayor Anna Lund of Westhaven asked.",
    "“We won.”¦The crowd cheered.",
    'He called it "a farce."¦She laughed.',
    "Wait... what?¦He left… and came back.",
    "I… I do not know.",
    "It ended...¦The hall was empty.",
    "The rate rose to 3.5 percent at www.example.org on Monday.",
    "Write to a.b@example.org.¦We answer within 1.5 days.",
    "(He left.)¦She stayed.",
    "(He left.¦She stayed.)¦Then it rained.",
    "The war ended.[1]¦Peace came.",
    "Yahoo! News reported it.",
    "What?!¦Nobody knew.",
    "Prices fell.¦iPhone sales rose.",
    "1. The first point.",
    "The well is 300 m deep, its rim at 3 thousand m.¦After the storm it filled.",
    "There were 12.¦5 survived.",
    "“He left.¦“I know.”",
    "He left.¦— I know, she said.",
    "It closed in 1999.¦• Nothing else did.",
    "St. Anna Street leads to Ft. Morrow.",
    "Robert Lund Jr. and Maj. Gen. Ek attended.",
    "The meeting is in Feb.¦The vote is later.",
    "It is made by Lund & Co. in Westhaven.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_sentences_end_where_a_reader_ends_them(text: str) -> None:
    wanted = text.split("¦")
    assert split(" ".join(wanted)) == wanted


def test_two_sentences_of_one_quotation() -> None:
    assert split("“We won. We will win again,” he said.") == ["“We won.", "We will win again,” he said."]


def test_lines_end_sentences_and_white_space_is_trimmed() -> None:
    assert split("  A headline \n\n\t\nText goes on\nhere. ") == ["A headline", "Text goes on", "here."]


def test_a_sentence_is_found_by_offset() -> None:
    doc = Document.of(" One. Two.\n\nThree.")
    assert [sentence_at(doc, at) for at in (0, 1, 5, 6, 10, 11, 12, 17, 99)] == [
        Span(1, 5), Span(1, 5), Span(1, 5), Span(6, 10), Span(6, 10), Span(6, 10),
        Span(12, 18), Span(12, 18), Span(12, 18),
    ]  # fmt: skip
    assert sentence_at(Document.of(" \n"), 1) == Span(1, 1)


@pytest.mark.parametrize("piece", ["a", ".", ". ", '."', " ", "A. ", "Mr. A! "])
def test_a_very_long_line_takes_linear_time(piece: str) -> None:
    doc = Document.of(piece * 100_000)
    began = time.process_time()
    sentences(doc)
    assert time.process_time() - began < 5
