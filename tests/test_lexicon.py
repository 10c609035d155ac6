from mtaudit import lexicon


def test_common_words_are_one_set() -> None:
    assert {"water", "politicised", "politicized", "exacerbating"} <= lexicon.common()
    assert len(lexicon.common()) > 80_000


def test_rare_words_are_found_whole() -> None:
    assert lexicon.listed("ryokan")
    assert lexicon.listed("zymurgy")
    assert not lexicon.listed("zymurg")
    assert not lexicon.listed("ymurgy")
    assert not lexicon.listed("")


def test_usage_knows_what_dictionaries_lack() -> None:
    assert not lexicon.listed("covid")
    assert lexicon.known("covid")
    assert not lexicon.known("exacerminating")


def test_frequent_words_come_first() -> None:
    steps = lexicon.frequencies()
    assert steps["the"] < steps["water"] < steps["exacerbating"] < lexicon.STEPS


def test_words_that_begin_with_letters_are_sorted() -> None:
    words = lexicon.beginning("exacerb")
    assert "exacerbating" in words
    assert words == sorted(words)
    assert all(word.startswith("exacerb") for word in words)
    assert lexicon.beginning("zzzz") == []


def test_nothing_loads_before_it_is_asked_for() -> None:
    import subprocess
    import sys

    code = (
        "from mtaudit.analyses.unknown_words import unknown_words; from mtaudit.model import Document; "
        "unknown_words(Document.of('')); from mtaudit import lexicon; "
        "print(lexicon.common.cache_info().currsize, lexicon.frequencies.cache_info().currsize)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.split() == ["0", "0"]
