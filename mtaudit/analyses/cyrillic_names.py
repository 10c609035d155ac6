"""Finds an English name in a Russian or Ukrainian sentence, by the consonants that both spellings share.

Source: the usual romanizations of Russian and Ukrainian, and the endings of their cases, from general knowledge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_LATIN = dict(
    zip(
        "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя",
        "a b v g g d e e e j z i i i y k l m n o p r s t u f h c č š š . y . e u a".replace(".", "").split(" "),
        strict=True,
    )
)
_DIGRAPHS = (
    ("shch", "š"), ("sch", "š"), ("zh", "j"), ("kh", "h"), ("ts", "c"), ("tz", "c"), ("ch", "č"), ("sh", "š"),
    ("ph", "f"), ("th", "f"), ("ck", "k"), ("x", "ks"), ("w", "v"), ("q", "k"),
)  # fmt: skip
_VOWELS = str.maketrans("", "", "aeiouy'’-")
_SOUNDS = str.maketrans("gčc", "hss")
"""Sounds that romanizations confuse: г is g or h; ч, ц and с are c and s."""
WORD = re.compile(r"[а-яёєіїґ]+(?:[-’'ʼ][а-яёєіїґ]+)*", re.IGNORECASE)
_NAME = re.compile(r"[А-ЯЁЄІЇҐ][а-яёєіїґ’'ʼ-]+")
_CASES = frozenset(["", "m", "h", "v", "hv", "mu", "h"])
"""What the endings of the cases leave behind when their vowels are gone: -ом, -ого, -ов."""


@lru_cache(4096)
def consonants(word: str) -> str:
    """The consonants of a word in either script, in one rough spelling."""
    lower = word.lower()
    if not lower.isascii():
        lower = "".join(_LATIN.get(c, c) for c in lower)
    for digraph, one in _DIGRAPHS:
        lower = lower.replace(digraph, one)
    plain = lower.translate(_VOWELS).translate(_SOUNDS).replace("š", "s").replace("j", "s").replace("z", "s")
    return re.sub(r"(.)\1", r"\1", plain)


def spelled_alike(english: str, other: str) -> bool:
    """Whether a Cyrillic word may be an English name in some case."""
    own, their = consonants(english), consonants(other)
    if len(own) < 2 or not _first_sounds_alike(english, other):
        return False
    return their.startswith(own) and their[len(own) :] in _CASES and abs(len(english) - len(other)) <= 4


def places(english: str, source: str) -> Iterator[tuple[int, int]]:
    """Where a name stands in a source sentence, in any case: start and end."""
    for match in _NAME.finditer(source):
        if spelled_alike(english, match.group()):
            yield match.span()


def _first_sounds_alike(english: str, other: str) -> bool:
    """A name that begins with a consonant does so in both scripts; vowels differ too much (Yevgeny, Евгений)."""
    return (english[0].lower() in "aeiouyj") == (other[0].lower() in "аеёєиіїйоуыэюя")
