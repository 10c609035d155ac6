"""Nouns that mean somebody who has a name."""

from __future__ import annotations

import pytest

from mtaudit.analyses.scene import scene
from mtaudit.model import Document


def persons(text: str) -> dict[str, bool]:
    """The nouns for people, and whether each has a name."""
    figures = scene(Document.of(text, language="en")).figures
    return {text[f.start : f.end]: f.named for f in figures if text[f.start].islower()}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It was said by the inspector in the harbour office of the old town, Anna Petrova.", {"inspector": True}),
        ("The head of the harbour office, Mrs Anna Petrova, came.", {"head": True}),
        ("Prime Minister Anna Petrova came. The minister smiled.", {"minister": True}),
        ("Prime Minister Anna Petrova came. The prime minister smiled.", {"minister": True}),
        ("Plumber Anna Petrova came. They wanted to thank the plumber.", {"plumber": True}),
        ("Deputy Minister of Roads Anna Petrova came. The Deputy minister smiled.", {"minister": True}),
        ("Deputy Minister Anna Petrova met Minister Boris Lenkov. The deputy minister smiled.", {"minister": True}),
        ("Minister Anna Petrova met Minister Boris Lenkov. The minister smiled.", {"minister": False}),
        ("Anna Petrova, adviser to the head of the office, came.", {"adviser": True}),
        ("Anna Petrova, widow of the general, came.", {"widow": True, "general": False}),
        ("Anna Petrova, a dentist, came. The dentist smiled.", {"dentist": True}),
        ("The dentist came. Anna Petrova saw the dentist.", {"dentist": False}),
        ("The dentist saw Anna Petrova.", {"dentist": False}),
        ("Anna Petrova came. The dentist of the village smiled.", {"dentist": False}),
    ],
)
def test_who_has_a_name(text: str, told: dict[str, bool]) -> None:
    assert persons(text) == told


def test_capitalised_title_is_its_bearer() -> None:
    text = "Deputy Foreign Minister Anna Petrova met Foreign Minister Boris Lenkov. The Deputy Foreign Minister smiled."
    assert [f.gender for f in scene(Document.of(text, language="en")).figures] == ["f", "m", "f"]
