"""What surnames and patronymics tell of gender: languages in which a woman's surname has an ending of its own.

Source: the grammar of Slavic, Baltic, Greek and Icelandic names, and the words listed, from general knowledge.
"""

from __future__ import annotations

import re
from functools import lru_cache

from mtaudit.analyses.evidence import FEMALE_SURNAME, MALE_SURNAME, PATRONYMIC

_CONSONANT = "[bcdfghjklmnpqrstvwxz]"
FEMALE_PATRONYMIC = re.compile(r"[a-z]{2,}(?:[oey]v[nt]?[ayi][a]?|ich)na|[a-z]{2,}(?:ovna|evna|ivna|yivna|jivna|ichna)")
MALE_PATRONYMIC = re.compile(r"[a-z]{2,}(?:ovich|evich|yovich|ovych|evych|yovych|ovitch|evitch|ovic|evic)")
_FEMALE = re.compile(
    rf"[a-z]*(?:{_CONSONANT}ova|[a-z]eva|yova|{_CONSONANT}skaya|{_CONSONANT}skaia|{_CONSONANT}skaja|{_CONSONANT}tskaya"
    rf"|[a-z]{{2,}}aite|[a-z]{{2,}}yte|[a-z]{{2,}}iute|[a-z]{{3,}}iene|[a-z]{{3,}}dottir|[a-z]{{3,}}opoulou"
    rf"|[a-z]{{3,}}idou|[a-z]{{3,}}akou|{_CONSONANT}{{1,2}}ska|{_CONSONANT}tska|ytska|ivska|ovska|evska)"
)
_WEAK_FEMALE = re.compile(rf"[a-z]{{2,}}(?:{_CONSONANT}ina|[kz]hina|kina|shina|tsyna|[rln]aya)")
_MALE = re.compile(
    r"[a-z]{2,}(?:ov|ev|yov|sky|skiy|skii|skyi|skyy|skij|tsky|tskyi|shkin|kin|khin|chin|shin|opoulos|idis|akis|auskas"
    r"|evicius|avicius)"
)
_ENDINGS = tuple(
    """
    ova eva yova skaya skaia skaja aite yte iute iene dottir opoulou idou akou ska ina tsyna laya naya raya
    ov ev yov sky skiy skii skyi skyy skij tskyi kin khin chin shin opoulos idis akis auskas icius
    """.split()  # noqa: SIM905
)
"""With one of these each of them ends: soon said."""
_OTHER = frozenset(
    """
    casanova cordova canova genova villanova terranova bossanova moldova supernova nova kova sova jova geneva villanueva
    aveva eva neva dreva deva leva seva polska laska maska troska matuska hruska liska lyska vyskocilova
    medina molina marina regina reina messina cristina farina spina salina salinas catalina carolina argentina colina
    latina messina mancina faustina martina valentina angelina albina alina irina galina karina pristina katarina
    chin shin kin lev orlov-bird asimov-award skin ryskin
    """.split()  # noqa: SIM905
)
"""Words that end like such a surname and are none: men's surnames of other languages, given names, places."""


@lru_cache(maxsize=1 << 13)
def surname_tells(surname: str) -> tuple[str, float]:
    """Gender and strength of a surname in folded letters; ("", 0) for one that does not tell.

    Of a double surname the last part counts.
    """
    word = surname.rsplit("-", 1)[-1]
    if not word.endswith(_ENDINGS) or word in _OTHER or len(word) < 4:
        return "", 0.0
    if _FEMALE.fullmatch(word):
        return "f", FEMALE_SURNAME
    if _WEAK_FEMALE.fullmatch(word):
        return "f", MALE_SURNAME
    if _MALE.fullmatch(word):
        return "m", MALE_SURNAME
    return "", 0.0


@lru_cache(maxsize=1 << 13)
def patronymic_tells(word: str) -> tuple[str, float]:
    """Gender and strength of a word that may be a patronymic (Ivanovna, Petrovich), in folded letters."""
    if word.endswith("na") and FEMALE_PATRONYMIC.fullmatch(word):
        return "f", PATRONYMIC
    if word.endswith(("ch", "ic")) and MALE_PATRONYMIC.fullmatch(word):
        return "m", PATRONYMIC
    return "", 0.0


@lru_cache(maxsize=1 << 13)
def slavic(surname: str) -> bool:
    """Whether a surname looks East or South Slavic, so that Slavic given names are to be expected."""
    return surname_tells(surname)[0] != "" or bool(
        re.fullmatch(r"[a-z]{2,}(?:enko|chuk|yuk|iuk|ych|ich|shyn|shin)", surname)
    )
