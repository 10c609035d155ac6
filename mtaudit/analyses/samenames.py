"""Whether two spellings in one document are one name: full names of persons, single words of names, given names.

Romanization may write one name in two ways (`mtaudit.names`); a slip of a letter counts only with further evidence.
Against it: two who stand side by side or in one sentence, words that English texts know both, forms of one word (Bucha,
Buchan), two people who are both well known, and a namesake who is introduced with title or apposition.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from mtaudit.analyses.east_asian import SURNAMES, syllabic
from mtaudit.analyses.given_names import familiar
from mtaudit.analyses.known_people import known_gender
from mtaudit.analyses.late import late
from mtaudit.analyses.namelists import fold
from mtaudit.analyses.sentences import sentence_at
from mtaudit.lexicon import frequencies
from mtaudit.model import Document, Span
from mtaudit.names import fold as sound
from mtaudit.names import keys, similarity

SHORTEST = 5
"""Letters below which a slip turns too many names into others."""
LOOKED_AT = 50
"""Places of a spelling that are looked at."""
_ENDING = late(
    "|s|es|n|an|ian|ean|i|ese|ic|ist|ism|er|ers|land|a|o|y|j|na|no|ev|ov|ova|eva|in|ina|ich|ovich|ovna|skaya|sky|ski|ska"
)
"""What makes another word, or another person's name, of a name: peoples, feminine and plural forms, patronymics."""
_TOGETHER = late(r"\A(?: and |, | & |/| or )\Z")
_GOES_ON = late(r"(?:['’]s)? (?!and\b|or\b|of\b)[a-z]")
"""After a name that needs no introduction: the verb."""
_KIN = late(r"\b(?:brother|sister|son|daughter|father|mother|wife|husband|twin|cousin|namesake)s?\b")
_SURNAME = late(r" ([A-Z][^\W\d_]+)")
_PATRONYMIC = late(r"(?:vich|vi[cs]|ovna|evna|vna)$")
_FIRST = ("aeiouyjh", "hgk", "ckqs", "szcxt", "jzg", "wvbf", "pbf", "td", "lr")
"""First letters that romanizations take for one another; others make another name: Kufra, Jufra."""
Spans = Mapping[str, Sequence[Span]]


class SameName:
    """What all kinds of spellings have in common: the document, and what speaks against one name."""

    def __init__(self, doc: Document, introduced: frozenset[Span] = frozenset()) -> None:
        """`introduced`: the places that have a title before them."""
        self.doc = doc
        self.introduced = introduced

    def keys(self, text: str) -> Iterable[str]:
        """Two spellings that share none of these keys need not be compared."""
        raise NotImplementedError

    def holds(self, one: str, two: str, spans: Spans) -> bool:
        """Whether two texts are spellings of one name; `spans` has the places of each."""
        raise NotImplementedError

    def apart(self, one: Sequence[Span], two: Sequence[Span]) -> bool:
        """Whether both stand side by side somewhere: then they are two."""
        text = self.doc.text
        pairs = ((min(a, b), max(a, b)) for a in one[:LOOKED_AT] for b in two[:LOOKED_AT])
        return any(_TOGETHER.match(text[a.end : b.start]) for a, b in pairs if 0 <= b.start - a.end <= 6)

    def in_one_sentence(self, one: Sequence[Span], two: Sequence[Span]) -> bool:
        """Whether some sentence has both."""
        sentences = {sentence_at(self.doc, span.start) for span in one[:LOOKED_AT]}
        return any(sentence_at(self.doc, span.start) in sentences for span in two[:LOOKED_AT])


class SamePerson(SameName):
    """Full names of two words or more, that never stand in one sentence."""

    def keys(self, text: str) -> Iterable[str]:
        """Those of romanization, and for slips the surname with the length of the rest."""
        whole = [_plain(word) for word in text.split()]
        return {*keys(text), f"first {whole[0]}", f"last {whole[-1]}"}

    def holds(self, one: str, two: str, spans: Spans) -> bool:
        """Romanization can write the name in either way; or the given name slips where nobody new is introduced."""
        if self.in_one_sentence(spans[one], spans[two]):
            return False
        return same_person(one, two) or (not shortened(one, two) and self._slip(one, two, spans))

    def _slip(self, one: str, two: str, spans: Spans) -> bool:
        """One surname, given names of two syllables or more that differ by a letter, and the later not introduced."""
        if not _one_letter(one, two) or two_known(one, two):
            return False
        later = max(spans[one][0], spans[two][0])
        return later not in self.introduced and self._goes_on(later) and not self._kin(spans[one], spans[two])

    def _goes_on(self, span: Span) -> bool:
        return bool(_GOES_ON.match(self.doc.text, span.end))

    def _kin(self, *places: Sequence[Span]) -> bool:
        """Whether a word of kinship stands beside one of the names."""
        near = (self.doc.text[max(0, s.start - 30) : s.end + 30] for spans in places for s in spans[:LOOKED_AT])
        return any(map(_KIN.search, near))


