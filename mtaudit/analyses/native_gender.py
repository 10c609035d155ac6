"""What a Japanese, Chinese or Korean source tells of a gender: how the given name is written, and nouns beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from mtaudit.analyses.evidence import NATIVE_NOUN, Evidence
from mtaudit.analyses.given_names import folded, japanese_name
from mtaudit.analyses.japanese_spelling import of_both, spelling_tells
from mtaudit.analyses.native_names import Place, native_places, native_text, occurrences, scripts
from mtaudit.analyses.native_nouns import noun_beside
from mtaudit.analyses.people import Person, people
from mtaudit.model import Document, Span, analysis


def native_evidence(doc: Document, person: Person) -> Iterator[Evidence]:
    """Evidence from the sources of the segments in which a person is named."""
    if not scripts(doc):
        return
    found: dict[tuple[str, str], Evidence] = {}
    alone = _bearers(doc)[person.surname] == 1
    seen: set[str] = set()
    for mention in person.mentions:
        segment, words = doc.segment_at(mention.start), doc.text[mention.start : mention.end].split()
        language = scripts(doc).get(segment)
        if mention.kind != "person" or not language:
            continue
        source, span = doc.segments[segment].source or "", Span(mention.start, mention.end)
        places = native_places(tuple(words), source, language)
        names = {source[p.start : p.end] for p in places}
        if len(names) != 1 or not seen.isdisjoint(names):
            continue
        text = source
        if places[0].given and alone:  # the same characters mean nobody else anywhere
            text = native_text(doc)[language]
            seen |= names
        for piece in (*_name(words, places[0], language, span), *_nouns(text, names.pop(), language, span)):
            found.setdefault((piece.gender, piece.text), piece)
    yield from found.values()


def _name(words: list[str], place: Place, language: str, span: Span) -> Iterator[Evidence]:
    """What the given name tells as Japanese writes it; a piece of no gender where women and men bear it.

    A lone word may be a surname unless it is known as a name.
    """
    if language != "ja" or not place.given or (len(words) == 1 and japanese_name(folded(words[0])) is None):
        return
    gender, strength = spelling_tells(place.given)
    if gender or of_both(place.given):
        yield Evidence(gender, strength, "source-text", span, place.given)


def _nouns(text: str, name: str, language: str, span: Span) -> Iterator[Evidence]:
    """What stands beside a name in a text."""
    for line, at in occurrences(text, name):
        for gender, words in noun_beside(line, at, at + len(name), language):
            yield Evidence(gender, NATIVE_NOUN, "source-text", span, words)


@analysis
def _bearers(doc: Document) -> Counter[str]:
    """How many persons of the document have each surname."""
    return Counter(person.surname for person in people(doc).persons if person.named)
