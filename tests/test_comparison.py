"""Findings of two translations are matched one to one, and the gate says why."""

from __future__ import annotations

from dataclasses import replace

from mtaudit.comparison import compare, objections
from mtaudit.metrics import Measure, System
from mtaudit.report import DocumentReport, Finding, Report
from mtaudit.severity import Severity
from tests.reporters import sample


def finding(text: str, line: int = 1, rule: str = "en/own/word", severity: Severity = Severity.MAJOR) -> Finding:
    return sample.finding(rule, "calque", line, f"a [[{text}]] b", severity=severity)


def both(old: list[Finding], new: list[Finding]) -> tuple[Report, Report]:
    return sample.report(sample.document("a/x.txt", *old)), sample.report(sample.document("b/x.txt", *new))


def texts(findings: tuple[Finding, ...]) -> list[str]:
    return [found.text for found in findings]


def test_findings_are_fixed_introduced_or_kept() -> None:
    old = [finding("one"), finding("two", line=2), finding("same", line=3)]
    new = [finding("Same", line=3), finding("three", line=4), finding("same", line=3)]
    result = compare(*both(old, new), [(0, 0)], [({}, {})])
    changes = result.documents[0].changes
    assert texts(changes.fixed) == ["one", "two"]
    assert texts(changes.introduced) == ["three", "same"]
    assert texts(changes.kept) == ["Same"]


def test_an_error_in_other_words_is_kept_and_a_graver_one_is_not() -> None:
    old = [finding("one"), finding("two", line=2), finding("three", line=3)]
    new = [
        finding("uno"),
        finding("two", line=2, severity=Severity.CRITICAL),
        finding("three", line=3, rule="en/own/other"),
    ]
    changes = compare(*both(old, new), [(0, 0)], [({}, {})]).documents[0].changes
    assert (texts(changes.kept), texts(changes.introduced)) == (["uno"], ["two", "three"])
    assert texts(changes.fixed) == ["two", "three"]


def test_the_same_words_are_matched_before_others() -> None:
    old = [finding("one"), finding("two")]
    new = [finding("three"), finding("one")]
    changes = compare(*both(old, new), [(0, 0)], [({}, {})]).documents[0].changes
    assert texts(changes.kept) == ["one", "three"]
    assert not changes.fixed


def test_only_open_findings_count() -> None:
    closed = replace(finding("one"), status="suppressed")
    result = compare(*both([], [closed]), [(0, 0)], [({}, {})])
    assert result.count("introduced").total() == 0


def test_units_are_matched_by_their_key() -> None:
    old = replace(finding("one", line=9), key="files.left")
    new = replace(finding("one", line=2), key="files.left")
    assert compare(*both([old], [new]), [(0, 0)], [({}, {})]).count("kept") == {Severity.MAJOR: 1}


def test_findings_across_documents_are_matched_by_their_fingerprint() -> None:
    feed = sample.feed()
    gone = replace(feed, corpus=())
    result = compare(gone, feed, [], [])
    assert (len(result.corpus.introduced), len(compare(feed, feed, [], []).corpus.kept)) == (1, 1)
    assert result.count("introduced").total() == 1


def test_what_got_worse_stands_first() -> None:
    def document(name: str, penalty: int) -> DocumentReport:
        return sample.document(name, *(finding(str(n), line=n) for n in range(1, penalty // 5 + 1)))

    old = sample.report(document("a", 0), document("b", 20), document("c", 5), document("d", 5))
    new = sample.report(document("a", 5), document("b", 0), document("c", 50), document("d", 5))
    metrics = [({"chrF": 50.0}, {"chrF": after}) for after in (50.0, 10.0, 50.0, 40.0)]
    result = compare(old, new, [(n, n) for n in range(4)], metrics)
    assert [doc.second.path for doc in result.documents] == ["c", "a", "d", "b"]
    assert [doc.worse for doc in result.documents] == [True, True, False, False]


def system(**scores: float) -> System:
    return System("x", {name: Measure(score, "") for name, score in scores.items()}, ())


def test_the_gate() -> None:
    result = compare(*both([], [finding("one")]), [(0, 0)], [({}, {})])
    assert objections(result, None, {}, "never") == []
    assert objections(result, None, {}, "critical") == []
    assert objections(result, None, {}, "major") == ["1 finding introduced at or over major"]
    assert objections(result, None, {"score": 1.2}, "never") == []
    assert objections(result, None, {"score": 1.1}, "never") == ["score is worse by 1.20, and 1.1 is allowed"]
    old, new = system(chrF=60.0, TER=50.0), system(chrF=59.5, TER=51.0)
    assert objections(result, (old, new), {"chrF": 0.5, "TER": 1.0}, "never") == []
    assert len(objections(result, (old, new), {"chrF": 0.4, "TER": 0.9}, "never")) == 2
    assert objections(result, (new, old), {"chrF": 0.0, "TER": 0.0}, "never") == []
