from pathlib import Path

import pytest

from mtaudit import building, packs, rulebook
from mtaudit.mistakes import MistakesError
from mtaudit.model import Setup
from mtaudit.severity import Confidence, Severity

GOOD = """\
pack: en/demo
language: en
lists:
  male_role: {spokesman: spokeswoman, chairman: chairwoman}
rules:
- id: role
  detector: phrases
  category: role-gender
  confidence: high
  message: "masculine “{match}”"
  why: >
    The engine picks
    the masculine.
  from: [id, tr]
  with: {find: "{male_role}"}
  in: text
  not_in: [quotation]
  tests:
    bad: ["the [[spokesman=>spokeswoman]] Ana Dorin"]
    good: ["the clerk"]
- id: framework
  detector: phrases
  category: calque
  message: "“{match}”"
  with: {find: in the framework of}
  tests: {bad: ["[[in the framework of]] talks"], good: [talks]}
"""


def messages(text: str) -> list[str]:
    with pytest.raises(MistakesError) as caught:
        packs.read_pack("p.yaml", text)
    return [str(mistake) for mistake in caught.value.mistakes]


def test_a_pack_becomes_typed_rules() -> None:
    role, framework = packs.read_pack("p.yaml", GOOD)
    assert (role.id, role.language, role.origin) == ("en/demo/role", "en", "p.yaml:6")
    assert role.severity is Severity.MINOR
    assert framework.confidence is Confidence.LOW
    assert role.why == "The engine picks the masculine."
    assert role.only_in == ("headline", "dateline", "body", "heading", "caption")
    assert framework.only_in == ("body",)
    assert role.source_languages == ("id", "tr")
    assert role.lists["male_role"]["chairman"] == "chairwoman"


def test_every_mistake_is_told_at_once_with_its_line_and_rule() -> None:
    text = GOOD.replace("confidence: high", "confidense: high").replace("category: calque", "category: calk")
    text = text.replace("not_in: [quotation]", "not_in: [quotations]").replace("good: [talks]", "good: []")
    assert messages(text) == [
        "p.yaml:9: [role] unknown key 'confidense'; did you mean 'confidence'?",
        "p.yaml:17: [role] unknown region 'quotations'; did you mean 'quotation'?",
        "p.yaml:23: [framework] unknown category 'calk'; did you mean 'calque'?",
        "p.yaml:26: [framework] a rule needs at least one `good` text: tests: {good: [...]}",
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "detector: phrases",
            "detector: phrase",
            "p.yaml:7: [role] unknown detector 'phrase'; did you mean 'phrases'?",
        ),
        ('find: "{male_role}"', "find: 3", "p.yaml:15: [role] find: Expected"),
        ('find: "{male_role}"', "fnd: x", "p.yaml:15: [role] unknown key 'fnd'; did you mean 'find'?"),
        ("confidence: high", "confidence: sure", "p.yaml:9: [role] confidence: Invalid enum value"),
        ("- id: role", "- id: role\n  id: role", "p.yaml:7: key 'id' stands twice"),
        ("language: en", "language: [en", "p.yaml:3: not valid YAML"),
        ("[[spokesman=>spokeswoman]]", "spokesman", "p.yaml:19: [role] mark what is wrong as [[wrong]]"),
        ('["the clerk"]', '["the [[clerk]]"]', "p.yaml:20: [role] a good text has no [[marks]]"),
        ('  message: "masculine “{match}”"\n', "", "p.yaml:6: [role] key 'message' is missing"),
    ],
)
def test_a_mistake_says_where_and_what_instead(old: str, new: str, message: str) -> None:
    assert any(found.startswith(message) for found in messages(GOOD.replace(old, new, 1)))


def test_words_that_yaml_takes_for_booleans_or_dates_stay_words() -> None:
    [rule] = packs.read_pack(
        "p.yaml",
        "pack: a\nlists: {w: [no, on, yes, 2024-01-02]}\nrules:\n- {id: r, detector: phrases, category: calque, "
        "message: m, with: {find: '{w}'}, tests: {bad: ['[[no]]'], good: [x]}}\n",
    )
    assert list(rule.lists["w"]) == ["no", "on", "yes", "2024-01-02"]


def test_a_folder_of_packs_and_its_digest(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(GOOD, encoding="utf-8")
    first = rulebook.load([tmp_path], builtin=False)
    assert [rule.id for rule in first.rules] == ["en/demo/framework", "en/demo/role"]
    (tmp_path / "a.yaml").write_text(GOOD + "\n# changed\n", encoding="utf-8")
    assert rulebook.load([tmp_path], builtin=False).digest != first.digest


def test_an_id_defined_twice_and_a_missing_folder_are_mistakes(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(GOOD, encoding="utf-8")
    with pytest.raises(MistakesError) as caught:
        rulebook.load([tmp_path, tmp_path / "none"], builtin=False)
    text = str(caught.value)
    assert "also defined at" in text
    assert "no such rule file or folder" in text


def test_selection_by_prefix_and_confidence(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(GOOD, encoding="utf-8")
    book = rulebook.load([tmp_path], builtin=False)
    assert [r.id for r in book.select([], [], Confidence.MEDIUM).rules] == ["en/demo/role"]
    assert [r.id for r in book.select([], ["en/demo/ro"], Confidence.LOW).rules] == ["en/demo/framework"]
    assert [r.id for r in book.select(["en/demo/framework"], [], Confidence.HIGH).rules] == ["en/demo/framework"]
    with pytest.raises(ValueError, match="did you mean 'en/demo/role'"):
        book.select(["en/demo/rolle"], [], Confidence.LOW)


def test_a_rule_is_found_by_the_last_part_of_its_id(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(GOOD, encoding="utf-8")
    book = rulebook.load([tmp_path], builtin=False)
    assert book.rule("role").id == "en/demo/role"
    with pytest.raises(KeyError, match="no rule"):
        book.rule("nothing")


def test_options_that_make_no_sense_are_told_at_their_rule() -> None:
    rules = packs.read_pack("p.yaml", GOOD.replace("{male_role}", "{female_role}"))
    with pytest.raises(MistakesError, match=r"p\.yaml:6: \[role\] no list 'female_role'"):
        building.build(rules, Setup())
