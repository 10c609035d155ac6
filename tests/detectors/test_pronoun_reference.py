"""He and she for what is no person; it and which for a person."""

from __future__ import annotations

import pytest

from mtaudit.model import Clue, Document
from tests.helpers import clues


def found(text: str, check: str) -> list[Clue]:
    nouns = {"bodies": ["company", "ministry"], "things": ["bridge", "film"]} if check == "body" else {}
    return clues("pronoun_reference", Document.of(text, language="en"), check=check, **nouns)


def pairs(text: str, check: str) -> list[tuple[str, str | None]]:
    return [(text[c.span.start : c.span.end], c.suggestion) for c in found(text, check)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Germany denied the report. He said it was false.", [("He", "It")]),
        ("Germany said he had no plans.", [("he", "it")]),
        ("The company cut his price.", [("his", "its")]),
        ("The bridge was closed. He is to be mended.", [("He", "It")]),
        ("Germany said it had He had no plans.", [("He", "it")]),
        ("They closed the bridge, but the film who was made there is famous.", [("who", "which")]),
        ("Germany spoke to the mayor. He said it was false.", []),
        ("The mayor spoke. Germany denied the report. He said it was false.", []),
        ("He spoke. Germany denied the report. He said it was false.", []),
        ("Germany denied the report. It said so.", []),
        ("I love Germany. Germany is where he lives with me.", []),
        ("The film of the woman who was there is long.", []),
        ("Anna Orlova crossed the bridge. He was built in 1911.", [("He", "It")]),
        ("Anna Orlova crossed the bridge. He was tired.", []),
        ("The bridge was long. He crossed it.", []),
        ("The bridge is wide, he is open to all, - said Anna Orlova.", [("he", "it")]),
        ("Anna Orlova was away when the company gave himself new rules.", [("himself", "itself")]),
        ("The driver of the company hurt himself.", []),
        ("Germany recalled her minister.", [("her", "its")]),
        ("Germany said he had been arrested.", []),
        ("Solitude is hard. She becomes easier.", [("She", "It")]),
        ("Nature is kind. She gives much.", []),
        ("If your bridge is old, he needs care.", [("he", "it")]),
        ("If you like the bridge, he says so.", []),
        ("The bridge is old. Experts say he must be closed.", [("he", "it")]),
        ("Those who cross the bridge see his length.", [("his", "its")]),
        ("Those who cross the bridge see his face.", []),
        ("If the bridge is full, he is closed, and then he opens again.", [("he", "it"), ("he", "it")]),
    ],
)
def test_bodies(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert pairs(text, "body") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Maria Orlova and its husband came.", [("its", "her")]),
        ("Maria Orlova wrote on its channel that it rained.", [("its", "her")]),
        ("Maria Orlova, which lives in Kyiv, came.", [("which", "who")]),
        ("Maria Orlova resigned on Monday. It said the strain was too great.", [("It", "She")]),
        ("Maria Orlova said that I would resign.", [("I", "she")]),
        ("Maria Orlova said it would rain.", []),
        ("Maria Orlova praised its success.", []),
        ("Maria Orlova met the company. It said so.", []),
        ("The baby and its mother slept.", []),
        ("I know that Maria Orlova said that I would resign.", []),
    ],
)
def test_persons(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert pairs(text, "person") == expected


def test_what_is_meant_is_shown() -> None:
    (clue,) = found("Germany denied the report. He said it was false.", "body")
    assert clue.values["referent"] == "Germany"
    assert clue.related[0].span == (0, 7)
