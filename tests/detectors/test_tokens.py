from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import pytest

from mtaudit.detectors.tokens import TokenSequences
from mtaudit.model import Clue, Document, Setup
from tests.helpers import clues, make_rule, marked

ROLES = {"spokesman": "spokeswoman", "prime minister": "", "head of state": "", "US": "United States"}


def find(pattern: str, text: str, **options: Any) -> list[str]:
    return marked("tokens", text, find=pattern, **options)


def with_lists(pattern: str, text: str, **options: Any) -> list[Clue]:
    rule = replace(make_rule("tokens", find=pattern, **options), lists={"role": ROLES, "empty": {}})
    return list(TokenSequences([rule], Setup()).detect(Document.of(text)))


def texts(found: list[Clue], text: str) -> list[str]:
    return [text[slice(*clue.span)] for clue in found]


def test_words_in_any_case_and_capitals_as_written() -> None:
    assert find("tell us", "Tell US. tell us.") == ["Tell US", "tell us"]
    assert find("in US", "in us, in US, In US") == ["in US", "In US"]
    assert find('"in" kremlin', "In Kremlin, in kremlin, in Kremlin") == ["in kremlin", "in Kremlin"]


def test_quoted_text_holds_marks_and_several_words() -> None:
    assert find('why "?" "!"', "Why?! Why !?") == ["Why?!"]
    assert find('"part of" town|city', "part of town, Part of town") == ["part of town"]


def test_alternatives_and_counts() -> None:
    assert find("very|quite cold", "very cold, quite cold, too cold") == ["very cold", "quite cold"]
    assert find("a very? cold", "a cold, a very cold, a very very cold") == ["a cold", "a very cold"]
    assert find("a very* cold", "a cold, a very very cold") == ["a cold", "a very very cold"]
    assert find("a very+ cold", "a cold, a very very cold") == ["a very very cold"]


def test_star_takes_eight_at_most() -> None:
    assert find("so <any>* end", "so a b c d e f g h end") == ["so a b c d e f g h end"]
    assert find("so <any>* end", "so a b c d e f g h i end") == []


def test_classes_and_expressions() -> None:
    assert find("<number> thousand", "Some 1,200.5 thousand, 3rd thousand") == ["1,200.5 thousand"]
    assert find("on <month> /\\d{1,2}th/", "on May 5th, on may 5th, on Łódź 5th") == ["on May 5th"]
    assert find("in /\\p{Lu}\\w+/ now", "in Łódź now, in łódź now") == ["in Łódź now"]


def test_negation_holds_for_another_token_and_at_the_edge_of_a_line() -> None:
    assert find("!the|a kremlin", "the Kremlin. Kremlin. Old Kremlin") == ["Kremlin", "Kremlin"]
    assert find("in kremlin !wall", "in Kremlin wall, in Kremlin\nin Kremlin tower") == ["in Kremlin", "in Kremlin"]
    assert find("!the kremlin", "of the\nKremlin") == ["Kremlin"]


def test_edges_take_no_token() -> None:
    assert find("^ but", "But so. But not.\nBut then") == ["But", "But"]
    assert find('end $|"."', "the end of the end.\nThe end") == ["end", "end"]


def test_same_text_as_an_earlier_element() -> None:
    assert find("<cap> and =1", "Smith and Smith, Smith and Jones, old and old") == ["Smith and Smith"]
    assert texts(with_lists("{role} and =1", "prime minister and Prime Minister"), "prime minister and Prime Minister")
    assert not with_lists("{role} and =1", "prime minister and prime")


def test_mark_reports_one_element_or_a_range() -> None:
    text = "back in Kremlin now"
    assert find("back in kremlin now", text, mark=3) == ["Kremlin"]
    assert find("back in kremlin now", text, mark=[2, 3]) == ["in Kremlin"]
    assert find("back !a very? <cap> now|then", "back to Kremlin now", mark=3) == []


def test_lists_hold_phrases_and_their_fixes() -> None:
    text = "Spokesman Ida Moss met a Head of State and a prime minister of the US, not us"
    found = with_lists("{role}", text)
    assert texts(found, text) == ["Spokesman", "Head of State", "prime minister", "US"]
    assert [clue.suggestion for clue in found] == ["Spokeswoman", None, None, "United States"]
    assert [clue.values["role"] for clue in found] == [
        "Spokeswoman",
        "Head of State",
        "prime minister",
        "United States",
    ]


def test_values_are_the_texts_of_the_elements() -> None:
    (clue,) = with_lists("in very? {role} <number>", "in prime  minister 5")
    assert clue.values == {
        "match": "in prime  minister 5",
        "1": "in",
        "2": "",
        "3": "prime  minister",
        "4": "5",
        "role": "prime  minister",
    }


def test_no_match_crosses_a_line() -> None:
    assert find("white house", "white\nhouse") == []
    assert find("end <any>* of", "end\nof, end of") == ["end of"]
    assert not with_lists("{role}", "prime\nminister")


def test_matches_of_one_rule_do_not_overlap() -> None:
    assert find("very* cold", "very very cold") == ["very very cold"]
    assert find("no no", "no no no no no") == ["no no", "no no"]


def test_a_list_may_reach_back_over_the_line_only_to_be_refused() -> None:
    assert not with_lists("{role}", "minister")
    assert find("<any> <any> thousand", "5 thousand") == []


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("in <capp>", "character 4: unknown class <capp>; did you mean 'cap'?"),
        ("in {roles}", "character 4: no list 'roles' in this pack; did you mean 'role'?"),
        ("in {empty}", "character 4: the list {empty} is empty"),
        ("in =2 x", "character 4: =2 must name an earlier element; this is element 2"),
        ("in /(/ x", "character 4: bad pattern"),
        ("in a| b", "character 6: expected a word"),
        ("in a?b", "character 6: unexpected 'b'"),
        ("<cap> !in very?", "needs a word"),
        ("", "needs a word"),
    ],
)
def test_mistakes_say_where_and_what(pattern: str, message: str) -> None:
    with pytest.raises(ValueError, match="find") as caught:
        with_lists(pattern, "")
    assert message in str(caught.value)


@pytest.mark.parametrize("mark", [0, 3, (2, 1), (1, 3)])
def test_a_mark_must_be_a_range_of_elements(mark: object) -> None:
    with pytest.raises(ValueError, match="there are 2"):
        clues("tokens", "", find="in kremlin", mark=mark)


def test_no_pattern_is_slow() -> None:
    text = "so " * 10_000
    start = time.process_time()
    assert find("so <any>* so* <any>* so* <any>* so* nowhere|so-and-so|never", text + "never")
    assert not find('so <any>* so* <any>* so* <any>* =1 so* "?"', text)
    assert time.process_time() - start < 10


def test_many_rules_cost_little() -> None:
    doc = Document.of("The council of the old town met again on Monday to talk of the bridge. " * 300)
    few = [make_rule("tokens", find="the old bridge")]
    many = [make_rule("tokens", find=f"of the word{n} <cap>") for n in range(3000)]
    detector = TokenSequences([*few, *many], Setup())
    list(detector.detect(doc))
    start = time.process_time()
    assert not list(detector.detect(doc))
    assert time.process_time() - start < 0.5
