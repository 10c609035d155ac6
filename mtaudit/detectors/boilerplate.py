"""Page furniture in an article: phrases of web pages on lines of their own, breadcrumbs, teasers, widgets, scripts.

What stands on neighbouring lines (only blank lines between) is one clue, of the rule that its first line fits. Phrases
are data of the rules; what furniture looks like is code. Runs before there are regions, and reads none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

import msgspec

from mtaudit.analyses import pagelines
from mtaudit.analyses.line_phrases import LinePhrases, Phrase, Where, first_words, words_of
from mtaudit.analyses.lines import ended, lines, unended, words_in
from mtaudit.model import Clue, Detector, Document, Rule, Setup, Span

LONGEST = 220  # characters of a line that is read for phrases
WHERE: tuple[Where, ...] = ("line", "beside", "start", "end")
ROW = 100  # characters of the longest row of single words and links
SEPARATOR = re.compile(r"[|·•]")
LABEL_WORDS = 4  # of a label with a full stop: "Source: Norvik Herald."
LINKS = 12  # lines of links after "Related articles"
LINK_WORDS = range(5, 21)
BETWEEN = 3  # lines that furniture on both sides makes furniture, after the last prose


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases are matched by their words, without case or punctuation; `{n}` is any number, `*` any words.

    `line`: a whole line; `beside`: a whole line, but only next to other furniture (a row of such words also counts);
    `start`, `end`: the beginning or end of a line of at most `words` words; `top`: a whole line, or several of them in
    a row, above the headline. `links`: lines of links may follow. `structure`: a shape.
    """

    line: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    start: tuple[str, ...] = ()
    end: tuple[str, ...] = ()
    top: tuple[str, ...] = ()
    words: int = 12
    links: bool = False
    structure: Literal["widget", "breadcrumb", "teaser", "script", "embed"] | None = None


class Boilerplate(Detector):
    """Finds page furniture. All phrases of all rules are one index."""

    Options = Options

    def __init__(self, rules: Sequence[Rule], setup: Setup) -> None:
        super().__init__(rules, setup)
        self.phrases: LinePhrases[Rule] = LinePhrases()
        self.top: dict[str, Rule] = {}
        self.sections: set[tuple[str, ...]] = {()}
        """The first words of what counts at the top, and what has none before its first space."""
        self.shapes: dict[str, Rule] = {}
        for rule in self.rules:
            _add(rule, self.phrases)
            self.top.update((" ".join(words_of(text)), rule) for text in rule.options.top)
            self.sections.update((text.split(" ", 1)[0],) for text in self.top)
            if rule.options.structure:
                self.shapes.setdefault(rule.options.structure, rule)

    def detect(self, doc: Document) -> Iterator[Clue]:
        """One clue for each contiguous piece of furniture."""
        text, spans = doc.text, lines(doc)
        found: dict[int, Rule] = {}
        for shape, rule in self.shapes.items():
            for i in self._shaped(shape, doc):
                found.setdefault(i, rule)
        beside = self._said(text, spans, found)
        if self.top:
            self._sections(text, spans, found)
        if beside:
            _join(beside, found)
        if found:
            _between(text, spans, found)
        for first, last in _pieces(found):
            yield Clue(found[first], Span(spans[first].start, spans[last].end), {"match": text[slice(*spans[first])]})

    def _shaped(self, shape: str, doc: Document) -> Iterable[int]:
        text, spans = doc.text, lines(doc)
        if shape == "widget":
            return pagelines.widgets(doc)
        if shape == "teaser":
            return pagelines.teasers(doc)
        if shape == "script":
            return pagelines.scripts(text, spans)
        if shape == "embed":
            return pagelines.embeds(text, spans)
        return {*pagelines.cut_headlines(text, spans), *self._chains(doc)}

    def _chains(self, doc: Document) -> Iterator[int]:
        """Lines at the top such as "Home » News » Example": with a known first part, or with two arrows."""
        text, spans = doc.text, lines(doc)
        for i in unended(doc)[: pagelines.TOP]:
            span = spans[i]
            if i < pagelines.TOP and span.end - span.start <= LONGEST and (parts := pagelines.chain(text, span)):
                known = " ".join(words_of(parts[0])) in self.top
                if known or pagelines.arrows(text, span) > 1:
                    yield i

    def _said(self, text: str, spans: Sequence[Span], found: dict[int, Rule]) -> dict[int, Rule]:
        """Mark the lines that phrases fit; return those that count beside other furniture alone."""
        beside: dict[int, Rule] = {}
        for i in self.phrases.near(text, spans, LONGEST):
            phrase = self._phrase(text, spans[i])
            if phrase is None:
                continue
            if phrase.where == "beside":
                beside[i] = phrase.meaning
                continue
            found[i] = phrase.meaning
            if phrase.meaning.options.links and phrase.where == "line":
                found.update((j, phrase.meaning) for j in _links(text, spans, i + 1))
        return beside

    def _phrase(self, text: str, span: Span) -> Phrase[Rule] | None:
        """What a line says: one phrase, or ("Contact | Privacy") several with separators between."""
        whole = next((p for p in self.phrases.find(text, span) if not _tells(p, text, span)), None)
        if whole or span.end - span.start > ROW:
            return whole
        if not SEPARATOR.search(text, *span):
            return self.phrases.row(text, span)
        parts = [next(self.phrases.find(text, part), None) for part in _parts(text, span)]
        if parts[0] is None or any(part is None or part.where not in ("line", "beside") for part in parts):
            return None
        return parts[0]._replace(where="line")

    def _sections(self, text: str, spans: Sequence[Span], found: dict[int, Rule]) -> None:
        """Mark the names of sections that stand above the headline, and nowhere else."""
        for i, span in enumerate(spans[: pagelines.TOP]):
            if i in found:
                continue
            rule = self._section(text, span)
            if rule is None or not any(_headed(text, after) for after in spans[i + 1 : i + 3]):
                return
            found[i] = rule

    def _section(self, text: str, span: Span) -> Rule | None:
        if span.end - span.start > LONGEST or ended(text, span):
            return None
        line = text[span.start : span.end]
        if first_words(line.split(None, 1)[0])[:1] not in self.sections:
            return None
        words = words_of(line)
        whole = self.top.get(" ".join(words))
        if whole or not all(word in self.top for word in words):
            return whole
        return self.top[words[0]] if words else None


