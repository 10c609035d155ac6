"""Whether a word is none of English, as far as the word itself tells.

A word is English if a dictionary has it, if English makes it from others, or if it is frequent in English texts. Rare
ones that only texts have are names, foreign words and slips as often as words: of those, the ones that look English are
counted as none if nothing explains them, sooner if they are a slip from a word that everybody uses. Those that look
foreign, or have accents, are as often loanwords as left over.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import OSA

from mtaudit.analyses.chemistry import technical
from mtaudit.analyses.corrections import correction
from mtaudit.analyses.derivation import compound, made
from mtaudit.analyses.letters import foreign
from mtaudit.lexicon import common, frequencies, listed

LEAST, MOST = 4, 40
"""Letters: shorter words are abbreviations, units and debris that cannot be told from them; longer ones no words."""
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?:['’]s)?")
SOUND = re.compile(
    r"[b-df-hj-np-tv-xz]+|.*(?:(.)\1\1|(..)\2\2).*|[aeo]{0,3}(?:h[aeiou]+)+h?|[bm]*r+[aeiou]*h*|u+gh+|e+w+"
)
"""Abbreviations without vowels, drawn-out and repeated sounds: hmm, sooo, hahaha."""
OWN_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th"}
)
"""Latin letters that no accent makes."""
NEAR = 7
"""Letters from which a word that is near an English one was probably meant to be that."""
DOUBTED, SELDOM = 600, 695
"""Steps of frequency, of a word in no dictionary, from which it may be a slip of a usual word; and from which a word
that nothing explains is none at all (the second: one in ten million)."""
LIKELIER = 200
"""By how many steps what was meant must be more frequent than a word that texts have (a factor of a hundred)."""
ENDED = re.compile(r"[a-z]{3,}(?:(?<![iy][sz])[aeiou]tions?|ologists?|(?:ic|ous|ful|ing)ly|(?:ive|less|ful)ness)")
"""Endings of English that hardly a name has, nor a word made from one (-isation)."""
GROWN = re.compile(r"(?:\w+-)?[A-Z]{3,}(?:able|ations?|ests?|isms?|ists?|ity|ive|ments?|ness|ous|tions?)")
"""An ending grown onto capitals, as English hardly ever does: an acronym that was read as the stem of a word."""
VOWELS = frozenset("aeiou")
LONG = 8
"""Letters of a compound that may be a usual word with a wrong vowel in it."""


@lru_cache(maxsize=1 << 15)
def strange_part(text: str) -> str | None:
    """The part of a word that is not English; None if all is, or if it is a sound or a word of another script.

    `text`: the word in lower case, parts of it joined with hyphens, perhaps with 's.
    """
    if not WORD.fullmatch(text):
        return None
    for part in text.removesuffix("'s").removesuffix("’s").split("-"):
        if len(part) >= LEAST and not (listed(part) or _explained(part, alone="-" not in text)):
            plain = plain_letters(part)
            return None if not plain.isascii() or SOUND.fullmatch(plain) or technical(plain) else part
    return None


def _explained(part: str, *, alone: bool) -> bool:
    """Whether English makes or uses a word that no dictionary has; with a hyphen, it plays with words: wishy-washy."""
    plain, steps = plain_letters(part), frequencies()
    step = steps.get(part, steps.get(plain))
    if (step is not None and step < DOUBTED) or made(plain) or (plain != part and listed(plain)):
        return True
    if compound(plain):
        return step is not None or not _vowel_slip(plain)
    return step is not None and (not alone or _used(part, step))


def _used(word: str, step: int) -> bool:
    """Whether a word that only texts have, and not often, is more than a slip of another."""
    if step >= SELDOM or odd_looking(word):
        return odd_looking(word)
    meant = correction(word)
    return meant is None or frequencies().get(meant, SELDOM) > step - LIKELIER


def _vowel_slip(word: str) -> bool:
    """Whether a compound that no dictionary has ("hallfire") is a usual word but for one vowel."""
    meant = correction(word) if len(word) >= LONG else None
    if meant is None or len(meant) != len(word):
        return False
    wrong = [pair for pair in zip(word, meant, strict=True) if pair[0] != pair[1]]
    return len(wrong) == 1 and VOWELS.issuperset(wrong[0])


def plain_letters(word: str) -> str:
    """A word without accents; what stays outside ASCII is of another script."""
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFD", word.translate(OWN_LETTERS))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@lru_cache(maxsize=1 << 14)
def odd_looking(word: str) -> bool:
    """Whether a word looks as if it were none of English, and is near none."""
    return not word.isascii() or (foreign(word) and (len(word) < NEAR or correction(word) is None))


def slip(word: str) -> bool:
    """Whether one slip parts a word of some length from a usual one: nobody coins such a word, quoted or not."""
    if len(word) < NEAR or odd_looking(word) or not word.isascii():
        return False
    meant = correction(word)
    return meant is not None and OSA.distance(word, meant) == 1


@lru_cache(maxsize=1 << 15)
def capital_part(text: str) -> str | None:
    """The part that is not English of a word with a capital, if it ends as no name does; else None."""
    word = text.lower()
    if not text[1:].islower() or not text.isascii() or word in common():
        return None
    irregular = word.endswith("ed") and word[:-2] in common() and word[:-2] + "ing" in common()
    return strange_part(word) if irregular or ENDED.fullmatch(word) else None
