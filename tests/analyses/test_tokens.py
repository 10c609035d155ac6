from mtaudit.analyses.tokens import tokens
from mtaudit.model import Document


def test_words_numbers_and_marks() -> None:
    found = tokens(Document.of("It’s 1,200.50 km—state-of-the-art, ok."))
    assert found.texts == ["It’s", "1,200.50", "km", "—", "state-of-the-art", ",", "ok", "."]


def test_index_holds_every_place_in_lower_case() -> None:
    found = tokens(Document.of("The end of the day"))
    assert found.index["the"] == [0, 3]
    assert found.span(3, 4) == (11, 18)


def test_worked_out_once_per_document() -> None:
    doc = Document.of("a b")
    assert tokens(doc) is tokens(doc)
