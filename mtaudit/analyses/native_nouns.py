"""Nouns that tell gender beside a name in Japanese, Chinese and Korean text: 女優の霧島葵さん, 王蕾女士, 남편 박수현.

Only a noun that stands directly by the name, or is tied to it by の or a mark, is that person's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from mtaudit.analyses.late import late

DATA = Path(__file__).parent.parent / "data" / "native_nouns.txt"
_TIE = {"ja": "(?:の|・|＝|=|である|役の|役・|、)?[「『“]?", "zh": "", "ko": " "}
_HONORED = "(?:さん|氏|選手|容疑者|被告|様)?"
_BRACKET = "[（(＝=](?:[^（）()＝=。]{0,12}[、,・])?"
SPORTS = late(r"(女子|男子)(?!チーム|部|団体|リーグ|代表|[^、。「」]*[男女]子)[^、。「」]{0,16}の\Z")
"""女子マラソンの, before the name of somebody who competes."""
COMPETES = late(r"選手|投手|が優勝|さん（|（\d")
FIRST = late(r"女性初の[^、。「」]{0,12}\Z")
LONGEST = 30
"""Characters on either side of a name that are looked at."""


@cache
def noun_list(key: str) -> str:
    """The patterns of one key of the shipped list, joined: "ja before f", "ja title"."""
    lists: dict[str, list[str]] = defaultdict(list)
    for line in DATA.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, _, words = line.partition(": ")
            lists[name] += words.split()
    return "|".join(lists[key])


@cache
def _before(language: str, gender: str) -> re.Pattern[str]:
    """What stands before a name, up to its first character."""
    nouns = noun_list(f"{language} before {gender}")
    if language == "ja":
        nouns += f"|(?:{noun_list(f'ja sex {gender}')})(?:{noun_list('ja role')})"
    return re.compile(rf"(?:{nouns}){_TIE[language]}\Z")


@cache
def _after(language: str, gender: str) -> re.Pattern[str]:
    """What stands behind a name: a title, a bracket that tells the sex, or that somebody is a mother."""
    nouns = noun_list(f"{language} after {gender}")
    if language == "ja":
        told = noun_list(f"ja before {gender}")
        nouns += f"|{_HONORED}{_BRACKET}(?:{noun_list(f'ja sex {gender}')})[、,・）)＝=]"
        nouns += rf"|{_HONORED}は(?:[^、。「」は]{{0,16}}[のなたい])?(?:{told})(?:だ|である|です|で、|。|\Z)"
    return re.compile(nouns)


def noun_beside(source: str, start: int, end: int, language: str) -> Iterator[tuple[str, str]]:
    """Gender and words of what stands beside a name at a place of a source; nothing where both genders do."""
    lead = source[max(0, start - LONGEST) : start]
    found = []
    for gender in "fm":
        if before := _before(language, gender).search(lead):
            found.append((gender, before.group() + source[start:end]))
        if after := _after(language, gender).match(source, end):
            found.append((gender, source[start:end] + after.group()))
    if language == "ja":
        found += _of_a_class(source, lead, start, end)
    if len({gender for gender, _ in found}) == 1:
        yield found[0]


def _of_a_class(source: str, lead: str, start: int, end: int) -> Iterator[tuple[str, str]]:
    """Those who compete among women or men, and the first woman who is something."""
    if (sport := SPORTS.search(lead)) and COMPETES.match(source, end):
        yield ("f" if sport[1] == "女子" else "m"), sport.group() + source[start:end]
    if first := FIRST.search(lead):
        yield "f", first.group() + source[start:end]
