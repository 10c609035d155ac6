"""Whether an English word can be explained from others: spelling, inflection, affixes, combining forms, compounds.

The affixes are the productive ones of English; each asks for a base of the kind that it takes, told by the other forms
of the base that a dictionary lists ("twistable" needs "twisting"), so that "argumented" and "washs" are not explained.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from mtaudit.lexicon import common, frequencies, known, listed

FREQUENT = 520
"""Parts of a compound stand in the first so many steps of frequency: about one word in 150,000, or more often."""
PARTS = {
    key: frozenset(words.split())
    for line in (Path(__file__).parent.parent / "data" / "word_parts.en.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
    for key, words in [line.split(": ", 1)]
}
PREFIXES = PARTS["prefixes"]
SHORT = PARTS["short_prefixes"]
"""Prefixes that begin many words by chance: their base has five letters or more and is common."""
RESPELLED = (
    (re.compile(r"is(?=(?:e[drs]?|ers|ing|able|ation|ations)$)"), "iz"),
    (re.compile(r"iz(?=(?:e[drs]?|ers|ing|able|ation|ations)$)"), "is"),
    (re.compile(r"ys(?=(?:e[drs]?|ers|ing)$)"), "yz"),
    (re.compile(r"our(?=$|s$|ed$|ing$|able$|ful|less|ite)"), "or"),
    (re.compile(r"ll(?=(?:ed|ing|ers?|ors?)$)"), "l"),
    (re.compile(r"(?<=[aeiou])l(?=(?:ed|ing|ers?)$)"), "ll"),
    (re.compile(r"[ao]e(?=[bcdgimnst])"), "e"),
    (re.compile(r"tre(?=s?$)"), "ter"),
    (re.compile(r"ogue(?=s?$)"), "og"),
)
ADJECTIVE = re.compile(r".{2,}(?:al|an|ar|ary|ive|ous|ic|ful|less|ish|able|ible|ent|ant|some|like)")
NOUN_ENDINGS = ("ing", "tion", "sion", "ment", "ness", "ism", "ist", "er", "or", "ity", "logy", "age", "ance", "ence")
NUMBERS = PARTS["numbers"]
NO_NEGATIVE = ("tion", "sion", "ment", "ance", "ence", "ism")
"""Endings of nouns that take non- or in-, and un- only where a dictionary has it: no "unrecognition"."""
USED = 700
"""Words that no dictionary has are often misspellings beyond so many steps of frequency."""
SIBILANT = ("s", "x", "z", "ch", "sh")
SMALL = PARTS["no_parts"]
"""Words that are no part of a noun compound, and endings that look like words."""
PLURAL_PARTS = PARTS["plural_parts"]
SHORT_PARTS = PARTS["short_parts"]


@lru_cache(maxsize=1 << 16)
def explained(word: str, depth: int = 2) -> bool:
    """Whether a lower-case word of ASCII letters is English, as far as the lexicon and the ways to make words tell."""
    return known(word) or made(word, depth)


def made(word: str, depth: int = 2) -> bool:
    """Whether a lower-case word is another spelling or form of an English one, or made of it with affixes."""
    if any(listed(other) for other in _respelled(word)):
        return True
    return depth > 0 and (_inflected(word, depth - 1) or _derived(word, depth - 1) or _prefixed(word, depth - 1))


def compound(word: str) -> tuple[str, str] | None:
    """The two frequent content words that a word is made of ("pricelist"), or None."""
    for i in range(min(7, len(word) - 4), 2, -1):
        left, right = word[:i], word[i:]
        first = left in PLURAL_PARTS or (_part(left) and (_noun(left) or _adjective(left)))
        if (
            first
            and not left.endswith(("ed", "ing", "ly"))
            and any(map(_part, (right, right.removesuffix("s"), right.removesuffix("es"))))
        ):
            return left, right
    return None


def glued(word: str) -> tuple[str, str] | None:
    """A function word and the frequent word it is joined with ("ofwater", "nothingwe"), or None."""
    for i in range(2, len(word) - 1):
        left, right = word[:i], word[i:]
        pair = (left in GLUE and _usual(right)) or (right in GLUE and len(right) > 2 and _usual(left))
        if pair:
            return left, right
    return None


GLUE = PARTS["glue"]


def _usual(word: str) -> bool:
    return len(word) > 2 and word in common() and frequencies().get(word, FREQUENT) < FREQUENT - 60


def _part(word: str) -> bool:
    if word in SMALL or (len(word) < 4 and word not in SHORT_PARTS):
        return False
    return word in common() and frequencies().get(word, FREQUENT) < FREQUENT


def _respelled(word: str) -> Iterator[str]:
    """The word as others spell it: -ise and -ize, our and or, ll and l, ae and e."""
    for pattern, other in RESPELLED:
        changed = pattern.sub(other, word, count=1)
        if changed != word:
            yield changed


def _verb(stem: str) -> bool:
    """Whether a stem without its last -e takes -ing ("realis", "sideload")."""
    return len(stem) > 2 and (stem + "ing" in common() or (stem[-1] == "l" and stem + "ling" in common()))


def _adjective(word: str) -> bool:
    forms = (word + "ly", word + "ness")
    if word.endswith("ed") and known(word):
        return True
    return word in common() and (ADJECTIVE.fullmatch(word) is not None or any(form in common() for form in forms))


def _noun(word: str) -> bool:
    plural = word + ("es" if word.endswith(SIBILANT) else "s")
    return word in common() and (plural in common() or word[:-1] + "ies" in common())


def _number(word: str) -> bool:
    return word in NUMBERS


def _relational(base: str) -> bool:
    return base in common() and base.endswith(("al", "an", "ar", "ern", "ive", "ary"))


def _inflected(word: str, depth: int) -> bool:
    """Whether another form of the word explains it: a plural, -ed beside -ing, the base beside both.

    Dictionaries list all the forms of a word. So a form is explained only by words that no dictionary has: "vlogged" by
    "vlogging", but not "rided" by "riding"; and by nouns that dictionaries give without a plural, such as "voting".
    """
    if word[-1] == "s" and len(word) > 4:
        return any(_singular(base, depth) for base in _singulars(word))
    stem = word[:-2] if word.endswith("ed") else word[:-3] if word.endswith("ing") else word.removesuffix("e")
    if listed(stem) or listed(stem + "e") or known(stem) != known(word):
        return False
    forms = {stem + "ed", stem + "ing"} - {word}
    return any(_unlisted(form) or (depth > 0 and _prefixed(form, depth)) for form in forms if len(form) > 5)


def _singulars(word: str) -> Iterator[str]:
    if word.endswith("ies"):
        yield word[:-3] + "y"
    elif word.endswith("es") and word[:-2].endswith(SIBILANT):
        yield from (word[:-2], word[:-1])
    elif not word[:-1].endswith((*SIBILANT, "i", "u")):
        yield word[:-1]


def _singular(base: str, depth: int) -> bool:
    return base.endswith(NOUN_ENDINGS) if listed(base) else explained(base, depth)


def _unlisted(word: str) -> bool:
    """Whether a word that no dictionary has is in use."""
    return frequencies().get(word, USED) < USED and not listed(word)


def _derived(word: str, depth: int) -> bool:
    """Whether an ending and a base of the kind that it takes make up the word."""
    for ending, kind in ENDINGS:
        base = word[: -len(ending)]
        if word.endswith(ending) and len(base) > 2 and (kind(base) or (base[-1] == "i" and kind(base[:-1] + "y"))):
            return not (ending == "ly" and base.endswith(("ll", "ry", "ic", "ple", "tle", "dle")))
    if word.endswith(("ability", "ibility")):
        return explained(word[:-5] + "le", depth)
    if word.endswith("ically"):
        return explained(word[:-4], depth)
    return word.endswith("bly") and explained(word[:-1] + "e", depth)


ENDINGS = (
    ("ness", _adjective),
    ("ly", _adjective),
    ("less", _noun),
    ("like", _noun),
    ("free", _noun),
    ("proof", _noun),
    ("proofing", _noun),
    ("proofness", _noun),
    ("wise", _noun),
    ("ward", _noun),
    ("wards", _noun),
    ("fold", _number),
    ("most", _adjective),
    ("able", _verb),
    ("er", _verb),
    ("ity", _relational),
    ("ism", _relational),
    ("ist", _relational),
    ("ize", _relational),
    ("ise", _relational),
    ("ized", _relational),
    ("ised", _relational),
    ("izing", _relational),
    ("ising", _relational),
    ("ization", _relational),
    ("isation", _relational),
)


def _prefixed(word: str, depth: int) -> bool:
    """Whether a prefix or combining form stands before a word that can be explained."""
    for end in range(2, min(10, len(word) - 3)):
        prefix, rest = word[:end], word[end:]
        if prefix not in PREFIXES:
            continue
        if prefix in SHORT and (len(rest) < 5 or rest not in common()):
            continue
        if prefix == "un" and rest.endswith(NO_NEGATIVE):
            continue
        if rest in common() or (
            len(rest) > 4 and (listed(rest) or _unlisted(rest) or (depth > 0 and made(rest, depth)))
        ):
            return True
    return False
