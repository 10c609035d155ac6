"""What a Japanese, Chinese or Korean source tells of a gender: how the given name is written, and nouns beside it."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.analyses.evidence import NATIVE_NOUN, Evidence
from mtaudit.analyses.given_names import folded, japanese_name
from mtaudit.analyses.japanese_spelling import of_both, spelling_tells
from mtaudit.analyses.native_names import Place, native_places, scripts
from mtaudit.analyses.native_nouns import noun_beside
from mtaudit.analyses.people import Person, people
from mtaudit.model import Document, Span


def native_evidence(doc: Document, person: Person) -> Iterator[Evidence]:
    """Evidence from the sources of the segments in which a person is named."""
    if not scripts(doc):
        return
    found: dict[tuple[str, str], Evidence] = {}
    for mention in person.mentions:
        segment, words = doc.segment_at(mention.start), doc.text[mention.start : mention.end].split()
        language = scripts(doc).get(segment)
        if mention.kind != "person" or not language:
            continue
        source, span = doc.segments[segment].source or "", Span(mention.start, mention.end)
        places = native_places(words, source, language)
        if len({source[p.start : p.end] for p in places}) != 1:
            continue
        for piece in (*_name(words, places[0], language, span), *_nouns(doc, person, places[0], segment, span)):
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


def _nouns(doc: Document, person: Person, place: Place, segment: int, span: Span) -> Iterator[Evidence]:
    """What stands beside the name, here and wherever else a source writes it in the same characters."""
    name = (doc.segments[segment].source or "")[place.start : place.end]
    for i, language in scripts(doc).items():
        if i != segment and (not place.given or not _only_bearer(doc, person)):
            continue
        source = doc.segments[i].source or ""
        at = source.find(name)
        while at >= 0:
            for gender, text in noun_beside(source, at, at + len(name), language):
                yield Evidence(gender, NATIVE_NOUN, "source-text", span, text)
            at = source.find(name, at + len(name))


def _only_bearer(doc: Document, person: Person) -> bool:
    """Whether nobody else of the document has the person's surname."""
    return sum(other.surname == person.surname for other in people(doc).persons if other.named) == 1
