"""Names of persons, places, bodies and other things in a document: each run of capitals judged, then all together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mtaudit.analyses.namecontext import ARTICLES, PLACE_BEFORE, PLACE_MAYBE, Title, context, title_before
from mtaudit.analyses.namelists import fold, known_names, name_parts, peoples
from mtaudit.analyses.nameruns import Word, opens, runs
from mtaudit.analyses.nameshapes import shape, traits
from mtaudit.analyses.roles import honorifics, roles, title_parts
from mtaudit.analyses.tokens import tokens
from mtaudit.lexicon import common
from mtaudit.model import Document

LONGEST_NAME = 4
JAPANESE_SUFFIXES = ("-san", "-kun", "-chan", "-sama", "-sensei", "-senpai")
SURE = 0.6
"""From here on a run's own words suffice."""
STRONG_TITLES = frozenset("king prince bishop pope major judge dean duke emperor cardinal".split())


class Name(NamedTuple):
    """A name found: the fields of a mention, and how sure its kind is (0 to 1)."""

    start: int
    end: int
    kind: str
    title: str = ""
    title_start: int = -1
    plural: bool = False
    sure: float = 1.0
    words: tuple[str, ...] = ()


def find_names(doc: Document) -> list[Name]:
    """All names, in order. Single words that no other sign explains are settled by the document's full names."""
    finder = _Finder(doc)
    found = [name for run in runs(doc.text) for name in finder.read(run)]
    return _settled(found)


class _Finder:
    def __init__(self, doc: Document) -> None:
        self.text = doc.text
        self.texts = frozenset(tokens(doc).texts)

    def read(self, run: list[Word]) -> Iterator[Name]:
        """The names of one run."""
        if len(run) == 1 and run[0].text in known_names():
            word = run[0]
            yield Name(word.start, word.end, known_names()[word.text], "", word.start, sure=0.9, words=(word.text,))
            return
        run = self._without_opener(run)
        title, first = None, 0
        if run and " ".join(w.text for w in run) not in known_names():
            split = _title_end(run)
            if split:
                yield from self._before_title(run[: split - 1])
                title = self._inner_title(run, split)
            first = split
        if first < len(run):
            yield from self._name(run[first:], title)

    def _without_opener(self, run: list[Word]) -> list[Word]:
        """The run without common words at its head that owe their capital to a sentence, a title, or nothing."""
        while run:
            head = run[0]
            lower = head.text.lower()
            if (head.text.isupper() and len(lower) > 1) or (lower not in common() and lower not in self.texts):
                break
            if len(run) > 1 and " ".join(w.text for w in run[:4]) in known_names():
                break
            opening = opens(self.text, head.start)
            kind = traits(head.text)
            if lower in FUNCTION_WORDS and not (len(run) > 1 and not opening and kind & {"given", "first-surname"}):
                run = run[1:]
            elif opening and len(run) == 1:
                return run if kind & {"given", "surname"} else []
            elif opening and not kind & {"given", "first-surname"} and not _in_title(head.text):
                run = run[1:]
            else:
                break
        return run

    def _before_title(self, run: list[Word]) -> Iterator[Name]:
        """What stands before a title noun inside a run: US (President), Foreign Ministry (Spokesman)."""
        while run and traits(run[-1].text) >= {"english"} and run[-1].text not in known_names():
            run = run[:-1]
        if run:
            kind, sure = shape(tuple(w.text for w in run))
            yield Name(run[0].start, run[-1].end, kind if kind != "person" else "organisation", "", run[0].start, sure=sure)

    def _inner_title(self, run: list[Word], split: int) -> Title:
        start = run[0].start
        before = title_before(self.text, start)
        start = before.start if before else start
        last = run[split - 1].text
        return Title(self.text[start : run[split - 1].end], start, last in honorifics())

    def _name(self, run: list[Word], title: Title | None) -> Iterator[Name]:
        if title is None:
            if len(run) > 1 and run[0].text in peoples() and "given" not in traits(run[0].text):
                yield Name(run[0].start, run[0].end, "other", "", run[0].start)
                run = run[1:]
            title = title_before(self.text, run[0].start)
        start, end = run[0].start, run[-1].end
        words = tuple(w.text for w in run)
        for suffix in JAPANESE_SUFFIXES:
            if words[-1].endswith(suffix):
                words = (*words[:-1], words[-1].removesuffix(suffix))
                end -= len(suffix)
                title = title or Title("", start, honorific=True)
        kind, sure = shape(words)
        kind, sure, plural = self._in_context(start, end, kind, sure, title)
        if kind == "":
            return
        if kind != "person":
            title = None
        yield Name(start, end, kind, title.text if title else "", title.start if title else start, plural, sure, words)

    def _in_context(self, start: int, end: int, kind: str, sure: float, title: Title | None) -> tuple[str, float, bool]:
        """Kind, sureness and number of a run in its place; kind "" where it is no name at all."""
        if title and (title.honorific or _titled(kind, sure, self.text[start:end])):
            return "person", 0.95, False
        seen = context(self.text, start, end)
        if kind == "person":
            return self._person(start, end, sure + 0.2 * bool(title), seen.before, seen.sign, seen.spoken)
        if kind == "other" and sure < 0.7:
            if seen.sign in ("person",) or (seen.sign == "says" and sure < 0.5):
                return "person", 0.7, False
            if seen.sign in ("place", "organisation"):
                return seen.sign, 0.8, False
            if seen.before in PLACE_BEFORE:
                return "place", 0.6, False
            return ("unsure" if sure < 0.5 else "other"), sure, False
        return kind, sure, False

    def _person(self, start: int, end: int, sure: float, before: str, sign: str, spoken: bool) -> tuple[str, float, bool]:
        several = " " not in self.text[start:end]
        if before in ARTICLES:
            if before == "the" and several and self.text[end - 1] == "s" and sure < SURE:
                return "person", 0.6, True
            return ("person", sure - 0.3, False) if sure > 0.85 else ("other", 0.6, False)
        if sign == "person":
            return "person", sure + 0.3, False
        if sign in ("place", "organisation", "other"):
            return (sign, 0.8, False) if sure < 0.85 else ("person", sure - 0.2, False)
        if before in PLACE_BEFORE and sure < 0.85:
            return "place", 0.6, False
        if sign == "says" or spoken:
            return "person", sure + 0.2, False
        if before in PLACE_MAYBE and sure < 0.6:
            return "unsure", sure, False
        return ("person" if sure >= SURE else "unsure"), sure, False


