"""Names of persons, places, bodies and other things in a document: each run of capitals judged, then all together."""

from __future__ import annotations

from functools import cache, cached_property
from typing import NamedTuple

from mtaudit.analyses.namecontext import ARTICLES, Context, Title, context, title_before
from mtaudit.analyses.namelists import first_words, known_names, last_words, peoples, word_set
from mtaudit.analyses.nameruns import Word, opens, runs
from mtaudit.analyses.nameshapes import Shape, shape, traits
from mtaudit.analyses.roles import honorifics, roles, title_parts
from mtaudit.analyses.tokens import tokens
from mtaudit.lexicon import common
from mtaudit.model import Document

JAPANESE_SUFFIXES = ("-san", "-kun", "-chan", "-sama", "-sensei", "-senpai")
SURE = 0.6
"""From here on what a run shows by itself suffices."""
LINKS = frozenset([" of ", " of the ", " for ", " for the ", " and "])
NO_INNER_TITLES = frozenset(
    ["official", "patient", "native", "local", "individual", "adult", "youth", "fan", "star", "twin", "minor", "model"]
)
TITLES_FIRST = frozenset(["king", "prince", "bishop", "pope", "major", "judge", "dean", "duke", "cardinal"])
"""Titles that are surnames too, but not where they begin a run."""


class Name(NamedTuple):
    """A name found: the fields of a mention, how sure its kind is (0 to 1), and its words.

    The kind "unsure" is for single words that the rest of the document has to explain.
    """

    start: int
    end: int
    kind: str
    title: str = ""
    title_start: int = -1
    plural: bool = False
    sure: float = 1.0
    words: tuple[str, ...] = ()


