"""How English a word looks: the mean surprise of its letters, each after the two before it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

LETTERS = "^abcdefghijklmnopqrstuvwxyz"
"""The edge of a word, and the letters, in the order of the table."""
ODD = 4.15
ODD_ENDED = 3.8
"""Bits a letter from which a word looks foreign; the second for words that end in a vowel other than -e and -y.

Nine in ten rare English words lie below the first, half of the words of Turkish, Finnish or Indonesian above it, and
two in three romanized words of Russian and Japanese.
"""


@cache
def _table() -> dict[str, int]:
    lines = (Path(__file__).parent.parent / "data" / "letters.en.txt").read_text(encoding="utf-8").splitlines()
    rows = iter([line for line in lines if not line.startswith("#")])
    pairs = [first + second for first in LETTERS for second in LETTERS]
    return {
        pair + third: int(bits, 16)
        for pair, row in zip(pairs, rows, strict=True)
        for third, bits in zip(LETTERS, row, strict=True)
    }


def surprise(word: str) -> float:
    """Bits a letter for a word of lower-case ASCII letters, its end included; English words have about three."""
    edged, table = f"^^{word}^", _table()
    return sum(table[edged[i : i + 3]] for i in range(len(word) + 1)) / (len(word) + 1)


def foreign(word: str) -> bool:
    """Whether a word of lower-case ASCII letters looks as if it were none of English."""
    return surprise(word) > (ODD_ENDED if word[-1] in "aiou" else ODD)
