"""Comparing names of whole words, in whatever order: every word of the shorter must have its like in the longer."""

from __future__ import annotations

from typing import NamedTuple

from mtaudit.names.parts import Name
from mtaudit.names.tokens import EQUAL, FORM, INITIAL, SLIP, alike

WORDS = 8
"""Words of a name that are compared."""
LOWEST = 0.8
"""How alike two spellings of one name are at least."""
Words = tuple[str, ...]
Systems = frozenset[str]


class Match(NamedTuple):
    """What aligning two lists of words found: the level of each pair, and the words that are left of each list."""

    ones: Words
    twos: Words
    pairs: list[tuple[float, int, int]]
    left: list[int]
    right: list[int]

    @property
    def levels(self) -> list[float]:
        """How alike the pairs are."""
        return [level for level, _, _ in self.pairs]


def compare(one: Name, two: Name, using: Systems) -> tuple[float, str]:
    """How alike two names are, 0 if they are of two people, and why; `using` are the systems to fold words by."""
    ones, twos = _joined(one.tokens[:WORDS], two.tokens[:WORDS], using)
    if not ones or not twos:
        return 0.0, "no name"
    match = _align(ones, twos, using)
    if (match.left and match.right) or not match.pairs:
        return 0.0, f"nothing like {ones[match.left[0] if match.left else 0]}"
    problem = _too_weak(match) or _out_of_order(one, two, match, using)
    if problem:
        return 0.0, problem
    extra = len(match.left) + len(match.right)
    score = sum(match.levels) / len(match.levels) - 0.03 * extra
    return max(LOWEST, score), _reason(min(match.levels), extra)


def _reason(worst: float, extra: int) -> str:
    reasons = {SLIP: "a slip of a letter or two", INITIAL: "an initial", FORM: "forms of one name"}
    if worst in reasons:
        return reasons[worst]
    return "a name more" if extra else "the same words in another order" if worst == EQUAL else "spellings of one sound"


def _too_weak(match: Match) -> str:
    """Why what two names have in common is not enough; "" if it is."""
    levels = match.levels
    if len(levels) == 1 and len(match.ones) + len(match.twos) > 2:
        return "only a part of the name"
    if all(level == INITIAL for level in levels):
        return "only initials"
    if levels.count(SLIP) > max(1, len(levels) - 2):
        return "too many slips"
    unmatched = [match.ones[i] for i in match.left] + [match.twos[j] for j in match.right]
    if any(len(word) == 1 for word in unmatched) and all(
        min(map(len, words)) == 1 for words in (match.ones, match.twos)
    ):
        return "other initials"
    return ""


def _out_of_order(one: Name, two: Name, match: Match, using: Systems) -> str:
    """Why the order of the words makes another name of them; "" if it does not."""
    if _halved(one, match.left) or _halved(two, match.right):
        return "a double given name"
    if (one.father or two.father) and not any(i == j == 0 for _, i, j in match.pairs):
        return "another given name before the father's"
    if "arabic" in using and (match.left or match.right) and not (one.comma or two.comma):
        # Given names in a row are son, father and grandfather: Hassan Ali Mohammed is not Ali Hassan.
        places = [j for _, j in sorted((i, j) for _, i, j in match.pairs)]
        if places != sorted(places):
            return "the words in another order"
    return ""


def _halved(name: Name, unmatched: list[int]) -> bool:
    """Whether a name begins with a double given name of which half was not found: Jean-Paul, where there was Jean."""
    return not name.comma and len(name.words[0]) == 2 and len(name.words) > 1 and bool({0, 1} & {*unmatched})


def _align(ones: Words, twos: Words, using: Systems) -> Match:
    """Pair off words, the most alike first."""
    pairs = [(alike(one, two, using), i, j) for i, one in enumerate(ones) for j, two in enumerate(twos)]
    left, right = set(range(len(ones))), set(range(len(twos)))
    chosen = []
    for level, i, j in sorted(pairs, key=lambda p: (-p[0], abs(p[1] - p[2]), p[1:])):
        if level and i in left and j in right:
            chosen.append((level, i, j))
            left.remove(i)
            right.remove(j)
    return Match(ones, twos, chosen, sorted(left), sorted(right))


def _joined(ones: Words, twos: Words, using: Systems) -> tuple[Words, Words]:
    """Both lists, with two words written as one where the other name has them in one: Shah Rukh, Shahrukh."""
    if len(ones) > len(twos):
        return _merge(ones, twos, using), twos
    return (ones, _merge(twos, ones, using)) if len(twos) > len(ones) else (ones, twos)


def _merge(longer: Words, shorter: Words, using: Systems) -> Words:
    for i in range(len(longer) - 1):
        both = longer[i] + longer[i + 1].lower()
        if min(len(longer[i]), len(longer[i + 1])) > 1 and any(
            abs(len(both) - len(word)) < 4 and alike(both, word, using) > SLIP for word in shorter
        ):
            return (*longer[:i], both, *longer[i + 2 :])
    return longer
