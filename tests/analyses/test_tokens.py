from mtaudit.analyses.tokens import tokens
from mtaudit.model import Document


def test_words_numbers_and_marks() -> None:
    found = tokens(Document.of("It’s 1,200.50 km—state-of-the-art, ok."))
    assert found.texts == ["It’s", "1,200.50", "km", "—", "state-of-the-art", ",", "ok", "."]


def test_places_of_words_in_any_case() -> None:
    found = tokens(Document.of("The end of the day"))
    assert found.places({"the", "day", "night"}) == [0, 3, 4]
    assert found.span(3, 4) == (11, 18)


def test_ascii_and_other_texts_are_divided_alike() -> None:
    text = "Mr. O'Hara's\x1c well-known 1,200.50\tU.S. (a_b) [12-th]\x0bx--y"
    plain, other = tokens(Document.of(text)), tokens(Document.of(text + " é"))
    assert [*plain.texts, "é"] == other.texts
    assert [*plain.starts, len(text) + 1] == other.starts


def test_a_letter_whose_lower_case_is_longer_stays() -> None:
    assert tokens(Document.of("İzmir And ÉCLAT")).lowers == ["İzmir", "and", "éclat"]


def test_worked_out_once_per_document() -> None:
    doc = Document.of("a b")
    assert tokens(doc) is tokens(doc)
