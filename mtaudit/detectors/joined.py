"""Words joined with themselves ("missiles and missiles"), and lists that name one thing twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

import msgspec

from mtaudit.analyses.echoes import Echoes, echoes
from mtaudit.analyses.hints import Hints
from mtaudit.expansion import Lists, all_words
from mtaudit.model import Clue, Detector, Document, Related, Rule, Setup, Span

LETTERS = re.compile(r"[^\W\d_]{3,}(?:[-'’][^\W\d_]+)*")
LONGEST_LIST = 12
"""How many tokens before its last "and" a list may begin: enough for six members."""


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`check`: "pair" ("missiles and missiles") or "list" ("missiles, rockets and missiles").

    The others are words, or `{list}`. `joiners`: "and", "or"; `small`: function words; `right`: words that may be
    joined with themselves; `endings`: endings of such words (comparatives: "er"); `modifiers`: endings that tell an
    adjective or adverb from a noun; `after`: words before a pair that make it right ("between"); `attributes`: words
    that begin an attribute of the second word ("with"); `articles` may repeat with the word ("the crew and the crew"),
    unless one of `verbs` follows and begins a second clause.
    """

    check: Literal["pair", "list"]
    joiners: list[str]
    small: list[str]
    right: list[str] = []
    endings: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()
    after: list[str] = []
    attributes: list[str] = []
    articles: list[str] = []
    verbs: list[str] = []


class Words(NamedTuple):
    """The words of a rule's options, lists filled in; `between` is what may stand between two members of a list."""

    joiners: frozenset[str]
    small: frozenset[str]
    right: frozenset[str]
    after: frozenset[str]
    attributes: frozenset[str]
    articles: frozenset[str]
    verbs: frozenset[str]
    endings: tuple[str, ...]
    modifiers: tuple[str, ...]
    between: re.Pattern[str]

    @classmethod
    def of(cls, o: Options, lists: Lists) -> Words:
        """Fill in `{list}`. Raises ValueError for a list that the pack has not."""
        joiners, small, right, after, attributes, articles, verbs = (
            all_words(some, lists) for some in (o.joiners, o.small, o.right, o.after, o.attributes, o.articles, o.verbs)
        )
        last = "|".join(sorted(map(re.escape, joiners)))
        between = re.compile(rf"(?:, [\w'’-]+){{0,5}},? (?:{last}) |, ")
        return cls(joiners, small, right, after, attributes, articles, verbs, o.endings, o.modifiers, between)

    def content(self, word: str) -> bool:
        """Whether a word says something, and may not rightly be joined with itself."""
        return (
            word not in self.small
            and word not in self.right
            and not (self.endings and word.endswith(self.endings))
            and LETTERS.fullmatch(word) is not None
        )


class Joined(Detector):
    """Finds what is named twice where it is joined or listed."""

    Options = Options
    hints = Hints({"commas": r"(?:^|,)\s*[\w’'-]{3,}, [\w’'-]{3,}\s*(?:,|$)"})

    def __init__(self, rules: Sequence[Rule], setup: Setup) -> None:
        super().__init__(rules, setup)
        self.words = [(rule, Words.of(rule.options, rule.lists)) for rule in rules]
        self.joiners = frozenset().union(*(words.joiners for _, words in self.words))

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield a clue for each pair, and for the second mention in each list."""
        heard = echoes(doc)
        joints = _joints(heard, self.joiners)
        commas = bool(self.hints.found(doc))
        for rule, words in self.words:
            pair = rule.options.check == "pair"
            for first, last in pairs(heard, words, joints) if pair else members(heard, words, joints, commas=commas):
                if pair:
                    span = heard.view.span(first, last)
                    once = heard.view.span(first, (first + last) // 2 - 1)
                    values = {"match": doc.text[span.start : span.end]}
                    yield Clue(rule, span, values, suggestion=doc.text[once.start : once.end])
                else:
                    again = Span(heard.view.starts[last], heard.view.ends[last])
                    related = (Related(heard.view.span(first, first), "the same before"),)
                    yield Clue(rule, again, {"match": heard.view.texts[last]}, related=related)


def _joints(heard: Echoes, joiners: frozenset[str]) -> list[int]:
    """The tokens that join, where the word after them stands shortly before them too."""
    lowers = heard.view.lowers
    return [
        j
        for j in heard.view.places(joiners)
        if 0 < j < heard.count - 1 and lowers[j + 1] in lowers[max(0, j - LONGEST_LIST) : j]
    ]


def pairs(heard: Echoes, words: Words, joints: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and last token of each "missiles and missiles", and of "the crew and the crew".

    `joints` are the tokens that join for some rule, as `_joints` finds them.
    """
    lowers = heard.view.lowers
    for j in joints:
        if lowers[j] not in words.joiners:
            continue
        i, k = j - 1, j + 1
        if lowers[i] == lowers[k] and words.content(lowers[i]) and heard.spaced(i, k):
            chain = lowers[i] in (*lowers[max(0, i - 2) : max(0, i - 1)], *lowers[k + 2 : k + 3])
            if not chain and _same_case(heard, i) and _by_itself(heard, i, words):
                yield i, k
        elif lowers[k] in words.articles and lowers[max(0, j - 2) : j] == lowers[k : k + 2]:
            following = (heard.next_word(k + 1) or "").lower()
            ends = not following or (following in words.small and following not in words.verbs)
            if ends and words.content(lowers[i]) and heard.spaced(i - 1, k + 1):
                yield i - 1, k + 1


