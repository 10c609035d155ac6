"""Rule files to rules: strict, typed, and with every mistake of every file told at once, at file:line.

The language is described in docs/rules.md. A rule's `with:` is converted to the option struct of its detector, which is
learnt from `plugins.room("detectors")` alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any

import msgspec

from mtaudit import plugins
from mtaudit.categories import CATEGORIES
from mtaudit.model import REGIONS, Detector, Rule, Setup
from mtaudit.ruletests import Example, parse_examples
from mtaudit.severity import Confidence, Severity
from mtaudit.sheet import Mistake, MistakesError, Problem, Sheet, fields_of, hint

Name = Annotated[str, msgspec.Meta(pattern="^[a-z0-9]+(?:-[a-z0-9]+)*$")]
Texts = str | list[str]
PLACES = {*REGIONS, "quotation"}
TEXT_REGIONS = ("headline", "dateline", "body", "heading", "caption")


class PackSheet(msgspec.Struct, forbid_unknown_fields=True):
    """The keys of a rule file."""

    pack: Annotated[str, msgspec.Meta(pattern="^[a-z0-9-]+(?:/[a-z0-9-]+)*$")]
    rules: list[dict[str, Any]]
    language: str = "any"
    lists: dict[str, str | list[str] | dict[str, str]] = {}
    about: str = ""


class RuleSheet(msgspec.Struct, forbid_unknown_fields=True):
    """The keys of one rule."""

    id: Name
    detector: str
    category: str
    message: str
    tests: dict[str, Any]
    severity: Severity | None = None
    confidence: Confidence = Confidence.LOW
    why: str = ""
    source_languages: Texts = msgspec.field(name="from", default_factory=list)
    options: dict[str, Any] = msgspec.field(name="with", default_factory=dict)
    fix: str | None = None
    safe: bool = False
    alone: bool = False
    exceptions: Texts = msgspec.field(name="except", default_factory=list)
    only_in: Texts = msgspec.field(name="in", default_factory=lambda: ["body"])
    not_in: Texts = msgspec.field(default_factory=list)
    tags: Texts = msgspec.field(default_factory=list)
    known: list[str] = msgspec.field(default_factory=list)


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

    Raises MistakesError with every mistake of every file.
    """
    mistakes: list[Mistake] = []
    rules: dict[str, Rule] = {}
    digest = hashlib.sha256()
    for path in _files([*([shipped()] if builtin else []), *map(Path, folders)], mistakes):
        raw = path.read_bytes()
        digest.update(hashlib.sha256(raw).digest())
        try:
            found = read_pack(str(path), raw.decode("utf-8"))
        except UnicodeDecodeError as error:
            mistakes.append(
                Mistake(str(path), raw.count(b"\n", 0, error.start) + 1, "not UTF-8: save the file as UTF-8")
            )
        except MistakesError as error:
            mistakes.extend(error.mistakes)
        else:
            for rule in found:
                if rule.id in rules:
                    file, line = rule.origin.rsplit(":", 1)
                    mistakes.append(Mistake(file, int(line), f"also defined at {rules[rule.id].origin}", rule.id))
                rules[rule.id] = rule
    if mistakes:
        raise MistakesError(mistakes)
    return RuleBook(tuple(rules[name] for name in sorted(rules)), digest.hexdigest()[:12])


def _files(places: Iterable[Path], mistakes: list[Mistake]) -> Iterator[Path]:
    for place in places:
        if place.is_dir():
            yield from sorted(p for p in place.rglob("*") if p.suffix in (".yaml", ".yml") and p.is_file())
        elif place.is_file():
            yield place
        else:
            mistakes.append(Mistake(str(place), 1, "no such rule file or folder: check --rules and the configuration"))


def read_pack(path: str, text: str) -> list[Rule]:
    """The rules of one file. Raises MistakesError with every mistake in it."""
    sheet = Sheet(path, text)
    mistakes = list(sheet.mistakes)
    good, problems = fields_of(PackSheet, sheet.data)
    mistakes += [Mistake(path, sheet.line(*p.keys), p.message) for p in problems]
    lists = {name: _mapping(words) for name, words in good.get("lists", {}).items()}
    rules = []
    for index, data in enumerate(good.get("rules", ())):
        rule, wrong = _rule(data, str(good.get("pack", "")), good.get("language", "any"), lists)
        name = str(data.get("id", f"rule {index + 1}"))
        mistakes += [Mistake(path, sheet.line("rules", index, *p.keys), p.message, name) for p in wrong]
        if rule:
            rules.append(replace(rule, origin=f"{path}:{sheet.line('rules', index)}"))
    if mistakes:
        raise MistakesError(mistakes)
    return rules


