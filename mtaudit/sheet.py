"""YAML files that know their lines: every mistake at once, each at file:line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import yaml

from mtaudit.mistakes import Key, Mistake, MistakesError

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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
