from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtaudit.readers._html import strip
from mtaudit.readers._place import whole
from tests.readers.helpers import documents, places, targets

PAGE = """<!DOCTYPE html>
<html><head><title>Cranes &amp; ships</title>
<style>p { color: red }</style></head>
<body><nav><a href="/">Home</a></nav><!-- a > b -->
<h1>Cranes <em>stand</em> still</h1>
<p class="a>b">Two cranes,
   said <b>Anna&nbsp;Berg</b> , are &ldquo;old&rdquo;.<br>More &lt;soon&gt;.</p>
<ul><li>One</li><li>Two <ul><li>Three</li></ul></li></ul>
<table><tr><td>A</td><td>B</td></tr></table>
<script>if (a < b) document.write("<p>no</p>")</script>
tail</body></html>
"""


def stripped(markup: str) -> list[str]:
    return [line.target for line in strip(whole(markup))[0]]


def test_a_page_becomes_lines_of_text() -> None:
    (doc,) = documents("a.html", PAGE)
    assert doc.title == "Cranes & ships"
    assert targets(doc) == [
        "Cranes stand still",
        "Two cranes, said Anna\xa0Berg , are “old”.",
        "More <soon>.",
        "One",
        "Two",
        "Three",
        "A\tB",
        "tail",
    ]


def test_every_character_stands_where_its_place_says() -> None:
    (doc,) = documents("a.html", PAGE)
    for char, there in places(PAGE, doc):
        assert char == there or (char in " \t" and there in " <\n") or (char in "\xa0“”<>" and there == "&")


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["a", "b ", " ", "\n", "\r\n", "<p>", "</p>", "<br/>", "<i>", "</i>", "é", "<!--x-->"]))
)
def test_words_keep_their_places(parts: list[str]) -> None:
    raw = "".join(parts)
    (doc,) = documents("a.html", raw)
    assert all(char == there or (char == " " and there in " \n") for char, there in places(raw, doc))
    assert all(line == " ".join(line.split()) for line in targets(doc))
    assert "".join(doc.text.split()) == "".join(part.strip() for part in parts if "<" not in part)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("3 < 5 & 6 > 4 &bogus; &amp", ["3 < 5 & 6 > 4 &bogus; &"]),
        ("First.\n\nSecond <b>bold</b>\nThird", ["First.", "Second bold", "Third"]),
        ("<p>a<p>b<div>c", ["a", "b", "c"]),
        ("<p>a</p><script>never closed", ["a", "never closed"]),
        ("<P>Up</P><SCRIPT>x</SCRIPT >down", ["Up", "down"]),
        ("<p>a <img alt='x > y' src=z> b</p>", ["a b"]),
        ('<p>a <b title="open>b</b> c</p>', ["a b c"]),
        ("<p>a<!-- never closed", ["a"]),
        ("<p>it<wbr>self</p>", ["itself"]),
        ("<p>a&#10;b&#13;c</p>", ["a b c"]),
        ("&#x41;&#66;&#xD800;&#0;", ["AB\ufffd\ufffd"]),
        ("<p>" + "<div>" * 5000 + "deep" + "</div>" * 5000, ["deep"]),
        ("<p", ["<p"]),
        ("", []),
    ],
)
def test_odd_markup_is_read_as_browsers_do(markup: str, expected: list[str]) -> None:
    assert stripped(markup) == expected


@pytest.mark.parametrize(
    "piece", ["<", "<a", "<a ", '<a b="', "<a ='", "<!--", "<nav>", "</", "&", "&a", "&#", "< ", "<p>", 'a="<b ">\'']
)
def test_malformed_markup_takes_linear_time(piece: str) -> None:
    markup = piece * (100_000 // len(piece))
    start = time.process_time()
    strip(whole(markup))
    assert time.process_time() - start < 2


def test_a_page_without_text_is_one_empty_segment() -> None:
    assert targets(documents("a.html", "<html></html>")[0]) == [""]
