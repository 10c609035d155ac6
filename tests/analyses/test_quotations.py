from __future__ import annotations

import time

import pytest

from mtaudit.analyses.quotations import quotations
from mtaudit.model import Document


def pairs(text: str) -> list[str]:
    return [text[pair.start : pair.end] for pair in quotations(Document.of(text)).pairs]


def strays(text: str) -> list[tuple[str, int]]:
    return [(stray.wrong, stray.start) for stray in quotations(Document.of(text)).strays]


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ('He said, "we won," and left.', "straight"),
        ("He said, “we won,” and left.", "curly"),
        ("He said, «we won», and left.", "guillemet"),
        ("He said, « we won », and left.", "guillemet"),
        ("He said, »we won«, and left.", "guillemet"),
        ("He said, „we won“, and left.", "low"),
        ("He said, „we won”, and left.", "low"),
        ("He said, 「we won」, and left.", "corner"),
        ("He said, 'we won', and left.", "single"),
        ("He said, ‘we didn’t win’, and left.", "curly-single"),
        ("He said, ``we won'' and left.", "straight"),
    ],
)
def test_each_style_is_paired(text: str, style: str) -> None:
    found = quotations(Document.of(text))
    assert [pair.style for pair in found.pairs] == [style]
    assert text[slice(*found.pairs[0][:2])].strip("\"“”«»„「」'‘’` ").startswith("we ")
    assert not found.strays
    assert found.styles == {style: 1}


def test_quotations_nest() -> None:
    found = quotations(Document.of("“He called it ‘a farce’ twice,” she said. “No.” ‘A’"))
    assert [pair.depth for pair in found.pairs] == [0, 1, 0, 0]
    assert pairs('"It says "closed" on it," he said.') == ['"It says "closed" on it,"', '"closed"']


def test_inside_a_quotation() -> None:
    text = 'She "had left" him, "he said".'
    found = quotations(Document.of(text))
    assert found.inside((text.index("had"), text.index("left")))
    assert not found.inside((text.index("left"), text.index("him")))
    assert not found.inside((0, 1))
    assert not found.inside((text.index("him"), text.index("him") + 3))


@pytest.mark.parametrize(
    "text",
    [
        "’Tis the dogs’ bowl, rock ’n’ roll of the ’90s, and Ilves' hat isn't here.",
        "The player, 6'2\" tall, and 5' 10\" wide.",
        'A 15" screen cost less.',
        '"I am 6\'2" tall," he said.',
        "“We are open.\n“We stay open,” he said.",
        "“We are open.\n\n“We stay open.\n\n“Come in,” he said.",
        '"We are open.\nWe stay open.\nCome in," he said.',
        '"Why?""Because," she said.',
        'The tent (the "big top") and the "small-top"-style hall.',
        "“She wrote: “The ice came.\nIt stayed.”\nNobody answered.",
        "No marks at all.",
        "",
    ],
)
def test_no_strays(text: str) -> None:
    assert strays(text) == []


@pytest.mark.parametrize(
    ("text", "wrong", "at"),
    [
        ("We are open,” the mayor said.", "unopened", 12),
        ('We are open," the mayor said.', "unopened", 12),
        ("He called it “a farce and left.\n\nShe did not.", "unclosed", 13),
        ('He called it "a farce and left.', "unclosed", 13),
        ("He called it “a farce.\n\nIt was “not” so.\n\nNo.\n\n“Go,” he said.", "unclosed", 13),
        ("“We are open, “added the mayor.", "turned", 14),
        ("We are open, “the mayor said.", "turned", 13),
        ('We are open, "the mayor said.', "unopened", 13),
        ("“We are open, he said, “we stay.”", "unclosed", 0),
        ("“We are open,” Olin said. “It said so on the door.\n\nNo.\n\nNo.", "unclosed", 26),
        ("He called it ”a farce” twice.", "turned", 13),
        ("He called it “a farce“ twice.", "turned", 21),
        ("He called it” a farce” twice.", "turned", 12),
    ],
)
def test_what_is_wrong_with_a_stray(text: str, wrong: str, at: int) -> None:
    assert strays(text) == [(wrong, at)]


def test_a_turned_mark_is_paired_all_the_same() -> None:
    assert pairs("“We are open, “added the mayor.") == ["“We are open, “"]
    assert pairs('"We are open, "added the mayor.') == ['"We are open, "']


def test_a_paragraph_that_is_continued_counts_as_a_quotation() -> None:
    assert pairs("“We are open.\n“Come in,” he said.") == ["“We are open.", "“Come in,”"]


def test_a_quotation_runs_over_many_lines_only_without_other_marks() -> None:
    lines = "The rain went on.\n" * 12
    assert strays(f'He said: "It began.\n{lines}It ended."') == []
    assert strays(f'He said: "It began.\n{lines}The "flood" came.') == [("unclosed", 9)]


@pytest.mark.parametrize("piece", ['"', '" ', ' "a', 'a"', "“", "”", " 'a", "a' ", "'", '"\n', '"a\n', "“a b” ", "``"])
def test_very_long_lines_and_texts_take_linear_time(piece: str) -> None:
    doc = Document.of(piece * 40_000)
    began = time.process_time()
    quotations(doc)
    assert time.process_time() - began < 5
