"""How many wrong pronouns are found, and how many right ones are called wrong.

usage: pronouns.py [--all] [--show] [--sample N] [--seed N] [FOLDER…]     folders of clean English articles, .txt
       MTAUDIT_CLEAN=FOLDER[:FOLDER…] pronouns.py

1. Articles are clean texts by people, one file each, one paragraph a line. Those are taken in which every he, him,
his, himself, she, her, hers and herself is of one gender, and in which mtaudit finds a named person whose gender it
knows. Each is audited for pronoun-gender as it stands, where any finding is a false alarm, and once more with the
gender of *every* pronoun turned, where a finding on a turned pronoun is right. Figures by kind of evidence say what the
findings rest on. False alarms are counted in all the other articles too.

Two biases to keep in mind. An article in which mtaudit knows nobody is not taken; the first line says how many have
pronouns of one gender, known person or not. And a turned article nowhere contradicts itself, where a bad translation
often mixes both genders.

2. The same on tests/data/pronouns.jsonl: articles written for it, half of them with the wrong pronouns that engines
leave when they translate from languages with one word for he and she, half of them right and tempting. `mended` is the
share of right findings with the right suggestion.

Public text that fits: the references of the WMT news tasks (benchmarks/wmt.py unpacks them: ref-A folders), Wikinews
(CC BY), biographies in Wikipedia (CC BY-SA). Talks and interviews fit badly: people there speak of themselves. Text
that was used to build or tune the rules measures nothing; say what you used.

--set skips part 1; --all takes rules of every confidence; --show lists what was missed (-) and the false alarms in the
labelled set (+); --sample audits N of the articles taken, chosen at random by --seed (default 1).
"""

from __future__ import annotations

import argparse
import os
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from flip import flip, gender
from marked import DATA, HEAD, Audit, Sight, measure, read, row, share

from mtaudit import Confidence, Document
from mtaudit.analyses.gender import genders
from mtaudit.analyses.people import people

CATEGORY = "pronoun-gender"
KINDS = (
    "names-file",
    "known-person",
    "given-name",
    "honorific",
    "noun",
    "kinship",
    "surname",
    "source-text",
    "pronouns",
)
"""Kinds of evidence for a gender, as mtaudit.analyses.gender names them."""


class Article(NamedTuple):
    """A clean article; `known` if a named person of known gender is in it, `gender` as `flip.gender` says."""

    path: Path
    text: str
    gender: str
    known: bool


class Trial(NamedTuple):
    """An article audited twice: findings as it stands, turned pronouns, and the findings on them."""

    article: Article
    alarms: list[Sight]
    pronouns: list[tuple[int, int]]
    hits: list[Sight]

    @property
    def found(self) -> int:
        """How many turned pronouns have a finding."""
        return sum(any(s.start < end and start < s.end for s in self.hits) for start, end in self.pronouns)


def articles(folders: Iterable[str]) -> Iterator[Article]:
    """The .txt files of the folders and those below, in order. Exits with one line if a folder is missing or empty."""
    for folder in folders:
        files = sorted(Path(folder).rglob("*.txt"))
        if not files:
            sys.exit(f"pronouns.py: no .txt file in {folder!r}: name a folder of clean English articles")
        for path in files:
            text = path.read_text(encoding="utf-8").strip()
            yield Article(path, text, gender(text), knows_somebody(text))


def knows_somebody(text: str) -> bool:
    """Whether mtaudit finds a named person of known gender."""
    doc = Document.of(text, language="en")
    return any(person.named and who.value for person, who in zip(people(doc).persons, genders(doc), strict=True))


def trial(article: Article, audit: Audit) -> Trial:
    """Audit an article as it stands and turned."""
    text, spans = flip(article.text)
    hits = audit.sights(Document.of(text, str(article.path)))
    on_pronouns = [s for s in hits if any(s.start < end and start < s.end for start, end in spans)]
    return Trial(article, alarms(article, audit), spans, on_pronouns)


def alarms(article: Article, audit: Audit) -> list[Sight]:
    """The findings in an article as it stands: all of them false."""
    return audit.sights(Document.of(article.text, str(article.path)))


def evidence(sight: Sight) -> str:
    """What a finding rests on: the kinds of evidence that its related places name, else its rule."""
    said = " ".join(place.message for place in sight.finding.related).lower().replace("-", " ")
    named = [kind for kind in KINDS if kind.replace("-", " ") in said]
    return " + ".join(named) or sight.finding.rule.rpartition("/")[2]


def print_alarm(path: Path, sight: Sight) -> None:
    """One false alarm: place, rule, what was marked, and the sentence."""
    found = sight.finding
    print(f"  {path}:{found.line}:{found.column} {found.rule} “{found.text}” [{evidence(sight)}] {found.excerpt}")


