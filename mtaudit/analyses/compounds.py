"""Nouns for people that only say what kind of thing the next noun is: passenger vehicles, the migrant crisis."""

from __future__ import annotations

import re

from mtaudit.analyses.mentions import Mention

COMPOUND = re.compile(
    r"(?:member|host|enemy|rebel|donor|partner|user|patient|student|child|consumer|customer|worker|client|victim|guest|hero|"
    r"leader) (?:states?|countr(?:y|ies)|nations?|forces|groups?|cit(?:y|ies)|troops|organi[sz]ations?|data|accounts?|"
    r"services?|numbers?|rights|protection|relations|support|interface|experience|confidence|care|board)\b"
)
"""What needs no further look: the next noun is in the plural, or looks like an adverb."""
NEXT = re.compile(r" ([a-z]{3,})\b(?!['’])")
THINGS = frozenset(
    re.findall(
        r"\w+",
        """
        account agency airport album area army award base battle board boat body book border box brand building
        bus business camera camp car card career case center centre channel church city class clinic club
        college committee company contract council country court crime culture data day death department device
        drama event exam exhibition family fare fee festival field film firm fleet flight flow food football
        force forum fund game gear generation group guide hospital hotel house industry interview issue job kit
        labor labour law league level licence license line list loan magazine market match medicine menu
        ministry model mortality movie museum music network night number office order organisation organization
        outfit page paper park party pass path pay phase phone plane plant platform policy pool population
        prison problem process product profile program programme project quality quarter quota race radio rate
        region right role room route rule salary sample school season seat section sector series service session
        shelter ship shirt shop show site size skill song space squad stadium stage standard state station
        statue status story street studio style suit survey symbol syndrome system tax team technology term
        theory ticket town track traffic train treasure trend trial trip truck turnout uniform union unit van
        vehicle vessel village visa wage war ward website week work world year youth zone""",
    )
)
"""Things that a noun for a person often stands before; none is a verb in this form. Source: general knowledge."""
ABSTRACT = re.compile(r"crisis|\w{2,}(?:tion|sion|ment|ness|ity|ship|ence|ance|ism|hood|ture)s?")
PLURAL = (
    "websites",
    "vehicles",
    "planes",
    "airports",
    "policies",
    "schools",
    "countries",
    "communities",
    "forces",
    "laws",
)


def compound(text: str, mention: Mention) -> bool:
    """Whether the noun of a mention is part of a compound, and so means nobody."""
    if mention.kind != "unnamed":
        return False
    after = NEXT.match(text, mention.end)
    thing = after is not None and (after[1] in THINGS or after[1] in PLURAL or ABSTRACT.fullmatch(after[1]))
    return bool(thing or COMPOUND.match(text, mention.start))
