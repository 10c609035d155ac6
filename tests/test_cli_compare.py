"""`mtaudit compare` end to end: what is printed, and each exit code."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.test_cli import PACK, mtaudit

REFERENCE = {
    "x": "The council of Dorven met on Monday and spoke about the port.\nThe vote was taken late at night.\n",
    "y": "Marta Lindqvist said that the ferry would sail again.\nNobody had bought a ticket.\n",
}
OLD = {
    "x": "The council of Dorven met on Monday and talked about the harbour.\nThe vote was taken late in the night.\n",
    "y": "Marta Lindqvist said that the ferry would sail once more.\nNo one had bought any ticket.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mtaudit.toml").write_text('select = ["en/own"]\nrules = ["packs"]\n')
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs" / "own.yaml").write_text(PACK.format(severity="major"), encoding="utf-8")
    write(tmp_path / "old", OLD)
    write(tmp_path / "human", REFERENCE)
    return tmp_path


def write(folder: Path, texts: dict[str, str]) -> None:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")


ARGS = ("compare", "old", "new", "--reference", "human", "--bootstrap", "50")


def test_a_better_translation_passes(folder: Path) -> None:
    write(folder / "new", {**OLD, "x": REFERENCE["x"].replace("spoke", "talked")})
    result = mtaudit(*ARGS, "--max-drop", "chrf=0", "--max-drop", "score=0", cwd=folder)
    assert (result.returncode, result.stderr) == (0, "")
    assert "fixed:      1 (1 major)" in result.stdout
    assert result.stdout.endswith("gate: passed\n")


def test_a_finding_introduced_fails_by_its_severity(folder: Path) -> None:
    write(folder / "new", {**OLD, "y": OLD["y"].replace("ferry", "harbour")})
    result = mtaudit(*ARGS, cwd=folder)
    assert result.returncode == 1
    assert "gate: 1 finding introduced at or over major" in result.stdout
    assert "new/y.txt:1:31  major  en/own/harbour" in result.stdout
    assert mtaudit(*ARGS, "--fail-on", "critical", cwd=folder).returncode == 0
    assert mtaudit(*ARGS, "--fail-on", "never", cwd=folder).returncode == 0
    assert mtaudit("compare", "old", "new", cwd=folder).returncode == 1


def test_a_finding_kept_does_not_fail(folder: Path) -> None:
    write(folder / "new", {**OLD, "x": OLD["x"].replace("talked", "debated")})
    result = mtaudit(*ARGS, "--fail-on", "minor", cwd=folder)
    assert result.returncode == 0
    assert "kept:       1 (1 major)" in result.stdout


def test_a_metric_that_drops_too_far_fails(folder: Path) -> None:
    write(folder / "new", {"x": OLD["x"].replace("talked", "spake"), "y": OLD["y"].replace("would sail", "sails")})
    assert mtaudit(*ARGS, "--max-drop", "chrf=90", "--max-drop", "ter=90", cwd=folder).returncode == 0
    for drop in ("chrf=0.5", "BLEU=0.5", "chrF++=0.5", "ter=0.5"):
        result = mtaudit(*ARGS, "--max-drop", drop, cwd=folder)
        assert result.returncode == 1, drop
        assert "is worse by" in result.stdout
    assert mtaudit(*ARGS, cwd=folder).returncode == 0, "a metric alone fails nothing unless a limit is set"


def test_a_score_that_drops_too_far_fails(folder: Path) -> None:
    write(folder / "new", {**OLD, "y": OLD["y"].replace("ferry", "harbour")})
    args = ("compare", "old", "new", "--fail-on", "never", "--max-drop")
    assert mtaudit(*args, "score=1", cwd=folder).returncode == 1
    assert mtaudit(*args, "score=99", cwd=folder).returncode == 0


def test_json_and_csv_hold_everything(folder: Path) -> None:
    write(folder / "new", {"x": REFERENCE["x"], "y": OLD["y"].replace("ferry", "harbour")})
    data = json.loads(mtaudit(*ARGS, "--format", "json", "--max-drop", "chrf=0.5", cwd=folder).stdout)
    assert data["findings"] == {"fixed": 1, "introduced": 1, "kept": 0}
    assert data["gate"] == {"passed": False, "reasons": ["1 finding introduced at or over major"]}
    assert (data["a"]["path"], data["b"]["path"], data["a"]["documents"]) == ("old", "new", 2)
    assert [doc["b"]["path"] for doc in data["documents"]] == ["new/y.txt", "new/x.txt"]
    worst = data["documents"][0]
    assert worst["worse"] is True
    assert worst["introduced"][0]["rule"] == "en/own/harbour"
    assert worst["a"]["score"] > worst["b"]["score"]
    assert worst["a"]["metrics"]["chrF"] > worst["b"]["metrics"]["chrF"]
    score = json.loads(
        mtaudit(
            "score", "--reference", "human", "old", "new", "--bootstrap", "50", "--format", "json", cwd=folder
        ).stdout
    )["systems"]
    for name, metric in data["metrics"].items():
        assert [metric["a"], metric["b"]] == [system["metrics"][name] for system in score]
        assert metric["difference"] == metric["b"]["score"] - metric["a"]["score"]
        assert 0 < metric["p_value"] <= 1
    rows = list(csv.DictReader(io.StringIO(mtaudit(*ARGS, "--format", "csv", cwd=folder).stdout)))
    assert [(row["path b"], row["introduced"], row["fixed"]) for row in rows] == [
        ("new/y.txt", "1", "0"),
        ("new/x.txt", "0", "1"),
    ]
    assert float(rows[0]["chrF b"]) == worst["b"]["metrics"]["chrF"]


def test_sources_are_passed_on(folder: Path) -> None:
    write(folder / "new", OLD)
    write(folder / "source", {"x": "eins\nzwei\n", "y": "eins\n"})
    result = mtaudit("compare", "old", "new", "--source", "source", cwd=folder)
    assert result.returncode == 2
    assert "old/y.txt" in result.stderr
    assert "new/y.txt" in result.stderr
    write(folder / "source", {"y": "eins\nzwei\n"})
    assert mtaudit("compare", "old", "new", "--source", "source", cwd=folder).returncode == 0


def test_what_cannot_be_compared_is_2(folder: Path) -> None:
    write(folder / "new", {"x": OLD["x"]})
    result = mtaudit("compare", "old", "new", cwd=folder)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == "mtaudit: old/y.txt: no translation of it in new\n"
    write(folder / "new", {"y": OLD["y"] + "More.\n"})
    result = mtaudit("compare", "old", "new", cwd=folder)
    assert result.returncode == 2
    assert "new/y.txt: 3 lines, but its counterpart old/y.txt has 2" in result.stderr
    write(folder / "new", OLD)
    for args, message in (
        (("--max-drop", "chrf"), "--max-drop wants NAME=POINTS, for example chrf=0.5, got 'chrf'"),
        (("--max-drop", "chrf=0.5"), "--max-drop chrf=0.5 needs --reference"),
        (("--max-drop", "comet=1", "--reference", "human"), "unknown metric 'comet'"),
        (("--max-drop", "score=-1"), "--max-drop wants"),
        (("--reference", "new"), "is the same text, line by line, as its reference new"),
        (("--reference", "packs"), "no files to audit in this folder"),
    ):
        result = mtaudit("compare", "old", "new", *args, cwd=folder)
        assert result.returncode == 2, args
        assert message in result.stderr
        assert "Traceback" not in result.stderr


def test_a_broken_detector_is_3(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder / "new", OLD)
    (folder / "site").mkdir()
    (folder / "site" / "broken.py").write_text(
        "from mtaudit import Detector\n\n\nclass Broken(Detector):\n"
        "    def detect(self, doc):\n        raise ValueError('no')\n\n\nDETECTOR = Broken\n"
    )
    info = folder / "site" / "broken-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: broken\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[mtaudit.detectors]\nbroken = broken\n")
    pack = PACK.format(severity="major").replace("detector: phrases", "detector: broken")
    pack = pack.replace("  with: {find: harbour}\n", "")
    (folder / "packs" / "own.yaml").write_text(pack, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(folder / "site"))
    result = mtaudit("compare", "old", "new", cwd=folder)
    assert result.returncode == 3
    more = len(OLD) - 1  # one line for all the documents of a run, however many they are
    assert result.stderr.count(f"old/x.txt: detector broken broke: ValueError: no (and in {more} more)\n") == 1
    assert result.stderr.count("detector broken broke") == 2


def test_the_same_text_twice_is_told_and_passes(folder: Path) -> None:
    write(folder / "new", OLD)
    result = mtaudit("compare", "old", "new", cwd=folder)
    assert result.returncode == 0
    assert result.stderr == (
        "warning: new: is the same text, line by line, as its counterpart old: was one file given twice?\n"
    )
