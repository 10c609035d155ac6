"""How fast, how soon and in how much memory mtaudit audits, beside proselint in the same run.

usage: speed.py [FOLDER]     FOLDER (or the environment variable MTAUDIT_BENCH_TEXT) holds English text files (.txt)

CPU seconds are user + system time of a child process and all its children; read the ratios, not the seconds, since
other work on the machine slows both tools. Prints one figure a line, then the same as JSON.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

WORDS = 800_000
"""Words of text that the whole run reads, if there are so many."""
PEER_WORDS = 100_000
"""Words that the slower peer reads, taken from the same files."""

ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Both tools run from byte code, as installed packages do: the peer was installed, and our source is compiled once."""


class Cost(NamedTuple):
    """What one command took: CPU seconds, seconds by the clock, and peak memory in MiB."""

    cpu: float
    wall: float
    peak: float


MEASURED = """
import resource, subprocess, sys, time
begun = time.monotonic()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, time.monotonic() - begun, used.ru_maxrss / 1024, code)
"""


def cost(*command: str) -> Cost:
    """Run a command in a process of its own. Raises RuntimeError if it ends with a code over 1."""
    result = subprocess.run(
        [sys.executable, "-c", MEASURED, *command], capture_output=True, text=True, check=True, env=ENVIRONMENT
    )
    cpu, wall, peak, code = map(float, result.stdout.split())
    if code > 1:
        raise RuntimeError(f"{' '.join(command[:4])} … ended with {int(code)}")
    return Cost(cpu, wall, peak)


def audit(*paths: str) -> tuple[str, ...]:
    """The command line of an audit whose report nobody reads."""
    program = [sys.executable, "-m", "mtaudit", "audit", *paths]
    return (*program, "--language", "en", "--format", "json", "--fail-on", "never", "--no-progress")


def sample(files: list[Path], words: int, folder: Path) -> int:
    """Copy files, in a fixed random order, until they hold so many words; returns how many they hold."""
    total = 0
    for number, file in enumerate(random.Random(0).sample(files, len(files))):
        if total >= words:
            break
        total += len(file.read_text(encoding="utf-8").split())
        shutil.copy(file, folder / f"{number:05}.txt")
    return total


def phrases(path: Path, files: list[Path]) -> None:
    """A pack of 500 phrase rules made of word pairs of the text, so that some of them fire."""
    words = sorted({w for f in files[:50] for w in f.read_text(encoding="utf-8").split() if w.isalpha() and len(w) > 3})
    pick = random.Random(1)
    rules = [
        f'- {{id: r{n}, detector: phrases, category: calque, confidence: high, message: "“{{match}}”", '
        f'with: {{find: "{pick.choice(words)} {pick.choice(words)}"}}, tests: {{bad: ["[[a]]"], good: [b]}}}}'
        for n in range(500)
    ]
    path.write_text("pack: bench\nlanguage: en\nrules:\n" + "\n".join(rules) + "\n", encoding="utf-8")


def best(*command: str, runs: int = 3) -> Cost:
    """The run with the least CPU time: noise only adds."""
    return min(cost(*command) for _ in range(runs))


def measure(files: list[Path]) -> dict[str, float]:
    """All figures."""
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("all", "part", "quarter"):
            (folder / part).mkdir()
        words = sample(files, WORDS, folder / "all")
        quarter = sample(files, words // 4, folder / "quarter")
        peer_words = sample(files, PEER_WORDS, folder / "part")
        (folder / "empty.txt").write_text("")
        phrases(folder / "bench.yaml", files)

        empty = (sys.executable, "-m", "mtaudit", "audit", str(folder / "empty.txt"), "--format", "json")
        start = min(cost(*empty).wall for _ in range(7))
        whole, few = best(*audit(str(folder / "all"))), best(*audit(str(folder / "quarter")))
        more = best(*audit(str(folder / "all")), "--rules", str(folder / "bench.yaml"))
        peer = best(sys.executable, "-m", "proselint", "check", str(folder / "part"), runs=2)
        figures["words"] = words
        figures["words per CPU-second"] = round(words / whole.cpu)
        figures["proselint, words per CPU-second"] = round(peer_words / peer.cpu)
        figures["times proselint"] = round(words / whole.cpu / (peer_words / peer.cpu), 1)
        figures["start-up, seconds (empty file, best of 7)"] = round(start, 3)
        figures["500 more phrase rules, per cent more CPU"] = round(100 * (more.cpu / whole.cpu - 1), 1)
        figures["peak memory, MiB, a quarter of the files"] = round(few.peak)
        figures["peak memory, MiB, all files"] = round(whole.peak)
        figures["bytes of memory a word, all against a quarter"] = round(
            (whole.peak - few.peak) * 2**20 / (words - quarter), 2
        )
    return figures


def main() -> None:
    """Print the figures, or say what is missing."""
    where = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("MTAUDIT_BENCH_TEXT", "")
    files = sorted(Path(where).rglob("*.txt")) if where else []
    if not files:
        sys.exit("no text: name a folder of English .txt files, as an argument or in MTAUDIT_BENCH_TEXT (see wmt.py)")
    if subprocess.run([sys.executable, "-c", "import proselint"], check=False, capture_output=True).returncode:
        sys.exit("proselint is missing: pip install 'mtaudit[bench]'")
    begun = time.monotonic()
    figures = measure(files)
    for name, value in figures.items():
        print(f"{name:50} {value:>12,}")
    print(f"({time.monotonic() - begun:.0f} s)")
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
