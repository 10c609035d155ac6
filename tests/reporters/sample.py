"""A report on a feed of fictional articles, with everything a report can hold."""

from __future__ import annotations

from typing import Any

from mtaudit.categories import CATEGORIES
from mtaudit.model import Place
from mtaudit.report import CorpusFinding, DocumentReport, Failure, Finding, Origin, Report, Unreadable
from mtaudit.scoring import PROFILES, Score
from mtaudit.severity import Confidence

PENALTY = PROFILES["mqm-core"].weights
HARBOUR = "feed/harbour-strike.txt"


def finding(rule: str, category: str, line: int, excerpt: str, **fields: Any) -> Finding:
    """A finding of what stands between square brackets in `excerpt`."""
    before, text, after = excerpt.replace("]]", "[[").split("[[")
    column = fields.pop("column", len(before) + 1)
    facts: dict[str, Any] = {
        "rule": rule,
        "category": category,
        "severity": CATEGORIES[category].severity,
        "confidence": Confidence.HIGH,
        "line": line,
        "column": column,
        "end_line": line,
        "end_column": column + len(text),
        "segment": line - 1,
        "start": column - 1,
        "end": column - 1 + len(text),
        "text": text,
        "message": CATEGORIES[category].what,
        "fingerprint": f"{line:04x}{column:04x}",
        "excerpt": before + text + after,
        "mark": (len(before), len(before) + len(text)),
    }
    return Finding(**{**facts, **fields})


def document(path: str, *findings: Finding, words: int = 420, **fields: Any) -> DocumentReport:
    """A document with its score."""
    counted = [f for f in findings if f.status == "open"]
    penalty = sum(PENALTY[f.severity] for f in counted)
    facts: dict[str, Any] = {
        "path": path,
        "id": path,
        "url": "",
        "kind": "article",
        "title": "",
        "outlet": "",
        "language": "en",
        "source_language": Origin(),
        "words": words,
        "boilerplate_words": 0,
        "score": Score(words, penalty, sum(f.severity == "critical" for f in counted)),
        "findings": findings,
    }
    return DocumentReport(**{**facts, **fields})


def report(*documents: DocumentReport, **fields: Any) -> Report:
    """A report on documents, with the score of their sums."""
    total = sum((doc.score for doc in documents), Score())
    return Report("mtaudit:0.1|rules:ab12cd|profile:mqm-core|lang:en", documents, score=total, **fields)


def harbour() -> DocumentReport:
    """The worst article: many kinds of finding, related places, a reason, a guess of the source language."""
    return document(
        HARBOUR,
        finding(
            "en/pronoun-gender/person",
            "pronoun-gender",
            5,
            "[[He]] said the crews would not return to the quays of Port Velin before the company had signed.",
            message="“He” stands for Marta Lindqvist, a woman",
            suggestion="She",
            related=(
                Place(HARBOUR, 3, 37, "Marta Lindqvist, who chairs the union", "the person meant"),
                Place(HARBOUR, 4, 12, "her deputy", "a further pronoun for the same person"),
                Place(HARBOUR, 9, 1, "Ms Lindqvist", "a title that says so"),
            ),
            why="The source language has one pronoun for everybody, and the engine takes the masculine.",
        ),
        finding(
            "en/glosses/doubled",
            "doubled-gloss",
            7,
            "The ferry to [[North Karvia (North Karvia)]] is to sail again on Monday, the company said.",
            message="the bracket repeats “North Karvia”",
            suggestion="North Karvia",
            fixable=True,
        ),
        finding(
            "en/model/residue",
            "residue",
            9,
            "[[Here is the translation:]] The mayor thanked everybody who had waited.",
            message="a language model's preamble is left in the text",
            suggestion="",
        ),
        finding(
            "any/boilerplate/breadcrumb",
            "boilerplate",
            1,
            "[[Home » News » Harbour strike enters its…]]",
            message="page furniture: a breadcrumb",
        ),
        finding(
            "en/punctuation/spacing",
            "punctuation",
            11,
            "“We will wait[[ ”]], she said.",
            message="a space before the closing mark",
            suggestion="”",
            status="suppressed",
        ),
        title="Harbour strike enters its second week",
        outlet="Velin Courier",
        url="https://courier.example/harbour-strike",
        source_language=Origin("tr", False, ("“karar” at 8:2",)),
        boilerplate_words=31,
    )


def catalogue() -> DocumentReport:
    """A document with the facts of translation units, and metrics."""
    return document(
        "locale/de/app.po",
        finding(
            "any/placeholder/missing",
            "placeholder",
            120,
            "[[Noch Dateien]]",
            message="“{count}” of the source is lost",
            key="files.left",
            context="status bar",
            form=1,
            confidence=Confidence.MEDIUM,
        ),
        kind="catalogue",
        id="app",
        language="de",
        metrics=(("chrf", 61.2),),
        source_language=Origin("en", True, ("declared",)),
        words=1200,
    )


def feed() -> Report:
    """Articles of every verdict, findings of the corpus, inputs that could not be read, a detector that broke."""
    east = finding(
        "en/capitalisation/mid-sentence",
        "capitalisation",
        2,
        "The bridge at 東京湾 was shut, and the guards said [[It]] had not been a drill but the real thing.",
        message="“It” has a capital in mid-sentence",
        suggestion="it",
        confidence=Confidence.MEDIUM,
    )
    names = CorpusFinding(
        "en/names/spelling",
        "name-variants",
        CATEGORIES["name-variants"].severity,
        Confidence.HIGH,
        "one person, three spellings: Orsel Tavi, Orsal Tavi, Ursel Tavi",
        "Orsel Tavi",
        (Place(HARBOUR, 6, 4, "Orsel Tavi", "12 times"), Place("feed/bridge.txt", 4, 18, "Ursel Tavi", "once")),
        "c0ffee",
    )
    return report(
        document("feed/bridge.txt", east, words=188, outlet="Tolm Daily", title="Bridge shut for an hour"),
        document("feed/budget.txt", words=640, outlet="Tolm Daily"),
        harbour(),
        catalogue(),
        document("feed/sää.txt", language="fi", notes=("no rules for language “fi”: only rules for any language ran",)),
        document("feed/festival.txt", outlet="Velin Courier"),
        corpus=(names,),
        failures=(Failure("feed/budget.txt", "en/names/spelling", "ValueError: an empty name"),),
        unreadable=(Unreadable("feed/old.txt", 12, "byte 0xe4 is not UTF-8; try --encoding cp1252"),),
    )
