import pytest

from mtaudit import linear_regex
from mtaudit.linear_regex import Prefilter, compile_linear


def sources(*patterns: str) -> list[str]:
    return [compile_linear(pattern).pattern for pattern in patterns]


@pytest.mark.parametrize("together", [1, 3, 40])
def test_patterns_are_candidates_where_their_words_stand_or_they_match(
    together: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linear_regex, "TOGETHER", together)
    filtered = Prefilter(sources(r"\d+ harbours?", r"[A-Z]\d{3}", r"quay", r"\d%"))
    assert filtered.candidates("Seven boats came to the town.") == []
    assert filtered.candidates("Berth B104 by the Quay, 5%") == [1, 2, 3]
    assert filtered.candidates("Łódź: 3 harbours") == [0]


def test_a_text_like_the_probe_is_no_candidate() -> None:
    assert Prefilter(sources("quay")).candidates(linear_regex.PROBE) == []


def test_patterns_too_large_to_be_one_automaton_are_all_candidates() -> None:
    filtered = Prefilter(sources(*(rf"\w{{1,50}}\d{{{n}}}x{{0,900}}" for n in (1, 2, 3, 4))))
    assert filtered.candidates("a berth") == [0, 1, 2, 3]
