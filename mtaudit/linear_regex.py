r"""Users' regular expressions in linear time: RE2, with Unicode words, and never over the end of a line.

RE2's own `\w`, `\d`, `\s` and `\b` know ASCII alone (`\bodz\b` hits “Łodz”), so the classes are spelled out, `^` and
`$` are the ends of a line, and `\b` is refused: word boundaries are checked by `wording.bounded`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

import re2

_INSIDE = {"w": r"\pL\pM\pN_", "d": r"\p{Nd}", "s": r" \t\p{Zs}"}
PROBE = "a text to try an automaton with"
TOGETHER = 40
"""So many patterns are one automaton: with more it may outgrow its memory."""
_TOKEN = re.compile(r"\\Q.*?\\E|\\[pP]\{\^?\w+\}|\\.|\[\^?\]?|\]|.", re.DOTALL)


def translate(pattern: str) -> str:
    r"""The pattern in RE2's terms. Raises ValueError for `\b`, `\B` and line ends."""
    out: list[str] = []
    inside = False
    for token in _TOKEN.findall(pattern):
        if not inside and token.startswith("["):
            inside = True
            token = token.replace("[^", r"[^\n", 1).replace(r"\n]", r"\n\]", 1) if "^" in token else token
        elif inside and token == "]":
            inside = False
        elif token.startswith("\\") and len(token) == 2:
            token = _escape(token[1], inside)
        elif inside and token == "[":
            token = r"\["
        out.append(token)
    return "".join(out)


def _escape(char: str, inside: bool) -> str:
    if char in "bB":
        raise ValueError(
            rf"write no \{char}: a match begins and ends at word boundaries (whole_words: false turns it off)"
        )
    if char in "nr":
        raise ValueError(rf"write no \{char}: a match never crosses the end of a line")
    if char in _INSIDE:
        return _INSIDE[char] if inside else f"[{_INSIDE[char]}]"
    if char in "WDS":
        if inside:
            raise ValueError(rf"\{char} cannot stand in […]: use [^…]")
        return rf"[^\n{_INSIDE[char.lower()]}]"
    return "\\" + char


@lru_cache(maxsize=4096)
def compile_linear(pattern: str, ignore_case: bool = True) -> Any:
    """Compile a pattern. Raises ValueError, with RE2's reason, for what it cannot do (look-around, back-references)."""
    source = ("(?im)" if ignore_case else "(?m)") + translate(pattern)
    options = re2.Options()
    options.log_errors = False
    try:
        return re2.compile(source, options)
    except re2.error as error:
        reason = error.args[0].decode() if isinstance(error.args[0], bytes) else str(error)
        raise ValueError(f"bad pattern {pattern!r}: {reason}") from error


class Prefilter:
    """Says which of many patterns match a text anywhere: some tens of them are one automaton, which reads it once."""

    def __init__(self, patterns: list[str]) -> None:
        """`patterns` are the sources of compiled patterns."""
        starts = range(0, len(patterns), TOGETHER)
        self._groups = [(start, patterns[start : start + TOGETHER]) for start in starts]
        self._automata = [_together(group) for _, group in self._groups]

    def candidates(self, text: str) -> list[int]:
        """The indexes of the patterns that match, or that RE2 lacked the memory to put together with others."""
        raw, found = text.encode(), []
        for (start, group), automaton in zip(self._groups, self._automata, strict=True):
            numbers = range(len(group)) if automaton is None else sorted(automaton.Match(raw) or ())
            found += [start + number for number in numbers if number < len(group)]
        return found


def _together(patterns: list[str]) -> Any:
    """One automaton for all the patterns; None where they are too large for RE2."""
    options = re2.Options()
    options.log_errors = False
    built = re2.Set.SearchSet(options)
    for pattern in patterns:
        built.Add(pattern)
    probe = built.Add(PROBE)
    try:
        built.Compile()
    except re2.error:
        return None
    # An automaton that got no memory finds nothing, and does not say why.
    found: Any = built.Match(PROBE)
    return built if probe in (found or ()) else None
