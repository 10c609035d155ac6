"""Stops, commas and dashes: doubled, spaced wrong, missing, or not those of English."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

import msgspec

from mtaudit.analyses.hints import Hints
from mtaudit.analyses.lines import lines
from mtaudit.analyses.neighbours import over_space, word_after, word_before
from mtaudit.model import Clue, Detector, Document, Span

Check = Literal["space-before", "doubled", "ellipsis", "speech-dash", "dialogue-dash", "dash", "full-width", "end"]


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`check`: what to look for.

    space-before: "word ,"; doubled: ",," ". ." ",." ".."; ellipsis: a space before one that ends a line;
    speech-dash: '", - said'; dialogue-dash: "she said. - Now"; dash: " --Word", "- -", ")-Word", "word- word";
    full-width: "，" and its kin beside Latin letters; end: a paragraph of running text without an end mark, where the
    others have one.
    """

    check: Check


class Found(NamedTuple):
    """A span and what to write for it."""

    span: Span
    suggestion: str | None = None


SPEECH = (
    "said|says|say|added|adds|asked|asks|told|tells|stated|states|noted|notes|stressed|stresses|explained|explains|"
    "concluded|concludes|reads|writes|wrote|reported|reports|comments|commented|believes|believe|thinks|think|recalled|"
    "recalls|answered|answers|continued|continues|emphasized|emphasised|replied|admitted|admits|argues|argued|warned|"
    "warns|quotes|quoted|laughed|shouted|complained|complains|laments|assured|assures|suggested|suggests|clarified|"
    "specified|claims|claimed|shared|shares|summed|sums|remarked"
)
"""Verbs of speech, as they stand beside a quotation in the news."""
SPACE_BEFORE = re.compile(
    r"[,;:.!?](?<=[ \u00a0].)(?:(?<=[,;])(?![)(*pPD-])|(?<=[!?])(?![=:])|(?<=\.)(?! ?\.)|(?<=:)(?![)(*pPDdoO|/\\]))"
    r"(?=[\s\"”’!?]|$)",
    re.MULTILINE,
)
DOUBLED = re.compile(
    r"[.,;:?!](?= ?[.,;:?!\"”])"
    r"(?:(?<=[\w\"”’)%].)(?:(?<=,)(?: ?[,;:]|[?!])|(?<=;) ?[,;]|(?<=:) ?[,;]|(?<=[,;:]) ?\.(?![.\w/])"
    r"|(?<=[?!])[.,](?![.\w])|(?<=\.)(?<!\.[\"”]\.) ?\.(?![.\w/])(?! ?\.))"
    r"|(?<=\.)[\"”]\.(?![.\w])|(?<=,)[\"”],(?!\d)|(?<=\.\.\.) \.{3})"
)
"""Two marks, or the same mark inside and outside a quotation; "..." and ". . ." are none, but "... ..." is."""
SPEECH_DASH = re.compile(
    r"[,\"”»](?:(?<=,)[\"”’»]{0,2} ?,? ?[-–—]{1,2} (?=[\w“\"])"
    rf"|(?<!,) ?[-–—]{{1,2}} (?=(?:he |she |they |(?:[A-Z][\w.’'-]{{1,30}} ){{1,3}}?)?(?:{SPEECH})\b))"
)
DIALOGUE_DASH = re.compile(r"[-–—](?<=[.:] .) ?(?=[A-Z“\"])")
SPOKEN = re.compile(rf"\b(?:{SPEECH})\b(?:[^.!?\n\"“”]|(?<=[A-Z])\.){{0,60}}[.:] \Z")
DASH = re.compile(
    r"[-–—](?:(?<=-)(?:(?<=\S -)-(?=[A-Z])|(?<=\w-)- (?=\w)|(?<=[\w)\"”] -)(?=[A-Z][a-z]{2})|(?<=\)-)(?=[A-Z][a-z]{2})"
    r"|(?<=[a-z]{2}-) (?!(?:and|or|to|but|nor|as|vs|versus)\b)(?=[a-z]{2}))"
    r"|(?<=\S [-–—])(?:(?<=-)-)? [-–—]{1,2} (?=\S))"
)
ELLIPSIS = re.compile(r"[….](?:(?<=\w …)|(?<=\w \.)\.\.)(?=[\"”]?$)", re.MULTILINE)
FULL_WIDTH = re.compile(r"[，。、！？；：（）「」『』〜％\u3000]+")
CJK = re.compile(r"[\u3040-\u30fa\u30fc-\u9fff\uac00-\ud7af\uff66-\uff9f]")
ENDED = re.compile(r"[.!?…][\"'”’»)\]]*$|[\"”»]$")
UNENDED = re.compile(r"^[A-Z][^\n]{80,}[ ][a-z’'-]+[ ][a-z’'-]*[a-z][ ]*$", re.MULTILINE)
LABEL = 40
"""How long the label of a line ("Numbers : 12") may be, in characters."""
SMALL_NEXT = re.compile(r"\s*[a-z]")
LONG, LEAST, SHARE = 80, 4, 0.8
"""A line of so many characters is running text; so many of such lines there must be, and so much of them must have end
marks, before one without is an error."""


