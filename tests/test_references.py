"""Which texts and lines belong together, and what is said where they do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtaudit import inputs, language_check
from mtaudit.model import Document, Segment, Setup, Unit
from mtaudit.references import Pair, Problem, Text, pair, read
from mtaudit.source import Source


def write(folder: Path, **texts: str) -> str:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return str(folder)


def pairs(one: str, other: str, *, whole: bool = True) -> tuple[list[tuple[str, str]], list[str]]:
    found, problems = pair(read([one], Setup()), [read([other], Setup())], whole=whole)
    return [(p.text.name[0], p.references[0].name[0]) for p in found], [str(problem) for problem in problems]


def test_lines_of_plain_text_are_those_of_sacrebleu(tmp_path: Path) -> None:
    write(tmp_path, a_txt="\ufeffone \r\n\u2028two\rstill two\u2029three\n\n  \n")
    [text] = read([str(tmp_path / "a.txt")], Setup()).texts
    assert text.lines == ("\ufeffone", "\u2028two\rstill two\u2029three", "", "")
    assert text.at == (1, 2, 3, 4)


def test_files_are_paired_by_path_then_by_name_without_suffix(tmp_path: Path) -> None:
    one = write(tmp_path / "one", a_txt="x", b__a_txt="y", c_txt="z")
    other = write(tmp_path / "other", a_txt="1", b__a_md="2", c_txt="3")
    assert pairs(one, other) == ([("a.txt", "a.txt"), ("b/a.txt", "b/a.md"), ("c.txt", "c.txt")], [])


def test_pairs_stand_in_the_order_of_the_references(tmp_path: Path) -> None:
    write(tmp_path, a_jsonl='{"id": "2", "text": "b"}\n{"id": "1", "text": "a"}\n')
    write(tmp_path, r_jsonl='{"id": "1", "text": "x"}\n{"id": "2", "text": "y"}\n')
    found, problems = pair(
        read([str(tmp_path / "a.jsonl")], Setup()), [read([str(tmp_path / "r.jsonl")], Setup())], whole=True
    )
    assert ([p.text.lines for p in found], problems) == ([("a",), ("b",)], [])


def test_records_of_one_id_are_told_apart_by_their_order(tmp_path: Path) -> None:
    write(tmp_path, a_jsonl='{"id": "1", "text": "a"}\n{"id": "1", "text": "b"}\n')
    write(tmp_path, r_jsonl='{"id": "1", "text": "x"}\n{"id": "1", "text": "y"}\n')
    found, _ = pair(
        read([str(tmp_path / "a.jsonl")], Setup()), [read([str(tmp_path / "r.jsonl")], Setup())], whole=True
    )
    assert [(p.text.lines, p.references[0].lines) for p in found] == [(("a",), ("x",)), (("b",), ("y",))]


def test_what_is_missing_on_either_side_is_named(tmp_path: Path) -> None:
    one = write(tmp_path / "one", a_txt="x", b_txt="y")
    other = write(tmp_path / "other", a_txt="1", c_txt="2")
    found, problems = pairs(one, other)
    assert found == [("a.txt", "a.txt")]
    assert problems == [
        f"{one}/b.txt: no reference for this file in {other}",
        f"{other}/c.txt: no translation of it in {one}",
    ]
    assert len(pairs(one, other, whole=False)[1]) == 1


def test_one_file_is_not_the_reference_of_two(tmp_path: Path) -> None:
    one = write(tmp_path / "one", a_txt="x", b_txt="y")
    other = write(tmp_path, r_txt="z") + "/r.txt"
    found, problems = pairs(one, other)
    assert len(found) == 1
    assert problems == [
        f"{one}/b.txt: {other} is the reference of {one}/a.txt already: give a folder with one reference for each"
    ]


def test_a_lone_file_of_another_name_is_no_reference_if_it_is_in_a_folder(tmp_path: Path) -> None:
    one = write(tmp_path / "one", a_txt="x")
    other = write(tmp_path / "other", b_txt="y")
    assert not pairs(one, other)[0]
    assert pairs(one + "/a.txt", other + "/b.txt") == ([("a.txt", "b.txt")], [])


@pytest.mark.parametrize("name", ["gone.txt", "empty"])
def test_what_cannot_be_read_is_a_problem(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    write(tmp_path, a_txt="x")
    found, problems = pairs(str(tmp_path / "a.txt"), str(tmp_path / name))
    assert not found
    [problem] = problems
    assert problem.startswith(f"{tmp_path}/{name}: no ")
    assert pairs(str(tmp_path / name), str(tmp_path / "a.txt")) == ([], problems)


def test_paragraphs_are_parted_on_both_sides_or_none(tmp_path: Path) -> None:
    one, other = write(tmp_path, a_txt="x\n\ny\n") + "/a.txt", write(tmp_path, r_txt="1\n\n2\n") + "/r.txt"
    assert not pairs(one, other)[1]
    write(tmp_path, r_txt="1\n1\n\n", a_txt="x\n\ny\n")
    assert pairs(one, other)[1] == [
        f"{one}:2: this line is empty, but not in its reference {other}",
        f"{other}:3: this line is empty, but not in the translation {one}",
    ]
    write(tmp_path, r_txt="\n\n\n", a_txt="\n\n\n")
    assert pairs(one, other)[1] == [f"{one}: no text in it"]


def unit(key: str, target: str, form: int = 0) -> Segment:
    return Segment(target, unit=Unit(key), form=form)


def catalogue(monkeypatch: pytest.MonkeyPatch, segments: dict[str, tuple[Segment, ...]]) -> list[Problem]:
    """Pair two inputs that a reader of catalogues would give."""
    monkeypatch.setattr(inputs, "suffixes", lambda: {".po": "po"})
    monkeypatch.setattr(inputs, "read", lambda source, setup: iter([Document(source.path, segments[source.path])]))
    one, other = (read([Source(path, path)], Setup()) for path in ("a.po", "r.po"))
    found, problems = pair(one, [other], whole=True)
    if found:
        assert found[0].text.keys == found[0].references[0].keys
        assert [found[0].text.lines, found[0].references[0].lines] == [("A", "B", "BB"), ("X", "Y", "YY")]
    return problems


def test_units_are_paired_by_key_and_form(monkeypatch: pytest.MonkeyPatch) -> None:
    one = (unit("b", "BB", 1), unit("a", "A"), unit("b", "B"))
    other = (unit("a", "X"), unit("b", "Y"), unit("b", "YY", 1))
    assert not catalogue(monkeypatch, {"a.po": one, "r.po": other})
    [problem] = catalogue(monkeypatch, {"a.po": one, "r.po": other[:2]})
    assert str(problem) == "a.po:1: 1 of its 3 units are not in its reference r.po: give the same units"
    [problem] = catalogue(monkeypatch, {"a.po": one[:2], "r.po": other})
    assert str(problem) == "a.po: 1 units of its reference r.po are not in it: give the same units"


def text(*lines: str, path: str = "a", language: str | None = None) -> Text:
    return Text(path, (path, "", 0), lines, tuple(range(1, len(lines) + 1)), language=language)


ENGLISH = "The council of the town will meet again in March and decide what is to be done about it."
GERMAN = "Der Rat der Stadt wird im März wieder zusammentreten und entscheiden, was damit geschehen soll."


def test_languages_are_compared_and_doubts_counted() -> None:
    odd = [Pair(text(GERMAN, path=str(n)), (text(ENGLISH, path="r"),)) for n in range(3)]
    right = Pair(text(ENGLISH), (text(ENGLISH, path="r"),))
    assert list(language_check.warnings([right, *odd])) == [
        "0: this translation reads as de, but its reference (r) as en (3 such texts)"
    ]
    assert not list(language_check.warnings([right]))
    assert not list(language_check.warnings([Pair(text("Ja"), (text(ENGLISH),))])), "too short to tell"
    told = Pair(text(ENGLISH, language="fr-CA"), (text(ENGLISH, path="r"),))
    assert [line.partition(": ")[2] for line in language_check.warnings([told])] == [
        "this translation reads as en, but the language declared is fr-CA",
        "this reference reads as en, but the language declared is fr-CA",
    ]


def test_the_target_language_is_that_of_most_references() -> None:
    pairs = [Pair(text(GERMAN), (text(line),)) for line in (ENGLISH, ENGLISH, GERMAN)]
    assert language_check.target_language(pairs) == "en"
    assert language_check.target_language(pairs, "zh-Hans") == "zh"
    assert language_check.target_language([Pair(text("Ja"), (text("x"),))]) == "unknown"
