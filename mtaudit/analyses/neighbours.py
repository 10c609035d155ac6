"""The words beside a mark: how far a finding reaches, so that a reader sees where it is."""

from __future__ import annotations

import re

REACH = 30
"""The longest word that is shown whole, in characters."""
BEFORE = re.compile(r"[\w.’'-]*[^\w\s]{0,3}\Z")
AFTER = re.compile(r"[\"“]?[\w’'-]{0,30}")


def word_before(text: str, at: int) -> int:
    """Where the word that ends at `at`, with up to three marks after it, begins; `at` itself where there is none."""
    found = BEFORE.search(text[max(0, at - REACH) : at])
    return at - len(found.group()) if found else at


def word_after(text: str, at: int) -> int:
    """Where the word that begins at `at`, or after an opening mark there, ends; `at` itself where there is none."""
    found = AFTER.match(text, at)
    return found.end() if found else at


def over_space(text: str, at: int) -> int:
    """Where the spaces that end at `at` begin."""
    while at and text[at - 1] in " \u00a0":
        at -= 1
    return at
