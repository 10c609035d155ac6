"""Words that are none: garbled ones, and those left over from another language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from mtaudit.expansion import all_words
from mtaudit.model import Clue, Detector, Document, Rule, Setup


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`looks`: what the letters of the words to find look like; `known`: words, or `{list}`s, to leave alone."""

    looks: Literal["english", "foreign"]
    known: list[str] = []


class GarbledWord(Detector):
    """Finds words that no lexicon, no way of making words, and nothing in the document explains."""

    Options = Options

    def __init__(self, rules: Sequence[Rule], setup: Setup) -> None:
        super().__init__(rules, setup)
        self.known = [(rule, all_words(rule.options.known, rule.lists)) for rule in rules]

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield a clue for each place of such a word."""
        if not doc.text.strip():
            return
        from mtaudit.analyses.unknown_words import unknown_words  # takes its time, and only texts need it

        for unknown in unknown_words(doc):
            for rule, known in self.known:
                wanted = unknown.foreign == (rule.options.looks == "foreign")
                if wanted and unknown.part not in known and unknown.part.removesuffix("s") not in known:
                    match = doc.text[unknown.span.start : unknown.span.end]
                    yield Clue(rule, unknown.span, {"match": match}, suggestion=_suggestion(match, unknown.part, rule))


def _suggestion(match: str, part: str, rule: Rule) -> str | None:
    from mtaudit.analyses.corrections import correction

    better = correction(part) if rule.options.looks == "english" and part.islower() else None
    if not better:
        return None
    return match.lower().replace(part, better).capitalize() if match[0].isupper() else match.replace(part, better)


DETECTOR = GarbledWord
