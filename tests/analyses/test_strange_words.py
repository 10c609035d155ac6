import pytest

from mtaudit.analyses.strange_words import GROWN, capital_part, odd_looking, slip, strange_part


@pytest.mark.parametrize(
    ("word", "part"),
    [
        ("flumbertude", "flumbertude"), ("well-flumbered", "flumbered"), ("argumented", "argumented"),
        ("hallfire", "hallfire"), ("truely", "truely"), ("striked", "striked"), ("ryklička", "ryklička"),
        ("noblesa", "noblesa"), ("flumbertude’s", "flumbertude"),
    ],
)  # fmt: skip
def test_words_that_are_none(word: str, part: str) -> None:
    assert strange_part(word) == part


@pytest.mark.parametrize(
    "word",
    [
        "harbour", "snowfight", "facebook", "seagrasses", "superyachts", "cybersecurity", "naïve", "éclairs",
        "protégés", "pricelist", "pulmonologist", "perfluorinated", "quetiapine",
        "hmmm", "doujinshi", "ylang-ylang", "wishy-washy", "touchy-feely", "слово", "pem",
    ],
)  # fmt: skip
def test_words_in_use_and_words_that_english_makes(word: str) -> None:
    assert strange_part(word) is None


@pytest.mark.parametrize("word", ["Virusologist", "Drinked", "Flumberously", "Argumentiveness"])
def test_capitals_do_not_hide_what_no_name_is(word: str) -> None:
    assert capital_part(word) == word.lower()


@pytest.mark.parametrize("word", ["Flumbert", "Harding", "Kadyrov", "Stalinization", "Muhamed", "Élisation"])
def test_capitals_hide_what_may_be_a_name(word: str) -> None:
    assert capital_part(word) is None


def test_endings_grow_on_acronyms() -> None:
    assert GROWN.fullmatch("NKVDist")
    assert not any(
        GROWN.fullmatch(text) for text in ("NGOs", "POSTed", "MHz", "QWiki", "VKontakte", "JBpress", "GOPers")
    )


def test_a_slip_is_one_letter_from_a_usual_word() -> None:
    assert slip("goverment")
    assert not slip("flumbertude")
    assert not slip("vaccin")  # short words are near many


def test_words_near_english_ones_do_not_look_odd() -> None:
    assert odd_looking("dirzhavka")
    assert not odd_looking("govvernmznt")
