"""Sentences of news English: where each begins and ends.

A mark that can end a sentence is a candidate; the word before it and the word after it decide. The lists of
abbreviations are our own, from the style of news agencies.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right

from mtaudit.analyses.late import late
from mtaudit.analyses.lines import SPAN, lines
from mtaudit.model import Document, Span, analysis

END = late(r"[.!?…](?<![.!?…].)[.!?…]*+(?:[\"'”’»)\]]|\[\d{1,3}\])*+(?=[^\S\n]+(\S))")
"""Marks that may end a sentence, with the closing marks that belong to it; group 1 is what follows the space.

It begins with a set, which `re` finds fast, and only then looks back.
"""

NEXT = late(r"[^\S\n]+[\"'“‘«„(\[–—*•●■►·-]*+[^\S\n]?[\"'“‘«„(\[]*+([\w$€£#@]{1,24})")
LETTERS = late(r"[^\W\d_a-z]|[^\W\d_](?:\.[^\W\d_])+")
"""An initial, or an abbreviation of letters with stops (without the last stop)."""
BRAND = late("[a-z][A-Z]")
"""A name that begins with a small letter, as iPhone does."""
ATTRIBUTION = late(
    r"[^\S\n]+(?:[A-Z][\w.’'-]*[^\S\n]+|of |the |and |de |van |von ){1,6}"
    r"(?:said|says|asked|asks|added|adds|told|tells|wrote|writes|cried|shouted|exclaimed|replied|answered|"
    r"explained|continued|recalled|noted|wondered|joked|tweeted)\b"
)
"""What names the speaker after a quotation that ends in ! or ?"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEVER = _words(
    "mr mrs ms dr prof gen sen rep gov lt col sgt capt rev hon maj cmdr adm pres messrs mt ft supt insp cpl pvt brig "
    "sens reps gens drs e.g i.e eg ie vs cf v viz approx ca mme mlle fr ven msgr amb atty dist"
)
"""A full stop after these is no end: they want what follows them."""
BEFORE_NUMBER = _words(
    "c no nos art arts fig figs vol vols p pp sec ch par para op ver jan feb mar apr jun jul aug sep sept oct nov dec "
    "tel nr"
)
"""A full stop after these is no end when a number follows."""
EITHER = _words("inc corp ltd co bros jr sr al plc llc dept univ assn ph.d m.d esq min max a.k.a ed eds trans div")
CAPITALISED = _words(
    "Jan Feb Apr Aug Sept Oct Nov Dec St Ave Blvd Rd Bldg Ariz Calif Colo Conn Fla Ga Ill Kan Ky La Mass Md Mich "
    "Minn Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo"
)
"""A full stop after these, and after an initial or letters with stops (U.S.), is one if a sentence plainly starts."""
ABBREVIATIONS = NEVER | EITHER | {word.lower() for word in CAPITALISED}
"""After any other whole word, a full stop before a capital letter ends a sentence."""
CLOCK = frozenset(["a.m", "p.m"])
AFTER_CLOCK = _words(
    "est edt et pst pdt pt gmt utc bst cet jst msk monday tuesday wednesday thursday friday saturday sunday "
    "eastern pacific moscow tokyo kyiv kiev local"
)
BRANDS = frozenset(["yahoo", "jeopardy", "yum", "oklahoma"])
"""Names that end in an exclamation mark."""
STARTERS = _words(
    "the this that these those he she it they we you i his her its their our my your a an in on at for from by with "
    "as if when while where after before during since until although though because but and or so yet however "
    "meanwhile there here what who why how one some many most all both each every no not now then also according "
    "such to under over among between despite"
)


def ends(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether a candidate in the sentence that began at `start` ends it."""
    first, mark = found.group(1), text[found.start()]
    if first.islower():
        return bool(BRAND.match(text, found.start(1)))
    before = text[max(start, found.start() - 16) : found.start()]
    if mark == "." and first.isupper() and text[found.start() + 1] != ".":
        word = before[before.rfind(" ") + 1 :]
        if word.isalpha() and len(word) > 1 and word.lower() not in ABBREVIATIONS:
            return True
    after = NEXT.match(text, found.end())
    if not after or after.group(1)[0].islower():
        return not after and not first.isalnum() and first not in "–—-,;:&/|+="
    word = before[max(before.rfind(" "), before.rfind("\u00a0")) + 1 :].lstrip("\"'“‘«„([–—-")
    if mark in "!?":
        return word.lower() not in BRANDS and not (
            found.end() - found.start() > 1 and ATTRIBUTION.match(text, found.end())
        )
    if mark == "…" or text.startswith("..", found.start()):
        return word.lower() != after.group(1).lower()
    return _stop_ends(word, after.group(1), alone=before.strip() == word)


def _stop_ends(word: str, after: str, *, alone: bool) -> bool:
    """Whether a full stop between two words ends a sentence; `alone`: nothing else stands in the sentence so far."""
    lower, following = word.lower(), after.lower()
    if alone and (word.isdigit() or len(word) == 1):
        return False
    if lower in NEVER or (lower in BEFORE_NUMBER and after[0].isdigit()):
        return False
    if lower in CLOCK:
        return following not in AFTER_CLOCK
    if lower in EITHER or word in CAPITALISED or LETTERS.fullmatch(word):
        return following in STARTERS and after[0].isupper()
    return True


@analysis
def sentences(doc: Document) -> tuple[Span, ...]:
    """The document's sentences in order: none empty, trimmed of white space, none across a line."""
    text, every = doc.text, lines(doc)
    if not every:
        return ()
    found, i = [], 0
    start, stop = every[0]
    for end in END.finditer(text):
        while stop <= end.start():
            found.append((start, stop))
            i += 1
            start, stop = every[i]
        if ends(text, start, end):
            found.append((start, end.end()))
            start = end.start(1)
    return (*map(SPAN, found), SPAN((start, stop)), *every[i + 1 :])


def sentence_at(doc: Document, offset: int) -> Span:
    """The sentence that holds an offset; white space belongs to the sentence before it.

    Before the first sentence: the first. Without any sentence: an empty span at the offset.
    """
    found = sentences(doc)
    if not found:
        return Span(offset, offset)
    return found[max(0, bisect_right(found, (offset, sys.maxsize)) - 1)]
