from __future__ import annotations

import pytest

from mtaudit.analyses.line_phrases import LinePhrases, Where, words_of
from mtaudit.analyses.lines import lines
from mtaudit.model import Document, Span


def found(line: str, *phrases: tuple[str, Where]) -> list[str]:
    index: LinePhrases[str] = LinePhrases()
    for text, where in phrases:
        index.add(text, where, 6, text)
    return [phrase.meaning for phrase in index.find(line, Span(0, len(line)))]


def test_words_numbers_and_marks() -> None:
    assert words_of("Photo: 12 Boats/AP…") == ["photo", ":", "0", "boats", "/", "ap"]
    assert words_of("- Photo – X-ray | AP -") == ["photo", ":", "x", "ray", ":", "ap"]


def test_whole_lines() -> None:
    assert found("** SEE ALSO: **", ("see also", "line")) == ["see also"]
    assert found("See also this", ("see also", "line")) == []
    assert found("Share", ("share", "beside")) == ["share"]


def test_beginnings_and_ends() -> None:
    assert found("Share on Norvik Net", ("share on", "start")) == ["share on"]
    assert found("Share on a net with five holes", ("share on", "start")) == []
    assert found("Bo Sample/AP", ("/ ap", "end"), ("ap", "end")) == ["/ ap", "ap"]
    assert found("© Norvik Net", ("©", "start")) == ["©"]


def test_numbers_and_gaps() -> None:
    assert found("3 comments", ("{n} comments", "line")) == ["{n} comments"]
    assert found("By Ann, edited by Bo", ("by * edited by", "start")) == ["by * edited by"]
    assert found("Read also – Boats stay", ("read also:", "start")) == ["read also:"]
    assert found("By Ann and Bo", ("by * edited by", "start")) == []


def test_rows_of_single_words() -> None:
    index: LinePhrases[str] = LinePhrases()
    for word in ("share", "print", "norvik net"):
        index.add(word, "beside", 6, word)
    rows = [
        index.row(line, Span(0, len(line))) for line in ("Share print share", "Share print", "Share", "Share it", "")
    ]
    assert [row and row.where for row in rows] == ["line", "beside", None, None, None]


def test_lines_without_words() -> None:
    assert found("***", ("see also", "line"), ("ap", "end")) == []


def test_a_phrase_needs_a_word() -> None:
    with pytest.raises(ValueError, match="begins with a word"):
        LinePhrases[str]().add("* more", "line", 6, "")


def test_few_lines_need_a_closer_look() -> None:
    index: LinePhrases[str] = LinePhrases()
    index.add("share on", "start", 6, "")
    index.add("print", "line", 6, "")
    index.add("ap", "end", 6, "")
    text = "Share on us\nShare a boat\n“Print\n- Print it\n–\nBo Sample/AP\nA boat\nShare – on\nShare on the way home"
    spans = lines(Document.of(text))
    assert index.near(text, spans, 20) == [0, 2, 3, 5]
    assert index.near(text, spans, 40) == [0, 2, 3, 5, 8]
