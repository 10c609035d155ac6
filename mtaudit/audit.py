"""The one path: examine a document (map), gather what its clues say to other documents, settle that (reduce), report.

examine: language ▸ furniture and regions ▸ detectors ▸ guess of the source language ▸ what rules may not say ▸ findings
and score.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from mtaudit import __version__, filters, findings, origin
from mtaudit.analyses.language import language
from mtaudit.analyses.regions import furniture
from mtaudit.analyses.words import count_words, uncounted
from mtaudit.building import build
from mtaudit.folding import firsts, fold, segments_condemned
from mtaudit.model import Clue, Detector, Document, Setup, Sighting
from mtaudit.report import CorpusFinding, DocumentReport, Failure, Origin, Report, Unreadable
from mtaudit.rulebook import RuleBook
from mtaudit.scoring import PROFILES, Penalised, Score, score

TOGETHER = 64
"""Documents that are examined together, …"""
ENOUGH = 400_000
"""… or fewer, if they have so many characters: what is worked out of them is kept until all are done."""
Gathered = dict[tuple[str, str], tuple[Sighting, ...]]
"""(rule id, key) → what the documents so far carry for it."""


@dataclass
class Examined:
    """What one document, or several, come to before they meet the others."""

    documents: list[DocumentReport] = field(default_factory=list)
    gathered: Gathered = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)


@dataclass
class Reading:
    """A document while it is examined: the clues so far, those for page furniture apart, and what they come to."""

    doc: Document
    result: Examined
    clues: list[Clue] = field(default_factory=list)
    furniture: list[Clue] = field(default_factory=list)


@dataclass(frozen=True)
class Team:
    """The detectors for documents of one language: those that find page furniture, and the others."""

    furniture: Sequence[Detector]
    others: Sequence[Detector]


class Auditor:
    """Examines documents one by one and settles what they have in common. Built once per process."""

    def __init__(self, book: RuleBook, setup: Setup) -> None:
        """Detectors are built when the first document of their language comes."""
        self.book = book
        self.setup = setup
        self._rules = {rule.id: rule for rule in book.rules}
        self._languages = {rule.language for rule in book.rules}
        self._teams: dict[str, Team] = {}
        self._owners: dict[str, Detector] = {}

    def team(self, code: str) -> Team:
        """The detectors of a document's language, with the rules for any language.

        Raises MistakesError for rules whose options make no sense to their detector.
        """
        base = code.split("-")[0].lower()
        if base not in self._teams:
            rules = [rule for rule in self.book.rules if rule.language in ("any", base)]
            self._teams[base] = Team(
                build([r for r in rules if r.category == "boilerplate" and r.detector == "boilerplate"], self.setup),
                build([r for r in rules if r.detector != "boilerplate"], self.setup),
            )
            for detector in self._teams[base].others:
                self._owners.update((rule.id, detector) for rule in detector.rules)
        return self._teams[base]

    def audit(self, items: Iterable[Document | Unreadable]) -> Report:
        """Audit documents one after the other, in this process. What could not be read is part of the report."""
        total = Examined()
        for part in self.examine_all(items):
            self.join(total, part)
        return self.report(total)

    def examine(self, doc: Document | Unreadable) -> Examined:
        """Everything that can be said of one document by itself; an unreadable input is only noted."""
        return self._together([doc])[0]

    def examine_all(self, docs: Iterable[Document | Unreadable]) -> Iterator[Examined]:
        """What `examine` says of each document, in their order.

        Some are examined together, which is sooner: a detector that reads one after the other stays in the processor's
        cache.
        """
        some: list[Document | Unreadable] = []
        size = 0
        for doc in docs:
            some.append(doc)
            size += 0 if isinstance(doc, Unreadable) else sum(len(segment.target) for segment in doc.segments)
            if len(some) == TOGETHER or size > ENOUGH:
                yield from self._together(some)
                some, size = [], 0
        yield from self._together(some)

    def _together(self, docs: Sequence[Document | Unreadable]) -> list[Examined]:
        results = [Examined(unreadable=[doc]) if isinstance(doc, Unreadable) else Examined() for doc in docs]
        teams: dict[str, list[Reading]] = {}
        for doc, result in zip(docs, results, strict=True):
            if not isinstance(doc, Unreadable):
                known = self._identified(doc)
                teams.setdefault(known.language or "unknown", []).append(Reading(known, result))
        for code, readings in teams.items():
            team = self.team(code)
            self._run(team.furniture, readings)
            for reading in readings:
                furniture.give(reading.doc, tuple(sorted(clue.span for clue in reading.clues)))
                reading.furniture, reading.clues = reading.clues, []
            self._run(team.others, readings)
            for reading in readings:
                self._conclude(reading)
        return results

    def _identified(self, doc: Document) -> Document:
        """The document with its language: its own, the one declared for the run, or the one it reads as."""
        code = (doc.language or self.setup.language or language(doc).code).lower()
        return doc.identified(code, doc.source_language or self.setup.source_language, self.setup)

    def _run(self, detectors: Sequence[Detector], readings: Sequence[Reading]) -> None:
        """Add the clues of all detectors; one that breaks is a failure, and the others' clues still come."""
        for detector in detectors:
            for reading in readings:
                try:
                    reading.clues += detector.detect(reading.doc)
                except Exception as error:  # whatever a detector does, the rest of the audit goes on, and says so
                    reading.result.failures.append(
                        Failure(reading.doc.path, detector.rules[0].detector, f"{type(error).__name__}: {error}")
                    )

    def _conclude(self, reading: Reading) -> None:
        """From the clues of a document to its report, and to what other documents have to hear of."""
        doc, found = reading.doc, reading.clues
        guessed = origin.guess(doc, found)
        others = filters.from_source(found, doc.source_language, guessed.origin.code if guessed.strong else None)
        clues = [*reading.furniture, *filters.admitted(doc, others)]
        for clue in clues:
            if clue.key is not None:
                self._carry(doc, clue, reading.result.gathered)
        kept, notes = fold(doc, [clue for clue in clues if clue.key is None])
        notes = [*self._no_rules(doc), *notes]
        reading.result.documents.append(self._report(doc, kept, guessed.origin, notes))

    def _carry(self, doc: Document, clue: Clue, gathered: Gathered) -> None:
        """Let a clue with a key leave its document: with its place, and joined to its kin from the same one."""
        sighting = Sighting(findings.place(doc, clue.span), tuple(sorted(clue.values.items())))
        self._join(gathered, (clue.rule.id, clue.key or ""), (sighting,))

    def _join(self, gathered: Gathered, name: tuple[str, str], more: tuple[Sighting, ...]) -> None:
        gathered[name] = self._detector(name[0]).combine(gathered[name], more) if name in gathered else more

    def _detector(self, rule_id: str) -> Detector:
        """The detector that works for a rule (of whichever team: `combine` and `settle` do not depend on it)."""
        if rule_id not in self._owners:
            # A process that only joins what others examined has built no team yet.
            self.team(self._rules[rule_id].language)
        return self._owners[rule_id]

    def _no_rules(self, doc: Document) -> list[str]:
        """A note where no rule reads the document's language: silence must not pass for clean."""
        base = (doc.language or "unknown").split("-")[0]
        if base in self._languages:
            return []
        which = "language not recognised" if base == "unknown" else f"no rules for language “{base}”"
        return [f"{which}: only rules for any language were used (--language declares it)"]

    def _report(self, doc: Document, clues: Sequence[Clue], source: Origin, notes: Sequence[str]) -> DocumentReport:
        words = count_words(doc) - uncounted(doc)
        counted = clues if self.setup.repeats == "count" else firsts(doc, clues)
        items = [
            Penalised(c.span, c.severity or c.rule.severity, c.rule.category, segments_condemned(doc, c))
            for c in counted
        ]
        return DocumentReport(
            path=doc.path,
            id=doc.id,
            url=doc.url,
            kind=doc.kind,
            title=doc.title,
            outlet=doc.outlet,
            language=doc.language or "unknown",
            source_language=source,
            words=words,
            boilerplate_words=uncounted(doc),
            score=score(items, words, PROFILES[self.setup.profile]),
            findings=findings.findings(doc, clues),
            notes=tuple(notes),
        )

    def join(self, total: Examined, part: Examined) -> None:
        """Add what further documents came to. Call it in the order of the input: the report keeps that order."""
        total.documents += part.documents
        total.failures += part.failures
        total.unreadable += part.unreadable
        for name, sightings in part.gathered.items():
            self._join(total.gathered, name, sightings)

    def settle(self, gathered: Gathered) -> list[CorpusFinding]:
        """What only the documents together show, ordered by rule and key."""
        found = []
        for rule_id, key in sorted(gathered):
            rule = self._rules[rule_id]
            for one in self._detector(rule_id).settle(rule, key, gathered[rule_id, key]):
                found.append(findings.corpus_finding(one, key))
        return found

    def report(self, total: Examined) -> Report:
        """The whole run: settled, added up and signed."""
        return Report(
            signature=self.signature(doc.language for doc in total.documents),
            documents=tuple(total.documents),
            corpus=tuple(self.settle(total.gathered)),
            failures=tuple(total.failures),
            unreadable=tuple(total.unreadable),
            score=sum((doc.score for doc in total.documents), Score()),
        )

    def signature(self, languages: Iterable[str]) -> str:
        """What another needs to get the same score: version, rules (files and selection), profile, languages, setup."""
        rules = findings.digest(self.book.digest + ",".join(self._rules))[:6]
        parts = [f"mtaudit:{__version__}", f"rules:{rules}", f"profile:{self.setup.profile}"]
        parts.append(f"lang:{','.join(sorted(set(languages))) or 'none'}")
        facts = replace(self.setup, root="", profile="mqm-core")
        if facts != Setup():
            parts.append(f"setup:{findings.digest(repr(facts))[:6]}")
        return "|".join(parts)
