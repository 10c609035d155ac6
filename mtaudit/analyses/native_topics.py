"""Whom an English pronoun means that the Japanese source leaves out, since it is the topic.

Japanese names the owner of a relative only where it is not the topic of the sentence: in 千景は父に似た教師が好きだ the
father is Chikage's. A sentence that is a quotation and a verb of speech is said by the topic of the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mtaudit.analyses.late import late
from mtaudit.analyses.native_names import LONGEST_SOURCE, native_places, scripts
from mtaudit.analyses.pronouns import Pronoun
from mtaudit.analyses.scene import Figure, rival
from mtaudit.analyses.speech import HE_SAID
from mtaudit.model import Document

KIN = {
    "father": "父親?", "dad": "父親?", "mother": "母親?", "mom": "母親?", "parents": "両親|父母|親", "brother": "兄|弟",
    "brothers": "兄弟?|弟", "sister": "姉|妹", "sisters": "姉妹?|妹", "wife": "妻|奥さん|嫁", "husband": "夫|旦那",
    "son": "息子|[長次三]男", "sons": "息子", "daughter": "娘|[長次三]女", "daughters": "娘", "grandfather": "祖父",
    "grandmother": "祖母", "grandparents": "祖父母", "grandson": "孫", "granddaughter": "孫", "uncle": "叔父|伯父|おじ",
    "aunt": "叔母|伯母|おば", "family": "家族",
}  # fmt: skip
"""Source: general knowledge."""
OWNED = late(rf" (?:[a-z-]+ ){{0,2}}?({'|'.join(sorted(KIN, key=len, reverse=True))})\b")
TOPIC = late("(?:さん|氏|選手|くん|ちゃん|[㐀-鿿]{0,3})は")
HONORIFIC = "(?:さん|氏|選手|容疑者|被告|監督|教授|議員|社長|知事|市長|首相|大統領|大臣|会長|くん|ちゃん)"
HONORED_TOPIC = late(rf"{HONORIFIC}(?:（[^（）]*）)?は")
SPOKEN = late("「[^「」]*」(?:など)?と[^はがも「」]*。?")
"""A quotation and what somebody did with it, without saying who."""
UNOWNED = late("[^の㐀-鿿]")
"""What stands before a relative that no word before it owns, and no other character makes a longer word of."""
OTHER_TOPIC = late("[はが]|「|『")


def topic_figure(doc: Document, pronoun: Pronoun, figures: Sequence[Figure]) -> Figure | None:
    """Of the figures before a pronoun, the topic that it stands for, if that is surely of the other gender."""
    segment = doc.segment_at(pronoun.start)
    if scripts(doc).get(segment) != "ja" or len(doc.segments[segment].source or "") > LONGEST_SOURCE:
        return None
    figure = _owner(doc, segment, pronoun, figures) or _speaker(doc, segment, pronoun, figures)
    return figure if figure and figure.sure and not rival(figure, pronoun.gender) else None


def _owner(doc: Document, segment: int, pronoun: Pronoun, figures: Sequence[Figure]) -> Figure | None:
    """The topic of the sentence, whose relative follows the pronoun."""
    owned = OWNED.match(doc.text, pronoun.end) if pronoun.word in ("his", "her") else None
    source = doc.segments[segment].source or ""
    kin = list(re.finditer(KIN[owned[1]], source)) if owned else []
    if len(kin) != 1 or not UNOWNED.match(source, max(0, kin[0].start() - 1)):
        return None
    for figure in _named(doc, segment, figures):
        places = native_places(tuple(doc.text[figure.start : figure.end].split()), source, "ja")
        if len(places) == 1 and _owns(source, places[0].start, places[0].end, kin[0].start()):
            return figure
    return None


def _speaker(doc: Document, segment: int, pronoun: Pronoun, figures: Sequence[Figure]) -> Figure | None:
    """The only one who is named in the segment before, and its topic there, if this one is what somebody said."""
    if not (segment and pronoun.subject and HE_SAID.match(doc.text, pronoun.end)):
        return None
    before = doc.segments[segment - 1].source or ""
    told = SPOKEN.fullmatch(doc.segments[segment].source or "") and len(HONORED_TOPIC.findall(before)) == 1
    if not told or len(re.findall(HONORIFIC, before)) != 1 or _named(doc, segment, figures):
        return None
    named = _named(doc, segment - 1, figures)
    return named[0] if len({figure.person for figure in named}) == 1 else None


def _named(doc: Document, segment: int, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a segment that have a name."""
    start, end = doc.segment_span(segment)
    return [figure for figure in figures if start <= figure.start < end and figure.named]


def _owns(source: str, start: int, end: int, kin: int) -> bool:
    """Whether a name at a place is the topic of the first clause, and the relative behind it nobody else's."""
    topic = TOPIC.match(source, end)
    if not topic or OTHER_TOPIC.search(source, 0, start):
        return False
    return topic.end() <= kin and not OTHER_TOPIC.search(source, topic.end(), kin)
