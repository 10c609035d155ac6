import pytest

from mtaudit.analyses.mojibake import mojibake


@pytest.mark.parametrize("word", ["café", "Żółw", "Ångström", "naïve", "it’s", "“so", "日本語", "10 €", "Émile"])
def test_what_was_decoded_wrongly_is_undone(word: str) -> None:
    undone = damaged = word.encode().decode("cp1252")
    assert damaged != word
    for found in reversed(list(mojibake(damaged))):
        undone = undone[: found.span.start] + found.meant + undone[found.span.end :]
    assert undone == word


def test_cyrillic() -> None:
    damaged = "Привет, мир".encode().decode("cp1251", "ignore")
    assert next(found.meant for found in mojibake(damaged)).startswith("Прив")


def test_letters_that_belong_there_stay() -> None:
    text = "São Paulo, Ñandú, „CAFÉ“, Âge, «IRMÃ», ПРИВЕТ, Ð and Þ, 25 °C, £5, naïve – “à la carte”"
    assert list(mojibake(text)) == []
