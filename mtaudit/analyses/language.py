"""The language a text is written in: by its script, then by its function words, then (in doubt) by langdetect.

The first two cost some 0.1 ms a document; langdetect about 1 ms, and it is imported only when a text needs it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from mtaudit.analyses.late import late
from mtaudit.model import Document, analysis

UNKNOWN = "unknown"
FEW_WORDS = 4
"""Below this many words there is no verdict, unless the script has but one language."""
ENOUGH = 3.0
"""Weight of function words that convinces on its own, where …"""
LEAD = 1.6
"""… it is so many times that of the next language."""
SHARE = 0.08
"""Weight of function words for each word of running text; all languages below reach it, lists of names do not."""

SOME_WORDS = 8
"""Below this many words langdetect alone is never certain: foreign names lead it astray."""
SPOKEN = 0.5
"""Weight of function words for what langdetect says, without which it is never certain either."""
MANY_WORDS = 20
"""A text of so many words without a function word is a list of names, not a language we know."""
SAMPLE = 900
PROSE = late(r"[^\n]{40,900}|[^\n\x00-\u04ff]{15,600}")
"""A line long enough to be no menu item or caption."""
WORD = late(r"[^\W\d_]+")
MARKS = "“”‘’–—…«»"
"""The commonest marks beside ASCII; without marks most English texts are ASCII."""
OTHER_MARKS = late(r"[^\x00-\x7f\w]+")
LETTERS = "".join(chr(i) if chr(i).isalpha() else " " for i in range(128))
"""ASCII, with a space for all that is no letter."""
FOREIGN = late(r"[^\W\d_\x00-\u036f\u1d00-\u2bff\uff00-\uff5e]+")
"""A run of letters that are not Latin."""

SCRIPTS = (
    (0x370, "el"), (0x400, "Cyrillic"), (0x530, "hy"), (0x590, "he"), (0x600, "Arabic"), (0x700, ""), (0x750, "Arabic"),
    (0x780, ""), (0x900, "Devanagari"), (0x980, "bn"), (0xA00, "pa"), (0xA80, "gu"), (0xB00, ""), (0xB80, "ta"),
    (0xC00, "te"), (0xC80, "kn"), (0xD00, "ml"), (0xD80, "si"), (0xE00, "th"), (0xE80, "lo"), (0xF00, ""),
    (0x1000, "my"), (0x10A0, "ka"), (0x1100, "ko"), (0x1200, "am"), (0x1380, ""), (0x1780, "km"), (0x1800, ""),
    (0x1F00, "el"), (0x2000, ""), (0x3040, "Kana"), (0x3100, "ko"), (0x3190, ""), (0x31F0, "Kana"), (0x3200, ""),
    (0x3400, "Han"), (0xA000, ""), (0xAC00, "ko"), (0xD7B0, ""), (0xF900, "Han"), (0xFB00, ""), (0xFB50, "Arabic"),
    (0xFE00, ""), (0xFE70, "Arabic"), (0xFF00, ""), (0xFF66, "Kana"), (0xFFA0, ""), (0x20000, "Han"), (0x32000, ""),
)  # fmt: skip
"""First code point of each block of scripts; a two-letter name is the one language we know in that script."""
STARTS = [start for start, _ in SCRIPTS]
DENSE = frozenset({"Han", "Kana", "ko"})
"""Scripts with about two letters to the word."""
PROFILES = {
    "Latin": ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "pl", "cs", "hr", "ro", "hu", "tr",
              "id", "vi", "tl"),
    "Cyrillic": ("ru", "uk", "bg", "mk"),
    "Devanagari": ("hi", "mr", "ne"),
    "Arabic": ("ar", "fa", "ur"),
}  # fmt: skip
"""The langdetect profiles that are loaded for a script: fewer are faster, and more often right on news."""
ARABIC = {"fa": "پچژگکی", "ur": "ٹڈڑےہ", "ar": "ةيكىأإ"}


class Language(NamedTuple):
    """A verdict. `code`: ISO 639-1, or "unknown"; `certain`: whether to act on it; `evidence`: what showed it."""

    code: str
    certain: bool
    evidence: str


@analysis
def language(doc: Document) -> Language:
    """The language of a document: the declared one, or that of its first lines of running text."""
    declared = doc.language or doc.setup.language
    if declared:
        return Language(declared.lower().replace("_", "-").split("-", 1)[0], True, "declared")
    return identify(sample(doc.text), how_sure=False)


def sample(text: str) -> str:
    """Up to 900 characters from lines of running text; from the top of a text that has none."""
    parts: list[str] = []
    length = 0
    for match in PROSE.finditer(text):
        parts.append(match.group())
        length += len(parts[-1])
        if length >= SAMPLE:
            break
    return " ".join(parts)[:SAMPLE] if length >= 120 else text[:SAMPLE]


def identify(text: str, *, how_sure: bool = True, besides: str = "") -> Language:
    """The language of a piece of text, best a sentence or more. The same text always has the same answer.

    Who asks for the code alone (`how_sure=False`) is spared langdetect where it could not change that; and so is who
    asks whether it is certainly in another language than one (`besides`), where it could not say so.
    """
    lower = text.lower()
    plain = _unmarked(lower)
    words = plain.translate(LETTERS).split() if plain.isascii() else WORD.findall(lower)
    script, letters = ("Latin", Counter[str]()) if plain.isascii() else _script(lower, words)
    if len(script) == 2:
        return Language(script, True, "the only language of its script")
    if script in ("Han", "Kana"):
        return _east_asian(letters)
    if len(words) < FEW_WORDS:
        return Language(UNKNOWN, False, f"{len(words)} words")
    if plain.isascii() and _plainly_english(words):
        return Language("en", True, "function words")
    if script in ("Latin", "Cyrillic"):
        return _by_function_words(text, lower, words, script, how_sure=how_sure, besides=besides)
    return _by_letters(text, lower, script) if script == "Arabic" else _by_langdetect(text, script)


def _unmarked(lower: str) -> str:
    """A text with a space for each mark that is no ASCII."""
    if not lower.isascii():
        for mark in MARKS:
            lower = lower.replace(mark, " ")
    return lower if lower.isascii() else OTHER_MARKS.sub(" ", lower)


def _script(lower: str, words: list[str]) -> tuple[str, Counter[str]]:
    """The script that most words of a text are in, and how many letters of each other script than Latin there are."""
    foreign = "".join(FOREIGN.findall(lower))
    letters = Counter(SCRIPTS[bisect_right(STARTS, ord(c)) - 1][1] for c in foreign[:600])
    if not letters:
        return "Latin", letters
    latin = sum(map(len, words)) - len(foreign)
    weight = sum(n * (2.5 if script in DENSE else 1) for script, n in letters.items())
    if weight * max(1, len(foreign) / 600) <= latin:
        return "Latin", letters
    return letters.most_common(1)[0][0] or "other", letters


def _east_asian(letters: Counter[str]) -> Language:
    """Japanese mixes in kana, at least a tenth of its letters; a short line of Han alone can be either."""
    kana, han = letters["Kana"], letters["Han"]
    if kana >= 0.1 * (kana + han):
        return Language("ja", True, "kana")
    return Language("zh", han >= 12, "Han characters without kana")


def _weight(word: str) -> float:
    """A single letter is a word less often than an initial, a unit or a stroke of a list."""
    return 1.0 if len(word) > 1 or word in "ai" or word > "\x7f" else 0.5


@cache
def _features() -> dict[str, tuple[tuple[str, float], ...]]:
    """Function word or special letter → the languages it speaks for, with its weight for each."""
    found: dict[str, list[tuple[str, bool]]] = {}
    path = Path(__file__).parent.parent / "data" / "function_words.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            code, _, rest = line.partition(": ")
            words, _, letters = rest.partition(" | ")
            for word in dict.fromkeys(words.split()):
                found.setdefault(word, []).append((code, False))
            for letter in letters:
                found.setdefault("'" + letter, []).append((code, True))
    return {
        feature: tuple((code, (0.6 if letter else _weight(feature)) / len(codes)) for code, letter in codes)
        for feature, codes in found.items()
    }


@cache
def _english() -> dict[str, tuple[float, float]]:
    """Function word → its weight for English, and the greatest for any other language."""
    rows = [(word, dict(weights)) for word, weights in _features().items()]
    return {word: (row.pop("en", 0.0), max(row.values(), default=0.0)) for word, row in rows}


def _plainly_english(words: list[str]) -> bool:
    """Whether English has by far the greatest weight, said without weighing each other language.

    What any of them can have at most is told, and a hair's breadth is left for how sums are rounded.
    """
    found = list(filter(None, map(_english().get, words)))
    own = sum([weight for weight, _ in found]) - 1e-6
    return own >= max(ENOUGH, SHARE * len(words)) and own >= LEAD * sum([weight for _, weight in found])


def _by_function_words(
    text: str, lower: str, words: list[str], script: str, *, how_sure: bool, besides: str
) -> Language:
    """What the function words say; langdetect is asked where they are few or two languages are close."""
    features = _features()
    counts = Counter(words)
    if not text.isascii():
        counts.update("'" + letter for letter in sorted(set(lower)) if letter > "\x7f")
    weights: dict[str, float] = {}
    for feature in filter(features.__contains__, counts):  # in order of the text: sums are the same in every run
        for code, weight in features[feature]:
            weights[code] = weights.get(code, 0.0) + weight * counts[feature]
    top, second = ([*sorted(weights.values(), reverse=True), 0.0, 0.0])[:2]
    if top >= max(ENOUGH, SHARE * len(words)) and top >= LEAD * second:
        return Language(max(weights, key=weights.__getitem__), True, "function words")
    if not how_sure and top >= 1 and top > LEAD * second and (best := _best(weights)) in PROFILES[script]:
        return Language(best, False, "function words")
    others = [weights.get(code, 0.0) for code in PROFILES[script] if code != besides]
    if besides and (len(words) < SOME_WORDS or max(others) < SPOKEN):
        return Language(_best(weights), False, "function words")
    return _doubtful(text, script, weights, len(words))


def _best(weights: dict[str, float]) -> str:
    return max(sorted(weights), key=weights.__getitem__, default=UNKNOWN)


def _doubtful(text: str, script: str, weights: dict[str, float], count: int) -> Language:
    """Weigh langdetect's opinion, which knows the commonest languages only, with the function words."""
    guess = _by_langdetect(text, script)
    best = _best(weights)
    top, own = weights.get(best, 0.0), weights.get(guess.code, 0.0)
    if count >= MANY_WORDS and top < 1:
        return Language(UNKNOWN, False, "hardly a function word")
    if guess.code == best or (guess.certain and own * LEAD >= top):
        return guess._replace(certain=guess.certain and own >= SPOKEN and count >= SOME_WORDS)
    rare = best not in PROFILES[script]
    if top >= LEAD * own and top >= (ENOUGH if rare else 1):
        return Language(best, False, "function words")
    return guess._replace(certain=False)


