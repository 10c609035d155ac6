"""`<weekday>`: the English names of the days and their usual short forms, with a capital."""

from __future__ import annotations

from calendar import day_abbr, day_name

WORDS = frozenset([*day_name, *day_abbr, "Tues", "Thur", "Thurs"])