class NameFinder:
    """Reads a document's runs of capitals from the first to the last."""

    def __init__(self, doc: Document) -> None:
        self.text = doc.text
        self.doc = doc
        self.runs = list(runs(doc.text))
        self.found: list[Name] = []

    @cached_property
    def lower_words(self) -> frozenset[str]:
        """All words of the document as they stand."""
        return frozenset(tokens(self.doc).texts)

    def names(self) -> list[Name]:
        """All names in order, each judged by its own words and by those around it."""
        at = 0
        while at < len(self.runs):
            at = self._run(at)
        return self.found

    def _run(self, at: int) -> int:
        """Read one run and those that "of" ties to it; return the index of the next."""
        run = self.runs[at]
        if len(run) == 1:
            kind = known_names().get(run[0].text)
            if kind and not self._linked(at):
                self._add(run, kind, 0.9)
                return at + 1
        if self._linked(at):
            head, rest = run[-1].text, self._without_opener(run) or run[-1:]
            if head in last_words() or head in bodies():
                return self._body(rest, at)
            if _title_noun(rest, len(rest) - 1):
                return self._office(rest, at)
        run = self._without_opener(run)
        if run:
            self._read(run, None)
        return at + 1

    def _linked(self, at: int) -> bool:
        gap = at + 1 < len(self.runs) and self.text[self.runs[at][-1].end : self.runs[at + 1][0].start]
        return gap in LINKS and gap != " and "

    def _follow(self, at: int) -> tuple[int, int, list[Word]]:
        """From a run that "of" ties to the next: where that phrase ends, the next run's index, and its rest."""
        end = self.runs[at][-1].end
        while at + 1 < len(self.runs):
            gap, run = self.text[end : self.runs[at + 1][0].start], self.runs[at + 1]
            size = _phrase(run)
            if gap not in LINKS or (gap == " and " and "english" not in traits(run[0].text)):
                break
            end, at = run[size - 1].end, at + 1
            if size < len(run):
                return end, at + 1, run[size:]
        return end, at + 1, []

    def _body(self, run: list[Word], at: int) -> int:
        """Ministry of Health, University of Nairobi; what follows in the same run may be its head: "Bank of … Governor"."""
        end, following, rest = self._follow(at)
        first = 0 if run[0].text in known_names() or len(run) == 1 else _title_end(run)
        run = run[first:] or run
        kind = last_words().get(run[-1].text) or first_words()[run[-1].text]
        self.found.append(Name(run[0].start, end, kind, "", run[0].start, sure=0.9))
        if rest:
            self._read(rest, None)
        return following

    def _office(self, run: list[Word], at: int) -> int:
        """Minister of Health Ann Example: a title that goes on after "of", and the name behind it."""
        end, following, rest = self._follow(at)
        self._before_title(run[:-1])
        inner = [word for word in self.runs[at + 1] if word.end <= end]
        kind, sure = shape(tuple(word.text for word in inner))
        self._add(inner, kind if kind != "person" else "other", sure)
        if rest:
            before = title_before(self.text, run[0].start)
            start = before.start if before else run[0].start
            self._read(rest, Title(self.text[start:end], start))
        return following

    def _without_opener(self, run: list[Word]) -> list[Word]:
        """The run without common words at its head that owe their capital to a sentence, a title, or nothing."""
        while run:
            head, lower = run[0], run[0].text.lower().replace("’", "'")
            if head.text.isupper() and len(lower) > 1:
                break
            if lower in word_set("function words"):
                run = run[1:]
                continue
            if lower not in common() and lower not in self.lower_words:
                break
            kind = traits(head.text)
            if len(run) == 1:
                return run if kind & {"given", "surname"} or not opens(self.text, head.start) else []
            if kind & {"given", "first-surname"} or _in_title(head.text) or _begins_known(run):
                break
            if head.text in first_words() or not opens(self.text, head.start):
                break
            run = run[1:]
        return run

    def _read(self, run: list[Word], title: Title | None) -> None:
        """The names of a run: what stands before a title inside it, and the name."""
        if " ".join(word.text for word in run) not in known_names():
            split = _title_end(run)
            if split:
                self._before_title(run[: split - 1])
                title = self._inner_title(run, split)
                run = run[split:]
            elif title is None:
                run = self._leading(run)
        if run:
            self._name(run, title)

    def _leading(self, run: list[Word]) -> list[Word]:
        """The run without a people or place before a person's name, and without what follows a known name (A320)."""
        for size in range(min(4, len(run) - 1), 0, -1):
            phrase = " ".join(word.text for word in run[:size])
            kind, sure = shape(tuple(word.text for word in run[size:]))
            if phrase not in known_names() or (size == 1 and "given" in traits(phrase)):
                continue
            if kind == "person" and sure >= 0.8:
                self._add(run[:size], known_names()[phrase], 0.9)
                return run[size:]
            if traits(run[size].text) & {"odd", "acronym"} or (size > 1 and phrase not in peoples() and sure < SURE):
                self._add(run[:size], known_names()[phrase], 0.9)
                return []
            if phrase in peoples() and shape(tuple(word.text for word in run))[1] < 0.9:
                self._add(run[:size], "other", 0.9)
                return run[size:]
        return self._after_words(run)

    def _after_words(self, run: list[Word]) -> list[Word]:
        """The run without the common words before a name: (Candidate of) Biological Sciences Ann Example."""
        for size in range(1, len(run) - 1):
            kind = traits(run[size].text)
            if "given" in kind and "english" not in kind:
                words, name = run[:size], tuple(word.text for word in run[size:])
                common_words = all("english" in traits(word.text) and "given" not in traits(word.text) for word in words)
                if common_words and words[0].text not in first_words() and shape(name)[1] > 0.8 and shape(name)[0] == "person":
                    self._add(words, "other", 0.7)
                    return run[size:]
            if "english" not in kind:
                break
        return run

    def _before_title(self, run: list[Word]) -> None:
        """What stands before a title noun inside a run: US (President), Foreign Ministry (Spokesman)."""
        if run and " ".join(word.text for word in run) in known_names():
            self._add(run, known_names()[" ".join(word.text for word in run)], 0.9)
            return
        while run and (traits(run[-1].text) == {"english"} or run[-1].text in honorifics()):
            run = run[:-1]
        if run and not all(word.text in title_parts() for word in run):
            kind, sure = shape(tuple(word.text for word in run))
            self._add(run, "organisation" if kind == "person" else kind, sure)

    def _inner_title(self, run: list[Word], split: int) -> Title:
        start = run[0].start
        before = title_before(self.text, start)
        start = self._with_body(before.start if before else start)
        honorific = run[split - 1].text in honorifics()
        return Title(self.text[start : run[split - 1].end], start, honorific)

    def _with_body(self, start: int) -> int:
        """Where a title begins when the name of a body, of whose head it speaks, stands right before it."""
        last = self.found[-1] if self.found else None
        if last and last.kind != "person" and last.start <= start <= last.end + 1:
            if start <= last.end or self.text[last.end : start] in (" ", "\u00a0"):
                return last.start
        return start

    def _name(self, run: list[Word], title: Title | None) -> None:
        start, end = run[0].start, run[-1].end
        words = tuple(word.text for word in run)
        if title is None:
            title = title_before(self.text, start)
            if title:
                at = self._with_body(title.start)
                title = title._replace(start=at, text=self.text[at:start].rstrip())
        suffix = next((suffix for suffix in JAPANESE_SUFFIXES if words[-1].endswith(suffix)), "")
        if suffix:
            words = (*words[:-1], words[-1].removesuffix(suffix))
            end -= len(suffix)
            title = title or Title("", start, honorific=True)
        kind, sure, plural = self._in_context(start, end, shape(words), title)
        if kind != "person":
            title = None
        title = title or Title("", start)
        self.found.append(Name(start, end, kind, title.text, title.start, plural, sure, words))

    def _add(self, run: list[Word], kind: str, sure: float) -> None:
        words = tuple(word.text for word in run)
        self.found.append(Name(run[0].start, run[-1].end, kind, "", run[0].start, sure=sure, words=words))

    def _in_context(self, start: int, end: int, seen: Shape, title: Title | None) -> tuple[str, float, bool]:
        """Kind, sureness and number of a run in its place."""
        kind, sure = seen
        if title and (title.honorific or _titled(kind, sure, title, single=" " not in self.text[start:end])):
            return "person", 0.95, False
        if kind not in ("person", "other") or (kind == "other" and sure >= 0.7):
            return kind, sure, False
        around = context(self.text, start, end)
        if around.before in ARTICLES and " " not in self.text[start:end] and self.text[end - 1] == "s":
            singular = traits(self.text[start : end - 1])
            if around.before == "the" and singular & {"surname", "famous"} and sure < SURE:
                return "person", 0.5, True
        if kind == "person" and self.text.startswith(",", end) and opens(self.text, start):
            sure += 0.1  # somebody is spoken to: "Ann, come here"
        return (*(_person(sure, around) if kind == "person" else _other(sure, around)), False)


