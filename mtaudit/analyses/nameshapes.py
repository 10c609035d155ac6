"""What a run of capitalised words is by its own words alone: a person's name, a place, a body, or something else."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from mtaudit.analyses import given_names
from mtaudit.analyses.namelists import first_words, fold, known_names, last_words, name_parts, peoples, surname_endings
from mtaudit.lexicon import common

PERSONS = Path(__file__).parent.parent / "data" / "persons.txt"
SUFFIXES = frozenset(["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"])
CAMEL_FREE = re.compile(r"(?:Ma?c|D[eiu]|Da|L[ae]|V[ao]n|Fitz|Del|[ODL]['’])[^a-z]")
NAME_LIKE = frozenset(
    ["particle", "initial", "letter", "given", "surname", "famous", "unknown", "first-surname", "rare"]
)
MARKS = frozenset("-'’")
PLACE_ENDINGS = ("-cho", "-machi", "machi", "-ku", "-shi", "-gun", "-ken", "-chome", "-mura", "-dong", "-gu", "-ri")
"""Endings of Japanese and Korean towns and districts."""
SURE_ENDINGS = ("enko", "ovich", "evich", "ovych", "evych", "chuk", "shvili", "adze", "escu", "oğlu", "poulos", "sson")
"""Endings that hardly a word but a surname has."""
Shape = tuple[str, float]


@lru_cache(maxsize=1 << 15)
def traits(word: str) -> frozenset[str]:
    """What is known of one word.

    Any of: initial (J.), letter, suffix (Jr.), particle, acronym, odd (digits, iPhone); known (place, body), people,
    ending (of names of places and bodies); given, rare (a given name seldom met), surname (or its ending), famous (a
    public figure's), first-surname (East Asian); english; unknown.
    """
    formal = _form(word)
    if formal in ("suffix", "particle", "letter", "initial"):
        return frozenset([formal])
    folded = fold(word.rstrip("."))
    found = {name for name, words in _lists().items() if folded in words} | ({formal} - {""})
    if word in known_names() or ("-" in word and word.split("-")[0] in known_names()):
        found.add("known")
    if word in peoples():
        found.add("people")
    if word in last_words():
        found.add("ending")
    if folded in common():
        found.add("english")
    else:
        found |= _uncommon(folded, found)
    return frozenset(found or {"unknown"})


def _form(word: str) -> str:
    """The trait that the form of a word shows: suffix, particle, letter, initial, acronym, odd or ""."""
    if word in SUFFIXES:
        return "suffix"
    if word[0].islower() and MARKS.isdisjoint(word):
        return "particle"
    if word[1:].islower() and word.isalpha():
        return ""  # as most are
    if len(word) == 1:
        return "letter"
    if "." in word and (len(word.replace(".", "")) == 1 or (word[-1] == "." and "." in word[:-1])):
        return "initial"
    if word.isupper():
        return "acronym"
    return "odd" if _odd(word) else ""


def _uncommon(folded: str, found: set[str]) -> set[str]:
    """Traits of a word that is not English."""
    more = set()
    if len(folded) > 4 and folded.endswith(surname_endings()) and "known" not in found:
        more.add("surname")
    if "given" not in found:
        if given_names.familiar(folded):
            more.add("given")
        elif given_names.tells(folded):
            more.add("rare")
    return more


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {
        "given": name_parts("given names"),
        "surname": name_parts("common surnames that are words or places too"),
        "first-surname": name_parts("surnames that stand first: Korean, Chinese, Vietnamese, Japanese"),
        "famous": _famous(),
    }


@cache
def _famous() -> frozenset[str]:
    """Surnames of the public figures that ship with mtaudit, as far as they are no other words."""
    lines = PERSONS.read_text(encoding="utf-8").splitlines()
    names = [line.split("\t")[0].split() for line in lines if line and not line.startswith("#")]
    words = {fold(name[-1]) for name in names if len(name) == 2 and len(name[-1]) > 4}
    return frozenset(words - common() - {fold(name) for name in known_names()} - name_parts("given names"))


def _odd(word: str) -> bool:
    """Whether a word has digits, a letter and a hyphen (E-cards), or capitals inside, as brands have them."""
    if word[1:2] == "-" or (not word.isalpha() and any(map(str.isdigit, word))):
        return True
    inner = word[1:]
    return inner != inner.lower() and "-" not in word and not CAMEL_FREE.match(word)


@lru_cache(maxsize=1 << 15)
def shape(words: tuple[str, ...]) -> Shape:
    """Kind of a run without its titles ("person", "place", "organisation", "other") and how sure that is, 0 to 1."""
    name = " ".join(words)
    if name in known_names():
        return known_names()[name], 0.95
    if len(words) == 1:
        return _single(words[0])
    kinds = [traits(word) for word in words]
    if "suffix" in kinds[-1]:
        return ("person", 0.9) if len(words) > 2 else ("person", 0.7)
    return _ended(words, kinds) or _named(words, kinds)


def _single(word: str) -> Shape:
    kind = traits(word)
    if kind & {"acronym", "odd", "initial", "letter", "suffix", "particle"}:
        return "other", 0.9
    if word.endswith(PLACE_ENDINGS):
        return "place", 0.9
    if "-" in word and "known" in kind:
        return "other", 0.9
    if "famous" in kind or ("given" in kind and not kind & {"english", "known"}):
        return "person", 0.8
    if "given" in kind and word not in last_words():
        return "person", 0.5
    if "english" in kind:
        return last_words().get(word, "other"), 0.8
    if kind & {"surname", "first-surname", "rare"}:
        return "person", 0.65 if word.endswith(SURE_ENDINGS) else 0.5
    return "other", 0.3


def _ended(words: tuple[str, ...], kinds: list[frozenset[str]]) -> Shape | None:
    """The kind that the last or the first word shows (… Ministry, Lake …)."""
    first, last = kinds[0], kinds[-1]
    person = "given" in first and "surname" in last and "known" not in first
    if "ending" in last and not person:
        return last_words()[words[-1]], 0.9
    if words[0] in first_words() and not first & {"given", "first-surname"}:
        return first_words()[words[0]], 0.8
    if words[-1].endswith(PLACE_ENDINGS):
        return "place", 0.9
    if any(kind & {"acronym", "odd"} for kind in kinds) and not all("acronym" in kind for kind in kinds):
        return "other", 0.8
    return None


def _named(words: tuple[str, ...], kinds: list[frozenset[str]]) -> Shape:
    first, last, middle = kinds[0], kinds[-1], kinds[1:-1]
    plain = [kind for kind in kinds if not kind & NAME_LIKE]
    if len(words) > 5 or all("acronym" in kind for kind in kinds):
        return "other", 0.7
    if "first-surname" in first and _syllables(words, kinds):
        return "person", 0.9
    if "given" in first and "people" not in first - {"given"} | ({"people"} if "english" in first else set()):
        if "english" in first and plain:
            return "other", 0.6
        return ("person", 0.9) if len(plain) <= 1 and "people" not in last else ("other", 0.6)
    if plain:
        return _with_words(first, last, plain, len(words))
    if any("initial" in kind for kind in (first, *middle)):
        return "person", 0.9
    if last & {"surname", "famous"} or any("given" in kind for kind in kinds):
        return "person", 0.85
    if any("rare" in kind for kind in kinds):
        return "person", 0.75
    return ("person", 0.6) if len(words) < 4 else ("other", 0.5)


def _with_words(first: frozenset[str], last: frozenset[str], plain: list[frozenset[str]], size: int) -> Shape:
    """A run with English words, peoples or places in it that begins with no given name."""
    if any(kind & {"known", "people", "ending", "acronym"} for kind in plain):
        return "other", 0.7
    if len(plain) == 1 and size < 4 and ("initial" in first or "given" in last):
        return "person", 0.6
    return "other", 0.6


def _syllables(words: tuple[str, ...], kinds: list[frozenset[str]]) -> bool:
    """Whether what follows a surname can be an East Asian given name: one or two short words, or one with a hyphen."""
    if len(words) > 3 or any(kind & {"ending", "people", "acronym", "odd", "initial"} for kind in kinds[1:]):
        return False
    rest = list(zip(words[1:], kinds[1:], strict=True))
    if "english" in kinds[0] and all("english" in kind and "-" not in word for word, kind in rest):
        return False
    if any("english" in kind and len(word) > 5 for word, kind in rest):
        return False
    return all(len(word) < 9 or "-" in word or kind & {"given", "rare"} for word, kind in rest)