def _titled(kind: str, sure: float, name: str) -> bool:
    """Whether a role noun before a run makes it a person: not where the run is known, or two English words."""
    return kind == "person" or (kind == "other" and (sure < SURE or (sure < 0.9 and " " not in name)))


def _in_title(word: str) -> bool:
    return word in title_parts() or word in honorifics() or word.lower() in roles()


def _title_end(run: list[Word]) -> int:
    """How many words at the head of a run are a title and what belongs to it (0: none)."""
    last = 0
    for i, word in enumerate(run[:-1]):
        lower = word.text.lower()
        role = roles().get(lower)
        kind = traits(word.text)
        noun = word.text in honorifics() or (
            role is not None and role.title and not (role.plural or role.shy) and (i > 0 or "surname" not in kind or lower in STRONG_TITLES)
        )
        if noun:
            last = i + 1
        elif kind & {"given", "first-surname", "initial"} and not (kind & {"known", "people"} or word.text in title_parts()):
            break
    return last


def _settled(found: list[Name]) -> list[Name]:
    """Single words as the document's full names explain them; what nothing explains becomes "other"."""
    surnames: set[str] = set()
    others: set[str] = set()
    for name in found:
        if name.kind == "person" and name.sure >= SURE:
            surnames.update(fold(word).rstrip(".") for word in name.words if len(word) > 1)
        elif name.kind in ("place", "organisation") and name.sure > 0.55 and len(name.words) == 1:
            others.add(fold(name.words[0]))
    return [_explained(name, surnames, others) for name in found]


def _explained(name: Name, surnames: set[str], others: set[str]) -> Name:
    if name.kind == "person" and name.sure >= SURE:
        return name
    if len(name.words) == 1:
        folded = fold(name.words[0])
        if folded in surnames and not (name.kind in ("place", "organisation") and name.sure > 0.55):
            return name._replace(kind="person", sure=0.9)
        if name.kind == "unsure":
            return name._replace(kind="place" if folded in others else "other")
    elif name.kind == "unsure":
        return name._replace(kind="other")
    return name


FUNCTION_WORDS = frozenset(
    "a an the this that these those he she it they we you i his her its their our your my him them us me who whom whose "
    "which what when where why how there here and or but nor so yet for if as than then though although because since "
    "until till unless while whereas before after once in on at by to from of with without within into onto upon about "
    "above below under over between among through during against along across around behind beyond despite towards per "
    "not no yes all any some many most much more few less several both each every either neither one two three four five "
    "six seven eight nine ten first second third last next another other such same own just only even also too very now "
    "still already again ever never always often sometimes soon later earlier meanwhile however therefore thus hence "
    "moreover furthermore nevertheless instead otherwise perhaps maybe indeed besides according due is are was were be "
    "been being am do does did done has have had can could will would shall should may might must let dont".split()
) - {"will", "may"}
