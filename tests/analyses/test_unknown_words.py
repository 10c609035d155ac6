import time

import pytest

from mtaudit.analyses.letters import foreign
from mtaudit.analyses.unknown_words import unknown_words
from mtaudit.model import Document


def found(text: str) -> list[str]:
    doc = Document.of(text)
    return [doc.text[slice(*unknown.span)] for unknown in unknown_words(doc)]


def test_each_place_of_a_word_is_found() -> None:
    assert found("The flumbertude of it.\nNo flumbertude, she said.") == ["flumbertude", "flumbertude"]


def test_a_part_of_a_hyphenated_word() -> None:
    doc = Document.of("A well-flumbered boat lay there.")
    assert [unknown.part for unknown in unknown_words(doc)] == ["flumbered"]


def test_letters_tell_what_kind_it_is() -> None:
    doc = Document.of("The flumbertude and the dirzhavka.")
    assert [unknown.foreign for unknown in unknown_words(doc)] == [False, True]


def test_a_slip_in_a_long_word_is_english_whatever_it_looks_like() -> None:
    assert foreign("govvernmznt")
    assert [unknown.foreign for unknown in unknown_words(Document.of("The govvernmznt of it."))] == [False]


def test_a_capital_at_the_beginning_of_a_sentence_makes_no_name() -> None:
    assert found("Flumbertude is rare. He has flumbertude.") == ["Flumbertude", "flumbertude"]
    assert found("He met Flumbertude. He has flumbertude.") == []
    assert found("FLUMBERTUDE HERE\nHe has flumbertudes.") == []


@pytest.mark.parametrize(
    "text",
    [
        "He calls it flumbertude. The flumbertude is over.",
        "A so-called flumbertude. The flumbertude is over.",
        "The “flumbertude” of it. The flumbertude is over.",
        "The *flumbertude* of it. The flumbertude is over.",
        "The (flumbertude) of it. The flumbertude is over.",
        "The flumbertude, also known as dusk. The flumbertude is over.",
        "A dirzhavka, or state. The dirzhavka is over.",
        "A dirzhavka (state). The dirzhavka is over.",
        "A dirzhavka – the state. The dirzhavka is over.",
        "It costs 20 flumberts, or two flumberts a head.",
        "It costs 20 million flumberts.",
    ],
)
def test_a_text_may_introduce_a_word(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "See flumbert.example.org/flumbert and flumbert@example.org or @ flumbert.",
        "Set flumbert_ton=flumbert in /etc/flumbert or #flumbert.",
        "The inter- and flumbert- and -flumbert things, flumber-\nted things.",
        "From Ponte flumbert Norte to the flumbert de la Torre.",
        "The shrub Carex flumbertica and C. flumberti grow here.",
        "Hahahaha hehehe hmmm zzzz brrrr aaargh noooo.",
        "The naïve café, the dohyōs and the smörgåsbord have accents.",
        "cogito flumbert zhbryka gzhobli narravit sum",
    ],
)
def test_what_is_no_prose_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_long_quotation_introduces_nothing() -> None:
    assert found("“The flumbertude of this harbour is known to all of us,” she said.") == ["flumbertude"]


def test_an_english_looking_word_is_not_explained_by_what_follows() -> None:
    assert found("The flumbertude (2014) and the flumbertude, a state of mind.") == ["flumbertude", "flumbertude"]


def test_nothing_in_an_empty_text() -> None:
    assert found("") == []
    assert found("\n\n") == []


@pytest.mark.parametrize("text", ["xqzt" * 250_000, "abcqx " * 50_000, "a-" * 200_000, "“flumbert " * 20_000])
def test_odd_texts_take_linear_time(text: str) -> None:
    begun = time.process_time()
    unknown_words(Document.of(text))
    assert time.process_time() - begun < 10


def test_words_with_accents_are_foreign_unless_english_has_them_without() -> None:
    doc = Document.of("The obędziłka and the naïve protégé of слово.")
    assert [(unknown.part, unknown.foreign) for unknown in unknown_words(doc)] == [("obędziłka", True)]
