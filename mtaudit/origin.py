"""From which language a text was translated, where its manner shows it: "unknown" unless the evidence is plain.

What a text speaks of is weak evidence, since English papers speak of it too; how it says it is better: the phrases,
dates, figures and mistakes that a language leaves in its translations. Each kind of evidence has a weight (log-odds,
data/origins.txt), and a language is named only if it leads by far.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from mtaudit.analyses.leftovers import foreign_letters
from mtaudit.analyses.lowered import lowered
from mtaudit.analyses.tokens import TOKEN, tokens
from mtaudit.model import Clue, Document
from mtaudit.report import Origin

ENOUGH = 3.0
"""Log-odds that a language must reach, …"""
LEAD = 1.0
"""… so far before the next one, …"""
MANNER = 1.4
"""… of which so much must come from how the text is written, not from what it speaks of."""
SUBJECT = 2.0
"""What a text speaks of counts no more than this."""
STRONG = 6.0
"""From here on, rules for the language may speak without a second witness."""
RULE = 2.0
"""A find of a rule with one language in its `from:`; one with many says less for each."""
LEFT = 4.0
"""Words left in the script or in the words of a language."""
SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]"), "kana"),
    ("ko", re.compile(r"[\uac00-\ud7a3]"), "Hangul"),
    ("uk", re.compile(r"[іїєґІЇЄҐ]"), "Ukrainian letters"),
    ("ru", re.compile(r"[ыэъёЫЭЪЁ]"), "Russian letters"),
    ("el", re.compile(r"[\u0370-\u03ff]{3}"), "Greek letters"),
    ("he", re.compile(r"[\u05d0-\u05ea]{2}"), "Hebrew letters"),
    ("ar", re.compile(r"[\u0620-\u064a]{2}"), "Arabic letters"),
    ("th", re.compile(r"[\u0e00-\u0e7f]{2}"), "Thai letters"),
)
KIN = {"uk": "ru"}
"""Who writes of Ukraine may write in Russian: of these two, only the manner shows the first."""
SHOWN = 5


class Line(NamedTuple):
    """One line of the table."""

    kind: str
    codes: tuple[str, ...]
    weight: float
    items: tuple[str, ...]
    shows: str


class Witness(NamedTuple):
    """One piece of evidence: for which languages, how much, whether only by what the text speaks of, and in words."""

    codes: tuple[str, ...]
    weight: float
    subject: bool
    shows: str


class Guess(NamedTuple):
    """The origin, and whether the evidence is strong enough to let rules for that language speak alone."""

    origin: Origin
    strong: bool


UNKNOWN = Guess(Origin(), False)


@cache
def table() -> tuple[Line, ...]:
    """The lines of data/origins.txt."""
    rows = []
    path = Path(__file__).parent / "data" / "origins.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            head, _, rest = line.partition(": ")
            kind, codes, weight = head.split()
            items, _, shows = rest.partition("| ")
            plain = items.removesuffix(" ") if kind != "letters" else items.strip()
            parts = plain.split("; ") if ";" in plain else plain.split(" ")
            rows.append(Line(kind, tuple(codes.split(",")), float(weight), tuple(filter(None, parts)), shows))
    return tuple(rows)


@cache
def _priors() -> dict[str, float]:
    """What a language has against it from the start: never more than 0."""
    return {line.codes[0]: line.weight for line in table() if line.kind == "prior"}


@cache
def _words() -> dict[str, tuple[tuple[str, int], ...]]:
    """Word → the words and phrases of the table whose longest word it is, each with the number of its line.

    A document is asked for its words first, so that a phrase costs nothing where its longest word does not stand. What
    begins with a hyphen ("-san ") has no word of its own, and is under "".
    """
    found: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for n, line in enumerate(table()):
        if line.kind in ("manner", "subject"):
            for item in line.items:
                whole = [] if item[0] == "-" else TOKEN.findall(item)
                found[max(whole, key=len, default="")].append((item, n))
    return {word: tuple(items) for word, items in found.items()}


@cache
def _letters() -> tuple[Line, ...]:
    """The lines that weigh letters and marks."""
    return tuple(line for line in table() if line.kind == "letters")


@cache
def _clues() -> dict[str, tuple[Line, ...]]:
    """Rule id → the lines that weigh its finds."""
    found: defaultdict[str, list[Line]] = defaultdict(list)
    for line in table():
        if line.kind == "clue":
            for item in line.items:
                found[item].append(line)
    return {rule: tuple(lines) for rule, lines in found.items()}


def guess(doc: Document, clues: Sequence[Clue]) -> Guess:
    """The language a document was translated from: the declared one, or what an English article's words show."""
    if doc.source_language:
        return Guess(Origin(doc.source_language, True), False)
    if doc.kind != "article" or (doc.language or "en").split("-")[0] != "en":
        return UNKNOWN
    witnesses = [*_from_words(doc), *_from_rules(clues), *(() if doc.text.isascii() else _from_letters(doc))]
    if sum([witness.weight for witness in witnesses if witness.weight > 0]) < ENOUGH:
        return UNKNOWN  # all that speaks for any language is too little even together
    sums: defaultdict[str, float] = defaultdict(float)
    subject: defaultdict[str, float] = defaultdict(float)
    heard: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    for witness in witnesses:
        for code in witness.codes:
            (subject if witness.subject else sums)[code] += witness.weight
            heard[code].append((witness.weight, witness.shows))
    total = {code: sums[code] + min(SUBJECT, subject[code]) + _priors().get(code, 0.0) for code in heard}
    best = max(sorted(total), key=total.__getitem__, default="unknown")
    second = max((value for code, value in total.items() if code != best), default=0.0)
    plain = best in total and total[best] >= max(ENOUGH, second + LEAD) and sums[best] >= MANNER
    if not plain or (best in KIN and sums[best] <= sums[KIN[best]]):
        return UNKNOWN
    shows = dict.fromkeys(shows for _, shows in sorted(heard[best], key=lambda one: -one[0]))
    return Guess(Origin(best, False, tuple(shows)[:SHOWN]), total[best] >= STRONG)


