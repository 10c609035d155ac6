"""Function words with a capital inside a sentence, and what each most likely is.

Three detectors read this view, so that one such word becomes one finding. The lists are closed word classes of English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from mtaudit.analyses.nameruns import capitals
from mtaudit.analyses.sentences import sentence_at
from mtaudit.model import Document, Span, analysis

Kind = Literal["run-in", "insertion", "stray"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PRONOUNS = _words("he she it they we you")
DETERMINERS = _words("the this these those his my our")
SUBJECTS = PRONOUNS | DETERMINERS | {"there"}
OPENERS = _words(
    "in on at from after before during since for with as if when while where although though because despite by "
    "according until under among between through without then however also such to most all some many both"
)
QUESTIONS = _words("how what why is are was were do does did")
JOINERS = _words("and or but so yet nor because that which who whose than of to by with from as into its their her not")
AUXILIARIES = _words(
    "is are was were am be been has have had do does did will would can could may might must should shall"
)
FINITE = AUXILIARIES - _words("be been") | _words("said says told isn't wasn't didn't doesn't don't won't can't")
PREPOSITIONS = _words("to of in on at by from for with into about against through between under over during without")
ARTICLES = _words("the a an its their")
CONJUNCTIONS = _words("and or but that which who if because when while as than where whether like nor not no so")
NEVER_LAST = PREPOSITIONS | ARTICLES | CONJUNCTIONS | AUXILIARIES | _words("his her my our your this these very")
"""Words that end neither a heading nor a sentence."""
SPEECH = _words("said says say asked asks told tells added adds wrote writes replied answered thought thinks")
CARRIERS = _words("film movie novel book album song series show band magazine game channel brand play single track hit")
"""Nouns that a title may follow without quotation marks."""
KNOWN = SUBJECTS | OPENERS | QUESTIONS | JOINERS
CAPITALISED = frozenset(map(str.capitalize, KNOWN))
STOPS = frozenset(["", *'.!?"”'])
"""What stands before the space before a sentence."""

CAPITAL = re.compile(r" ([A-Z](?<=[\w,%)\]] [A-Z])[a-z]{1,8})(?= [a-z])")
BEFORE = re.compile(r"([\w’'-]{1,40})( ?[(\[][^()\[\]\n]{1,60}[)\]])?(,?) $")
AFTER = re.compile(r" ([a-z][\w’'-]*)(?: ([\w’'-]+))?")
LONG = re.compile(r"[^\W\d_]{4,}")
VERB = re.compile(r"[a-z]{2,}(?:ed|[^s\W]s)")
DIVINE = re.compile(r"\b(?:God|Lord|Allah|Jesus|Christ|Koran|Quran|Bible|Almighty|Prophet|Buddha|Majesty|Highness)\b")
REVERED = frozenset(["he", "his", "her", "you"])
REACH = 200  # how far to either side one looks, in characters


class StrayCapital(NamedTuple):
    """A capital that stands where none belongs: `before` is the word in front of it, `comma` whether one parts them."""

    kind: Kind
    before: Span
    word: Span
    after: Span
    comma: bool


@analysis
def stray_capitals(doc: Document) -> tuple[StrayCapital, ...]:
    """The document's stray capitals, in order."""
    return tuple(_stray_capitals(doc))


def _stray_capitals(doc: Document) -> Iterator[StrayCapital]:
    text, divine = doc.text, None
    if not _any_known(doc):
        return  # said of most texts
    for found in CAPITAL.finditer(text):
        word, (start, end) = found[1].lower(), found.span(1)
        if word not in KNOWN:
            continue
        before = BEFORE.search(text, max(0, start - 110), start)
        after = AFTER.match(text, end)
        if not before or not after:
            continue
        sentence = sentence_at(doc, start)
        sentence = Span(max(sentence.start, start - REACH), min(sentence.end, end + REACH))
        if before.start() < sentence.start or _titled(text, end, sentence.end):
            continue
        kind = _kind(text, sentence, before, word, after)
        if kind and word in REVERED:
            divine = DIVINE.search(text) is not None if divine is None else divine
        if kind and not (divine and word in REVERED):
            yield StrayCapital(kind, Span(*before.span(1)), Span(start, end), Span(*after.span(1)), bool(before[3]))


