"""The path of an audit, with packs of its own: nothing here depends on the rules that ship."""

from __future__ import annotations

import types
from collections.abc import Iterator
from pathlib import Path

import pytest

from mtaudit import packs, plugins, rulebook
from mtaudit.audit import Auditor
from mtaudit.model import Break, Clue, Detector, Document, Place, Related, Rule, Segment, Settled, Setup, Sighting, Span
from mtaudit.report import Report, Unreadable
from mtaudit.rulebook import RuleBook

PACK = """\
pack: en/demo
language: en
rules:
- id: framework
  detector: phrases
  category: calque
  confidence: high
  message: "“{match}”: write “{suggestion}”"
  with: {find: {in the framework of: as part of}}
  except: ["in the framework of reference", "/outside {match}/"]
  not_in: [quotation]
  tests: {bad: ["[[in the framework of]]"], good: [x]}
- id: voice
  detector: phrases
  category: false-friend
  confidence: high
  message: "“{match}”"
  from: [it]
  with: {find: the voice that}
  tests: {bad: ["[[the voice that]]"], good: [x]}
- id: expeditions
  detector: phrases
  category: false-friend
  confidence: high
  message: "“{match}”"
  from: [it]
  with: {find: expeditions of goods}
  tests: {bad: ["[[expeditions of goods]]"], good: [x]}
- id: alone
  detector: phrases
  category: false-friend
  confidence: high
  message: "“{match}”"
  from: [ru]
  alone: true
  with: {find: in the conditions of}
  tests: {bad: ["[[in the conditions of]]"], good: [x]}
"""
LEAD = "The council of Dorven met on Monday and spoke about the harbour for two long hours before the vote was taken. "


def auditor(pack: str = PACK, **facts: str) -> Auditor:
    rules = tuple(packs.read_pack("p.yaml", pack))
    return Auditor(RuleBook(rules, "0"), Setup(**facts))  # type: ignore[arg-type]


def audited(text: str, **facts: str) -> Report:
    return auditor(**facts).audit([Document.of(text, "a.txt")])


def said(report: Report) -> list[tuple[str, str]]:
    return [(f.rule.split("/")[-1], f.text) for doc in report.documents for f in doc.findings]


def test_a_finding_has_its_place_message_and_suggestion() -> None:
    [found] = audited(LEAD + "\n" + LEAD + "It did so in the framework of a plan.").documents[0].findings
    assert (found.line, found.segment) == (2, 1)
    assert found.column == len(LEAD) + len("It did so ") + 1
    assert found.end_column == found.column + len("in the framework of")
    assert (found.start, found.end) == (found.column - 1, found.end_column - 1)
    assert found.message == "“in the framework of”: write “as part of”"
    assert found.excerpt[slice(*found.mark)] == "in the framework of"


def test_places_come_from_the_reader_not_from_a_search() -> None:
    segment = Segment(LEAD + "in the framework of a plan.", place=(Break(0, 7, 3), Break(len(LEAD) + 3, 8, 1)))
    [found] = auditor().audit([Document("a.po", (segment,), language="en")]).documents[0].findings
    assert (found.line, found.column) == (7, 3 + len(LEAD))
    assert (found.end_line, found.end_column) == (8, len("the framework of") + 1)


@pytest.mark.parametrize(
    "text",
    ["in the framework of reference", "outside in the framework of it", "He said: “It is in the framework of it.”"],
)
def test_exceptions_and_quotations_cancel(text: str) -> None:
    assert said(audited(LEAD + text)) == []


def test_rules_of_a_source_language() -> None:
    voice = LEAD + "The voice that rose was heard. "
    assert said(audited(voice, source_language="it")) == [("voice", "The voice that")]
    assert said(audited(voice, source_language="ru")) == []
    assert said(audited(voice)) == []
    both = voice + "Expeditions of goods were seen."
    assert [rule for rule, _ in said(audited(both))] == ["voice", "expeditions"]
    assert said(audited(LEAD + "It works in the conditions of war.")) == [("alone", "in the conditions of")]


def test_rules_read_their_language_alone_and_silence_is_explained() -> None:
    text = "Der Rat der Stadt hat am Montag getagt und lange über den Hafen gesprochen, in the framework of."
    [doc] = audited(text).documents
    assert doc.language == "de"
    assert doc.findings == ()
    assert "no rules for language “de”" in doc.notes[0]
    assert audited(text, language="en").documents[0].language == "en"


def test_unreadable_inputs_are_part_of_the_report() -> None:
    lost = Unreadable("b.txt", 3, "not UTF-8")
    report = auditor().audit([lost, Document.of(LEAD, "a.txt")])
    assert report.unreadable == (lost,)
    assert len(report.documents) == 1


def test_the_score_of_the_run_is_that_of_the_sums() -> None:
    bad = Document.of(LEAD + "in the framework of", "a.txt")
    report = auditor().audit([bad, Document.of(LEAD * 9, "b.txt")])
    assert report.score.words == sum(d.words for d in report.documents)
    assert report.score.penalty == 1.0


def test_fingerprints_survive_moved_lines_and_tell_equal_findings_apart() -> None:
    sentence = "They met in the framework of the plan."
    first = audited(f"{LEAD}\n{sentence}\n{sentence}").documents[0].findings
    second = audited(f"{LEAD}\n\n{LEAD}\n{sentence}\n{sentence}").documents[0].findings
    assert [f.fingerprint for f in first] == [f.fingerprint for f in second]
    assert len({f.fingerprint for f in first}) == 2


