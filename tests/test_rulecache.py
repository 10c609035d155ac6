from dataclasses import astuple
from pathlib import Path

import pytest

from mtaudit import rulebook, rulecache
from mtaudit.mistakes import MistakesError

PACK = """\
pack: en/own
lists: {w: {a: b}}
rules:
- {id: one, detector: phrases, category: calque, message: m, with: {find: "{w}"}, tests: {bad: ["[[a=>b]]"], good: [x]}}
- {id: two, detector: phrases, category: calque, message: m, with: {find: c}, tests: {bad: ["[[c]]"], good: [x]}}
"""


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MTAUDIT_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_what_comes_back_is_what_was_kept(cache: Path) -> None:
    first = rulebook.load()
    assert len(list(cache.iterdir())) == 1
    second = rulebook.load()
    assert [astuple(rule) for rule in first.rules] == [astuple(rule) for rule in second.rules]
    assert first.digest == second.digest


def test_a_changed_file_is_read_again(cache: Path, tmp_path: Path) -> None:
    pack = tmp_path / "own.yaml"
    pack.write_text(PACK)
    assert len(rulebook.load([pack], builtin=False).rules) == 2
    pack.write_text(PACK.replace("message: m", "message: n"))
    assert {rule.message for rule in rulebook.load([pack], builtin=False).rules} == {"n"}


def test_mistakes_are_never_kept(cache: Path, tmp_path: Path) -> None:
    pack = tmp_path / "own.yaml"
    pack.write_text(PACK.replace("{w}", "{v}"))
    for _ in range(2):
        with pytest.raises(MistakesError, match="no list 'v'"):
            rulebook.load([pack], builtin=False)


def test_rules_of_a_pack_share_their_lists(cache: Path, tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(PACK)
    for _ in range(2):
        one, two = rulebook.load([tmp_path / "own.yaml"], builtin=False).rules
        assert one.lists is two.lists


def test_a_broken_or_unwritable_cache_is_no_error(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rulebook.load()
    for kept in cache.iterdir():
        kept.write_bytes(b"\xc1rubbish")
    assert rulebook.load().rules
    monkeypatch.setenv("MTAUDIT_CACHE", "/proc/nowhere")
    assert rulebook.load().rules


def test_old_sets_are_deleted(cache: Path) -> None:
    for number in range(rulecache.KEPT + 3):
        rulecache.put(f"n{number}", [])
    assert len(list(cache.iterdir())) == rulecache.KEPT
