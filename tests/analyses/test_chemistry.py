import pytest

from mtaudit.analyses.chemistry import technical


@pytest.mark.parametrize(
    "word",
    [
        "perfluorooctanoic", "chloromethane", "hydroxypropyl", "dimethylamine", "pembrolizumab", "gastroenteropathy",
        "pulmonectomy", "maculatum", "helicodiceros", "flumbertensis",
    ],
)  # fmt: skip
def test_made_as_science_makes_words(word: str) -> None:
    assert technical(word)


@pytest.mark.parametrize("word", ["exacerminating", "disacharides", "argumented", "collbase", "dirzhavka", "sulated"])
def test_made_otherwise(word: str) -> None:
    assert not technical(word)
