"""Spellings of one name are one name, near misses are none, in every system; and `mtaudit names --pairs` says so."""

from __future__ import annotations

import csv
import io
import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtaudit.names import fold, keys, similarity
from mtaudit.names.folding import SYSTEMS, codes
from tests.test_cli import mtaudit

PAIRS = Path(__file__).parent.parent / "benchmarks" / "data" / "name_pairs.csv"
SAME = [
    # Korean: the four systems, joined and apart, both orders, a comma, an r that the South drops
    ("Pak Chol Jun", "Park Cheol-jun"),
    ("Ri Myong Su", "Lee Myeongsu"),
    ("Jong Kyong Thaek", "Chung Kyung-taek"),
    ("No Kwang Chol", "Roh Kwang-cheol"),
    ("Eun-hee Choi", "Ch'oe Ŭn-hŭi"),
    ("Ryang Ryong Su", "Yang Yong-soo"),
    ("HAN, Song Ok", "Han Seong-ok"),
    # Chinese: Pinyin, Wade-Giles, Cantonese
    ("Xu Zhimo", "Hsü Chih-mo"),
    ("Zhu Ziqing", "Chu Tzu-ch'ing"),
    ("Cheung Wai-ming", "Zhang Weiming"),
    ("Ouyang Xiu", "Ou-yang Hsiu"),
    # Japanese
    ("Yūji Ōshima", "Oshima Yuji"),
    ("Syuiti Hukuda", "Shuichi Fukuda"),
    # Slavic
    ("Grigory Shcherbakov", "Grigorij Schtscherbakow"),
    ("Yury Zhdanov", "Jurij Ždanov"),
    ("Hryhoriy Horbachenko", "Grigory Gorbachenko"),
    ("Dzmitry Kavalchuk", "Dmitry Kovalchuk"),
    ("Stoyan Zhechev", "Stojan Žečev"),
    ("Anna Sergeyevna Belova", "Anna Belova"),
    # Arabic and Persian
    ("Abd al-Karim Qasim", "Abdul Karim Kassem"),
    ("Umar al-Bashir", "Omar el-Bachir"),
    ("Muhammad ibn Rashid", "Mohammed bin Rachid"),
    ("Mohammad Reza Golzar", "Muhammad Rida Gulzar"),
    # Latin letters with marks, Greek, Hebrew, Hindi
    ("Jürgen Müller", "Juergen Mueller"),
    ("Jürgen Müller", "Jurgen Muller"),
    ("Ayşe Çelik", "Ayse Celik"),
    ("Vangelis Chatzis", "Evangelos Hatzis"),
    ("Shlomo Katz", "Solomon Kats"),
    ("Sri Lakshmi Devi", "Shri Laxmi Devi"),
    # initials, titles, order, middle names, double surnames, two words in one, slips
    ("J. M. Coetzee", "John Maxwell Coetzee"),
    ("Prof. Ilse Aigner", "Aigner, Ilse"),
    ("Bob Whitfield", "Robert Whitfield"),
    ("Carmen Ruiz", "Carmen Ruiz-Ortega"),
    ("Usama ibn Farid", "Osamah bin Farid bin Nasser"),
    ("Chol Su Kim", "Kim Chol Su"),
    ("Mary Jane Holloway", "Maryjane Holloway"),
    ("Henrik Lindqvist", "Henrik Lindqivst"),
    ("Henrik Lindqvist’s", "Henrik Lindqvist"),
]
OTHERS = [
    ("Pak Chol Jun", "Pak Chol Min"),
    ("Ri Yong Chol", "Ri Yong Chun"),
    ("Choe Il", "Choe Il Ryong"),
    ("Kim Jong Suk", "Pak Jong Suk"),
    ("Han Song Ok", "Han Sol Ok"),
    ("Li Hua", "Li Hui"),
    ("Zhang Wei", "Zhang Wenwei"),
    ("Wang Fang", "Huang Fang"),
    ("Chen Hao", "Chen Chao"),
    ("Keiko Mori", "Keiji Mori"),
    ("Yuko Hara", "Yoko Hara"),
    ("Igor Belov", "Igor Belova"),
    ("Alexander Orlov", "Alexandra Orlova"),
    ("Pavel Nikitin", "Pavel Nikulin"),
    ("Oleg Petrov", "Oleg Petrenko"),
    ("Hamad bin Isa", "Salman bin Hamad bin Isa"),
    ("Nasser al-Amri", "Nasreen al-Amri"),
    ("Hassan Karimi", "Hossein Karimi"),
    ("Ali Hassan", "Hassan Ali Mohammed"),
    ("Abdul Aziz", "Abdul Azim"),
    ("Jean Keller", "Jean-Paul Keller"),
    ("Mario Lang", "Maria Lang"),
    ("Paul Keller", "Paula Keller"),
    ("Simon Hart", "Simone Hart"),
    ("Ivana Horvat", "Ivanka Horvat"),
    ("Martin Luther King Jr.", "Martin Luther King Sr."),
    ("George W. Miller", "George H. W. Miller"),
    ("J. Miller", "K. Miller"),
    ("Miller", "George Miller"),
    ("J. M.", "J. M. Coetzee"),
    ("Rajesh Kumar", "Rakesh Kumar"),
    ("Nikos Pappas", "Nikos Pavlou"),
    ("Moshe Katz", "Menachem Katz"),
]


