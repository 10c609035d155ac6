"""Checked rules kept between runs, since reading YAML takes longer than a small audit.

Plain data in the user's cache folder ($MTAUDIT_CACHE, else $XDG_CACHE_HOME/mtaudit, else ~/.cache/mtaudit), named after
a hash of the rule files and of the code that reads them: what has changed is never found. Deleting it costs nothing.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import msgspec

from mtaudit import __version__
from mtaudit.model import Rule
from mtaudit.ruletests import Example

KEPT = 8
"""Sets of rules that are kept; older ones are deleted."""


class _Stored(msgspec.Struct, array_like=True):
    """Rules without their lists; each names by number the lists of its pack, which are stored once."""

    rules: list[Rule]
    examples: list[list[Example]]
    lists: list[dict[str, dict[str, str]]]
    which: list[int]


def key(files: Iterable[tuple[Path, bytes]]) -> str:
    """The name for the rules of these files (their paths and bytes) as this version of the code reads them."""
    digest = hashlib.sha256(f"{__version__} {sys.version_info[:2]}".encode())
    for name in ("packs", "model", "ruletests", "categories", "severity", "rulecache"):
        state = (Path(__file__).parent / f"{name}.py").stat()
        digest.update(f"{state.st_mtime_ns} {state.st_size} ".encode())
    for path, raw in files:
        digest.update(str(path).encode("utf-8", "surrogateescape") + hashlib.sha256(raw).digest())
    return digest.hexdigest()[:32]


def get(name: str) -> list[Rule] | None:
    """The rules kept under a name, or None."""
    try:
        stored = msgspec.msgpack.decode((_folder() / name).read_bytes(), type=_Stored)
    except (OSError, msgspec.DecodeError):
        return None
    return [
        replace(rule, lists=stored.lists[which], examples=tuple(examples))
        for rule, which, examples in zip(stored.rules, stored.which, stored.examples, strict=True)
    ]


def put(name: str, rules: Iterable[Rule]) -> None:
    """Keep rules under a name. Where that cannot be written, nothing is kept and nothing is said."""
    lists: dict[int, Mapping[str, Mapping[str, str]]] = {}
    each = list(rules)
    for rule in each:
        lists.setdefault(id(rule.lists), rule.lists)
    order = list(lists)
    stored = _Stored(
        [replace(rule, lists={}, examples=()) for rule in each],
        [list(rule.examples) for rule in each],
        [{name: dict(words) for name, words in one.items()} for one in lists.values()],
        [order.index(id(rule.lists)) for rule in each],
    )
    with contextlib.suppress(OSError):
        folder = _folder()
        folder.mkdir(parents=True, exist_ok=True)
        fresh = folder / f"{name}.{os.getpid()}"
        fresh.write_bytes(msgspec.msgpack.encode(stored))
        fresh.replace(folder / name)
        for old in sorted(folder.iterdir(), key=lambda p: p.stat().st_mtime, reverse=True)[KEPT:]:
            old.unlink(missing_ok=True)


def _folder() -> Path:
    own, shared = os.environ.get("MTAUDIT_CACHE"), os.environ.get("XDG_CACHE_HOME")
    return Path(own) if own else (Path(shared) if shared else Path.home() / ".cache") / "mtaudit"
