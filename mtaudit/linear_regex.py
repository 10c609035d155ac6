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
PROBE = "a text to try the automaton with"
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
    """Says which of many patterns may match a text, in one or two passes over it.

    A pattern that needs certain words is looked up by them. Patterns without any (“a number, then a sign”) are one
    automaton, which tells exactly which of them match.
    """

    def __init__(self, patterns: list[str]) -> None:
        """`patterns` are the sources of compiled patterns, at least one."""
        options = re2.Options()
        options.log_errors = False
        self._words = re2.Filter()
        for pattern in patterns:
            self._words.Add(pattern, options)
        self._words.Compile()
        # What an empty text lets through is let through by every text: it needs no word.
        self._wordless: list[int] = sorted(self._words.Match("", True) or ())
        self._together = _together([patterns[i] for i in self._wordless], options)

    def candidates(self, text: str) -> list[int]:
        """The indexes of the patterns that may match, in order."""
        found = self._words.Match(text, True) or ()
        if self._together is None:
            return sorted(found)
        matching = self._together.Match(text) or ()
        return sorted({*found}.difference(self._wordless).union([self._wordless[i] for i in matching]))


def _together(patterns: list[str], options: Any) -> Any:
    """One automaton for all the patterns; None where there are none, or so many that RE2 lacks the memory for it."""
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
    return built if patterns and probe in (found or ()) else None
