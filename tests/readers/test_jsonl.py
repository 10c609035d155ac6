from __future__ import annotations

import json
import textwrap
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from mtaudit.model import Document
from mtaudit.report import Unreadable
from tests.readers.helpers import documents, error, everything, targets
from tests.readers.test_text import ARTICLE

ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
STRANGE = st.text(st.sampled_from('ab \n\r\t"\\/\u2028é😀\x7f\0'), max_size=30)


def record(**fields: object) -> str:
    return json.dumps(fields) + "\n"


def written(raw: str, doc: Document) -> list[tuple[str, str]]:
    """Each character of the document, and what its place in the raw lines decodes to."""
    rows, found = raw.split("\n"), []
    for segment in doc.segments:
        for offset, char in enumerate(segment.target):
            line, column = segment.locate(offset)
            rest = rows[line - 1][column - 1 :]
            end = 1 if rest[0] != "\\" else 2 if rest[1] != "u" else 6
            if rest[:3].lower() == "\\ud" and rest[3] in "89abAB" and rest[6:8] == "\\u":
                end = 12
            found.append((char, json.loads(f'"{rest[:end]}"', strict=False)))
    return found


def test_a_record_is_a_document_with_its_facts() -> None:
    raw = "\n" + record(
        id=7,
        url="https://example.org/7",
        title="Cranes stand still",
        text="First.\n\nSecond.",
        language="en",
        source_language="ru",
        date="2024-05-06",
        source="Lomen Post",
        more={"a": [1]},
    )
    (doc,) = documents("a.jsonl", raw)
    assert targets(doc) == ["Cranes stand still", "", "First.", "", "Second."]
    facts = (doc.id, doc.url, doc.title, doc.language, doc.source_language, doc.date, doc.outlet, doc.path)
    expected = ("7", "https://example.org/7", "Cranes stand still", "en", "ru", "2024-05-06", "Lomen Post", "a.jsonl")
    assert facts == expected
    assert doc.place(doc.text.index("Second"))[2:] == (2, raw.split("\n")[1].index("Second") + 1)
    assert doc.place(doc.text.index("Cranes"))[2:] == (2, raw.split("\n")[1].index("Cranes") + 1)


def test_a_title_that_the_text_begins_with_is_not_repeated() -> None:
    (doc,) = documents("a.jsonl", record(title=" Cranes  stand still", text="Cranes stand still\nFirst."))
    assert targets(doc) == ["Cranes stand still", "First."]
    assert doc.title == "Cranes stand still"


@settings(deadline=None)
@given(st.lists(ANYTHING | STRANGE, min_size=1, max_size=3), st.booleans())
def test_every_character_stands_where_its_place_says(texts: list[str], ascii_only: bool) -> None:
    raw = "".join(json.dumps({"x": "é\\", "text": text}, ensure_ascii=ascii_only) + "\n" for text in texts)
    found = documents("a.jsonl", raw)
    assert len(found) == len(texts)
    for doc, text in zip(found, texts, strict=True):
        assert all(char == there for char, there in written(raw, doc))
        rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert [row for row in targets(doc) if row] == [row for row in rows if row.strip()]


def test_lone_surrogates_become_replacement_characters_and_pairs_are_one() -> None:
    raw = '{"text": "a\\ud800b \\ud83d\\ude00 c \\ud800\\u0041"}'
    (doc,) = documents("a.jsonl", raw)
    assert doc.text == "a\ufffdb 😀 c \ufffdA"
    assert doc.place(doc.text.index("c"))[3] == raw.index("c ") + 1
    assert doc.place(doc.text.index("A"))[3] == raw.index("\\u0041") + 1


def test_broken_records_are_named_and_the_others_still_come() -> None:
    raw = (
        record(text="One.")
        + '{"text": "cut\n'
        + "[1, 2]\n"
        + '{"text": "a"} x\n'
        + record(body="Two.")
        + record(text=["Three."])
        + record(text=None)
        + '{"text": "a" "b"}\n'
        + "[" * 100_000
        + "\n"
        + record(text="Four.")
    )
    found = everything("a.jsonl", raw)
    assert [item.text for item in found if isinstance(item, Document)] == ["One.", "Four."]
    errors = {item.line: item.error for item in found if isinstance(item, Unreadable)}
    assert list(errors) == [2, 3, 4, 5, 6, 7, 8, 9]
    assert errors[2].startswith("not a JSON object")
    assert errors[3] == "not a JSON object: expected { at column 1"
    assert errors[4] == "not a JSON object: more text after the object at column 15"
    assert errors[5] == "no field 'text' or 'html', only body: name it with --field text=NAME"
    assert errors[6] == "field 'text' is not a string but a list (at column 10)"


