"""The expert, the diplomat: who is named beside them."""

from __future__ import annotations

import pytest

from mtaudit.analyses.antecedents import antecedents
from mtaudit.analyses.scene import scene
from mtaudit.model import Document


def known(text: str) -> list[str]:
    """The nouns that are known to mean somebody who has a name."""
    figures = scene(Document.of(text, language="en")).figures
    return [text[f.start : f.end] for f in figures if f.named and text[f.start].islower()]


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("Boris Lenkov said the bridge was safe. The expert added that it was old.", ["expert"]),
        ("“It is safe,” Boris Lenkov said. According to the young hydrologist, it is old.", ["hydrologist"]),
        ("The geologist warned of floods\nBoris Lenkov said that the river was rising.", ["geologist"]),
        ("Anna Petrova said it was safe. The driver added that it was old.", []),
        ("Anna Petrova said it was safe. The expert of the bank added that it was old.", []),
        ("Anna Petrova said it was safe. The author of the study added that it was old.", ["author"]),
        ("Anna Petrova and Boris Lenkov said it was safe. The expert added that it was old.", []),
        ("An expert came. Anna Petrova said it was safe. The expert added that it was old.", []),
        ("Anna Petrova said it was safe. It rained. It snowed. It froze. It thawed. The expert came.", []),
    ],
)
def test_who_is_named(text: str, nouns: list[str]) -> None:
    assert known(text) == nouns


def test_an_epithet_is_no_rival() -> None:
    text = "Boris Lenkov said the bridge was safe. The expert noted that it was old. She added that it would last."
    assert [a.figure.gender for a in antecedents(Document.of(text, language="en"))] == ["m"]
