"""How often the language a text was translated from is guessed, and how often rightly, on texts of known origin.

usage: origin.py [--half 0|1] CODE=FOLDER…     e.g. origin.py ru=wmt/ru-en/Online-B en=news

CODE is the language the files (.txt) in FOLDER were translated from; `en`: they were never translated, and only
"unknown" is right. `--half` takes every other document only (by name, so that several translations of one document
fall together), so that weights set on one half can be measured on the other. Prints documents, guesses, right and wrong
ones by language, then the same for documents of 100 words or more.
"""

from __future__ import annotations

import sys
import zlib
from collections import Counter
from pathlib import Path

from mtaudit import rulebook
from mtaudit.audit import Auditor
from mtaudit.model import Document, Setup

LONG = 100


def measure(folders: list[tuple[str, Path]], half: int | None) -> dict[tuple[str, bool], Counter[str]]:
    """(language, at least LONG words) → how many documents there are, and what they were taken for."""
    auditor = Auditor(rulebook.load(()), Setup(language="en"))
    found: dict[tuple[str, bool], Counter[str]] = {}
    for code, folder in folders:
        for path in sorted(folder.glob("*.txt")):
            if half is not None and zlib.crc32(path.name.encode()) % 2 != half:
                continue
            text = path.read_text(encoding="utf-8")
            (report,) = auditor.examine(Document.of(text, path=str(path))).documents
            for long in (False, True)[: 1 + (len(text.split()) >= LONG)]:
                found.setdefault((code, long), Counter())[report.source_language.code] += 1
    return found


def main(arguments: list[str]) -> None:
    """Measure and print."""
    half = int(arguments[1]) if arguments[:1] == ["--half"] else None
    pairs = [item.split("=", 1) for item in arguments[2 if half is not None else 0 :]]
    if not pairs or any(len(pair) != 2 for pair in pairs):
        sys.exit(__doc__)
    found = measure([(code, Path(folder)) for code, folder in pairs], half)
    for long in (False, True):
        print(f"documents of {LONG} words or more" if long else "all documents")
        total = Counter[str]()
        for code in sorted({code for code, _ in found}):
            counts = found.get((code, long), Counter())
            guessed = sum(n for name, n in counts.items() if name != "unknown")
            right = counts[code]
            total.update(documents=sum(counts.values()), guessed=guessed, right=right)
            wrong = {name: n for name, n in counts.most_common() if name not in ("unknown", code)}
            print(f"  {code}: {sum(counts.values())} documents, {guessed} guessed, {right} right, wrong {wrong or 0}")
        share = 100 * (total["guessed"] - total["right"]) / max(1, total["guessed"])
        print(f"  all: {total['documents']} documents, {total['guessed']} guessed, {share:.1f} % of them wrongly")


if __name__ == "__main__":
    main(sys.argv[1:])
