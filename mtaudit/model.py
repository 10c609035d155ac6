"""The nouns that every layer shares: setup, document, rule, clue, detector. All frozen; offsets are code points."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, wraps
from itertools import accumulate
from typing import Any, ClassVar, Generic, Literal, NamedTuple, TypeVar

import msgspec

from mtaudit.severity import Confidence, Severity

T = TypeVar("T")
Kind = Literal["article", "catalogue"]
REGIONS = ("headline", "dateline", "body", "heading", "caption", "table", "furniture")
"""What a piece of a document can be; the analysis `regions` says which."""


class Span(NamedTuple):
    """Half-open range of code points in a document's text."""

    start: int
    end: int

    def overlaps(self, other: tuple[int, int]) -> bool:
        """Whether the two ranges share a code point (an empty range touches what holds it)."""
        return self.start < max(other[1], other[0] + 1) and other[0] < max(self.end, self.start + 1)


class Position(NamedTuple):
    """Where a character stands: `segment` and `offset` in it 0-based, `line` and `column` of the file 1-based."""

    segment: int
    offset: int
    line: int
    column: int


class Break(NamedTuple):
    """From `offset` in a segment's target onwards, text stands at this line and column of the file (1-based)."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Setup:
    """The frozen facts of one run; the report's signature covers them.

    `language` and `source_language`: BCP 47 codes declared for the whole run; `names`: files with canonical names;
    `root`: the folder that fingerprints see paths from; `repeats`: whether an error that comes back counts each time;
    `options`: further facts by name, as sorted pairs.
    """

    language: str | None = None
    source_language: str | None = None
    profile: str = "mqm-core"
    encoding: str = "utf-8"
    names: tuple[str, ...] = ()
    root: str = ""
    repeats: Literal["count", "once"] = "count"
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """A translation unit of a catalogue; its plural forms are segments that share it."""

    key: str
    context: str = ""
    sources: tuple[str, ...] = ()
    flags: frozenset[str] = frozenset()
    state: str = ""
    note: str = ""


class Segment(NamedTuple):
    """One line or paragraph of an article, or one plural form of a unit.

    `place` holds the reader's break points, ordered by offset, the first at offset 0: they turn an offset in `target`
    into a line and column of the file, so that nobody has to search for a position later.
    """

    target: str
    source: str | None = None
    unit: Unit | None = None
    place: tuple[Break, ...] = (Break(0, 1, 1),)
    form: int = 0

    def locate(self, offset: int) -> tuple[int, int]:
        """Line and column (1-based) in the file of a code point offset in the target."""
        found = self.place[bisect_left(self.place, (offset + 1,)) - 1]
        return found.line, found.column + offset - found.offset


@dataclass(frozen=True, eq=False)
class Document:
    """One article, or one file and target language of a catalogue.

    Blank lines are segments too (with an empty target), so that `text` reads as the file does. `path` is shown to
    people; `id` tells the records of one file apart. `language` is None until it has been identified. `outlet` is who
    published it, where a record says so.
    """

    path: str
    segments: tuple[Segment, ...]
    id: str = ""
    kind: Kind = "article"
    language: str | None = None
    source_language: str | None = None
    title: str = ""
    url: str = ""
    date: str = ""
    outlet: str = ""
    setup: Setup = field(default_factory=Setup)
    memo: dict[object, Any] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, text: str, path: str = "", **facts: Any) -> Document:
        """An article of plain lines: each line of `text` is a segment; `facts` are further fields."""
        lines = enumerate(text.split("\n"), 1)
        return cls(path, tuple(Segment(line, place=(Break(0, n, 1),)) for n, line in lines), **facts)

    def identified(self, language: str, source_language: str | None, setup: Setup) -> Document:
        """The same document with its languages known; its text and what was worked out of it are kept."""
        known = object.__new__(Document)
        known.__dict__.update(self.__dict__, language=language, source_language=source_language, setup=setup)
        return known

    @cached_property
    def text(self) -> str:
        """All targets, joined by one newline each: what detectors read. Spans are offsets in it."""
        return "\n".join(segment.target for segment in self.segments)

    @cached_property
    def starts(self) -> list[int]:
        """Offset in `text` at which each segment begins."""
        return [0, *accumulate([len(segment.target) + 1 for segment in self.segments])][:-1]

    def segment_at(self, offset: int) -> int:
        """Index of the segment that holds an offset of `text` (a newline belongs to the segment before it)."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def segment_span(self, index: int) -> Span:
        """The range of `text` that a segment fills."""
        start = self.starts[index]
        return Span(start, start + len(self.segments[index].target))

    def place(self, offset: int) -> Position:
        """Segment, offset in it, line and column of an offset of `text`."""
        index = self.segment_at(offset)
        inside = offset - self.starts[index]
        return Position(index, inside, *self.segments[index].locate(inside))

    def __getstate__(self) -> dict[str, Any]:
        """Analyses never travel between processes."""
        return {**{k: v for k, v in self.__dict__.items() if k not in ("text", "starts")}, "memo": {}}


