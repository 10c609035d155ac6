"""`mtaudit score` beside sacrebleu's command line, to the last digit, and what it says of texts that do not fit."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from gzip import decompress
from pathlib import Path
from typing import Any

import pytest

from tests import parallel_texts
from tests.test_cli import mtaudit

NAMES = {"BLEU": "BLEU", "chrF2": "chrF", "chrF2++": "chrF++", "TER": "TER"}
"""sacrebleu's name of a metric → ours."""


def sacrebleu(*args: str, cwd: Path, seed: int | None = None) -> str:
    env = {**os.environ, "PYTHONUTF8": "1", "NO_COLOR": "1"} | ({"SACREBLEU_SEED": str(seed)} if seed else {})
    command = [sys.executable, "-m", "sacrebleu", *args, "--width", "20"]
    return subprocess.run(
        command, cwd=cwd, env=env, capture_output=True, text=True, encoding="utf-8", check=True
    ).stdout


def theirs(*args: str, cwd: Path, **options: Any) -> dict[str, dict[str, Any]]:
    """What sacrebleu's command line prints of one system: all four metrics by our names."""
    found = json.loads(sacrebleu(*args, "-m", "bleu", "chrf", "ter", cwd=cwd, **options))
    plus = json.loads(sacrebleu(*args, "-m", "chrf", "--chrf-word-order", "2", cwd=cwd, **options))
    return {NAMES[one["name"]]: one for one in [*found, plus]}


def ours(*args: str, cwd: Path) -> list[dict[str, Any]]:
    result = mtaudit("score", *args, "--format", "json", cwd=cwd)
    assert result.returncode == 0, result.stderr
    systems: list[dict[str, Any]] = json.loads(result.stdout)["systems"]
    return systems


@pytest.mark.parametrize(
    ("language", "tokenizer"), [("en", "13a"), ("zh", "zh"), ("de", "13a"), ("ru", "13a"), ("ja", "char")]
)
def test_scores_and_signatures_are_those_of_sacrebleu(tmp_path: Path, language: str, tokenizer: str) -> None:
    parallel_texts.write(tmp_path, language)
    chosen = ("--tokenize", "char") if language == "ja" else ()  # MeCab is no dependency of the tests
    for name in ("one.txt", "two.txt"):
        [system] = ours("--reference", "reference.txt", name, *chosen, "--bootstrap", "50", cwd=tmp_path)
        expected = theirs("reference.txt", "-i", name, "-tok", tokenizer, cwd=tmp_path)
        assert list(system["metrics"]) == ["BLEU", "chrF", "chrF++", "TER"]
        for metric, found in system["metrics"].items():
            assert found["score"] == expected[metric]["score"], metric
            assert found["signature"] == expected[metric]["signature"], metric
        assert f"tok:{tokenizer}|" in system["metrics"]["BLEU"]["signature"]
        assert [doc["path"] for doc in system["documents"]] == [name]
        assert system["documents"][0]["metrics"]["TER"]["score"] == expected["TER"]["score"]


def test_intervals_are_those_of_sacrebleu(tmp_path: Path) -> None:
    parallel_texts.write(tmp_path, "en")
    for seed in (12345, 7):
        given = () if seed == 12345 else ("--seed", str(seed))
        [system] = ours("--reference", "reference.txt", "one.txt", "--bootstrap", "200", *given, cwd=tmp_path)
        args = ("reference.txt", "-i", "one.txt", "--confidence", "--confidence-n", "200")
        expected = theirs(*args, cwd=tmp_path, seed=seed)
        for metric, found in system["metrics"].items():
            low, high = found["ci"]
            assert found["mean"] == expected[metric]["confidence_mean"], metric
            assert low == found["mean"] - expected[metric]["confidence_var"], metric
            assert high == found["mean"] + expected[metric]["confidence_var"], metric
            assert found["ci_signature"] == expected[metric]["signature"]
            assert found["p_value"] is None


def paired(output: str) -> Iterator[Any]:
    """Score, mean, half the interval of each cell of sacrebleu's table, then the p-values of the second system."""
    yield from re.findall(r"(\d+\.\d+) \((\d+\.\d+) ± (\d+\.\d+)\)", output)
    yield from re.findall(r"\(p = (\d\.\d+)\)", output)


