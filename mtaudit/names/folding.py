"""A token of a romanized name as its system sees it: one letter for one sound, so that spellings become one string.

Each system is a list of replacements, done in order on plain lower-case letters. Where the same letters mean different
sounds in different countries' habits (`ch` is ч to an Englishman and х to a German), a system has several lists, and
a token has a code by each; two tokens are spellings of one name where they have a code in common.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from anyascii import anyascii

SYSTEMS = ("general", "slavic", "arabic", "greek", "hebrew", "indian", "japanese")

_LETTERS = str.maketrans(
    {"ə": "a", "Ə": "A", "đ": "dj", "Đ": "Dj", "ŏ": "eo", "Ŏ": "Eo", "ŭ": "eu", "Ŭ": "Eu", "ı": "i", "þ": "th", "Þ": "Th",
     "ë": "e", "Ë": "E", "ў": "w", "ø": "oe", "Ø": "Oe", "ö": "oe", "Ö": "Oe", "ü": "ue", "Ü": "Ue", "å": "a", "Å": "A",
     "’": "'", "ʼ": "'", "ʻ": "'", "‘": "'", "ʹ": "'", "′": "'", "`": "'", "´": "'", "ʾ": "'", "ʿ": "'"}
)  # fmt: skip
_SIBILANTS = str.maketrans({"š": "sh", "Š": "Sh", "č": "ch", "Č": "Ch", "ž": "zh", "Ž": "Zh", "ŝ": "shch", "Ŝ": "Shch",
                            "ş": "sh", "Ş": "Sh", "ç": "ch", "Ç": "Ch"})  # fmt: skip

_SPACES = r"[^a-z]+>"
_GENERAL = rf"{_SPACES} oe>o ue>u ae>a ph>f sch>sh ck>k th>t ou>u w>v y>i j>i ee>i oo>u c(?=[^ehi]|$)>k (.)\1+>\1"
# Old high places of one sound: х is h, г is h or g, ё is e, и and ы and й are i.
_SLAVIC_END = (
    r"g>h ([csz])o(?=[wv]$)>\1e ow$>ov off$>ov eff$>ev w>v [yi]?[yj]?u(?=[aeo])>u "
    r"(sk|ck)(?:[iyj]+|oho|oj|oy)$>\1i (sk|ck)a[iyj]a$>\1a ([nrlvmdt])[iyj]+$>\1i ([nrlv])a[yji]a$>\1aia "
    r"[iyj]+a$>ia [iyj]+[ao]>a [iyj]+e>e [iyj]+u>u (?<=[^aeiou])io(?=.)>e ^e>e x>ks [yj]+>i i+>i ei$>ii "
    r"([aeou])i(?=[aeou])>\1 (.)\1+>\1 i$>i"
)
_READINGS: dict[str, tuple[str, ...]] = {
    "general": (_GENERAL,),
    "slavic": (
        # English and BGN
        rf"[^a-z]+> sch>sh shch>sc shh>sc tsch>c tch>c ch>c zh>z kh>h sh>s ts>c cz>c [yj]o(?!v$)>e dzh>j dj>z ph>f ou>u "
        rf"ck>k {_SLAVIC_END}",
        # German
        rf"[^a-z]+> schtsch>sc tschsch>sc tsch>c dsch>j sch>s ch>h (^|[aeiouln])s(?=[aeiou])>\1z z>c ts>c w>v v>v jo>e ck>k "
        rf"ou>u {_SLAVIC_END}",
        # French
        rf"[^a-z]+> chtch>sc tch>c ch>s j>z gu(?=[ei])>g ou>u kh>h ss>s ts>c {_SLAVIC_END}",
        # scholarly: ISO 9, Czech, Polish
        rf"[^a-z]+> szcz>sc shch>sc shc>sc ch>c cz>c sz>s rz>z sh>s zh>z c>c h>h kh>h w>v ts>c jo>e [yj]o>e {_SLAVIC_END}",
        # Polish and Belarusian Łacinka, where ch is х
        rf"[^a-z]+> ch>h cz>c sz>s sh>s zh>z w>v c(?=i)>c {_SLAVIC_END}",
    ),
    "arabic": tuple(
        rf"[^a-z]+> tsch>sh dsch>j dj>j {french} {g} zh>j sch>sh sh>x {ch} kh>h gh>k dh>d th>t ph>f q>k c>k g>k ck>k "
        rf"ee>i oo>u ou>u aa>a ie>i [ae][iy]>ai ae>ai ya?i>ai o>u y>i w>v u(?=[ai])>v (?<=[^aiuv]i)[iy]+(?=[aei])> "
        rf"(.)\1+>\1 iih?$>i (?<=...[iylrdft])[ae]h$>a {zed} (?<=..[^aeiou])e$> e>{vowel} ^'> (.)\1+>\1"
        for french in ("", r"ch>sh ss>s")
        for g in ("", r"g(?=[aei])>j gu(?=[ei])>j")
        for ch in (r"ch>h", r"ch>x")
        for vowel in ("a", "i")
        for zed in ("", r"s>z")
    ),
    "greek": (
        r"[^a-z]+> ph>f ch>h kh>h th>t ts>c dz>c ou>u ei>i oi>i ai>e [ea]u(?=[bgdzlmnrvaeiou])>ev eu>ef au>af b>v mp>b nt>d nd>d "
        r"mb>b nk>g ng>g gg>g ck>k c>k y>i j>i i+>i e>i x>ks h> (.)\1+>\1",
    ),
    "hebrew": (
        r"[^a-z]+> sch>sh tch>c tz>z ts>z kh>h ch>h sh>x ph>f th>t ou>u oo>u ee>i ie>i ck>k c>k q>k w>v ^[yj](?=[ie])> y>i j>i "
        r"i+>i ai>ai ei>e (.)\1+>\1 (?<=..)h$> (?<=..)n$>n",
    ),
    "indian": (
        r"[^a-z]+> ee>i oo>u ou>u aa>a ae>e ai>e ay>e sh>s th>t dh>d bh>b gh>g kh>k ph>f jh>j chh>c ch>c w>v y>i ck>k q>k z>j "
        r"(?<=[^aeiou])e(?=[^aeiou])>i ei$>i (.)\1+>\1",
    ),
    "japanese": (
        r"[^a-z]+> shi>si sh>sy chi>ti ch>ty tsu>tu fu>hu ji>zi j>zy jy>zy dzu>zu du>zu di>zi cch>tty m(?=[bpm])>n "
        r"o[hu](?![aeiou])>o oo>o uu>u ou>o oh(?=[aeiou])>o aa>a ii>i wo$>o (.)\1+>\1",
    ),
}  # fmt: skip
_MORA = re.compile(r"(?:(?:[kgsztdnhbpmr]y?|ch|sh|ts|f|j|y|w|kk|tt|pp|ss|cch|ssh|tts)?[aiueo]h?(?![aiueo]{3})|n(?![aiueo])|m(?=[bpm]))+")


@lru_cache(65536)
def plain(token: str) -> str:
    """The token in plain lower-case letters; apostrophes and hyphens stay."""
    return anyascii(token if token.isascii() else token.translate(_LETTERS)).lower()


def bare(token: str) -> str:
    """The letters of the token alone."""
    return "".join(filter(str.isalpha, plain(token)))


@cache
def _rules(system: str) -> tuple[tuple[tuple[re.Pattern[str], str], ...], ...]:
    """The lists of replacements of a system, compiled."""
    compiled = []
    for text in _READINGS[system]:
        pairs = (rule.rsplit(">", 1) for rule in text.split(" ") if rule)
        compiled.append(tuple((re.compile(pattern), new) for pattern, new in pairs))
    return tuple(compiled)


@lru_cache(131072)
def codes(token: str, system: str) -> frozenset[str]:
    """The codes of a token in a system, one or more by each habit of writing; empty where the system cannot have it."""
    spelled = {plain(token)}
    if not token.isascii():
        spelled.add(plain(token.translate(_SIBILANTS)))
        spelled.add(plain(re.sub("[šŠ]", "sh", token)))
    if system == "japanese" and not all(_MORA.fullmatch(bare(token)) for text in spelled):
        return frozenset()
    found = set()
    for text in spelled:
        for rules in _rules(system):
            code = text
            for pattern, new in rules:
                code = pattern.sub(new, code)
            found.add(code)
    return frozenset(found - {""})


def fold(token: str, system: str = "general") -> str:
    """One spelling for all of a sound: the first of `codes`, "" where the system cannot have the token."""
    return min(codes(token, system), default="")
