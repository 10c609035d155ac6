"""Names and unnamed people: what each mention is, on labelled sentences and on the phenomena one by one."""

import json
import time
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from mtaudit.analyses.mentions import Mention, mentions
from mtaudit.analyses.namelists import known_names, sections
from mtaudit.analyses.roles import honorifics, roles
from mtaudit.model import Document

LABELLED = Path(__file__).parent.parent / "data" / "mentions.jsonl"
ITEMS = [json.loads(line) for line in LABELLED.read_text(encoding="utf-8").splitlines()]


def found(text: str, kind: str) -> list[str]:
    """The texts of the mentions of one kind."""
    return [text[m.start : m.end] for m in mentions(Document.of(text)) if m.kind == kind]


def only(text: str, kind: str = "person") -> Mention:
    """The one mention of a kind."""
    (mention,) = (m for m in mentions(Document.of(text)) if m.kind == kind)
    return mention


@pytest.mark.parametrize(
    ("kind", "precision", "recall"),
    [
        ("person", 0.97, 0.97),
        ("unnamed", 0.96, 0.96),
        ("place", 0.97, 0.96),
        ("organisation", 0.95, 0.96),
        ("other", 0.85, 0.85),
    ],
)
def test_labelled_sentences(kind: str, precision: float, recall: float) -> None:
    right, given, wanted = 0, 0, 0
    for item in ITEMS:
        labels = {(m["start"], m["end"]) for m in item["marks"] if m["kind"] == kind}
        spans = {(m.start, m.end) for m in mentions(Document.of(item["text"])) if m.kind == kind}
        right, given, wanted = right + len(labels & spans), given + len(spans), wanted + len(labels)
    assert right / given >= precision
    assert right / wanted >= recall


def test_titles_of_labelled_sentences() -> None:
    counts: Counter[bool] = Counter()
    for item in ITEMS:
        titles = {(m.start, m.end): m.title for m in mentions(Document.of(item["text"]))}
        for mark in item["marks"]:
            if mark["kind"] == "person" and (mark["start"], mark["end"]) in titles:
                counts[titles[mark["start"], mark["end"]] == mark.get("title", "")] += 1
    assert counts[True] >= 0.97 * sum(counts.values())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The envoy met Ursula van der Maas and Bashar al-Kadiri.", ["Ursula van der Maas", "Bashar al-Kadiri"]),
        ("Sgt. Liam O'Donovan spoke to J. K. Hartley.", ["Liam O'Donovan", "J. K. Hartley"]),
        ("Kwon Tae-min met Kim Sol Mi and Li Wenhao.", ["Kwon Tae-min", "Kim Sol Mi", "Li Wenhao"]),
        ("“No,” said Tanabe Goro’s wife.", ["Tanabe Goro"]),
        ("We asked Suzuki-san about it.", ["Suzuki"]),
        ("Martin Adeyemi Jr. won.", ["Martin Adeyemi Jr."]),
        ("It was Ivan Horbenko. The door closed.", ["Ivan Horbenko"]),
        ("Police said so. Officials agreed. Meanwhile, Petra Novotná left.", ["Petra Novotná"]),
        ("Anton, come here! Will you?", ["Anton"]),
    ],
)
def test_persons(text: str, names: list[str]) -> None:
    assert found(text, "person") == names


@pytest.mark.parametrize(
    "text",
    [
        "Washington accused Beijing of spying on the Baltic States.",
        "On Friday the Ministry of Rural Affairs and the Bank of Japan met in Geneva.",
        "The Star Festival in Lake Park was opened by the Liberal Party of Norway.",
        "Boeing 737 and Airbus A320 planes flew to St. Petersburg.",
        "I think I'm late. It’s May. They'll come at Christmas.",
        "The Sarnovka region and Velmora City lie near the River Orsa.",
        "The Ukrainians and the New Caledonians speak French.",
        "Neurologist Demands Help\nThe neurologist asked for help, and Mr. Director said nothing.",
        "E-Cards are sold in shops. Assertion But it is so.",
    ],
)
def test_no_persons(text: str) -> None:
    assert found(text, "person") == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Foreign Ministry spokesman Pavel Grishin declined.", "Foreign Ministry spokesman"),
        ("It was signed by US President Dana Whitfield.", "US President"),
        ("Former chess champion Judit Halmos lives here.", "Former chess champion"),
        ("There, his wife Anna works.", "his wife"),
        ("Minister of Foreign Affairs Tomasz Wolski went home.", "Minister of Foreign Affairs"),
        ("We saw Bank of Japan Governor Shinobu Ueda.", "Bank of Japan Governor"),
        ("They thanked Mrs. Orlova.", "Mrs."),
        ("In June leader Ivan Horbenko left.", "leader"),
        ("They saw Anna Orlova.", ""),
    ],
)
def test_titles(text: str, title: str) -> None:
    mention = only(text)
    assert mention.title == title
    assert text[mention.title_start : mention.start].strip() == title


