"""Makes mtaudit/data/given_names.txt, how often a given name is a woman's, from the data of nomquamgender.

Get the data first; the package is no dependency, it is only read:

    pip download --no-deps nomquamgender && unzip nomquamgender-*.whl
    python tools/given_names.py nomquamgender/name_data.json

Input: JSON, name → [number of sources, number of people counted, share that are women, …]. Output: a sorted line for
each name that tells, "anna F9": f or m (a capital one where at least 100,000 people were counted), and the second digit
of the probability (.99); "robin u0" is a name of both. Names with little evidence, or of a kind that tells nothing, are
left out.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from mtaudit.analyses.east_asian import syllabic

TARGET = Path(__file__).parent.parent / "mtaudit" / "data" / "given_names.txt"
HEADER = """\
# Given names that tell gender: "name f9" is a woman's name in .99 of cases, "name m5" a man's in .95; a capital F or M
# where at least 100,000 people were counted; "name u0" is a name of both. Letters without accents, lower case, sorted.
# Source: made by tools/given_names.py from the data of nomquamgender 0.1.4 (Ian Van Buskirk, Aaron Clauset and Daniel
# B. Larremore, "An Open-Source Cultural Consensus Approach to Name-Based Gender Classification", ICWSM 2023); it joins
# 36 public sources over 150 countries. Licence of the data: MIT, copyright (c) 2022 Ian Van Buskirk:
# Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
# documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
# rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
# persons to whom the Software is furnished to do so, subject to this notice being included in all copies or substantial
# portions of the Software. The Software is provided "as is", without warranty of any kind.
"""
NAME = re.compile(r"[a-z]{2,}(?:['-][a-z]+)*")
LEAST_SOURCES = 3
LEAST_COUNT = 10
LEAST_SHARE = 0.9
FAMILIAR = 4_000
"""People from which on a name may look like East Asian syllables and still be trusted (Yana, Lida, Riku)."""
COMMON = 100_000
BOTH = 200
"""People from which on a name of both genders is listed, so that it is not taken for a misspelling of another."""
UNISEX = frozenset(
    """
    akira alex alexis ari ashley chris dana danya dominique gal hikaru jordan jun kaoru kay kelly kim lee
    leslie logan makoto marion merle misha morgan natsuki nikita nino noa noel rene robin ronya sam sami sascha sasha
    shawn sidney slava taylor toma valera valya vanja vanya yuval zhenya shura ira vasya ilse yan yann kazumi shinobu
    jaya kiran santa rosario trinidad inge eden rowan rory quinn reese blair addison bailey skyler cameron jamie jan
    """.split()  # noqa: SIM905
)
"""Names of both genders in one country or in two, and diminutives of both, whatever the counts say."""
PLAIN = {
    "f": """carol lillian allison holly marcelle lindsey kelsey terri mae brandy clemence nichole allie teri makenzie
        maddison tami macy aino nell hillary hilary nieves ruthie faustine cortney malak kenna lucretia enid flor vikki
        darci priscila natali dragana imaan grazyna bojana kamala jane erin clare lauren lois kristen lindsay joann
        jocelyn christy robyn jasmin gayle gail lilian christie laurel nikki mckenna cheri vivien sari amara yael orla
        britt malin tamar meryl carli leni edel nicki blythe gillian eman karen""",
    "m": """george jose tony dan andy bobby ray jean-marie jose-maria jerry kyle francis hunter yves ross ali freddie
        micah mathis milan toby robbie luka tucker marty doyle rune harri kalle clovis donny emanuele matija karoly
        stephane emile jules luca eli gene matti august terje marcell tomi pauli rafa constantine georgi giorgi denys
        floris reza rafael jude luis adrien randy""",
}
"""Names whose share some sources blur, and that every reader knows."""
PLAIN_SHARE = 0.97


def rows(data: Mapping[str, list[Any]]) -> Iterator[str]:
    """The lines of the table, unsorted."""
    plain = {name: gender for gender, names in PLAIN.items() for name in names.split()}
    for name, (sources, count, women, *_) in data.items():
        if not NAME.fullmatch(name) or sources < LEAST_SOURCES or count < LEAST_COUNT:
            continue
        if count < FAMILIAR and name not in plain and (syllabic(name) or syllabic(name.replace("-", ""))):
            continue
        weight = count + 3 * sources
        gender, share = ("f", women) if women > 0.5 else ("m", 1 - women)
        share = (share * weight + 1) / (weight + 2)  # little evidence counts less
        if name in plain:
            gender, share = plain[name], PLAIN_SHARE
        if name in UNISEX or (share < LEAST_SHARE and count >= BOTH):
            yield f"{name} u0"
        elif share >= LEAST_SHARE:
            yield f"{name} {gender.upper() if count >= COMMON else gender}{min(9, int(share * 100) - 90)}"


def main() -> None:
    """Read the file named on the command line, write the table."""
    data = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    TARGET.write_text(HEADER + "\n".join(sorted(rows(data))) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
