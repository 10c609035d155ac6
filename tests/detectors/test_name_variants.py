"""Names in several spellings: within a document, against a names file, and over a feed."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from mtaudit import plugins
from mtaudit.audit import Auditor
from mtaudit.detectors.name_feed import PLACES, SPELLINGS
from mtaudit.model import Document, Place, Setup, Sighting
from mtaudit.report import CorpusFinding
from mtaudit.rulebook import load
from tests.helpers import clues, make_rule, marked

CATEGORY = "name-variants"


def suggested(text: str) -> dict[str, str | None]:
    doc = Document.of(text)
    return {doc.text[c.span.start : c.span.end]: c.suggestion for c in clues("name_variants", doc, category=CATEGORY)}


def test_the_majority_is_kept() -> None:
    text = "Mayor Pavel Strelkovsky left.\nStrelkowsky wrote. Strelkowsky sang. Strelkowsky slept.\nIt rained."
    assert suggested(text) == {"Strelkovsky": "Strelkowsky"}


def test_without_majority_every_spelling_is_reported_with_the_others() -> None:
    doc = Document.of("Mayor Pavel Strelkovsky left.\nStrelkowsky wrote.")
    found = clues("name_variants", doc, category=CATEGORY)
    assert [doc.text[c.span.start : c.span.end] for c in found] == ["Strelkovsky", "Strelkowsky"]
    assert [c.suggestion for c in found] == [None, None]
    assert [related.span for related in found[0].related] == [found[1].span]
    assert "decide" in found[0].values["advice"]


def test_three_romanizations_of_one_official() -> None:
    text = (
        "The director of the harbour office, Kwak Jong-min, denied it on Sunday.\n"
        "“That is a rumour,” Kwak Jung Min said.\n"
        "Kwak Jong Mun repeated this in the evening."
    )
    assert marked("name_variants", text, category=CATEGORY) == ["Kwak Jong-min", "Kwak Jung Min", "Kwak Jong Mun"]


def test_a_namesake_who_is_introduced_is_another() -> None:
    text = (
        "The director of the harbour office, Kwak Jong-min, denied it on Sunday.\n"
        "Harbour engineer Kwak Jong-mun, 44, was not asked."
    )
    assert marked("name_variants", text, category=CATEGORY) == []


def test_siblings_and_those_in_one_sentence_are_two() -> None:
    assert marked("name_variants", "Kwak Jong-min left. His brother Kwak Jong-mun stayed.", category=CATEGORY) == []
    assert marked("name_variants", "Kwak Jong-min left before Kwak Jong-mun came.", category=CATEGORY) == []


def test_known_people_are_two() -> None:
    text = "Kim Jong Un spoke.\nKim Yo Jong spoke after that.\nKim Jong Il was dead."
    assert marked("name_variants", text, category=CATEGORY) == []


def test_forms_of_two_languages() -> None:
    forms = {"places": {"Kharkov": "Kharkiv"}, "given": {"Pavel": "Pavlo"}, "units": {"ku": "Ward"}}
    options: dict[str, Any] = {
        "check": "forms",
        "words": "{places}",
        "given": "{given}",
        "units": "{units}",
        "outside": ["Old Kharkov"],
    }
    kind = plugins.load("detectors", "name_variants").DETECTOR
    detector = kind([replace(make_rule("name_variants", CATEGORY, **options), lists=forms)], Setup())

    def found(text: str) -> list[str]:
        return [text[c.span.start : c.span.end] for c in detector.detect(Document.of(text))]

    assert found("From Kharkov to Kharkiv.") == ["Kharkov", "Kharkiv"]
    assert found("From Kharkov (Kharkiv in Ukrainian).") == []
    assert found("The song “Old nights in Kharkov” was sung in Kharkiv.") == []
    assert found("The Old Kharkov club of Kharkiv.") == []
    assert found("Pavel Hrynko is Pavlo Hrynko.") == ["Pavel Hrynko", "Pavlo Hrynko"]
    assert found("Pavel Hrynko is not Pavlo Orlyk.") == []
    assert found("In Kita-ku it rains. Kita Ward is wet.") == ["Kita-ku", "Kita Ward"]


NAMES = """
- canonical: Kwak Jong-min
  variants: [Gwak Chong Min, Kwak]
- canonical: Lakeport
  variants: [Leyk-Port, Port]
  type: place
"""


def listed(tmp_path: Path, text: str) -> list[tuple[str, str | None]]:
    path = tmp_path / "names.yaml"
    path.write_text(NAMES, encoding="utf-8")
    kind = plugins.load("detectors", "name_list").DETECTOR
    detector = kind([make_rule("name_list", CATEGORY)], Setup(names=(str(path),)))
    return [(text[c.span.start : c.span.end], c.suggestion) for c in detector.detect(Document.of(text))]


def test_a_listed_variant_is_no_canonical_form(tmp_path: Path) -> None:
    assert listed(tmp_path, "In Leyk-Port, Gwak Chong Min sang.") == [
        ("Leyk-Port", "Lakeport"),
        ("Gwak Chong Min", "Kwak Jong-min"),
    ]


def test_another_romanization_is_found_without_being_listed(tmp_path: Path) -> None:
    assert listed(tmp_path, "Minister Kwak Jong Min sang.") == [("Kwak Jong Min", "Kwak Jong-min")]


def test_canonical_forms_surnames_and_parts_of_words_are_left(tmp_path: Path) -> None:
    assert listed(tmp_path, "In Lakeport, Kwak Jong-min sang. Kwak left by Portal. KWAK JONG-MIN!") == []


def test_without_a_file_there_is_nothing_to_say() -> None:
    assert marked("name_list", "Gwak Chong Min sang.", category=CATEGORY) == []


def feed(*texts: str) -> list[CorpusFinding]:
    book = load()
    auditor = Auditor(book, Setup())
    report = auditor.audit(Document.of(text, f"{number}.txt", language="en") for number, text in enumerate(texts))
    return [finding for finding in report.corpus if finding.rule == "en/names/across"]


def test_a_feed_keeps_the_majority() -> None:
    right = "The mayor, Sergei Dubrovnikov, was late on Monday."
    (found,) = feed(right, right, right, "Mayor Sergey Dubrovnikov spoke on Tuesday.")
    assert found.suggestion == "Sergei Dubrovnikov"
    assert {place.path for place in found.related} == {"0.txt", "1.txt", "2.txt", "3.txt"}
    assert "3 documents" in found.message


def test_two_spellings_of_one_document_are_not_settled_by_the_feed() -> None:
    assert feed("The mayor, Sergei Dubrovnikov, was late. Sergey Dubrovnikov slept.", "It rained in May.") == []


def test_what_a_key_gathers_is_bounded_and_joined_in_any_grouping() -> None:
    kind = plugins.load("detectors", "name_feed").DETECTOR
    detector = kind([make_rule("name_feed", CATEGORY)], Setup())
    seen = [(Sighting(Place(f"{n}.txt", 1, 1, f"Kim {n % 40}"), (("id", ""),)),) for n in range(200)]
    one: tuple[Sighting, ...] = ()
    for sighting in seen:
        one = detector.combine(one, sighting)
    left: tuple[Sighting, ...] = ()
    right: tuple[Sighting, ...] = ()
    for sighting in seen[:77]:
        left = detector.combine(left, sighting)
    for sighting in seen[77:]:
        right = detector.combine(right, sighting)
    assert detector.combine(left, right) == one
    assert len(one) == PLACES * SPELLINGS
    assert sum(s.count for s in one) == 5 * SPELLINGS
