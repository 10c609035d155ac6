from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from mtaudit.aligned import Aligner
from mtaudit.inputs import expand, read
from mtaudit.model import Document, Setup
from mtaudit.report import Unreadable
from mtaudit.source import Source
from tests.readers.test_text import ARTICLE

SETUP = Setup(options=(("aligned", "1"),))


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(name: str, text: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def aligned(target: str, root: str) -> list[Document | Unreadable]:
    aligner = Aligner(root, SETUP)
    found: list[Document | Unreadable] = []
    for source in expand([target]):
        assert isinstance(source, Source)
        found += aligner.align(source, read(source, SETUP))
    return found


def pairs(item: Document | Unreadable) -> list[tuple[str, str | None]]:
    assert isinstance(item, Document), item
    return [(segment.target, segment.source) for segment in item.segments]


def test_line_n_of_a_file_has_line_n_of_the_source() -> None:
    write("en.txt", "One.\n\nTwo.\n")
    write("ru.txt", "Раз.\r\n\r\nДва.")
    (doc,) = aligned("en.txt", "ru.txt")
    assert pairs(doc) == [("One.", "Раз."), ("", ""), ("Two.", "Два.")]


def test_a_folder_mirrors_the_inputs_by_path_or_by_stem() -> None:
    for name in ("a.txt", "sub/a.txt", "b.md"):
        write(f"en/{name}", f"# {name}")
    write("ru/a.txt", "а")
    write("ru/sub/a.txt", "б")
    write("ru/b.txt", "в")
    found = aligned("en", "ru")
    assert [pairs(item) for item in found] == [[("# a.txt", "а")], [("b.md", "в")], [("# sub/a.txt", "б")]]


def test_lines_are_not_joined() -> None:
    write("en.txt", textwrap.fill(ARTICLE[0] + " " + ARTICLE[1], 72))
    lines = Path("en.txt").read_text(encoding="utf-8").split("\n")
    write("ru.txt", "\n".join(f"строка {n}" for n in range(len(lines))))
    assert pairs(aligned("en.txt", "ru.txt")[0])[2] == (lines[2], "строка 2")


def test_blank_lines_at_the_end_do_not_matter() -> None:
    write("en.txt", "One.\n\n\n")
    write("ru.txt", "Раз.\n")
    assert pairs(aligned("en.txt", "ru.txt")[0]) == [("One.", "Раз."), ("", ""), ("", "")]
    assert pairs(aligned("ru.txt", "en.txt")[0]) == [("Раз.", "One.")]


def test_other_numbers_of_lines_are_said_and_the_text_comes_without_source() -> None:
    write("en.txt", "One.\nTwo.\n")
    write("ru.txt", "Раз.\n")
    broken, doc = aligned("en.txt", "ru.txt")
    assert isinstance(broken, Unreadable)
    assert broken.path == "en.txt"
    assert broken.error.startswith("2 lines, but its source (ru.txt) has 1: line n must translate line n")
    assert pairs(doc) == [("One.", None), ("Two.", None)]


@pytest.mark.parametrize("root", ["ru", "gone.txt"])
def test_a_missing_source_is_said_and_the_text_comes_without(root: str) -> None:
    write("en/a.txt", "One.")
    write("ru/b.txt", "Раз.")
    broken, doc = aligned("en", root)
    assert isinstance(broken, Unreadable)
    assert broken.error.startswith(f"no source for it in {root}, so it is audited without")
    assert pairs(doc) == [("One.", None)]


def test_two_files_with_the_stem_are_no_source() -> None:
    write("en/a.txt", "One.")
    write("ru/a.md", "Раз.")
    write("ru/a.html", "Раз.")
    assert isinstance(aligned("en", "ru")[0], Unreadable)


def test_a_source_in_another_encoding_is_said_and_the_text_comes_without() -> None:
    write("en.txt", "One.")
    Path("ru.txt").write_bytes("Раз.".encode("cp1251"))
    broken, doc = aligned("en.txt", "ru.txt")
    assert isinstance(broken, Unreadable)
    assert (broken.path, broken.line) == ("ru.txt", 1)
    assert pairs(doc) == [("One.", None)]


def test_markdown_keeps_its_lines() -> None:
    write("en.md", "# One\n\n- *two*\n\n```\nx\n```\n")
    write("ru.md", "# Раз\n\n- два\n\n```\nx\n```\n")
    assert pairs(aligned("en.md", "ru.md")[0])[:3] == [("One", "Раз"), ("", ""), ("two", "два")]


def test_records_carry_their_own_source() -> None:
    write("a.jsonl", '{"text": "One.", "source_text": "Раз."}\n')
    write("b.jsonl", '{"text": "One."}\n')
    write("ru.txt", "x")
    (doc,) = aligned("a.jsonl", "ru.txt")
    assert pairs(doc) == [("One.", "Раз.")]
    doc, broken = aligned("b.jsonl", "ru.txt")
    assert pairs(doc) == [("One.", None)]
    assert isinstance(broken, Unreadable)
    assert "--field source_text=NAME" in broken.error
