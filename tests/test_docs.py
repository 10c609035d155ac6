"""The documents say what is so."""

import os
import re
import subprocess
import sys
from pathlib import Path

from mtaudit import packs
from mtaudit.packs import PackSheet, RuleSheet

ROOT = Path(__file__).parent.parent


def test_the_catalogue_is_made_from_the_rules() -> None:
    result = subprocess.run(
        [sys.executable, "tools/catalogue.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr


def test_the_pack_in_the_docs_loads_and_holds_and_shows_every_key() -> None:
    page = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    pack = next(block for block in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL))
    assert packs.read_pack("docs/rules.md", pack)
    for kind in (PackSheet, RuleSheet):
        for key in kind.__struct_encode_fields__:
            assert re.search(rf"^(- |  )?{key}:", pack, re.MULTILINE) or key == "about", key


def test_commands_in_the_readme_exist() -> None:
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "make demo" in page
    assert "make test" in page
    targets = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"^make (\w+)", page, re.MULTILINE):
        assert re.search(rf"^{target}:", targets, re.MULTILINE), target


def test_the_first_screen_of_the_readme_is_what_mtaudit_says(tmp_path: Path) -> None:
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    screen = next(iter(re.findall(r"```\n\$ cat article\.txt\n(.*?)```", page, re.DOTALL)))
    article, _, shown = screen.partition("\n\n$ mtaudit audit article.txt\n")
    (tmp_path / "article.txt").write_text(article + "\n", encoding="utf-8")
    env = {**os.environ, "NO_COLOR": "1", "COLUMNS": "100", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "mtaudit", "audit", "article.txt"]
    result = subprocess.run(
        command, cwd=tmp_path, env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )
    for line in shown.partition("$ echo")[0].splitlines():
        assert line.strip() == "…" or line in result.stdout.splitlines(), line
    assert f"$ echo $?\n{result.returncode}\n" in shown
