"""Verbs of speech, and who speaks: “Anna Petrova said”, “said Petrova”, “according to Petrova”, “…,” he added.

Source: general knowledge of the English of news agencies.
"""

from __future__ import annotations

import re

from mtaudit.analyses.late import late

VERBS = (
    "said|says|added|adds|noted|stressed|stresses|stated|told|tells|continued|continues|explained|explains|emphasi[sz]ed|"
    "emphasi[sz]es|recalled|recalls|claimed|argued|argues|warned|warns|wrote|writes|concluded|concludes|commented|replied|"
    "replies|answered|admitted|admits|believes|believed|underlined|underlines|pointed out|points out|remarked|remarks|"
    "declared|declares|announced|announces|reported|insisted|insists|confirmed|confirms|acknowledged|acknowledges|asserted|"
    "asserts|complained|observed|revealed|reveals|reiterated|reiterates|denounced|specified|specifies|clarified|clarifies|"
    "assured|assures|summed up|mentioned|mentions|posted|tweeted|joked|jokes|suggested|suggests|lamented|laments|"
    "highlighted|highlights|maintained|maintains|predicted|predicts|cautioned|confessed|confesses|quipped|reasoned"
)
"""Without those that are nouns as often: states, reports, claims, comments."""
_ADVERB = r"(?: also| then| further| later| once again| previously| recently| earlier| still| himself| herself)?"
_HAS = rf"{_ADVERB}(?: has| had| have)?{_ADVERB} "
SAID = late(rf"(?:,[^.;\n]{{1,100}}?,)?{_HAS}(?:{VERBS})\b")
"""After a name: its bearer speaks."""
SAID_BEFORE = late(
    rf"\b(?:(?:{VERBS})|according to|in the words of|as quoted by|quoted|quoting),? "
    r"(?:by |the )?(?:[\w’'-]+ ){0,2}\Z"
)
"""Before a name, in lower case: its bearer speaks."""
SPEAKING = frozenset(verb.split()[-1].replace("[sz]", letter) for verb in VERBS.split("|") for letter in "sz") | {
    "quoted",
    "quoting",
}
"""One of these words is among the last five before a name whose bearer speaks, or one of the phrases."""
SPEAKING_PHRASES = ("according to", "in the words of")
HE_SAID = late(rf"{_HAS}(?:{VERBS})\b")
"""After a pronoun: it speaks."""
ACCORDING = late(r"\baccording to \Z", re.IGNORECASE)
"""Before a pronoun: it speaks."""
SAID_THAT = late(
    rf"(?: on \w+day)?(?:,[^.;\n\"“”]{{1,100}}?,)?{_HAS}(?:{VERBS}|thinks|thought|hopes|hoped|knew|knows|felt|feels|"
    r"promised|vowed|decided|denied|denies|learned|realized|realised|agreed) (?:on \w+day,? |yesterday |today |"
    r"him |her |us |me |"
    r"(?:the )?(?:\w+ )?(?:reporters|journalists|media) )?(?:that )?\Z"
)
"""Between a name and a pronoun: Anna Petrova said that he."""
SAID_IN = late(
    rf"(?:[^.;:\n\"“”]{{0,140}}? (?:{VERBS}|spoke|speaks|appeared|made|gave) )?(?:[^.;:\n\"“”,]{{0,50}}? )?"
    r"(?:in|on|at|during|via|through) (?:one of )?\Z"
    r"|[^.;:\n\"“”,]{0,20}? (?:shared|expressed|voiced|published|posted|delivered|outlined) \Z"
)
"""Between a name and “his interview”."""
BESIDE = late(r",? (?:and|with|together with|along with) \Z")
SPOUSES = late(r" (?:\w+ ){0,2}?(?:husband|wife|ex-husband|ex-wife|boyfriend|girlfriend|fiancé|fiancée)\b")
"""Between a name and “his husband”, and what follows the pronoun."""
OWN_WORDS = late(
    r" (?:own |official |personal |new |latest |first |recent |[Tt]elegram |Facebook |Twitter |Instagram |YouTube |"
    r"video |evening |weekly |annual |inaugural |exclusive |social |media )*"
    r"(?:interview|speech|address|statement|comment|post|channel|page|blog|account|Twitter|Facebook|[Tt]elegram|Instagram|"
    r"TikTok|YouTube|column|article|essay|video|message|letter|memoir|autobiography|commentary|remark|report|website|"
    r"opinion|view|broadcast|podcast|tweet|diary|announcement|conversation|talk|lecture|response|reply)s?\b"
)
"""After a pronoun: what somebody speaks in."""
