"""Words, phrases and sentences that stand there twice. Which words may rightly do so is for the rules to say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from mtaudit.analyses.echoes import Run, echoes
from mtaudit.analyses.sentences import sentences
from mtaudit.expansion import Lists, all_words
from mtaudit.model import Clue, Detector, Document, Rule, Setup, Span

Check = Literal["word", "phrase", "heading", "sentence"]
LETTERS = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
SAYINGS = frozenset("\"'“”‘’«»♪~#@*/_=<>")
"""Marks beside a doubled word that make it a sound, a song, a quotation or no prose."""
NAME_LENGTH = 4
"""A capitalised word of so many letters at most that is said twice may be a name."""
NEAR = 5
"""How many words before a verb its relative pronoun may stand ("those who voted voted")."""
SENTENCE_WORDS = 6
"""The shortest sentence whose repetition is noticed."""


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`check`: which kind of repetition; the others are words, or `{list}`.

    `right`: words that may stand twice; `small`: function words; `articles`; `relatives`: words after which a verb may
    stand twice; `joiners`: words between which others may alternate ("by", "and"); `comparatives`: endings of words
    that may stand twice after an article ("the higher the higher").
    """

    check: Check
    right: list[str] = []
    small: list[str] = []
    articles: list[str] = []
    relatives: list[str] = []
    joiners: list[str] = []
    comparatives: tuple[str, ...] = ()


class Words(NamedTuple):
    """The words of a rule's options, lists filled in."""

    right: frozenset[str]
    small: frozenset[str]
    articles: frozenset[str]
    relatives: frozenset[str]
    joiners: frozenset[str]
    comparatives: tuple[str, ...]

    @classmethod
    def of(cls, o: Options, lists: Lists) -> Words:
        """Fill in `{list}`. Raises ValueError for a list that the pack has not."""
        right, small, articles, relatives, joiners = (
            all_words(some, lists) for some in (o.right, o.small, o.articles, o.relatives, o.joiners)
        )
        return cls(right, small, articles, relatives, joiners, o.comparatives)


class Found(NamedTuple):
    """A span, and what to write for it."""

    span: Span
    suggestion: str


