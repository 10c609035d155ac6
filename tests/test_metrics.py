"""What the command line cannot show easily: choices of metrics, tokenizers that are missing, resampling."""

from __future__ import annotations

import subprocess
import sys

import pytest

from mtaudit import resampling
from mtaudit.cli.score_views import differs
from mtaudit.metrics import Choice, MetricError, bench, worse_by
from mtaudit.references import Pair, Text


def text(*lines: str) -> Text:
    return Text("a", ("a", "", 0), lines, tuple(range(len(lines))))


PAIRS = [
    Pair(text("The boat left the pier at noon."), (text("The ship left the pier at noon."),)),
    Pair(text("Nobody came.", "We wait."), (text("No one came.", "We are waiting."),)),
]


def test_metrics_are_chosen_by_name_and_stand_in_one_order() -> None:
    system = bench(PAIRS, Choice(names=("TER", "chrF++"))).system("x", PAIRS)
    assert set(system.metrics) == {"TER", "chrF++"}
    assert list(bench(PAIRS, Choice()).system("x", PAIRS).metrics) == ["BLEU", "chrF", "chrF++", "TER"]
    assert list(bench(PAIRS, Choice(word_order=0)).metrics) == ["BLEU", "chrF", "TER"]
    assert list(bench(PAIRS, Choice(word_order=1)).metrics) == ["BLEU", "chrF", "chrF+", "TER"]


def test_documents_are_scored_by_themselves() -> None:
    whole = bench(PAIRS, Choice()).system("x", PAIRS)
    for number, pair in enumerate(PAIRS):
        alone = bench([pair], Choice()).system("x", [pair])
        assert {name: m.score for name, m in alone.metrics.items()} == whole.documents[number].metrics
    assert [doc.segments for doc in whole.documents] == [1, 2]


@pytest.mark.parametrize(
    ("choice", "message"),
    [
        (Choice(tokenize="flores200"), "the model of the tokenizer flores200 is not there ("),
        (Choice(tokenize="14b"), "unknown tokenizer '14b'; known: none, zh, 13a"),
    ],
)
def test_a_tokenizer_that_cannot_work_is_one_line(
    choice: Choice, message: str, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.setattr("sacrebleu.utils.SACREBLEU_DIR", str(tmp_path))
    with pytest.raises(MetricError) as caught:
        bench(PAIRS, choice)
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(("language", "name"), [("ja", "ja-mecab"), ("ko", "ko-mecab")])
def test_the_tokenizer_of_a_language_may_be_missing(language: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"sacrebleu.tokenizers.tokenizer_{language}_mecab.MeCab", None)
    monkeypatch.setattr(f"sacrebleu.tokenizers.tokenizer_{language}_mecab.mecab_ko", None, raising=False)
    with pytest.raises(MetricError) as caught:
        bench(PAIRS, Choice(language))
    assert str(caught.value) == (
        f"BLEU's tokenizer {name} is not installed: pip install 'sacrebleu[{language}]', "
        "or choose another, for example --tokenize char"
    )


def test_what_is_worse_depends_on_the_metric() -> None:
    assert (worse_by("chrF", 60.0, 59.0), worse_by("TER", 60.0, 59.0)) == (1.0, -1.0)


def test_the_seed_comes_from_the_environment_and_is_a_number() -> None:
    assert resampling.seed_of("") == resampling.DEFAULT_SEED
    assert resampling.seed_of("7") == 7
    for value in ("none", "0", "-1", "x"):
        with pytest.raises(ValueError, match="gives no reproducible run"):
            resampling.seed_of(value)


def test_resampling_is_reproducible() -> None:
    first, second, other = (bench(PAIRS, Choice(), resamples=30, seed=seed).system("x", PAIRS) for seed in (5, 5, 6))
    assert first == second
    assert first.metrics["chrF"].score == other.metrics["chrF"].score
    assert first.metrics["chrF"].ci != other.metrics["chrF"].ci


def test_the_same_system_twice_does_not_differ() -> None:
    made = bench(PAIRS, Choice(), resamples=30, alone=False)
    first, second = (made.system(name, PAIRS).metrics["chrF"] for name in "xy")
    assert second.p_value == pytest.approx(1 / 31), "so it is with sacrebleu"
    assert not differs(first, second)
    assert differs(first._replace(score=0.0), second)


def test_an_audit_without_reference_loads_no_metrics() -> None:
    code = (
        "import sys; from mtaudit.cli.main import cli\n"
        "try: cli(['audit', '-', '--fail-on', 'never', '-q'])\n"
        "except SystemExit: pass\n"
        "print([name for name in ('sacrebleu', 'numpy', 'mtaudit.metrics') if name in sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], input="A short text.\n", capture_output=True, text=True, check=True
    )
    assert result.stdout.endswith("[]\n")
