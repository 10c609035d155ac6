"""Which mentions are one person."""

import pytest

from mtaudit.analyses.people import Person, people
from mtaudit.analyses.personalnames import same_person, split_name
from mtaudit.model import Document


def persons(text: str) -> list[list[str]]:
    """The mentions of each person, as texts."""
    doc = Document.of(text)
    return [[text[m.start : m.end] for m in person.mentions] for person in people(doc).persons]


def named(text: str) -> list[Person]:
    """The persons that have a name."""
    return [person for person in people(Document.of(text)).persons if person.named]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Maria Orlova left. Orlova said no. Maria smiled.", [["Maria Orlova", "Orlova", "Maria"]]),
        ("Kwon Tae-min left. Kwon said no.", [["Kwon Tae-min", "Kwon"]]),
        ("Selçuk Yıldırım won. Yildirim cried.", [["Selçuk Yıldırım", "Yildirim"]]),
        ("Volodymyr Horsky left. Horskyy said no.", [["Volodymyr Horsky", "Horskyy"]]),
        ("J. Brandt came. Julia Brandt said so.", [["J. Brandt", "Julia Brandt"]]),
        ("Amari Akira came. Akira Amari said so.", [["Amari Akira", "Akira Amari"]]),
        ("Pope Anselm spoke. Anselm looked tired.", [["Anselm", "Anselm"]]),
        ("Kim Jong Su and Kim Yo Mi left.", [["Kim Jong Su"], ["Kim Yo Mi"]]),
        ("Luther King Jr. and Luther King Sr. met.", [["Luther King Jr."], ["Luther King Sr."]]),
    ],
)
def test_names_are_tied(text: str, expected: list[list[str]]) -> None:
    assert persons(text) == expected


def test_a_surname_of_two_persons_stays_alone() -> None:
    text = "John Smith met Anna Smith. Smith said nothing."
    assert persons(text) == [["John Smith"], ["Anna Smith"], ["Smith"]]


def test_a_family_is_no_single_person() -> None:
    assert persons("Ivan Petrov came. The Petrovs left.") == [["Ivan Petrov"], ["Petrovs"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A driver fled. The driver was found.", [["driver", "driver"]]),
        ("A driver fled. A driver was found.", [["driver"], ["driver"]]),
        ("Maria Orlova, a lawyer, left. The lawyer said no.", [["Maria Orlova", "lawyer", "lawyer"]]),
        ("The robber, Piotr Zając, had hidden.", [["robber", "Piotr Zając"]]),
        ("Anna Orlova is a nurse.", [["Anna Orlova", "nurse"]]),
        ("President Ayu Lestari spoke. The president smiled.", [["Ayu Lestari", "president"]]),
        ("President Ayu Lestari spoke. The president of France smiled.", [["Ayu Lestari"], ["president"]]),
        ("Anna Orlova, the driver's boss, left.", [["Anna Orlova"], ["driver"], ["boss"]]),
    ],
)
def test_nouns_are_tied(text: str, expected: list[list[str]]) -> None:
    assert persons(text) == expected


def test_a_person_has_the_fullest_name() -> None:
    (person,) = named("Orlova came. Later Maria V. Orlova spoke.")
    assert (person.name, person.given, person.surname, person.index) == ("Maria V. Orlova", "maria", "orlova", 0)


def test_of_finds_the_person() -> None:
    doc = Document.of("Maria Orlova met a driver in Moscow. Orlova left.")
    everyone = people(doc)
    assert [everyone.of(mention) for mention in everyone.mentions] == [*everyone.persons, everyone.persons[0]]


def test_no_people() -> None:
    assert people(Document.of("")).persons == ()


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Maria Orlova", ("maria", "orlova")),
        ("Kwon Tae-min", ("tae-min", "kwon")),
        ("Kim Sol Mi", ("sol mi", "kim")),
        ("Halmos Judit", ("judit", "halmos")),
        ("Maria", ("maria", "")),
        ("Orlova", ("", "orlova")),
    ],
)
def test_parts_of_names(name: str, parts: tuple[str, str]) -> None:
    assert split_name(tuple(name.split())) == parts


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("John Brown", "John Henry Brown", True),
        ("J. Brown", "John Brown", True),
        ("K. Brown", "John Brown", False),
        ("John Brown", "Anna Brown", False),
        ("Kim Jong Su", "Kim Yo Su", False),
    ],
)
def test_same_person(one: str, two: str, same: bool) -> None:
    assert same_person(tuple(one.split()), tuple(two.split())) is same
