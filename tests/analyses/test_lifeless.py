"""What is said of things, and of people."""

from __future__ import annotations

import pytest

from mtaudit.analyses.lifeless import abstract, befalls, likely_thing, of_thing, only_thing
from mtaudit.analyses.pronouns import Pronoun, pronouns
from mtaudit.model import Document


def first(text: str) -> Pronoun:
    return pronouns(Document.of(text))[0]


@pytest.mark.parametrize("noun", ["cooperation", "solitude", "inflation", "loneliness", "immunity"])
def test_abstract_nouns(noun: str) -> None:
    assert abstract(noun)


@pytest.mark.parametrize("noun", ["champion", "witness", "celebrity", "acquaintance", "constance", "ship", "bread"])
def test_people_names_and_ships_are_not_abstract(noun: str) -> None:
    assert not abstract(noun)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He was built in 1911.", True),
        ("She consists of three parts.", True),
        ("She is 20 metres high.", True),
        ("His thickness varies.", True),
        ("He was built like a tower.", False),
        ("He contains himself.", False),
        ("He was tired.", False),
        ("His hat is old.", False),
        ("The frigate is old. She was built in 1911.", False),
    ],
)
def test_only_things(text: str, told: bool) -> None:
    assert only_thing(Document.of(text), first(text)) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He can be worn all year.", True),
        ("She becomes a danger.", True),
        ("His price fell.", True),
        ("He can see the sea.", False),
        ("She was tired.", False),
        ("He works as a cook.", False),
        ("His wife fell.", False),
        ("They asked him.", False),
    ],
)
def test_of_things(text: str, told: bool) -> None:
    assert of_thing(text, first(text)) is told


def test_what_is_mostly_said_of_things() -> None:
    assert likely_thing("He suits tall people.", first("He suits tall people."))
    assert likely_thing("He is used for tea.", first("He is used for tea."))
    assert not likely_thing("He is used to talking.", first("He is used to talking."))
    assert not likely_thing("His coat suits him.", first("His coat suits him."))


def test_what_befalls_people() -> None:
    assert befalls("She had left.", first("She had left."))
    assert befalls("He would be handed over.", first("He would be handed over."))
    assert not befalls("He had shot down a drone.", first("He had shot down a drone."))
