"""Translations beside their references: which document and which line belong together, and what is wrong with that.

Files are paired by their path below the folder (or by the same name with another suffix), records by their id, lines
by position, translation units by their key. Lines of plain text are those that sacrebleu sees: a line feed ends them,
and a byte-order mark is part of the first.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Literal, NamedTuple

from mtaudit import inputs
from mtaudit.model import Document, Segment, Setup
from mtaudit.report import Unreadable
from mtaudit.source import ReadError, Source

MARK = "\ufeff"
MARKED = "begins with a byte-order mark, which sacrebleu counts as a letter: take it away"
Kind = Literal["unreadable", "missing", "length", "empty", "identical", "mark"]
Name = tuple[str, str, int]
"""Path below the folder, id, and which of the documents of that name."""


class Problem(NamedTuple):
    """Why texts do not fit together: of what kind, where (`line` 0: the whole of it), and what to do, on one line."""

    kind: Kind
    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}" if self.line else f"{self.path}: {self.message}"


@dataclass(frozen=True, eq=False)
class Text:
    """One document as metrics read it: its lines without white space at their ends, and where each stands in the file.

    `keys` name the lines of a catalogue; in an article, where lines go by position, it is None.
    """

    path: str
    name: Name
    lines: tuple[str, ...]
    at: tuple[int, ...]
    keys: tuple[str, ...] | None = None
    language: str | None = None

    @property
    def id(self) -> str:
        """The id of a record, "" where the file is the document."""
        return self.name[1]


@dataclass(frozen=True)
class Texts:
    """All documents that a user's path, or several, came to. `folder`: whether their paths mean anything.

    `problems`: what could not be read; `marks`: byte-order marks, which count as text.
    """

    path: str
    texts: tuple[Text, ...]
    folder: bool
    problems: tuple[Problem, ...] = ()
    marks: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Pair:
    """A document and its references, line by line."""

    text: Text
    references: tuple[Text, ...]


def read(paths: Sequence[str | Source | Unreadable], setup: Setup) -> Texts:
    """Read files, folders or globs, or inputs that have been named already."""
    texts: list[Text] = []
    problems: list[Problem] = []
    seen: Counter[tuple[str, str]] = Counter()
    named = [item for path in paths for item in (inputs.expand([path]) if isinstance(path, str) else [path])]
    for item in named:
        for found in _texts(item, setup) if isinstance(item, Source) else [item]:
            if isinstance(found, Unreadable):
                problems.append(Problem("unreadable", *found))
            else:
                relative = item.relative if isinstance(item, Source) else ""
                name = (relative, found.id)
                texts.append(Text(found.path, (*name, seen[name]), *_content(found), language=found.language))
                seen[name] += 1
    folder = len(paths) > 1 or any(isinstance(path, str) and not Path(path).is_file() for path in paths)
    shown = [path if isinstance(path, str) else path.path for path in paths]
    marks = (Problem("mark", text.path, 1, MARKED) for text in texts if text.lines[:1] and text.lines[0][:1] == MARK)
    return Texts(", ".join(shown), tuple(texts), folder, tuple(problems), tuple(marks))


def _texts(source: Source, setup: Setup) -> Iterator[Document | Unreadable]:
    """The documents of an input; those of plain text by line feeds alone."""
    if inputs.suffixes().get(Path(source.path).suffix.lower(), "text") != "text":
        yield from inputs.read(source, setup)
        return
    try:
        text = source.text(setup.encoding).removesuffix("\n")
        yield Document.of(MARK * _marked(source, setup.encoding) + text, source.path)
    except ReadError as error:
        yield Unreadable(error.path, error.line, error.message)


def _marked(source: Source, encoding: str) -> bool:
    """Whether UTF-8 text begins with a byte-order mark, which our readers take away and sacrebleu does not."""
    if encoding.lower().replace("_", "-") not in ("utf-8", "utf8"):
        return False
    if source.data is not None:
        return source.data.startswith(BOM_UTF8)
    with Path(source.file).open("rb") as stream:
        return stream.read(len(BOM_UTF8)) == BOM_UTF8


def _content(doc: Document) -> tuple[tuple[str, ...], tuple[int, ...], tuple[str, ...] | None]:
    """Lines, their line numbers, and their keys where they are units; those come in the order of their keys."""
    rows = [(_key(segment), segment.place[0].line, segment.target.rstrip()) for segment in doc.segments]
    keyed = any(segment.unit for segment in doc.segments)
    if keyed:
        rows.sort()
    keys, at, lines = zip(*rows, strict=True) if rows else ((), (), ())
    return lines, at, keys if keyed else None


def _key(segment: Segment) -> str:
    unit = segment.unit
    return f"{unit.context}\0{unit.key}\0{segment.form}" if unit else ""


def pair(
    system: Texts, references: Sequence[Texts], *, whole: bool, role: str = "reference"
) -> tuple[list[Pair], list[Problem]]:
    """Each document with its references, in the order of these, and all problems.

    `whole`: a reference without a translation is a problem too; `role`: what the messages call a reference. A document
    without all its references, or with other lines than they have, is left out.
    """
    problems = [*system.problems, *(problem for texts in references for problem in texts.problems)]
    if not system.texts and not problems:
        problems.append(Problem("missing", system.path, 0, "no document in it"))
    partners = [_partners(system, texts, problems, role, whole=whole) for texts in references]
    pairs = []
    for number, text in enumerate(system.texts):
        found = [there[number] for there in partners if number in there]
        wrong = [problem for reference in found if (problem := _aligned(text, reference, role))]
        problems += wrong
        if len(found) == len(references) and not wrong:
            problems += _empty(text, found, role)
            pairs.append(Pair(text, tuple(found)))
    place = {text: number for number, text in enumerate(references[0].texts)}
    pairs.sort(key=lambda pair: place[pair.references[0]])
    if pairs and not any(any(pair.text.lines) for pair in pairs) and not any(p.kind == "empty" for p in problems):
        problems.append(Problem("missing", system.path, 0, "no text in it"))
    problems += [] if problems else _identical(system, references, pairs, role)
    return pairs, [*problems, *system.marks, *(mark for texts in references for mark in texts.marks)]


def _partners(system: Texts, references: Texts, problems: list[Problem], role: str, *, whole: bool) -> dict[int, Text]:
    """The reference of each document, by the document's number; each reference serves one document."""
    if len(system.texts) == len(references.texts) == 1 and not references.folder:
        return {0: references.texts[0]}
    found: dict[int, Text] = {}
    taken: dict[Text, str] = {}
    index = {text.name if references.folder else ("", *text.name[1:]): text for text in references.texts}
    for kin in _stems(references).items():
        index.setdefault(*kin)
    for number, text in enumerate(system.texts):
        relative, id_, nth = text.name
        ways = [relative, _stem(relative)] if references.folder else [""]
        partner = next((index[way, id_, nth] for way in ways if (way, id_, nth) in index), None)
        if partner is None and references.problems:
            continue  # it may be the one that could not be read
        if partner is None:
            what = f"record {text.id!r}" if text.id and not references.folder else "this file"
            problems.append(Problem("missing", text.path, 0, f"no {role} for {what} in {references.path}"))
        elif partner in taken:
            other = f"{partner.path} is the {role} of {taken[partner]} already"
            problems.append(Problem("missing", text.path, 0, f"{other}: give a folder with one {role} for each"))
        else:
            found[number], taken[partner] = partner, text.path
    if whole and not system.problems:
        left = [text for text in references.texts if text not in taken]
        problems += [Problem("missing", t.path, 0, f"no translation of it in {system.path}") for t in left]
    return found


