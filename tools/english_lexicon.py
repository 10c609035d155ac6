"""Make mtaudit/data/lexicon.en.zz and mtaudit/data/letters.en.txt from SCOWL's word lists.

usage: python tools/english_lexicon.py SCOWL_FOLDER COPYRIGHT_FILE   (the folder with english-words.10 and the others,
as the Debian package `scowl` installs it in /usr/share/dict/scowl, and that package's copyright file)

Lower-case words of SCOWL's lists up to size 80, all spellings and variants, and computing jargon; names,
abbreviations and contractions are left out. The lexicon holds in its first line the words
of sizes up to 60 (common), parted by spaces, and then those of 70 to 80 (rare), in one line for the same first letters.
`letters.en.txt` says how surprising a letter is after two others, learnt from the common words.
"""

from __future__ import annotations

import math
import sys
import zlib
from collections import Counter
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from mtaudit.lexicon import KEY

DATA = Path(__file__).parent.parent / "mtaudit" / "data"
COMMON, RARE = 60, 80
LETTERS = "^abcdefghijklmnopqrstuvwxyz"
"""The edge of a word, and the letters, in the order of the table."""
BITS = "0123456789abcdef"


def words(folder: Path) -> dict[str, int]:
    """Word → the smallest size of a list that has it."""
    found: dict[str, int] = {}
    for path in sorted([*folder.glob("*-words.*"), *folder.glob("special-hacker.*")]):
        size = RARE if path.name.startswith("special") else int(path.suffix[1:])
        for line in path.read_text(encoding="latin-1").split() if size <= RARE else ():
            if line.isascii() and line.isalpha() and line.islower() and len(line) > 1:
                found[line] = min(size, found.get(line, size))
    return found


def letter_table(common: list[str]) -> list[str]:
    """For each pair of letters a row: for each letter the bits of surprise (0 to 15, smoothed) when it comes next."""
    counts: Counter[str] = Counter()
    for word in common:
        edged = f"^{word}^"
        counts.update(edged[i : i + 3] for i in range(len(edged) - 2))
        counts[f"^^{word[0]}"] += 1
    rows = []
    for first in LETTERS:
        for second in LETTERS:
            total = sum(counts[first + second + third] for third in LETTERS) + 2.7
            shares = [(counts[first + second + third] + 0.1) / total for third in LETTERS]
            rows.append("".join(BITS[min(15, round(-math.log2(share)))] for share in shares))
    return rows


def main() -> None:
    """Write both files, and the copyright notices that go with them."""
    sizes = words(Path(sys.argv[1]))
    common = sorted(word for word, size in sizes.items() if size <= COMMON)
    rare = sorted(word for word, size in sizes.items() if size > COMMON)
    blocks = [f" {' '.join(block)} " for _, block in groupby(rare, itemgetter(slice(KEY)))]
    (DATA / "lexicon.en.zz").write_bytes(zlib.compress("\n".join([" ".join(common), *blocks]).encode(), 9))
    head = (
        "# How surprising a letter is after two others in English words: tools/english_lexicon.py made this from\n"
        "# SCOWL's common words. Copyright and permission: lexicon.en.copyright beside this file.\n"
    )
    (DATA / "letters.en.txt").write_text(head + "\n".join(letter_table(common)) + "\n", encoding="utf-8")
    notice = Path(sys.argv[2]).read_text(encoding="utf-8")
    (DATA / "lexicon.en.copyright").write_text(
        "lexicon.en.zz and letters.en.txt are made from SCOWL by tools/english_lexicon.py: a modified version,\n"
        "which has only lower-case words of sizes 10 to 80. What follows is the copyright file of SCOWL.\n\n" + notice,
        encoding="utf-8",
    )
    print(f"{len(common)} common and {len(rare)} rare words")


if __name__ == "__main__":
    main()
