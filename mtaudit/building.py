"""Rules to detectors: each detector is built once, with all the rules that use it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import msgspec

from mtaudit import plugins
from mtaudit.mistakes import Mistake, MistakesError
from mtaudit.model import Detector, Rule, Setup


def build(rules: Iterable[Rule], setup: Setup) -> list[Detector]:
    """The detectors of these rules, each built once with all its rules, in the order of their names.

    Raises MistakesError, at the rules' places, when options that have the right types make no sense to the detector.
    """
    groups: dict[str, list[Rule]] = {}
    for rule in rules:
        groups.setdefault(rule.detector, []).append(rule)
    detectors, mistakes = [], []
    for name in sorted(groups):
        try:
            kind: type[Detector] = plugins.load("detectors", name).DETECTOR
        except (KeyError, plugins.PluginError) as error:
            # Checked rules are kept between runs: the plugin may have gone since.
            mistakes.append(_mistake(groups[name][0], f"detector {name!r} cannot be had: {error}"))
            continue
        try:
            detectors.append(_built(kind, groups[name], setup))
        except ValueError as error:
            mistakes += list(_culprits(kind, groups[name], setup)) or [Mistake(name, 1, str(error))]
    if mistakes:
        raise MistakesError(mistakes)
    return detectors


def _culprits(kind: type[Detector], rules: Sequence[Rule], setup: Setup) -> Iterator[Mistake]:
    """Build rule by rule to learn which of them the detector refuses: only after a failure, since it is slow."""
    for rule in rules:
        try:
            _built(kind, [rule], setup)
        except ValueError as error:
            yield _mistake(rule, str(error))


def _mistake(rule: Rule, message: str) -> Mistake:
    file, line = rule.origin.rsplit(":", 1) if ":" in rule.origin else (rule.origin, "1")
    return Mistake(file, int(line), message, rule.id.rsplit("/", 1)[-1])


def _built(kind: type[Detector], rules: Sequence[Rule], setup: Setup) -> Detector:
    """One detector; the options of its rules become its option struct (a mapping that does not fit: ValueError)."""
    return kind([replace(rule, options=_typed(rule.options, kind)) for rule in rules], setup)


def _typed(options: Any, kind: type[Detector]) -> msgspec.Struct:
    return options if isinstance(options, kind.Options) else msgspec.convert(options, kind.Options)