def assert_paired(systems: list[dict[str, Any]], output: str, metrics: tuple[str, ...]) -> None:
    cells = list(paired(output))
    figures = [system["metrics"][metric] for system in systems for metric in metrics]
    for found, (score, mean, half) in zip(figures, cells[: len(figures)], strict=True):
        assert (found["score"], found["mean"]) == (float(score), float(mean))
        assert found["ci"] == [found["mean"] - float(half), found["mean"] + float(half)]
    chances = [f"{systems[1]['metrics'][metric]['p_value']:.4f}" for metric in metrics]
    assert chances == cells[len(figures) :]


def test_the_paired_test_is_that_of_sacrebleu(tmp_path: Path) -> None:
    parallel_texts.write(tmp_path, "en")
    systems = ours("--reference", "reference.txt", "one.txt", "two.txt", "--bootstrap", "300", cwd=tmp_path)
    args = ("reference.txt", "-i", "one.txt", "two.txt", "-m", "bleu", "chrf", "ter")
    output = sacrebleu(*args, "--paired-bs", "--paired-bs-n", "300", "-f", "text", cwd=tmp_path)
    assert_paired(systems, output, ("BLEU", "chrF", "TER"))
    assert [system["path"] for system in systems] == ["one.txt", "two.txt"]
    assert systems[0]["metrics"]["chrF"]["p_value"] is None


def test_several_references_and_options(tmp_path: Path) -> None:
    parallel_texts.write(tmp_path, "en")
    refs = ("--reference", "reference.txt", "--reference", "second.txt")
    options = ("--lowercase", "--tokenize", "intl", "--word-order", "3", "--bootstrap", "0")
    [system] = ours(*refs, "one.txt", *options, cwd=tmp_path)
    args = ("reference.txt", "second.txt", "-i", "one.txt")
    bleu = json.loads(sacrebleu(*args, "-m", "bleu", "-lc", "-tok", "intl", cwd=tmp_path))
    chrf = json.loads(sacrebleu(*args, "-m", "chrf", "--chrf-lowercase", "-cw", "3", cwd=tmp_path))
    metrics = system["metrics"]
    assert list(metrics) == ["BLEU", "chrF", "chrF+++", "TER"]
    for found, expected in ((metrics["BLEU"], bleu), (metrics["chrF+++"], chrf)):
        assert (found["score"], found["signature"]) == (expected["score"], expected["signature"])
        assert found["ci"] is None
    assert metrics["BLEU"]["signature"].startswith("nrefs:2|case:lc|")


def test_folders_are_scored_by_document_and_as_a_whole(tmp_path: Path) -> None:
    parallel_texts.write(tmp_path, "en")
    for name in ("reference", "one"):
        lines = (tmp_path / f"{name}.txt").read_text(encoding="utf-8").splitlines(keepends=True)
        (tmp_path / name / "deep").mkdir(parents=True)
        (tmp_path / name / "b.txt").write_text("".join(lines[:2]), encoding="utf-8")
        (tmp_path / name / "deep" / "a.txt").write_text("".join(lines[2:]), encoding="utf-8")
    [system] = ours("--reference", "reference", "one", "--bootstrap", "0", cwd=tmp_path)
    assert [doc["path"] for doc in system["documents"]] == ["one/b.txt", "one/deep/a.txt"]
    whole = theirs("reference.txt", "-i", "one.txt", cwd=tmp_path)
    part = theirs("reference/deep/a.txt", "-i", "one/deep/a.txt", cwd=tmp_path)
    for name, found in system["metrics"].items():
        assert found["score"] == whole[name]["score"]
        assert system["documents"][1]["metrics"][name]["score"] == part[name]["score"]


