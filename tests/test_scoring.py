import pytest

from mtaudit.model import Span
from mtaudit.scoring import PROFILES, Penalised, Score, score
from mtaudit.severity import Severity

CORE = PROFILES["mqm-core"]


def item(start: int, end: int, severity: str, category: str = "grammar") -> Penalised:
    return Penalised(Span(start, end), Severity(severity), category)


def test_the_linear_mqm_formula() -> None:
    total = score([item(0, 5, "minor"), item(10, 15, "major"), item(20, 25, "critical")], 1000, CORE)
    assert (total.penalty, total.value, total.critical) == (31.0, 96.9, 1)


def test_one_span_one_penalty_the_most_severe_counts() -> None:
    assert score([item(0, 10, "minor"), item(5, 8, "major"), item(9, 12, "minor")], 100, CORE).penalty == 6.0


def test_neutral_findings_cost_and_hide_nothing() -> None:
    assert score([item(0, 10, "neutral"), item(5, 8, "minor")], 100, CORE).penalty == 1.0


def test_scores_add_as_sums_not_as_means() -> None:
    total = Score(100, 10.0) + Score(900, 0.0)
    assert total.value == 99.0


def test_never_below_zero_and_no_words() -> None:
    assert Score(10, 50.0).value == 0.0
    assert Score().value == 100.0
    assert Score(0, 1.0).value == 0.0


@pytest.mark.parametrize(
    ("found", "verdict"),
    [(Score(1000, 30.0), "pass"), (Score(1000, 31.0), "revise"), (Score(1000, 101.0), "reject")],
)
def test_verdicts(found: Score, verdict: str) -> None:
    assert found.verdict() == verdict


def test_a_critical_finding_never_passes() -> None:
    assert Score(10_000, 25.0, critical=1).verdict() == "revise"


def test_small_samples_are_marked() -> None:
    assert Score(299).sample == "small"
    assert Score(300).sample == "sufficient"


def test_wmt_weighs_punctuation_less() -> None:
    assert score([item(0, 1, "minor", "punctuation")], 100, PROFILES["wmt-mqm"]).penalty == 0.1


def test_a_condemned_document_is_charged_by_segment() -> None:
    assert score([Penalised(Span(0, 50), Severity.CRITICAL, "grammar", times=4)], 90, CORE).penalty == 100.0