class SameWord(SameName):
    """Single words of names that are no English words."""

    def keys(self, text: str) -> Iterable[str]:
        """Beginning and end: a slip is in one of them at most."""
        return word_keys(text)

    def holds(self, one: str, two: str, spans: Spans) -> bool:
        """A slip of a letter, or of two in a long word, where English knows one of the words at most."""
        if not alike(one, two) or self.apart(spans[one], spans[two]):
            return False
        a, b = fold(one), fold(two)
        if sound(one) != sound(two) and (
            _derived(*sorted((sound(one), sound(two)), key=len)) or self.in_one_sentence(spans[one], spans[two])
        ):
            return False
        if syllabic(one) and syllabic(two) and all(map(self._after_surname, (*spans[one], *spans[two]))):
            return False  # given names, of which the full names decide
        return not (a in frequencies() and b in frequencies())

    def _after_surname(self, span: Span) -> bool:
        """Whether an East Asian surname stands before a word."""
        before = self.doc.text[max(0, span.start - 10) : span.start].rsplit(None, 1)
        return bool(before) and fold(before[-1]) in SURNAMES


class SameGiven(SameName):
    """Given names that sound alike, of one person: with one surname, or with none or a patronymic on one side."""

    def keys(self, text: str) -> Iterable[str]:
        """The sound."""
        return {sound(text), sound(text, "slavic")}

    def holds(self, one: str, two: str, spans: Spans) -> bool:
        """Whether nothing but the spelling tells the bearers apart."""
        if fold(one) == fold(two) or not set(self.keys(one)) & set(self.keys(two)):
            return False
        if self.in_one_sentence(spans[one], spans[two]):
            return False
        mine, theirs = (
            {w for w in map(self._surname, spans[name]) if not _PATRONYMIC.search(w)} for name in (one, two)
        )
        return bool(mine & theirs) if mine and theirs else len(mine | theirs) == 1

    def _surname(self, span: Span) -> str:
        """The sound of the word with a capital after a given name, "vich" where there is none."""
        after = _SURNAME.match(self.doc.text, span.end)
        return sound(after[1], "slavic") if after else "vich"


@lru_cache(maxsize=1 << 14)
def word_keys(word: str) -> frozenset[str]:
    """Beginning and end of a word: two that are alike share one of them."""
    plain = fold(word)
    return frozenset([plain[:2], plain[1:3], plain[-3:]])


def alike(one: str, two: str) -> bool:
    """Whether two words differ by a slip of a letter, or of two if they are long, and not as forms of one word do."""
    a, b = sorted((fold(one), fold(two)), key=len)
    most = 2 if len(a) > 8 else 1
    if a == b or len(b) - len(a) > most or OSA.distance(a, b, score_cutoff=most) > most or _derived(a, b):
        return False
    if a[0] != b[0] and not any(a[0] in letters and b[0] in letters for letters in _FIRST):
        return False
    return not (familiar(one) and familiar(two))


def same_person(one: str, two: str) -> bool:
    """Whether two full names are one in two spellings, and not two known people, a shorter form, or other capitals."""
    if fold(one) == fold(two) or (one.isupper() or two.isupper()) or shortened(one, two) or two_known(one, two):
        return False
    return similarity(one, two).same


def two_known(one: str, two: str) -> bool:
    """Whether the names are those of two people who are both well known."""
    first, second = (known_gender([name], ())[1] for name in (one, two))
    return bool(first and second) and first != second


def shortened(one: str, two: str) -> bool:
    """Whether one name only leaves out a part of the other, or has an initial for it: no variant."""
    a, b = sorted(([word.strip(".") for word in fold(name).split()] for name in (one, two)), key=len)
    initials = min(map(len, (*a, *b))) == 1
    return (initials or set(a) < set(b)) and all(any(w.startswith(v) or v.startswith(w) for v in b) for w in a)


def _plain(name: str) -> str:
    return fold(name).replace("-", "").replace(" ", "").replace("'", "")


def _one_letter(one: str, two: str) -> bool:
    """Whether two full names share the surname, first or last, and the rest of them differs by one letter."""
    a, b = one.split(), two.split()
    for mine, theirs, rest in ((a[0], b[0], (a[1:], b[1:])), (a[-1], b[-1], (a[:-1], b[:-1]))):
        given = [_plain("".join(words)) for words in rest]
        if _plain(mine) == _plain(theirs) and min(map(len, given)) >= SHORTEST and OSA.distance(*given) == 1:
            return not all(familiar(" ".join(words)) for words in rest)
    return False


def _derived(a: str, b: str) -> bool:
    """Whether the longer word is the shorter with another ending: Bucha and Buchan, Petrov and Petrova."""
    common = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    return bool(_ENDING.fullmatch(a, common) and _ENDING.fullmatch(b, common))
