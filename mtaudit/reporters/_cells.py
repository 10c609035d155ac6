"""Text in terminal cells: wide characters take two, combining marks none. Nothing gets longer than asked for.

Audited text is never trusted: `visible` comes first, so that no control character reaches the terminal.
"""

from __future__ import annotations

import re

from rich.cells import cell_len, get_character_cell_size

_SIGNS = {"\t": " ", "\n": "↵"}
_UNSEEN = re.compile(
    "[\0-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_WORD = 12
"""A cut moves by up to so many characters, so as not to go through a word."""


def visible(text: str) -> str:
    """The text on one line, harmless: controls, marks of direction and lone surrogates are shown by their numbers."""
    return _UNSEEN.sub(_sign, text)


def _sign(found: re.Match[str]) -> str:
    return _SIGNS.get(found[0]) or f"<U+{ord(found[0]):04X}>"


def head(text: str, cells: int) -> str:
    """The longest start of the text that fits."""
    if 2 * len(text) <= cells or text.isascii():
        return text[: max(0, cells)]
    for at, char in enumerate(text):
        cells -= get_character_cell_size(char)
        if cells < 0:
            return text[:at]
    return text


def tail(text: str, cells: int) -> str:
    """The longest end of the text that fits and does not begin with a combining mark."""
    if 2 * len(text) <= cells or text.isascii():
        return text[max(0, len(text) - cells) :]
    for at in range(len(text) - 1, -1, -1):
        cells -= get_character_cell_size(text[at])
        if cells < 0:
            at += 1
            while at < len(text) and not get_character_cell_size(text[at]):
                at += 1
            return text[at:]
    return text


def cut_end(text: str, cells: int) -> str:
    """The text, its end cut with an ellipsis if it does not fit: at a space if one is near."""
    kept = head(text, cells)
    if kept == text or cells < 1:
        return kept
    kept = head(text, cells - 1)
    space = kept.rfind(" ", max(1, len(kept) - _WORD))
    return (kept[:space] if space > 0 else kept).rstrip() + "…"


def cut_start(text: str, cells: int, at: str = " ") -> str:
    """The text, its start cut with an ellipsis if it does not fit: before `at` if one is near."""
    kept = tail(text, cells)
    if kept == text or cells < 1:
        return kept
    kept = tail(text, cells - 1)
    found = kept.find(at, 0, max(_WORD, len(kept) // 2))
    return "…" + (kept[found:] if 0 <= found < len(kept) - 1 else kept).lstrip()


def cut_path(path: str, cells: int) -> str:
    """A path, its first folders cut if it does not fit: the file's name says most."""
    return cut_start(path, cells, at="/")


def around(before: str, match: str, after: str, cells: int) -> tuple[str, str, str]:
    """A line cut around its match so that it fits; each side gets what the other does not need."""
    match = cut_end(match, cells - 2)
    room = cells - cell_len(match)
    left, right = cell_len(tail(before, room + 1)), cell_len(head(after, room + 1))
    left = min(left, max(room // 2, room - right))
    return cut_start(before, left), match, cut_end(after, room - left)


def wrap(text: str, cells: int) -> list[str]:
    """The text in lines that fit, broken at spaces, and within a word only where that does not fit by itself."""
    lines, line = [], ""
    for word in text.split():
        joined = f"{line} {word}" if line else word
        if cell_len(joined) <= cells:
            line = joined
            continue
        lines += [line] if line else []
        while cell_len(word) > cells:
            part = head(word, cells) or word[0]
            lines.append(part)
            word = word[len(part) :]
        line = word
    return [*lines, line] if line else lines
