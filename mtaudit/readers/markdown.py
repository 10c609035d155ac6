"""Markdown: the prose without its markup, each character at its line and column of the file.

Front matter, code blocks, comments, definitions of links, rules and the delimiter rows of tables become blank lines, so
line n of the file is still where it was; marks of headings, lists, quotations and emphasis are left out. A row of a
table has a tab between its cells. Paragraphs of a hard-wrapped file are joined, as in plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mtaudit.model import Document, Segment, Setup
from mtaudit.readers._place import Tape, cut, lines, physical
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
_ITEM = re.compile(r"[ \t]*(?:[-*+]|(\d{1,9})[.)])(?:[ \t]+|$)(?:\[[ xX]\][ \t]+)?")
_RULE = re.compile(r"[ \t]*(?:=+|-{2,}|([-*_])(?:[ \t]*\1){2,})[ \t]*$")
_DELIMITERS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_DEFINITION = re.compile(
    r"""[ ]{0,3}\[[^\[\]]+\]:[ \t]*(?=\S*[/#]|\S+\.\w)\S+(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$"""
)
_NOTE = re.compile(r"[ ]{0,3}\[\^[^\[\]\s]+\]:[ \t]*")
_WHITE = re.compile(r"[ \t]*")
_BAR = re.compile(r"[ \t]*(?<!\\)\|[ \t]*")


def read(source: Source, setup: Setup) -> Iterator[Document | Unreadable]:
    """One document. Every line of the file is a segment, or part of one where paragraphs are joined."""
    from mtaudit.readers._inline import plain  # here, since every start loads the readers

    blocks = _Blocks(physical(source.text(setup.encoding)))
    blocks.run()
    if ("aligned", "1") in setup.options:
        segments = [plain(line) for line in blocks.done]
    else:
        paragraphs = _paragraphs(unwrap(blocks.done, blocks.follows), blocks.follows)
        segments = [line for paragraph in paragraphs for line in lines(plain(_glued(paragraph)))]
    yield Document(source.path, tuple(segments), setup=setup)


def _paragraphs(lines: Sequence[Segment], follows: Sequence[bool]) -> Iterator[list[Segment]]:
    """The lines by paragraph, since emphasis and links may run over lines that are not joined."""
    paragraph: list[Segment] = []
    for line in lines:
        if paragraph and not follows[line.place[0].line - 1]:
            yield paragraph
            paragraph = []
        paragraph.append(line)
    yield paragraph


def _glued(paragraph: Sequence[Segment]) -> Segment:
    """The lines of a paragraph as one segment, with a line feed between them."""
    if len(paragraph) == 1:
        return paragraph[0]
    tape = Tape()
    for i, line in enumerate(paragraph):
        tape.add(line)
        if i < len(paragraph) - 1:
            tape.put("\n", line, len(line.target))
    return tape.segment()


class _Blocks:
    """Goes through the lines once. `done`: what is left of each; `follows`: whether it goes on a paragraph."""

    def __init__(self, lines: Sequence[Segment]) -> None:
        self.lines = lines
        self.done: list[Segment] = []
        self.follows: list[bool] = []
        self.fence = ""
        self.base = self.margin = 0
        self.paragraph = self.table = self.comment = False
        self.last_comment = max((i for i, line in enumerate(lines) if "-->" in line.target), default=-1)

    def run(self) -> None:
        for i in range(_front_matter(self.lines)):
            self._blank(self.lines[i])
        for i in range(len(self.done), len(self.lines)):
            self._line(i, self.lines[i])

    def _line(self, i: int, line: Segment) -> None:
        at, end = 0, len(line.target.rstrip())
        if self.comment:
            at = line.target.find("-->") + 3
            self.comment = at < 3
        quote = _QUOTE.match(line.target, at)
        at = self.base = quote.end() if quote else at
        if self.comment or self._outside(line, at):
            self._blank(line)
            return
        begin = line.target.rfind("<!--")
        if begin >= 0 and i < self.last_comment and line.target.find("-->", begin) < 0:
            self.comment, end = True, len(line.target[:begin].rstrip())
        if at >= end:
            self._blank(line)
        elif not self._row(i, line, at, end):
            self._text(line, at, end)

    def _outside(self, line: Segment, at: int) -> bool:
        """Whether a line is no prose at all; keeps track of fenced code."""
        text = line.target
        fence = _FENCE.match(text, at)
        if self.fence:
            if fence and fence.group(1).startswith(self.fence) and not fence.group(2).strip():
                self.fence = ""
            return True
        if fence:
            self.fence = fence.group(1)
            return True
        if _indent(text, self.base, at) >= self.margin + 4 and not self.paragraph:
            return True
        return bool(_RULE.match(text, at) or _DEFINITION.match(text, at)) and not _NOTE.match(text, at)

    def _row(self, i: int, line: Segment, at: int, end: int) -> bool:
        """Take a line that belongs to a table: its delimiters, or its cells."""
        text = line.target
        following = self.lines[i + 1].target if i + 1 < len(self.lines) else ""
        if "|" not in text:
            self.table = False
        elif _DELIMITERS.match(text, at):
            self.table = True
            self._keep(cut(line, 0, 0), follows=False, paragraph=False)
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
        while (item := _ITEM.match(line.target, at)) and self._begins(item):
            starts, at = True, item.end()
        if starts:
            self.margin = _indent(line.target, self.base, at)
        note = _NOTE.match(line.target, at)
        if note:
            starts, at = True, note.end()
        if not starts and not self.paragraph and _indent(line.target, self.base, at) == 0:
            self.margin = 0
        white = _WHITE.match(line.target, at)
        self._keep(cut(line, white.end() if white else at, end), follows=self.paragraph and not starts, paragraph=True)
        if line.target.endswith(("  ", "\\")):
            self.paragraph = False

    def _begins(self, item: re.Match[str]) -> bool:
        """Whether what looks like an item is one: a number at the beginning of a line of a paragraph may be prose."""
        number = item.group(1)
        return not (number and number != "1" and self.paragraph and self.margin == 0)

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


def _indent(text: str, base: int, at: int) -> int:
    """Columns from `base` to the first text at or behind an offset, a tab reaching to the next multiple of four."""
    white = _WHITE.match(text, at)
    return len(text[base : white.end() if white else at].expandtabs(4))


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
