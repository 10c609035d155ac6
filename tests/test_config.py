from pathlib import Path

import pytest

from mtaudit import config
from mtaudit.mistakes import MistakesError


def test_the_nearest_file_upward_wins_and_its_paths_are_relative_to_it(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.mtaudit]\nrules = ["packs"]\nmin-score = 90\n')
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    found = config.find(inner)
    assert (found.config.rules, found.config.min_score) == ([str(tmp_path / "packs")], 90)
    assert found.folder == str(tmp_path)
    (tmp_path / "a" / "mtaudit.toml").write_text('fail-on = "never"\n')
    assert config.find(inner).config.fail_on == "never"


def test_a_project_without_our_table_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "mtaudit.toml").write_text('language = "en"\n')
    inner = tmp_path / "a"
    inner.mkdir()
    (inner / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert config.find(inner).config.language == "en"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('\nfailon = "never"\n', r"mtaudit.toml:2: unknown key 'failon'; did you mean 'fail-on'\?"),
        ('min-score = 90\nmin-confidence = "sure"\n', "mtaudit.toml:2: min-confidence: Invalid enum value"),
        ("min-score = 101\n", "mtaudit.toml:1: min-score: Expected"),
        ('profile = "mqm"\n', "mtaudit.toml:1: unknown profile 'mqm'"),
        ("a = \n", "mtaudit.toml:1: not valid TOML"),
    ],
)
def test_mistakes_name_file_line_and_what_is_known(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "mtaudit.toml").write_text(text)
    with pytest.raises(MistakesError, match=message):
        config.find(tmp_path)


def test_all_mistakes_at_once(tmp_path: Path) -> None:
    (tmp_path / "mtaudit.toml").write_text('x = 1\ny = 2\nselect = "a"\n')
    with pytest.raises(MistakesError) as caught:
        config.find(tmp_path)
    assert len(caught.value.mistakes) == 3