def test_a_surname_is_a_person_where_the_full_name_stands() -> None:
    assert found("Rose Baker was in goal. Baker saved two.", "person") == ["Rose Baker", "Baker"]
    assert found("The bakery opened. Baker saved two.", "person") == []


def test_a_place_that_is_a_surname_too() -> None:
    text = "Jack Hughes London wrote about London. He died in London."
    assert found(text, "person") == ["Jack Hughes London"]


def test_names_in_a_title_with_capitals_are_those_of_the_text() -> None:
    title = "Governor Denies Help, Maria Orlova Says After Talks"
    assert found(title, "person") == []
    assert found(f"{title}\nMaria Orlova said that help had been asked for.", "person") == ["Maria Orlova"] * 2


@pytest.mark.parametrize(
    ("text", "plural", "definite"),
    [
        ("The driver fled.", False, True),
        ("A young driver fled.", False, False),
        ("Its drivers fled.", True, True),
        ("The bus company's old driver fled.", False, True),
        ("Two couples fled.", True, False),
        ("The 43-year-old fled.", False, True),
        ("The driver’s dog fled.", False, True),
    ],
)
def test_unnamed_people(text: str, plural: bool, definite: bool) -> None:
    mention = only(text, "unnamed")
    assert (mention.plural, mention.definite) == (plural, definite)
    assert "’" not in text[mention.start : mention.end]


@pytest.mark.parametrize(
    "text",
    [
        "He has no driver's license.",
        "It hit the back of the head.",
        "The official website was down.",
        "New models of spoons were shown.",
        "It is about child care.",
    ],
)
def test_nouns_that_mean_nobody(text: str) -> None:
    assert found(text, "unnamed") == []


def test_a_post_after_a_comma() -> None:
    assert found("Ann Example, secretary of the club, left.", "unnamed") == ["secretary"]


def test_only_the_last_noun_of_a_compound_counts() -> None:
    assert found("A bus driver and a police officer came.", "unnamed") == ["driver", "officer"]


def test_mentions_are_in_order_and_apart() -> None:
    for item in ITEMS:
        spans = [(m.start, m.end) for m in mentions(Document.of(item["text"]))]
        assert all(end <= start for (_, end), (start, _) in pairwise(spans)), item["text"]


def test_roles_know_gender_and_number() -> None:
    assert roles()["spokeswoman"].gender == "f"
    assert roles()["businessmen"].gender == "m"
    assert roles()["businessmen"].plural
    assert roles()["children"].word == "child"
    assert roles()["doctor’s"].gender == ""
    assert honorifics()["Mrs."] == "f"


def test_lists_name_their_source_and_licence() -> None:
    for name in ("places", "organisations", "other_names", "name_parts", "name_words", "roles", "titles"):
        text = (LABELLED.parent.parent.parent / "mtaudit" / "data" / f"{name}.txt").read_text(encoding="utf-8")
        assert "# Source:" in text.split("\n\n")[0][:2000]
        assert "Licence:" in text[:1500]
    assert known_names()["Kyiv"] == "place"
    assert sections("places.txt").keys() == {
        "countries", "regions and continents", "states of the USA, provinces of Canada and Australia", "cities",
        "waters, mountains, islands",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text", ["Anna Orlova " * 40_000, "A" * 400_000, "the driver " * 40_000, "of the Bank " * 40_000, "Mr. " * 80_000]
)
def test_long_lines_take_linear_time(text: str) -> None:
    started = time.process_time()
    mentions(Document.of(text))
    assert time.process_time() - started < 20
