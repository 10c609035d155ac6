"""Makes mtaudit/data/japanese_characters.txt and japanese_spellings.txt: how characters of names are read, and whose.

The data is that of japanese-personal-name-dataset. Get it first; the package is no dependency, it is only read:

    pip download --no-deps japanese-personal-name-dataset && unzip japanese_personal_name_dataset-*.whl
    python tools/japanese_characters.py japanese_personal_name_dataset/dataset

Input: CSV, "reading,romaji,spelling,spelling…" for given names of women and of men, and "spelling,count,reading,romaji"
for surnames. Output: a line for each character with its readings and with the weights of a naive Bayes classifier (the
logarithm of the odds of a woman's name, in tenths) for the first, a middle and the last place of a given name; and the
given names which that classifier gets wrong or leaves open.
"""

from __future__ import annotations

import csv
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from mtaudit.analyses.japanese_spelling import OPEN, characters, plain, romaji, spelled_out

DATA = Path(__file__).parent.parent / "mtaudit" / "data"
SOURCE = """\
# Source: made by tools/japanese_characters.py from japanese-personal-name-dataset 0.4.0 (shuheilocale; checked there
# against Wikidata and the authority file of the National Diet Library of Japan). Licence of the data: MIT, copyright
# (c) 2022 shuheilocale:
# Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
# documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
# rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
# persons to whom the Software is furnished to do so, subject to this notice being included in all copies or substantial
# portions of the Software. The Software is provided "as is", without warranty of any kind.
"""
CHARACTERS = """\
# Characters of Japanese names: "character first middle last readings". The numbers are what the character adds, at that
# place of a given name, to the logarithm of the odds that a woman bears it, in tenths.
"""
SPELLINGS = """\
# Japanese given names of two characters or more that the weights of japanese_characters.txt leave open or get wrong, by
# the gender of those who bear them (u: both), and those of one character and the readings in hiragana that tell. After
# s: surnames with a reading that is not made of their characters'.
"""
HAN = re.compile("[㐀-鿿々]")
NO_START = "ゃゅょっんー"
ROUNDS = 8
LEAST, LEAST_SHARE = 0.9, 0.01
"""A reading of a character is kept from so many names on, and from that share of the character's names."""
SMOOTHING = 0.5
TOLD_COUNT, TOLD_ODDS = 8, 3.0
"""Spellings of a reading, and logarithm of the odds, from which a name in hiragana tells."""
Weights = dict[tuple[str, str], float]


def given_names(folder: Path) -> dict[str, dict[str, set[str]]]:
    """Gender → reading → spellings."""
    names: dict[str, dict[str, set[str]]] = {"f": defaultdict(set), "m": defaultdict(set)}
    for gender, word in (("f", "woman"), ("m", "man")):
        for kind in ("org", "opti"):
            with (folder / f"first_name_{word}_{kind}.csv").open(encoding="utf-8") as file:
                for reading, _, *spellings in csv.reader(file):
                    names[gender][reading].update(spellings)
    return names


def surnames(folder: Path) -> Iterator[tuple[str, str]]:
    """Spelling and reading of each surname."""
    with (folder / "last_name_org.csv").open(encoding="utf-8") as file:
        for spelling, _, reading, _ in csv.reader(file):
            yield spelling, reading


def divisions(spelling: str, reading: str) -> Iterator[tuple[tuple[str, str], ...]]:
    """Every way to deal out a reading to the characters of a spelling."""
    if len(spelling) == 1:
        if 1 <= len(reading) <= 5 and reading[0] not in NO_START and (HAN.match(spelling) or spelling == reading):
            yield ((spelling, reading),)
        return
    for length in range(1, min(5, len(reading) - len(spelling) + 1) + 1):
        for first in divisions(spelling[0], reading[:length]):
            for rest in divisions(spelling[1:], reading[length:]):
                yield (*first, *rest)


