from mtaudit.detectors.garbled_word import DETECTOR
from mtaudit.model import Document, Setup
from tests.helpers import clues, make_rule, marked


def test_each_rule_finds_its_kind() -> None:
    text = "The flumbertude and the dirzhavka of Norvik."
    assert marked("garbled_word", text, looks="english") == ["flumbertude"]
    assert marked("garbled_word", text, looks="foreign") == ["dirzhavka"]


def test_the_suggestion_keeps_the_rest_of_the_word() -> None:
    (clue,) = clues("garbled_word", "A govermnent-led plan.", looks="english")
    assert clue.suggestion == "government-led"
    (clue,) = clues("garbled_word", "The govermnent's plan.", looks="english")
    assert clue.suggestion == "government's"


def test_the_suggestion_keeps_the_capital() -> None:
    first, second = clues("garbled_word", "Virusologist she was. A virusologist!", looks="english")
    assert (first.suggestion, second.suggestion) == ("Virologist", "virologist")


def test_foreign_words_have_no_suggestion() -> None:
    (clue,) = clues("garbled_word", "The dirzhavka of Norvik.", looks="foreign")
    assert clue.suggestion is None


def test_known_words_are_left_alone_with_their_plural() -> None:
    text = "The flumbert and the flumberts of Norvik."
    assert marked("garbled_word", text, looks="english") == ["flumbert", "flumberts"]
    assert marked("garbled_word", text, looks="english", known=["flumbert"]) == []


def test_the_same_document_gives_the_same_clues() -> None:
    rule = make_rule("garbled_word", looks="english")
    doc = Document.of("The flumbertude of it.")
    detector = DETECTOR([rule], Setup())
    assert [clue.span for clue in detector.detect(doc)] == [clue.span for clue in detector.detect(doc)]
