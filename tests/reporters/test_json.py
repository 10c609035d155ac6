from __future__ import annotations

import io
import json
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from mtaudit.categories import CATEGORIES
from mtaudit.report import Report, Unreadable
from mtaudit.reporters import View
from mtaudit.reporters.json import write
from tests.reporters import sample


def text(report: Report, **view: Any) -> str:
    out = io.StringIO()
    write(report, out, View(**view))
    return out.getvalue()


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((files("mtaudit") / "data" / "report.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(loaded)
    return loaded


def closed(schema: Any) -> Any:
    """The same schema, with every field that it does not name forbidden."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    more = {"additionalProperties": False} if "properties" in schema and "required" in schema else {}
    return {key: closed(value) for key, value in schema.items()} | more


@pytest.mark.parametrize("report", [sample.feed(), sample.report()], ids=["everything", "nothing"])
def test_a_report_is_what_the_schema_says_and_no_more(report: Report, schema: dict[str, Any]) -> None:
    Draft202012Validator(closed(schema)).validate(json.loads(text(report)))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), 2),
        (("documents", 0, "verdict"), "fine"),
        (("documents", 2, "findings", 0, "line"), 0),
        (("documents", 2, "findings", 0, "status"), "new"),
        (("documents", 2, "findings", 0, "category"), "style"),
        (("documents", 2, "source_language"), "tr"),
        (("corpus", "by_category"), {"style": 1}),
        (("unreadable", 0, "error"), None),
    ],
)
def test_the_schema_refuses_other_values(schema: dict[str, Any], path: tuple[Any, ...], value: object) -> None:
    data = json.loads(text(sample.feed()))
    at = data
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    assert not Draft202012Validator(schema).is_valid(data)


def test_the_schema_wants_every_field(schema: dict[str, Any]) -> None:
    objects = [schema, schema["properties"]["corpus"], *schema["$defs"].values()]
    assert all(list(part["properties"]) == part["required"] for part in objects if "properties" in part)


def test_the_schema_knows_the_categories(schema: dict[str, Any]) -> None:
    assert schema["$defs"]["category"]["enum"] == list(CATEGORIES)


def test_a_document_in_full() -> None:
    doc = json.loads(text(sample.feed()))["documents"][2]
    first = doc.pop("findings")[0]
    assert doc == {
        "path": "feed/harbour-strike.txt",
        "id": "feed/harbour-strike.txt",
        "url": "https://courier.example/harbour-strike",
        "kind": "article",
        "title": "Harbour strike enters its second week",
        "outlet": "Velin Courier",
        "language": "en",
        "source_language": {"code": "tr", "declared": False, "evidence": ["“karar” at 8:2"]},
        "metrics": {},
        "words": 420,
        "boilerplate_words": 31,
        "penalty": 31.0,
        "score": 92.6,
        "verdict": "revise",
        "sample": "sufficient",
        "notes": [],
    }
    assert first["text"] == "He"
    assert (first["line"], first["column"], first["end_column"], first["segment"], first["end"]) == (5, 1, 3, 4, 2)
    assert (first["key"], first["context"], first["form"]) == (None, None, None)
    assert first["related"][0] == {
        "path": "feed/harbour-strike.txt",
        "line": 3,
        "column": 37,
        "text": "Marta Lindqvist, who chairs the union",
        "message": "the person meant",
    }


def test_verdicts_follow_the_view() -> None:
    docs = json.loads(text(sample.feed(), pass_score=90.0, revise_score=80.0))["documents"]
    assert [doc["verdict"] for doc in docs] == ["pass", "pass", "revise", "revise", "pass", "pass"]


def test_the_corpus_has_the_score_of_the_sums() -> None:
    corpus = json.loads(text(sample.feed()))["corpus"]
    assert (corpus["documents"], corpus["words"], corpus["penalty"]) == (6, 3288, 57.0)
    assert corpus["score"] == round(100 * (1 - 57 / 3288), 1)
    assert corpus["by_category"]["name-variants"] == 1


def test_text_is_written_as_it_is_and_ends_with_one_newline() -> None:
    written = text(sample.feed())
    assert "東京湾" not in written  # an excerpt is for people only
    assert "feed/sää.txt" in written
    assert written.endswith("}\n")
    assert not written.endswith("\n\n")
    assert json.dumps(json.loads(written), indent=2, ensure_ascii=False) + "\n" == written


def test_lone_surrogates_are_escaped() -> None:
    error = 'a "quoted" \ud800 and ä'
    written = text(sample.report(unreadable=(Unreadable("a\udc80.txt", 1, error),)))
    assert json.loads(written.encode("utf-8"))["unreadable"] == [{"path": "a\udc80.txt", "line": 1, "error": error}]
