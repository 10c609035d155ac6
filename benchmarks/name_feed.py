"""What names cost over a feed: synthetic feeds of short articles whose vocabulary of names grows with them.

usage: name_feed.py [ARTICLES …]     sizes of the feeds, by default 5000 10000 20000 40000

Every article names three people; a third of them nobody else in the feed has, the others come from a pool of people
that grows with the feed and are spelled in up to three ways. Surnames repeat as in the world: a few have most bearers.
Prints, for each size, seconds of CPU, peak memory of the main process and its workers (MiB) and the findings over the
run, then the same without the rules for names, and whether two workers give the same bytes as one (at the first size).
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

SIZES = (5_000, 10_000, 20_000, 40_000)
FILE = 250
"""Articles in a file of the feed."""
PARTS = """\
Ba Bel Dar Do Fe Gor Ha Iv Ka Kor La Le Ma Mir Na Or Pav Ra Sa Sok Tar Ur Vas Ya Zor
ba da di go ka ko la li ma me ni no ra ri sa ste ta vi ze
rov lenko chuk nov dze nin tov vich kin shin mov dov lev sky
Sergei Sergey Andrei Andriy Dmitry Dmitri Anna Olena Elena Ivan Pavel Maksim Natalia Nataliya Viktor Oksana Petro Yuri
Kim Lee Park Choi Jung Kang Cho Yoon
jong min su ho hyun jun seo yeon woo jin hee young kyung sun tae
"""
HEADS, MIDDLES, ENDINGS, GIVEN, KOREAN, SYLLABLES = (line.split() for line in PARTS.splitlines())
TEXT = (
    "{place} council member {a} said on Monday that the bridge would stay closed until the end of May.\n\n"
    "“We will not open it before it is safe,” {a} said. The engineer {b} had asked for more time and more money.\n\n"
    "Mayor {c} was not in the town hall when the letter was read. A second meeting is planned for next week.\n"
)


def surname(rng: random.Random) -> str:
    """A surname of Slavic shape: some ten thousand of them, the shorter ones more frequent."""
    return (
        rng.choice(HEADS)
        + rng.choice(["", *MIDDLES])
        + rng.choice(MIDDLES if rng.random() < 0.5 else ("",))
        + rng.choice(ENDINGS)
    )


def person(rng: random.Random) -> str:
    """A full name, Korean in one case of four."""
    if rng.random() < 0.25:
        return f"{rng.choice(KOREAN)} {rng.choice(SYLLABLES).capitalize()}-{rng.choice(SYLLABLES)}"
    return f"{rng.choice(GIVEN)} {surname(rng)}"


def spelled(name: str, rng: random.Random) -> str:
    """The name as some engine writes it."""
    roll = rng.random()
    if roll < 0.8:
        return name
    return (
        name.replace("ei ", "ey ").replace("-", " ")
        if roll < 0.9
        else name.replace("sky", "skiy").replace("jun", "joon")
    )


def articles(number: int) -> Iterator[str]:
    """So many articles; the same for every call."""
    rng = random.Random(4)
    pool = [person(rng) for _ in range(number // 2)]
    for _ in range(number):
        a, b = (spelled(pool[int(len(pool) * rng.random() ** 2)], rng) for _ in range(2))
        yield TEXT.format(place=surname(rng).capitalize() + "o", a=a, b=b, c=person(rng))


MEASURED = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stderr=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, code)
"""


def audit(feed: Path, report: Path, *options: str) -> tuple[float, float]:
    """Audit a feed: CPU seconds and the peak memory of the largest process. Raises RuntimeError if it fails."""
    command = [sys.executable, "-m", "mtaudit", "audit", str(feed), "--language", "en", "--format", "json"]
    command += ["--fail-on", "never", "--no-progress", "-o", str(report), *options]
    result = subprocess.run([sys.executable, "-c", MEASURED, *command], capture_output=True, text=True, check=True)
    cpu, peak, code = map(float, result.stdout.split()[-3:])
    if code:
        raise RuntimeError(f"the audit ended with {int(code)}")
    return cpu, peak


def main(sizes: list[int]) -> None:
    """Print a row for each size."""
    print(
        f"{'articles':>9} {'CPU s':>7} {'ms each':>8} {'MiB':>6} {'over run':>9} {'CPU s without names':>20} {'MiB':>6}"
    )
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            feed = Path(folder, f"feed{size}")
            feed.mkdir()
            for number, text in enumerate(articles(size)):
                with (feed / f"part{number // FILE:03}.jsonl").open("a", encoding="utf-8") as file:
                    file.write(json.dumps({"id": f"a{number}", "text": text}) + "\n")
            report = Path(folder, "report.json")
            cpu, peak = audit(feed, report, "-j", "1")
            found = sum(
                finding["rule"] == "en/names/across" for finding in json.loads(report.read_text())["corpus"]["findings"]
            )
            plain_cpu, plain_peak = audit(feed, Path(folder, "plain.json"), "-j", "1", "--ignore", "en/names")
            print(
                f"{size:9} {cpu:7.1f} {1000 * cpu / size:8.2f} {peak:6.0f} {found:9} {plain_cpu:20.1f} "
                f"{plain_peak:6.0f}"
            )
            if size == sizes[0]:
                audit(feed, Path(folder, "two.json"), "-j", "2")
                same = report.read_bytes() == Path(folder, "two.json").read_bytes()
                print(f"two workers give {'the same bytes' if same else 'OTHER BYTES'}")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