def test_a_value_nested_too_deeply_is_one_broken_record() -> None:
    found = error("a.jsonl", '{"x": ' + "[" * 100_000)
    assert found.line == 1
    assert found.error.startswith("not a JSON object")


def test_records_in_another_encoding_are_one_error_and_the_others_still_come() -> None:
    bad = '{"text": "café"}\n'.encode("latin-1")
    raw = b"\xef\xbb\xbf" + record(text="One.").encode() + bad + record(text="Two.").encode() + bad
    found = everything("a.jsonl", raw)
    assert [item.text for item in found if isinstance(item, Document)] == ["One.", "Two."]
    (broken,) = [item for item in found if isinstance(item, Unreadable)]
    assert broken.line == 2
    assert f"byte 0xE9 at offset {raw.index(0xE9)})" in broken.error
    assert broken.error.endswith("(2 such records are left out)")
    assert len(documents("a.jsonl", bad * 2, encoding="latin-1")) == 2


def test_other_encodings_are_read_too() -> None:
    raw = record(text="One.") + record(text="Two.")
    found = documents("a.jsonl", raw.encode("utf-16"), encoding="utf-16")
    assert [doc.text for doc in found] == ["One.", "Two."]
    assert found[1].place(0)[2:] == (2, 11)


def test_fields_can_have_other_names_and_ids_be_missing_or_double() -> None:
    raw = record(body="One.", key="x") + record(body="Two.", key="x") + record(body="Three.")
    found = documents("a.jsonl", raw, options=(("field.id", "key"), ("field.text", "body")))
    assert [(doc.id, doc.text) for doc in found] == [("x", "One."), ("x", "Two."), ("line 3", "Three.")]


def test_html_is_stripped_and_its_places_are_those_of_the_raw_line() -> None:
    raw = record(html='<p class="lead">Cranes &amp; <b>ships</b>\nstand</p>\n<p>still</p>', text=" ")
    (doc,) = documents("a.jsonl", raw)
    assert targets(doc) == ["Cranes & ships stand", "still"]
    for word in ("Cranes", "&", "ships", "stand", "still"):
        assert doc.place(doc.text.index(word))[2:] == (1, raw.index(word) + 1)


def test_a_text_that_is_hard_wrapped_is_joined() -> None:
    raw = record(text="\n\n".join(textwrap.fill(paragraph, 72) for paragraph in ARTICLE))
    assert [target for target in targets(documents("a.jsonl", raw)[0]) if target] == list(ARTICLE)


def test_a_record_may_carry_its_source() -> None:
    raw = record(title="T", text="One.\nTwo.", source_text="Раз.\nДва.\n")
    (doc,) = documents("a.jsonl", raw)
    assert [(s.target, s.source) for s in doc.segments] == [("T", None), ("", None), ("One.", "Раз."), ("Two.", "Два.")]


def test_a_source_of_other_length_is_an_error_and_the_text_still_comes() -> None:
    broken, doc = everything("a.jsonl", record(text="One.\nTwo.", source_text="Раз."))
    assert isinstance(broken, Unreadable)
    assert broken.error.startswith("2 lines, but its source (the field source_text) has 1")
    assert isinstance(doc, Document)
    assert [segment.source for segment in doc.segments] == [None, None]


def test_u2028_and_a_carriage_return_are_no_new_record() -> None:
    raw = '{"text": "a\u2028b"}\r\n{"text": "c\td"}\r\n'
    assert [doc.text for doc in documents("a.jsonl", raw)] == ["a\u2028b", "c\td"]


def test_nul_bytes_and_an_empty_file() -> None:
    assert documents("a.jsonl", record(text="a\0b"))[0].text == "a\0b"
    assert "binary" in error("a.jsonl", '{"text": "a\0"}').error
    assert everything("a.jsonl", "") == []


def test_a_text_of_escapes_takes_little_time() -> None:
    raw = record(text='"\n' * 100_000)
    start = time.process_time()
    assert len(documents("a.jsonl", raw)[0].segments) == 100_000
    assert time.process_time() - start < 4
