"""Whose father, mother or brother somebody is, where the English has a possessive pronoun and the Japanese has none.

Japanese names the owner of a relative only where it is not the topic of the sentence: in 千景は父に似た教師が好きだ the
father is Chikage's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from mtaudit.analyses.native_names import native_places, scripts
from mtaudit.analyses.scene import Figure
from mtaudit.model import Document

KIN = {
    "father": "父親?", "dad": "父親?", "mother": "母親?", "mom": "母親?", "parents": "両親|父母|親", "brother": "兄|弟",
    "brothers": "兄弟?|弟", "sister": "姉|妹", "sisters": "姉妹?|妹", "wife": "妻|奥さん|嫁", "husband": "夫|旦那",
    "son": "息子|[長次三]男", "sons": "息子", "daughter": "娘|[長次三]女", "daughters": "娘", "grandfather": "祖父",
    "grandmother": "祖母", "grandparents": "祖父母", "grandson": "孫", "granddaughter": "孫", "uncle": "叔父|伯父|おじ",
    "aunt": "叔母|伯母|おば", "family": "家族",
}  # fmt: skip
"""Source: general knowledge."""
OWNED = re.compile(rf" (?:[a-z-]+ ){{0,2}}?({'|'.join(sorted(KIN, key=len, reverse=True))})\b")
TOPIC = re.compile("(?:さん|氏|選手|くん|ちゃん|[㐀-鿿]{0,3})は")
OTHER_TOPIC = re.compile("[はが]|「|『")


def topic_figure(doc: Document, start: int, end: int, figures: Iterable[Figure]) -> Figure | None:
    """Of the figures before a possessive pronoun (at `start` to `end`), the one that is the topic and so the owner."""
    segment = doc.segment_at(start)
    owned = OWNED.match(doc.text, end)
    if not owned or scripts(doc).get(segment) != "ja":
        return None
    source = doc.segments[segment].source or ""
    kin = [m.start() for m in re.finditer(rf"(?<![の㐀-鿿])(?:{KIN[owned[1]]})(?![㐀-鿿])", source)]
    begin = doc.segment_span(segment).start
    for figure in figures:
        if begin <= figure.start < start and figure.named and len(kin) == 1:
            places = native_places(doc.text[figure.start : figure.end].split(), source, "ja")
            if len(places) == 1 and _owns(source, places[0].start, places[0].end, kin[0]):
                return figure
    return None


def _owns(source: str, start: int, end: int, kin: int) -> bool:
    """Whether a name at a place is the topic of the first clause, and the relative behind it nobody else's."""
    topic = TOPIC.match(source, end)
    if not topic or OTHER_TOPIC.search(source, 0, start):
        return False
    return topic.end() <= kin and not OTHER_TOPIC.search(source, topic.end(), kin)
