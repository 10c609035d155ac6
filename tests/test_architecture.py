"""The layers hold, every public name explains itself, and files stay small."""

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import mtaudit

ROOT = Path(mtaudit.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))
NOUNS = {"model", "lexicon", "namesfile", "severity", "categories", "report", "scoring", "wording", "source", "sheet"}
ALLOWED = {
    "analyses": {*NOUNS, "analyses", "linear_regex", "names"},
    "detectors": {
        *NOUNS,
        "analyses",
        "classes",
        "expansion",
        "linear_regex",
        "names",
        "token_elements",
        "token_pattern",
    },
    "names": {"names"},
    "classes": {*NOUNS, "analyses"},
    "readers": {*NOUNS, "readers"},
    "reporters": {*NOUNS, "reporters"},
}
"""Room → what its modules may import from mtaudit besides what is their own."""


def imports(path: Path) -> set[str]:
    """First part below `mtaudit.` of everything a module imports from the package, wherever in the file."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "mtaudit":
            parts = node.module.split(".")
            found |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {a.name.split(".")[1] for a in node.names if a.name.startswith("mtaudit.")}
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_a_module_imports_only_the_layers_below_it(path: Path) -> None:
    room = path.relative_to(ROOT).parts[0]
    if room in ALLOWED:
        assert imports(path) <= ALLOWED[room] | {"__version__"}, f"{room} may not import that"
    elif room not in ("cli", "__main__.py"):
        assert "cli" not in imports(path), "only the command line sees the command line"


def test_no_detector_imports_another() -> None:
    for path in (ROOT / "detectors").glob("*.py"):
        assert "detectors" not in imports(path), path.name


def test_only_the_rule_side_reads_yaml() -> None:
    users = {p.name for p in MODULES if "import yaml" in p.read_text(encoding="utf-8")}
    assert users == {"sheet.py"}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_a_file_is_one_idea(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def public(node: ast.Module | ast.ClassDef) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    """Functions, classes and methods whose name, and that of all around it, has no underscore before it."""
    for child in node.body:
        if isinstance(child, ast.FunctionDef | ast.ClassDef) and not child.name.startswith("_"):
            yield child
            if isinstance(child, ast.ClassDef):
                yield from public(child)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_every_public_name_has_a_docstring(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), "the module"
    for node in public(tree):
        assert ast.get_docstring(node), f"{node.name} in line {node.lineno}"


def test_the_public_api_is_sorted_and_there() -> None:
    assert list(mtaudit.__all__) == sorted(mtaudit.__all__)
    assert all(hasattr(mtaudit, name) for name in mtaudit.__all__)


@pytest.mark.parametrize("room", ["detectors", "readers", "reporters"])
def test_a_plugin_offers_what_its_room_asks_for(room: str) -> None:
    wanted = {"detectors": ("DETECTOR",), "readers": ("SUFFIXES", "read"), "reporters": ("write",)}[room]
    for module in pkgutil.iter_modules([str(ROOT / room)]):
        if not module.name.startswith("_"):
            plugin = importlib.import_module(f"mtaudit.{room}.{module.name}")
            assert all(hasattr(plugin, name) for name in wanted), module.name
