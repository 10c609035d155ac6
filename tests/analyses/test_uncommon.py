from mtaudit.analyses.uncommon import uncommon
from mtaudit.model import Document


def test_common_words_are_left_out_as_they_stand() -> None:
    text = "The mill in Tessel stood, and the mill of Orvold; the mill-pond froze in 1903."
    assert uncommon(Document.of(text)) == {"The", "Tessel", "Orvold", "mill-pond", "1903", ",", ";", "."}


def test_an_empty_text_has_none() -> None:
    assert uncommon(Document.of(" \n")) == frozenset()
