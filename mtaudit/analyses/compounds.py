"""Nouns for people that only say what kind of thing the next noun is: passenger vehicles, the migrant crisis."""

from __future__ import annotations

import re
from functools import cache

from mtaudit.analyses.mentions import Mention
from mtaudit.analyses.namelists import word_set

COMPOUND = re.compile(
    r"(?:member|host|enemy|rebel|donor|partner|user|patient|student|child|consumer|customer|worker|client|victim|guest|hero|"
    r"leader) (?:states?|countr(?:y|ies)|nations?|forces|groups?|cit(?:y|ies)|troops|organi[sz]ations?|data|accounts?|"
    r"services?|numbers?|rights|protection|relations|support|interface|experience|confidence|care|board)\b"
)
"""What needs no further look: the next noun is in the plural, or looks like an adverb."""
NEXT = re.compile(
    r" ([a-z]{4,}(?<!ed)(?<!ing)(?<!ly)(?<!s)(?<!self)(?<!wards)|crisis|process|business|"
    r"(?:web)?sites|vehicles|planes|airports|policies|schools|organi[sz]ations|countries|communities|forces|laws)\b(?!['’])"
)
"""What follows a noun at once, if it is no verb by its ending, and no adverb."""
LISTS = ("function words", "after a person", "verbs", "verbs of saying")
PAST = frozenset(
    re.findall(
        r"\w+",
        """
        arose awoke beat became began bent bit blew bore bought bound broke brought built burst came caught
        chose crept cut dealt drank dreamt drew drove dug fell felt fled flew forbade forgave forgot fought
        found froze gave grew heard held hid hung hurt kept knelt knew laid lay leapt learnt leaned left lent
        lied lost made meant meet must ought overcame overtook paid ran rang read rode rose sang sank sent shone
        shook shot shut slept slid sold sought spent spoke spread sprang stole stood strode struck swam swore
        swung taught thought threw told took tore underwent undertook understood went withdrew woke wore wrote
        away abroad ahead alive alone apart asleep awake aged behind beside beyond else even home indeed instead
        next nowadays often once overnight perhaps quite rather seldom somehow somewhere soon then there thus
        today together tomorrow tonight twice upon whatever whenever wherever worth yesterday inside outside
        near below above across along among around toward despite except past throughout underneath unlike
        within without whom""",
    )
)
"""Past forms, and what else may follow a noun that ends its phrase. Source: general knowledge."""


def compound(text: str, mention: Mention) -> bool:
    """Whether the noun of a mention is part of a compound, and so means nobody."""
    if mention.kind != "unnamed":
        return False
    after = NEXT.match(text, mention.end)
    return bool(COMPOUND.match(text, mention.start)) or (after is not None and after[1] not in _ends())


@cache
def _ends() -> frozenset[str]:
    """Words with which no noun phrase goes on."""
    return PAST.union(*map(word_set, LISTS))
