"""Whether translations, their references and the declared language agree.

A text reads as what its script, its function words and langdetect say (analyses/language.py); only a certain verdict
counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mtaudit.analyses.language import UNKNOWN, Language, identify, sample
from mtaudit.references import Pair, Text

SAMPLED = 20
"""Documents whose language is looked at to learn that of all."""


class _Doubt(NamedTuple):
    """What a text reads as, and what it should be by which authority."""

    who: str
    code: str
    other: str


def base(code: str) -> str:
    """The language of a BCP 47 code, without script and region."""
    return re.split("[-_]", code.lower(), maxsplit=1)[0]


def reads_as(text: Text) -> Language:
    """The language that a text is written in, whatever is declared."""
    return identify(sample("\n".join(text.lines)))


def target_language(pairs: Sequence[Pair], declared: str | None = None) -> str:
    """The language declared, or the one that most references read as; "unknown" if none does."""
    if declared:
        return base(declared)
    verdicts = [reads_as(pair.references[0]) for pair in pairs[:SAMPLED]]
    known = [verdict.code for verdict in verdicts if verdict.certain]
    return max(sorted(set(known)), key=known.count, default=UNKNOWN)


def warnings(pairs: Sequence[Pair], declared: str | None = None, *, role: str = "reference") -> Iterator[str]:
    """One line for each way in which languages disagree, with the first document and how many there are.

    `role`: what the messages call a reference.
    """
    found: dict[_Doubt, list[Text]] = {}
    for pair in pairs:
        for text, doubt in _doubts(pair, declared, role):
            found.setdefault(doubt, []).append(text)
    for doubt, texts in found.items():
        unique = list(dict.fromkeys(texts))
        more = f" ({len(unique)} such texts)" if len(unique) > 1 else ""
        yield f"{unique[0].path}: this {doubt.who} reads as {doubt.code}, but {doubt.other}{more}"


def _doubts(pair: Pair, declared: str | None, role: str) -> Iterator[tuple[Text, _Doubt]]:
    told = declared or pair.text.language
    verdicts = [("translation", pair.text), *((role, text) for text in pair.references)]
    read = [(who, text, verdict.code) for who, text in verdicts if (verdict := reads_as(text)).certain]
    if told:
        for who, text, code in read:
            if base(told) not in (code, UNKNOWN):
                yield text, _Doubt(who, code, f"the language declared is {told}")
        return
    first = next((code for who, _, code in read if who == "translation"), None)
    for who, text, code in read:
        if who == role and first not in (None, code):
            yield pair.text, _Doubt("translation", str(first), f"its {role} ({text.path}) as {code}")
