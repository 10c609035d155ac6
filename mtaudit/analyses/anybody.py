"""Somebody or other: words for people whose gender is unknown, beyond the names and nouns that the name finder knows.

To search a whole text for either expression is dear, so each is tried only around a word that it must have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mtaudit.analyses.namelists import word_set
from mtaudit.analyses.nameruns import capitals
from mtaudit.analyses.roles import roles
from mtaudit.analyses.tokens import Tokens, tokens
from mtaudit.model import Document, Span

NOUNS = (
    "other|former|latter|dog|cat|kitty|kitten|puppy|doggie|horse|bear|lion|tiger|elephant|animal|monkey|wolf|fox|bull|"
    "cow|bird|parrot|pet|whale|ship|robot|character|figure|deity|ghost|creature|hamster|rabbit|soul|devil|human"
)
NAMES = "God|Jesus|Christ|Allah|Buddha|Satan|Yahweh|Jehovah"
ANYBODY = re.compile(
    r"\b(?:[Ss]ome(?:one|body)|[Aa]ny(?:one|body)|[Ee]very(?:one|body)|no(?:body| one)|[Ww]hoever|[Tt]he one|"
    r"[Oo]ne of (?:them|the|his|her|its|their|our|us)|"
    r"(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hat|[Mm]y|[Yy]our|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir|[Ee]very|[Ee]ach) (?:\w+ )?"
    rf"(?:{NOUNS})|{NAMES}|the Lord)\b"
)
BEINGS = frozenset(NOUNS.split("|"))
ANCHORS = frozenset({*BEINGS, *NAMES.lower().split("|"), "lord", "one", "whoever", "nobody"}).union(
    *[{f"{word}one", f"{word}body"} for word in ("some", "any", "every")]
)
"""One of these words is in each of them, in lower case."""
DEMONYM = re.compile(
    r"\b(?:[Aa]n?|[Tt]he) (?:[\w-]+ )?[A-Z][a-z]+(?:ian|ean|ese|ish|an|i|er|man|ch)\b"
    r"(?= (?:who|was|is|has|had|said|[a-z]+ed)\b|[,.;])"
)
"""A Ukrainian, the Brazilian: somebody by nationality alone."""
NATIONAL = re.compile(r"\b[A-Z][a-z]+(?:ian|ean|ese|ish|an|i|er|man|ch)\b")
WORD = re.compile(r"\w+")
AFTER = re.compile(r" (\w[\w’'-]*)")
ENDS = ("function words", "after a person", "verbs", "verbs of saying")
"""Words with which a noun phrase ends before them."""
OF_THINGS = re.compile(r"(?: (?!(?:who|that|is|was|has|had)\b)[\w’'-]+){0,3}? (\w+(?<!s)s)\b(?!['’])")
"""After “one of the”: the first plural."""
PERSONAL = ("ers", "ors", "ists", "ians", "ants", "ents", "ees", "ives", "als")
THINGS = frozenset(
    re.findall(
        r"\w+",
        """
        factors numbers papers letters matters centers orders offers towers quarters rivers computers doors
        errors colors colours monitors sensors reactors sectors servers routers chapters posters events
        accidents incidents documents agreements comments statements moments movements treatments plants
        variants elements restaurants goals hospitals festivals materials signals deals proposals channels
        trials motives objectives initiatives""",
    )
)
"""Things whose plural looks like that of people. Source: general knowledge."""
FAR = 200
"""Longest word, in characters, that may follow a demonym."""


def anybody(doc: Document) -> Iterator[Span]:
    """Where somebody is meant who may be anybody: someone, the other, the dog."""
    text, every, done = doc.text, tokens(doc), 0
    for i in every.places(ANCHORS | _joined(every)):
        stop = every.span(i, min(i + 2, len(every) - 1)).end
        for match in ANYBODY.finditer(text, _two_words_before(text, done, every.starts[i]), stop):
            done = match.end()
            if _somebody(text, match):
                yield Span(*match.span())


def _somebody(text: str, match: re.Match[str]) -> bool:
    """Whether the words mean somebody: not each other, the other side, a former minister, one of the reasons."""
    words = match.group().split()
    if words[0].lower() == "one" and words[-1] != "them":
        head = OF_THINGS.match(text, match.end())
        return (
            head is None
            or head[1] in roles()
            or head[1][0].isupper()
            or head[1][:-1] in BEINGS
            or (head[1].endswith(PERSONAL) and head[1] not in THINGS)
        )
    if words[-1] == "other" and words[0].lower() == "each":
        return False
    after = AFTER.match(text, match.end()) if words[-1] in BEINGS else None
    return after is None or after[1].endswith("ed") or any(after[1] in word_set(name) for name in ENDS)


def demonyms(doc: Document) -> Iterator[Span]:
    """Where somebody is named by nationality alone."""
    text, done = doc.text, 0
    for start, run in capitals(doc):
        if _has_demonym(run):
            end = start + len(run)
            stop = text.find(" ", end + 1, end + FAR)
            begin = _two_words_before(text, done, start)
            for match in DEMONYM.finditer(text, begin, stop if stop >= 0 else end + FAR):
                done = match.end()
                yield Span(*match.span())


def _joined(every: Tokens) -> set[str]:
    """The tokens of several words that have one of the anchors: dog-lover."""
    joined = [word for word in every.vocabulary if len(word) > 1 and not word.isalnum()]
    return {word for word in joined if not ANCHORS.isdisjoint(WORD.findall(word))}


def _two_words_before(text: str, floor: int, start: int) -> int:
    """Where the second word before a place begins, not before `floor`."""
    for _ in range(3):
        space = text.rfind(" ", floor, start)
        if space < 0:
            return floor
        start = space
    return start + 1


@lru_cache(maxsize=1 << 14)
def _has_demonym(run: str) -> bool:
    return NATIONAL.search(run) is not None
