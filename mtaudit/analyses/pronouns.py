"""The pronouns he and she of an English text in all their forms, and the form of the other gender for each."""

from __future__ import annotations

import re
from typing import NamedTuple

from mtaudit.analyses.lowered import lowered
from mtaudit.analyses.quotations import quotations
from mtaudit.analyses.tokens import tokens
from mtaudit.model import Document, analysis

GENDERS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
FORMS = {
    **{w: w for w in GENDERS},
    **{f"{w}{q}{end}": w for w in ("he", "she") for q in "'’" for end in ("s", "ll", "d")},
}
"""Token → the pronoun in it."""
EITHER = re.compile(
    r"(?:he|she|him|her|his|hers|himself|herself)\b(?: ?/ ?| ?\(| (?:or|and|and/or) (?:the )?)"
    r"(?:he|she|s?he|him|her|his|hers|himself|herself)\b"
)
"""Both genders named on purpose: he or she, his/her."""
SHE_OR_HE = ("s/", "s)")
"""What stands before the last part of s/he and (s)he."""
CASES = {
    "f": {"subject": "she", "object": "her", "possessive": "her", "own": "hers", "reflexive": "herself"},
    "m": {"subject": "he", "object": "him", "possessive": "his", "own": "his", "reflexive": "himself"},
    "it": {"subject": "it", "object": "it", "possessive": "its", "own": "its", "reflexive": "itself"},
}
PLAIN_CASES = {
    "he": "subject",
    "she": "subject",
    "him": "object",
    "hers": "own",
    "himself": "reflexive",
    "herself": "reflexive",
}
NEXT_WORD = re.compile(r"[^\S\n]*[\"“‘'«(]?(\w+(?:[-’']\w+)*)?")
NO_NOUN = frozenset(
    re.findall(
        r"\w+",
        """
        a about after again against all alone along already also always an and any are around as at away back
        because before but by can could did do does down during even ever every for from had has have he here
        how i if immediately in into is it just may me might more must my never no nor not now of off on once
        only or our out over quickly she should since so some soon still than that the their them then there
        these they this those through till to today together tomorrow tonight too toward towards twice under
        until up upon very via was we well were what when where whether which while who whom why will with
        within without would yesterday yet you your""",
    )
)
"""Words that do not begin what somebody owns."""


class Pronoun(NamedTuple):
    """One form of he or she; `gender` is "m" or "f", `word` in lower case, offsets in `doc.text`."""

    start: int
    end: int
    word: str
    gender: str

    @property
    def subject(self) -> bool:
        """Whether it is he or she."""
        return self.word in ("he", "she")


@analysis
def pronouns(doc: Document) -> tuple[Pronoun, ...]:
    """The pronouns in the order of the text, without those that name both genders on purpose."""
    every = tokens(doc)
    if every.vocabulary.keys().isdisjoint(FORMS.keys()):
        return ()
    lower = lowered(doc)
    found, both = [], 0
    for i in every.places(FORMS.keys()):
        start, word = every.starts[i], FORMS[every.lowers[i]]
        either = EITHER.match(lower, start)
        both = max(both, either.end() if either else 0)
        if start >= both and not lower.startswith(SHE_OR_HE, max(0, start - 2)):
            found.append(Pronoun(start, start + len(word), word, GENDERS[word]))
    return tuple(found)


@analysis
def unquoted(doc: Document) -> tuple[Pronoun, ...]:
    """The pronouns outside quotations, of which alone it can be told whom they mean."""
    found = pronouns(doc)
    inside = quotations(doc).inside if found else None
    return tuple([p for p in found if not inside((p.start, p.end))]) if inside else ()


def case(text: str, pronoun: Pronoun) -> str:
    """subject, object, possessive, own (hers) or reflexive; of “her” and “his” the next word decides."""
    if pronoun.word in PLAIN_CASES:
        return PLAIN_CASES[pronoun.word]
    after = NEXT_WORD.match(text, pronoun.end)
    owns = bool(after and after[1]) and after[1].lower() not in NO_NOUN  # type: ignore[index]
    if pronoun.word == "his":
        return "possessive" if owns or after[1] == "back" else "own"  # type: ignore[index]
    return "possessive" if owns else "object"


def turned(text: str, pronoun: Pronoun, to: str) -> str:
    """The form that stands for "f", "m" or "it" in the same place, with the same capitals."""
    new = CASES[to][case(text, pronoun)]
    old = text[pronoun.start : pronoun.end]
    if old.isupper() and len(old) > 1:
        return new.upper()
    return new.capitalize() if old[0].isupper() else new
