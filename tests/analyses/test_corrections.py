import pytest

from mtaudit.analyses.corrections import correction


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("exacerminating", "exacerbating"),
        ("recomendation", "recommendation"),
        ("goverment", "government"),
        ("virusologist", "virologist"),
        ("accomodattion", "accommodation"),
        ("neogtiation", "negotiation"),
        ("ofwater", "of water"),
        ("informationand", "information and"),
    ],
)
def test_what_was_meant(word: str, meant: str) -> None:
    assert correction(word) == meant


@pytest.mark.parametrize("word", ["dirzhavka", "zucha", "gambalizing", "imaginationist", "qxzjkvw"])
def test_no_suggestion_rather_than_a_silly_one(word: str) -> None:
    assert correction(word) is None


def test_two_words_that_are_as_near_give_none() -> None:
    assert correction("convertion") is None  # conversion, convention
