"""Nouns that mean a person, with gender and number, and the titles that stand before names."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).parent.parent / "data"
SIBILANTS = ("s", "x", "z", "ch", "sh")


class Role(NamedTuple):
    """One form of a noun: its singular, `gender` f, m or "", whether it is `plural`, and its classes in roles.txt.

    `kin`: kinship; `title`: may stand before a name; `shy`: often no person, so that the words around must show one, of
    a `thing` also those around its plural.
    """

    word: str
    gender: str
    plural: bool = False
    kin: bool = False
    title: bool = False
    shy: bool = False
    thing: bool = False


@cache
def roles() -> dict[str, Role]:
    """Lower-case form, singular or plural, with or without a possessive ending → the noun."""
    found: dict[str, Role] = {}
    doubtful: dict[str, set[str]] = {"shy": set(), "thing": set()}
    for kind, gender, nouns in _lines("roles.txt"):
        if kind in doubtful:
            doubtful[kind].update(noun.split("/")[0] for noun in nouns)
        for noun in nouns:
            word, _, plural = noun.lower().partition("/")
            alone = "/" in noun and not plural
            role = Role(word, gender, kind == "group" or alone, kind == "kin", kind in ("role", "kin", *doubtful))
            found.setdefault(word, role)
            if not alone:
                found.setdefault(plural or _plural(word), role._replace(plural=True))
    shy, things = doubtful.values()
    found = {f: r._replace(shy=r.word in shy | things, thing=r.word in things) for f, r in found.items()}
    found |= {
        f"{form}{mark}s": role for form, role in found.items() for mark in "'’" if form[-1] != "s" or not role.plural
    }
    return found


def role_of(word: str) -> Role | None:
    """The role that a lower-case word names, also as the last part of one with hyphens (actor-turned-politician)."""
    return roles().get(word) or (roles().get(word.rpartition("-")[2]) if "-" in word else None)


@cache
def honorifics() -> dict[str, str]:
    """Honorific or rank as it is written before a name → f, m or ""."""
    return {word: gender for kind, gender, words in _lines("titles.txt") if kind != "part" for word in words}


@cache
def title_parts() -> frozenset[str]:
    """Capitalised words of which longer titles are made: Foreign, Deputy, Secretary."""
    return frozenset(word for kind, _, words in _lines("titles.txt") if kind == "part" for word in words)


def _lines(name: str) -> list[tuple[str, str, list[str]]]:
    """Class, gender ("" for none) and words of each line."""
    found = []
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            head, _, words = line.partition(": ")
            kind, gender = head.split()
            found.append((kind, gender.strip("-"), words.split()))
    return found


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(SIBILANTS) and not noun.endswith(("arch", "uch")) else "s")