def test_the_signature_changes_with_rules_and_setup() -> None:
    signatures = {
        auditor().signature(["en"]),
        auditor(PACK.replace("id: alone", "id: other")).signature(["en"]),
        auditor(source_language="it").signature(["en"]),
        auditor(profile="wmt-mqm").signature(["en"]),
    }
    assert len(signatures) == 4
    assert auditor().signature(["en"]).endswith("|profile:mqm-core|lang:en")


class Capitals(Detector):
    """Finds capital words that other documents write otherwise: a detector across documents, as a plugin would be."""

    def detect(self, doc: Document) -> Iterator[Clue]:
        for start in (i for i, c in enumerate(doc.text) if c == "@"):
            end = doc.text.index(" ", start)
            name = doc.text[start + 1 : end]
            yield Clue(self.rules[0], Span(start, end), {"name": name}, key=name.lower())

    def settle(self, rule: Rule, key: str, sightings: tuple[Sighting, ...]) -> Iterator[Settled]:
        spellings = sorted({dict(s.values)["name"] for s in sightings})
        if len(spellings) > 1:
            places = tuple(Place(*s.place[:4], message=dict(s.values)["name"]) for s in sightings)
            yield Settled(rule, {"all": ", ".join(spellings)}, places, spellings[0])


class Broken(Detector):
    def detect(self, doc: Document) -> Iterator[Clue]:
        raise RuntimeError("no such luck")
        yield


class Pointing(Detector):
    def detect(self, doc: Document) -> Iterator[Clue]:
        yield Clue(self.rules[0], Span(0, 3), related=(Related(Span(4, 11), "the one meant"),))


PLUGIN_PACK = """\
pack: any/plugin
rules:
- {id: spelled, detector: NAME, category: name-variants, confidence: high, message: "spelled {all}",
   tests: {bad: ["[[x]]"], good: [y]}}
"""


@pytest.fixture
def with_plugin(monkeypatch: pytest.MonkeyPatch) -> None:
    detectors = {"capitals_": Capitals, "broken_": Broken, "pointing_": Pointing}
    real = plugins.load
    monkeypatch.setattr(
        plugins,
        "load",
        lambda room, name: types.SimpleNamespace(DETECTOR=detectors[name]) if name in detectors else real(room, name),
    )


@pytest.mark.usefixtures("with_plugin")
def test_clues_with_a_key_meet_their_kin_from_other_documents() -> None:
    docs = [Document.of(f"{LEAD} @{name} came.", f"{i}.txt") for i, name in enumerate(["Orla", "ORLA", "Tam"])]
    report = auditor(PLUGIN_PACK.replace("NAME", "capitals_")).audit(docs)
    assert said(report) == []
    [found] = report.corpus
    assert found.message == "spelled ORLA, Orla"
    assert [(place.path, place.message) for place in found.related] == [("0.txt", "Orla"), ("1.txt", "ORLA")]


@pytest.mark.usefixtures("with_plugin")
def test_a_detector_that_breaks_is_told_and_the_others_findings_still_come() -> None:
    rules = packs.read_pack("p.yaml", PACK) + packs.read_pack("q.yaml", PLUGIN_PACK.replace("NAME", "broken_"))
    report = Auditor(RuleBook(tuple(rules), ""), Setup()).audit([Document.of(LEAD + "in the framework of", "a.txt")])
    assert [f.error for f in report.failures] == ["RuntimeError: no such luck"]
    assert said(report) == [("framework", "in the framework of")]


@pytest.mark.usefixtures("with_plugin")
def test_related_places_are_given_with_line_and_column() -> None:
    [found] = (
        auditor(PLUGIN_PACK.replace("NAME", "pointing_")).audit([Document.of(LEAD, "a.txt")]).documents[0].findings
    )
    assert found.related == (Place("a.txt", 1, 5, "council", "the one meant"),)


def test_a_condemned_document_folds_the_rest_and_is_charged_for_every_segment() -> None:
    pack = PACK + (
        "- {id: salad, detector: phrases, category: grammar, severity: critical, confidence: high, message: salad, "
        "tags: [whole-document], with: {find: council}, tests: {bad: ['[[council]]'], good: [x]}}\n"
    )
    [doc] = auditor(pack).audit([Document.of(LEAD + "in the framework of", "a.txt")]).documents
    assert [f.rule for f in doc.findings] == ["en/demo/salad"]
    assert doc.notes == ("1 further findings are folded under en/demo/salad",)


def test_repeats_may_count_once() -> None:
    text = LEAD + "in the framework of one, in the framework of two"
    assert audited(text).score.penalty == 2.0
    assert audited(text, repeats="once").score.penalty == 1.0


def test_user_rules_load_from_a_folder(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(PACK, encoding="utf-8")
    book = rulebook.load([tmp_path])
    assert "en/demo/framework" in {rule.id for rule in book.rules}


def test_of_a_sentence_without_end_a_fingerprint_knows_what_is_near() -> None:
    text = "and on " * 900 + "in the framework of the forum " + "and on " * 900
    one, other, third = (
        auditor().audit([Document.of(t, language="en")]) for t in (text, "or " + text, text.replace("forum", "fair"))
    )
    prints = [report.documents[0].findings[0].fingerprint for report in (one, other, third)]
    assert prints[0] == prints[1] != prints[2]
