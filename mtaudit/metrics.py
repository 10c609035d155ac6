"""BLEU, chrF, chrF++ and TER of translations that have references: sacrebleu's numbers and signatures.

sacrebleu is loaded when something is measured, and not before. Each segment's statistics are extracted once; scores of
documents, of the whole, and of resamples are sums of them, which is what sacrebleu itself does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any, NamedTuple

from mtaudit import resampling
from mtaudit.references import Pair

NAMES = ("BLEU", "chrF", "chrF++", "TER")
LOWER_IS_BETTER = frozenset({"TER"})
EXTRAS = {"ja-mecab": "sacrebleu[ja]", "ko-mecab": "sacrebleu[ko]"}
SPM = ("spm", "flores101", "flores200", "spBLEU-1K")
"""Tokenizers of sacrebleu that fetch a model from the network when it is not on disk."""


class MetricError(Exception):
    """A metric that cannot be worked out here; the message says what to do, on one line."""


@dataclass(frozen=True)
class Choice:
    """What to measure and how. `names`: of NAMES; none for all.

    `language` of the target, by which BLEU's tokenizer is chosen unless `tokenize` names one; `lowercase` for BLEU and
    chrF (TER never minds case); `word_order`: word n-grams of the metric that is chrF++ with 2.
    """

    language: str | None = None
    tokenize: str | None = None
    lowercase: bool = False
    word_order: int = 2
    names: tuple[str, ...] = ()

    @property
    def plus(self) -> str:
        """The name of chrF with word n-grams."""
        return "chrF" + "+" * self.word_order


class Measure(NamedTuple):
    """A metric of the whole text, with sacrebleu's signature.

    `ci`: the bounds of its 95 % interval, around the `mean` of the resamples; `p_value`: against the first system;
    `ci_signature`: sacrebleu's signature with the resamples and their seed.
    """

    score: float
    signature: str
    ci: tuple[float, float] | None = None
    mean: float | None = None
    p_value: float | None = None
    ci_signature: str | None = None


class Measured(NamedTuple):
    """What one document scores."""

    path: str
    id: str
    segments: int
    metrics: Mapping[str, float]


@dataclass(frozen=True)
class System:
    """What one system scores: by metric, and by document and metric."""

    path: str
    metrics: Mapping[str, Measure]
    documents: tuple[Measured, ...]


@dataclass
class Bench:
    """The metrics for one set of references, and what the first system scored in each resample.

    `alone`: whether there is but one system.
    """

    metrics: Mapping[str, Any]
    resamples: int
    seed: int
    alone: bool
    first: dict[str, tuple[float, list[Any]]] = field(default_factory=dict)

    def system(self, path: str, pairs: Sequence[Pair]) -> System:
        """Measure a system; the first one measured is the one that others are compared with."""
        lines = [line for pair in pairs for line in pair.text.lines]
        bounds = [0, *accumulate(len(pair.text.lines) for pair in pairs)]
        whole: dict[str, Measure] = {}
        parts: dict[str, list[float]] = {}
        for name, metric in self.metrics.items():
            stats = metric._extract_corpus_statistics(lines, None)
            whole[name] = self._whole(name, metric, stats)
            parts[name] = [_score(metric, stats[start:end]) for start, end in pairwise(bounds)]
        documents = (
            Measured(pair.text.path, pair.text.id, len(pair.text.lines), {n: scores[i] for n, scores in parts.items()})
            for i, pair in enumerate(pairs)
        )
        return System(path, whole, tuple(documents))

    def _whole(self, name: str, metric: Any, stats: Sequence[Sequence[float]]) -> Measure:
        score, signature = _score(metric, stats), metric.get_signature()
        plain = signature.format()
        if not self.resamples:
            return Measure(score, plain)
        signature.update("bs", self.resamples)
        signature.update("seed", self.seed)
        scores = resampling.resample(metric, stats, self.resamples, self.seed)
        first = self.first.setdefault(name, (score, scores))
        chance = None if first[1] is scores else resampling.p_value(first[1], scores, score - first[0])
        mean, half = resampling.estimate(scores, alone=self.alone)
        return Measure(score, plain, (mean - half, mean + half), mean, chance, signature.format())


def bench(
    pairs: Sequence[Pair],
    choice: Choice,
    *,
    resamples: int = 0,
    seed: int = resampling.DEFAULT_SEED,
    alone: bool = True,
) -> Bench:
    """Make the metrics ready for the references of these documents. Raises MetricError."""
    count = len(pairs[0].references) if pairs else 0
    streams = [[line for pair in pairs for line in pair.references[n].lines] for n in range(count)]
    return Bench(dict(_metrics(choice, streams)), resamples, seed, alone)


def worse_by(name: str, first: float, second: float) -> float:
    """By how much the second score is the worse one (below 0: the better one)."""
    return second - first if name in LOWER_IS_BETTER else first - second


def _score(metric: Any, stats: Sequence[Sequence[float]]) -> float:
    return float(metric._aggregate_and_compute(stats).score)


def _metrics(choice: Choice, references: Sequence[Sequence[str]]) -> Iterator[tuple[str, Any]]:
    """Each chosen metric by its name, ready for these references, set as sacrebleu's command line sets it."""
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    for name in dict.fromkeys(choice.plus if name == "chrF++" else name for name in choice.names or NAMES):
        if name == "BLEU":
            yield name, _bleu(choice, references)
        elif name == "TER":
            yield name, TER(references=references)
        else:
            order = choice.word_order if name == choice.plus else 0
            yield name, CHRF(word_order=order, lowercase=choice.lowercase, references=references)


def _bleu(choice: Choice, references: Sequence[Sequence[str]]) -> Any:
    """BLEU with the tokenizer of the language. Raises MetricError where that is not installed."""
    from sacrebleu.metrics.bleu import BLEU

    name = choice.tokenize or BLEU._TOKENIZER_MAP.get(choice.language or "", BLEU.TOKENIZER_DEFAULT)
    if name not in BLEU.TOKENIZERS:
        raise MetricError(f"unknown tokenizer {name!r}; known: {', '.join(BLEU.TOKENIZERS)}")
    other = "or choose another, for example --tokenize char"
    if name in SPM and not _model(name).is_file():
        raise MetricError(
            f"the model of the tokenizer {name} is not there ({_model(name)}): let sacrebleu get it, {other}"
        )
    try:
        return BLEU(lowercase=choice.lowercase, tokenize=name, references=references)
    except (ImportError, RuntimeError) as error:
        extra = EXTRAS.get(name, "sentencepiece")
        raise MetricError(f"BLEU's tokenizer {name} is not installed: pip install '{extra}', {other}") from error


def _model(name: str) -> Path:
    """Where sacrebleu keeps the model of a sentence-piece tokenizer."""
    from sacrebleu.tokenizers.tokenizer_spm import SPM_MODELS
    from sacrebleu.utils import SACREBLEU_DIR

    return Path(SACREBLEU_DIR) / "models" / Path(SPM_MODELS[name]["url"]).name
