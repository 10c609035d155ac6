"""Sequences of tokens: words, lists, classes and what may stand between them; rules are looked up by their words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

import msgspec

from mtaudit.analyses.tokens import Tokens, tokens
from mtaudit.model import Clue, Detector, Document, Rule, Setup
from mtaudit.token_elements import Element, Item, Line
from mtaudit.token_pattern import parse
from mtaudit.wording import like

State = tuple[object, ...]


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`find`: a sequence of elements, in the language of mtaudit/token_pattern.py.

    `mark`: the element to report, counted from 1, or [first, last]; without it all but the `!x`, `^` and `$` at
    either end.
    """

    find: str
    mark: int | tuple[int, int] | None = None


class Sequenced(NamedTuple):
    """A rule's pattern, parsed.

    `anchor` is the element it is looked up by, `before` how many tokens (fewest, most) stand before that one, `near`
    the single tokens around it, by their distance from its beginning, `mark` the marked range of elements (0-based,
    both included).
    """

    rule: Rule
    elements: tuple[Element, ...]
    anchor: Element
    before: tuple[int, int]
    near: tuple[tuple[int, Element], ...]
    mark: tuple[int, int]


class Match(NamedTuple):
    """The tokens that each element took (half-open ranges), and the words of lists among them."""

    taken: list[tuple[int, int]]
    items: list[Item | None]