def _any_known(doc: Document) -> bool:
    """Whether any of the words has a capital where no sentence begins: told by the runs of capitals."""
    text = doc.text
    for start, run in capitals(doc):
        if " " in run:
            first, *further = run.split(" ")
            if not CAPITALISED.isdisjoint(further):
                return True
            run = first
        if run in CAPITALISED and text[start - 1 : start] == " " and text[start - 2 : start - 1] not in STOPS:
            return True
    return False


def _titled(text: str, start: int, end: int) -> bool:
    """Whether more than half of the long words that follow have capitals, as in a headline or a list of names."""
    words: list[str] = LONG.findall(text, start, end)
    return 2 * sum(w[0].isupper() for w in words) > len(words)


def _kind(text: str, sentence: Span, before: re.Match[str], word: str, after: re.Match[str]) -> Kind | None:
    """What a capital is, or None where it may be right."""
    last, following, next_but_one = before[1].lower(), after[1], after[2] or ""
    if last in CARRIERS or (next_but_one[:1].isupper() and following in ARTICLES | PREPOSITIONS | CONJUNCTIONS):
        return None
    clause = _clause(text, sentence, word, following, after.end(1))
    if before[2]:  # a bracket may begin a line, or close a caption
        return "stray" if word in JOINERS and text.count(" ", sentence.start, before.end(1)) > 2 else None
    if before[3]:
        return _after_comma(text, sentence, before, word, clause=clause)
    if _inserted(last, word, following):
        return "insertion"
    spoken = last in SPEECH or (last.endswith("ing") and word in DETERMINERS)
    if clause and last not in NEVER_LAST and not spoken:
        return "run-in"
    if word in JOINERS | OPENERS and (before[1][0].islower() or following in SUBJECTS | AUXILIARIES):
        return "stray"
    return "stray" if word in SUBJECTS - {"you", "my"} and before[1][0].islower() else None


def _clause(text: str, sentence: Span, word: str, following: str, after: int) -> bool:
    """Whether a clause of its own begins with the word."""
    if word in PRONOUNS:
        return following in FINITE or VERB.fullmatch(following) is not None
    if word in QUESTIONS:
        return following in PRONOUNS | {"to", "did", "do", "does", "is", "are", "this", "that", "about", "many", "much"}
    rest = text[after : sentence.end].split()[:20]
    verbs: list[int] = [i for i, w in enumerate([following, *rest]) if w in FINITE or VERB.fullmatch(w)]
    if word in SUBJECTS or not verbs:
        return word in SUBJECTS and len(verbs) > 0 and verbs[0] < 12
    parted = any(w.endswith(",") for w in rest[: verbs[-1]])
    return word in OPENERS and (parted or FINITE.isdisjoint(text[sentence.start : after].split()))


def _after_comma(text: str, sentence: Span, before: re.Match[str], word: str, *, clause: bool) -> Kind | None:
    """After a comma a quotation may begin, or a letter after its greeting: silence there."""
    opening = text[sentence.start : before.end()].lower().split()
    quoted = not SPEECH.isdisjoint(w.strip(",") for w in opening[-6:])
    if len(opening) < 4 or quoted or word in QUESTIONS or word in {"you", "my", "our"}:
        return None
    return "stray" if word in JOINERS | OPENERS or clause else None


def _inserted(last: str, word: str, following: str) -> bool:
    """Whether a clause was put in where a word that belongs to the next was already there: "it had He had"."""
    if word in {"he", "she", "they", "we", "it"}:
        verb = following in FINITE or following.endswith("ed")
        return verb and last in ARTICLES | PREPOSITIONS | AUXILIARIES
    return last in {"the", "a", "an"} and word in OPENERS - {"then", "all", "most"} and following in ARTICLES
