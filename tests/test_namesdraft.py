"""The names file that a feed drafts."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from mtaudit import namesfile
from mtaudit.cli.main import cli
from mtaudit.namesdraft import edited

ARTICLES = [
    "The mayor, Sergei Dubrovnikov, was late on Monday.",
    "Mayor Sergei Dubrovnikov sang on Tuesday.",
    "Mayor Sergei Dubrovnikov slept on Thursday.",
    "Mayor Sergey Dubrovnikov spoke on Friday.",
    "The painter Oksana Halkina was there.",
    "The engineer, Andriy Kovbasnik, wrote.",
    "The engineer, Andrii Kovbasnyk, wrote again.",
]


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    folder = tmp_path / "feed"
    folder.mkdir()
    for number, text in enumerate(ARTICLES):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder


def draft(feed: Path) -> tuple[Path, dict[str, namesfile.Entry]]:
    out = feed.parent / "names.yaml"
    result = CliRunner().invoke(cli, ["names", str(feed), "-o", str(out)])
    assert result.exit_code == 0, result.output
    namesfile.load.cache_clear()
    return out, {entry.canonical: entry for entry in namesfile.load((str(out),))}


def test_a_draft_has_the_majority_the_counts_and_the_doubts(feed: Path) -> None:
    _, entries = draft(feed)
    mayor = entries["Sergei Dubrovnikov"]
    assert mayor.variants == ["Sergey Dubrovnikov"]
    assert "3× in 3" in mayor.note
    assert "DOUBTFUL" not in mayor.note
    (engineer,) = (entry for name, entry in entries.items() if "ovbasn" in name)
    assert "DOUBTFUL, no clear majority" in engineer.note
    assert "Oksana Halkina" not in entries


def test_an_edited_entry_is_kept_and_claims_its_spellings(feed: Path) -> None:
    out, before = draft(feed)
    assert not any(map(edited, before.values()))
    text = out.read_text(encoding="utf-8")
    out.write_text(text.replace('- canonical: "Sergei', '- gender: m\n  canonical: "Sergei'), encoding="utf-8")
    namesfile.load.cache_clear()
    _, after = draft(feed)
    assert after["Sergei Dubrovnikov"].gender == "m"
    assert edited(after["Sergei Dubrovnikov"])
    assert set(after) == set(before)


def test_a_draft_serves_the_audit(feed: Path) -> None:
    out, _ = draft(feed)
    result = CliRunner().invoke(cli, ["audit", str(feed / "3.txt"), "--names", str(out), "--language", "en"])
    assert "Sergei Dubrovnikov" in result.output


@pytest.mark.parametrize("arguments", [[], ["feed", "--pairs", "pairs.csv"]])
def test_one_of_feed_and_pairs_is_asked_for(arguments: list[str]) -> None:
    result = CliRunner().invoke(cli, ["names", *arguments])
    assert result.exit_code == 2
    assert "--pairs" in result.output
