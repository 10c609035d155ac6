"""Names of persons, places, bodies and other things in a document, each judged by its own words and those around it."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from mtaudit.analyses.namecontext import ARTICLES, SPACES, Context, Title, context, spoken, title_before
from mtaudit.analyses.namelists import known_names, peoples, word_set
from mtaudit.analyses.nameplans import after_of, before_title, body_kind, head, lead, title_end, title_noun
from mtaudit.analyses.nameruns import Word, opens, runs
from mtaudit.analyses.nameshapes import Shape, shape, traits
from mtaudit.analyses.roles import honorifics
from mtaudit.analyses.tokens import tokens
from mtaudit.model import Document

JAPANESE_SUFFIXES = ("-san", "-kun", "-chan", "-sama", "-sensei", "-senpai")
SURE = 0.6
"""From here on what a run shows by itself suffices."""
COMMON = 0.0
"""What a common word with a sentence's capital is as a name, as long as no full name has it."""
OF = (" of ", " for ")
LINKS = frozenset([*OF, " of the ", " for the "])


class Name(NamedTuple):
    """A name found: the fields of a mention, how sure its kind is (0 to 1), and its words.

    The kind "unsure" is for words that the rest of the document has to explain.
    """

    start: int
    end: int
    kind: str
    title: str
    title_start: int
    plural: bool
    sure: float
    words: tuple[str, ...]


