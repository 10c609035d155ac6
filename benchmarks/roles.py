"""How well role-gender and pronoun-reference are found in short texts of which each is known to be right or wrong.

usage: roles.py [--all] [--show] [SET.jsonl]     the set is tests/data/roles.jsonl unless another is named

--all takes rules of every confidence; --show lists the misses (-) and the false alarms (+).

A finding is right where it overlaps a mark of its own category; any other finding of either category is a false alarm,
in a wrong text as in a right one. `mended` is the share of right findings whose suggestion puts the word right. By
category, a false alarm counts where its own category says; by phenomenon, where its text belongs.

The texts were written for this set before any detector was built: fictional people, no template, the right ones chosen
to tempt. They are denser in difficulty than news is: how often the rules are wrong in 1,000 words has to be counted on
real articles (benchmarks/pronouns.py). No line of the set belongs in a rule, a rule's examples or a word list.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from marked import DATA, HEAD, Audit, Outcome, measure, read, row

from mtaudit import Confidence

CATEGORIES = ("role-gender", "pronoun-reference")


def print_tables(outcomes: Sequence[Outcome]) -> None:
    """By category, then by phenomenon in the order of the set."""
    print(HEAD)
    for category in CATEGORIES:
        print(row(category, outcomes, category))
    print(row("both", outcomes), "\n\n" + HEAD)
    for category, kind in dict.fromkeys((o.text.category, o.text.kind) for o in outcomes):
        print(row(f"{kind}", [o for o in outcomes if (o.text.category, o.text.kind) == (category, kind)]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", nargs="?", type=Path, default=DATA / "roles.jsonl")
    parser.add_argument("--all", action="store_true", help="rules of every confidence (default: medium and high)")
    parser.add_argument("--show", action="store_true", help="list misses and false alarms")
    asked = parser.parse_args()
    audit = Audit(CATEGORIES, Confidence.LOW if asked.all else Confidence.MEDIUM)
    outcomes = measure(read(asked.set), audit)
    print(f"{audit.rules} rules, {len(outcomes)} texts of {asked.set.name}\n")
    print_tables(outcomes)
    if asked.show:
        print(*(line for outcome in outcomes for line in outcome.lines()), sep="\n")


if __name__ == "__main__":
    main()
