"""Verbs of speech, and who speaks: “Anna Petrova said”, “said Petrova”, “according to Petrova”, “…,” he added.

Source: general knowledge of the English of news agencies.
"""

from __future__ import annotations

import re

VERBS = (
    "said|says|added|adds|noted|notes|stressed|stresses|stated|states|told|tells|continued|continues|explained|explains|"
    "emphasi[sz]ed|emphasi[sz]es|recalled|recalls|claimed|claims|argued|argues|warned|warns|wrote|writes|concluded|"
    "concludes|commented|comments|replied|replies|answered|answers|asked|asks|admitted|admits|believes|believed|"
    "underlined|underlines|pointed out|points out|remarked|remarks|declared|declares|announced|announces|reported|"
    "reports|insisted|insists|confirmed|confirms|acknowledged|acknowledges|asserted|asserts|complained|observed|"
    "revealed|reveals|reiterated|reiterates|described|called|denounced|criticized|criticised|accused|thinks|thought|"
    "specified|clarified|assured|assures|urged|urges|summed up|shared|shares|mentioned|mentions|posted|tweeted|"
    "responded|responds|joked|jokes|suggested|suggests|hopes|hoped|lamented|laments"
)
SAID = re.compile(rf"(?:, [^,.;\n]{{1,80}},)?(?: also| then| further| later| once again| previously| recently)? (?:has |had )?(?:{VERBS})\b")
"""After a name: its bearer speaks."""
SAID_BEFORE = re.compile(rf"(?:\b(?:{VERBS}),? |\b(?:according to|in the words of|as quoted by|quoted) )(?:the |\Z)?(?:[\w’'-]+ ){{0,2}}\Z", re.IGNORECASE)
"""Before a name: its bearer speaks."""
HE_SAID = re.compile(rf"(?: also| then| further| later| once again)? (?:has |had )?(?:{VERBS})\b")
"""After a pronoun: it speaks."""
