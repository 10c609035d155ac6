"""What a function says of words, remembered."""

from __future__ import annotations

from mtaudit.analyses.remembered import Remembered


def test_each_word_is_worked_out_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Remembered(length, most=10)
    assert list(map(lengths.__getitem__, ["reed", "otter", "reed"])) == [4, 5, 4]
    assert asked == ["reed", "otter"]


def test_no_more_words_are_kept_than_allowed() -> None:
    capitals = Remembered(str.upper, most=3)
    words = [f"w{number}" for number in range(10)]
    assert list(map(capitals.__getitem__, words)) == [word.upper() for word in words]
    assert len(capitals) <= 3