def _add(rule: Rule, phrases: LinePhrases[Rule]) -> None:
    """Put a rule's phrases into the index. Raises ValueError for a phrase without words, and for a rule of nothing."""
    options: Options = rule.options
    if not (options.line or options.beside or options.start or options.end or options.top or options.structure):
        raise ValueError("a boilerplate rule needs `line:`, `beside:`, `start:`, `end:`, `top:` or `structure:`")
    for where in WHERE:
        for text in getattr(options, where):
            phrases.add(text, where, options.words, rule)


def _tells(phrase: Phrase[Rule], text: str, span: Span) -> bool:
    """Whether what follows a label is a sentence.

    A headline that is linked to ("See also:") has no full stop; other labels ("Editor:") have a few words after them,
    and no question.
    """
    if phrase.where != "start" or not ended(text, span):
        return False
    stop = text[span.end - 1] == "."
    if phrase.meaning.options.links:
        return stop
    return phrase.words[-1] == ":" and (not stop or words_in(text, span) > LABEL_WORDS)


def _parts(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for mark in SEPARATOR.finditer(text, *span):
        yield Span(start, mark.start())
        start = mark.end()
    yield Span(start, span.end)


def _headed(text: str, span: Span) -> bool:
    """Whether a line can be a headline: some words, and no end mark."""
    return words_in(text, span) > 3 and not ended(text, span)


def _links(text: str, spans: Sequence[Span], start: int) -> Iterator[int]:
    """The lines from `start` on that can be headlines of other articles."""
    for i in range(start, min(start + LINKS, len(spans))):
        if ended(text, spans[i]) or words_in(text, spans[i]) not in LINK_WORDS:
            return
        yield i


def _join(beside: dict[int, Rule], found: dict[int, Rule]) -> None:
    """Take in lines that count beside other furniture: next to it, or two and more in a row."""
    for first, last in _pieces(beside):
        if last > first or first - 1 in found or last + 1 in found:
            found.update((i, beside[i]) for i in range(first, last + 1))


def _between(text: str, spans: Sequence[Span], found: dict[int, Rule]) -> None:
    """After the last prose, take in the few short lines that have furniture before and after them."""
    last_prose = next(
        (i for i in range(len(spans) - 1, -1, -1) if i not in found and pagelines.prose(text, spans[i])), -1
    )
    tail = sorted(i for i in found if i > last_prose)
    for before, after in pairwise(tail):
        if after - before <= BETWEEN + 1 and all(words_in(text, span) <= 12 for span in spans[before + 1 : after]):
            found.update((i, found[before]) for i in range(before + 1, after))


def _pieces(found: dict[int, Rule]) -> Iterator[tuple[int, int]]:
    """First and last of each run of neighbouring lines."""
    first = last = -2
    for i in sorted(found):
        if i > last + 1:
            if last >= 0:
                yield first, last
            first = i
        last = i
    if last >= 0:
        yield first, last


DETECTOR = Boilerplate