class Analysis(Generic[T]):
    """A view of a document that is worked out once and shared; made by `@analysis`."""

    def __init__(self, function: Callable[[Document], T]) -> None:
        self.function = function
        wraps(function)(self)

    def __call__(self, doc: Document) -> T:
        """The view: from the document's memo, or computed now."""
        try:
            value: T = doc.memo[self.function]
        except KeyError:
            value = doc.memo[self.function] = self.function(doc)
        return value

    def give(self, doc: Document, value: T) -> None:
        """Set the view from outside: used where an earlier step of the audit, or a test, knows it better."""
        doc.memo[self.function] = value


def analysis(function: Callable[[Document], T]) -> Analysis[T]:
    """Make a function of a document memoised per document."""
    return Analysis(function)


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One rule of a pack, checked and typed; docs/rules.md says what each key means.

    `options` is the mapping of `with:` in a rule book, and the detector's `Options` in a detector. `lists` are the
    named lists of its pack: name → word → its fix ("" where the list gives none).
    """

    id: str
    detector: str
    options: Any
    category: str
    severity: Severity
    confidence: Confidence
    message: str
    why: str = ""
    language: str = "any"
    source_languages: tuple[str, ...] = ()
    fix: str | None = None
    safe: bool = False
    alone: bool = False
    exceptions: tuple[str, ...] = ()
    only_in: tuple[str, ...] = ("body",)
    not_in: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    lists: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    examples: tuple[Any, ...] = ()
    origin: str = ""


class Related(NamedTuple):
    """Another place of the document that a clue depends on, and what it is to the clue."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Clue:
    """What a detector saw.

    `values` fill the rule's message and fix (`match` is always there); `suggestion` is what to write for the span;
    `fix` the same where it is right to apply it unseen. A clue with a `key` is no finding yet: it meets the clues of
    the same rule and key from the other documents in `Detector.settle`. `severity`/`confidence` override the rule's.
    """

    rule: Rule
    span: Span
    values: Mapping[str, str] = field(default_factory=dict)
    suggestion: str | None = None
    fix: str | None = None
    related: tuple[Related, ...] = ()
    key: str | None = None
    severity: Severity | None = None
    confidence: Confidence | None = None


class Place(NamedTuple):
    """A place that outlives its document."""

    path: str
    line: int
    column: int
    text: str
    message: str = ""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A clue with a key after it left its document: where, what, and how often."""

    place: Place
    values: tuple[tuple[str, str], ...] = ()
    count: int = 1


@dataclass(frozen=True, slots=True)
class Settled:
    """What `settle` found out about one key over all documents: values for the message, a suggestion, the places."""

    rule: Rule
    values: Mapping[str, str]
    places: tuple[Place, ...]
    suggestion: str | None = None


class NoOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The options of a detector that has none."""


class Detector:
    """A way of looking, built once for all the rules of one language that use it."""

    Options: ClassVar[type[msgspec.Struct]] = NoOptions

    def __init__(self, rules: Sequence[Rule], setup: Setup) -> None:
        """Compile all the rules together; `rule.options` is an instance of `Options`."""
        self.rules = tuple(rules)
        self.setup = setup

    def detect(self, doc: Document) -> Iterable[Clue]:
        """Yield what stands out in one document. Pure: same document, same clues."""
        raise NotImplementedError

    def combine(self, first: tuple[Sighting, ...], second: tuple[Sighting, ...]) -> tuple[Sighting, ...]:
        """Join what two sets of documents carry for one key. Associative; override to keep counts and a few places."""
        return first + second

    def settle(self, rule: Rule, key: str, sightings: tuple[Sighting, ...]) -> Iterator[Settled]:
        """Decide what the sightings of one key, from all documents, amount to."""
        return iter(())
