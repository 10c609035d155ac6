from __future__ import annotations

from mtaudit.analyses.regions import furniture, regions
from mtaudit.model import Document, Span

BODY = (
    "The harbour council of Norvik met on Monday to talk about the price of fish in the old market hall.",
    "Its chairman said that nobody would be asked to leave before the end of the summer season this year.",
    "Several traders doubted that and asked for a letter with the seal of the town and a signature.",
)


def kinds(text: str, *, drop: str = "body") -> list[tuple[str, str]]:
    """Kind and stripped text of each region that is not body."""
    doc = Document.of(text)
    return [(kind, doc.text[start:end].strip()) for start, end, kind in regions(doc).all if kind != drop]


def test_the_whole_text_is_divided() -> None:
    doc = Document.of("\n\nTraders Of Norvik Win Time Until Autumn\n\nNORVIK (Example) - " + "\n\n".join(BODY) + "\n")
    pieces = regions(doc).all
    assert "".join(doc.text[start:end] for start, end, _ in pieces) == doc.text
    assert [kind for _, _, kind in pieces] == ["headline", "dateline", "body"]


def test_headline_in_sentence_case_before_prose() -> None:
    assert kinds("Norvik gives its fish traders one more summer\n" + "\n".join(BODY)) == [
        ("headline", "Norvik gives its fish traders one more summer")
    ]


def test_headline_in_capitals_before_one_paragraph() -> None:
    assert kinds("Fish Traders Stay Until Autumn\n" + BODY[0]) == [("headline", "Fish Traders Stay Until Autumn")]


def test_a_paragraph_without_full_stop_under_the_headline() -> None:
    headline, second = "Fish traders stay in Norvik", "No decision before autumn, says the council"
    assert kinds("\n\n".join((headline, second, *BODY))) == [("headline", headline), ("headline", second)]
    assert kinds("\n\n".join((headline, BODY[0][:-1], *BODY))) == [("headline", headline)]


def test_headline_repeated_lower_down() -> None:
    text = "\n\n".join(("Fish traders stay in Norvik", *BODY, "Fish traders stay in Norvik", BODY[0]))
    assert [kind for kind, _ in kinds(text)] == ["headline", "headline"]


def test_title_of_the_record_is_a_headline() -> None:
    doc = Document.of(BODY[0] + "\nFish stays\n" + BODY[1], title="Fish stays")
    assert [doc.text[s.start : s.end].strip() for s in regions(doc).of("headline")] == ["Fish stays"]


def test_first_line_of_a_message_is_body() -> None:
    assert kinds("Hello, I forgot to tell you something\nWhen does the shop open\nI have no key for it.") == []
    assert kinds("I am standing at the door of the shop now\n" + "\n".join(BODY)) == []


def test_datelines() -> None:
    for opening in (
        "NORVIK (Example) – ",
        "NORVIK - ",
        "NORVIK, Oct. 3 — ",
        "Norvik (Example News) - ",
        "Norvik, October 3 (EX) -- ",
        "PORT ALMA, Esteria, 3 October – ",
    ):
        assert kinds(opening + BODY[0]) == [("dateline", opening.strip())], opening


def test_no_datelines() -> None:
    for text in (
        "The EU - that is, its council - has not answered the letter of the fishermen so far, they say.",
        "Norvik - a small town by the sea - has not answered the letter of the fishermen so far.",
        "FISH – is it good for everybody who lives there?",
    ):
        assert kinds(text) == [], text


def test_lines_of_date_and_author() -> None:
    for line in (
        "2021.03.17 18:45",
        "Published: 17 March 2021, 6:45 pm",
        "Wednesday, March 17, 2021",
        "By Ann Example",
    ):
        assert kinds("\n\n".join((BODY[0], line, BODY[1]))) == [("dateline", line)], line


def test_headings_between_paragraphs() -> None:
    assert kinds("\n\n".join((BODY[0], "no room for boats", BODY[1]))) == [("heading", "no room for boats")]


def test_no_headings() -> None:
    for line in ("no room for boats", "He said this:", "Why now?"):
        assert kinds("\n".join((BODY[0], line, BODY[1]))) == [], line
    assert kinds("\n\n".join((BODY[0][:-1], "no room for boats", BODY[1]))) == []


def test_captions() -> None:
    for line in (
        "FILE PHOTO: Ann Example walks through the market hall of Norvik on March 17, 2021.",
        "© Example. Traders wait in the market hall",
        "Ann Example walks through the market hall. (Photo by Bo Sample/Example Images)",
        "Traders wait in the rain. REUTERS/Bo Sample",
    ):
        assert kinds("\n\n".join((BODY[0], line, BODY[1]))) == [("caption", line)], line


def test_tables() -> None:
    table = "Norvik 12 3\nAlma 9 4\nEsteria 7 7"
    assert kinds("\n".join((BODY[0], table, BODY[1]))) == [
        ("table", "Norvik 12 3"),
        ("table", "Alma 9 4"),
        ("table", "Esteria 7 7"),
    ]


def test_furniture_is_given_from_outside() -> None:
    doc = Document.of("Home\n\nFish Traders Stay Until Autumn\n\n" + "\n\n".join(BODY) + "\n\nAlso Read\n")
    start = doc.text.index("Also Read")
    furniture.give(doc, (Span(0, 4), Span(start, start + 9)))
    assert [kind for _, _, kind in regions(doc).all] == ["furniture", "headline", "body", "furniture"]
    assert regions(doc).at(1) == "furniture"
    assert regions(doc).at(len(doc.text)) == "furniture"


def test_furniture_in_part_of_a_line() -> None:
    doc = Document.of(BODY[0] + " Click here. " + BODY[1])
    start = doc.text.index("Click")
    furniture.give(doc, (Span(start, start + 11),))
    assert [kind for _, _, kind in regions(doc).all] == ["body", "furniture", "body"]


def test_nothing_and_blank() -> None:
    assert regions(Document.of("")).all == ((0, 0, "body"),)
    assert regions(Document.of(" \n\n")).all == ((0, 3, "body"),)


def test_catalogues_have_no_headlines() -> None:
    doc = Document.of("Fish Traders Stay Until Autumn\n" + BODY[0], kind="catalogue")
    assert [kind for _, _, kind in regions(doc).all] == ["body"]


def test_a_very_long_line_takes_no_long_time() -> None:
    doc = Document.of("1  2 " * 400_000 + "x\n" + " " * 500_000 + "\n" + "A " * 500_000)
    assert regions(doc).at(7) == "body"
