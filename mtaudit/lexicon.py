"""Which lower-case words are English, and how frequent they are. Each part loads when it is first asked for.

Two sources are joined. SCOWL (in data/lexicon.en.zz, copyright beside it; tools/english_lexicon.py made it): 82,000
common and 172,000 rare words. The package `wordfreq` (code Apache-2.0, data CC BY-SA 4.0, read where it is installed
and never copied): words by frequency, of which the least frequent are left out, for they are misspellings and names.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from itertools import chain, count, repeat
from pathlib import Path

DATA = Path(__file__).parent / "data"
STEPS = 750
"""How many steps of frequency are read: a step is a factor of 1.023, the 750th one word in 32 million."""
KEY = 4
"""Rare words are kept in blocks of those that begin with the same so many letters."""


@cache
def _lines() -> list[str]:
    import zlib

    return zlib.decompress((DATA / "lexicon.en.zz").read_bytes()).decode("ascii").split("\n")


@cache
def common() -> frozenset[str]:
    """The common words: what most tokens of a text are, so that their difference with this set is short."""
    return frozenset(_sorted())


@cache
def _rare() -> dict[str, str]:
    """First letters → " word word ": a search in a short text is as fast as a set, and needs a tenth of its memory."""
    return {line[1 : 1 + KEY].strip(): line for line in _lines()[1:]}


@cache
def frequencies() -> Mapping[str, int]:
    """Word → its step of frequency, 0 for the most frequent; names and foreign words are among them, in lower case."""
    import gzip

    import msgpack

    package = find_spec("wordfreq")
    if package is None or not package.submodule_search_locations:
        raise ModuleNotFoundError("mtaudit needs the package wordfreq for its lexicon")
    path = Path(package.submodule_search_locations[0], "data", "large_en.msgpack.gz")
    with gzip.open(path) as file:
        unpacker = msgpack.Unpacker(file, read_size=1 << 18)
        unpacker.read_array_header()
        unpacker.skip()
        steps = [unpacker.unpack() for _ in range(STEPS)]
    numbers = chain.from_iterable(map(repeat, count(), map(len, steps)))
    return dict(zip(chain.from_iterable(steps), numbers, strict=True))


def listed(word: str) -> bool:
    """Whether a dictionary has the word (in lower case, as it stands)."""
    return word in common() or f" {word} " in _rare().get(word[:KEY], "")


def known(word: str) -> bool:
    """Whether a lower-case word is English, or in use in English texts."""
    return listed(word) or word in frequencies()


def alike(word: str) -> list[str]:
    """The words of the dictionary that begin with the same `KEY` letters as a word."""
    return beginning(word[:KEY]) + _rare().get(word[:KEY], "").split()


def beginning(letters: str) -> list[str]:
    """The common words that begin with the given letters, sorted."""
    words = _sorted()
    return words[bisect_left(words, letters) : bisect_left(words, letters + "{")]


@cache
def _sorted() -> list[str]:
    return _lines()[0].split(" ")