def _stem(relative: str) -> str:
    return f"{PurePath(relative).with_suffix('').as_posix()}.*"


def _stems(references: Texts) -> dict[Name, Text]:
    """The references by their path without suffix, where that tells them apart."""
    names = [(_stem(text.name[0]), *text.name[1:]) for text in references.texts]
    count = Counter(names)
    return {name: text for name, text in zip(names, references.texts, strict=True) if count[name] == 1}


def _aligned(text: Text, reference: Text, role: str) -> Problem | None:
    """What keeps the lines of the two from standing beside one another, if anything does."""
    if text.keys == reference.keys and len(text.lines) == len(reference.lines):
        return None
    if text.keys is not None and reference.keys is not None:
        lost = [at for key, at in zip(text.keys, text.at, strict=True) if key not in reference.keys]
        what = f"{len(lost)} of its {len(text.keys)} units are not in its {role} {reference.path}"
        if not lost:
            more = len(set(reference.keys).difference(text.keys))
            what = f"{more} units of its {role} {reference.path} are not in it"
        return Problem("length", text.path, min(lost, default=0), f"{what}: give the same units")
    counts = f"{len(text.lines)} lines, but its {role} {reference.path} has {len(reference.lines)}"
    return Problem("length", text.path, 0, f"{counts}: line n must translate what line n does there")


def _empty(text: Text, references: Sequence[Text], role: str) -> Iterator[Problem]:
    """Lines that are empty on one side only; where both are, they part paragraphs."""
    for one, other, names in [(text, r, f"in its {role} {r.path}") for r in references] + [
        (r, text, f"in the translation {text.path}") for r in references
    ]:
        lost = [n for n, (a, b) in enumerate(zip(one.lines, other.lines, strict=True)) if b.strip() and not a.strip()]
        if lost:
            which = "the whole text is" if not any(one.lines) else "this line is"
            more = f" ({len(lost)} such lines)" if len(lost) > 1 else ""
            yield Problem("empty", one.path, one.at[lost[0]], f"{which} empty, but not {names}{more}")


def _identical(system: Texts, references: Sequence[Texts], pairs: Sequence[Pair], role: str) -> Iterator[Problem]:
    """A reference that was given as translation: every line of every document is the same."""
    for number, texts in enumerate(references):
        twins = [pair.text.lines == pair.references[number].lines for pair in pairs]
        if twins and all(twins) and any(any(pair.text.lines) for pair in pairs):
            what = f"is the same text, line by line, as its {role} {texts.path}"
            yield Problem("identical", system.path, 0, f"{what}: was one file given twice?")
