"""What the words before and after a run of capitalised words tell about it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from mtaudit.analyses.roles import honorifics, roles, title_parts

REACH = 90
PLACE_BEFORE = frozenset("in at near around across outside inside throughout towards toward via off downtown central".split())
PLACE_MAYBE = frozenset("from to of into through over".split())
ARTICLES = frozenset("the a an this that these those".split())
OWNERS = frozenset("his her my your their our its".split())
MODIFIERS = frozenset(
    "former ex acting deputy vice senior junior chief first prime foreign interior defense defence finance press top lead "
    "veteran retired late then current new newly outgoing incoming longtime famous popular legendary renowned prominent "
    "opposition presidential parliamentary government state federal regional local city town district military police army "
    "navy football soccer hockey basketball tennis boxing film movie stage pop rock rap folk opera country jazz news sports "
    "political human rights people's party company club team national international national-team executive managing "
    "general assistant associate co founding elected interim young old elder older younger eldest youngest little big twin "
    "only beloved second third fourth two-time three-time olympic world social media public medical health science art "
    "history law school university civil civic supreme district appeals investigative war field crew space".split()
)
AFTER = re.compile(
    r"['’]s (?P<kin>(?:ex-|late |former |elder |younger |older |own )?(?:wife|husband|mother|father|son|daughter|brother|sister"
    r"|widow|girlfriend|boyfriend|parents|lawyer|children|family|body|death|birthday)\b)"
    r"|,? \((?:aged )?\d{1,2}(?: years old)?\)|, (?:aged )?\d{1,2}(?=[,.)]| years)|, (?:age |aged )\d"
    r"|,? (?P<who>who(?:se|m)?\b)"
    r"|, (?P<role>(?:then |now |also )?(?:a|an|the|his|her|their|one of the|former|\w+['’]s)\b(?: [\w’'-]+){0,6})"
    r"|,? (?P<self>himself|herself)\b"
    r"| (?P<verb>said|says|told|added|noted|recalled|explained|stressed|admitted|confessed|wrote|writes|tweeted|thinks|believes"
    r"|thought|knew|felt|smiled|laughed|cried|replied|answered|asked|joked|married|died|was born|was arrested|was killed"
    r"|was sentenced|was appointed|was elected|was charged|resigned|retired|starred|sang|scored|recounted|shared|commented"
    r"|emphasi[sz]ed|remarked|insisted|claimed|argued|concluded|continued|confirmed|pointed out|underlined)\b"
    r"| (?P<place>region|oblast|province|prefecture|district|city|county|village|town|settlement|river|airport|border|coast"
    r"|island|islands|peninsula|area|direction|street|square|reservoir|strait|bay|canal|time|suburb|raion|neighborhood"
    r"|neighbourhood|beach|bridge|mountains|forest|hospital|metro|residents?|railway)\b"
    r"| (?P<body>company|party|group|club|team|newspaper|channel|agency|app|website|magazine|brand|corporation|platform"
    r"|store|stores|bank|plant|factory|portal|edition|shares|employees?|subsidiary|users?|university|school|restaurant"
    r"|hotel|museum|foundation|fund|ministry|messenger|server|software|browser|phones?|smartphones?|cars?|tanks?|missiles?"
    r"|rockets?|drones?|system|systems|variant|virus|strain|model|series|engine|battalion|brigade|regiment|movement|faction"
    r"|bloc|stadium|festival|award|prize|cup|league|championship|tournament|virus|vaccine|law|act|effect|theory)\b"
    r"| (?P<number>\d)"
)
SPOKEN = re.compile(
    r"(?:\b(?:said|says|added|explained|asked|told|wrote|noted|recalled|replied|admitted|concluded|stressed|according to"
    r"|by|married|named|called|nicknamed)|[\"”’],?) $"
)


class Context(NamedTuple):
    """Signs around a run: `before` the word in front of it in lower case ("" where a mark stands between), `sign` the
    kind that what follows shows ("person", "place", "organisation", "other" or ""), `spoken`: a verb of saying before."""

    before: str
    sign: str
    spoken: bool


def context(text: str, start: int, end: int) -> Context:
    """The signs around a run of the text."""
    left = text[max(0, start - 24) : start]
    words = left.split()
    before = words[-1].lower() if words and left[-1] in " \u00a0" and words[-1][-1].isalnum() else ""
    after = AFTER.match(text, end)
    return Context(before, _sign(after) if after else "", bool(SPOKEN.search(left)))


def _sign(after: re.Match[str]) -> str:
    kind = after.lastgroup
    if kind == "place":
        return "place"
    if kind == "body":
        return "organisation"
    if kind == "number":
        return "other"
    if kind == "verb":
        return "says"
    if kind == "role":
        words = re.findall(r"[\w’'-]+", after["role"].lower())
        return "person" if any(word in roles() and not roles()[word].plural for word in words[1:]) else ""
    return "person"


class Title(NamedTuple):
    """What stands before a name: its words, where they begin, whether they are an honorific; `plural`: of several."""

    text: str
    start: int
    honorific: bool = False
    plural: bool = False


def title_before(text: str, start: int) -> Title | None:
    """The title in lower-case letters that ends right before a name; its capitalised words may stand further left."""
    left = text[max(0, start - REACH) : start]
    if not left or left[-1] not in " \u00a0" or not left[:-1].strip():
        return None
    words = [(m.group(), m.start()) for m in _WORDS.finditer(left)]
    if not words or left[words[-1][1] + len(words[-1][0]) :].strip(" \u00a0"):
        return None
    last = words[-1][0]
    role = roles().get(last.lower())
    if last in honorifics() and last not in _SMALL:
        return Title(last, start - len(left) + words[-1][1], honorific=True)
    if role is None or not role.title or not last[0].islower() or last.endswith(("'s", "’s")):
        return None
    first = len(words) - 1
    while first and _belongs(left, words[first - 1], words[first]):
        first -= 1
    if first and role.kin and words[first - 1][0].lower() in OWNERS:
        first -= 1
    at = start - len(left) + words[first][1]
    return Title(text[at:start].rstrip(), at, plural=role.plural)


_WORDS = re.compile(r"[^\W_][\w’'.-]*")
_SMALL = frozenset(["Mother", "Father", "Brother", "Sister", "Don"])


@cache
def _modifiers() -> frozenset[str]:
    return MODIFIERS | frozenset(part.lower() for part in title_parts()) - ARTICLES


def _belongs(left: str, word: tuple[str, int], following: tuple[str, int]) -> bool:
    """Whether a word goes with the title that follows it: nothing but a space between, a modifier or a name."""
    text, at = word
    if left[at + len(text) : following[1]] not in (" ", "\u00a0", "-") or text[-1] == "." and len(text) > 4:
        return False
    if text.endswith(("'s", "’s")):
        return False
    lower = text.lower()
    role = roles().get(lower)
    return lower in _modifiers() or (role is not None and not role.plural and text[0].islower()) or _name_like(text)


def _name_like(word: str) -> bool:
    return word[0].isupper() and word.lower() not in ARTICLES and word.lower() not in _OPENERS


_OPENERS = frozenset(
    "in on at but and as when while after before for from with by if so yet meanwhile however also he she it they we i "
    "you his her its their our my there then now today yesterday".split()
)