def readings(pairs: set[tuple[str, str]]) -> dict[str, list[str]]:
    """Character → readings, most frequent first: expectation and maximisation over the divisions of each name.

    To them come the readings as a name of its own.
    """
    ways = [found for spelling, reading in sorted(pairs) if (found := list(divisions(spelling, reading)))]
    chance: dict[tuple[str, str], float] = {}
    for round_ in range(ROUNDS):
        counts: dict[tuple[str, str], float] = defaultdict(float)
        for found in ways:
            weights = [math.prod(chance.get(pair, 1e-4) if round_ else 1.0 for pair in way) for way in found]
            whole = sum(weights)
            for way, weight in zip(found, weights, strict=True):
                for pair in way:
                    counts[pair] += weight / whole
        totals: dict[str, float] = defaultdict(float)
        for (character, _), count in counts.items():
            totals[character] += count
        chance = {pair: count / (totals[pair[0]] + 1) for pair, count in counts.items()}
    kept: dict[str, list[str]] = defaultdict(list)
    for (character, reading), count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if count >= LEAST and count / totals[character] >= LEAST_SHARE and HAN.match(character):
            kept[character].append(reading)
    for spelling, reading in sorted(pairs):
        if HAN.fullmatch(spelling):
            kept[spelling].append(reading)
    return kept


def places(spelling: str) -> Iterator[tuple[str, str]]:
    """Each character of a given name with its place."""
    yield "first", spelling[0]
    for character in spelling[1:-1]:
        yield "middle", character
    yield "last", spelling[-1]


def weights(whose: dict[str, str]) -> Weights:
    """Place and character → logarithm of the odds, from spelling → genders."""
    counts: dict[str, Counter[tuple[str, str]]] = {"f": Counter(), "m": Counter()}
    totals: Counter[str] = Counter()
    for spelling, genders in whose.items():
        for gender in genders if len(spelling) > 1 else "":
            totals[gender] += 1
            counts[gender].update(places(spelling))
    return {
        key: math.log((counts["f"][key] + SMOOTHING) / (totals["f"] + 1))
        - math.log((counts["m"][key] + SMOOTHING) / (totals["m"] + 1))
        for key in {*counts["f"], *counts["m"]}
    }


def exceptions(whose: dict[str, str], weight: Weights) -> dict[str, list[str]]:
    """Gender → the names that the weights do not tell: f, m or u."""
    listed: dict[str, list[str]] = {"f": [], "m": [], "u": []}
    for spelling, genders in sorted(whose.items()):
        if not all(map(HAN.match, spelling)):
            continue
        score = sum(round(weight[key], 1) for key in places(spelling)) if len(spelling) > 1 else 0.0
        told = "" if abs(score) < OPEN else "f" if score > 0 else "m"
        gender = genders if len(genders) == 1 else "u"
        against = gender != "u" and abs(score) >= 1 and (score > 0) != (gender == "f")
        if told != gender:
            listed["u" if against else gender].append(spelling)
    return listed


def in_kana(names: dict[str, dict[str, set[str]]]) -> Iterator[tuple[str, str]]:
    """Gender and reading of the names that tell when they are written in hiragana."""
    for reading in sorted({*names["f"], *names["m"]}):
        women, men = (len(names[gender].get(reading, ())) for gender in "fm")
        odds = math.log((women + SMOOTHING) / (men + SMOOTHING))
        if women + men >= TOLD_COUNT and abs(odds) >= TOLD_ODDS:
            yield ("f" if odds > 0 else "m"), reading


def main(folder: Path) -> None:
    """Write both files."""
    names = given_names(folder)
    whose: dict[str, str] = defaultdict(str)
    pairs = set(surnames(folder))
    for gender, table in names.items():
        for reading, spellings in table.items():
            pairs.update((spelling, reading) for spelling in spellings)
            for spelling in spellings:
                whose[spelling] = "".join(sorted({*whose[spelling], gender}))
    weight = weights(whose)
    rows = []
    for character, read in sorted(readings(pairs).items()):
        numbers = [round(10 * weight.get((place, character), 0)) for place in ("first", "middle", "last")]
        rows.append(f"{character} {' '.join(map(str, numbers))} {' '.join(dict.fromkeys(map(romaji, read)))}\n")
    (DATA / "japanese_characters.txt").write_text(CHARACTERS + SOURCE + "".join(rows), encoding="utf-8")
    listed = exceptions(whose, weight)
    for gender, reading in in_kana(names):
        listed[gender].append(reading)
    characters.cache_clear()
    sounds = ((spelling, plain(romaji(reading))) for spelling, reading in surnames(folder))
    listed["s"] = [f"{spelling}={sound}" for spelling, sound in sounds if not spelled_out(spelling, sound)]
    lines = [f"{gender}: {' '.join(found)}\n" for gender, found in listed.items()]
    (DATA / "japanese_spellings.txt").write_text(SPELLINGS + SOURCE + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