def _space_before(doc: Document) -> Iterator[Found]:
    text = doc.text
    for found in SPACE_BEFORE.finditer(text):
        at, end = over_space(text, found.start()), found.end()
        before = text[at - 1 : at]
        if text[end - 1] == ":" and _labels(text, at, end):
            continue
        if before.isalnum() or (before and before in '"”’)]'):
            start = word_before(text, at)
            yield Found(Span(start, end), text[start:at] + text[end - 1])


def _labels(text: str, at: int, end: int) -> bool:
    """Whether a colon with a space before it parts a ratio (2 : 1) or stands after the label of a line."""
    if text[at - 1].isdigit() and text[end + 1 : end + 2].isdigit():
        return True
    return at < LABEL or "\n" in text[at - LABEL : at]


def _doubled(doc: Document) -> Iterator[Found]:
    text = doc.text
    for found in DOUBLED.finditer(text):
        start = word_before(text, found.start())
        yield Found(Span(start, found.end()))


def _ellipsis(doc: Document) -> Iterator[Found]:
    text = doc.text
    for found in ELLIPSIS.finditer(text):
        at = over_space(text, found.start())
        start = word_before(text, at)
        yield Found(Span(start, found.end()), text[start:at] + found.group())


def _speech_dash(doc: Document) -> Iterator[Found]:
    text = doc.text
    for found in SPEECH_DASH.finditer(text):
        start, end = word_before(text, found.start()), word_after(text, found.end())
        word, quote, _ = re.split(r"([\"”’»]*)$", text[start : found.start()], maxsplit=1)
        quote = quote or re.sub(r"[ ,–—-]", "", found.group())
        comma = "" if word[-1:] in ",!?." else ","
        yield Found(Span(start, end), f"{word}{comma}{quote} {text[found.end() : end]}")


def _dialogue_dash(doc: Document) -> Iterator[Found]:
    text = doc.text
    for found in DIALOGUE_DASH.finditer(text):
        start, end = found.span()
        if SPOKEN.search(text, max(0, start - 90), start):
            yield Found(Span(word_before(text, start - 1), word_after(text, end)))


def _dash(doc: Document) -> Iterator[Found]:
    text = doc.text
    for found in DASH.finditer(text):
        left, end = over_space(text, found.start()), word_after(text, found.end())
        start = word_before(text, left)
        unsure = found.group() == "- " and text[found.end()].islower()  # a dash, or the hyphen of one word
        yield Found(Span(start, end), None if unsure else text[start:left] + " – " + text[found.end() : end])


def _full_width(doc: Document) -> Iterator[Found]:
    text = doc.text
    for found in FULL_WIDTH.finditer(text):
        start, end = found.span()
        if not CJK.search(text, max(0, start - 2), end + 2):
            yield Found(Span(word_before(text, start), word_after(text, end)))


def _end(doc: Document) -> Iterator[Found]:
    """Paragraphs after the first two lines, not in title case, whose like elsewhere in the document have end marks."""
    if len(doc.segments) < LEAST:
        return
    text = doc.text
    unended = [start for start, end in lines(doc) if end - start > LONG and text[end - 1].islower()]
    candidates = [m for start in unended if doc.segment_at(start) > 1 and (m := UNENDED.match(text, start))]
    if not candidates:
        return
    running = [s.target.rstrip() for s in doc.segments if len(s.target) >= LONG]
    if len(running) < LEAST or sum(bool(ENDED.search(line)) for line in running) < SHARE * len(running):
        return
    for found in candidates:
        line = found.group().rstrip()
        words = line.split()
        goes_on = SMALL_NEXT.match(doc.text, found.end())
        if sum(word[0].isupper() for word in words) < len(words) / 2 and not goes_on:
            last = " ".join(words[-2:])
            end = found.start() + len(line)
            yield Found(Span(end - len(last), end), last + ".")


CHECKS: dict[Check, Callable[[Document], Iterator[Found]]] = {
    "space-before": _space_before,
    "doubled": _doubled,
    "ellipsis": _ellipsis,
    "speech-dash": _speech_dash,
    "dialogue-dash": _dialogue_dash,
    "dash": _dash,
    "full-width": _full_width,
    "end": _end,
}


HINTS = {
    "space-before": "[ \u00a0][,;:.!?]",
    "doubled": r"[,;:] ?[.,;:]|,[?!]|[?!][.,]|\. ?\.|\.[\"”]\.|,[\"”],",
    "ellipsis": r" (?:…|\.{3})",
    "speech-dash": r"[,\"”»][\"”’»]{0,2} ?,? ?[-–—]{1,2} ",
    "dialogue-dash": r"[.:] [-–—]",
    "dash": r" --?[A-Z]|-- |\)-[A-Z]|[a-z]- [a-z]| [-–—]-? [-–—]",
    "full-width": "[，。、！？；：（）「」『』〜％\u3000]",
}
"""What the checks find has these in it; most texts have none of them, and all are looked for at once."""


class Marks(Detector):
    """Yields what is wrong with a document's stops, commas and dashes."""

    Options = Options
    hints = Hints(HINTS)

    def detect(self, doc: Document) -> Iterator[Clue]:
        """Yield the clues of each rule's check."""
        for rule in self.hints.worth(doc, self.rules):
            for span, suggestion in CHECKS[rule.options.check](doc):
                yield Clue(rule, span, {"match": doc.text[span.start : span.end]}, suggestion)


DETECTOR = Marks
