import pytest

from mtaudit.analyses.derivation import compound, explained, glued


@pytest.mark.parametrize(
    "word",
    [
        "politicised", "politicized", "deoccupied", "untoasted", "superhard", "neurorehabilitation", "microfibre",
        "votings", "overcomings", "hypercasual", "contactability", "deminers", "revaccinated", "psychoneurological",
        "colourlessly", "twistable", "harbourless", "herringlike", "tenfold",
        "seagrasses", "unproblematically", "unbarrelled",
    ],
)  # fmt: skip
def test_english_makes_these_words(word: str) -> None:
    assert explained(word) or compound(word)


@pytest.mark.parametrize(
    "word",
    [
        "argumented", "washs", "rided", "makeed", "withdrawed", "studyes", "reallys", "froms", "laugheds", "informator",
        "virusologist", "exacerminating", "founde", "occurrs", "covide", "fullly", "cityly", "sulated", "wipeded",
        "militaryly", "economicly", "simplely", "unrecognition", "sapers", "stemers", "hotelies",
    ],
)  # fmt: skip
def test_english_makes_none_of_these(word: str) -> None:
    assert not explained(word)
    assert not compound(word)


def test_compounds_are_of_two_content_words() -> None:
    assert compound("pricelist") == ("price", "list")
    assert compound("rightsholders") == ("rights", "holders")
    assert compound("binbags") == ("bin", "bags")
    for word in ("ofwater", "shouldboo", "nothingwe", "cryingout", "oftenaged", "feelingsame", "pricelistt"):
        assert compound(word) is None


def test_a_function_word_may_be_glued_to_another() -> None:
    assert glued("ofwater") == ("of", "water")
    assert glued("informationand") == ("information", "and")
    assert glued("ofqwert") is None
    assert glued("of") is None
