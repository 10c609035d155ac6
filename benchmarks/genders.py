"""How often `genders` is right on tests/data/genders.jsonl: by kind of evidence, with what it misses. Run it as is."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from mtaudit.analyses.gender import Gender, genders
from mtaudit.analyses.people import people
from mtaudit.model import Document

SET = Path(__file__).parent.parent / "tests" / "data" / "genders.jsonl"
UNFOUND = Gender("", False, ())


class Case(NamedTuple):
    """A person of the set: the text, how it names the person, the right answer, ours, and whether it was found."""

    text: str
    name: str
    right: str
    found: bool
    gender: Gender

    @property
    def kinds(self) -> str:
        """The kinds of evidence that spoke, joined."""
        return "+".join(sorted({e.kind for e in self.gender.evidence})) or "none"


def cases() -> Iterator[Case]:
    """Every person of the set."""
    for line in SET.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        doc = Document.of(record["text"])
        for name, right in record["persons"].items():
            at = record["text"].index(name)
            owners = [
                p.index for p in people(doc).persons for m in p.mentions if m.start < at + len(name) and at < m.end
            ]
            gender = genders(doc)[owners[0]] if owners else UNFOUND
            yield Case(record["text"], name, right.replace("unknown", ""), bool(owners), gender)


def main() -> None:
    """Print the table and, with any argument, every case that is not as it should be."""
    every = list(cases())
    told: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for case in every:
        if case.gender.value:
            told[case.kinds] += 1
            wrong[case.kinds] += case.gender.value != case.right
    for kinds, count in told.most_common():
        print(f"{kinds:40} told {count:4}  wrong {wrong[kinds]:3}")
    known = [c for c in every if c.right]
    sure = [c for c in every if c.gender.sure]
    print(f"persons {len(every)}, of known gender {len(known)}, found as persons {sum(c.found for c in every)}")
    print(
        f"told {sum(told.values())}, wrong {sum(wrong.values())}; sure {len(sure)}, wrong "
        f"{sum(c.gender.value != c.right for c in sure)}; coverage {sum(c.gender.value == c.right for c in known)}/"
        f"{len(known)}, sure and right {sum(c.gender.sure and c.gender.value == c.right for c in known)}"
    )
    for case in every if len(sys.argv) > 1 else ():
        if case.gender.value != case.right or (case.right and not case.gender.sure):
            print(
                f"{case.name!r} right {case.right or '?'} told {case.gender.value or '?'} sure {case.gender.sure} "
                f"found {case.found} {[(e.gender, round(e.strength, 1), e.kind, e.text) for e in case.gender.evidence]}"
            )


if __name__ == "__main__":
    main()
