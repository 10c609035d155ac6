"""A rule file to rules: strict, typed, and with every mistake told at once, at file:line.

The language is described in docs/rules.md. What a rule's `with:` may hold is learnt from the option struct of its
detector, through `plugins` alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Annotated, Any

import msgspec

from mtaudit import plugins
from mtaudit.categories import CATEGORIES
from mtaudit.mistakes import Mistake, MistakesError, Problem, fields_of, hint
from mtaudit.model import REGIONS, Detector, Rule
from mtaudit.ruletests import Example, parse_examples
from mtaudit.severity import Confidence, Severity
from mtaudit.sheet import Sheet

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
    problems += _wrong_options(str(good.get("detector", "")), good.get("options", {}))
    if problems:
        return None, problems
    return _built(RuleSheet(**good), pack, language, lists, examples), []


def _built(
    sheet: RuleSheet,
    pack: str,
    language: str,
    lists: Mapping[str, Mapping[str, str]],
    examples: tuple[Example, ...],
) -> Rule:
    return Rule(
        id=f"{pack}/{sheet.id}",
        detector=sheet.detector,
        options=sheet.options,
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


def _wrong_options(detector: str, data: Mapping[str, Any]) -> list[Problem]:
    """What is wrong with the `with:` of a rule, by the option struct of its detector."""
    if not detector:
        return []
    try:
        kind: type[Detector] = plugins.load("detectors", detector).DETECTOR
    except KeyError:
        known = plugins.room("detectors")
        return [Problem(("detector",), f"unknown detector {detector!r}; {hint(detector, known)}")]
    except plugins.PluginError as error:
        return [Problem(("detector",), str(error))]
    return [Problem(("with", *p.keys), p.message) for p in fields_of(kind.Options, data)[1]]
