"""Pronouns of the third person turned into those of the other gender: a clean article becomes a wrong one."""

from __future__ import annotations

import re

PRONOUN = re.compile(r"\b(?:he|him|his|himself|she|her|hers|herself)\b", re.IGNORECASE)
FEMININE = {"she", "her", "hers", "herself"}
OTHER = {"he": "she", "him": "her", "himself": "herself", "she": "he", "hers": "his", "herself": "himself"}
WORDS = """
    a about after again against all alone along already also always an and any are around as at away back because
    before but by can could did do down during even ever for from had has he here his how if in into is it may might my
    never no nor not of off on only or our out over she should since so some than that the their them there these they
    this those through to today together too toward towards twice under until up was we were what when where whether
    which while who why will with without would yesterday yet you your
"""
NO_NOUN = frozenset(WORDS.split())
"""Words that begin no noun phrase after a possessive (own list)."""
NEXT = re.compile(r"\s*(?:[\"“‘']?(\w+)|\S|$)")


def gender(text: str) -> str:
    """The gender that all pronouns of a text share, "f" or "m"; "" if they differ or there is none."""
    found = {"f" if match[0].lower() in FEMININE else "m" for match in PRONOUN.finditer(text)}
    return found.pop() if len(found) == 1 else ""


def flip(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text with every pronoun of the other gender, and where they stand in it.

    “her” becomes “him” where no noun can follow, otherwise “his”; “his” likewise becomes “hers” or “her”. The next
    word decides alone, so that a few come out in the wrong case (“told her things”). Capitals stay. A surname that is
    a pronoun too (He) is taken for one.
    """
    pieces: list[str] = []
    spans: list[tuple[int, int]] = []
    end = size = 0
    for match in PRONOUN.finditer(text):
        new = like(match[0], _other(match[0].lower(), text, match.end()))
        pieces += (text[end : match.start()], new)
        size += len(pieces[-2]) + len(new)
        spans.append((size - len(new), size))
        end = match.end()
    return "".join((*pieces, text[end:])), spans


def _other(word: str, text: str, end: int) -> str:
    if word in OTHER:
        return OTHER[word]
    after = NEXT.match(text, end)
    alone = after is None or after[1] is None or after[1].lower() in NO_NOUN
    return ("him" if alone else "his") if word == "her" else ("hers" if alone else "her")


def like(old: str, new: str) -> str:
    """The new word in the capitals of the old one."""
    if old.isupper() and len(old) > 1:
        return new.upper()
    return new.capitalize() if old[0].isupper() else new
