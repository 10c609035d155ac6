"""How datelines, dates, bylines and captions of news articles look. Patterns only; they are tried on single lines."""

from __future__ import annotations

import re

from mtaudit.analyses.late import late

SPACE = r"[ \t\u00a0]"
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?"
CLOCK = r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[APap]\.?[Mm]\b\.?)?(?:\s?\(?[A-Z]{2,4}\)?)?"
DAY = (
    r"(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH},?\s\d{{4}}|{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}})"
)
BETWEEN = r"[\s,|·•/–—-]{1,4}(?:at\s)?"

DATE_LINE = late(
    r"(?:(?:[Ff]irst )?(?:[Pp]ublished|[Uu]pdated|[Pp]osted|[Ll]ast (?:[Mm]odified|[Uu]pdated?)|Date)\b:?\s"
    r"(?:on\s|at\s)?)?"
    rf"(?:{WEEKDAY},?\s)?(?:{DAY}(?:{BETWEEN}{CLOCK})?|{CLOCK}{BETWEEN}(?:{WEEKDAY},?\s)?{DAY})\.?"
)
"""A whole line that is a date, with or without a time: "2023.10.27 18:45", "Published: Oct. 3, 2023 6:45 pm"."""

BYLINE = late(
    r"(?:By|BY|Author:|Text:)\s[^\W\d_a-z][\w.’'-]*(?:\s(?:and\s)?[^\W\d_a-z][\w.’'-]*){1,5}(?:,[^,\n.]{3,40})?"
)
"""A whole line that names the author: "By Ann Example, Staff Writer"."""

PLACE = r"[^\W\d_a-z][\w.’'-]*(?:[\s-][^\W\d_][\w.’'-]*){0,3}"
CAPITALS = r"[^\W\d_a-z]{2}[^\W\d_a-z.’'-]*(?:[\s/-][^\W\d_a-z.’'-]+){0,3}"
DATE_PART = rf"(?:,\s(?:{WEEKDAY},?\s)?(?:{MONTH}\s\d{{1,2}}|\d{{1,2}}\s{MONTH})(?:,?\s\d{{4}})?)"
AGENCY = r"\((?:[^\W\d_a-z][\w.&’'-]*)(?:[\s/][\w.&’'-]+){0,3}\)"
DASH = r"(?:-{1,2}|[–—―])"
DATELINE = late(
    rf"(?:{CAPITALS}(?:,\s{PLACE})??{DATE_PART}?(?:,?\s{AGENCY})?|{PLACE}(?:,\s{PLACE})??(?:{DATE_PART}(?:,?\s{AGENCY})?|,?\s{AGENCY}))"
    rf"\s?{DASH}\s(?![a-zà-ÿа-я])"
)
"""The beginning of a paragraph: "SEOUL (Reuters) – ", "KYIV, Oct. 3 — ", "Jakarta (Example News) - "."""

CAPTION = late(
    r"(?:©|\(c\)\s|FILE(?: PHOTO| PICTURE)?\b|File (?:photo|picture|image)\b|(?:PHOTO|IMAGE|PICTURE|VIDEO)\b\s?[:|]"
    r"|(?:Photo|Image|Picture|Illustration|Caption|Foto|Фото)(?:s|graph)?(?: (?:credit|source|by|courtesy)s?)?\s?[:|]"
    r"|(?:Image|Media) caption\b|Pictured (?:above|below|here|left|right)\b"
    r"|(?:In )?[Tt]his (?:\w+ )?(?:file |handout |aerial |satellite )(?:photo|picture|image|photograph)\b)"
)
"""How a caption begins; tried at the start of a line."""
CAPTION_FIRST = frozenset("©(FPIVCTtФM")

CREDIT = late(
    r"(?:\((?:Photo|Image|Picture|File photo|AP Photo|Foto|Фото)\b[^()\n]{0,80}\)"
    r"|/\s?Handout\b[^\n]{0,60}|REUTERS/[^\n]{2,40}"
    r"|[/|]\s?(?:AFP|AP|EPA|Reuters|REUTERS|Getty Images|Shutterstock|TASS|Anadolu)\b[^\n]{0,20}"
    r"|\bvia (?:AFP|AP|REUTERS|Reuters|Getty Images|Shutterstock|EPA)\b[^\n]{0,20}|[Ff]ile [Pp]hoto\)?)\.?$",
    re.MULTILINE,
)
"""How a caption ends: its credit, up to the end of the line."""

CREDIT_HINTS = (
    "hoto",
    "HOTO",
    "Foto",
    "Фото",
    "(Image",
    "(Picture",
    "Handout",
    "REUTERS",
    "via ",
    "/A",
    "/ A",
    "|",
    "/Get",
)
"""Each credit holds one of these; a text without them needs no search."""
CREDIT_MARKS = ("|", "(", "/", "hoto", "via ")
"""And one of these, which are sooner told."""
