"""JSON Lines: a JSON object a line, an article an object; the fields are those of `_records`.

Lines and columns are those of the file, so a finding points into the raw line, escapes counted as they are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from json import JSONDecoder
from json.decoder import JSONDecodeError
from typing import NamedTuple

from mtaudit.model import Break, Document, Segment, Setup
from mtaudit.readers._records import FACTS, TEXTS, Undecodable, documents, lacking, names
from mtaudit.report import Unreadable
from mtaudit.source import Line, Source, mend

SUFFIXES = (".jsonl", ".ndjson")

_WHITE = re.compile(r"[ \t\r\n]*")
_ESCAPE = re.compile(r"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|u....|.)")
_DECODE = JSONDecoder(strict=False).raw_decode


class Member(NamedTuple):
    """The value of an object's member, and where its literal begins and ends in the line."""

    value: object
    start: int
    end: int


def read(source: Source, setup: Setup) -> Iterator[Document | Unreadable]:
    """One document a record; a broken record is an `Unreadable` with its line."""
    fields, undecodable = names(setup), Undecodable()
    for line in source.lines(setup.encoding):
        defect = source.defect(line, setup.encoding)
        if defect:
            undecodable.note(defect)
        elif not line.text.isspace():
            yield from _record(source.path, line, fields, setup)
    yield from undecodable.errors()


def _record(path: str, line: Line, fields: dict[str, str], setup: Setup) -> Iterator[Document | Unreadable]:
    try:
        found = members(line.text)
        texts = {fact: _text(found[fields[fact]], line, fields[fact]) for fact in TEXTS if _given(found, fields[fact])}
    except JSONDecodeError as error:
        yield Unreadable(path, line.number, f"not a JSON object: {error.msg} at column {error.pos + 1}")
    except RecursionError:
        yield Unreadable(path, line.number, "not a JSON object: nested too deeply")
    except ValueError as error:
        yield Unreadable(path, line.number, str(error))
    else:
        if "text" in texts or "html" in texts:
            facts = {fact: _fact(found[fields[fact]].value) for fact in FACTS if fields[fact] in found}
            yield from documents(path, line.number, texts, facts, setup)
        else:
            yield Unreadable(path, line.number, lacking(fields, list(found)))


def members(text: str) -> dict[str, Member]:
    """The members of the object that a line holds, by name. Raises JSONDecodeError, RecursionError or ValueError."""
    found: dict[str, Member] = {}
    at = _expect(text, _skip(text, 0), "{")
    if text[at : at + 1] == "}":
        return _finish(text, at + 1, found)
    while True:
        _expect(text, at, '"')
        name, at = _DECODE(text, at)
        start = _expect(text, _skip(text, at), ":")
        value, end = _DECODE(text, start)
        found[name] = Member(value, start, end)
        at = _skip(text, end)
        if text[at : at + 1] == "}":
            return _finish(text, at + 1, found)
        at = _expect(text, at, ",")


def _finish(text: str, at: int, found: dict[str, Member]) -> dict[str, Member]:
    end = _skip(text, at)
    if end < len(text):
        raise JSONDecodeError("more text after the object", text, end)
    return found


def _expect(text: str, at: int, mark: str) -> int:
    if text[at : at + 1] != mark:
        raise JSONDecodeError(f"expected {mark}", text, at)
    return _skip(text, at + 1)


def _skip(text: str, at: int) -> int:
    found = _WHITE.match(text, at)
    return found.end() if found else at


def _given(found: dict[str, Member], name: str) -> bool:
    return name in found and found[name].value is not None


def _fact(value: object) -> str:
    """A string or a number as a string; anything else says nothing."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return mend(str(value)).strip()


def _text(member: Member, line: Line, name: str) -> Segment:
    """A string with the place of each character: an escape is one character and several columns."""
    if not isinstance(member.value, str):
        raise ValueError(f"field {name!r} is not a string but {_kind(member.value)} (at column {member.start + 1})")
    column, shift = member.start + 2, 0
    place = [Break(0, line.number, column)]
    for escape in _ESCAPE.finditer(line.text, member.start + 1, member.end - 1):
        end = escape.end() - member.start - 1
        shift += len(escape.group()) - 1
        place.append(Break(end - shift, line.number, column + end))
    return Segment(mend(member.value), place=tuple(place))


def _kind(value: object) -> str:
    kinds = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return kinds.get(type(value), type(value).__name__)
