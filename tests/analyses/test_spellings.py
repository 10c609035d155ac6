"""Which spellings in a document are one name, and which are not."""

import time

import pytest

from mtaudit.analyses.samenames import same_person, shortened, two_known
from mtaudit.analyses.spellings import majority, spellings
from mtaudit.model import Document


def groups(text: str) -> list[list[str]]:
    return [[spelling.text for spelling in group] for group in spellings(Document.of(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Governor Andriy Kovbasnik left.\nAndrii Kovbasnyk wrote.", [["Andriy Kovbasnik", "Andrii Kovbasnyk"]]),
        ("He was in Zelvostok.\nIn Zelvostok and Zhelvostok it snowed.", []),
        ("He was in Zelvostok.\nIn Zelwostok it snowed.", [["Zelvostok", "Zelwostok"]]),
        ("Sergei Brunov came.\nSergey Petrovich was tired.", [["Sergei", "Sergey"]]),
        ("Sergei Brunov came.\nSergey Halkin was tired.", []),
        ("Mayor Oleg Halkin left. Halkina, the painter, stayed. The Halkins are two.", []),
        ("The USB-Type-Cx plug fits.\nThe USB-Type-C plug does not.", []),
        ("Mayor Oleg Zoubalkov left.\nZubalkova, the painter, stayed.", []),
        ("From Zelvostok to Zelvastok it snowed.", []),
        ("They went to Kuvra.\nThey came from Juvra.", []),
        ("Mayor J. Halkin left.\nJohn Halkin wrote.", []),
        ("KIRA HALKIN\nKira Halkin wrote.", []),
    ],
)
def test_groups(text: str, found: list[list[str]]) -> None:
    assert groups(text) == found


def test_places_are_those_of_the_text_in_order() -> None:
    text = "He was in Zelvostok.\nIn Zelwostok it snowed. Zelvostok is cold."
    (group,) = spellings(Document.of(text))
    assert [[text[s.start : s.end] for s in spelling.spans] for spelling in group] == [["Zelvostok"] * 2, ["Zelwostok"]]
    assert majority(group) is None


def test_a_majority_is_two_more_than_the_next_and_more_than_half() -> None:
    text = "He was in Zelvostok.\nIn Zelwostok it snowed. Zelvostok is cold. Zelvostok is far."
    (group,) = spellings(Document.of(text))
    keep = majority(group)
    assert keep is not None
    assert keep.text == "Zelvostok"


def test_names_in_part_and_people_who_are_known() -> None:
    assert shortened("Kim", "Kim Ha Neul")
    assert shortened("K. Halkin", "Kira Halkin")
    assert not shortened("Halkin Kira", "Kira Halkin")
    assert two_known("Kim Yo Jong", "Ri Sol Ju")
    assert not same_person("Kim Yo Jong", "Kim Yo-jong".upper())


def test_many_names_take_no_long() -> None:
    text = "\n".join(
        f"Mayor Vanya Bel{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}krov came to town." for i in range(1500)
    )
    begun = time.process_time()
    spellings(Document.of(text))
    assert time.process_time() - begun < 5
