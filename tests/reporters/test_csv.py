from __future__ import annotations

import csv
import io

import pytest

from mtaudit.report import Report
from mtaudit.reporters import View
from mtaudit.reporters.csv import COLUMNS, write
from tests.reporters import sample


def rows(report: Report) -> list[dict[str, str]]:
    out = io.StringIO()
    write(report, out, View())
    return list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))


def rows_of(text: str) -> list[dict[str, str]]:
    return rows(sample.report(sample.document("a.txt", sample.finding("r", "grammar", 1, f"[[{text}]]"))))


def test_every_finding_has_a_row_and_the_corpus_too() -> None:
    report = sample.feed()
    found = rows(report)
    expected = [f.rule for doc in report.documents for f in doc.findings] + [f.rule for f in report.corpus]
    assert [row["rule"] for row in found] == expected
    assert all(list(row) == list(COLUMNS) for row in found)


def test_a_row_says_where_what_and_what_to_write() -> None:
    row = rows(sample.feed())[1]
    assert (row["path"], row["line"], row["column"]) == ("feed/harbour-strike.txt", "5", "1")
    assert (row["severity"], row["confidence"], row["category"]) == ("major", "high", "pronoun-gender")
    assert (row["text"], row["suggestion"], row["fixable"]) == ("He", "She", "no")
    assert (row["score"], row["verdict"], row["status"]) == ("92.6", "revise", "open")
    assert (row["title"], row["outlet"]) == ("Harbour strike enters its second week", "Velin Courier")
    assert row["url"] == "https://courier.example/harbour-strike"
    assert row["related"].split("\n")[0] == (
        "feed/harbour-strike.txt:3:37 Marta Lindqvist, who chairs the union (the person meant)"
    )


def test_a_unit_has_its_key_and_form() -> None:
    row = next(row for row in rows(sample.feed()) if row["key"])
    assert (row["key"], row["context"], row["form"]) == ("files.left", "status bar", "1")


def test_a_finding_of_the_corpus_names_its_places() -> None:
    row = rows(sample.feed())[-1]
    assert (row["path"], row["line"], row["score"]) == ("", "", "")
    assert "feed/bridge.txt:4:18 Ursel Tavi (once)" in row["related"]


@pytest.mark.parametrize("text", ['a "b", c', "two\nlines", "; ' ,", "東京\u2028é", " both ends "])
def test_text_comes_back_as_it_was(text: str) -> None:
    assert [row["text"] for row in rows_of(text)] == [text]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", '=HYPERLINK("x")'])
def test_no_cell_is_a_formula(text: str) -> None:
    assert [row["text"] for row in rows_of(text)] == ["'" + text]


def test_line_ends_of_any_kind_are_one_newline() -> None:
    assert rows_of("a\r\nb\rc\nd")[0]["text"] == "a\nb\nc\nd"


def test_text_that_only_holds_such_a_sign_is_left_alone() -> None:
    assert rows_of("2-1=1")[0]["text"] == "2-1=1"


def test_what_no_spreadsheet_takes_is_replaced() -> None:
    assert rows_of("a\0b\udc80c")[0]["text"] == "a\ufffdb\ufffdc"


def test_a_cell_is_cut_at_the_limit_of_a_spreadsheet() -> None:
    assert len(rows_of("x" * 40_000)[0]["text"]) == 32_767


def test_a_report_without_findings_is_a_header() -> None:
    out = io.StringIO()
    write(sample.report(), out, View())
    assert out.getvalue() == ",".join(COLUMNS) + "\n"