def test_records_are_paired_by_their_ids(tmp_path: Path) -> None:
    parallel_texts.write(tmp_path, "en")
    for name in ("reference", "one"):
        lines = (tmp_path / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        records = [{"id": "x", "text": "\n".join(lines[:2])}, {"id": "y", "text": "\n".join(lines[3:])}]
        records = records[::-1] if name == "one" else records
        (tmp_path / f"{name}.jsonl").write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    [system] = ours("--reference", "reference.jsonl", "one.jsonl", "--bootstrap", "0", cwd=tmp_path)
    assert [(doc["id"], doc["segments"]) for doc in system["documents"]] == [("x", 2), ("y", 2)]
    [plain] = ours("--reference", "reference.txt", "one.txt", "--bootstrap", "0", cwd=tmp_path)
    assert system["metrics"]["BLEU"]["score"] == plain["metrics"]["BLEU"]["score"]


def test_a_table_for_people_and_for_spreadsheets(tmp_path: Path) -> None:
    parallel_texts.write(tmp_path, "en")
    args = ("score", "--reference", "reference.txt", "one.txt", "two.txt", "--bootstrap", "100")
    shown = mtaudit(*args, cwd=tmp_path).stdout
    assert re.search(r"^ +BLEU +chrF +chrF\+\+ +TER +segments +system\n", shown)
    assert re.search(r"\d\.\d ±\d+\.\d .* 5 +two\.txt$", shown, re.MULTILINE)
    assert "nrefs:1|case:mixed|eff:yes|nc:6|nw:2|space:no|version:" in shown
    rows = list(csv.DictReader(io.StringIO(mtaudit(*args, "--format", "csv", cwd=tmp_path).stdout)))
    assert [row["metric"] for row in rows[:4]] == ["BLEU", "chrF", "chrF++", "TER"]
    systems = ours(*args[1:], cwd=tmp_path)
    assert [float(rows[5]["score"]), float(rows[5]["p_value"])] == [
        systems[1]["metrics"]["chrF"][key] for key in ("score", "p_value")
    ]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda text: text + "One more line.\n", "one.txt: 6 lines, but its reference reference.txt has 5"),
        (lambda text: text.replace("The council", "\nThe council"), "6 lines"),
        (lambda text: "\n" * 5, "one.txt:1: the whole text is empty"),
        (lambda text: "", "one.txt: 1 lines"),
        (
            lambda text: text[: text.index("\n") + 1] + "\n\n\n\n",
            "one.txt:2: this line is empty, but not in its reference reference.txt (3 such lines)",
        ),
        (lambda text: parallel_texts.TEXTS["en"]["reference"], "is the same text, line by line, as its reference"),
    ],
)
def test_texts_that_do_not_fit_are_one_clear_error(tmp_path: Path, change: Any, message: str) -> None:
    parallel_texts.write(tmp_path, "en")
    (tmp_path / "one.txt").write_text(change(parallel_texts.TEXTS["en"]["one"]), encoding="utf-8")
    result = mtaudit("score", "--reference", "reference.txt", "one.txt", "two.txt", cwd=tmp_path)
    assert (result.returncode, result.stdout) == (2, "")
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


def test_empty_lines_are_scored_when_asked_for(tmp_path: Path) -> None:
    parallel_texts.write(tmp_path, "en")
    lines = parallel_texts.TEXTS["en"]["one"].splitlines()
    (tmp_path / "one.txt").write_text("\n".join(["", *lines[1:]]) + "\n", encoding="utf-8")
    result = mtaudit(
        "score", "--reference", "reference.txt", "one.txt", "--allow-empty", "--format", "json", cwd=tmp_path
    )
    assert result.returncode == 0
    assert result.stderr.startswith("warning: one.txt:1: this line is empty")
    [system] = json.loads(result.stdout)["systems"]
    assert system["metrics"]["BLEU"]["score"] == theirs("reference.txt", "-i", "one.txt", cwd=tmp_path)["BLEU"]["score"]


def test_a_byte_order_mark_counts_as_with_sacrebleu_and_is_told(tmp_path: Path) -> None:
    parallel_texts.write(tmp_path, "en")
    (tmp_path / "one.txt").write_text("\ufeff" + parallel_texts.TEXTS["en"]["one"], encoding="utf-8")
    args = ("score", "--reference", "reference.txt", "one.txt", "--format", "json")
    result = mtaudit(*args, cwd=tmp_path)
    assert result.returncode == 0
    assert result.stderr.startswith("warning: one.txt:1: begins with a byte-order mark")
    found = json.loads(result.stdout)["systems"][0]["metrics"]
    expected = theirs("reference.txt", "-i", "one.txt", cwd=tmp_path)
    assert {name: one["score"] for name, one in found.items()} == {name: one["score"] for name, one in expected.items()}
    result = mtaudit(*args, "--encoding", "utf-8-sig", cwd=tmp_path)
    assert result.stderr == ""
    assert json.loads(result.stdout)["systems"][0]["metrics"]["chrF"]["score"] > found["chrF"]["score"]


