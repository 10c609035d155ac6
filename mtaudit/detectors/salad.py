"""Documents that are no text to judge sentence by sentence: word salad, and pages without an article.

Word salad is told without a lexicon: by pairs of function words, and of function words and marks, that the grammar of
a language does not allow ("the of", "a the", "and ."); the rule lists them. Among 900,000 words of professional and
machine translation into English (WMT22) no document of 60 words or more, salad apart, has more than 1.5 such pairs in a
hundred words; word salad has two to ten.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import Literal

import msgspec

from mtaudit.analyses.lines import ended, lines, words_in
from mtaudit.analyses.pagelines import prose
from mtaudit.analyses.regions import regions
from mtaudit.analyses.tokens import tokens
from mtaudit.analyses.words import count_words, uncounted
from mtaudit.model import Clue, Detector, Document, Rule, Setup, Span

SHORT = 60  # words: a shorter text needs `SHORT_RATE` pairs in a hundred words
SHORT_RATE = 10.0
SHOWN = 3  # examples in the message

LONGEST_PAGE = 80  # words of an error page
LEAST_LINKS = 8  # lines of a list of links
LINK_WORDS = range(3, 21)


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`check`: what to look for.

    For salad, `never` lists words and, for each, the words and marks that cannot follow it (both parted by spaces);
    `pairs`: least number of such pairs, `rate`: least in a hundred words. For no-article, `pages`: beginnings of lines
    that only the page of an error has, which is a page of few words.
    """

    check: Literal["salad", "no-article"]
    never: dict[str, str] = {}
    pairs: int = 4
    rate: float = 2.0
    pages: tuple[str, ...] = ()


class Salad(Detector):
    """Says of a whole document that it is no text."""

    Options = Options

    def __init__(self, rules: Sequence[Rule], setup: Setup) -> None:
        super().__init__(rules, setup)
        self.never = {rule.id: _table(rule.options.never) for rule in self.rules}
        self.impossible = {
            name: frozenset((word, after) for word in table for after in table[word])
            for name, table in self.never.items()
        }
        self.pages = {rule.id: tuple(page.casefold() for page in rule.options.pages) for rule in self.rules}

    def detect(self, doc: Document) -> Iterator[Clue]:
        """At most one clue a rule, from the first line of the document to the last."""
        if doc.kind != "article":
            return
        for rule in self.rules:
            values = self._salad(doc, rule) if rule.options.check == "salad" else self._no_article(doc, rule)
            if values:
                spans = lines(doc)
                whole = Span(spans[0].start, spans[-1].end) if spans else Span(0, 0)
                yield Clue(rule, whole, {"match": doc.text[slice(*spans[0])] if spans else "", **values})

    def _salad(self, doc: Document, rule: Rule) -> dict[str, str] | None:
        """How many impossible pairs there are, and some of them, if they are enough."""
        lowers, impossible = tokens(doc).lowers, self.impossible[rule.id]
        if impossible.isdisjoint(zip(lowers, islice(lowers, 1, None), strict=False)):
            return None  # said of nearly every document, without a look at where the pairs stand
        places = [i for i, pair in enumerate(pairwise(lowers)) if pair in impossible]
        pairs = _pairs(doc, places, self.never[rule.id]) if len(places) >= rule.options.pairs else []
        if len(pairs) < rule.options.pairs:
            return None
        words = count_words(doc)
        if 100 * len(pairs) < words * (rule.options.rate if words >= SHORT else max(rule.options.rate, SHORT_RATE)):
            return None
        some = list(dict.fromkeys(" ".join(doc.text[slice(*pair)].casefold().split()) for pair in pairs))[:SHOWN]
        return {"count": str(len(pairs)), "words": str(words), "some": ", ".join(f"“{pair}”" for pair in some)}

    def _no_article(self, doc: Document, rule: Rule) -> dict[str, str] | None:
        """What the document is instead of an article."""
        text, spans = doc.text, lines(doc)
        if not spans:
            return {"what": "an empty text"}
        words = words_in(text, Span(0, len(text)))
        if words <= LONGEST_PAGE and any(_begins(text, span, self.pages[rule.id]) for span in spans):
            return {"what": "an error page"}
        outside = uncounted(doc)
        if outside and 2 * outside > count_words(doc):
            told = any(prose(text, span) and regions(doc).at(span.start) == "body" for span in spans)
            return None if told else {"what": "page furniture and tables"}
        if len(spans) >= LEAST_LINKS and all(words_in(text, s) in LINK_WORDS and not ended(text, s) for s in spans):
            return {"what": "a list of links"}
        return None


def _table(never: dict[str, str]) -> dict[str, frozenset[str]]:
    """Each word with all that cannot follow it; a word may stand in several entries."""
    table: dict[str, frozenset[str]] = {}
    for words, after in never.items():
        for word in words.split():
            table[word] = table.get(word, frozenset()) | frozenset(after.split())
    return table


def _begins(text: str, span: Span, pages: tuple[str, ...]) -> bool:
    return text[span.start : span.end].casefold().lstrip("#*[( ").startswith(pages)


def _pairs(doc: Document, places: Sequence[int], table: dict[str, frozenset[str]]) -> list[Span]:
    """The pairs within one line, by their first words; a capital letter alone is a name (vitamin A)."""
    every, order = tokens(doc), {word: n for n, word in enumerate(table)}
    return [
        every.span(i, i + 1)
        for i in sorted(places, key=lambda i: order[every.lowers[i]])
        if not (_letter(every.texts[i]) or _letter(every.texts[i + 1]))
        and "\n" not in doc.text[every.ends[i] : every.starts[i + 1]]
    ]


def _letter(word: str) -> bool:
    return len(word) == 1 and word.isupper()


DETECTOR = Salad
