"""How many garbled words are found, how often the first suggestion is right, and how many alarms human text gives.

usage: words.py [FOLDER]     FOLDER (or the environment variable MTAUDIT_CLEAN) holds English that people wrote (.txt)

Garbled words are made from a word list with a fixed seed: slips (one letter lost, added, exchanged or wrong), two
slips, blends (a stretch of letters of another word in place of one or two letters within the word) and halves (the
beginning of one word and the end of another, which no suggestion can set right). What happens to be a word is thrown
away. The same words go to a plain spelling checker, pyspellchecker, in the same run.
"""

from __future__ import annotations

import os
import random
import re
import sys
import time
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from mtaudit.audit import Auditor
from mtaudit.lexicon import common, frequencies, known
from mtaudit.model import Document, Setup
from mtaudit.rulebook import load
from mtaudit.severity import Confidence

SEED = 20221207
EACH = 250
"""How many garbled words are made of each kind."""
FRAME = "The mayor of Norvik told the council on Monday that the {} would be seen in the spring."
PACK = "en/words"
PEER_ASKED = 40
"""How many words of each kind the peer is asked about, since it can take a second for each."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Garbled(NamedTuple):
    """A made word, and the word that it was ("" where nobody can tell)."""

    word: str
    meant: str


class Verdict(NamedTuple):
    """What a checker says of a word: whether it is an error, and what it suggests first."""

    error: bool
    suggestion: str | None


Checker = Callable[[str], Verdict]


def slip(word: str, luck: random.Random) -> str:
    """The word with one letter lost, added, exchanged with its neighbour or replaced."""
    at = luck.randrange(1, len(word) - 1)
    before, letter, after = word[:at], word[at], word[at + 1 :]
    return luck.choice(
        [
            before + after,
            before + luck.choice(LETTERS) + letter + after,
            before + after[:1] + letter + after[1:],
            before + luck.choice(LETTERS) + after,
        ]
    )


def blend(word: str, other: str, luck: random.Random) -> str:
    """The word with two to four letters of another in place of one or two of its own."""
    at, lost = luck.randrange(3, len(word) - 4), luck.randint(1, 2)
    size = luck.randint(2, 4)
    start = luck.randrange(0, len(other) - size)
    return word[:at] + other[start : start + size] + word[at + lost :]


def make(kind: str, luck: random.Random, words: Sequence[str]) -> Garbled:
    """One garbled word of a kind: slip, two slips, blend or halves."""
    word, other = luck.choice(words), luck.choice(words)
    if kind == "slip":
        return Garbled(slip(word, luck), word)
    if kind == "two slips":
        return Garbled(slip(slip(word, luck), luck), word)
    if kind == "blend":
        return Garbled(blend(word, other, luck), word)
    return Garbled(word[: luck.randint(3, len(word) - 2)] + other[-luck.randint(3, len(other) - 2) :], "")


def made(kind: str) -> list[Garbled]:
    """The garbled words of a kind, the same in each run."""
    luck = random.Random(f"{SEED} {kind}")
    words = sorted(w for w in common() if len(w) >= 8 and frequencies().get(w, 999) < 600)
    found: dict[str, Garbled] = {}
    while len(found) < EACH:
        one = make(kind, luck, words)
        if not known(one.word):
            found[one.word] = one
    return list(found.values())


@cache
def auditor() -> Auditor:
    """An auditor with the words pack alone."""
    return Auditor(load().select([PACK], [], Confidence.MEDIUM), Setup(language="en"))


def ours() -> Checker:
    """The words pack, as an audit runs it."""

    def check(word: str) -> Verdict:
        findings = auditor().examine(Document.of(FRAME.format(word))).documents[0].findings
        return Verdict(bool(findings), findings[0].suggestion if findings else None)

    return check


def peer() -> tuple[Any, Checker] | None:
    """pyspellchecker, where it is installed."""
    try:
        from spellchecker import SpellChecker
    except ModuleNotFoundError:
        return None
    checker = SpellChecker()

    def check(word: str) -> Verdict:
        error = bool(checker.unknown([word]))
        return Verdict(error, checker.correction(word) if error else None)

    return checker, check


def recall(name: str, check: Checker, asked: int = EACH) -> None:
    """Print the shares of each kind that a checker finds, and that its first suggestion sets right."""
    for kind in ("slip", "two slips", "blend", "halves"):
        begun, words = time.process_time(), made(kind)[:asked]
        verdicts = [check(one.word) for one in words]
        hit = sum(v.error for v in verdicts)
        line = f"{name:15} {kind:10} found {100 * hit / len(words):5.1f} %"
        if kind != "halves":
            right = sum(v.suggestion == one.meant for v, one in zip(verdicts, words, strict=True))
            offered = sum(v.suggestion is not None for v in verdicts)
            line += f"   first suggestion right {100 * right / max(1, hit):5.1f} % of those found"
            line += f", {100 * right / max(1, offered):5.1f} % of {offered} offered"
        print(line, f"  {time.process_time() - begun:.1f} s")


def alarms(files: Sequence[Path], checker: Any) -> None:
    """Print how many findings human text gives, and how many lower-case words the peer does not know."""
    words = found = unknown = 0
    for path in files:
        text = path.read_text(encoding="utf-8")
        report = auditor().examine(Document.of(text, str(path))).documents[0]
        words, found = words + report.words, found + len(report.findings)
        plain = re.findall(r"(?<![\w'’-])[a-z]{4,}(?![\w'’-])", text)
        unknown += len([w for w in plain if checker.unknown([w])]) if checker else 0
    print(f"human text: {words} words in {len(files)} files")
    print(f"mtaudit         {found} alarms, {10_000 * found / max(1, words):.1f} in 10,000 words")
    if checker:
        print(f"pyspellchecker  {unknown} alarms, {10_000 * unknown / max(1, words):.1f} in 10,000 words in lower case")


def main() -> None:
    other = peer()
    recall("mtaudit", ours())
    if other:
        recall("pyspellchecker", other[1], PEER_ASKED)
    else:
        print("pyspellchecker is not installed: pip install 'mtaudit[bench]'")
    folder = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("MTAUDIT_CLEAN", "")
    files = sorted(Path(folder).rglob("*.txt")) if folder else []
    if files:
        alarms(files, other[0] if other else None)
    else:
        print("no human text: name a folder of .txt files, or set MTAUDIT_CLEAN, to count alarms")


if __name__ == "__main__":
    main()
