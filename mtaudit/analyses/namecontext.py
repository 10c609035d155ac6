"""What the words before and after a run of capitalised words tell about it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from mtaudit.analyses.namelists import word_set
from mtaudit.analyses.nameruns import opens
from mtaudit.analyses.roles import honorifics, roles, title_parts

REACH = 90
LONGEST_TITLE = 20
ARTICLES = frozenset(["the", "a", "an", "this", "that", "these", "those"])
AFTER = re.compile(
    r"['’]s (?:ex-|late |former |elder |younger |older |own )?"
    r"(?P<kin>wife|husband|mother|father|son|daughter|brother|sister|widow|girlfriend|boyfriend|parents|lawyer|children"
    r"|family|body|death|birthday)\b"
    r"|,? \((?P<age>(?:aged )?\d{1,2}(?: years old)?)\)|, (?:aged )?\d{1,2}(?=[,.)]| years)|, (?:age |aged )\d"
    r"|,? (?P<who>who(?:se|m)?\b)"
    r"|, (?P<role>(?:then |now |also )?(?:a|an|the|his|her|their|one of the|former|\w+['’]s)\b(?: [\w’'-]+){0,6})"
    r"|,? (?P<self>himself|herself)\b"
    r"| (?P<verb>said|says|told|added|noted|recalled|explained|stressed|admitted|confessed|wrote|writes|tweeted|thinks"
    r"|believes|thought|knew|felt|smiled|laughed|cried|replied|answered|asked|joked|married|died|was born|was arrested"
    r"|was killed|was sentenced|was appointed|was elected|was charged|resigned|retired|starred|sang|scored|recounted"
    r"|shared|commented|emphasi[sz]ed|remarked|insisted|claimed|argued|concluded|continued|confirmed|pointed out"
    r"|underlined|summari[sz]ed)\b"
    r"| (?P<act>is|was|has|had|will|would|can|could|does|did|didn['’]t|doesn['’]t|hasn['’]t|went|came|left|took|gave|saw"
    r"|got|wants|wanted|works|worked|lives|lived|likes|liked)\b"
    r"| (?P<place>region|oblast|province|prefecture|district|city|county|village|town|settlement|river|airport|border"
    r"|coast|islands?|peninsula|area|direction|street|square|reservoir|strait|bay|canal|time|suburb|raion|neighbou?rhood"
    r"|beach|bridge|mountains|forest|hospital|metro|residents?|railway|station|citizens|supporters)\b"
    r"| (?P<body>company|party|group|club|team|newspaper|channel|agency|app|website|magazine|brand|corporation|platform"
    r"|stores?|bank|plant|factory|portal|edition|shares|employees?|subsidiary|users?|university|school|restaurant"
    r"|hotel|museum|foundation|fund|ministry|messenger|server|software|browser|phones?|smartphones?|cars?|tanks?"
    r"|missiles?|rockets?|drones?|systems?|variant|virus|strain|model|series|engine|battalion|brigade|regiment|movement"
    r"|faction|bloc|stadium|festival|award|prize|cup|league|championship|tournament|vaccine|law|act|effect|theory"
    r"|mattress|spacecraft|yacht|font|account|spring|fish|style|disease|syndrome)\b"
    r"| (?P<number>\d)"
)
SPOKEN = re.compile(
    r"(?:\b(?:said|says|added|explained|asked|told|wrote|noted|recalled|replied|admitted|concluded|stressed|according to"
    r"|by|married|named|called|nicknamed)|[\"”’],?) $"
)
WORDS = re.compile(r"[^\W_][\w’'.-]*")
NEVER_TITLE = frozenset(["Mother", "Father", "Brother", "Sister", "Don"])


class Context(NamedTuple):
    """Signs around a run.

    `before`: the word in front of it in lower case ("" where a mark stands between); `sign`: the kind that what follows
    shows ("person", "says" for a verb of saying, "acts" for another verb, "place", "organisation", "other" or ""); `spoken`: "said" before it.
    """

    before: str
    sign: str
    spoken: bool


def context(text: str, start: int, end: int) -> Context:
    """The signs around a run of the text."""
    left = text[max(0, start - 24) : start]
    words = left.split()
    before = words[-1].lower() if words and left[-1] in " \u00a0" and words[-1][-1].isalnum() else ""
    after = AFTER.match(text, end)
    return Context(before, _sign(after) if after else "", SPOKEN.search(left) is not None)


def _sign(after: re.Match[str]) -> str:
    kind = after.lastgroup
    if kind == "role":
        words = WORDS.findall(after["role"].lower())
        return "person" if any(word in roles() and not roles()[word].plural for word in words[1:]) else ""
    return {"place": "place", "body": "organisation", "number": "other", "verb": "says", "act": "acts"}.get(kind or "", "person")


class Title(NamedTuple):
    """What stands before a name: its words, where they begin; an honorific makes any name a person's, and a `weak` one
    (victim, resident) leaves it to the name."""

    text: str
    start: int
    honorific: bool = False
    weak: bool = False


def title_before(text: str, start: int) -> Title | None:
    """The title that ends right before a name with an honorific or a noun in lower case."""
    near = text[max(0, start - LONGEST_TITLE) : start].split()
    last = near[-1] if near else ""
    if text[start - 1 : start] not in (" ", "\u00a0") or not (last in honorifics() or last in roles()):
        return None
    left = text[max(0, start - REACH) : start]
    words = [(m.group(), m.start()) for m in WORDS.finditer(left, left.rfind("\n") + 1)]
    if not words or left[words[-1][1] + len(words[-1][0]) :].strip(" \u00a0"):
        return None
    if last in honorifics() and last not in NEVER_TITLE:
        return Title(last, start - len(left) + words[-1][1], honorific=True)
    role = roles().get(last)
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
    return left[word[1] + len(word[0]) : following[1]] in (" ", "\u00a0") and not word[0].endswith(("'s", "’s"))


def _belongs(left: str, word: tuple[str, int], following: tuple[str, int]) -> bool:
    """Whether a word goes with the title that follows it: nothing but a space between, a modifier or a name."""
    text = word[0]
    if not _joined(left, word, following) or (text[-1] == "." and len(text) > 4):
        return False
    lower = text.lower()
    role = roles().get(lower)
    if lower in _modifiers() or (role is not None and not role.plural and text[0].islower()):
        return True
    return text[0].isupper() and lower not in word_set("function words")


@cache
def _modifiers() -> frozenset[str]:
    return word_set("modifiers of titles") | frozenset(part.lower() for part in title_parts()) - ARTICLES
