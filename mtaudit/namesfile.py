"""Names files: YAML lists of the names that an editor has settled; docs/names.md describes them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from mtaudit.mistakes import Mistake, MistakesError, fields_of
from mtaudit.sheet import Sheet

Kind = Literal["person", "place", "organisation", "other"]


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One name: how to write it (`canonical`), `variants` that mean the same, what it names, and a person's gender."""

    canonical: str
    variants: list[str] = []
    type: Kind = "person"
    gender: Literal["f", "m", ""] = ""
    note: str = ""


@cache
def load(paths: tuple[str, ...]) -> tuple[Entry, ...]:
    """The entries of names files, in order; read once a process.

    Raises MistakesError with every mistake in them, each at file:line; a file that cannot be read is one at line 1.
    """
    entries: list[Entry] = []
    mistakes: list[Mistake] = []
    owners: dict[str, tuple[Entry, str, int]] = {}
    for path in dict.fromkeys(paths):
        try:
            sheet = Sheet(path, Path(path).read_text(encoding="utf-8-sig"))
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
            mistakes.append(Mistake(path, 1, f"names file cannot be read: {reason}"))
            continue
        except MistakesError as error:
            mistakes += error.mistakes
            continue
        mistakes += sheet.mistakes
        for entry, line in _entries(sheet, mistakes):
            entries.append(entry)
            mistakes += _clashes(entry, path, line, owners)
    if mistakes:
        raise MistakesError(mistakes)
    return tuple(entries)


def _entries(sheet: Sheet, mistakes: list[Mistake]) -> Iterable[tuple[Entry, int]]:
    """The good entries of one file with their lines; what is wrong goes to `mistakes`."""
    if sheet.data is None:
        return
    if not isinstance(sheet.data, list):
        mistakes.append(Mistake(sheet.path, 1, "expected a list of names, each “- canonical: …”"))
        return
    for number, item in enumerate(sheet.data):
        good, problems = fields_of(Entry, item)
        mistakes += [Mistake(sheet.path, sheet.line(number, *p.keys), p.message) for p in problems]
        wrong = list(_wrong(good))
        mistakes += [Mistake(sheet.path, sheet.line(number, key), message) for key, message in wrong]
        if not problems and not wrong:
            yield Entry(**good), sheet.line(number)


def _wrong(good: dict[str, object]) -> Iterable[tuple[str, str]]:
    """What no type can say: names of nothing but white space, a gender of what is no person."""
    if isinstance(good.get("canonical"), str) and not str(good["canonical"]).strip():
        yield "canonical", "canonical: the name is empty"
    variants = good.get("variants", [])
    if isinstance(variants, list) and not all(str(variant).strip() for variant in variants):
        yield "variants", "variants: a spelling is empty"
    if good.get("gender") and good.get("type", "person") != "person":
        yield "gender", "gender: only a person has one"


def _clashes(entry: Entry, path: str, line: int, owners: dict[str, tuple[Entry, str, int]]) -> Iterable[Mistake]:
    """A spelling that two entries claim, for each of the second entry's."""
    for name in dict.fromkeys([entry.canonical, *entry.variants]):
        key = " ".join(name.split()).casefold()
        owner, where, at = owners.setdefault(key, (entry, path, line))
        if owner is not entry:
            yield Mistake(path, line, f"{name!r} stands for {owner.canonical!r} already ({where}:{at})")