@pytest.mark.parametrize(("one", "two"), SAME)
def test_spellings_of_one_name(one: str, two: str) -> None:
    verdict = similarity(one, two)
    assert verdict.same, verdict
    assert 0.8 <= verdict.similarity <= 1
    assert {*keys(one)} & {*keys(two)}


@pytest.mark.parametrize(("one", "two"), OTHERS)
def test_names_of_two_people(one: str, two: str) -> None:
    verdict = similarity(one, two)
    assert not verdict.same, verdict
    assert verdict.similarity < 0.8
    assert verdict.why


def test_the_same_words_are_the_same_name() -> None:
    assert similarity("Ada Byron", "ADA BYRON") == (1.0, True, "written alike")


@pytest.mark.parametrize(("language", "same"), [("el", True), (None, False)])
def test_a_language_that_is_told_is_used(language: str | None, same: bool) -> None:
    assert similarity("Vasso Bellou", "Vasso Vellou", language).same is same


def test_folding_makes_one_of_the_spellings_of_a_sound() -> None:
    assert fold("Shōichi", "japanese") == fold("Syouiti", "japanese")
    assert codes("Chruschtschow", "slavic") & codes("Khrushchev", "slavic")
    assert fold("Smith", "japanese") == ""


def test_the_key_of_a_frequent_surname_gathers_few() -> None:
    given_names = ["Jong Un", "Chol Su", "Yong Nam", "Myong Guk", "Hui Ok", "Kwang Rim", "Su Gil", "Pyong Ho"]
    names = [f"Kim {given_name}" for given_name in given_names]
    for one in names:
        assert sum(bool({*keys(one)} & {*keys(two)}) for two in names) <= 2


NAMES = st.one_of(
    st.sampled_from([name for pair in [*SAME, *OTHERS] for name in pair]),
    st.text(st.sampled_from("abdeghijklmnoqrstuvwyzAÖŞłи김王 -.,'’"), max_size=20),
)


@settings(max_examples=300, deadline=None)
@given(NAMES, NAMES, st.sampled_from([None, "ko", "zh", "ja", "ru", "be", "ar", "el", "he", "hi", "xx"]))
def test_comparing_is_symmetric_and_bounded(one: str, two: str, language: str | None) -> None:
    verdict = similarity(one, two, language)
    assert verdict == similarity(two, one, language)
    assert 0 <= verdict.similarity <= 1
    assert verdict.same == (verdict.similarity >= 0.8)
    assert list(keys(one)) == sorted({*keys(one)})


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=12), st.sampled_from(SYSTEMS))
def test_any_token_can_be_folded(token: str, system: str) -> None:
    assert fold(token, system) in codes(token, system) | {""}


def test_the_benchmark_has_what_it_promises() -> None:
    with PAIRS.open(encoding="utf-8", newline="") as file:
        pairs = list(csv.DictReader(file))
    assert len(pairs) >= 420
    assert len({pair["origin"] for pair in pairs}) >= 14
    found = [pair for pair in pairs if similarity(pair["name1"], pair["name2"]).same]
    hits = [pair for pair in found if pair["same"] == "yes"]
    assert len(hits) > 0.95 * len(found)
    assert len(hits) > 0.9 * sum(pair["same"] == "yes" for pair in pairs)
    for pair in found:
        assert {*keys(pair["name1"])} & {*keys(pair["name2"])}, pair


def test_long_names_take_no_long_time() -> None:
    start = time.process_time()
    similarity("An " * 2000, "Xian" * 2000)
    keys("ho" * 5000)
    similarity("Kim " + "o" * 5000, "Kim " + "oo" * 2500)
    assert time.process_time() - start < 2


def test_pairs_from_a_file_with_heads(tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text("language,name2,name1\nko,Kim Jong-un,Kim Jong Un\n,Jo Hart,Jan Hart\n", "utf-8")
    result = mtaudit("names", "--pairs", "p.csv", "--format", "csv", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert [(row["name1"], row["name2"], row["same"]) for row in rows] == [
        ("Kim Jong Un", "Kim Jong-un", "yes"),
        ("Jan Hart", "Jo Hart", "no"),
    ]
    assert float(rows[0]["similarity"]) >= 0.8 > float(rows[1]["similarity"])


def test_pairs_from_a_file_without_heads(tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text('Ilse Aigner,"AIGNER, Ilse"\n\nBellou,Vellou,el\n', "utf-8")
    assert mtaudit("names", "--pairs", "p.csv", "--format", "json", "-o", "out.json", cwd=tmp_path).returncode == 0
    pairs = json.loads((tmp_path / "out.json").read_text("utf-8"))["pairs"]
    assert [(pair["same"], pair["language"]) for pair in pairs] == [(True, None), (True, "el")]
    shown = mtaudit("names", "--pairs", "p.csv", cwd=tmp_path).stdout.splitlines()
    assert shown[0].split() == ["name1", "name2", "similarity", "same", "why"]
    assert len(shown) == 3


@pytest.mark.parametrize(
    ("content", "told"), [(b"Ada\n", "p.csv:1: expected two names"), (b"\xff,\xfe\n", "not UTF-8")]
)
def test_a_file_that_cannot_be_read(content: bytes, told: str, tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_bytes(content)
    result = mtaudit("names", "--pairs", "p.csv", cwd=tmp_path)
    assert result.returncode == 2
    assert told in result.stderr
