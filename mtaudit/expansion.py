"""Named lists in options: `{name}` stands for the words of a list of the pack."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mtaudit.mistakes import hint
from mtaudit.wording import PLACEHOLDER

Lists = Mapping[str, Mapping[str, str]]


def words_of(text: str, lists: Lists) -> Mapping[str, str] | None:
    """The list that `text` names by being just `{name}`; None if it is no such reference.

    Raises ValueError for a list that the pack has not.
    """
    found = PLACEHOLDER.fullmatch(text)
    return named(found[1], lists) if found else None


def named(name: str, lists: Lists) -> Mapping[str, str]:
    """The list of this name: word → fix. Raises ValueError if the pack has none."""
    if name not in lists:
        raise ValueError(f"no list {name!r} in this pack; {hint(name, lists)}")
    return lists[name]


def all_words(options: Iterable[str], lists: Lists) -> frozenset[str]:
    """Words of an option, each `{name}` replaced by the words of that list. Raises ValueError as `words_of` does."""
    return frozenset(word for text in options for word in words_of(text, lists) or (text,))
