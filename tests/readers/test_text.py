from __future__ import annotations

import textwrap
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtaudit.source import LINE_END
from tests.readers.helpers import documents, error, places, targets

ARTICLE = (
    "The harbour authority of Port Lomen said on Tuesday that two cranes would be out of service until the end of the "
    "month, after an inspection found cracks in the steel of both towers.",
    "A spokeswoman said that the inspection had been planned for years and that nobody had been hurt. Ships with a "
    "draught of more than nine metres will be sent to Veldhaven, forty kilometres to the north, at no cost.",
    "Trade unions want to know why the cracks were not seen earlier. The last inspection took place four years ago.",
)
LINES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\0\ufeff"), max_size=20)
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


def wrapped(width: int, between: str = "\n\n") -> str:
    return between.join(textwrap.fill(paragraph, width) for paragraph in ARTICLE) + "\n"


def test_a_line_is_a_segment_and_a_blank_line_an_empty_one() -> None:
    (doc,) = documents("a.txt", "One.\n\n \t\nTwo. \n")
    assert targets(doc) == ["One.", "", "", "Two. "]
    assert doc.text == "One.\n\n\nTwo. "
    assert doc.place(doc.text.index("Two"))[2:] == (4, 1)


@pytest.mark.parametrize("data", ["", "\n", "\ufeff", " "])
def test_an_empty_file_is_one_empty_segment(data: str) -> None:
    (doc,) = documents("a.txt", data)
    assert targets(doc) == [""]
    assert doc.place(0)[2:] == (1, 1)


@settings(deadline=None)
@given(st.lists(st.tuples(LINES, ENDS), min_size=1, max_size=8))
def test_every_character_stands_where_its_place_says(rows: list[tuple[str, str]]) -> None:
    raw = "".join(line + end for line, end in rows)
    (doc,) = documents("a.txt", raw)
    assert all(there == char for char, there in places(raw, doc))
    kept = [line for line in LINE_END.split(raw) if not line.isspace()]
    assert [t for t in targets(doc) if t] == [line for line in kept if line]


def test_only_line_feed_and_carriage_return_end_a_line() -> None:
    (doc,) = documents("a.txt", "a\fb\vc\u2028d\x85e\u2029f\r\ng\rh\ni")
    assert targets(doc) == ["a\fb\vc\u2028d\x85e\u2029f", "g", "h", "i"]


def test_a_byte_order_mark_is_no_column() -> None:
    (doc,) = documents("a.txt", b"\xef\xbb\xbfHello")
    assert doc.text == "Hello"
    assert doc.place(1)[2:] == (1, 2)


@pytest.mark.parametrize("width", [60, 66, 72, 79, 80, 90, 100])
def test_hard_wrapped_paragraphs_are_joined(width: int) -> None:
    raw = wrapped(width)
    (doc,) = documents("a.txt", raw)
    assert [target for target in targets(doc) if target] == list(ARTICLE)
    assert all(there == char or (char, there) == (" ", "") for char, there in places(raw, doc))


def test_paragraphs_without_a_blank_line_between_them_stay_apart() -> None:
    assert targets(documents("a.txt", wrapped(66, between="\n"))[0]) == list(ARTICLE)


def test_indented_paragraphs_stay_apart() -> None:
    raw = "".join(textwrap.fill(paragraph, 72, initial_indent="   ") + "\n" for paragraph in ARTICLE)
    assert targets(documents("a.txt", raw)[0]) == ["   " + paragraph for paragraph in ARTICLE]


def test_a_headline_above_a_wrapped_paragraph_is_not_joined_to_it() -> None:
    (doc,) = documents("a.txt", "Two cranes stand still\n" + wrapped(72))
    assert targets(doc)[:2] == ["Two cranes stand still", ARTICLE[0]]


def test_a_hyphen_at_a_line_end_takes_no_space() -> None:
    paragraph = ARTICLE[0].replace("until", "- a rule that is not very well-known - until")
    raw = next(raw for width in range(60, 90) if "well-\nknown" in (raw := textwrap.fill(paragraph, width)))
    (doc,) = documents("a.txt", raw)
    assert doc.text == paragraph
    assert all(there == char or (char, there) == (" ", "") for char, there in places(raw, doc))


def test_nothing_is_joined_where_lines_are_aligned_with_a_source() -> None:
    raw = wrapped(72)
    (doc,) = documents("a.txt", raw, options=(("aligned", "1"),))
    assert targets(doc) == raw.split("\n")[:-1]


@pytest.mark.parametrize(
    "lines",
    [
        ARTICLE,
        [sentence + "." for paragraph in ARTICLE for sentence in paragraph.rstrip(".").split(". ")],
        ["Mayor of Port Lomen opens a school for sailors after ten years of work", *["Rain expected"] * 6],
        [f"{city} wins the cup of the northern league for the {n}th time in a row" for n, city in enumerate("ABCDEF")],
        ["The sea is grey tonight", "and all the lamps are low;", "the ferry, late again,", "comes in with a blow."]
        * 5,
        ["- a list of things that one should know about the port and its cranes today"] * 5,
    ],
    ids=["paragraphs", "sentences", "short lines", "headlines", "verse", "list"],
)
def test_lines_that_are_not_hard_wrapped_stay_lines(lines: list[str]) -> None:
    assert targets(documents("a.txt", "\n".join(lines))[0]) == list(lines)


@pytest.mark.parametrize("filler", ["word ", "x", "\u2028", "é, ", "\f "])
def test_a_line_of_five_megabytes_takes_no_time(filler: str) -> None:
    raw = filler * (5_000_000 // len(filler.encode()))
    start = time.process_time()
    assert len(documents("a.txt", raw)[0].text) > 0 or raw.isspace()
    assert time.process_time() - start < 2


def test_a_binary_file_is_one_clear_error() -> None:
    found = error("a.txt", b"PK\x03\x04\x00\x00")
    assert (found.path, found.line) == ("a.txt", 1)
    assert "looks like a binary file (NUL byte at offset 4)" in found.error


def test_a_nul_byte_later_on_is_read() -> None:
    (doc,) = documents("a.txt", "word " * 3000 + "\0 end")
    assert doc.text.endswith("\0 end")


def test_a_byte_that_does_not_decode_is_one_error_that_says_what_to_do() -> None:
    found = error("a.txt", "One\r\ntwo\rthree\ncaf\xe9".encode("latin-1"))
    assert found.line == 4
    assert "not UTF-8 at line 4 (byte 0xE9 at offset 18)" in found.error
    assert "--encoding windows-1252" in found.error
    assert documents("a.txt", b"caf\xe9", encoding="windows-1252")[0].text == "café"


def test_utf_16_is_read_when_named_and_recognised_when_not() -> None:
    data = "Hello\nthere".encode("utf-16")
    assert targets(documents("a.txt", data, encoding="utf-16")[0]) == ["Hello", "there"]
    assert "--encoding utf-16" in error("a.txt", data).error


def test_an_unknown_encoding_is_an_error() -> None:
    assert "unknown encoding 'klingon'" in error("a.txt", "x", encoding="klingon").error
    assert "unknown encoding 'rot13'" in error("a.txt", "x", encoding="rot13").error


def test_lone_surrogates_become_replacement_characters() -> None:
    assert documents("a.txt", rb"a\ud800b", encoding="unicode_escape")[0].text == "a\ufffdb"