def _by_letters(text: str, lower: str, script: str) -> Language:
    """Persian and Urdu have letters of their own; without any, langdetect decides."""
    counts = {code: sum(map(lower.count, letters)) for code, letters in ARABIC.items()}
    best, second, _ = sorted(counts, key=counts.__getitem__, reverse=True)
    if counts[best] >= 2 and counts[best] >= 3 * counts[second]:
        return Language(best, True, "letters of its own")
    return _by_langdetect(text, script)


@cache
def _factory(script: str) -> Any:
    """A langdetect factory of our own (its global one stays as it is), with the profiles of one script and a seed."""
    from langdetect import DetectorFactory
    from langdetect.detector_factory import PROFILES_DIRECTORY

    factory = DetectorFactory()
    factory.set_seed(0)
    folder = Path(PROFILES_DIRECTORY)
    factory.load_json_profile([(folder / code).read_text(encoding="utf-8") for code in PROFILES[script]])
    return factory


def _by_langdetect(text: str, script: str) -> Language:
    """What langdetect says; "unknown" for a script it has no profiles for, or a text without letters."""
    if script not in PROFILES:
        return Language(UNKNOWN, False, "no language known in its script")
    from langdetect.lang_detect_exception import LangDetectException

    detector = _factory(script).create()
    detector.n_trial = 2
    detector.append(text[:600])
    try:
        best = max(detector.get_probabilities(), key=lambda guess: guess.prob, default=None)
    except LangDetectException:
        best = None
    if best is None:
        return Language(UNKNOWN, False, "nothing to go by")
    return Language(best.lang, best.prob >= 0.9, f"langdetect {best.prob:.2f}")
