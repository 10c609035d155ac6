from __future__ import annotations

import csv
import io
import time

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mtaudit.model import Document
from mtaudit.report import Unreadable
from tests.readers.helpers import documents, error, everything, places, targets

CELLS = st.text(st.sampled_from('ab ,;\t\n"é\u2028😀'), max_size=12)


def table(*rows: list[str], delimiter: str = ",") -> str:
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    return stream.getvalue()


def test_a_row_is_a_document_with_its_facts() -> None:
    header = ["ID", "Title", "Text", "language", "source_language", "date", "source", "url", "more"]
    row = [
        "7",
        "Cranes stand still",
        "First.\nSecond.",
        "en",
        "ru",
        "2024-05-06",
        "Lomen Post",
        "https://x.example",
        "",
    ]
    (doc,) = documents("a.csv", table(header, row))
    assert targets(doc) == ["Cranes stand still", "", "First.", "Second."]
    facts = (doc.id, doc.url, doc.title, doc.language, doc.source_language, doc.date, doc.outlet)
    assert facts == ("7", "https://x.example", "Cranes stand still", "en", "ru", "2024-05-06", "Lomen Post")
    assert doc.place(doc.text.index("Second"))[2:] == (3, 1)
    assert doc.place(doc.text.index("Cranes"))[2:] == (2, 3)


@settings(deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=4), st.sampled_from([",", ";", "\t"]))
def test_every_character_stands_where_its_place_says(rows: list[tuple[str, str]], delimiter: str) -> None:
    raw = table(["text", "x"], *([text, other] for text, other in rows), delimiter=delimiter)
    assume(all((text + other).strip() for text, other in rows))
    found = documents("a.tsv" if delimiter == "\t" else "a.csv", raw)
    assert [doc.text for doc in found] == [_lines(text) for text, _ in rows]
    assert all(there == char for doc in found for char, there in places(raw, doc))


def _lines(text: str) -> str:
    rows = text.split("\n")
    rows = rows[:-1] if len(rows) > 1 and not rows[-1] else rows
    return "\n".join("" if row.isspace() else row for row in rows)


@settings(deadline=None)
@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1, max_size=4))
def test_fields_are_those_of_the_csv_module(rows: list[list[str]]) -> None:
    assume(all("".join(row).strip() for row in rows))
    raw = table(["id", "text"], *rows)
    expected = [row[0].strip() for row in csv.reader(io.StringIO(raw, newline=""))][1:]
    found = documents("a.csv", raw)
    assert [doc.id for doc in found if not doc.id.startswith("line ")] == [name for name in expected if name]


def test_doubled_quotes_are_two_columns() -> None:
    raw = 'text\r\n"He said ""no"" twice"\r\n'
    (doc,) = documents("a.csv", raw)
    assert doc.text == 'He said "no" twice'
    assert doc.place(doc.text.index("no"))[2:] == (2, raw.index("no") - 6 + 1)


def test_quotes_in_tsv_are_plain_where_they_do_not_hold_the_field() -> None:
    raw = 'id\ttext\n1\t"Never," he said.\n2\tShe left the 5" screen.\n3\t"Whole."\n'
    assert [doc.text for doc in documents("a.tsv", raw)] == ['"Never," he said.', 'She left the 5" screen.', "Whole."]


@pytest.mark.parametrize("name", ["a.csv", "a.tsv"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_by_the_header(name: str, delimiter: str) -> None:
    (doc,) = documents(
        name, table(["id", "body"], ["1", "a; b, c"], delimiter=delimiter), options=(("field.text", "body"),)
    )
    assert doc.text == "a; b, c"


def test_broken_rows_are_named_and_the_others_still_come() -> None:
    raw = 'id,text\n1,One.\n2,a,b\n3\n"x\ny"z,Bad.\n\n4,Two.\n5,"never\nclosed\n'
    found = everything("a.csv", raw)
    assert [item.text for item in found if isinstance(item, Document)] == ["One.", "Two."]
    errors = {item.line: item.error for item in found if isinstance(item, Unreadable)}
    assert errors == {
        3: "3 fields where the header has 2: quote fields that hold a delimiter",
        4: "1 fields where the header has 2: quote fields that hold a delimiter",
        5: "text after a closing quotation mark (line 6)",
        9: "a quotation mark is never closed, so lines 9 to 10 are left out",
    }


def test_a_header_without_a_text_says_what_to_do() -> None:
    assert (
        error("a.csv", "id,body\n1,x\n").error
        == "no field 'text' or 'html', only id, body: name it with --field text=NAME"
    )


def test_rows_in_another_encoding_are_one_error_and_the_others_still_come() -> None:
    raw = b"text,x\nOne.,\n" + '"caf\né",\n'.encode("latin-1") + b"Two.,\n"
    found = everything("a.csv", raw)
    assert [item.text for item in found if isinstance(item, Document)] == ["One.", "Two."]
    (broken,) = [item for item in found if isinstance(item, Unreadable)]
    assert broken.line == 4
    assert f"byte 0xE9 at offset {raw.index(0xE9)}): " in broken.error
    assert len(documents("a.csv", raw, encoding="latin-1")) == 3
    assert error("a.csv", b"caf\xe9,text\n").line == 1


def test_html_takes_the_place_of_an_empty_text() -> None:
    raw = 'text,html\n,"<p>One ""two""</p>"\nThree.,<p>no</p>\n'
    found = documents("a.csv", raw)
    assert [doc.text for doc in found] == ['One "two"', "Three."]
    assert found[0].place(5)[2:] == (2, 12)


def test_a_source_may_stand_in_the_row_or_be_empty() -> None:
    raw = 'text,source_text\n"One.\nTwo.","Раз.\nДва."\nThree.,\n'
    found = documents("a.csv", raw)
    assert [[segment.source for segment in doc.segments] for doc in found] == [["Раз.", "Два."], [None]]


def test_empty_tables_and_a_byte_order_mark() -> None:
    assert everything("a.csv", "") == everything("a.csv", "\n") == everything("a.csv", "text\n") == []
    (doc,) = documents("a.csv", "\ufefftext,id\nOne.,1\n")
    assert doc.text == "One."


@pytest.mark.parametrize("field", ["word " * 1_000_000, '""' * 200_000, "line\n" * 50_000, '"",\n' * 50_000])
def test_a_huge_field_takes_little_time(field: str) -> None:
    start = time.process_time()
    (doc,) = documents("a.csv", f'text\n"{field}"\n')
    assert len(doc.text) + doc.text.count("\n") >= len(field) // 4
    assert time.process_time() - start < 6
