"""The benchmark of agreement with experts: its statistics, and a run on a small table of our own."""

from __future__ import annotations

import gzip
import importlib.util
import math
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parent.parent / "benchmarks" / "agreement.py"
HEAD = "system\tdoc\tdoc_id\tseg_id\trater\tsource\ttarget\tcategory\tseverity\n"


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("agreement", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_kendall(benchmark: ModuleType) -> None:
    assert benchmark.tau_b([1, 2, 3, 4], [1, 2, 3, 4]) == 1
    assert benchmark.tau_b([1, 2, 3, 4], [4, 3, 2, 1]) == -1
    assert benchmark.tau_b([1, 2, 3, 4], [1, 3, 2, 4]) == pytest.approx(4 / 6)
    # six pairs, four of them in the same order; one is tied on each side (Kendall 1945)
    assert benchmark.tau_b([1, 1, 2, 3], [1, 2, 2, 3]) == pytest.approx(4 / math.sqrt(5 * 5))
    assert math.isnan(benchmark.tau_b([1, 1], [1, 2]))


def test_pearson(benchmark: ModuleType) -> None:
    assert benchmark.pearson([1, 2, 3], [2, 4, 6]) == pytest.approx(1)
    assert benchmark.pearson([1, 2, 3], [1, 3, 2]) == pytest.approx(0.5)
    assert math.isnan(benchmark.pearson([1, 1, 1], [1, 2, 3]))


def test_points_are_those_of_the_wmt_metrics_task(benchmark: ModuleType) -> None:
    assert [
        benchmark.points("Accuracy/Mistranslation", "Major"),
        benchmark.points("Fluency/Punctuation", "Minor"),
        benchmark.points("Fluency/Punctuation", "Major"),
        benchmark.points("Style/Awkward", "Minor"),
        benchmark.points("Non-translation!", "Major"),
        benchmark.points("No-error", "No-error"),
    ] == [5, 0.1, 5, 1, 25, 0]


def run(*args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, str(SCRIPT), *args], capture_output=True, text=True, check=False)


def test_a_run(tmp_path: Path) -> None:
    lines = ["The boat is late because of the storm.", "We waited <v>at at</v> the pier for two hours."]
    rows = []
    for system, worse in (("refB", ""), ("Engine-1", "very "), ("Engine-2", "very bad ")):
        for number, line in enumerate(lines, 1):
            text = line.replace("the", f"the {worse}".rstrip())
            severity = "Major" if "bad" in worse else "Minor"
            rows.append(f"{system}\ttalk.1\t1\t{number}\trater1\t船晚了\t{text}\tFluency/Grammar\t{severity}\n")
    path = tmp_path / "mqm.tsv.gz"
    path.write_bytes(gzip.compress((HEAD + "".join(rows)).encode()))
    result = run(str(path))
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith("2 systems, 1 talks, ")
    assert "chrF, reference refB                              1.000        1.000      1.000" in result.stdout
    assert "Fluency/Grammar 100 %" in result.stdout


def test_a_missing_file_is_one_clear_line(tmp_path: Path) -> None:
    result = run(str(tmp_path / "gone.tsv.gz"))
    assert result.returncode == 1
    assert "no such file" in result.stderr
    assert result.stderr.count("\n") == 1
