"""`<month>`: the English names of the months and their usual short forms, with a capital."""

from __future__ import annotations

from calendar import month_abbr, month_name

WORDS = frozenset([*month_name[1:], *month_abbr[1:], "Sept"])
