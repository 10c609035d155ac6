import subprocess
import sys
from pathlib import Path

import pytest

from mtaudit import namesfile
from mtaudit.analyses.gender import genders
from mtaudit.analyses.people import people
from mtaudit.mistakes import MistakesError
from mtaudit.model import Document, Setup

DOCS = Path(__file__).parent.parent / "docs" / "names.md"


def write(tmp_path: Path, text: str, name: str = "names.yaml") -> str:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def mistakes(*paths: str) -> list[str]:
    with pytest.raises(MistakesError) as caught:
        namesfile.load(paths)
    return [str(mistake) for mistake in caught.value.mistakes]


def test_the_file_in_the_docs_loads_and_shows_every_key(tmp_path: Path) -> None:
    page = DOCS.read_text(encoding="utf-8")
    example = page.split("```yaml\n")[1].split("```")[0]
    entries = namesfile.load((write(tmp_path, example),))
    assert [(e.canonical, e.type, e.gender) for e in entries] == [
        ("Noriko Tamegai", "person", "f"),
        ("Kim Ha-neul", "person", "f"),
        ("Lakeport", "place", ""),
    ]
    for key in namesfile.Entry.__struct_fields__:
        assert f"{key}:" in example
        assert f"| `{key}` |" in page


def test_files_count_as_one_and_an_empty_file_is_none(tmp_path: Path) -> None:
    first = write(tmp_path, "- canonical: Ada Brook\n", "a.yaml")
    second = write(tmp_path, "- {canonical: Bo Lund, gender: m}\n", "b.yaml")
    empty = write(tmp_path, "# nothing yet\n", "c.yaml")
    assert [e.canonical for e in namesfile.load((first, second, empty, first))] == ["Ada Brook", "Bo Lund"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- canonical: A\n  varients: [B]\n", "2: unknown key 'varients'; did you mean 'variants'?"),
        ("- gender: f\n", "1: key 'canonical' is missing"),
        ("- canonical: A\n- canonical: B\n  gender: female\n", "3: gender: Invalid enum value 'female'"),
        ("- canonical: A\n  type: town\n", "2: type: Invalid enum value 'town'"),
        ("- canonical: A\n  variants: B\n", "2: variants: Expected `array`, got `str`"),
        ("- canonical: ' '\n", "1: canonical: the name is empty"),
        ("- canonical: A\n  variants: ['']\n", "2: variants: a spelling is empty"),
        ("- canonical: A\n  type: place\n  gender: f\n", "3: gender: only a person has one"),
        ("canonical: A\n", "1: expected a list of names, each “- canonical: …”"),
        ("- A\n", "1: expected a mapping of keys, got a str"),
        ("- canonical: A\n  note: x\n  note: y\n", "3: key 'note' stands twice: keep one"),
        ("- canonical: [\n", "2: not valid YAML: "),
    ],
)
def test_a_mistake_names_its_line(tmp_path: Path, text: str, expected: str) -> None:
    path = write(tmp_path, text)
    found = mistakes(path)
    assert len(found) == 1
    assert found[0].startswith(f"{path}:{expected}")


def test_all_mistakes_of_all_files_at_once(tmp_path: Path) -> None:
    first = write(tmp_path, "- canonical: A\n  gendr: f\n  typ: person\n", "a.yaml")
    missing = str(tmp_path / "none.yaml")
    assert [line.removeprefix(str(tmp_path)) for line in mistakes(missing, first)] == [
        "/a.yaml:2: unknown key 'gendr'; did you mean 'gender'?",
        "/a.yaml:3: unknown key 'typ'; did you mean 'type'?",
        "/none.yaml:1: names file cannot be read: No such file or directory",
    ]


def test_a_spelling_stands_for_one_name_only(tmp_path: Path) -> None:
    first = write(tmp_path, "- canonical: Ada Brook\n  variants: [A. Brook, ada brook]\n", "a.yaml")
    second = write(tmp_path, "- canonical: Anton Brook\n  variants: [a.  brook]\n", "b.yaml")
    assert mistakes(first, second) == [f"{second}:1: 'a.  brook' stands for 'Ada Brook' already ({first}:1)"]


@pytest.mark.parametrize(
    "text",
    [
        "Kim Ha-neul spoke on Monday.",
        "Kim Ha Neul spoke on Monday.",
        "Ha-neul Kim spoke on Monday.",
        "Minister Kim Hanul spoke on Monday.",
        "Mr. Kim Ha-neul spoke on Monday.",
    ],
)
def test_the_names_file_decides_in_every_spelling(tmp_path: Path, text: str) -> None:
    path = write(tmp_path, "- canonical: Kim Ha-neul\n  variants: [Kim Hanul]\n  gender: f\n")
    doc = Document.of(text, setup=Setup(names=(path,)))
    (gender,) = (g for g, p in zip(genders(doc), people(doc).persons, strict=True) if p.named)
    assert gender.value == "f"
    assert gender.sure
    assert gender.evidence[0].kind == "names-file"


def test_the_names_file_outweighs_what_ships(tmp_path: Path) -> None:
    path = write(tmp_path, "- canonical: Angela Merkel\n  gender: m\n")
    doc = Document.of("Angela Merkel runs a circus.", setup=Setup(names=(path,)))
    assert [(g.value, g.sure) for g in genders(doc)] == [("m", True)]


def test_an_entry_without_gender_says_nothing(tmp_path: Path) -> None:
    path = write(tmp_path, "- canonical: Sasha Dorn\n")
    doc = Document.of("Sasha Dorn runs a circus.", setup=Setup(names=(path,)))
    assert [(g.value, g.evidence) for g in genders(doc)] == [("", ())]


def test_the_command_line_reports_mistakes_and_ends_with_2(tmp_path: Path) -> None:
    text = write(tmp_path, "All is well here, and nothing happened at all today.\n", "a.txt")
    good, bad = write(tmp_path, "- canonical: A\n"), write(tmp_path, "- canonical: A\n  sex: f\n", "bad.yaml")
    config = write(tmp_path, f'names = ["{Path(bad).name}"]\n', "mtaudit.toml")
    runs = {
        arguments: subprocess.run(
            [sys.executable, "-m", "mtaudit", "audit", text, *arguments], capture_output=True, text=True, check=False
        )
        for arguments in (("--names", good), ("--names", good, "--names", bad), ("--config", config))
    }
    assert [run.returncode for run in runs.values()] == [0, 2, 2]
    assert all(f"{bad}:2: unknown key 'sex'" in run.stderr for run in list(runs.values())[1:])
