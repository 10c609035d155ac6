from __future__ import annotations

import pytest

from mtaudit.detectors.boilerplate import Boilerplate
from mtaudit.model import Document, Setup
from tests.helpers import make_rule, marked

BEFORE = "The council of Norvik will meet once more before the summer, its chairman said on Monday."
AFTER = "Nobody in the market hall believes that the price of fish will fall before the boats return."


def found(text: str, **options: object) -> list[str]:
    return marked("boilerplate", text, **options)


def test_a_whole_line_without_case_and_punctuation() -> None:
    assert found(f"{BEFORE}\n>> SEE ALSO:\n{AFTER}", line=["see also"]) == [">> SEE ALSO:"]
    assert found("See also the harbour.", line=["see also"]) == []


def test_the_beginning_of_a_line_of_a_certain_length() -> None:
    assert found("Share on Facebook now", start=["share on facebook"], words=4) == ["Share on Facebook now"]
    assert found("Share on Facebook what the mayor wrote", start=["share on facebook"], words=4) == []


def test_the_end_of_a_line() -> None:
    assert found("Bo Sample/AFP", end=["/ afp"]) == ["Bo Sample/AFP"]
    assert found("Bo Sample told AFP", end=["/ afp"]) == []


def test_a_colon_that_the_phrase_asks_for() -> None:
    assert found("Source: Norvik Herald", start=["source:"]) == ["Source: Norvik Herald"]
    assert found("Source of the river", start=["source:"]) == []


def test_a_label_before_a_sentence() -> None:
    assert found("Editor: Ann Example.", start=["editor:"]) == ["Editor: Ann Example."]
    assert found("Editor: Why?", start=["editor:"]) == []
    assert found("Editor: It is a rather complicated matter.", start=["editor:"]) == []


def test_signatures_with_an_address() -> None:
    assert found(f"{BEFORE}\nAnn Example ann@example.com", structure="embed") == ["Ann Example ann@example.com"]
    assert found(f"{BEFORE}\nWrite to ann@example.com or come to the market hall", structure="embed") == []


def test_numbers_and_words_between() -> None:
    assert found("17 Comments", line=["{n} comments"]) == ["17 Comments"]
    post = "The post Boats of Norvik appeared first on The Herald."
    assert found(post, start=["the post * appeared first on"]) == [post]
    assert found("The post was empty.", start=["the post * appeared first on"]) == []


def test_what_counts_beside_other_furniture_alone() -> None:
    assert found("Yes\nTelegram\nNo", beside=["telegram", "viber"]) == []
    assert found("Yes\nTelegram\n\nViber\nNo", beside=["telegram", "viber"]) == ["Telegram\n\nViber"]
    assert found("Print\nShare this article", beside=["print"], line=["share this article"]) == [
        "Print\nShare this article"
    ]


def test_rows_of_words_and_of_links() -> None:
    assert found("Yes\nShare Print\nNo", beside=["share", "print"]) == []
    assert found("Yes\nShare Print Share\nNo", beside=["share", "print"]) == ["Share Print Share"]
    assert found("Yes\nPrint | About us\nNo", beside=["print"], line=["about us"]) == ["Print | About us"]
    assert found("Yes\nPrint | Norvik\nNo", beside=["print"], line=["about us"]) == []


def test_one_clue_for_lines_that_only_blank_lines_part() -> None:
    text = f"{BEFORE}\n\nSource link\n\n\nLeave a reply\n\n{AFTER}\n\nSource link"
    assert found(text, line=["source link", "leave a reply"]) == ["Source link\n\n\nLeave a reply", "Source link"]


def test_a_piece_has_the_rule_of_its_first_line() -> None:
    rules = [
        make_rule("boilerplate", "boilerplate", "test/reply", line=["leave a reply"]),
        make_rule("boilerplate", "boilerplate", "test/source", line=["source link"]),
    ]
    clues = list(Boilerplate(rules, Setup()).detect(Document.of("Source link\nLeave a reply")))
    assert [clue.rule.id for clue in clues] == ["test/source"]


def test_links_after_a_lead() -> None:
    link = "Boats of Norvik stay in harbour"
    assert found(f"Read also\n{link}\n{AFTER}", line=["read also"], links=True) == [f"Read also\n{link}"]
    assert found(f"Read also\n{link}\n{AFTER}", line=["read also"]) == ["Read also"]
    assert found("Read also: Boats stay in harbour", start=["read also:"], links=True) == [
        "Read also: Boats stay in harbour"
    ]
    assert found("Read also: it is a good book.", start=["read also:"], links=True) == []


