"""The language of token patterns, as `find:` of a rule writes it, to elements.

Elements are separated by spaces. An element is one part, or several joined by `|`:

    word      the word in any case; one with a capital asks for its capitals (`US` is not “us”, `us` may be “US”)
    "text"    exactly so, letter by letter; also for marks and several words: "?", "of the"
    {list}    a word or phrase of a named list, with case as for words
    <class>   a class of tokens: a file of mtaudit/classes/
    /re/      a token that the regular expression covers whole (linear time; case counts)
    =2        the same text as element 2, in any case
    ^  $      the edge of a line, which takes no token

`!` before an element: a token that is none of its parts; at the edge of a line, where there is no token, it holds too.
After an element: `?` perhaps, `*` any number up to eight, `+` one up to eight.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from mtaudit import plugins
from mtaudit.analyses.tokens import Tokens
from mtaudit.expansion import Lists, named
from mtaudit.linear_regex import compile_linear
from mtaudit.mistakes import hint
from mtaudit.token_elements import LIMIT, Element, Item, Test

PART = re.compile(
    r'"(?P<exact>[^"]+)"|\{(?P<list>[^{}\s]+)\}|<(?P<kind>[^<>\s]+)>|/(?P<re>(?:[^/\\\s]|\\\S)+)/|=(?P<same>\d+)'
    r'|(?P<edge>[\^$])|(?P<word>[^\s|?*+"{}<>/!^$=]+)'
)
COUNTS = {"?": (0, 1), "*": (0, LIMIT), "+": (1, LIMIT)}


def parse(find: str, lists: Lists) -> tuple[Element, ...]:
    """The elements of a pattern. Raises ValueError that says what is wrong, at which character of `find`."""
    elements: list[Element] = []
    at = 0
    while at < len(find):
        if find[at].isspace():
            at += 1
            continue
        element, at = _element(find, at, lists, len(elements))
        elements.append(element)
    return tuple(elements)


def _element(find: str, start: int, lists: Lists, number: int) -> tuple[Element, int]:
    """The element that begins at `start`, and where it ends."""
    negated = find[start] == "!"
    at = start + negated
    parts: list[re.Match[str]] = []
    while not parts or find[at : at + 1] == "|":
        at += bool(parts)
        part = PART.match(find, at)
        if not part:
            raise _error(find, at, "expected a word, {list}, <class>, /re/, =number, ^, $ or a quoted text")
        parts.append(part)
        at = part.end()
    least, most = COUNTS.get(find[at : at + 1], (1, 1))
    at += find[at : at + 1] in COUNTS and at < len(find)
    if at < len(find) and not find[at].isspace():
        raise _error(find, at, f"unexpected {find[at]!r}: separate elements by a space, or quote the text")
    return _built(find[start:at], parts, lists, number, negated, least, most), at


def _built(
    text: str, parts: list[re.Match[str]], lists: Lists, number: int, negated: bool, least: int, most: int
) -> Element:
    items: list[Item] = []
    tests: list[Test] = []
    same: list[int] = []
    for part in parts:
        if part["kind"] or part["re"]:
            found = _class(part) if part["kind"] else _covers(part)
            items += found if isinstance(found, list) else []
            tests += [] if isinstance(found, list) else [found]
        elif part["same"]:
            same.append(_reference(part, number))
        elif not part["edge"]:
            items += _items(part, lists)
    words: dict[str, tuple[Item, ...]] = {}
    for item in sorted(items, key=lambda item: -len(item.words)):
        words[item.words[0]] = (*words.get(item.words[0], ()), item)
    edges = "".join(part["edge"] or "" for part in parts)
    return Element(text, words, tuple(tests), tuple(same), edges, negated, least, most)


def _items(part: re.Match[str], lists: Lists) -> list[Item]:
    name = part["list"]
    if not name:
        return [Item.of(part["exact"] or part["word"], exact=bool(part["exact"]))]
    try:
        words = named(name, lists)
    except ValueError as error:
        raise _error(part.string, part.start(), str(error)) from error
    items = [Item.of(word, name, fix) for word, fix in words.items()]
    if not items or not all(item.words for item in items):
        raise _error(part.string, part.start(), f"the list {{{name}}} is empty or has an empty word")
    return items


def _class(part: re.Match[str]) -> list[Item] | Test:
    """The words of a class, or its test."""
    known = {name.replace("_", "-"): name for name in plugins.room("classes")}
    name = part["kind"].lower()
    if name not in known:
        raise _error(part.string, part.start(), f"unknown class <{part['kind']}>; {hint(name, known)}")
    module: Any = plugins.load("classes", known[name])
    if hasattr(module, "WORDS"):
        return [Item.of(word) for word in sorted(module.WORDS)]
    test: Test = module.matches
    return test


def _covers(part: re.Match[str]) -> Test:
    """A test that a token is covered whole by a regular expression."""
    try:
        fullmatch = compile_linear(part["re"], ignore_case=False).fullmatch
    except ValueError as error:
        raise _error(part.string, part.start(), str(error)) from error

    @lru_cache(maxsize=2048)
    def covers(text: str) -> bool:
        return fullmatch(text) is not None

    def test(tokens: Tokens, i: int) -> bool:
        return covers(tokens.texts[i])

    return test


def _reference(part: re.Match[str], number: int) -> int:
    wanted = int(part["same"])
    if not 1 <= wanted <= number:
        raise _error(part.string, part.start(), f"={wanted} must name an earlier element; this is element {number + 1}")
    return wanted - 1


def _error(find: str, at: int, message: str) -> ValueError:
    return ValueError(f"find, character {at + 1}: {message} (in: {find})")
