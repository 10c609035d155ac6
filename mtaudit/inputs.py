"""From what a user names (files, folders, globs, "-") to inputs, and from an input to its documents."""

from __future__ import annotations

import glob
import os
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from mtaudit import plugins
from mtaudit.model import Document, Setup
from mtaudit.report import Unreadable
from mtaudit.source import ReadError, Source


@cache
def own_suffixes() -> dict[str, str]:
    """Suffix (lower case, with its dot) → name of our reader that takes it."""
    return _suffixes(plugins.own("readers"))


@cache
def suffixes() -> dict[str, str]:
    """The same with the readers of third parties, which come after ours."""
    return {**_suffixes(tuple(plugins.others("readers"))), **own_suffixes()}


def _suffixes(names: Sequence[str]) -> dict[str, str]:
    return {suffix: name for name in names for suffix in plugins.load("readers", name).SUFFIXES}


def read(source: Source, setup: Setup) -> Iterator[Document | Unreadable]:
    """The documents of one input, by the reader of its suffix (plain text if none takes it). Raises nothing."""
    try:
        yield from _reader(source).read(source, setup)
    except ReadError as error:
        yield Unreadable(error.path, error.line, error.message)


def linewise(source: Source) -> bool:
    """Whether the segments that are read of an input are its lines, so that those of another file can stand beside."""
    return bool(getattr(_reader(source), "LINEWISE", False))


def _reader(source: Source) -> ModuleType | Any:
    suffix = os.path.splitext(source.path)[1].lower()  # noqa: PTH122 - done for each file, and a Path takes its time
    return _loaded(own_suffixes().get(suffix) or suffixes().get(suffix, "text"))


@cache
def _loaded(name: str) -> ModuleType | Any:
    return plugins.load("readers", name)


def expand(paths: Sequence[str], known: Collection[str] | None = None) -> Iterator[Source | Unreadable]:
    """The inputs that the paths name, in their order, each file once.

    A folder gives its files in sorted order, at any depth, without hidden ones, links to folders, and those whose
    suffix is not `known` (default: that of some reader); a file that is named itself is taken whatever its suffix.
    What names nothing is an `Unreadable`.
    """
    seen: set[str] = set()
    folders: dict[str, str] = {}
    for path in paths:
        for found in _expand(path, known):
            if isinstance(found, Source):
                key = _real(found.file, folders) if found.file else found.path
                if key in seen:
                    continue
                seen.add(key)
            yield found


def _real(file: str, folders: dict[str, str]) -> str:
    """Where a file really is; `folders` remembers where folders really are, since few files are links themselves."""
    if os.path.islink(file):  # noqa: PTH114 - done for each file, and a Path takes its time
        return os.path.realpath(file)
    folder, name = os.path.split(file)
    if folder not in folders:
        folders[folder] = os.path.realpath(folder)
    return os.path.join(folders[folder], name)  # noqa: PTH118


def _expand(path: str, known: Collection[str] | None) -> Iterator[Source | Unreadable]:
    if path == "-":
        yield Source.stdin()
    elif os.path.isdir(path):  # noqa: PTH112 - unlike Path.is_dir, false for every name that no file can have
        yield from _folder(Path(path), frozenset(suffixes() if known is None else known))
    elif os.path.exists(path):  # noqa: PTH110
        yield Source.of(Path(path))
    elif glob.has_magic(path):
        yield from _matches(path, frozenset(suffixes() if known is None else known))
    else:
        yield Unreadable(path, 0, "no such file or folder: check the path")


def _folder(folder: Path, known: frozenset[str]) -> Iterator[Source | Unreadable]:
    """The files below a folder whose suffix is known; hidden ones are passed over."""
    empty = True
    for found in _files(str(folder), "", known):
        empty = False
        yield found
    if empty:
        kinds = " ".join(sorted(known))
        yield Unreadable(folder.as_posix(), 0, f"no files to audit in this folder: looked for {kinds}")


def _files(folder: str, inner: str, known: frozenset[str]) -> Iterator[Source | Unreadable]:
    """The files of a folder and those below it; `inner` is its own path below the folder that was named."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Unreadable(Path(folder).as_posix(), 0, f"cannot be read: {error.strerror or error}")
        return
    for entry in entries:
        name = entry.name
        if name.startswith("."):
            continue
        path = name if folder == os.curdir else entry.path
        relative = os.path.join(inner, name)  # noqa: PTH118 - strings here: a Path for each file takes its time
        if entry.is_dir(follow_symlinks=False):
            yield from _files(path, relative, known)
        elif os.path.splitext(name)[1].lower() in known and entry.is_file():  # noqa: PTH122
            yield Source.found(path, relative)


def _matches(pattern: str, known: frozenset[str]) -> Iterator[Source | Unreadable]:
    """What a glob matches, sorted; a pattern that names no suffix takes the files whose suffix is known."""
    base, suffix = _base(pattern), Path(pattern).suffix
    named = bool(suffix) and not glob.has_magic(suffix)
    empty = True
    for name in sorted(glob.glob(pattern, recursive=True)):  # noqa: PTH207 - Path.glob takes no absolute pattern
        path = Path(name)
        inner = "" if path == base else str(path.relative_to(base))
        for found in _files(str(path), inner, known) if path.is_dir() else [Source.of(path, below=base)]:
            if isinstance(found, Unreadable) or named or Path(found.path).suffix.lower() in known:
                empty = False
                yield found
    if empty:
        yield Unreadable(pattern, 0, "no file to audit matches this pattern: see with ls what it matches")


def _base(pattern: str) -> Path:
    """The folder above the first part of a pattern that has a wildcard."""
    parts = Path(pattern).parts
    return Path(*parts[: next(i for i, part in enumerate(parts) if glob.has_magic(part))])
