"""The labelled sets for benchmarks/roles.py and benchmarks/pronouns.py are well-formed and as large as said."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).parent / "data"
PRONOUN = re.compile(r"(?:he|him|his|himself|she|her|hers|herself)", re.IGNORECASE)
SETS = {
    "roles": {"id", "text", "category", "wrong", "marks", "phenomenon", "note"},
    "things": {"id", "text", "category", "wrong", "marks", "phenomenon", "note"},
    "pronouns": {"id", "text", "origin", "phenomenon", "wrong", "marks", "note"},
}


def read(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("name", SETS)
def test_ids_are_unique_and_fields_complete(name: str) -> None:
    lines = read(name)
    assert len({line["id"] for line in lines}) == len({line["text"] for line in lines}) == len(lines)
    assert all(set(line) == SETS[name] for line in lines)


@pytest.mark.parametrize("name", SETS)
def test_marks_lie_on_whole_words_in_order_and_only_in_wrong_texts(name: str) -> None:
    for line in read(name):
        text, end = line["text"], 0
        assert bool(line["marks"]) == line["wrong"], line["id"]
        for start, stop, suggestion, *_ in line["marks"]:
            assert end <= start < stop <= len(text), line["id"]
            assert not re.match(r"\w", text[stop : stop + 1]), line["id"]
            assert not re.search(r"\w$", text[:start]), line["id"]
            assert suggestion != text[start:stop], line["id"]
            assert suggestion[0].isupper() == text[start].isupper() or text[start:stop] == "I", line["id"]
            end = stop


def test_the_role_set_has_enough_of_every_phenomenon() -> None:
    lines = read("roles")
    assert min(Counter((line["category"], line["wrong"]) for line in lines).values()) >= 70
    assert min(Counter(line["wrong"] for line in lines).values()) >= 100
    phenomena = Counter((line["phenomenon"], line["wrong"]) for line in lines)
    assert len(phenomena) == 2 * len({name for name, _ in phenomena}) >= 40
    assert min(phenomena.values()) >= 3
    assert {line["category"] for line in lines} == {"role-gender", "pronoun-reference"}
    assert all(1 <= len(re.findall(r"[.!?]\"?(?:\s|$)", line["text"])) <= 5 for line in lines)


def test_the_articles_are_short_and_half_of_them_right() -> None:
    lines = read("pronouns")
    assert len(lines) >= 60
    assert all(60 <= len(line["text"].split()) <= 200 for line in lines)
    counts = Counter(line["wrong"] for line in lines)
    assert abs(counts[True] - counts[False]) <= 4
    assert min(Counter(line["origin"] for line in lines if line["wrong"]).values()) >= 4
    assert len({line["phenomenon"] for line in lines if not line["wrong"]}) >= 10


def test_every_marked_pronoun_has_an_antecedent_that_the_article_names() -> None:
    for line in read("pronouns"):
        for start, end, suggestion, antecedent in line["marks"]:
            assert PRONOUN.fullmatch(line["text"][start:end]), line["id"]
            assert PRONOUN.fullmatch(suggestion), line["id"]
            assert antecedent in line["text"], (line["id"], antecedent)
