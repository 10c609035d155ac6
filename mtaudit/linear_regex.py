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
    try:
        return re2.compile(source(pattern, ignore_case), _quiet())
    except re2.error as error:
        reason = error.args[0].decode() if isinstance(error.args[0], bytes) else str(error)
        raise ValueError(f"bad pattern {pattern!r}: {reason}") from error


def source(pattern: str, ignore_case: bool = True) -> str:
    """A pattern as RE2 reads it, for a `Prefilter`. Raises ValueError as `translate` does."""
    return ("(?im)" if ignore_case else "(?m)") + translate(pattern)


def _quiet() -> Any:
    options = re2.Options()
    options.log_errors = False
    return options


class Prefilter:
    """Says which of many patterns may match a text: by the words they need, in one reading for all of them.

    The few that need no word are put together into automata, each of which reads the text once.
    """

    def __init__(self, patterns: list[str]) -> None:
        """`patterns` are what `source` makes of them. Raises ValueError for one that RE2 cannot read."""
        self._words = re2.Filter()
        for pattern in patterns:
            try:
                self._words.Add(pattern, _quiet())
            except re2.error as error:
                raise ValueError(f"bad pattern {pattern!r}") from error
        if patterns:
            self._words.Compile()
        self._wordless = frozenset(self._words.Match("", True) or ()) if patterns else frozenset()
        self._worded = len(patterns) > len(self._wordless)
        bare = sorted(self._wordless)
        groups = [bare[i : i + TOGETHER] for i in range(0, len(bare), TOGETHER)]
        self._automata = [(group, _together([patterns[i] for i in group])) for group in groups]

    def compiled(self, index: int) -> Any:
        """One of the patterns, as `compile_linear` gives it."""
        return self._words.re(index)

    def candidates(self, text: str) -> list[int]:
        """The indexes of the patterns that may match, in order."""
        raw = text.encode("utf-8", "surrogatepass")
        found = set(self._words.Match(raw, True) or ()) - self._wordless if self._worded else set()
        for group, automaton in self._automata:
            hits = range(len(group)) if automaton is None else automaton.Match(raw) or ()
            found.update(group[i] for i in hits if i < len(group))
        return sorted(found)


def _together(patterns: list[str]) -> Any:
    """One automaton for all the patterns; None where they are too large for RE2."""
    built = re2.Set.SearchSet(_quiet())
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
