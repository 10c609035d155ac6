"""How a run of capitalised words divides: titles and common words first, then the name. Judged by the words alone."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from mtaudit.analyses.namelists import first_words, known_names, last_words, peoples, word_set
from mtaudit.analyses.nameshapes import shape, traits
from mtaudit.analyses.roles import honorifics, role_of, roles, title_parts
from mtaudit.lexicon import common

Words = tuple[str, ...]
REMEMBERED = 1 << 14
NO_INNER_TITLES = frozenset(
    ["official", "patient", "native", "local", "individual", "adult", "youth", "fan", "star", "twin", "minor", "model"]
)
TITLES_FIRST = frozenset(["king", "prince", "bishop", "pope", "major", "judge", "dean", "duke", "cardinal"])
"""Titles that are surnames too, but not where they begin a run."""


class Head(NamedTuple):
    """What the first word of a run can be.

    `function`: never part of a name; `english`: a word that may owe its capital to a sentence; `name`: with which full
    names begin; `surname`: one that is an English word; `kept`: one with which titles and bodies begin.
    """

    function: bool
    english: bool
    name: bool
    surname: bool
    kept: bool


@lru_cache(maxsize=REMEMBERED)
def head(word: str) -> Head:
    """What a word can be at the head of a run."""
    lower = word.lower().replace("’", "'")
    if word.isupper() and len(word) > 1:
        return Head(function=False, english=False, name=False, surname=False, kept=True)
    kind = traits(word)
    return Head(
        function=lower in word_set("function words"),
        english=lower in common(),
        name=bool(kind & {"given", "first-surname"}),
        surname="surname" in kind,
        kept=word in known_names()
        or word in title_parts()
        or word in honorifics()
        or lower in roles()
        or word in first_words(),
    )


@lru_cache(maxsize=REMEMBERED)
def title_noun(word: str, *, first: bool) -> bool:
    """Whether a capitalised word is a title that a name may follow; `first`: it begins its run."""
    lower = word.lower()
    role = role_of(lower)
    if word in honorifics():
        return True
    if role is None or not role.title or role.plural or lower in NO_INNER_TITLES:
        return False
    return not first or "-" in word or "surname" not in traits(word) or lower in TITLES_FIRST


@lru_cache(maxsize=REMEMBERED)
def title_end(words: Words) -> int:
    """How many words at the head of a run are a title and what belongs to it (0: none)."""
    if " ".join(words) in known_names():
        return 0
    last = 0
    for at, word in enumerate(words[:-1]):
        kind = traits(word)
        if title_noun(word, first=at == 0) and ("surname" not in kind or all(map(_goes_with_title, words[:at]))):
            last = at + 1
            continue
        named = kind & {"given", "first-surname", "initial"}
        if named and not (kind & {"known", "people"} or word in title_parts()):
            break
    return last


def _goes_with_title(word: str) -> bool:
    return word in title_parts() or word in known_names() or head(word).kept


class Lead(NamedTuple):
    """The first `size` words of a run, which are a name of their own `kind`; the rest is one too, unless `alone`."""

    size: int
    kind: str
    alone: bool = False


@lru_cache(maxsize=REMEMBERED)
def lead(words: Words) -> Lead | None:
    """A people or place before a person's name, a known name before what is none (A320), common words before a name."""
    if " ".join(words) in known_names():
        return None
    for size in range(min(4, len(words) - 1), 0, -1):
        phrase = " ".join(words[:size])
        if phrase not in known_names() or (size == 1 and "given" in traits(phrase)):
            continue
        kind, sure = shape(words[size:])
        if kind == "person" and sure >= 0.8:
            return Lead(size, known_names()[phrase])
        if traits(words[size]) & {"odd", "acronym"} or (size > 1 and phrase not in peoples() and sure < 0.6):
            return Lead(size, known_names()[phrase], alone=True)
        if phrase in peoples() and shape(words)[1] < 0.9:
            return Lead(size, "other")
    return _common_words(words)


def _common_words(words: Words) -> Lead | None:
    """(Candidate of) Biological Sciences before Ann Example."""
    for size in range(len(words) - 1):
        kind = traits(words[size])
        if "given" in kind and "english" not in kind:
            is_name = shape(words[size:])[0] == "person" and shape(words[size:])[1] > 0.8
            return Lead(size, "other") if size and is_name and words[0] not in first_words() else None
        if "english" not in kind or "given" in kind:
            return None
    return None


@lru_cache(maxsize=REMEMBERED)
def after_of(words: Words) -> int:
    """How many words of a run go with an "of" before it: a known name, else its common words, at least one."""
    for size in range(min(4, len(words)), 0, -1):
        phrase = " ".join(words[:size])
        if phrase in known_names() and (phrase not in peoples() or size == len(words)):
            return size
    size = 0
    while size < len(words) and not title_noun(words[size], first=size == 0):
        kind = traits(words[size])
        if not kind & {"english", "people", "ending"} or ("given" in kind and size):
            break
        size += 1
    return size or (len(words) if shape(words)[0] != "person" and not title_end(words) else 1)


@lru_cache(maxsize=REMEMBERED)
def before_title(words: Words) -> tuple[int, str]:
    """How many of the words before a title noun are a name, US (President), and of which kind; 0 for none."""
    if " ".join(words) in known_names():
        return len(words), known_names()[" ".join(words)]
    size = len(words)
    while size and (traits(words[size - 1]) == {"english"} or words[size - 1] in honorifics()):
        size -= 1
    if not size or all(word in title_parts() for word in words[:size]):
        return 0, ""
    kind = shape(words[:size])[0]
    return size, "organisation" if kind == "person" else kind


def body_kind(word: str) -> str:
    """The kind of a name that goes on with "of" after this word (Bank of …, Ministry of …), "" for no such word."""
    return last_words().get(word) or _bodies().get(word, "")


@cache
def _bodies() -> dict[str, str]:
    return {word: kind for word, kind in first_words().items() if kind == "organisation"}