def test_languages_that_disagree_are_told(tmp_path: Path) -> None:
    parallel_texts.write(tmp_path, "de")
    german = "\n".join(parallel_texts.TEXTS["de"]["one"].splitlines())
    english = "\n".join([*parallel_texts.TEXTS["en"]["reference"].splitlines()[:2], "The council meets in March."])
    (tmp_path / "en.txt").write_text(english, encoding="utf-8")
    (tmp_path / "de.txt").write_text(german, encoding="utf-8")
    args = ("score", "--bootstrap", "0", "--reference")
    result = mtaudit(*args, "reference.txt", "en.txt", cwd=tmp_path)
    assert result.returncode == 0
    assert result.stderr == ("warning: en.txt: this translation reads as en, but its reference (reference.txt) as de\n")
    result = mtaudit(*args, "reference.txt", "de.txt", "--language", "fr", cwd=tmp_path)
    assert "warning: de.txt: this translation reads as de, but the language declared is fr\n" in result.stderr
    assert "warning: reference.txt: this reference reads as de, but the language declared is fr\n" in result.stderr
    assert mtaudit(*args, "reference.txt", "de.txt", "--language", "de-AT", cwd=tmp_path).stderr == ""


def test_missing_documents_tokenizers_and_metrics_are_clear_errors(tmp_path: Path) -> None:
    parallel_texts.write(tmp_path, "en")
    for folder, names in (("ref", "abc"), ("hyp", "abd")):
        (tmp_path / folder).mkdir()
        for name in names:
            (tmp_path / folder / f"{name}.txt").write_text(f"A line of {folder} {name}.\n", encoding="utf-8")
    result = mtaudit("score", "--reference", "ref", "hyp", cwd=tmp_path)
    assert result.returncode == 2
    assert "hyp/d.txt: no reference for this file in ref\n" in result.stderr
    assert "ref/c.txt: no translation of it in hyp\n" in result.stderr
    for args, message in (
        (("--tokenize", "thirteen"), "unknown tokenizer 'thirteen'; known: none, zh, 13a"),
        (("--metric", "comet"), "unknown metric 'comet'; known: bleu, chrf, chrf++, ter"),
        (("gone.txt",), "gone.txt: no such file or folder"),
    ):
        result = mtaudit("score", "--reference", "reference.txt", "one.txt", *args, cwd=tmp_path)
        assert result.returncode == 2
        assert message in result.stderr
        assert "Traceback" not in result.stderr


SETS = ("ja-en", "ru-en", "uk-en")
FOLDER = os.environ.get("MTAUDIT_WMT", "")


@pytest.mark.parametrize("name", SETS)
def test_the_wmt_test_sets_score_as_with_sacrebleu(tmp_path: Path, name: str) -> None:
    archive = Path(FOLDER) / f"wmttest2022.{name}.all.xml.gz"
    if not FOLDER or not archive.is_file():
        pytest.skip(f"set MTAUDIT_WMT to a folder with {archive.name}")
    texts: dict[str, list[str]] = {}
    for doc in ET.fromstring(decompress(archive.read_bytes())).iter("doc"):
        for part in doc:
            system = "reference" if part.tag == "ref" else str(part.get("system"))
            lines = [" ".join((seg.text or "").split("\n")) for seg in part.iter("seg")]
            texts.setdefault(system, []).extend(lines if part.tag != "src" else [])
    systems = [system for system in texts if system not in ("reference", "None")][:2]
    for system in ("reference", *systems):
        (tmp_path / system).write_text("\n".join(texts[system]) + "\n", encoding="utf-8")
    found = ours("--reference", "reference", *systems, "--bootstrap", "100", cwd=tmp_path)
    for one in found:
        expected = theirs("reference", "-i", one["path"], cwd=tmp_path)
        for metric, measure in one["metrics"].items():
            assert measure["score"] == expected[metric]["score"]
            assert measure["signature"] == expected[metric]["signature"]
    args = ("reference", "-i", *systems, "-m", "bleu", "chrf", "ter", "--paired-bs", "--paired-bs-n", "100")
    assert_paired(found, sacrebleu(*args, "-f", "text", cwd=tmp_path), ("BLEU", "chrF", "TER"))