def test_short_lines_between_furniture_at_the_end() -> None:
    text = f"{BEFORE}\nSource link\nBoats of Norvik\nBack to top"
    assert found(text, line=["source link", "back to top"]) == ["Source link\nBoats of Norvik\nBack to top"]
    assert len(found(f"{text}\n{AFTER}", line=["source link", "back to top"])) == 2


def test_sections_above_the_headline_alone() -> None:
    headline = "Fish traders stay in Norvik"
    assert found(f"World News\n{headline}\n{BEFORE}", top=["world", "news"]) == ["World News"]
    assert found(f"{headline}\nWorld\n{BEFORE}", top=["world"]) == []
    assert found(f"World\n{BEFORE}", top=["world"]) == []


def test_breadcrumb_with_a_cut_headline() -> None:
    crumb, headline = "Start Harbour Fish traders of Norvik stay in the…", "Fish traders of Norvik stay in the hall"
    assert found(f"{crumb}\n\n{headline}\n\n{BEFORE}", structure="breadcrumb") == [crumb]
    assert found(f"Start Harbour {headline}\n{headline}\n{BEFORE}", structure="breadcrumb") == [
        f"Start Harbour {headline}"
    ]
    assert found(f"Fish traders of Norvik stay\n{headline}\n{BEFORE}", structure="breadcrumb") == []
    assert found("Now is the time.\nNow is the time. Buy fish.", structure="breadcrumb") == []


def test_breadcrumb_of_parts() -> None:
    assert found(f"Main > Harbour > Fish stays\n{BEFORE}", structure="breadcrumb") == ["Main > Harbour > Fish stays"]
    assert found(f"Main | Harbour\n{BEFORE}", structure="breadcrumb", top=["main"]) == ["Main | Harbour"]
    assert found(f"Fish Stays | Norvik Herald\n{BEFORE}", structure="breadcrumb", top=["main"]) == []


def test_teaser() -> None:
    headline = "Lighthouse Keeper of Alma Retires"
    paragraph = "The keeper of the lighthouse, who never took a holiday, retires next week after forty years."
    teaser = f"{headline}\nOther Topics\n\n{headline}\n\n{paragraph}"
    assert found(f"{BEFORE}\n\n{teaser}\n\n{AFTER}", structure="teaser") == [teaser]


def test_teaser_without_its_paragraph() -> None:
    headline = "Lighthouse Keeper of Alma Retires"
    text = f"{BEFORE}\n{headline}\n{headline}\n{AFTER}"
    assert found(text, structure="teaser") == [f"{headline}\n{headline}"]
    assert found(f"{headline}\n{headline}\n{BEFORE}", structure="teaser") == []
    assert found(f"{BEFORE}\n{headline}\n{AFTER}\n{headline}", structure="teaser") == []


def test_widgets() -> None:
    coins = "alma-coin\nAlma Coin (ALM) $ 3.18 0.40%\nnorvik-coin\nNorvik Coin (NVC) $ 12.40 1.02%"
    assert found(f"{BEFORE}\n{coins}\n{AFTER}", structure="widget") == [coins]
    scores = "Norvik 3\nAlma 1\nEsteria 0"
    assert found(f"{BEFORE}\n{scores}", structure="widget") == [scores]
    assert found(f"{BEFORE}\n{scores}\n{AFTER}", structure="widget") == []


def test_no_widgets() -> None:
    prices = "\n".join(
        f"In {year} the town sold {year - 1990} boats for $ 3,000 each, or 12%." for year in (2019, 2020, 2021)
    )
    assert found(prices, structure="widget") == []
    assert found(f"{BEFORE}\nAlma Coin (ALM) $ 3.18 0.40%\n{AFTER}", structure="widget") == []


def test_scripts() -> None:
    line = "(adsbygoogle = window.adsbygoogle || []).push({});"
    assert found(f"{BEFORE}\n{line}\n{AFTER}", structure="script") == [line]
    assert found("The function of the window (a small one) is plain.", structure="script") == []


def test_a_rule_must_ask_for_something() -> None:
    with pytest.raises(ValueError, match="needs"):
        Boilerplate([make_rule("boilerplate", "boilerplate")], Setup())
    with pytest.raises(ValueError, match="begins with a word"):
        Boilerplate([make_rule("boilerplate", "boilerplate", line=["***"])], Setup())


def test_long_texts_take_no_long_time() -> None:
    assert found("see also " * 200_000 + "\n" + "see\n" * 20_000, line=["see also"], structure="teaser") == []
