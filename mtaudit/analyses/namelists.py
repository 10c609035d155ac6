"""The lists behind the name finder, read once: places, bodies, other capitalised words, parts of people's names.

A file holds lines of entries under "[section]" heads; comments begin with "#".
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

DATA = Path(__file__).parent.parent / "data"


@lru_cache(maxsize=1 << 15)
def fold(word: str) -> str:
    """A name for comparing: lower case, without accents, curly marks made straight."""
    plain = word.replace("’", "'").lower()
    if plain.isascii():
        return plain
    plain = plain.replace("ł", "l").replace("ø", "o").replace("đ", "d").replace("ı", "i").replace("ß", "ss")
    return "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))


@cache
def sections(name: str) -> dict[str, list[str]]:
    """Section → its entries, in order; they are parted by semicolons, or by spaces where a file has none."""
    text = (DATA / name).read_text(encoding="utf-8")
    found: dict[str, list[str]] = {}
    parts: list[str] = []
    for line in text.splitlines():
        if line.startswith("["):
            parts = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            parts += [entry.strip() for entry in line.split(";")] if ";" in text else line.split()
    return found


@cache
def known_names() -> dict[str, str]:
    """Name that is no person's → "place", "organisation" or "other"."""
    found: dict[str, str] = {}
    for section, entries in sections("other_names.txt").items():
        if "words" not in section:
            found.update(dict.fromkeys(entries, "other"))
    found.update(dict.fromkeys(peoples(), "other"))
    found.update(dict.fromkeys(sections("organisations.txt")["names"], "organisation"))
    for entries in sections("places.txt").values():
        found.update(dict.fromkeys(entries, "place"))
    return found


@cache
def peoples() -> frozenset[str]:
    """Adjectives and nouns of peoples, languages and faiths: Russian, Orthodox."""
    lists = sections("other_names.txt")
    found = lists["peoples and languages"] + lists["faiths and ideas"]
    return frozenset(found) | frozenset(f"{word}s" for word in found)


@cache
def dates() -> frozenset[str]:
    """Days, months and feasts."""
    return frozenset(sections("other_names.txt")["days and months"] + sections("other_names.txt")["feasts"])


@cache
def last_words() -> dict[str, str]:
    """Word that ends a name → the kind of such a name (River: place, Ministry: organisation, Cup: other)."""
    other = sections("other_names.txt")
    return {
        **dict.fromkeys(other["things: last words"], "other"),
        **dict.fromkeys(other["places: last words"], "place"),
        **dict.fromkeys(sections("organisations.txt")["last words"], "organisation"),
    }


@cache
def first_words() -> dict[str, str]:
    """Word that begins a name → the kind of such a name (Mount: place, Bank: organisation)."""
    return {
        **dict.fromkeys(sections("other_names.txt")["places: first words"], "place"),
        **dict.fromkeys(sections("organisations.txt")["first words"], "organisation"),
    }


@cache
def word_set(section: str) -> frozenset[str]:
    """Words of a section of name_words.txt, in lower case."""
    return frozenset(sections("name_words.txt")[section])


@cache
def name_parts(section: str) -> frozenset[str]:
    """Words of a section of name_parts.txt, folded."""
    return frozenset(fold(word) for word in sections("name_parts.txt")[section])


@cache
def surname_endings() -> tuple[str, ...]:
    """Endings that few words but surnames have, of three letters or more, folded."""
    return tuple(sorted({e for e in name_parts("endings of surnames") if len(e) > 2 or e in {"ov", "ev"}}))
