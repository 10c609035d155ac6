"""The built wheel, unpacked elsewhere, holds the rules and the data and audits with them."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from mtaudit import rulebook

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    [built] = out.glob("*.whl")
    return built


def test_the_wheel_audits_with_its_own_rules(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    (tmp_path / "a.txt").write_text("The fleet of North Velia (North Velia) left the port of Sarn on Tuesday.\n")
    code = f"import sys; sys.path.insert(0, {str(site)!r}); import mtaudit; assert {str(site)!r} in mtaudit.__file__; "
    for args, expected in (
        ("['rules', 'list']", f"{len(rulebook.load().rules)} rules"),
        ("['audit', 'a.txt']", "en/gloss/doubled"),
    ):
        run = code + f"sys.argv[1:] = {args}; from mtaudit.cli import main; main()"
        result = subprocess.run(
            [sys.executable, "-c", run], cwd=tmp_path, env={**os.environ, "PYTHONUTF8": "1"},
            capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert expected in result.stdout, result.stderr


def test_the_wheel_holds_every_data_file_and_no_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for path in [*(ROOT / "mtaudit").rglob("*"), *(ROOT / "rules").rglob("*.yaml")]:
        if path.is_file() and "__pycache__" not in path.parts:
            inside = path.relative_to(ROOT).as_posix()
            assert (f"mtaudit/{inside}" if inside.startswith("rules/") else inside) in names
    assert not any(name.startswith("tests/") for name in names)