class NameFinder:
    """Reads a document's runs of capitals from the first to the last."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.text = doc.text
        self.runs = list(runs(doc))
        self.found: list[Name] = []

    @cached_property
    def lower_words(self) -> frozenset[str]:
        """All words of the document as they stand."""
        return frozenset(tokens(self.doc).texts)

    def names(self) -> list[Name]:
        """All names in order."""
        at, known = 0, known_names()
        while at < len(self.runs):
            run = self.runs[at]
            linked = self.text.startswith(OF, run[-1].end) and self._linked(at)
            kind = known.get(run[0].text) if len(run) == 1 and not linked else None
            if kind:
                text, start, end = run[0]
                self.found.append(Name(start, end, kind, "", start, False, 0.9, (text,)))
                at += 1
            else:
                at = self._run(run, at, linked=linked)
        return self.found

    def _run(self, run: list[Word], at: int, *, linked: bool) -> int:
        """Read one run and those that "of" ties to it; return the index of the next."""
        rest = self._without_opener(run)
        if linked:
            whole = rest or run[-1:]
            if body_kind(whole[-1].text):
                return self._body(whole, at)
            if title_noun(whole[-1].text, first=len(whole) == 1):
                return self._office(whole, at)
        if rest:
            self._read(rest, None)
        return at + 1

    def _linked(self, at: int) -> bool:
        """Whether "of" stands between a run and the next."""
        end = self.runs[at][-1].end
        return (
            at + 1 < len(self.runs)
            and self.runs[at + 1][0].start - end < 10
            and self.text[end : self.runs[at + 1][0].start] in LINKS
        )

    def _follow(self, at: int) -> tuple[int, int, list[Word]]:
        """From a run that "of" ties to the next: where that phrase ends, the next run's index, and its rest."""
        end = self.runs[at][-1].end
        while at + 1 < len(self.runs):
            run = self.runs[at + 1]
            gap = self.text[end : run[0].start]
            if gap not in LINKS and not (gap == " and " and "english" in traits(run[0].text)):
                break
            size = after_of(_texts(run))
            end, at = run[size - 1].end, at + 1
            if size < len(run):
                return end, at + 1, run[size:]
        return end, at + 1, []

    def _body(self, run: list[Word], at: int) -> int:
        """Ministry of Health, University of Nairobi; in the same run its head may follow: "Bank of Japan Governor"."""
        end, following, rest = self._follow(at)
        texts = _texts(run)
        run = run[title_end(texts) if len(run) > 1 else 0 :]
        kind, words = body_kind(run[-1].text), tuple(self.text[run[0].start : end].split())
        self.found.append(Name(run[0].start, end, kind, "", run[0].start, plural=False, sure=0.9, words=words))
        if rest:
            self._read(rest, None)
        return following

    def _office(self, run: list[Word], at: int) -> int:
        """Minister of Health Ann Example: a title that goes on after "of", and the name behind it."""
        end, following, rest = self._follow(at)
        self._before_title(run[:-1])
        inner = [word for word in self.runs[at + 1] if word.end <= end]
        kind, sure = shape(_texts(inner))
        self._add(inner, kind if kind != "person" else "other", sure)
        if rest:
            before = title_before(self.text, run[0].start)
            start = before.start if before else run[0].start
            self._read(rest, Title(self.text[start:end], start))
        return following

    def _without_opener(self, run: list[Word]) -> list[Word]:
        """The run without common words at its ends that owe their capital to a sentence, a title, or nothing."""
        while len(run) > 1 and head(run[-1].text).function and "first-surname" not in traits(run[0].text):
            run = run[:-1]
        while run:
            word = run[0]
            can_be = head(word.text)
            if can_be.function:
                run = run[1:]
                continue
            if not can_be.english and (can_be.kept or word.text.lower() not in self.lower_words):
                break
            if len(run) == 1:
                return run if can_be.name or can_be.surname or not opens(self.text, word.start) else []
            known = any(" ".join(_texts(run[:size])) in known_names() for size in range(2, min(5, len(run)) + 1))
            if can_be.name or can_be.kept or known or not opens(self.text, word.start):
                break
            run = run[1:]
        return run

    def _read(self, run: list[Word], title: Title | None) -> None:
        """The names of a run: what stands before a title inside it, and the name."""
        if len(run) > 1:
            texts = _texts(run)
            split = title_end(texts)
            first = lead(texts) if not split and title is None else None
            if split:
                self._before_title(run[: split - 1])
                title = self._inner_title(run, split)
                run = run[split:]
            elif first:
                self._add(run[: first.size], first.kind, 0.9)
                run = [] if first.alone else run[first.size :]
        if run:
            self._name(run, title)

    def _before_title(self, run: list[Word]) -> None:
        """What stands before a title noun inside a run: US (President), Foreign Ministry (Spokesman)."""
        size, kind = before_title(_texts(run)) if run else (0, "")
        if size:
            self._add(run[:size], kind, 0.8)

    def _inner_title(self, run: list[Word], split: int) -> Title:
        before = title_before(self.text, run[0].start)
        start = self._with_body(before.start if before else run[0].start)
        return Title(self.text[start : run[split - 1].end], start, run[split - 1].text in honorifics(), inner=True)

    def _with_body(self, start: int) -> int:
        """Where a title begins when the name of a body, of whose head it speaks, stands right before it."""
        last = self.found[-1] if self.found else None
        body = last and (last.kind in ("place", "organisation") or (last.words[-1:] and last.words[-1] in peoples()))
        if not last or not body or not last.start <= start <= last.end + 1:
            return start
        return last.start if start <= last.end or self.text[last.end : start] in SPACES else start

    def _name(self, run: list[Word], title: Title | None) -> None:
        start, end, words = run[0].start, run[-1].end, _texts(run)
        if title is None:
            title = title_before(self.text, start)
            if title:
                at = self._with_body(title.start)
                title = title._replace(start=at, text=self.text[at:start].rstrip())
        if words[-1].endswith(JAPANESE_SUFFIXES):
            last = words[-1].rpartition("-")[0]
            end -= len(words[-1]) - len(last)
            words = (*words[:-1], last)
            title = title or Title("", start, honorific=True)
        kind, sure, plural = self._in_context(start, end, shape(words), title)
        if kind != "person" or title is None:
            title = Title("", start)
        self.found.append(Name(start, end, kind, title.text, title.start, plural, sure, words))

    def _add(self, run: list[Word], kind: str, sure: float) -> None:
        start = run[0].start
        self.found.append(Name(start, run[-1].end, kind, "", start, plural=False, sure=sure, words=_texts(run)))

    def _in_context(self, start: int, end: int, seen: Shape, title: Title | None) -> tuple[str, float, bool]:
        """Kind, sureness and number of a run in its place."""
        kind, sure = seen
        text = self.text[start:end]
        single = " " not in text
        if title:
            surname = single and "surname" in traits(text)
            if title.honorific and single and not surname and title_noun(text, first=True):
                return "unsure", COMMON, False  # Mr President: no name
            if title.honorific or _titled(kind, sure, title, word=single and (surname or not title.inner)):
                return "person", 0.95, False
        if kind == "other" and single and head(text).english and opens(self.text, start):
            return "unsure", COMMON, False
        if kind not in ("person", "other") or (kind == "other" and sure >= 0.7):
            return kind, sure, False
        around = context(self.text, start, end)
        family = around.before == "the" and single and self.text[end - 1] == "s" and sure < SURE
        if family and traits(self.text[start : end - 1]) & {"surname", "famous"} and self.text[end - 3 : end] != "ans":
            return "person", 0.5, True
        if kind == "person" and self.text.startswith(",", end) and opens(self.text, start):
            sure += 0.1  # somebody is spoken to: "Ann, come here"
        return (*(self._person(start, sure, around) if kind == "person" else _other(sure, around)), False)

    def _person(self, start: int, sure: float, around: Context) -> Shape:
        """What looks like a person's name, in its place."""
        if around.before in ARTICLES:
            return ("person", sure - 0.3) if sure > 0.85 else ("other", SURE)
        if around.sign == "person":
            return "person", sure + 0.3
        if around.sign in ("place", "organisation", "other"):
            return (around.sign, 0.8) if sure < 0.9 else ("person", sure - 0.2)
        if around.before in word_set("place before") and sure < 0.85:
            return ("place", SURE) if sure < 0.8 else ("unsure", SURE)
        if around.sign == "says" or spoken(self.text, start):
            return "person", sure + 0.2
        if around.sign == "acts":
            return "person", sure + 0.1
        if around.before in word_set("place perhaps before") and sure < SURE + 0.05:
            return "unsure", sure
        return ("person" if sure >= SURE else "unsure"), sure


def _texts(run: list[Word]) -> tuple[str, ...]:
    return tuple([word.text for word in run]) if len(run) > 1 else (run[0].text,)


def _other(sure: float, around: Context) -> Shape:
    """What might be anything, in its place."""
    if sure < SURE and (around.sign == "person" or (around.sign == "says" and around.before not in ARTICLES)):
        return "person", 0.65
    if around.sign in ("place", "organisation"):
        return around.sign, 0.8
    if around.before in word_set("place before"):
        return "place", 0.5
    return ("unsure" if sure < 0.5 else "other"), sure


def _titled(kind: str, sure: float, title: Title, *, word: bool) -> bool:
    """Whether a role noun before a run makes it a person: an English word only where `word` says that it may."""
    if kind == "person":
        return True
    return not title.weak and kind == "other" and (sure < SURE or (sure < 0.9 and word))
