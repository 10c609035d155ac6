"""A model that ran away: one word, phrase or group of letters over and over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from mtaudit.analyses.echoes import LOOP_OF_PHRASE, LOOP_OF_WORD, Echoes, Run, echoes
from mtaudit.expansion import all_words
from mtaudit.model import Clue, Detector, Document, Rule, Setup, Span
from mtaudit.severity import Severity

LONG_WORD = 16
"""From so many characters on, a word may hide a loop of letters."""
LETTERS = re.compile(r"([^\W\d_]{1,20}?)\1{5,}")
CALL = re.compile(r".{0,2}?([^\W\d_]{1,4}?)\1+.{0,2}", re.IGNORECASE)
"""Letters that people draw out, and sounds: a whole word of "noooo" or "hahahaha"."""
LONG_CALL = 60
"""Longer than this, even a sound is a loop."""
SEPARATORS = ",;.!?"
WORD = re.compile(r"[^\W\d_]")


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`joiners`: words that people repeat words with ("again and again and again"); `sounds`: laughter and song.

    Both are words, or `{list}`; loops of them are noticed later than others.
    """

    joiners: list[str] = []
    sounds: list[str] = []


class Loops(Detector):
    """Finds runs that repeat too often to be meant."""

    Options = Options

    def __init__(self, rules: Sequence[Rule], setup: Setup) -> None:
        super().__init__(rules, setup)
        self.words = [(r, all_words(r.options.joiners, r.lists), all_words(r.options.sounds, r.lists)) for r in rules]

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield a clue for each loop: critical where it fills more than half of its segment."""
        heard = echoes(doc)
        if not heard.runs and not _long_words(heard):
            return
        for rule, joiners, sounds in self.words:
            for span, once, times in (*_phrases(heard, joiners, sounds), *_letters(heard)):
                segment = doc.segment_span(doc.segment_at(span.start))
                grave = 2 * (span.end - span.start) > segment.end - segment.start
                values = {"match": doc.text[span.start : span.end], "once": once, "times": str(times)}
                yield Clue(rule, span, values, suggestion=once, severity=Severity.CRITICAL if grave else None)


def _phrases(heard: Echoes, joiners: frozenset[str], sounds: frozenset[str]) -> Iterator[tuple[Span, str, int]]:
    """Loops of words: span, the phrase once, how often."""
    for run in heard.runs:
        if run.endless and _meaningless(heard, run, joiners, sounds):
            at = next(i for i in range(run.first, run.last) if heard.view.texts[i] not in SEPARATORS)
            once = heard.view.span(at, at + run.period - 1)
            yield heard.view.span(at, run.last), heard.text[once.start : once.end].rstrip(SEPARATORS + " "), run.rounds


def _meaningless(heard: Echoes, run: Run, joiners: frozenset[str], sounds: frozenset[str]) -> bool:
    """Whether a run repeats words, not rules, dots or numbers, and more often than people would."""
    phrase = heard.view.lowers[run.first : run.first + run.period]
    words = {word for word in phrase if WORD.match(word)} - joiners
    if not words or words == {"x"}:
        return False
    often = LOOP_OF_WORD if len(words) == 1 else LOOP_OF_PHRASE
    return run.rounds >= (2 * often if words <= sounds else often)


def _long_words(heard: Echoes) -> list[int]:
    """The tokens that are long enough to hold a loop of letters."""
    if max(map(len, heard.view.vocabulary), default=0) < LONG_WORD:
        return []
    return [i for i, text in enumerate(heard.view.texts) if len(text) >= LONG_WORD]


def _letters(heard: Echoes) -> Iterator[tuple[Span, str, int]]:
    """Loops of letters inside a word: span, the letters once, how often."""
    view = heard.view
    for i in _long_words(heard):
        word = view.texts[i]
        if len(word) > LONG_CALL or not CALL.fullmatch(word):
            for found in LETTERS.finditer(word):
                if found[1].lower() != "x" and len(found[0]) >= LONG_WORD // 2:
                    start = view.starts[i] + found.start()
                    yield Span(start, start + len(found[0])), found[1], len(found[0]) // len(found[1])


DETECTOR = Loops
