"""The command line end to end: what is printed where, and the exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

LEAD = "The council of Dorven met on Monday and spoke about the harbour for two long hours before the vote was taken.\n"
MAJOR = LEAD + "It bought missiles and missiles for the northern coast, the mayor said.\n"
PACK = """\
pack: en/own
language: en
rules:
- id: harbour
  detector: phrases
  category: calque
  severity: {severity}
  confidence: high
  message: "“{{match}}”"
  with: {{find: harbour}}
  tests: {{bad: ["[[harbour]]"], good: [port]}}
"""


def mtaudit(*args: str, cwd: Path, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "NO_COLOR": "1", "COLUMNS": "100", "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-m", "mtaudit", *args],
        cwd=cwd, env=env, input=stdin, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    (tmp_path / "mtaudit.toml").write_text('select = ["en/own"]\nrules = ["packs"]\n')
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs" / "own.yaml").write_text(PACK.format(severity="major"), encoding="utf-8")
    (tmp_path / "feed").mkdir()
    (tmp_path / "feed" / "a.txt").write_text(LEAD)
    (tmp_path / "feed" / "b.txt").write_text(LEAD.replace("harbour", "market"))
    return tmp_path


def test_the_gate_decides_between_0_and_1(feed: Path) -> None:
    assert mtaudit("audit", "feed", cwd=feed).returncode == 1
    assert mtaudit("audit", "feed", "--fail-on", "critical", cwd=feed).returncode == 0
    assert mtaudit("audit", "feed", "--fail-on", "never", cwd=feed).returncode == 0
    assert mtaudit("audit", "feed/b.txt", cwd=feed).returncode == 0
    assert mtaudit("audit", "feed", "--fail-on", "never", "--min-score", "99", cwd=feed).returncode == 1


def test_neutral_findings_never_gate(feed: Path) -> None:
    (feed / "packs" / "own.yaml").write_text(PACK.format(severity="neutral"), encoding="utf-8")
    assert mtaudit("audit", "feed", "--fail-on", "minor", cwd=feed).returncode == 0


def test_an_unreadable_input_is_2_and_the_others_are_audited(feed: Path) -> None:
    (feed / "feed" / "c.txt").write_bytes(b"caf\xe9 " * 5)
    result = mtaudit("audit", "feed", "gone.txt", "--format", "json", cwd=feed)
    assert result.returncode == 2
    report = json.loads(result.stdout)
    assert {Path(d["path"]).name for d in report["documents"]} == {"a.txt", "b.txt"}
    assert [Path(u["path"]).name for u in report["unreadable"]] == ["c.txt", "gone.txt"]
    assert "feed/c.txt:1: not UTF-8" in result.stderr
    assert "gone.txt: no such file" in result.stderr


def test_wrong_rules_and_configuration_are_2_with_every_mistake(feed: Path) -> None:
    (feed / "packs" / "own.yaml").write_text(PACK.format(severity="huge").replace("calque", "calk"), encoding="utf-8")
    result = mtaudit("audit", "feed", cwd=feed)
    assert result.returncode == 2
    assert "own.yaml:6: [harbour] unknown category 'calk'; did you mean 'calque'?" in result.stderr
    assert "own.yaml:7: [harbour] severity: Invalid enum value 'huge'" in result.stderr
    assert "Traceback" not in result.stderr
    (feed / "mtaudit.toml").write_text("min_score = 3\n")
    result = mtaudit("audit", "feed", cwd=feed)
    assert (result.returncode, result.stdout) == (2, "")
    assert "mtaudit.toml:1: unknown key 'min_score'; did you mean 'min-score'?" in result.stderr


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--select", "en/won"], "no rule id starts with 'en/won'; did you mean"),
        (["--format", "xml"], "unknown format 'xml'; known: csv, json, terminal"),
        (["--format", "json", "--format", "csv"], "several formats for standard output"),
        (["--format", "json=a", "--format", "csv=b", "-o", "c"], "-o goes with one format"),
        (["--field", "text"], "--field wants FACT=NAME"),
        (["--nothing"], "No such option"),
    ],
)
def test_wrong_usage_is_2_in_one_line_that_says_what_to_do(feed: Path, args: list[str], message: str) -> None:
    result = mtaudit("audit", "feed", *args, cwd=feed)
    assert result.returncode == 2
    assert message in result.stderr


def test_reports_go_to_files_and_to_the_screen(feed: Path) -> None:
    result = mtaudit(
        "audit", "feed", "--format", "json=r.json", "--format", "csv=r.csv", "--format", "terminal", cwd=feed
    )
    assert "2 documents" in result.stdout
    assert json.loads((feed / "r.json").read_text(encoding="utf-8"))["schema"] == 1
    assert (feed / "r.csv").read_text(encoding="utf-8").count("harbour") >= 1
    assert mtaudit("audit", "feed", "--format", "json", "-o", "o.json", cwd=feed).stdout == ""
    assert (feed / "o.json").read_text(encoding="utf-8") == (feed / "r.json").read_text(encoding="utf-8")
    assert mtaudit("audit", "feed", "-o", "no/such/folder", cwd=feed).returncode == 2


def test_standard_input(feed: Path) -> None:
    result = mtaudit("audit", "-", "--format", "json", cwd=feed, stdin=LEAD)
    [doc] = json.loads(result.stdout)["documents"]
    assert (doc["path"], len(doc["findings"])) == ("<stdin>", 1)


def test_several_processes_give_the_same_bytes(feed: Path) -> None:
    for n in range(40):
        (feed / "feed" / f"n{n}.txt").write_text(LEAD * (n % 5))
    (feed / "feed" / "x.txt").write_bytes(b"\xff" * 9)
    one, two = (mtaudit("audit", "feed", "--format", "json", "-j", jobs, cwd=feed) for jobs in "12")
    assert one.stdout == two.stdout
    assert one.returncode == two.returncode == 2


def test_a_closed_pipe_is_no_error(feed: Path) -> None:
    (feed / "feed" / "long.txt").write_text(LEAD * 5000)
    command = f"{sys.executable} -m mtaudit audit feed --format json | head -c 10"
    result = subprocess.run(command, shell=True, cwd=feed, capture_output=True, text=True, check=False)
    assert len(result.stdout) == 10
    assert result.stderr == ""


def test_with_sources_line_by_line(feed: Path) -> None:
    (feed / "source").mkdir()
    (feed / "source" / "a.txt").write_text("eine Zeile\n")
    (feed / "source" / "b.txt").write_text("eine\nzwei\n")
    result = mtaudit("audit", "feed", "--source", "source", "--format", "json", cwd=feed)
    report = json.loads(result.stdout)
    assert result.returncode == 2
    assert len(report["documents"]) == 2
    [unread] = report["unreadable"]
    assert "2" in unread["error"]


def test_rules_are_listed_shown_and_explained(feed: Path) -> None:
    listed = mtaudit("rules", "list", "--format", "json", cwd=feed)
    assert [rule["id"] for rule in json.loads(listed.stdout)] == ["en/own/harbour"]
    assert "phrases" in mtaudit("rules", "show", "harbour", cwd=feed).stdout
    explained = mtaudit("explain", "harbour", cwd=feed).stdout
    assert "[[harbour]]" in explained
    assert "severity major, confidence high" in explained
    missing = mtaudit("explain", "habour", cwd=feed)
    assert missing.returncode == 2
    assert "no rule 'habour'" in missing.stderr


def test_rules_are_tested_and_a_broken_promise_is_shown(feed: Path) -> None:
    assert mtaudit("rules", "test", cwd=feed).returncode == 0
    pack = PACK.format(severity="major").replace("good: [port]", 'good: ["a harbour"]')
    (feed / "packs" / "own.yaml").write_text(pack, encoding="utf-8")
    result = mtaudit("rules", "test", cwd=feed)
    assert result.returncode == 1
    assert "expected: a harbour" in result.stdout
    assert "got:      a [[harbour]]" in result.stdout


def test_firing_on_clean_text_is_measured(feed: Path) -> None:
    result = mtaudit("rules", "test", "--clean", "feed", "--format", "json", cwd=feed)
    [row] = json.loads(result.stdout)
    assert (row["rule"], row["findings"]) == ("en/own/harbour", "1")


def test_help_teaches(tmp_path: Path) -> None:
    top = mtaudit("--help", cwd=tmp_path).stdout
    assert "mtaudit audit feed/" in top
    assert "Exit codes" in top
    assert "--fail-on" in mtaudit("audit", "--help", cwd=tmp_path).stdout