def _mapping(words: str | list[str] | dict[str, str]) -> dict[str, str]:
    """A list of a pack as word → fix; a text is a list of words with white space between them."""
    return words if isinstance(words, dict) else dict.fromkeys(words.split() if isinstance(words, str) else words, "")


def _rule(
    data: dict[str, Any], pack: str, language: str, lists: Mapping[str, Mapping[str, str]]
) -> tuple[Rule | None, list[Problem]]:
    """One rule, or None and what is wrong with it."""
    good, problems = fields_of(RuleSheet, data)
    problems += _unknown(good)
    examples, wrong = parse_examples(good.get("tests", {}))
    problems += wrong
    options, wrong = _options(str(good.get("detector", "")), good.get("options", {}))
    problems += wrong
    if problems:
        return None, problems
    return _built(RuleSheet(**good), pack, language, lists, options, examples), []


def _built(
    sheet: RuleSheet,
    pack: str,
    language: str,
    lists: Mapping[str, Mapping[str, str]],
    options: Any,
    examples: tuple[Example, ...],
) -> Rule:
    return Rule(
        id=f"{pack}/{sheet.id}",
        detector=sheet.detector,
        options=options,
        category=sheet.category,
        severity=sheet.severity or CATEGORIES[sheet.category].severity,
        confidence=sheet.confidence,
        message=" ".join(sheet.message.split()),
        why=" ".join(sheet.why.split()),
        language=language,
        source_languages=_several(sheet.source_languages),
        fix=sheet.fix,
        safe=sheet.safe,
        alone=sheet.alone,
        exceptions=_several(sheet.exceptions),
        only_in=_regions(_several(sheet.only_in)),
        not_in=_regions(_several(sheet.not_in)),
        tags=_several(sheet.tags),
        lists=lists,
        examples=examples,
    )


def _several(value: Texts) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _regions(names: tuple[str, ...]) -> tuple[str, ...]:
    """Region names with `text` spelled out: everything but tables and furniture."""
    return tuple(part for name in names for part in (TEXT_REGIONS if name == "text" else (name,)))


def _unknown(good: Mapping[str, Any]) -> Iterator[Problem]:
    """Values that are no name of a category, a detector or a region."""
    if "category" in good and good["category"] not in CATEGORIES:
        yield Problem(("category",), f"unknown category {good['category']!r}; {hint(good['category'], CATEGORIES)}")
    for key, name in (("only_in", "in"), ("not_in", "not_in")):
        for place in _several(good.get(key, ())):
            if place not in {*PLACES, "text"}:
                yield Problem((name,), f"unknown region {place!r}; {hint(place, {*PLACES, 'text'})}")
    if good.get("fix") is None and good.get("safe"):
        yield Problem(("safe",), "`safe: true` needs a `fix:`")


def _options(detector: str, data: Mapping[str, Any]) -> tuple[Any, list[Problem]]:
    """The `with:` of a rule as the option struct of its detector."""
    if not detector:
        return None, []
    try:
        kind: type[Detector] = plugins.load("detectors", detector).DETECTOR
    except KeyError:
        known = plugins.room("detectors")
        return None, [Problem(("detector",), f"unknown detector {detector!r}; {hint(detector, known)}")]
    except plugins.PluginError as error:
        return None, [Problem(("detector",), str(error))]
    good, problems = fields_of(kind.Options, data)
    if problems:
        return None, [Problem(("with", *p.keys), p.message) for p in problems]
    return kind.Options(**good), []


def build(rules: Iterable[Rule], setup: Setup) -> list[Detector]:
    """The detectors of these rules, each built once with all its rules, in the order of their names.

    Raises MistakesError, at the rules' places, when options that have the right types make no sense to the detector.
    """
    groups: dict[str, list[Rule]] = {}
    for rule in rules:
        groups.setdefault(rule.detector, []).append(rule)
    detectors, mistakes = [], []
    for name in sorted(groups):
        kind: type[Detector] = plugins.load("detectors", name).DETECTOR
        try:
            detectors.append(kind(groups[name], setup))
        except ValueError as error:
            mistakes += list(_culprits(kind, groups[name], setup)) or [Mistake(name, 1, str(error))]
    if mistakes:
        raise MistakesError(mistakes)
    return detectors


def _culprits(kind: type[Detector], rules: Sequence[Rule], setup: Setup) -> Iterator[Mistake]:
    """Build rule by rule to learn which of them the detector refuses: only after a failure, since it is slow."""
    for rule in rules:
        try:
            kind([rule], setup)
        except ValueError as error:
            file, line = rule.origin.rsplit(":", 1) if ":" in rule.origin else (rule.origin, "1")
            yield Mistake(file, int(line), str(error), rule.id.rsplit("/", 1)[-1])
