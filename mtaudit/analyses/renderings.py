"""Two renderings of one saying: stretches of words that agree on both sides of a hole and differ in it.

A word is known by its neighbours: the word before it, the word after it and one more on either side are looked up, so
that the cost is linear in the number of words, and a pair is only compared where its neighbours agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from mtaudit.model import Span

WORD = re.compile(r"\w+(?:[’'\-]\w+|[.,]\d+)*")
SMALL = frozenset(
    """
    a an the of to in on at by for from with without into onto upon over under about against between among through
    during before after since until as than and or but nor so if because while when where whether although though i you
    he she it we they me him her us them my your his its our their this that these those who whom whose which what there
    here is are was were be been being am has have had having do does did done will would shall should can could may
    might must not no also too very just only even still again then now both each every all any some more most such how
    why ever never always one it's that's i'm we're don't doesn't didn't won't can't isn't aren't
    it’s that’s i’m we’re don’t doesn’t didn’t won’t can’t isn’t aren’t
    """.split()  # noqa: SIM905
)
"""Words of grammar: two renderings may differ in them and say the same."""
FIRST, LAST = "^", "$"
"""Stand for the beginning and the end of a saying that is whole."""
NUMBERS = frozenset(
    """
    three four five seven eight nine eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
    thirty forty fifty sixty seventy eighty ninety hundred thousand million billion first second third fourth fifth
    january february march april june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday
    """.split()  # noqa: SIM905
)
"""Figures and days: another one says another thing."""
HOLE = 2
"""The most words in a hole."""
CROWD = 20
"""So many sayings with the same words around a hole are compared with one another, and no more: a refrain."""


Around = tuple[str, str, str, str]
"""Three words around a hole, and "" where the hole is."""


class Saying(NamedTuple):
    """The words of a quotation or of a headline, in lower case, and the range of the text that they fill.

    The words of a quotation stand between FIRST and LAST.
    """

    words: tuple[str, ...]
    start: int
    end: int


class Difference(NamedTuple):
    """Where two sayings part: the hole in each, as a range of words, and how many telling words they share around it.

    `whole`: nothing else is different, from the first word to the last.
    """

    first: tuple[int, int]
    second: tuple[int, int]
    shared: int
    whole: bool

    @property
    def better(self) -> tuple[int, int]:
        """Of two differences the greater one shares more words, or has the smaller holes."""
        return self.shared, self.first[0] - self.first[1] + self.second[0] - self.second[1]


def saying(lower: str, span: tuple[int, int], *, whole: bool) -> Saying:
    """The words in a span of a text in lower case; `whole`: of a quotation, from its first word to its last."""
    words = WORD.findall(lower, *span)
    return Saying((FIRST, *words, LAST) if whole else tuple(words), *span)


def place(lower: str, one: Saying, words: tuple[int, int]) -> Span:
    """The range of the text that some words of a saying fill, FIRST and LAST not among them."""
    spans = [found.span() for found in WORD.finditer(lower, one.start, one.end)]
    skipped = int(one.words[0] == FIRST)
    return Span(spans[words[0] - skipped][0], spans[words[1] - 1 - skipped][1])


def telling(words: Iterable[str]) -> int:
    """How many words say what is spoken of: four letters or more, and no word of grammar."""
    return sum(len(word) > 3 and word not in SMALL for word in words)


def holes(words: Sequence[str], shared: Set[str]) -> Iterator[tuple[Around, int, int]]:
    """Every hole of one or two words that holds one telling word: the words around it, its first word and its end.

    Only holes amid `shared` words are given.
    """
    tells = [len(word) > 3 and word not in SMALL for word in words]
    last = len(words) - 1
    for start in range(1, last):
        before = words[start - 1]
        if before not in shared:
            continue
        for end in range(start + 1, min(start + HOLE, last) + 1):
            after = words[end]
            if after in shared and sum(tells[start:end]) == 1:
                if start > 1 and words[start - 2] in shared:
                    yield (words[start - 2], before, "", after), start, end
                if end < last and words[end + 1] in shared:
                    yield (before, "", after, words[end + 1]), start, end


def differences(sayings: Sequence[Saying]) -> dict[tuple[int, int], Difference]:
    """Pairs of sayings (by index, the earlier first) that differ in a hole, with the one where most is shared."""
    around: dict[Around, list[tuple[int, int, int]]] = {}
    found: dict[tuple[int, int], Difference] = {}
    related = _related(sayings)
    shared = _twice([{*sayings[n].words} for n in related])
    for n in related:
        one = sayings[n]
        for key, start, end in holes(one.words, shared):
            others = around.setdefault(key, [])
            for m, first, last in others:
                if m != n and another_word(sayings[m].words[first:last], one.words[start:end]):
                    difference = compared(sayings[m].words, (first, last), one.words, (start, end))
                    if (m, n) not in found or difference.better > found[m, n].better:
                        found[m, n] = difference
            if len(others) < CROWD:
                others.append((n, start, end))
    return found


def _related(sayings: Sequence[Saying]) -> list[int]:
    """The sayings that share two telling words with others: most share none, and that is soon known."""
    told = [{word for word in one.words if len(word) > 3} - SMALL for one in sayings]
    twice = _twice(told)
    return [n for n, words in enumerate(told) if len(words & twice) > 1] if len(twice) > 1 else []


def _twice(sets: Iterable[set[str]]) -> set[str]:
    """The words that are in two sets, or more."""
    seen: set[str] = set()
    twice: set[str] = set()
    for words in sets:
        twice |= words & seen
        seen |= words
    return twice


def compared(one: Sequence[str], first: tuple[int, int], two: Sequence[str], second: tuple[int, int]) -> Difference:
    """The difference with the telling words that agree without a break to the left and to the right of the hole."""
    left = 0
    while left < min(first[0], second[0]) and one[first[0] - left - 1] == two[second[0] - left - 1]:
        left += 1
    right = 0
    while right < min(len(one) - first[1], len(two) - second[1]) and one[first[1] + right] == two[second[1] + right]:
        right += 1
    shared = telling(one[first[0] - left : first[0]]) + telling(one[first[1] : first[1] + right])
    whole = left > 0 and right > 0 and one[first[0] - left] == FIRST and one[first[1] + right - 1] == LAST
    return Difference(first, second, shared, whole)


def another_word(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two holes of one telling word hold different ones, and not forms, spellings or figures of the same."""
    ours = next(word for word in one if telling((word,)))
    theirs = next(word for word in two if telling((word,)))
    if ours in NUMBERS or theirs in NUMBERS or not (ours.isalpha() and theirs.isalpha()):
        return False
    return not akin(ours, theirs)


def akin(one: str, two: str) -> bool:
    """Whether two words may be forms of one: a beginning in common; of short words (took, take) the first letter."""
    return one[:3] == two[:3] or (one[0] == two[0] and len(one) < 7 and len(two) < 7) or one[-5:] == two[-5:]
