"""YAML files that know their lines, and strict conversion to structs: every mistake at once, each at file:line."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

import msgspec
import yaml

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
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


class _Loader(_Base):  # type: ignore[misc]
    """YAML 1.2 scalars: only true and false are booleans, dates stay text, so that a list may hold “no” and “on”."""


_Loader.yaml_implicit_resolvers = {}
for _pattern, _tag, _first in (
    (r"true|false", "bool", "tf"),
    (r"[-+]?(0|[1-9][0-9]*)", "int", "-+0123456789"),
    (r"[-+]?[0-9]+\.[0-9]+", "float", "-+0123456789"),
    (r"null|~|", "null", ["n", "~", ""]),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), list(_first))


class Sheet:
    """One YAML file: `data`, plain values; `line(keys…)`, where a value stands; `mistakes`, duplicate keys."""

    def __init__(self, path: str, text: str) -> None:
        """Raises MistakesError when the text is no YAML."""
        self.path = path
        loader = _Loader(text)
        try:
            self.root = loader.get_single_node()
            self.data: Any = loader.construct_document(self.root) if self.root else None
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            problem = getattr(error, "problem", None) or str(error)
            raise MistakesError([Mistake(path, mark.line + 1 if mark else 1, f"not valid YAML: {problem}")]) from error
        finally:
            loader.dispose()
        self.mistakes = list(self._duplicates(self.root))

    def line(self, *keys: Key) -> int:
        """Line (1-based) of the value at a path of keys and indexes, or of the nearest thing around it."""
        node = self.root
        line = 1
        for key in keys:
            if isinstance(node, yaml.MappingNode):
                pair = next((p for p in node.value if p[0].value == key), None)
                if pair is None:
                    break
                line, node = pair[0].start_mark.line + 1, pair[1]
            elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
                node = node.value[key]
                line = node.start_mark.line + 1
            else:
                break
        return line

    def _duplicates(self, node: Any) -> Iterable[Mistake]:
        if isinstance(node, yaml.MappingNode):
            seen: set[str] = set()
            for key, value in node.value:
                if key.value in seen:
                    yield Mistake(self.path, key.start_mark.line + 1, f"key {key.value!r} stands twice: keep one")
                seen.add(key.value)
                yield from self._duplicates(value)
        elif isinstance(node, yaml.SequenceNode):
            for item in node.value:
                yield from self._duplicates(item)


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
