"""Drafts a names file from a feed: which spellings belong together, how frequent they are, and what is doubtful."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from mtaudit.analyses.samenames import same_person
from mtaudit.analyses.spellings import by_text, full_names
from mtaudit.model import Document
from mtaudit.names import keys, similarity
from mtaudit.namesfile import Entry

LEAST = 3
"""Documents that a name with a single spelling must be in to be listed."""
COMPARED = 100
"""Spellings of one key that are compared with one another, the most frequent ones."""
SURE = 0.9
"""Similarity below which two spellings are doubtful."""
MARK = "draft "
"""How the note of a drafted entry begins; the letters after it tell whether anybody has edited the entry."""
HEAD = """\
# Drafted by mtaudit names. Check what is marked DOUBTFUL; delete what is no name; add gender: f or m where it is known.
# An entry that you change is yours: it stays as it is when the draft is made again.
"""


@dataclass
class Count:
    """How often a spelling occurs: places, documents, and some of the documents by number."""

    places: int = 0
    documents: int = 0
    seen: set[int] = field(default_factory=set)


@dataclass(frozen=True)
class Cluster:
    """Spellings of one name, the most frequent first, and why they should be looked at ("" for no reason)."""

    spellings: tuple[tuple[str, Count], ...]
    doubt: str


def count(docs: Iterable[Document]) -> dict[str, Count]:
    """The full names of persons in the documents."""
    found: dict[str, Count] = defaultdict(Count)
    for number, doc in enumerate(docs):
        for text, spans in by_text(doc, full_names(doc)).items():
            if not text.isupper() and "\n" not in text:
                entry = found[text]
                entry.places += len(spans)
                entry.documents += 1
                if len(entry.seen) < COMPARED:
                    entry.seen.add(number)
    return found


def clusters(found: dict[str, Count]) -> Iterator[Cluster]:
    """The names of the feed with all their spellings, in the order of the alphabet."""
    ranked = sorted(found, key=lambda text: (-found[text].documents, -found[text].places, text))
    buckets: dict[str, list[str]] = defaultdict(list)
    for text in ranked:
        for key in keys(text):
            buckets[key].append(text)
    groups = {text: [text] for text in ranked}
    pairs = {pair for texts in buckets.values() for pair in combinations(texts[:COMPARED], 2)}
    for one, two in sorted(pairs):
        if groups[one] is not groups[two] and same_person(one, two):
            joined = groups[one] + groups[two]
            groups.update(dict.fromkeys(joined, joined))
    rank = {text: place for place, text in enumerate(ranked)}
    for group in sorted({id(group): sorted(group, key=rank.__getitem__) for group in groups.values()}.values()):
        if len(group) > 1 or found[group[0]].documents >= LEAST:
            yield Cluster(tuple((text, found[text]) for text in group), _doubt(group, found))


def _doubt(group: Sequence[str], found: dict[str, Count]) -> str:
    """What a person must decide about a cluster."""
    first, others = group[0], group[1:]
    if any(found[first].seen & found[other].seen for other in others):
        return "two spellings in one document"
    if any(similarity(first, other).similarity < SURE for other in others):
        return "no certain likeness"
    if others and found[first].documents < found[others[0]].documents + 2:
        return "no clear majority"
    return ""


def render(kept: Sequence[Entry], drafted: Iterable[Cluster]) -> str:
    """A names file: the entries to keep, then a draft of each cluster none of whose spellings they have."""
    claimed = {" ".join(name.split()).casefold() for entry in kept for name in (entry.canonical, *entry.variants)}
    lines = [HEAD, *map(_entry, kept)]
    for cluster in drafted:
        texts = [text for text, _ in cluster.spellings]
        if claimed.isdisjoint(text.casefold() for text in texts):
            variants = list(dict.fromkeys(text for text in texts[1:] if text.casefold() != texts[0].casefold()))
            claimed.update(text.casefold() for text in texts)
            lines.append(_entry(_drafted(texts[0], variants, cluster)))
    return "".join(lines)


def edited(entry: Entry) -> bool:
    """Whether an entry is a person's work: not drafted, or changed since."""
    mark, _, rest = entry.note.partition(": ")
    return mark != MARK + _sum(entry, rest)


def _drafted(canonical: str, variants: list[str], cluster: Cluster) -> Entry:
    counts = ", ".join(f"{text} {c.places}× in {c.documents}" for text, c in cluster.spellings)
    doubt = f"DOUBTFUL, {cluster.doubt}: " if cluster.doubt else ""
    note = f"{doubt}{counts} documents"
    return Entry(canonical, variants, note=f"{MARK}{_sum(Entry(canonical, variants), note)}: {note}")


def _sum(entry: Entry, note: str) -> str:
    """Six letters that change with whatever a reviewer may change; `note` is what follows them."""
    facts = "\0".join((entry.canonical, *entry.variants, entry.type, entry.gender, note))
    return hashlib.sha256(facts.encode()).hexdigest()[:6]


def _entry(entry: Entry) -> str:
    """An entry as YAML; strings of JSON are strings of YAML."""
    lines = [f"- canonical: {_quoted(entry.canonical)}"]
    if entry.variants:
        lines.append(f"  variants: [{', '.join(map(_quoted, entry.variants))}]")
    if entry.type != "person":
        lines.append(f"  type: {entry.type}")
    if entry.gender:
        lines.append(f"  gender: {entry.gender}")
    if entry.note:
        lines.append(f"  note: {_quoted(entry.note)}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
