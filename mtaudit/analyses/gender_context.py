"""What the words around a mention say of somebody's gender: titles, apposition, predicate, kinship."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from mtaudit.analyses.evidence import KIN, NOUN, SPORT, SPOUSE_OF, Evidence
from mtaudit.analyses.gender_words import ADJECTIVES, HONORIFICS, NOUNS, SPOUSES, Word
from mtaudit.analyses.late import late
from mtaudit.analyses.roles import roles
from mtaudit.model import Span

if TYPE_CHECKING:
    from mtaudit.analyses.mentions import Mention

REACH = 110
"""Characters looked at on each side of a mention."""
LAST = 6
"""Words before a mention in which a noun may belong to it."""
_NOUN = "|".join(sorted(map(re.escape, NOUNS), key=len, reverse=True))
_SPOUSE = "|".join(sorted(map(re.escape, SPOUSES), key=len, reverse=True))
_MODIFIERS = r"(?:(?!(?:of|for|by|to|with|and|or|who|whose|than|as|not|in|on|at|from|no)\b)[\w’'-]+,? ){0,5}?"
_DETERMINER = r"(?:the|a|an|one of the|(?:[\w-]+ ){0,3}[\w-]+['’]s?)"
_CLOSED = r"(?=[,.;:!?)\n–—]|\Z| (?:of|who|whose|from|in|to|with|at|on|that|for|by|since|when|after|now)\b)"
APPOSITION = late(
    rf"(?:,| \(| [–—-]) ?(?:aged )?(?:\d{{1,3}}, )?(?:who (?:is|was) )?{_DETERMINER} {_MODIFIERS}"
    rf"(?P<noun>{_NOUN}){_CLOSED}|, (?P<bare>{_NOUN}) of(?= )",
    re.IGNORECASE,
)
PREDICATE = late(
    rf"(?:,[^,.;\n]{{1,60}},)? (?:is|was|became|remains|remained|has become|had become|has been|had been|will be)"
    rf" (?:also |once |still |now |already )?{_DETERMINER} {_MODIFIERS}(?P<noun>{_NOUN}){_CLOSED}",
    re.IGNORECASE,
)
BIRTH = late(r",? (?:\(?née\b|\(?nee [A-Z]|(?:recently |just |has |had )*(?:gave|given) birth\b|(?:is|was) pregnant\b)")
CONTEST = late(
    r" (?:has |had )?(?:won|wins|claimed|took|finished|set|captured|clinched|beat|beats|defeated|advanced|competed"
    r"|competes|retained|lost|reached) [^.;:\n“”\"]{0,60}?\b(?P<who>women|ladies|girls|men|boys)['’]s? (?!of\b)"
)
CONTESTS = {"women": "f", "ladies": "f", "girls": "f", "men": "m", "boys": "m"}
"""Whose contest somebody won → the winner's gender."""
HAS_SPOUSE = late(rf"['’]s? (?:late |former |estranged |first |second |future |own )?(?P<spouse>{_SPOUSE})\b")
OF_SPOUSE = late(rf"\b(?P<spouse>{_SPOUSE}) of (?:the )?(?:[\w-]+ ){{0,3}}\Z", re.IGNORECASE)
CALLED = late(rf"\b(?P<noun>{_NOUN}),? (?:was |who was )?(?:named|called|identified as|known as) \Z", re.IGNORECASE)
PARENT = late(
    r"\b(?P<noun>mother|father|mom|mum|dad) of (?:an? )?[\w-]+(?: children| sons| daughters)?,? \Z", re.IGNORECASE
)
OWNED = late(
    rf"\b(?:his|her|my|our|their|[\w-]+['’]s?) (?:[\w-]+ ){{0,2}}?(?P<noun>{_NOUN})(?P<comma>,?) \Z", re.IGNORECASE
)
ADJECTIVE = late(rf"\b({'|'.join(ADJECTIVES)}) (?:[\w-]+ )?\Z", re.IGNORECASE)
TITLE_WORD = late(r"[\w’'-]+")


def context_evidence(text: str, mention: Mention) -> Iterator[Evidence]:
    """Evidence from the title of a mention and from the words on both sides of it."""
    begin = mention.title_start if mention.title else mention.start
    if mention.title:
        yield from _title(mention)
    if mention.kind == "unnamed":
        yield from _noun_itself(text, mention)
    if mention.plural:
        return
    line = text.rfind("\n", max(0, begin - REACH), begin) + 1
    before = text[line or max(0, begin - REACH) : begin]
    if not NOUNS.keys().isdisjoint(before.lower().replace(",", "").rsplit(None, LAST)[-LAST:]):
        yield from _before(before, begin, text[mention.end : mention.end + 2])
    if text[mention.end : mention.end + 1] in (",", " ", "'", "’"):
        yield from _after(text[mention.end : mention.end + REACH], mention.end)


