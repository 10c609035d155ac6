"""What a run of capitalised words is by its own words alone: a person's name, a place, a body, or something else."""

from __future__ import annotations

from functools import cache, lru_cache

from mtaudit.analyses.namelists import first_words, fold, known_names, last_words, name_parts, peoples, surname_endings
from mtaudit.lexicon import common

SUFFIXES = frozenset(["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"])
CAMEL_FREE = ("Mc", "Mac", "De", "Di", "Da", "La", "Le", "Van", "Von", "Fitz", "Du", "Del", "O'", "O’", "D'", "D’", "L'")


@lru_cache(maxsize=1 << 15)
def traits(word: str) -> frozenset[str]:
    """What is known of one word: initial, suffix, particle, acronym, odd (digits, iPhone), known, people, ending (of the
    name of a place or body), given, surname, first-surname (East Asian), english, unknown."""
    folded = fold(word.rstrip("."))
    if word in SUFFIXES:
        return frozenset(["suffix"])
    if word[0].islower() and "-" not in word and "'" not in word:
        return frozenset(["particle"])
    if len(folded.replace(".", "")) == 1 or (word[-1] == "." and "." in word[:-1]):
        return frozenset(["initial"])
    found = {name for name, words in _lists().items() if folded in words}
    if word in known_names():
        found.add("known")
    if word in peoples():
        found.add("people")
    if word in last_words():
        found.add("ending")
    if folded in common():
        found.add("english")
    elif len(folded) > 4 and folded.endswith(surname_endings()) and "known" not in found:
        found.add("surname")
    if word.isupper():
        found.add("acronym")
    elif _odd(word):
        found.add("odd")
    return frozenset(found or {"unknown"})


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {
        "given": name_parts("given names"),
        "surname": name_parts("common surnames that are words or places too"),
        "first-surname": name_parts("surnames that stand first: Korean, Chinese, Vietnamese, Japanese"),
    }


def _odd(word: str) -> bool:
    """Whether a word has digits, or capitals inside as brands have them."""
    if any(c.isdigit() for c in word):
        return True
    inner = word[1:]
    return inner != inner.lower() and "-" not in word and not word.startswith(CAMEL_FREE) and "al-" not in word


@lru_cache(maxsize=1 << 15)
def shape(words: tuple[str, ...]) -> tuple[str, float]:
    """Kind of a run without its titles ("person", "place", "organisation", "other") and how sure that is, 0 to 1."""
    name = " ".join(words)
    if name in known_names():
        return known_names()[name], 0.95
    if len(words) == 1:
        return _single(words[0])
    kinds = [traits(word) for word in words]
    if "suffix" in kinds[-1]:
        words, kinds = words[:-1], kinds[:-1]
        if len(words) == 1:
            return "person", 0.8
    return _ended(words, kinds) or _named(words, kinds)


def _single(word: str) -> tuple[str, float]:
    kind = traits(word)
    if kind & {"acronym", "odd", "initial", "suffix", "particle"}:
        return "other", 0.9
    if "given" in kind and not kind & {"english", "known"}:
        return "person", 0.8
    if "english" in kind:
        return last_words().get(word, "other"), 0.8
    if "surname" in kind or "first-surname" in kind or "given" in kind:
        return "person", 0.5
    return "other", 0.3


def _ended(words: tuple[str, ...], kinds: list[frozenset[str]]) -> tuple[str, float] | None:
    """The kind that the last or the first word shows (… Ministry, Lake …)."""
    last = kinds[-1]
    sure_given = "given" in kinds[0] and "english" not in kinds[0]
    if "ending" in last and not ("surname" in last and sure_given):
        return last_words()[words[-1]], 0.9
    if words[0] in first_words() and not kinds[0] & {"given", "first-surname"}:
        return first_words()[words[0]], 0.8
    if any(kind & {"acronym", "odd"} for kind in kinds) and not all("acronym" in kind for kind in kinds):
        return "other", 0.8
    return None


def _named(words: tuple[str, ...], kinds: list[frozenset[str]]) -> tuple[str, float]:
    first, last, middle = kinds[0], kinds[-1], kinds[1:-1]
    plain = [kind for kind in kinds if not kind & {"particle", "initial", "given", "surname", "unknown", "first-surname"}]
    if len(words) > 5:
        return "other", 0.7
    if "given" in first and "people" not in first:
        if "english" in first and plain:
            return "other", 0.6
        return ("person", 0.9) if len(plain) <= 1 and "people" not in last else ("other", 0.6)
    if "first-surname" in first and _syllables(words, kinds):
        return "person", 0.9
    if plain:
        return _with_words(first, last, plain, len(words))
    if any("initial" in kind for kind in (first, *middle)):
        return "person", 0.9
    if "surname" in last or any("given" in kind for kind in kinds):
        return "person", 0.85
    return ("person", 0.7) if len(words) < 4 else ("person", 0.5)


def _with_words(first: frozenset[str], last: frozenset[str], plain: list[frozenset[str]], size: int) -> tuple[str, float]:
    """A run with English words, peoples or places in it that begins with no given name."""
    if any(kind & {"known", "people", "ending", "acronym"} for kind in plain):
        return "other", 0.7
    if len(plain) == 1 and size < 4 and ("initial" in first or "given" in last):
        return "person", 0.6
    return "other", 0.6


def _syllables(words: tuple[str, ...], kinds: list[frozenset[str]]) -> bool:
    """Whether what follows a surname can be an East Asian given name: one or two short words, or one with a hyphen."""
    if len(words) > 3 or any(kind & {"ending", "people", "acronym", "odd", "initial"} for kind in kinds[1:]):
        return False
    rest = words[1:]
    if "english" in kinds[0] and all("english" in kind and "-" not in word for word, kind in zip(rest, kinds[1:], strict=True)):
        return False
    return all(len(word) < 8 or "-" in word or "given" in kind for word, kind in zip(rest, kinds[1:], strict=True))
