from __future__ import annotations

import io
import os
import pickle
import sys
from pathlib import Path

import pytest

from mtaudit.inputs import expand, read, suffixes
from mtaudit.model import Document, Setup
from mtaudit.report import Unreadable
from mtaudit.source import ReadError, Source


@pytest.fixture
def feed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of inputs below the current one."""
    monkeypatch.chdir(tmp_path)
    for name in ["b.txt", "a.md", "sub/c.txt", "sub/deep/d.JSONL", "notes.log", ".hidden.txt", ".git/e.txt", "z.txt"]:
        path = tmp_path / "feed" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('{"text": "Hello."}', encoding="utf-8")
    return tmp_path / "feed"


def shown(*paths: str) -> list[str]:
    return [found.path for found in expand(paths)]


def problems(*paths: str) -> dict[str, str]:
    return {found.path: found.error for found in expand(paths) if isinstance(found, Unreadable)}


def test_a_folder_gives_its_files_sorted_without_hidden_and_unknown_ones(feed: Path) -> None:
    expected = ["feed/a.md", "feed/b.txt", "feed/sub/c.txt", "feed/sub/deep/d.JSONL", "feed/z.txt"]
    assert shown("feed") == shown("feed/") == shown("./feed") == expected
    relative = [found.relative for found in expand(["feed"]) if isinstance(found, Source)]
    assert relative == [path.removeprefix("feed/") for path in expected]


def test_a_file_that_is_named_is_taken_whatever_its_suffix(feed: Path) -> None:
    assert shown("feed/notes.log", "feed/.hidden.txt") == ["feed/notes.log", "feed/.hidden.txt"]
    (source,) = expand(["feed/notes.log"])
    assert isinstance(source, Source)
    (doc,) = read(source, Setup())
    assert isinstance(doc, Document)
    assert doc.text == '{"text": "Hello."}'


def test_each_file_comes_once_in_the_order_of_the_arguments(feed: Path) -> None:
    assert shown("feed/z.txt", "feed", "feed/sub", str(feed / "b.txt"))[0] == "feed/z.txt"
    assert len(shown("feed/z.txt", "feed", "feed/sub", str(feed / "b.txt"))) == 5


def test_globs_are_expanded_for_shells_that_do_not(feed: Path) -> None:
    assert shown("feed/**/*.txt") == ["feed/b.txt", "feed/sub/c.txt", "feed/z.txt"]
    assert shown("feed/*") == ["feed/a.md", "feed/b.txt", "feed/sub/c.txt", "feed/sub/deep/d.JSONL", "feed/z.txt"]
    assert shown("feed/*.log") == ["feed/notes.log"]
    assert shown("fe*d/sub") == ["feed/sub/c.txt", "feed/sub/deep/d.JSONL"]
    assert shown(str(feed / "[ab].*")) == [str(feed / "a.md"), str(feed / "b.txt")]
    assert [f.relative for f in expand(["feed/**/*.txt"]) if isinstance(f, Source)] == ["b.txt", "sub/c.txt", "z.txt"]


def test_a_file_with_a_wildcard_in_its_name_is_that_file(feed: Path) -> None:
    (feed / "a[1].txt").write_text("x", encoding="utf-8")
    assert shown("feed/a[1].txt") == ["feed/a[1].txt"]


def test_what_names_nothing_is_said(feed: Path) -> None:
    (feed / "empty").mkdir()
    found = problems("gone.txt", "feed/empty", "feed/*.pdf", "x" * 5000, "a\0b")
    assert found["gone.txt"] == "no such file or folder: check the path"
    assert found["feed/empty"].startswith("no files to audit in this folder: looked for .csv .htm")
    assert found["feed/*.pdf"].startswith("no file to audit matches this pattern")
    assert len(found) == 5


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_folder_that_cannot_be_read_is_said(feed: Path) -> None:
    (feed / "sub").chmod(0)
    try:
        assert "Permission denied" in problems("feed")["feed/sub"]
    finally:
        (feed / "sub").chmod(0o755)


def test_a_file_that_went_away_is_unreadable() -> None:
    (found,) = read(Source("gone.txt", file="/nowhere/gone.txt"), Setup())
    assert found == Unreadable("gone.txt", 0, "cannot be read: No such file or directory")


def test_a_link_to_nothing_is_unreadable(feed: Path) -> None:
    (feed / "link.txt").symlink_to("gone")
    assert "feed/link.txt" not in shown("feed")
    assert problems("feed/link.txt") == {"feed/link.txt": "no such file or folder: check the path"}


def test_standard_input_is_read_once_and_travels_between_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Hello.\n")))
    (source,) = expand(["-", "-"])
    assert isinstance(source, Source)
    (doc,) = read(pickle.loads(pickle.dumps(source)), Setup())
    assert isinstance(doc, Document)
    assert (doc.path, doc.text) == ("<stdin>", "Hello.")


def test_a_pipe_can_be_read(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, b'{"text": "One."}\n{"text": "Two."}\n')
    os.close(writing)
    found = list(read(Source("a.jsonl", file=f"/dev/fd/{reading}"), Setup()))
    os.close(reading)
    assert [doc.text for doc in found if isinstance(doc, Document)] == ["One.", "Two."]


def test_a_name_that_is_no_text_is_shown_and_opened(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    Path(path).write_text("Hello.", encoding="utf-8")
    (source,) = expand([path])
    assert isinstance(source, Source)
    assert source.path.endswith("/caf\ufffd.txt")
    (doc,) = read(source, Setup())
    assert isinstance(doc, Document)


def test_every_suffix_has_one_reader() -> None:
    known = suffixes()
    assert {".txt", ".md", ".jsonl", ".ndjson", ".csv", ".tsv", ".html"} <= set(known)
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in known)


def test_a_read_error_says_where() -> None:
    assert str(ReadError("a.txt", 3, "bad")) == "a.txt:3: bad"
    assert str(ReadError("a.txt", 0, "bad")) == "a.txt: bad"