def _title(mention: Mention) -> Iterator[Evidence]:
    """What the words of a title tell."""
    for told, start, end in _told_by(mention.title):
        span = Span(mention.title_start + start, mention.title_start + end)
        yield Evidence(told.gender, told.strength, told.kind, span, mention.title[start:end])


@lru_cache(maxsize=1 << 12)
def _told_by(title: str) -> tuple[tuple[Word, int, int], ...]:
    """Honorifics and nouns of a title, and where they stand in it; what stands before "of" is somebody else."""
    found = []
    for match in TITLE_WORD.finditer(title):
        word = match.group()
        told = HONORIFICS.get(word) or NOUNS.get(word.lower())
        if told is None and word.lower() in ADJECTIVES:
            told = Word(ADJECTIVES[word.lower()], NOUN, "noun")
        if told and not re.match(r" of\b", title[match.end() :]):
            found.append((told, *match.span()))
    return tuple(found)


def _noun_itself(text: str, mention: Mention) -> Iterator[Evidence]:
    """An unnamed person's own noun, and the adjective before it."""
    word = text[mention.start : mention.end].lower()
    role = roles().get(word)
    told = NOUNS.get(word) or NOUNS.get(role.word if role else "")
    if told:
        yield Evidence(told.gender, told.strength, told.kind, Span(mention.start, mention.end), word)
    begin = max(0, mention.start - 40)
    near = text[begin : mention.start].lower()
    if not ("male " in near or "woman " in near or "pregnant " in near):
        return
    if match := ADJECTIVE.search(text[begin : mention.start]):
        yield Evidence(ADJECTIVES[match[1].lower()], NOUN, "noun", _moved(match, 1, begin), match[1])


def _before(before: str, begin: int, after: str) -> Iterator[Evidence]:
    """What stands before a mention, where a noun that tells is among the last words: the searches are dear."""
    offset, lower = begin - len(before), before.lower()
    if " of " in lower and (spouse := OF_SPOUSE.search(before)):
        gender = SPOUSES[spouse["spouse"].lower()]
        yield Evidence(gender, SPOUSE_OF, "kinship", _moved(spouse, "spouse", offset), spouse["spouse"])
    if lower.endswith(("named ", "called ", " as ")) and (match := CALLED.search(before)):
        yield _noun(match, "noun", offset)
    if " of " in lower and (match := PARENT.search(before)):
        yield _noun(match, "noun", offset)
    owned = OWNED.search(before) if lower.rsplit(None, 1)[-1].strip(",") in NOUNS else None
    if owned and (not owned["comma"] or re.match(r"[,.)]", after)):
        yield _noun(owned, "noun", offset, KIN if not owned["comma"] else SPOUSE_OF)


def _after(after: str, end: int) -> Iterator[Evidence]:
    """What follows a mention; with what each expression begins is asked first, since few mentions have any."""
    first, second = after[:1], after[1:2]
    if first in ("'", "’") and (match := HAS_SPOUSE.match(after)):
        yield Evidence(SPOUSES[match["spouse"]], SPOUSE_OF, "kinship", _moved(match, "spouse", end), match["spouse"])
    if first not in (",", " "):
        return
    comma = first == ","
    for pattern, opening in ((APPOSITION, "(–—-"), (PREDICATE, "bhirwBHIRW")):
        if (comma or second in opening) and (match := pattern.match(after)):
            yield _noun(match, match.lastgroup or "noun", end)
    if (comma or second in "(ghijnrw") and (match := BIRTH.match(after)):
        yield Evidence("f", NOUN, "noun", Span(end + match.start(), end + match.end()), match.group().strip(" ,("))
    if second in "abcdfhlrstw" and (match := CONTEST.match(after)):
        yield Evidence(CONTESTS[match["who"]], SPORT, "noun", _moved(match, "who", end), match["who"])


def _noun(match: re.Match[str], group: str, offset: int, most: float = NOUN) -> Evidence:
    told = NOUNS[match[group].lower()]
    return Evidence(told.gender, min(most, told.strength), told.kind, _moved(match, group, offset), match[group])


def _moved(match: re.Match[str], group: str | int, offset: int) -> Span:
    return Span(offset + match.start(group), offset + match.end(group))