def _person(sure: float, around: Context) -> Shape:
    """What looks like a person's name, in its place."""
    if around.before in ARTICLES:
        return ("person", sure - 0.3) if sure > 0.85 else ("other", 0.6)
    if around.sign == "person":
        return "person", sure + 0.3
    if around.sign in ("place", "organisation", "other"):
        return (around.sign, 0.8) if sure < 0.9 else ("person", sure - 0.2)
    if around.before in word_set("place before") and sure < 0.85:
        return ("place", 0.6) if sure < 0.8 else ("unsure", 0.6)
    if around.sign == "says" or around.spoken:
        return "person", sure + 0.2
    if around.sign == "acts":
        return "person", sure + 0.1
    if around.before in word_set("place perhaps before") and sure < SURE + 0.05:
        return "unsure", sure
    return ("person" if sure >= SURE else "unsure"), sure


def _other(sure: float, around: Context) -> Shape:
    """What might be anything, in its place."""
    if sure < SURE and (around.sign == "person" or (around.sign == "says" and around.before not in ARTICLES)):
        return "person", 0.65
    if around.sign in ("place", "organisation"):
        return around.sign, 0.8
    if around.before in word_set("place before"):
        return "place", 0.5
    return ("unsure" if sure < 0.5 else "other"), sure


def _titled(kind: str, sure: float, title: Title, *, single: bool) -> bool:
    """Whether a role noun before a run makes it a person: not where the run is known, or two English words."""
    if kind == "person":
        return True
    return not title.weak and kind == "other" and (sure < SURE or (sure < 0.9 and single))


def _in_title(word: str) -> bool:
    return word in title_parts() or word in honorifics() or word.lower() in roles()


def _title_noun(run: list[Word], at: int) -> bool:
    """Whether a word of a run is a title that a name may follow."""
    word = run[at].text
    lower = word.lower()
    role = roles().get(lower)
    if word in honorifics():
        return True
    if role is None or not role.title or role.plural or lower in NO_INNER_TITLES:
        return False
    return at > 0 or "surname" not in traits(word) or lower in TITLES_FIRST


def _title_end(run: list[Word]) -> int:
    """How many words at the head of a run are a title and what belongs to it (0: none)."""
    last = 0
    for at, word in enumerate(run[:-1]):
        if _title_noun(run, at):
            last = at + 1
            continue
        kind = traits(word.text)
        named = kind & {"given", "first-surname", "initial"}
        if named and not (kind & {"known", "people"} or word.text in title_parts()):
            break
    return last


def _begins_known(run: list[Word]) -> bool:
    return any(" ".join(word.text for word in run[:size]) in known_names() for size in range(2, min(5, len(run)) + 1))


def _phrase(run: list[Word]) -> int:
    """How many words of a run go with an "of" before it: a known name, else its common words, at least one."""
    for size in range(min(4, len(run)), 0, -1):
        phrase = " ".join(word.text for word in run[:size])
        if phrase in known_names() and (phrase not in peoples() or size == len(run)):
            return size
    size = 0
    while size < len(run) and not _title_noun(run, size):
        kind = traits(run[size].text)
        if not kind & {"english", "people", "ending"} or ("given" in kind and size):
            break
        size += 1
    whole = shape(tuple(word.text for word in run))
    return size or (len(run) if whole[0] != "person" and not _title_end(run) else 1)


@cache
def bodies() -> frozenset[str]:
    """First words of names that go on with "of": Bank, University."""
    return frozenset(word for word, kind in first_words().items() if kind == "organisation")