class Repetition(Detector):
    """Runs the check that each of its rules asks for."""

    Options = Options

    def __init__(self, rules: Sequence[Rule], setup: Setup) -> None:
        super().__init__(rules, setup)
        self.checks = [(rule, CHECKS[rule.options.check], Words.of(rule.options, rule.lists)) for rule in rules]

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield a clue for each word or phrase that repeats."""
        heard = bool(echoes(doc).runs)
        for rule, check, words in self.checks:
            for found in check(doc, words) if heard or check is doubled_sentences else ():
                values = {"match": doc.text[found.span.start : found.span.end]}
                yield Clue(rule, found.span, values, suggestion=found.suggestion)


def doubled_words(doc: Document, words: Words) -> Iterator[Found]:
    """One word two to five times: "the the"."""
    view = echoes(doc).view
    for run in echoes(doc).runs:
        if run.period > 1 or run.endless or not echoes(doc).spaced(run.first, run.last):
            continue
        word, texts = view.lowers[run.first], view.texts[run.first : run.last + 1]
        if word in words.right or not LETTERS.fullmatch(word) or not all(text.islower() for text in texts[1:]):
            continue
        if word in words.small:
            fits = texts[0].islower() or (texts[0].istitle() and len(word) > 1)
        else:
            fits = len(word) > 2 and texts[0].islower() and not _meant(doc, run, words)
        if fits:
            yield Found(view.span(run.first, run.last), texts[0])


def _meant(doc: Document, run: Run, words: Words) -> bool:
    """Whether a content word may stand twice: a verb after a relative clause, a sound, a word in quotation marks."""
    view, text = echoes(doc).view, doc.text
    start, end = view.starts[run.first], view.ends[run.last]
    beside = text[max(0, start - 2) : start].strip(" ")[-1:] + text[end : end + 2].strip(" ")[:1]
    return not SAYINGS.isdisjoint(beside) or not words.relatives.isdisjoint(
        view.lowers[max(0, run.first - NEAR) : run.first]
    )


def doubled_phrases(doc: Document, words: Words) -> Iterator[Found]:
    """Several words without a mark between them: "in the city in the city"."""
    heard = echoes(doc)
    for run in heard.runs:
        if run.period > 1 and not run.endless and heard.spaced(run.first, run.last):
            fits = not _capitalised(run, doc, words) or (_goes_on(doc, run) and not heard.begins(run.first))
            if fits and not _rightly(heard.view.lowers[run.first : run.first + run.period], words):
                yield Found(heard.view.span(run.first, run.last), _once(doc, run))


def _rightly(phrase: list[str], words: Words) -> bool:
    """Whether a phrase may stand twice: "little by little by", "the more the more", "they are they are"."""
    content = [word for word in phrase if word not in words.small]
    if not all(LETTERS.fullmatch(word) for word in phrase) or not words.right.isdisjoint(phrase):
        return True
    if not content:
        return words.articles.isdisjoint(phrase)
    if len(content) > 1:
        return False
    others = {word for word in phrase if word in words.small}
    linked = not words.joiners.isdisjoint(others) and others <= words.joiners | words.articles
    compared = phrase[0] in words.articles and content[0].endswith(words.comparatives)
    return linked or compared or len(content[0]) < 3


def glued_headings(doc: Document, words: Words) -> Iterator[Found]:
    """A heading run into the sentence that begins with the same words: "Marsh Walk Marsh Walk is a game"."""
    heard = echoes(doc)
    for run in heard.runs:
        if run.times != 2 or not heard.begins(run.first) or not heard.spaced(run.first, run.last):
            continue
        word = heard.view.lowers[run.first]
        if run.period == 1 and (len(word) <= NAME_LENGTH or word in _doubled_names() or word in words.right):
            continue
        span = heard.view.span(run.first, run.last)
        alone = doc.text.count(doc.text[span.start : span.end]) == 1
        if alone and _capitalised(run, doc, words) and _goes_on(doc, run):
            yield Found(span, _once(doc, run))


def doubled_sentences(doc: Document, words: Words) -> Iterator[Found]:
    """A sentence that follows upon itself on its line, once or more often."""
    spans, text = sentences(doc), doc.text
    if len(spans) < 2 or len({text[start:end].casefold() for start, end in spans}) == len(spans):
        return
    for _, group in groupby(sentences(doc), lambda span: doc.text[span.start : span.end].casefold()):
        same = list(group)
        first, again = same[0], Span(same[0].end, same[-1].end)
        text = doc.text[first.start : first.end]
        if len(same) > 1 and text.count(" ") + 1 >= SENTENCE_WORDS and "\n" not in doc.text[again.start : again.end]:
            yield Found(Span(first.start, again.end), text)


def _goes_on(doc: Document, run: Run) -> bool:
    """Whether a word in small letters follows directly."""
    following = echoes(doc).next_word(run.last)
    return following is not None and following.islower()


def _capitalised(run: Run, doc: Document, words: Words) -> bool:
    """Whether all content words of a phrase begin with a capital: a name or a heading."""
    view = echoes(doc).view
    return all(
        view.texts[i][0].isupper() or view.lowers[i] in words.small for i in range(run.first, run.last + 1)
    ) and any(view.lowers[i] not in words.small for i in range(run.first, run.first + run.period))


def _once(doc: Document, run: Run) -> str:
    """The phrase once, with the rest where the run breaks off in the middle of a phrase."""
    view = echoes(doc).view
    whole = run.first + int(run.times) * run.period - 1
    once = doc.text[view.starts[run.first] : view.ends[run.first + run.period - 1]]
    return once + doc.text[view.ends[whole] : view.ends[run.last]]


@cache
def _doubled_names() -> frozenset[str]:
    path = Path(__file__).parent.parent / "data" / "doubled_names.txt"
    return frozenset(line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))


CHECKS: dict[Check, Callable[[Document, Words], Iterator[Found]]] = {
    "word": doubled_words,
    "phrase": doubled_phrases,
    "heading": glued_headings,
    "sentence": doubled_sentences,
}
DETECTOR = Repetition
