import pytest

from mtaudit.analyses.letters import foreign, surprise


@pytest.mark.parametrize(
    "word", ["exacerminating", "sulated", "recomendation", "flumbertude", "harbour", "virusologist"]
)
def test_english_letters(word: str) -> None:
    assert not foreign(word)


@pytest.mark.parametrize("word", ["dirzhavka", "pidzhak", "yomogi", "khrushchevka", "zhbryka", "ryosoe"])
def test_foreign_letters(word: str) -> None:
    assert foreign(word)


def test_the_order_of_letters_counts() -> None:
    assert surprise("stationing") < surprise("gnitioants") < surprise("qxzjkvwqxz")
