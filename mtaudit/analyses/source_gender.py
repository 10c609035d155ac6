"""What the source text tells of a person's gender: the form of the name, the verb beside it, nouns before it, pronouns.

Russian and Ukrainian have gender in the past tense and in surnames; German, French, Spanish, Italian and Portuguese in
the nouns and titles before a name, Chinese, Japanese and Korean in pronouns
(their names and nouns are in native_gender). Source of the lists: general knowledge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from mtaudit.analyses.cyrillic_names import WORD, consonants, places
from mtaudit.analyses.evidence import SOURCE_FORM, SOURCE_NOUN_PRONOUN, SOURCE_PRONOUN, Evidence
from mtaudit.analyses.late import late
from mtaudit.model import Document, Segment, Span

if TYPE_CHECKING:
    from mtaudit.analyses.mentions import Mention

PRONOUNS = {
    "f": late(
        r"彼女(?![がはも](?:い[るなた]|でき|欲し|ほし)|持ち|募集)|她|그녀|\b(?:она|вона|ihrerseits|ella|elle|lei)\b",
        re.IGNORECASE,
    ),
    "m": late(r"彼(?![女等ら岸])|(?<!其)他(?![们們人国國方的人])|\b(?:он|він|lui)\b", re.IGNORECASE),
}
"""Pronouns of the third person that mean a man or a woman; in Russian and Ukrainian sometimes a thing."""
_CYRILLIC = late("[а-яёєіїґ]", re.IGNORECASE)
_FEMALE_NOUN = late(
    r"(?:актрис|певиц|співачк|акторк|журналистк|журналістк|учительниц|вчительк|спортсменк|гражданк|громадянк"
    r"|жительниц|мешканк|депутатк|речниц|міністерк|писательниц|письменниц|художниц|женщин|жінк|девушк|дівчин|девочк"
    r"|королев|принцесс|принцес|балерин|студентк|пенсионерк|пенсіонерк|чемпионк|чемпіонк|теннисистк|тенісистк"
    r"|фигуристк|фігуристк|блогерк|директорк|авторк|керівниц|очільниц|заступниц|помощниц|помічниц|участниц|учасниц"
    r"|победительниц|переможниц|россиянк|росіянк|украинк|українк|пані|госпож)(?:[аиіуюоея]|ою|ей|ой)?",
    re.IGNORECASE,
)
"""Nouns that stand before a woman's name; none of kinship, since those stand before somebody else's in the genitive."""
_FEMALE_FORM = late(
    r".*(?:[оеє]в|[ие]н|їн|[иі]н)(?:ой|ою|ої|ій)|.*[сц]к(?:ая|ой|ую)|.*[сзц]ьк(?:а|ої|ій|у|ою)|.*(?:вн|ичн)[аыіеуо]й?ю?",
    re.IGNORECASE,
)
_MALE_FORM = late(
    r".*(?:[оеёє]в|[иі]н)(?:ым|им)|.*[сц]к(?:ий|ого|ому|им)|.*[сзц]ьк(?:ий|ого|ому|им)|.*(?:енк|чук|юк)(?:а|ом|ові|ем)",
    re.IGNORECASE,
)
_FEMALE_VERB = late(r"[а-яєіїґ]{2,}[аяиеуюыії](?:ла|лась|лася)", re.IGNORECASE)
_MALE_VERB = late(r"[а-яєіїґ]{2,}(?:[аяиеуы](?:л|лся)|[аяиую](?:в|вся))", re.IGNORECASE)
_NO_VERB = frozenset("сила школа скала дела тела села мила бала зала пила начала стрела готов".split())  # noqa: SIM905
_LATIN_FEMALE = late(
    r"\b(?:Mme|Madame|Mlle|Frau|Sra\.?|Señora|Senhora|Signora|doña|dona"
    r"|[A-ZÄÖÜ][a-zäöüß]+(?:er|ist|ent|ant|ät|eur|or)in"
    r"|[Ll]a (?:ministre|présidente|ministra|presidenta|actrice|actriz|attrice|cantante|diputada|députée|jueza"
    r"|directora|directrice|chanteuse|journaliste|periodista|giornalista|senadora|alcaldesa|sénatrice|escritora|scrittrice))"
    r"[^.;,\n]{0,40}\Z"
)
NEAR = 2
"""Words between a name and its verb, at most."""


def source_evidence(doc: Document, mention: Mention, name: str, *, alone: bool) -> Iterator[Evidence]:
    """Evidence from the source of the segment that holds a mention.

    `name`: the word to look for (surname, or given name). `alone`: the mention is the only person of its segment, so
    that the source's pronouns mean this person.
    """
    segment: Segment = doc.segments[doc.segment_at(mention.start)]
    source, span = segment.source, Span(mention.start, mention.end)
    if not source:
        return
    found: list[tuple[str, str]] = []
    if _is_cyrillic(source):
        found = [told for start, end in places(name, source) for told in _cyrillic(source, start, end, name)]
    elif (at := source.find(name)) >= 0 and (before := _LATIN_FEMALE.search(source[max(0, at - 60) : at])):
        found = [("f", before.group().strip())]
    for gender, words in dict.fromkeys(found):
        yield Evidence(gender, SOURCE_FORM, "source-text", span, words)
    gender = source_pronoun(source) if alone else ""
    if gender:
        strength = SOURCE_NOUN_PRONOUN if _is_cyrillic(source) else SOURCE_PRONOUN
        yield Evidence(gender, strength, "source-text", span, _pronoun(source, gender))


@lru_cache(256)
def _is_cyrillic(source: str) -> bool:
    return bool(_CYRILLIC.search(source))


@lru_cache(256)
def source_pronoun(source: str) -> str:
    """F or m where all pronouns of the third person in a source sentence are of that gender, else ""."""
    there = [gender for gender, pattern in PRONOUNS.items() if pattern.search(source)]
    return there[0] if len(there) == 1 else ""


def _pronoun(source: str, gender: str) -> str:
    match = PRONOUNS[gender].search(source)
    return match.group() if match else ""


def _cyrillic(source: str, start: int, end: int, name: str) -> Iterator[tuple[str, str]]:
    """Gender and the words that tell it, for a name that stands at a place of the source."""
    word = source[start:end]
    for gender, form in (("f", _FEMALE_FORM), ("m", _MALE_FORM)):
        if form.fullmatch(word):
            yield gender, word
    clause_before = re.split(r"[.,;:!?«»\"()–—]", source[max(0, start - 60) : start])[-1]
    clause_after = re.split(r"[.,;:!?«»\"()–—]", source[end : end + 60])[0]
    before, after = WORD.findall(clause_before)[-NEAR:], WORD.findall(clause_after)[:1]
    for other in before:
        if _FEMALE_NOUN.fullmatch(other):
            yield "f", f"{other} {word}"
    subject = _nominative(name, word)
    for other, follows in [(other, True) for other in after] + [(other, False) for other in before[-1:]]:
        if other.lower() in _NO_VERB or not other[0].islower():
            continue
        if _FEMALE_VERB.fullmatch(other) and (subject or (follows and word[-1] in "ая")):
            yield "f", f"{word} {other}" if follows else f"{other} {word}"
        elif _MALE_VERB.fullmatch(other) and subject:
            yield "m", f"{word} {other}" if follows else f"{other} {word}"


def _nominative(english: str, word: str) -> bool:
    """Whether the source's word ends as the English name does, so that it is no object: Petrov, Петров, not Петрова."""
    if consonants(english) != consonants(word):
        return False
    if english[-1] in "ay" or english.endswith("ia"):
        return (word[-1] in "ая") == (english[-1] == "a")
    return word[-1] not in "аяуюыиіе" or english[-1] in "eiou"
