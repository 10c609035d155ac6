"""People whose gender is known by their name: those of the names files, and public figures that ship with mtaudit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path

from mtaudit.analyses.given_names import folded

PERSONS = Path(__file__).parent.parent / "data" / "persons.txt"
Key = tuple[str, ...]


@lru_cache(4096)
def keys(name: str) -> tuple[Key, ...]:
    """What a name is looked up by: its words in any order, hyphens parting or joining them, no accents or capitals."""
    parts = folded(name).replace(".", " ").replace("·", " ").split()
    whole = tuple(sorted(part.replace("-", "") for part in parts))
    split = tuple(sorted(piece for part in parts for piece in part.split("-") if piece))
    return (whole, split, tuple(sorted((parts[0], parts[-1])))) if len(parts) > 2 else (whole, split)


def known_gender(names: Iterable[str], files: tuple[str, ...]) -> tuple[str, str, bool]:
    """Gender, canonical name, and whether a names file says so, for the first of the names that somebody known bears.

    ("", "", False) where nobody does.
    """
    names = tuple(names)
    own = _from_files(files)
    for name in names if own else ():
        gender, canonical = _bearer(name, own)
        if gender:
            return gender, canonical, True
    for name in names:
        gender, canonical = _figure(name)
        if gender:
            return gender, canonical, False
    return "", "", False


def _bearer(name: str, table: Mapping[Key, tuple[str, str]]) -> tuple[str, str]:
    """Gender and canonical name of whom a table knows by a name, ("", "") for nobody."""
    return next((table[key] for key in keys(name) if table.get(key, ("", ""))[0]), ("", ""))


@lru_cache(1 << 14)
def _figure(name: str) -> tuple[str, str]:
    """The same for the public figures."""
    return _bearer(name, _shipped())


@cache
def _from_files(files: tuple[str, ...]) -> dict[Key, tuple[str, str]]:
    if not files:
        return {}
    from mtaudit import namesfile  # here, since it brings YAML with it

    people = [entry for entry in namesfile.load(files) if entry.type == "person"]
    return _table((e.canonical, e.gender, e.variants) for e in people)


@cache
def _shipped() -> dict[Key, tuple[str, str]]:
    rows = [line.split("\t") for line in PERSONS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return _table((row[0], row[1], row[2].split(",") if len(row) > 2 else ()) for row in rows)


@cache
def name_words() -> dict[str, str]:
    """Word of a shipped name, folded → the genders of those who have it in their names."""
    found: dict[str, set[str]] = {}
    for key, (gender, _) in _shipped().items():
        for word in key:
            found.setdefault(word, set()).add(gender)
    return {word: "".join(genders) for word, genders in found.items()}


def _table(people: Iterable[tuple[str, str, Iterable[str]]]) -> dict[Key, tuple[str, str]]:
    """Key → gender and canonical name; a key that people of both genders share is of neither."""
    table: dict[Key, tuple[str, str]] = {}
    for canonical, gender, variants in people:
        for name in (canonical, *variants):
            for key in keys(name)[:2]:
                if table.setdefault(key, (gender, canonical))[0] != gender:
                    table[key] = ("", canonical)
    return table
