from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from mtaudit.reporters._cells import around, cut_end, cut_path, cut_start, head, tail, visible, wrap


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\tb\nc", "a b↵c"),
        ("\x1b[31mred", "<U+001B>[31mred"),
        ("a\u202eb\u200bc", "a<U+202E>b<U+200B>c"),
        ("\ud800\x00\x9b", "<U+D800><U+0000><U+009B>"),
        ("[bold]:smile: é 東京 می\u200cشود", "[bold]:smile: é 東京 می\u200cشود"),
    ],
)
def test_what_is_not_seen_is_shown_by_its_number(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "cells", "cut"),
    [
        ("short", 5, "short"),
        ("the ferry sails", 14, "the ferry…"),
        ("antidisestablishment", 10, "antidises…"),
        ("東京湾の橋", 6, "東京…"),
        ("abc", 0, ""),
        ("", 3, ""),
    ],
)
def test_an_end_is_cut_between_words(text: str, cells: int, cut: str) -> None:
    assert cut_end(text, cells) == cut


@pytest.mark.parametrize(
    ("text", "cells", "cut"),
    [
        ("short", 5, "short"),
        ("the ferry sails", 11, "… sails"),
        ("antidisestablishment", 10, "…blishment"),
        ("橋の東京湾", 6, "…京湾"),
        ("ae\u0301b", 2, "…b"),
        ("abc", 0, ""),
    ],
)
def test_a_start_is_cut_between_words(text: str, cells: int, cut: str) -> None:
    assert cut_start(text, cells) == cut.replace("… ", "…")


def test_a_path_keeps_its_name() -> None:
    assert cut_path("data/feeds/velin/courier/harbour-strike.txt", 30) == "…/courier/harbour-strike.txt"
    assert cut_path("data/a-very-long-name-of-an-article.txt", 20) == "…e-of-an-article.txt"


def test_a_line_is_cut_around_its_match() -> None:
    before, match, after = "the guards at the gate said that ", "It", " had not been a drill at all"
    assert around(before, match, after, 80) == (before, match, after)
    assert around(before, match, after, 30) == ("…said that ", "It", " had not…")
    assert around(before, match, "", 20) == ("…gate said that ", "It", "")
    assert around("", "x" * 50, "", 20) == ("", "x" * 17 + "…", "")


def test_a_long_line_is_wrapped() -> None:
    assert wrap("one two  three", 7) == ["one two", "three"]
    assert wrap("東京湾の橋", 4) == ["東京", "湾の", "橋"]
    assert wrap("  ", 4) == []


texts = st.text(st.sampled_from("ab  /東́é…"), max_size=60)


@given(texts, st.integers(1, 30))
def test_nothing_is_wider_than_asked_for(text: str, cells: int) -> None:
    assert cell_len(cut_end(text, cells)) <= cells
    assert cell_len(cut_path(text, cells)) <= cells
    assert text.startswith(head(text, cells))
    assert text.endswith(tail(text, cells))
    assert all(cell_len(line) <= max(2, cells) for line in wrap(text, cells))


@given(texts, texts, texts, st.integers(10, 60))
def test_a_cut_line_fits_and_keeps_its_match(before: str, match: str, after: str, cells: int) -> None:
    parts = around(before, match, after, cells)
    assert sum(map(cell_len, parts)) <= cells
    assert parts[1] == match or parts[1].endswith("…")


@given(st.text())
def test_no_control_reaches_the_terminal(text: str) -> None:
    assert not any(char < " " or "\x7f" <= char < "\xa0" for char in visible(text))
