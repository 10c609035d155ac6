"""Expressions that are compiled when a text first needs them: to compile all of them takes longer than to start."""

from __future__ import annotations

import re
from functools import partial
from typing import Any, cast

METHODS = ("match", "fullmatch", "search", "findall", "finditer", "split", "sub", "subn", "pattern", "flags")


class _Late:
    """Stands for a pattern; from its first use on it has the methods of that, and costs no more."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._compile = partial(re.compile, pattern, flags)

    def __getattr__(self, name: str) -> Any:
        compiled = self._compile()
        self.__dict__.update({method: getattr(compiled, method) for method in METHODS})
        return getattr(compiled, name)


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled at its first use. A mistake in the pattern shows only then."""
    return cast("re.Pattern[str]", _Late(pattern, flags))
