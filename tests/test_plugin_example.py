"""The example plugin works as an installed package would: found by its entry point, run by its own pack."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mtaudit import plugins, rulebook, ruleruns
from mtaudit.model import Setup
from mtaudit.plugins import PluginError

PLUGIN = Path(__file__).parent.parent / "examples" / "plugin"


def install(site: Path, package: str, points: str) -> None:
    """What pip leaves of a package: its metadata."""
    info = site / f"{package}-0.1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 0.1.0\n")
    (info / "entry_points.txt").write_text(points)


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.syspath_prepend(str(PLUGIN))
    plugins.others.cache_clear()
    yield tmp_path
    plugins.others.cache_clear()


def test_a_detector_in_a_package_of_its_own(site: Path) -> None:
    install(site, "mtaudit_shouting", "[mtaudit.detectors]\nshouting = mtaudit_shouting.shouting\n")
    book = rulebook.load([PLUGIN / "mtaudit_shouting" / "rules"], builtin=False)
    assert [rule.id for rule in book.rules] == ["en/shouting/run"]
    assert list(ruleruns.check(book.rules, Setup())) == []


def test_a_plugin_that_does_not_load_is_named(site: Path) -> None:
    install(site, "mtaudit_lost", "[mtaudit.detectors]\nlost = mtaudit_lost.nowhere\n")
    with pytest.raises(PluginError, match=r"detector 'lost' of package 'mtaudit_lost' does not load: No module"):
        plugins.load("detectors", "lost")
