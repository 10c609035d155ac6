import time

import pytest

from tests.helpers import clues, marked


def test_mojibake_is_undone() -> None:
    (clue,) = clues("encoding", "The cafÃ© of Norvik", check="mojibake")
    assert clue.suggestion == "é"
    assert marked("encoding", "The café of Norvik", check="mojibake") == []


def test_a_run_of_lost_characters_is_one_finding() -> None:
    assert marked("encoding", "Norv���k", check="lost") == ["���"]


@pytest.mark.parametrize(
    ("text", "sign"),
    [("The ⁇ of", "⁇"), ("har@@ bour", "@@ "), ("▁har", "▁"), ("har ##bour", " ##"), ("a <unk> b", "<unk>")],
)
def test_signs_of_subwords(text: str, sign: str) -> None:
    assert marked("encoding", text, check="subword") == [sign]


@pytest.mark.parametrize("text", ["Really??", "a@@b", "# Title\n\n## Second", "@@ -1 +1 @@", "It is # 1 ## 2"])
def test_signs_of_other_things(text: str) -> None:
    assert marked("encoding", text, check="subword") == []


def test_an_accent_needs_a_letter() -> None:
    assert marked("encoding", "caf \u0301 and \u0301a", check="combining") == ["\u0301", "\u0301"]
    assert marked("encoding", "cafe\u0301 and a\u0301\u0302", check="combining") == []


def test_controls_are_named() -> None:
    (clue,) = clues("encoding", "Norvik\x92s", check="control")
    assert clue.values["codes"] == "U+0092"
    assert marked("encoding", "a\tb\r\nc\u200bd\u200e", check="control") == []


@pytest.mark.parametrize(("word", "meant"), [("Nоrvik", "Norvik"), ("WНО", "WHO"), ("Мoсква", "Москва")])
def test_look_alikes(word: str, meant: str) -> None:
    (clue,) = clues("encoding", f"In {word} again", check="look-alike")
    assert clue.suggestion == meant


@pytest.mark.parametrize("text", ["IT-отдел", "YouTubeсервис", "Москва and Norvik", "μm", "SMSка", "line\\\\nА line"])
def test_two_scripts_that_nobody_mixed_up(text: str) -> None:
    assert marked("encoding", text, check="look-alike") == []


@pytest.mark.parametrize(
    "text", ["a" * 500_000 + "�", "Ã©" * 200_000, "aя" * 200_000, "Р" * 300_000, "\u0301" * 300_000]
)
@pytest.mark.parametrize("check", ["mojibake", "lost", "subword", "combining", "control", "look-alike"])
def test_odd_texts_take_linear_time(text: str, check: str) -> None:
    begun = time.process_time()
    clues("encoding", text, check=check)
    assert time.process_time() - begun < 8
