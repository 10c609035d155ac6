from __future__ import annotations

import textwrap
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers.helpers import documents, places, targets
from tests.readers.test_text import ARTICLE

PIECES = st.sampled_from(
    ["word", " ", "\n", "\n\n", "*", "**", "_", "`", "```", "[", "](x)", "![", "](", ")", "# ", "- ", "> ", "1. ",
     "<b>", "<!--", "-->", "|", "|-|", "&amp;", "\\", "---", "    ", "é", "[^1]", "~~", ":"]
)  # fmt: skip


def read(text: str) -> list[str]:
    return targets(documents("a.md", text)[0])


def prose(text: str) -> list[str]:
    return [target for target in read(text) if target]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("# Cranes *stand* still ##", ["Cranes stand still"]),
        ("Cranes\n======\n\nships\n---\n", ["Cranes", "ships"]),
        ("two **old _cranes_** and __one__ *ship*", ["two old cranes and one ship"]),
        ("***both*** and ~~gone~~", ["both and gone"]),
        ("5 * 3 * 2, snake_case_name, a word* and * more", ["5 * 3 * 2, snake_case_name, a word* and * more"]),
        ("see [the *report*](http://x.example/a_(b) 'T') now", ["see the report now"]),
        ("see [the report][1] and [notes][] [sic] now", ["see the report and notes [sic] now"]),
        ("a ![photo [old]](a.png) b", ["a b"]),
        ("[![logo](a.png)](http://x.example) text", [" text"]),
        ("run `a*b` or `` x`y `` now", ["run \ufffc or \ufffc now"]),
        ("a ` b", ["a ` b"]),
        ("a&#10;b", ["a b"]),
        ("AT&amp;T &copy; &bogus; 3 < 5", ["AT&T © &bogus; 3 < 5"]),
        (r"not \*this\* one \[x\]", ["not *this* one [x]"]),
        ("one<br>two <b>bold</b><i>er</i>", ["one two bolder"]),
        ("at <https://x.example/a_b_c> or <me@x.example>", ["at https://x.example/a_b_c or me@x.example"]),
        ("a <!-- note --> b", ["a b"]),
        ("it is so[^1].\n\n[^1]: The note.\n[r]: http://x.example\n", ["it is so.", "The note."]),
        ("[Anna]: Yes", ["[Anna]: Yes"]),
        ("- one\n* two\n+ three\n12) four\n- [x] done", ["one", "two", "three", "four", "done"]),
        ("In the year\n1999. It was cold.", ["In the year", "1999. It was cold."]),
        ("> quoted **text\n> over** lines\n>> more", ["quoted text", "over lines", "more"]),
        ("- item\n\n    more of it\n\n      code\n\n        code\n", ["item", "more of it"]),
        ("text\n    goes on\n\n    code\n\ttoo\n\nend", ["text", "goes on", "end"]),
        ("a\n```py\nx = 1\n\ny\n```\nb\n~~~\nz", ["a", "b"]),
        ("| A | B \\| C |\n|:--|--:|\n| *one* | two |\n\nend", ["A\tB | C", "one\ttwo", "end"]),
        ("a | b is no table", ["a | b is no table"]),
        ("---\ntitle: T\n---\ntext\n\n---\nmore\n\n***", ["text", "more"]),
        ("---\nno front matter\n---\n", ["no front matter"]),
        ("a <!-- one\ntwo\n--> b\nc", ["a", "b", "c"]),
        ("a <!-- never closed\nb", ["a <!-- never closed", "b"]),
        ("one  \ntwo\\\nthree", ["one", "two", "three"]),
        ("#hashtag and #2", ["#hashtag and #2"]),
    ],
)
def test_markup_is_left_out(written: str, expected: list[str]) -> None:
    assert prose(written) == expected


def test_every_line_of_the_file_is_a_segment() -> None:
    text = "---\na: b\n---\n# H\n\ntext\n\n```\ncode\n```\nend\n"
    assert read(text) == ["", "", "", "H", "", "text", "", "", "", "", "end"]


def test_places_are_those_of_the_file() -> None:
    raw = "# A *title*\n\n> - two **old** [cranes](http://x.example) &amp; `x` \\* ships\n"
    (doc,) = documents("a.md", raw)
    assert targets(doc)[2] == "two old cranes & \ufffc * ships"
    for char, there in places(raw, doc):
        assert char == there or (char, there) in (("&", "&"), ("\ufffc", "`"))
    assert doc.place(doc.text.index("ships"))[2:] == (3, raw.split("\n")[2].index("ships") + 1)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=30))
def test_every_character_stands_where_its_place_says(pieces: list[str]) -> None:
    raw = "".join(pieces)
    (doc,) = documents("a.md", raw)
    for char, there in places(raw, doc):
        assert char == there or char == "\ufffc" or (char == "\t" and there in "| ") or (char == " " and there == "<")
    (aligned,) = documents("a.md", raw, options=(("aligned", "1"),))
    assert len(aligned.segments) == max(1, len(raw.split("\n")) - raw.endswith("\n"))


def test_hard_wrapped_paragraphs_are_joined_with_their_markup() -> None:
    marked = [paragraph.replace("said", "**said").replace("that", "that**") for paragraph in ARTICLE]
    raw = "# Title\n\n" + "\n\n".join("> " + textwrap.fill(paragraph, 72).replace("\n", "\n> ") for paragraph in marked)
    found = prose(raw)
    assert found[:2] == ["Title", ARTICLE[0]]
    assert len(found) == 4


@pytest.mark.parametrize(
    "piece",
    ["*", "* ", "*a", "_a ", "`", "` ``", "[", "]", "[]", "![", "](", "](a \"", "[a](", "<", "<a ", "<!--", "&a;", "\\",
     "|", "| - ", "> ", "- ", "# ", "~~a", "[^a]", "1. ", "&#"],
)  # fmt: skip
def test_a_long_line_of_marks_takes_linear_time(piece: str) -> None:
    raw = piece * (200_000 // len(piece))
    start = time.process_time()
    read(raw)
    assert time.process_time() - start < 5
