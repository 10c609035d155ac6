"""The rules of a run: those that ship and the user's own, read once, checked, and selected by id and confidence."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mtaudit import rulecache
from mtaudit.building import build
from mtaudit.mistakes import Mistake, MistakesError, hint
from mtaudit.model import Rule, Setup
from mtaudit.severity import Confidence


@dataclass(frozen=True)
class RuleBook:
    """The rules of a run, ordered by id, and a digest of the files they came from."""

    rules: tuple[Rule, ...]
    digest: str

    def select(self, select: Sequence[str], ignore: Sequence[str], confidence: Confidence) -> RuleBook:
        """The rules whose id starts with one of `select` (all, if none), with none of `ignore`, and sure enough.

        A rule that is selected by its whole id is taken whatever its confidence. Raises ValueError for a prefix that
        no rule has.
        """
        for prefix in (*select, *ignore):
            if not any(rule.id.startswith(prefix) for rule in self.rules):
                near = (
                    {r.id.rpartition("/")[0] for r in self.rules}
                    if prefix.count("/") < 2
                    else {r.id for r in self.rules}
                )
                raise ValueError(f"no rule id starts with {prefix!r}; {hint(prefix, set(near))}")
        kept = [
            rule
            for rule in self.rules
            if (not select or rule.id.startswith(tuple(select)))
            and not (ignore and rule.id.startswith(tuple(ignore)))
            and (rule.confidence.rank >= confidence.rank or rule.id in select)
        ]
        return replace(self, rules=tuple(kept))

    def rule(self, name: str) -> Rule:
        """The rule of this id, or of this last part of an id where only one has it. Raises KeyError with a hint."""
        found = [r for r in self.rules if r.id == name] or [r for r in self.rules if r.id.endswith("/" + name)]
        if len(found) == 1:
            return found[0]
        if found:
            raise KeyError(f"several rules end in {name!r}: {', '.join(r.id for r in found)}")
        raise KeyError(f"no rule {name!r}; {hint(name, [r.id for r in self.rules])}")


def shipped() -> Path:
    """The folder of the rules that ship: inside the package when installed, beside it in a checkout."""
    inside = Path(__file__).parent / "rules"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "rules"


def load(folders: Iterable[str | Path] = (), *, builtin: bool = True) -> RuleBook:
    """Read the shipped packs and those in `folders` (folders or single files).

    Raises MistakesError with every mistake of every file, those that only a detector can see among them.
    """
    mistakes: list[Mistake] = []
    files = [
        (path, path.read_bytes()) for path in _files([*([shipped()] if builtin else []), *map(Path, folders)], mistakes)
    ]
    digest = hashlib.sha256(b"".join(hashlib.sha256(raw).digest() for _, raw in files)).hexdigest()[:12]
    key = rulecache.key(files)
    rules = None if mistakes else rulecache.get(key)
    if rules is None:
        rules = _read(files, mistakes)
        build(rules, Setup())
        rulecache.put(key, rules)
    return RuleBook(tuple(sorted(rules, key=lambda rule: rule.id)), digest)


def _read(files: Iterable[tuple[Path, bytes]], mistakes: list[Mistake]) -> list[Rule]:
    from mtaudit.packs import read_pack  # here, since most runs find the rules checked and need no YAML

    rules: dict[str, Rule] = {}
    for path, raw in files:
        try:
            found = read_pack(str(path), raw.decode("utf-8"))
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            mistakes.append(Mistake(str(path), line, "not UTF-8: save the file as UTF-8"))
        except MistakesError as error:
            mistakes.extend(error.mistakes)
        else:
            for rule in found:
                if rule.id in rules:
                    file, line_ = rule.origin.rsplit(":", 1)
                    mistakes.append(Mistake(file, int(line_), f"also defined at {rules[rule.id].origin}", rule.id))
                rules[rule.id] = rule
    if mistakes:
        raise MistakesError(mistakes)
    return list(rules.values())


def _files(places: Iterable[Path], mistakes: list[Mistake]) -> Iterator[Path]:
    for place in places:
        if place.is_dir():
            yield from sorted(p for p in place.rglob("*") if p.suffix in (".yaml", ".yml") and p.is_file())
        elif place.is_file():
            yield place
        else:
            mistakes.append(Mistake(str(place), 1, "no such rule file or folder: check --rules and the configuration"))
