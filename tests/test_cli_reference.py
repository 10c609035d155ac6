"""`mtaudit audit --reference` end to end: metrics beside the findings, which decide nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import parallel_texts
from tests.test_cli import PACK, mtaudit


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mtaudit.toml").write_text('select = ["en/own"]\nrules = ["packs"]\n')
    (tmp_path / "packs").mkdir()
    pack = PACK.format(severity="minor").replace("find: harbour", "find: port").replace("[port]", "[harbour]")
    (tmp_path / "packs" / "own.yaml").write_text(pack.replace("[[harbour]]", "[[port]]"), encoding="utf-8")
    for part, name in (("hyp", "one"), ("ref", "reference")):
        (tmp_path / part).mkdir()
        text = parallel_texts.TEXTS["en"][name]
        (tmp_path / part / "a.txt").write_text(text, encoding="utf-8")
        (tmp_path / part / "b.txt").write_text("\n".join(text.splitlines()[:2]) + "\n", encoding="utf-8")
    return tmp_path


def test_metrics_stand_in_the_report(folder: Path) -> None:
    args = ("--reference", "ref", "--language", "en")
    report = json.loads(mtaudit("audit", "hyp", *args, "--format", "json", cwd=folder).stdout)
    scored = json.loads(
        mtaudit("score", "--reference", "ref", "hyp", "--bootstrap", "0", "--format", "json", cwd=folder).stdout
    )["systems"][0]
    for audited, measured in zip(report["documents"], scored["documents"], strict=True):
        assert audited["metrics"] == {name.lower(): one["score"] for name, one in measured["metrics"].items()}
    corpus = report["corpus"]
    assert corpus["metrics"] == {name.lower(): one["score"] for name, one in scored["metrics"].items()}
    assert corpus["metric_signatures"]["bleu"] == scored["metrics"]["BLEU"]["signature"]
    shown = mtaudit("audit", "hyp", *args, cwd=folder).stdout
    assert "minor  chrf  document\n" in shown
    assert f"against the reference: bleu {corpus['metrics']['bleu']:.1f}, chrf " in shown


def test_a_metric_decides_nothing(folder: Path) -> None:
    (folder / "hyp" / "b.txt").write_text("Nothing alike.\nNot at all, said she.\n", encoding="utf-8")
    plain = json.loads(mtaudit("audit", "hyp", "--format", "json", cwd=folder).stdout)
    result = mtaudit("audit", "hyp", "--reference", "ref", "--format", "json", cwd=folder)
    assert result.returncode == 0
    for before, after in zip(plain["documents"], json.loads(result.stdout)["documents"], strict=True):
        assert [before[key] for key in ("score", "verdict")] == [after[key] for key in ("score", "verdict")]
    assert after["metrics"]["bleu"] < 10


def test_what_has_no_reference_is_2_and_the_others_are_measured(folder: Path) -> None:
    (folder / "ref" / "b.txt").write_text("One line.\n", encoding="utf-8")
    (folder / "hyp" / "c.txt").write_text("Another line.\n", encoding="utf-8")
    result = mtaudit("audit", "hyp", "--reference", "ref", "--format", "json", cwd=folder)
    assert result.returncode == 2
    report = json.loads(result.stdout)
    assert [bool(doc["metrics"]) for doc in report["documents"]] == [True, False, False]
    assert "hyp/b.txt: 2 lines, but its reference ref/b.txt has 1" in result.stderr
    assert "hyp/c.txt: no reference for this file in ref" in result.stderr


def test_a_language_without_its_tokenizer_has_the_other_metrics(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "MeCab.py").write_text("raise ImportError\n")
    monkeypatch.setenv("PYTHONPATH", str(folder))
    parallel_texts.write(folder, "ja")
    result = mtaudit("audit", "one.txt", "--reference", "reference.txt", "--format", "json", cwd=folder)
    assert result.returncode == 0
    assert result.stderr.startswith("warning: no BLEU: BLEU's tokenizer ja-mecab is not installed")
    assert list(json.loads(result.stdout)["documents"][0]["metrics"]) == ["chrf", "chrf++", "ter"]
