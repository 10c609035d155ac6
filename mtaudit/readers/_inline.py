"""Inline Markdown taken out of a paragraph, every character that is left keeps its place. One pass, linear.

Left out: marks of emphasis, targets of links, images, notes, HTML tags and comments, the backslash of an escape. An
entity becomes its character. Inline code becomes U+FFFC (object replacement), so that the words around it do not meet.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from mtaudit.model import Segment
from mtaudit.readers._html import BLOCKS, character
from mtaudit.readers._place import Tape

CODE = "\ufffc"

_MARK = re.compile(r"\\[!-/:-@\[-`{-~]|`+|\*+|_+|~~|!?\[\^?|\]|<!--|</?[a-zA-Z]|&(?:#\w{1,8}|[a-zA-Z]\w{0,31});|\\$")
_TARGET = re.compile(
    r"""\(\s*+(?:<[^<>]*+>|[^\s()]*+(?:\([^\s()]*+\)[^\s()]*+)*+)"""
    r"""(?:\s++(?:"[^"]*+"|'[^']*+'|\([^()]*+\)))?+\s*+\)|\[[^\[\]]*+\]"""
)
_NOTE = re.compile(r"\[\^[^\[\]\s]++\]")
_LINK = re.compile(r"<([a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*+|[^\s<>@]++@[^\s<>@]++)>")
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*+)(?:[\s/][^<>]*+)?+>")


class Edit(NamedTuple):
    """A range of a target that is left out, and what stands there instead."""

    start: int
    end: int
    instead: str = ""


def plain(paragraph: Segment) -> Segment:
    """The paragraph without its markup."""
    if not _MARK.search(paragraph.target):
        return paragraph
    inline = _Inline(paragraph.target)
    inline.run()
    return _edited(paragraph, sorted(inline.edits))


def _edited(paragraph: Segment, edits: list[Edit]) -> Segment:
    tape, at = Tape(), 0
    for start, end, instead in edits:
        if start >= at:
            tape.add(paragraph, at, start)
            if instead:
                tape.put(instead, paragraph, start)
            at = end
    tape.add(paragraph, at)
    return tape.segment() if tape.length else Segment("", place=paragraph.place[:1])


class _Inline:
    def __init__(self, text: str) -> None:
        self.text = text
        self.edits: list[Edit] = []
        self.brackets: list[tuple[int, int]] = []
        self.open: dict[str, list[list[int]]] = {"*": [], "_": [], "~": []}
        self.ticks: dict[int, list[int]] = {}
        for run in re.finditer("`+", text):
            self.ticks.setdefault(len(run.group()), []).append(run.start())
        self.last_comment = text.rfind("-->")

    def run(self) -> None:
        at = 0
        while found := _MARK.search(self.text, at):
            at = max(self._mark(found.group(), found.start(), found.end()), found.end())

    def _mark(self, mark: str, start: int, end: int) -> int:
        """Note the edits that a mark calls for; the offset to go on at."""
        match mark[0]:
            case "\\":
                self.edits.append(Edit(start, start + 1))
            case "`":
                return self._code(start, end)
            case "*" | "_" | "~":
                self._emphasis(mark[0], start, end)
            case "<":
                return self._angle(mark, start)
            case "&":
                self.edits.append(Edit(start, end, character(mark)))
            case "]":
                return self._bracket(end)
            case _:
                note = _NOTE.match(self.text, start)
                if note:
                    return self._leave_out(start, note.end())
                self.brackets.append((start, end))
        return end

    def _code(self, start: int, end: int) -> int:
        """A code span ends with as many backticks as it begins with; without these they are plain text."""
        runs = self.ticks.get(end - start, [])
        i = bisect_left(runs, end)
        if i == len(runs):
            return end
        close = runs[i] + end - start
        self.edits.append(Edit(start, close, CODE))
        return close

    def _bracket(self, end: int) -> int:
        """A link keeps its text, an image nothing; brackets without a target are plain text."""
        if not self.brackets:
            return end
        start, inner = self.brackets.pop()
        target = _TARGET.match(self.text, end)
        if not target:
            return end
        if self.text[start] == "!":
            return self._leave_out(start, target.end())
        self.edits += [Edit(start, inner), Edit(end - 1, target.end())]
        return target.end()

    def _angle(self, mark: str, start: int) -> int:
        if mark == "<!--":
            end = self.text.find("-->", start) + 3 if start < self.last_comment else 0
            return self._leave_out(start, end) if end else start
        link = _LINK.match(self.text, start)
        if link:
            self.edits += [Edit(start, start + 1), Edit(link.end() - 1, link.end())]
            return link.end()
        tag = _TAG.match(self.text, start)
        if not tag:
            return start
        apart = tag.group(1).lower() in BLOCKS and not self._spaced(start, tag.end())
        self.edits.append(Edit(start, tag.end(), " " if apart else ""))
        return tag.end()

    def _spaced(self, start: int, end: int) -> bool:
        return self.text[start - 1 : start].strip() == "" or self.text[end : end + 1].strip() == ""

    def _leave_out(self, start: int, end: int) -> int:
        """Leave out a whole piece, and the space behind it if there is one before it (or nothing)."""
        if self.text[end : end + 1] == " " and self.text[max(start - 1, 0) : start] in ("", " "):
            end += 1
        self.edits.append(Edit(start, end))
        return end

    def _emphasis(self, char: str, start: int, end: int) -> None:
        """Pair a run of marks with the runs before it that are still open, two marks or one at a time."""
        opens, closes = self._flanks(char, start, end)
        waiting = self.open[char]
        while closes and waiting and start < end:
            opener = waiting[-1]
            count = 2 if min(end - start, opener[1] - opener[0]) >= 2 else 1
            self.edits += [Edit(opener[1] - count, opener[1]), Edit(start, start + count)]
            opener[1] -= count
            start += count
            if opener[0] == opener[1]:
                waiting.pop()
        if opens and start < end:
            waiting.append([start, end])

    def _flanks(self, char: str, start: int, end: int) -> tuple[bool, bool]:
        """Whether a run of marks can open and can close emphasis, as CommonMark has it."""
        before, after = self.text[start - 1 : start] or " ", self.text[end : end + 1] or " "
        left = not after.isspace() and (after.isalnum() or not before.isalnum())
        right = not before.isspace() and (before.isalnum() or not after.isalnum())
        if char == "_":
            return left and not before.isalnum(), right and not after.isalnum()
        return left, right
