from __future__ import annotations

from mtaudit.analyses.regions import furniture
from mtaudit.model import Document, Span
from tests.helpers import clues

NEVER = {"the a": "the a of in and . ,", "of": "of . and", "and": "and ."}
PLAIN = "The council of Norvik met on Monday and talked about the price of fish in the old market hall. "
SALAD = "Boat the of harbour a and council of. summer in the, price and. of fish hall winter market. "
LINKS = "\n".join(f"Boats of Norvik stay in harbour {number}" for number in "abcdefgh")


def salad(text: str, **options: object) -> list[dict[str, str]]:
    return [dict(clue.values) for clue in clues("salad", text, check="salad", never=NEVER, **options)]


def pages(doc: str | Document) -> list[str]:
    return [
        clue.values["what"]
        for clue in clues("salad", doc, check="no-article", pages=["404 not found", "access denied"])
    ]


def test_word_salad_is_one_clue_over_the_whole_text() -> None:
    found = clues("salad", "\n" + SALAD * 4 + "\n\n" + SALAD * 2 + "\n", check="salad", never=NEVER)
    assert [clue.span for clue in found] == [Span(1, len(SALAD) * 6 + 2)]
    assert found[0].values["count"] == "30"
    assert found[0].values["some"] == "“the of”, “the,”, “a and”"


def test_plain_text_and_a_few_bad_pairs() -> None:
    assert salad(PLAIN * 20) == []
    assert salad(PLAIN * 20 + SALAD) == []


def test_few_pairs_prove_nothing_however_short_the_text() -> None:
    assert salad("A list of. The and. Boats.") == []


def test_short_text_needs_more_pairs_in_a_hundred_words() -> None:
    pair = "The of boats lie in the old harbour that nobody in Norvik has seen. "
    assert salad(pair * 4) == []
    assert len(salad(pair * 5)) == 1
    assert len(salad("Boats the of harbour. The of council. The and summer. Of and price.")) == 1


def test_letters_are_names() -> None:
    assert salad("They take vitamin A and B, and the A of all. " * 9) == []
    assert len(salad("They take vitamin a and B, and the a of all. " * 9)) == 1


def test_a_line_break_parts_words() -> None:
    assert salad("It is made of\n" * 9 + "and wood") == []
    assert salad("The boats of the\na harbour of\nof " * 9) == []


def test_pages_of_errors() -> None:
    assert pages("404 Not Found\nnginx") == ["an error page"]
    assert pages("# Access denied. You have no permission to read what the council of Norvik wrote.") == [
        "an error page"
    ]
    assert pages("404 Not Found\n" + PLAIN * 10) == []


def test_nothing_but_furniture_and_tables() -> None:
    doc = Document.of("Read also\nBoats of Norvik\nHarbour")
    furniture.give(doc, (Span(0, 25),))
    assert pages(doc) == ["page furniture and tables"]
    assert pages("Norvik 3\nAlma 1\nEsteria 0") == ["page furniture and tables"]
    assert pages("Norvik 3\nAlma 1\nEsteria 0\n" + PLAIN) == []


def test_a_list_of_links() -> None:
    assert pages(LINKS) == ["a list of links"]
    assert pages(LINKS + "\n" + PLAIN) == []
    assert pages("When do we meet\nI do not know") == []


def test_empty_texts() -> None:
    assert pages("") == pages(" \n\n") == ["an empty text"]
    assert salad("") == []


def test_nothing_is_said_of_catalogues() -> None:
    assert pages(Document.of(LINKS, kind="catalogue")) == []