class TokenSequences(Detector):
    """Finds the token sequences of its rules; of one rule's matches that overlap, the first."""

    Options = Options

    def __init__(self, rules: Sequence[Rule], setup: Setup) -> None:
        super().__init__(rules, setup)
        self.sequences = [_sequenced(rule) for rule in rules]
        self.anchors: dict[str, list[tuple[int, int, list[str]]]] = {}
        """Word → the sequences that are looked up by it, where it stands among which words."""
        for number, sequence in enumerate(self.sequences):
            for item in sequence.anchor.items:
                at = item.anchor
                self.anchors.setdefault(item.words[at], []).append((number, at, list(item.words)))

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield a clue for each place where the tokens run as a rule says."""
        view = tokens(doc)
        if self.anchors.keys().isdisjoint(view.vocabulary):
            return
        places: dict[int, set[int]] = {}
        for i in view.places(self.anchors.keys()):
            for number, at, words in self.anchors[view.lowers[i]]:
                first = i - at
                if len(words) > 1 and (first < 0 or view.lowers[first : first + len(words)] != words):
                    continue
                for n, element in self.sequences[number].near:
                    if not element.may_be(view, first + n):
                        break
                else:
                    places.setdefault(number, set()).add(first)
        lines: dict[int, Line] = {}
        for number in sorted(places):
            yield from self._found(self.sequences[number], sorted(places[number]), doc, lines)

    def _found(self, sequence: Sequenced, places: list[int], doc: Document, lines: dict[int, Line]) -> Iterator[Clue]:
        """The clues of one rule, given the tokens at which its anchor element may begin."""
        done = tried = -1
        failed: dict[Line, set[State]] = {}
        least, most = sequence.before
        for place in places:
            line = _line(doc, place, lines)
            for start in range(max(line.first, place - most, tried + 1), place - least + 1):
                tried = start
                match = _match(sequence.elements, line, start, failed.setdefault(line, set()))
                first, end = _marked(match, sequence.mark) if match else (0, 0)
                if match and first < end and first >= done:
                    done = end
                    yield _clue(sequence, match, doc, line.tokens, first, end)


def _sequenced(rule: Rule) -> Sequenced:
    """Parse and check the pattern of one rule. Raises ValueError."""
    elements = parse(rule.options.find, rule.lists)
    anchors = [n for n, element in enumerate(elements) if element.is_anchor]
    if not anchors:
        raise ValueError(
            "find: it needs a word, a {list} or a class with words that must stand there, to look it up by"
        )
    best = min(anchors, key=lambda n: elements[n].frequency)
    inner = [n for n, element in enumerate(elements) if not element.is_context]
    first, last = (n - 1 for n in _pair(rule.options.mark)) if rule.options.mark is not None else (inner[0], inner[-1])
    if not 0 <= first <= last < len(elements):
        raise ValueError(f"mark: {rule.options.mark} is no range of elements; there are {len(elements)}")
    before = [element.reach for element in elements[:best]]
    reach = sum(least for least, _ in before), sum(most for _, most in before)
    return Sequenced(rule, elements, elements[best], reach, tuple(_near(elements, best)), (first, last))


def _near(elements: Sequence[Element], best: int) -> Iterator[tuple[int, Element]]:
    """The elements at a fixed distance from the anchor, the nearest first: cheap to try before all the rest."""
    for n in range(best - 1, -1, -1):
        if not elements[n].is_single:
            break
        yield n - best, elements[n]
    if elements[best].is_single:
        yield from ((n, e) for n, e in enumerate(takewhile(lambda e: e.is_single, elements[best + 1 :]), 1))


def _pair(mark: int | tuple[int, int]) -> tuple[int, int]:
    return (mark, mark) if isinstance(mark, int) else mark


def _line(doc: Document, token: int, lines: dict[int, Line]) -> Line:
    """The line that holds a token, from those seen before or now."""
    view = tokens(doc)
    segment = doc.segment_at(view.starts[token])
    if segment not in lines:
        start, end = doc.segment_span(segment)
        lines[segment] = Line(view, bisect_left(view.starts, start), bisect_left(view.starts, end))
    return lines[segment]


def _match(elements: tuple[Element, ...], line: Line, start: int, failed: set[State]) -> Match | None:
    """What the elements take from token `start` on, greedily, or None.

    `failed` remembers, for all starts in a line, what came to nothing (with the texts that `=k` looks back to), so
    that no pattern is slow.
    """
    taken: list[tuple[int, int]] = []
    items: list[Item | None] = []
    lowers = line.tokens.lowers
    looked_at = sorted({k for element in elements for k in element.same})

    def go(count: int, first: int, i: int, item: Item | None) -> bool:
        n = len(taken)
        if n == len(elements):
            return True
        element = elements[n]
        state = (n, count, i, *(tuple(lowers[slice(*taken[k])]) for k in looked_at if k < n))
        if state in failed:
            return False
        if count < element.most:
            for take in element.takes(line, i, taken):
                if (take.length or not count) and go(count + 1, first, i + take.length, item or take.item):
                    return True
        if count >= element.least:
            taken.append((first, i))
            items.append(item)
            if go(0, i, i, None):
                return True
            taken.pop()
            items.pop()
        failed.add(state)
        return False

    return Match(taken, items) if go(0, start, start, None) else None


def _marked(match: Match, mark: tuple[int, int]) -> tuple[int, int]:
    """The tokens of the marked elements, as a half-open range: empty where they took none."""
    return match.taken[mark[0]][0], match.taken[mark[1]][1]


def _clue(sequence: Sequenced, match: Match, doc: Document, view: Tokens, first: int, end: int) -> Clue:
    """Values: `match`; the text of each element by its number; the fix (or the word) by the name of its list."""
    values: dict[str, str] = {}
    for n, ((a, b), item) in enumerate(zip(match.taken, match.items, strict=True), 1):
        values[str(n)] = text = doc.text[slice(*view.span(a, b - 1))] if a < b else ""
        if item and item.source:
            fix = item.fix if any(item.exact) else like(text, item.fix)
            values.setdefault(item.source, fix or text)
    span = view.span(first, end - 1)
    marked = match.items[sequence.mark[0]] if sequence.mark[0] == sequence.mark[1] else None
    suggestion = values[marked.source] if marked and marked.fix and sequence.rule.fix is None else None
    return Clue(sequence.rule, span, {**values, "match": doc.text[slice(*span)]}, suggestion=suggestion)


DETECTOR = TokenSequences
