"""Text that was decoded with the wrong table: found by undoing it.

UTF-8 that was read as Windows-1252 (Ã©, â€™) or as Windows-1251 (РџСЂ) is turned back into bytes. If these are UTF-8
again, and spell letters or marks that texts have, that is no accident.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mtaudit.model import Span

PLAUSIBLE = re.compile(
    "[\u00a1-\u017f\u0386-\u03ce\u0400-\u045f\u0490\u0491\u05d0-\u05ea\u0621-\u064a\u0e01-\u0e4e\u1ea0-\u1ef9\u2010-\u203a\u20ac\u2116\u2122"
    "\u3001-\u30fe\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e\U0001f300-\U0001faff\xa0]+"
)
"""What undone text may consist of: letters of the larger scripts, typographic marks, emoji; no phonetic signs."""


class Mojibake(NamedTuple):
    """A run of wrongly decoded characters and what it was."""

    span: Span
    meant: str


def mojibake(text: str) -> Iterator[Mojibake]:
    """The wrongly decoded runs of a text, in order."""
    if not text.isascii():
        for table, least in (("cp1252", 1), ("cp1251", 3)):
            for found in _pattern(table, least).finditer(text) if _begun(table).search(text) else ():
                meant = _undone(found.group(), table)
                if meant and PLAUSIBLE.fullmatch(meant) and not _quoted(text, *found.span()):
                    yield Mojibake(Span(*found.span()), meant)


def _quoted(text: str, start: int, end: int) -> bool:
    """Whether a run may be a capital letter and the mark that closes a quotation after it: «IRMÃ»."""
    inside = text[end : end + 1].isalpha() or text[max(0, start - 1) : start].islower()
    return end - start == 2 and text[end - 1] in "»”’“‘" and not inside


@cache
def _bytes(table: str) -> dict[str, int]:
    """Character → its byte; where a table has a hole, the control character that programs put there."""
    return {bytes([code]).decode(table, "ignore") or chr(code): code for code in range(0x80, 0x100)}


@cache
def _begun(table: str) -> re.Pattern[str]:
    """A lead byte and a follower, as a table shows them: what every run has. It begins with a set, and so is fast."""
    shown = {code: re.escape(character) for character, code in _bytes(table).items()}
    leads, more = (range(0xC2, 0xF1), range(0x80, 0xC0))
    return re.compile("".join(f"[{''.join(shown[code] for code in codes)}]" for codes in (leads, more)))


@cache
def _pattern(table: str, least: int) -> re.Pattern[str]:
    """Runs of at least so many characters of UTF-8, each a lead byte and its followers, as a table shows them."""
    shown = {code: re.escape(character) for character, code in _bytes(table).items()}
    sets = {
        name: f"[{''.join(shown[code] for code in codes)}]"
        for name, codes in (("more", range(0x80, 0xC0)), ("two", range(0xC2, 0xE0)), ("three", range(0xE0, 0xF0)))
    }
    three, two, more = sets["three"], sets["two"], sets["more"]
    return re.compile(f"(?:{shown[0xF0]}{more}{{3}}|{three}{more}{{2}}|{two}{more}){{{least},400}}")


def _undone(run: str, table: str) -> str | None:
    raw = bytes(_bytes(table)[character] for character in run)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
