from mtaudit.linear_regex import Prefilter, compile_linear


def sources(*patterns: str) -> list[str]:
    return [compile_linear(pattern).pattern for pattern in patterns]


def test_patterns_with_and_without_words_are_candidates_where_they_match() -> None:
    filtered = Prefilter(sources(r"\d+ harbours?", r"[A-Z]\d{3}", r"quay", r"\d%"))
    assert filtered.candidates("Seven boats came.") == []
    assert filtered.candidates("Berth B104 by the Quay, 5%") == [1, 2, 3]
    assert 0 in filtered.candidates("It has 3 harbours.")


def test_patterns_too_large_to_be_one_automaton_are_candidates_one_by_one() -> None:
    filtered = Prefilter(sources(*(rf"\w{{1,50}}\d{{{n}}}x{{0,900}}" for n in (1, 2, 3, 4))))
    assert 0 in filtered.candidates("berth7")
