"""Markdown: the prose without its markup, each character at its line and column of the file.

Front matter, code blocks, comments, definitions of links, rules and the delimiter rows of tables become blank lines, so
line n of the file is still where it was; marks of headings, lists, quotations and emphasis are left out. A row of a table
has a tab between its cells. Paragraphs of a hard-wrapped file are joined, as in plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mtaudit.model import Document, Segment, Setup
from mtaudit.readers._inline import plain
from mtaudit.readers._place import Tape, cut, physical
from mtaudit.readers._wrap import unwrap
from mtaudit.report import Unreadable
from mtaudit.source import Source

SUFFIXES = (".md", ".markdown")
LINEWISE = True

_FRONT = re.compile(r"[\w.-]+\s*[:=]|#|$")
_QUOTE = re.compile(r"(?:[ \t]{0,3}>[ \t]?)*")
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})([^`]*)$")
_HEADING = re.compile(r"[ ]{0,3}#{1,6}(?:[ \t]+|$)")
_CLOSING = re.compile(r"[ \t]+#+$")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)(?:\[[ xX]\][ \t]+)?")
_RULE = re.compile(r"[ \t]*(?:=+|-{2,}|([-*_])(?:[ \t]*\1){2,})[ \t]*$")
_DELIMITERS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_DEFINITION = re.compile(r"""[ ]{0,3}\[[^\[\]]+\]:[ \t]*\S+(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$""")
_NOTE = re.compile(r"[ ]{0,3}\[\^[^\[\]\s]+\]:[ \t]*")
_BAR = re.compile(r"[ \t]*(?<!\\)\|[ \t]*")


def read(source: Source, setup: Setup) -> Iterator[Document | Unreadable]:
    """One document. Every line of the file is a segment, or part of one where paragraphs are joined."""
    blocks = _Blocks(physical(source.text(setup.encoding)))
    blocks.run()
    aligned = ("aligned", "1") in setup.options
    paragraphs = blocks.done if aligned else unwrap(blocks.done, blocks.follows)
    yield Document(source.path, tuple(plain(paragraph) for paragraph in paragraphs), setup=setup)


class _Blocks:
    """Goes through the lines once. `done`: what is left of each; `follows`: whether it goes on a paragraph."""

    def __init__(self, lines: Sequence[Segment]) -> None:
        self.lines = lines
        self.done: list[Segment] = []
        self.follows: list[bool] = []
        self.fence = ""
        self.margin = 0
        self.paragraph = self.table = self.comment = False
        self.last_comment = max((i for i, line in enumerate(lines) if "-->" in line.target), default=-1)

    def run(self) -> None:
        for i in range(_front_matter(self.lines)):
            self._blank(self.lines[i])
        for i in range(len(self.done), len(self.lines)):
            self._line(i, self.lines[i])

    def _line(self, i: int, line: Segment) -> None:
        quote = _QUOTE.match(line.target)
        at, end = quote.end() if quote else 0, len(line.target.rstrip())
        if self._outside(i, line, at):
            self._blank(line)
            return
        begin = line.target.rfind("<!--")
        if begin >= 0 and i < self.last_comment and line.target.find("-->", begin) < 0:
            self.comment, end = True, len(line.target[:begin].rstrip())
        if at >= end:
            self._blank(line)
        elif not self._row(i, line, at, end):
            self._text(line, at, end)

    def _outside(self, i: int, line: Segment, at: int) -> bool:
        """Whether a line is no prose at all; keeps track of comments and code."""
        text = line.target
        if self.comment:
            self.comment = "-->" not in text
            return True
        fence = _FENCE.match(text, at)
        if self.fence:
            if fence and fence.group(1).startswith(self.fence) and not fence.group(2).strip():
                self.fence = ""
            return True
        if fence:
            self.fence = fence.group(1)
            return True
        indented = _indent(text, at) >= self.margin + 4 and not self.paragraph
        return indented or bool(_RULE.match(text, at) or _DEFINITION.match(text, at)) and not _NOTE.match(text, at)

    def _row(self, i: int, line: Segment, at: int, end: int) -> bool:
        """Take a line that belongs to a table: its delimiters, or its cells."""
        text = line.target
        following = self.lines[i + 1].target if i + 1 < len(self.lines) else ""
        if "|" not in text:
            self.table = False
        elif _DELIMITERS.match(text, at):
            self.table = True
            self._blank(line)
            self.table = True
            return True
        elif self.table or ("|" in following and _DELIMITERS.match(following, at)):
            self._keep(_cells(line, at, end), follows=False, paragraph=False)
            return True
        return False

    def _text(self, line: Segment, at: int, end: int) -> None:
        """Take a heading, an item of a list, or a line of a paragraph."""
        heading = _HEADING.match(line.target, at)
        if heading:
            closing = _CLOSING.search(line.target, heading.end(), end)
            self._keep(cut(line, heading.end(), closing.start() if closing else end), follows=False, paragraph=False)
            return
        starts = False
        while item := _ITEM.match(line.target, at):
            starts, at = True, item.end()
            self.margin = _indent(line.target, at) if at < end else self.margin
        note = _NOTE.match(line.target, at)
        if note:
            starts, at = True, note.end()
        if not starts and not self.paragraph and _indent(line.target, at) == 0:
            self.margin = 0
        at += len(line.target[at:end]) - len(line.target[at:end].lstrip())
        self._keep(cut(line, at, max(at, end)), follows=self.paragraph and not starts, paragraph=True)
        if line.target.endswith(("  ", "\\")):
            self.paragraph = False

    def _blank(self, line: Segment) -> None:
        self._keep(cut(line, 0, 0), follows=False, paragraph=False)
        self.table = False

    def _keep(self, segment: Segment, follows: bool, paragraph: bool) -> None:
        self.done.append(segment)
        self.follows.append(follows and bool(segment.target))
        self.paragraph = paragraph


def _front_matter(lines: Sequence[Segment]) -> int:
    """How many lines the front matter takes."""
    fence = lines[0].target.rstrip()
    if fence not in ("---", "+++") or len(lines) < 2 or not _FRONT.match(lines[1].target):
        return 0
    ends = (fence, "...") if fence == "---" else (fence,)
    return next((i + 1 for i in range(1, len(lines)) if lines[i].target.rstrip() in ends), 0)


def _indent(text: str, at: int) -> int:
    """Columns of white space before the text that stands at or behind an offset, marks of a list counted as such."""
    head = text[:at].expandtabs(4)
    rest = text[at:].expandtabs(4)
    return len(head) + len(rest) - len(rest.lstrip())


def _cells(line: Segment, start: int, end: int) -> Segment:
    """A row of a table with a tab between its cells."""
    tape, at = Tape(), start
    for bar in _BAR.finditer(line.target, start, end):
        tape.add(line, at, bar.start())
        if tape.length and bar.end() < end:
            tape.put("\t", line, bar.start())
        at = bar.end()
    tape.add(line, at, end)
    return tape.segment() if tape.length else cut(line, 0, 0)
