"""Configuration: `[tool.mtaudit]` in pyproject.toml, or mtaudit.toml, in the folder or one above it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from mtaudit.mistakes import Mistake, MistakesError, fields_of, hint
from mtaudit.scoring import PROFILES
from mtaudit.severity import Confidence

FailOn = Literal["minor", "major", "critical", "never"]
Percent = Annotated[float, msgspec.Meta(ge=0, le=100)]


class Config(msgspec.Struct, forbid_unknown_fields=True, rename="kebab", frozen=True):
    """What a run can be told in a file; each key is named like its option on the command line.

    `rules`: folders or files of packs, relative to the configuration; `select`, `ignore`: prefixes of rule ids;
    `min_score`, `pass_score`, `revise_score`: 0 to 100; `repeats`: whether a finding that comes back counts each time;
    `fields`: names of a record's fields where they differ from ours (text, html, id, url, title, date, …).
    """

    rules: list[str] = []
    select: list[str] = []
    ignore: list[str] = []
    min_confidence: Confidence = Confidence.MEDIUM
    fail_on: FailOn = "major"
    min_score: Percent | None = None
    pass_score: Percent = 97.0
    revise_score: Percent = 90.0
    language: str | None = None
    source_language: str | None = None
    profile: str = "mqm-core"
    repeats: Literal["count", "once"] = "count"
    encoding: str = "utf-8"
    names: list[str] = []
    jobs: Annotated[int, msgspec.Meta(ge=0)] = 1
    fields: dict[str, str] = {}


class Found(msgspec.Struct, frozen=True):
    """A configuration and the folder its paths are relative to."""

    config: Config
    folder: str


def find(start: Path) -> Found:
    """The nearest configuration at or above a folder; the defaults where there is none.

    Raises MistakesError with every mistake in it.
    """
    for folder in (start, *start.parents):
        own, project = folder / "mtaudit.toml", folder / "pyproject.toml"
        if own.is_file():
            return read(own)
        if project.is_file() and "mtaudit" in _toml(project).get("tool", {}):
            return read(project)
    return Found(Config(), str(start))


def read(path: Path) -> Found:
    """The configuration of one file. Raises MistakesError for unknown keys and bad values, each at its line."""
    data = _toml(path)
    table = data.get("tool", {}).get("mtaudit", {}) if path.name == "pyproject.toml" else data
    good, problems = fields_of(Config, table)
    profile = good.get("profile", "mqm-core")
    mistakes = [Mistake(str(path), _line(path, p.keys), p.message) for p in problems]
    if profile not in PROFILES:
        mistakes.append(
            Mistake(str(path), _line(path, ("profile",)), f"unknown profile {profile!r}; {hint(profile, PROFILES)}")
        )
    if mistakes:
        raise MistakesError(mistakes)
    for key in ("rules", "names"):
        good[key] = [str(path.parent / item) for item in good.get(key, ())]
    return Found(Config(**good), str(path.parent))


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise MistakesError([Mistake(str(path), _error_line(error), f"not valid TOML: {error}")]) from error


def _error_line(error: Exception) -> int:
    words = str(error).replace(",", " ").split()
    return int(words[words.index("line") + 1]) if "line" in words[:-1] and "column" in words else 1


def _line(path: Path, keys: tuple[str | int, ...]) -> int:
    """Line (1-based) that sets a key; TOML readers keep no positions, so it is looked up by its name."""
    name = str(keys[0]) if keys else ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if name and line.strip().lstrip("[").removeprefix("tool.mtaudit.").strip("\"' ").startswith(name):
            return number
    return 1
