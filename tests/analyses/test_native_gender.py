"""What Japanese, Chinese and Korean sources tell of a person's gender, and the near misses that must stay silent."""

from __future__ import annotations

import pytest

from benchmarks.source_people import answer, right, rows
from mtaudit.analyses.evidence import NATIVE_NOUN
from mtaudit.analyses.gender import genders
from mtaudit.analyses.japanese_spelling import letters, plain, read_as, romaji, spelling_tells
from mtaudit.analyses.native_names import native_places, script
from mtaudit.analyses.native_nouns import noun_beside
from mtaudit.model import Document, Segment


def test_on_the_set_most_is_told_and_nearly_nothing_is_told_that_should_not_be() -> None:
    every = [(right(row), answer(row)) for row in rows()]
    told = [(want, got) for want, got in every if got]
    assert sum(got != want for want, got in told) <= 3
    assert sum(bool(want) and got == want for want, got in every) >= 30


def test_the_evidence_names_its_place_its_kind_and_the_words_of_the_source() -> None:
    text = "Aoi Kirishima spoke about the play."
    doc = Document("", (Segment(text, "女優の霧島葵さんが芝居について語った。"),))
    pieces = [e for e in genders(doc)[0].evidence if e.kind == "source-text"]
    assert [(e.gender, e.strength, e.text) for e in pieces] == [("f", NATIVE_NOUN, "女優の霧島葵")]
    assert pieces[0].span == (0, len("Aoi Kirishima"))


@pytest.mark.parametrize(
    ("kana", "spelled"),
    [
        ("しょうへい", "shouhei"),
        ("リュウノスケ", "ryuunosuke"),
        ("まっちゃ", "matcha"),
        ("ヴィ", "vi"),
        ("きっか", "kikka"),
    ],
)
def test_kana_are_romanised(kana: str, spelled: str) -> None:
    assert romaji(kana) == spelled


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("霧島", "Kirishima"),
        ("小田切", "Odagiri"),
        ("山崎", "Yamazaki"),
        ("佐々木", "Sasaki"),
        ("麻生", "Asō"),
        ("美月", "Mizuki"),
    ],
)
def test_characters_are_read(spelling: str, name: str) -> None:
    assert read_as(spelling, plain(name)) or read_as(spelling, letters(name))
    assert not read_as(spelling, "nakagawa")


@pytest.mark.parametrize(
    ("spelling", "gender"),
    [
        ("美咲", "f"),
        ("花子", "f"),
        ("翔太郎", "m"),
        ("龍之介", "m"),
        ("千尋", ""),
        ("薫", ""),
        ("真琴", ""),
        ("ゆき", "f"),
        ("ゆうき", ""),
    ],
)
def test_spellings_tell(spelling: str, gender: str) -> None:
    assert spelling_tells(spelling)[0] == gender


def test_a_spelling_with_a_character_nobody_is_named_with_tells_nothing() -> None:
    assert spelling_tells("罠罠") == ("", 0.0)


@pytest.mark.parametrize(
    ("name", "source", "found"),
    [
        ("Hiromi Tazawa", "作家の田沢裕美さんは", "田沢裕美"),
        ("Tazawa Hiromi", "作家の田沢裕美さんは", "田沢裕美"),
        ("Hanaumi Segawa", "瀬川花海選手が", "瀬川花海"),
        ("Tazawa", "田沢監督は", "田沢"),
        ("Hikaru Onodera", "小野寺ひかるさんが", "小野寺ひかる"),
        ("Wang Lei", "记者王蕾从北京报道", "王蕾"),
        ("Lei Wang", "记者王蕾从北京报道", "王蕾"),
        ("Park Su-hyun", "어제 박수현 씨는", "박수현"),
    ],
)
def test_names_are_found_in_the_source(name: str, source: str, found: str) -> None:
    assert {source[p.start : p.end] for p in native_places(name.split(), source, script(source))} == {found}


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("Hiromi Tazawa", "作家の中川裕太さんは"),
        ("Tom Smith", "作家の中川裕太さんは"),
        ("Wang Lei", "记者周宁"),
        ("Kim Ji-won", "박수현 씨는"),
        ("Kim", "김 씨는"),
    ],
)
def test_other_names_are_not_taken_for_it(name: str, source: str) -> None:
    assert native_places(name.split(), source, script(source)) == []


@pytest.mark.parametrize(
    ("source", "gender"),
    [
        ("女優の葵さん", "f"), ("主人公の少女・葵は", "f"), ("女性歌手の葵", "f"), ("葵さんは3人の子の母だ", "f"),
        ("葵さん（女性）", "f"), ("女子ハンマー投げの葵選手", "f"), ("女性初の館長となった葵さん", "f"),
        ("息子の葵くん", "m"), ("葵くんと話す", "m"), ("女優の息子の葵さん", "m"),
        ("俳優の葵さん", ""), ("女性誌の葵さん", ""), ("主演女優賞の葵さん", ""), ("女子チームの葵選手", ""),
        ("母を持つ葵さん", ""), ("葵さんの妻", ""), ("葵は人気の少女漫画だ", ""), ("妻の葵くん", ""),
    ],
)  # fmt: skip
def test_nouns_beside_a_japanese_name(source: str, gender: str) -> None:
    at = source.index("葵")
    assert [told for told, _ in noun_beside(source, at, at + 1, "ja")] == ([gender] if gender else [])


def test_a_girlfriend_is_no_pronoun() -> None:
    lines = ["千尋さんには彼女がいる。", "千尋さんは来た。彼女は笑った。"]
    told = [genders(Document("", (Segment("Chihiro Kuramoto smiled.", line),)))[0].value for line in lines]
    assert told == ["", "f"]
