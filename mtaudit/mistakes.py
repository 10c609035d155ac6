"""What is wrong in a file that a person wrote: mistakes at file:line, hints, strict conversion to structs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

import msgspec

Key = str | int
MOST = 30
"""Names that a hint lists at most."""


class Mistake(NamedTuple):
    """One thing wrong in a file that a person wrote: where, in which rule, what, and what to write instead."""

    path: str
    line: int
    message: str
    rule: str = ""

    def __str__(self) -> str:
        rule = f" [{self.rule}]" if self.rule else ""
        return f"{self.path}:{self.line}:{rule} {self.message}"


class MistakesError(Exception):
    """All the mistakes of one load; `mistakes` holds them in file order."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = sorted(set(mistakes))
        super().__init__("\n".join(map(str, self.mistakes)))


class Problem(NamedTuple):
    """A mistake before its file is known: the keys that lead to it, and the message."""

    keys: tuple[Key, ...]
    message: str


def fields_of(kind: type[msgspec.Struct], data: Any) -> tuple[dict[str, Any], list[Problem]]:
    """Convert a mapping to the fields of a struct, one by one, so that no mistake hides another.

    Returns the good fields by attribute name, and a problem for every unknown or missing key and every wrong value.
    """
    if not isinstance(data, Mapping):
        return {}, [Problem((), f"expected a mapping of keys, got {_name(data)}")]
    known = _known(kind)
    good: dict[str, Any] = {}
    problems = [Problem((key,), f"unknown key {key!r}; {hint(str(key), known)}") for key in data if key not in known]
    for name, info in known.items():
        if name not in data:
            if info.required:
                problems.append(Problem((), f"key {name!r} is missing"))
            continue
        try:
            good[info.name] = msgspec.convert(data[name], info.type)
        except msgspec.ValidationError as error:
            problems.append(_located(name, str(error)))
    return good, problems


@cache
def _known(kind: type[msgspec.Struct]) -> dict[str, msgspec.structs.FieldInfo]:
    return {field.encode_name: field for field in msgspec.structs.fields(kind)}


def hint(word: str, known: Iterable[str]) -> str:
    """“did you mean …?” when something known is near, else the list of what is known."""
    import difflib  # here, since few runs have a mistake

    names = sorted(known)
    near = difflib.get_close_matches(word, names, 1, 0.6)
    listed = ", ".join(names[:MOST]) + (" …" if len(names) > MOST else "")
    return f"did you mean {near[0]!r}?" if near else f"known: {listed}"


def _located(name: str, message: str) -> Problem:
    """Move the place that msgspec names (“… - at `$[0].x`”) from the message into the keys."""
    found = re.fullmatch(r"(.*?)(?: - at `\$(.*)`)?", message, re.DOTALL)
    text, where = (found[1], found[2]) if found else (message, None)
    inside = [int(i) if i else k for i, k in re.findall(r"\[(\d+)\]|\.(\w+)", where or "")]
    return Problem((name, *inside), f"{'.'.join(map(str, [name, *inside]))}: {text}")


def _name(data: Any) -> str:
    return "nothing" if data is None else f"a {type(data).__name__}"
