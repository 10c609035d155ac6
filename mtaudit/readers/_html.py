"""HTML stripped to lines of text, each character with its place; linear whatever the input.

The grammar of tags is that of the HTML standard as far as it tells text from markup. Blocks and `<br>` end a line,
white space is folded to one space, entities are decoded; comments, scripts, styles, navigation and form controls are
left out.
"""

from __future__ import annotations

import html
import re

from mtaudit.model import Segment
from mtaudit.readers._place import Tape, cut
from mtaudit.source import LINE_END

_BLOCKS = """
address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer
form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu ol p pre section summary table tbody tfoot thead
title tr ul
"""
BLOCKS = frozenset(_BLOCKS.split())
"""Elements whose beginning and end are ends of a line."""
_SKIPPED = """
audio button canvas datalist iframe math nav noembed noframes noscript object script select style svg template textarea
title video xmp
"""
SKIPPED = frozenset(_SKIPPED.split())
"""Elements whose content is no text of the article (the title of the page is kept apart)."""

_SPECIAL = re.compile(r"<(?=[a-zA-Z/!?])|&(?=[a-zA-Z#])|[ \t\n\r\f]{2,}|[\t\n\r\f]")
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/<>]*+)")
_REST = re.compile(r"""(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+>""")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{0,31});?")
_PARAGRAPHS = re.compile(r"<(?:p|br|div|li|h[1-6]|td)\b", re.IGNORECASE)


def strip(markup: Segment) -> tuple[list[Segment], Segment | None]:
    """The lines of text in a piece of HTML, without empty ones, and the content of its `<title>`.

    Markup without any paragraph element is text with lines of its own, as content systems store it.
    """
    stripper = _Stripper(markup)
    stripper.run()
    return stripper.lines, stripper.title


class _Stripper:
    def __init__(self, markup: Segment) -> None:
        self.markup, self.text = markup, markup.target
        self.lines: list[Segment] = []
        self.title: Segment | None = None
        self.tape = Tape()
        self.gap: tuple[int, str] | None = None
        self.keeps_lines = not _PARAGRAPHS.search(self.text)
        self.quotes = True
        self.last_end = self.text.rfind(">")
        self.never_closed: set[str] = set()

    def run(self) -> None:
        at, size = 0, len(self.text)
        while at < size:
            found = _SPECIAL.search(self.text, at)
            end = found.start() if found else size
            self._words(at, end)
            if not found:
                break
            mark = self.text[end]
            at = self._tag(end) if mark == "<" else self._entity(end) if mark == "&" else self._white(end, found.end())
        self._end_line()

    def _words(self, start: int, end: int) -> None:
        """Text with single spaces; a space at its edges is only a gap."""
        if self.text.startswith(" ", start, end):
            self._white(start, start + 1)
            start += 1
        last = end - 1 if start < end and self.text[end - 1] == " " else end
        if start < last:
            self._fill()
            self.tape.add(self.markup, start, last)
        if start <= last < end:
            self._white(last, end)

    def _white(self, start: int, end: int) -> int:
        if self.keeps_lines and LINE_END.search(self.text, start, end):
            self._end_line()
        elif self.tape.length and not self.gap:
            self.gap = (start, " ")
        return end

    def _fill(self) -> None:
        """Write the white space that is due, now that text follows it."""
        if self.gap:
            offset, glue = self.gap
            self.tape.put(glue, self.markup, offset)
            self.gap = None

    def _entity(self, at: int) -> int:
        found = _ENTITY.match(self.text, at)
        written = found.group() if found else "&"
        self._fill()
        self.tape.put(character(written), self.markup, at)
        return at + len(written)

    def _tag(self, at: int) -> int:
        """Pass over a tag, a comment or a declaration; "<" before anything else is text."""
        if self.text.startswith("<!--", at):
            return self._after("-->", at + 4)
        if self.text.startswith(("<!", "<?"), at):
            return self._after(">", at)
        found = _TAG.match(self.text, at)
        end = self._tag_end(found.end()) if found else 0
        if not found or not end:
            self._fill()
            self.tape.add(self.markup, at, at + 1)
            return at + 1
        name = found.group(2).lower()
        if name in BLOCKS:
            self._end_line()
        elif name in ("td", "th") and self.tape.length:
            self.gap = (at, "\t")
        if name in SKIPPED and not found.group(1):
            return self._skip(name, end)
        return end

    def _tag_end(self, at: int) -> int:
        """Offset behind the ">" of a tag, or 0. Once a quoted value runs to the end, quotes are no longer believed."""
        if at > self.last_end:
            return 0
        if self.quotes:
            found = _REST.match(self.text, at)
            if found:
                return found.end()
            self.quotes = False
        return self.text.find(">", at) + 1

    def _skip(self, name: str, at: int) -> int:
        """Offset behind an element whose content is left out; one that is never closed counts as empty."""
        if name in self.never_closed:
            return at
        found = re.compile(rf"</{name}(?=[\s/>])[^>]*+>", re.IGNORECASE).search(self.text, at)
        if not found:
            self.never_closed.add(name)
            return at
        if name == "title" and self.title is None:
            self.title = cut(self.markup, at, found.start())
        return found.end()

    def _after(self, closing: str, at: int) -> int:
        end = self.text.find(closing, at)
        return end + len(closing) if end >= 0 else len(self.text)

    def _end_line(self) -> None:
        if self.tape.length:
            self.lines.append(self.tape.segment())
        self.tape, self.gap = Tape(), None


def character(entity: str) -> str:
    """What an entity stands for, itself if it is none; a line end is a space, for a target has none."""
    return LINE_END.sub(" ", html.unescape(entity))
