"""What the words before and after a run of capitalised words tell about it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from mtaudit.analyses.namelists import dates, word_set
from mtaudit.analyses.nameruns import opens
from mtaudit.analyses.roles import honorifics, role_of, roles, title_parts

REACH = 90
LONGEST_TITLE = 20
LEFT = 24
SPACES = (" ", "\u00a0")
SPACE_OR_LINE = (" ", "\n")
ARTICLES = frozenset(["the", "a", "an", "this", "these", "those"])


def _any_of(section: str) -> str:
    """An expression for the entries of a section of name_words.txt; "_" in them is a space."""
    entries = sorted(word_set(section), key=lambda entry: (-len(entry), entry))
    return "(?:" + "|".join(entries).replace("_", " ").replace("'", "['’]") + r")\b"


AFTER = re.compile(
    rf"['’]s (?:ex-|late |former |elder |younger |older |own )?(?P<kin>{_any_of('kin of a name')})"
    r"|,? \((?P<age>(?:aged )?\d{1,2}(?: years old)?)\)|, (?:aged )?\d{1,2}(?=[,.)]| years)|, (?:age |aged )\d"
    r"|,? (?P<who>who(?:se|m)?\b)"
    r"|, (?P<role>(?:then |now |also )?(?:a|an|the|one of the|former|\w+['’]s)\b(?: [\w’'-]+){0,6})"
    r"|,? (?P<self>himself|herself)\b"
    rf"| (?P<verb>{_any_of('verbs of saying')})"
    rf"| (?P<act>{_any_of('verbs')})"
    rf"| (?P<place>{_any_of('after places')})"
    rf"| (?P<body>{_any_of('after bodies and things')})"
    r"| (?P<number>\d)"
)
FOLLOWING = frozenset(" ,'’")
"""What all of these begin with."""
SPOKEN = re.compile(rf"(?:\b{_any_of('before names of speakers')}|[\"”’],?) $", re.IGNORECASE)
OF_PLACE = re.compile(rf"\b{_any_of('of a place')[:-2]}s? of $")
"""What is said of places alone: the village of, residents of."""
WORDS = re.compile(r"[^\W_][\w’'.-]*")
NEVER_TITLE = frozenset(["Mother", "Father", "Brother", "Sister", "Don"])


class Context(NamedTuple):
    """Signs around a run.

    `before`: the word in front of it in lower case ("" where a mark stands between); `sign`: the kind that what follows
    shows ("person", "says" for a verb of saying, "acts" for another verb, "place", "organisation", "other" or "").
    """

    before: str
    sign: str


def context(text: str, start: int, end: int) -> Context:
    """The signs around a run of the text."""
    left = text[max(0, start - LEFT) : start]
    words = left.split()
    before = words[-1].lower() if words and left[-1] in " \u00a0" and words[-1][-1].isalnum() else ""
    if before == "of" and OF_PLACE.search(left):
        before = "in"
    after = AFTER.match(text, end) if text[end : end + 1] in FOLLOWING else None
    return Context(before, _sign(after) if after else "")


def spoken(text: str, start: int) -> bool:
    """Whether "said" or the end of a quotation stands before a run."""
    if start < 2 or text[start - 1] not in SPACE_OR_LINE:
        return False
    left = text[max(0, start - LEFT) : start]
    return left.rstrip().lower().endswith(_speaking()) and SPOKEN.search(left) is not None


@cache
def _speaking() -> tuple[str, ...]:
    """How what stands before a speaker's name may end."""
    return (*{entry.split("_")[-1] for entry in word_set("before names of speakers")}, *'"”’,')


def _sign(after: re.Match[str]) -> str:
    kind = after.lastgroup
    if kind == "role":
        words = WORDS.findall(after["role"].lower())
        return "person" if any(word in roles() and not roles()[word].plural for word in words[1:]) else ""
    return {"place": "place", "body": "organisation", "number": "other", "verb": "says", "act": "acts"}.get(
        kind or "", "person"
    )


class Title(NamedTuple):
    """What stands before a name: its words, and where they begin.

    An honorific makes any name a person's; a `weak` title (victim, resident) leaves it to the name; an `inner` one
    has a capital as the name has, so that both may be words of a headline.
    """

    text: str
    start: int
    honorific: bool = False
    weak: bool = False
    inner: bool = False


def title_before(text: str, start: int) -> Title | None:
    """The title that ends right before a name with an honorific or a noun in lower case."""
    if text[start - 1 : start] not in SPACES or text[start - 2 : start - 1].isspace():
        return None
    near = text[max(0, start - LONGEST_TITLE) : start].rsplit(None, 1)
    last = near[-1] if near else ""
    if not (last in honorifics() or role_of(last)):
        return None
    left = text[max(0, start - REACH) : start]
    words = [(m.group(), m.start()) for m in WORDS.finditer(left, left.rfind("\n") + 1)]
    if not words or left[words[-1][1] + len(words[-1][0]) :].strip(" \u00a0"):
        return None
    if last in honorifics() and last not in NEVER_TITLE:
        return Title(last, start - len(left) + words[-1][1], honorific=True)
    role = role_of(last)
    if role is None or role.plural or last.endswith(("'s", "’s")):
        return None
    at = start - len(left) + words[_first(text, left, words, start - len(left))][1]
    return Title(text[at:start].rstrip(), at, weak=not role.title)


def _first(text: str, left: str, words: list[tuple[str, int]], offset: int) -> int:
    """Index of the first word of the title that the last word ends."""
    near = len(words) - 1
    while near and _belongs(left, words[near - 1], words[near]):
        near -= 1
    far = near
    while far and len(words) - far < 6 and _joined(left, words[far - 1], words[far]):
        before = words[far - 1][0].lower()
        if before in word_set("owners"):
            return far - 1
        if before in ARTICLES:
            return far
        if before in word_set("function words"):
            break
        far -= 1
        if before == "former" or opens(text, offset + words[far][1]):
            return far if before in _modifiers() else near
    return near


def _joined(left: str, word: tuple[str, int], following: tuple[str, int]) -> bool:
    return left[word[1] + len(word[0]) : following[1]] in SPACES and not word[0].endswith(("'s", "’s"))


def _belongs(left: str, word: tuple[str, int], following: tuple[str, int]) -> bool:
    """Whether a word goes with the title that follows it: nothing but a space between, a modifier or a name."""
    text = word[0]
    if not _joined(left, word, following) or (text[-1] == "." and len(text) > 4):
        return False
    lower = text.lower()
    role = roles().get(lower)
    if lower in _modifiers() or (role is not None and not role.plural and text[0].islower()):
        return True
    return text[0].isupper() and lower not in word_set("function words") and _names_body(text)


def _names_body(word: str) -> bool:
    """Whether a capitalised word may name the body or people of a title: no day, month or feast."""
    return word not in dates()


@cache
def _modifiers() -> frozenset[str]:
    return word_set("modifiers of titles") | frozenset(part.lower() for part in title_parts()) - ARTICLES