def _from_words(doc: Document) -> Iterator[Witness]:
    """Words and phrases of the table; the evidence quotes the first few."""
    known, low = _words(), lowered(doc)
    met: dict[int, list[str]] = {}
    for word in (*([""] if "-" in low else []), *filter(known.__contains__, tokens(doc).vocabulary)):
        for item, n in known[word]:
            if item == word or item in low:
                met.setdefault(n, []).append(item.strip(" .,=(-"))
    for n, items in met.items():
        line = table()[n]
        shows = f"{line.shows} ({', '.join(f'“{item}”' for item in items[:2])})"
        yield Witness(line.codes, line.weight, line.kind == "subject", shows)


def _from_rules(clues: Sequence[Clue]) -> Iterator[Witness]:
    """What rules found that only some languages cause: each rule, and each line of the table, counts once."""
    seen: set[object] = set()
    for clue in clues:
        match = clue.values.get("match", "")
        for line in _clues().get(clue.rule.id, ()):
            if line not in seen:
                seen.add(line)
                yield Witness(line.codes, line.weight, False, f"{line.shows} (“{match}”)")
        codes = clue.rule.source_languages
        if codes and clue.rule.id not in seen:
            seen.add(clue.rule.id)
            yield Witness(codes, RULE / (1 + 0.25 * (len(codes) - 1)), False, f"“{match}” ({clue.rule.id})")
        language = clue.values.get("language", "") if clue.rule.category == "untranslated" else ""
        if language and ("left", language) not in seen:
            seen.add(("left", language))
            yield Witness((language,), LEFT, False, f"words left in that language (“{match[:40]}”)")


def _from_letters(doc: Document) -> Iterator[Witness]:
    """Marks of another print, and words left in another script."""
    for line in _letters():
        found = [letter for letter in line.items[0] if letter in doc.text]
        if found:
            yield Witness(line.codes, line.weight, False, f"{line.shows} ({' '.join(found[:3])})")
    left = " ".join(doc.text[one.span.start : one.span.end] for one in foreign_letters(doc))
    for code, letters, shows in SCRIPTS if left else ():
        if letters.search(left):
            yield Witness((code,), LEFT, False, f"{shows} left in the text (“{left[:20]}”)")
