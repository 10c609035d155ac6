"""Small facts about words and templates, in one place: boundaries, capitals, filling of messages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

PLACEHOLDER = re.compile(r"\{([A-Za-z0-9_-]+)\}")
"""A named value in a message, a fix or a pattern: `{match}`; `{2,3}` and `{}` are none."""


def bounded(text: str, start: int, end: int) -> bool:
    """Whether a match begins and ends at word boundaries (Unicode; an apostrophe or hyphen is no letter)."""
    before = start > 0 and start < len(text) and _wordy(text[start]) and _wordy(text[start - 1])
    after = 0 < end < len(text) and _wordy(text[end - 1]) and _wordy(text[end])
    return not before and not after


def _wordy(char: str) -> bool:
    return char.isalnum() or char == "_" or unicodedata.category(char)[0] == "M"


def fill(template: str, values: Mapping[str, str]) -> str:
    """Put values in for `{name}`; a name without a value stays as it is."""
    return PLACEHOLDER.sub(lambda m: values.get(m[1], m[0]), template)


def like(model: str, text: str) -> str:
    """`text` with the capitals of `model`: all capitals, a first capital, or as it is."""
    if len(model) > 1 and model.isupper():
        return text.upper()
    if model[:1].isupper() and not text[:1].isupper():
        return text[:1].upper() + text[1:]
    return text
