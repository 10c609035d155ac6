from __future__ import annotations

import pytest

from mtaudit.analyses.lines import lines
from mtaudit.analyses.rows import Run, is_row, rows
from mtaudit.model import Document


@pytest.mark.parametrize(
    "line",
    [
        "Alma Coin (ALM) $ 3.18 0.40%",
        "EUR/ALM 1.0854 +0.12%",
        "Norvik +12°C",
        "12,400.50",
        "▲ 3.2%",
        "Norvik 3 - 1 Alma",
        "Norvik | 12 | 3",
    ],
)
def test_rows_are_names_with_figures(line: str) -> None:
    assert is_row(line, lines(Document.of(line))[0])


@pytest.mark.parametrize(
    "line",
    [
        "The council sold 40 boats in 2021.",
        "12 boats lay in the harbour",
        "Norvik",
        "A name that goes on for much longer than any name of a coin or of a club has ever been 12",
    ],
)
def test_prose_and_names_are_no_rows(line: str) -> None:
    assert not is_row(line, lines(Document.of(line))[0])


def test_a_run_has_three_lines_or_more() -> None:
    assert rows(Document.of("Boats came.\nAlma 1\nNorvik 2\nBoats went.")) == ()
    assert rows(Document.of("Boats came.\n\nAlma 1\n\nNorvik 2\n\nEsteria 3\n\nBoats went.")) == (Run(1, 3, False),)


def test_names_on_lines_of_their_own() -> None:
    assert rows(Document.of("alma\nAlma 3.18 0.40%\nnorvik\nNorvik 12.40 1.02%")) == (Run(0, 3, True),)
    assert rows(Document.of("Norvik\n3\nAlma\n1\nFull time")) == (Run(0, 3, False),)


def test_two_names_and_ranks() -> None:
    assert rows(Document.of("Alma Coin\nALM\n$3.18\n0.4%\nNorvik Coin\nNVC\n$12.40\n1.2%")) == (Run(0, 7, True),)
    assert rows(Document.of("1. Alma 24 3\n2. Norvik 20 7\n3. Kell 11 9")) == (Run(0, 2, False),)


def test_a_run_ends_at_prose() -> None:
    text = "Alma 1\nNorvik 2\nThe boats came home.\nEsteria 3\nPort Alma 4\nKell 5"
    assert rows(Document.of(text)) == (Run(3, 5, False),)


def test_scores_are_pairs_or_have_two_sides() -> None:
    assert rows(Document.of("Norvik 2\nAlma 1\nKell 0\nEsteria 0"))[0].widget
    assert rows(Document.of("Norvik 2 - 1 Alma\nKell 0 - 0 Esteria\nVasta 3 - 3 Port Alma"))[0].widget
    assert not rows(Document.of("Herring 12\nCod 30\nEel 44"))[0].widget
    assert not rows(Document.of("Norvik 2012\nAlma 1304\nKell 980\nEsteria 400"))[0].widget


def test_prices_need_a_change() -> None:
    assert not rows(Document.of("Tea $2\nCake $4\nSoup $6"))[0].widget
    assert rows(Document.of("Tea $2.10 -0.3\nCake $4.00 +0.1\nSoup $6.80 +0.9"))[0].widget