def _same_case(heard: Echoes, i: int) -> bool:
    texts = heard.view.texts
    return texts[i] == texts[i + 2] or (heard.begins(i) and texts[i + 2].islower())


def _by_itself(heard: Echoes, i: int, words: Words) -> bool:
    """Whether nothing around a pair tells its halves apart, as in "prime minister and minister of finance"."""
    following, texts = (heard.next_word(i + 2) or "").lower(), heard.view.texts
    previous = "" if heard.begins(i) else texts[i - 1]
    if words.modifiers and texts[i].endswith(words.modifiers):
        return True
    if (following and following not in words.small) or previous.lower() in words.after:
        return False
    attribute = previous[:1].isalnum() and previous.lower() not in words.small
    return not attribute or not (previous[0].isupper() or following in words.attributes)


def members(heard: Echoes, words: Words, joints: Iterable[int], *, commas: bool) -> Iterator[tuple[int, int]]:
    """Both mentions in each list like "missiles, rockets and missiles"; `joints` as for `pairs`.

    `commas`: whether a comma may stand before two words, between them and after them.
    """
    lowers = heard.view.lowers
    for j in joints:
        before = lowers[max(0, j - LONGEST_LIST) : j - 1]
        if lowers[j + 1] in before and lowers[j] in words.joiners and words.content(lowers[j + 1]):
            first = j - 1 - len(before) + before.index(lowers[j + 1])
            if lowers[first + 1] == "," and _listed(heard, first, j + 1, words):
                yield first, j + 1
    for start, end in heard.pairs(2) if commas else ():
        for i in range(start, end + 1):
            if (
                lowers[i + 1] == ","
                and words.content(lowers[i])
                and _amid(heard, i)
                and _listed(heard, i, i + 2, words)
            ):
                yield i, i + 2


def _listed(heard: Echoes, i: int, j: int, words: Words) -> bool:
    """Whether two equal words are members of one list, with nothing around them to tell them apart."""
    between = words.between.fullmatch(heard.text, heard.view.ends[i], heard.view.starts[j])
    return between is not None and heard.next_word(j) is None and not _attributed(heard, i, words)


def _attributed(heard: Echoes, i: int, words: Words) -> bool:
    """Whether a content word before the first member may be its attribute: "pike perch, ruff or perch"."""
    previous = "" if heard.begins(i) else heard.view.lowers[i - 1]
    return previous[:1].isalnum() and previous not in words.small


def _amid(heard: Echoes, i: int) -> bool:
    """Whether "rockets, rockets" stands amid the commas of a list: by itself it is emphasis, and so are three."""
    lowers, word = heard.view.lowers, heard.view.lowers[i]
    commas = i > 1 and i + 3 < len(lowers) and lowers[i - 1] == lowers[i + 3] == ","
    return commas and word != lowers[i - 2] and word not in lowers[i + 4 : i + 5]


DETECTOR = Joined
