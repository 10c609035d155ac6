"""What a function says of words, remembered as a dictionary: so that all words of a text are asked in one step in C."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Remembered(dict[str, T]):
    """Word → what `function`, which must be pure, says of it; worked out when it is first asked for.

    Ask for many with `map(remembered.__getitem__, words)`: there is no call of Python for words that are known. Of more
    than `most` words none is kept longer than it takes to forget all and to begin anew.
    """

    def __init__(self, function: Callable[[str], T], most: int) -> None:
        super().__init__()
        self.function = function
        self.most = most

    def __missing__(self, word: str) -> T:
        if len(self) >= self.most:
            self.clear()
        said = self[word] = self.function(word)
        return said