def report(read_in: Sequence[Article], audit: Audit, sample: int, chance: random.Random, show: bool) -> None:
    """Part 1; `sample` is how many of the articles that fit are audited, 0 for all, and then the others as well."""
    taken = [a for a in read_in if a.gender and a.known]
    if sample:
        taken = sorted(chance.sample(taken, min(sample, len(taken))))
    trials = [trial(article, audit) for article in taken]
    report_shares(read_in, trials)
    report_evidence(trials)
    report_alarms(trials, [] if sample else [a for a in read_in if not (a.gender and a.known)], audit)
    if show:
        print("\nturned articles not found:", *(f"  {t.article.path}" for t in trials if not t.hits), sep="\n")


def report_shares(read_in: Sequence[Article], trials: Sequence[Trial]) -> None:
    """How many articles there are, and how many turned and untouched ones have findings."""
    one = [a for a in read_in if a.gender]
    known = sum(a.known for a in one)
    print(f"articles {len(read_in)}, with pronouns of one gender {len(one)}, ", end="")
    print(f"and a person of known gender {known}, audited {len(trials)}")
    whole = sum(len(t.pronouns) for t in trials)
    found = sum(t.found for t in trials)
    for name, part, of in (
        ("turned articles found", sum(bool(t.hits) for t in trials), len(trials)),
        ("turned pronouns found", found, whole),
        ("untouched articles flagged", sum(bool(t.alarms) for t in trials), len(trials)),
        *((f"  turned articles, {right}", *halves(trials, letter)) for letter, right in (("f", "women"), ("m", "men"))),
    ):
        print(f"{name:32}{part:6} of {of:6} {share(part, of):>8}")


def halves(trials: Iterable[Trial], letter: str) -> tuple[int, int]:
    """Of the articles whose pronouns were of this gender: how many were found when turned, and how many there are."""
    own = [t for t in trials if t.article.gender == letter]
    return sum(bool(t.hits) for t in own), len(own)


def report_evidence(trials: Sequence[Trial]) -> None:
    """What right findings and false alarms rest on."""
    right = Counter(evidence(s) for t in trials for s in t.hits)
    wrong = Counter(evidence(s) for t in trials for s in t.alarms)
    print(f"\n{'kind of evidence':44}{'found':>7}{'alarms':>8}")
    for kind in sorted(right.keys() | wrong.keys(), key=lambda k: (-right[k], k)):
        print(f"{kind:44}{right[kind]:7}{wrong[kind]:8}")


def report_alarms(trials: Sequence[Trial], others: Sequence[Article], audit: Audit) -> None:
    """Every false alarm, and how many there are in 1,000 words."""
    listed = [(t.article, t.alarms) for t in trials] + [(a, alarms(a, audit)) for a in others]
    count = sum(len(found) for _, found in listed)
    words = sum(len(a.text.split()) for a, _ in listed)
    flagged = sum(bool(found) for _, found in listed)
    print(f"\nall articles as they stand: {count} false alarms in {flagged} of {len(listed)}, ", end="")
    print(f"{1000 * count / max(words, 1):.3f} in 1,000 of {words} words")
    for article, found in listed:
        for sight in found:
            print_alarm(article.path, sight)


def report_set(audit: Audit, show: bool) -> None:
    """The figures of part 2."""
    outcomes = measure(read(DATA / "pronouns.jsonl", CATEGORY), audit)
    print(f"\n{HEAD}\n{row('labelled set', outcomes)}")
    for kind in dict.fromkeys(o.text.kind for o in outcomes):
        print(row(f"  {kind}", [o for o in outcomes if o.text.kind == kind]))
    if show:
        print(*(line for outcome in outcomes for line in outcome.lines()), sep="\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", metavar="FOLDER")
    parser.add_argument("--all", action="store_true", help="rules of every confidence (default: medium and high)")
    parser.add_argument("--show", action="store_true", help="list what was missed, and the alarms in the labelled set")
    parser.add_argument("--set", action="store_true", help="only part 2, the labelled set")
    parser.add_argument("--sample", type=int, default=0, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    audit = Audit((CATEGORY,), Confidence.LOW if asked.all else Confidence.MEDIUM)
    if not asked.set:
        folders = asked.folders or [f for f in os.environ.get("MTAUDIT_CLEAN", "").split(os.pathsep) if f]
        if not folders:
            sys.exit("pronouns.py: name folders of clean English articles (.txt), or set MTAUDIT_CLEAN (or --set)")
        report(list(articles(folders)), audit, asked.sample, random.Random(asked.seed), asked.show)
    report_set(audit, asked.show)


if __name__ == "__main__":
    main()
