"""Nouns for people that are only the first half of a thing."""

from __future__ import annotations

import pytest

from mtaudit.analyses.scene import scene
from mtaudit.model import Document


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("The migrant crisis is over.", []),
        ("They saw the pirate treasure.", []),
        ("The driver fled.", ["driver"]),
        ("They found a woman stuck in the lift, and the driver responsible for it.", ["woman", "driver"]),
        ("The driver drives home.", ["driver"]),
        ("The driver doesn't know.", ["driver"]),
        ("The driver then ran away.", ["driver"]),
        ("They thanked the driver yesterday.", ["driver"]),
    ],
)
def test_compounds(text: str, nouns: list[str]) -> None:
    assert [text[f.start : f.end] for f in scene(Document.of(text, language="en")).figures] == nouns
