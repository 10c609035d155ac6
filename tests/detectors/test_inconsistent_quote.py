"""Quotations rendered in two ways."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mtaudit.detectors.inconsistent_quote import InconsistentQuote
from mtaudit.findings import place
from mtaudit.model import Document, Setup, Sighting
from tests.helpers import clues, make_rule, marked

HEADLINE = "Volania denies report – a cheap attempt to darken our name\n\n"


def pairs(text: str) -> list[str]:
    return marked("inconsistent_quote", text, category="inconsistent-quote", check="document")


def test_a_headline_against_two_parts_of_a_quotation() -> None:
    text = HEADLINE + "Volania spoke of a “cheap attempt” to “stain our name in the world”, and gave no details."
    assert pairs(text) == ["darken", "stain"]


def test_each_finding_shows_the_other_rendering() -> None:
    text = HEADLINE + "Volania spoke of a “cheap attempt to stain our name in the world”."
    first, second = clues("inconsistent_quote", text, category="inconsistent-quote", check="document")
    assert first.related[0].span == second.span
    assert second.related[0].span == first.span
    assert second.values == {"match": "stain", "other": "darken"}


@pytest.mark.parametrize(
    "text",
    [
        HEADLINE + "Volania spoke of a “cheap attempt to darken our name”.",
        HEADLINE + "Volania spoke of a “cheap attempt to [stain] our name”.",
        HEADLINE + "Volania spoke of a “cheap attempt to Darken-Smith our name”.",
        "It was “a cheap attempt to darken our name” and “a cheap attempt to stain our name”.",
        "A cheap attempt to darken our name was made.\n\nIt was “a cheap attempt to stain our name”.",
        "“Seven boats or more,” he said.\n\n“Seven boats at sea,” she said.",
    ],
)
def test_silence(text: str) -> None:
    assert pairs(text) == []


def sightings(detector: InconsistentQuote, *docs: Document) -> dict[str, tuple[Sighting, ...]]:
    found: dict[str, tuple[Sighting, ...]] = {}
    for doc in docs:
        for clue in detector.detect(doc):
            one = (Sighting(place(doc, clue.span), tuple(sorted(clue.values.items()))),)
            key = clue.key or ""
            found[key] = detector.combine(found[key], one) if key in found else one
    return found


def settled(*texts: str) -> list[tuple[str, str]]:
    rule = make_rule("inconsistent_quote", category="inconsistent-quote", check="feed")
    detector = InconsistentQuote([rule], Setup())
    gathered = sightings(detector, *(Document.of(text, path=f"{n}.txt") for n, text in enumerate(texts)))
    raw = replace(rule, options={"check": "feed"})  # as the audit hands it over
    return [
        (one.values["match"], one.values["other"])
        for key in sorted(gathered)
        for one in detector.settle(raw, key, gathered[key])
    ]


def test_two_articles_that_quote_one_sentence_in_two_ways_are_reported_once() -> None:
    assert settled(
        "“Nobody in this harbour will surrender his licence to the ministry,” Anna Ruiz said.",
        "Ms Ruiz said: “Nobody in this harbour will forfeit his licence to the ministry.”",
        "Ms Ruiz said: “Nobody in this harbour will surrender his licence to the ministry.”",
    ) == [("surrender", "forfeit")]


@pytest.mark.parametrize(
    "second",
    [
        "Mr Holm said: “Nobody in this harbour will forfeit his licence to the ministry.”",
        "She said: “Nobody in this harbour will forfeit his licence to the ministry.”",
        "Ms Ruiz said: “Nobody in this harbour will surrender his licence.”",
    ],
)
def test_articles_without_two_renderings_of_one_speaker(second: str) -> None:
    assert settled("“Nobody in this harbour will surrender his licence to the ministry,” Anna Ruiz said.", second) == []


def test_what_a_feed_carries_for_one_key_is_bounded() -> None:
    detector = InconsistentQuote([make_rule("inconsistent_quote", check="feed")], Setup())
    doc = Document.of("\n".join(f"“Nobody in this harbour will say {n} again,” Anna Ruiz said." for n in range(30)))
    assert max(map(len, sightings(detector, doc).values()), default=0) <= 8
