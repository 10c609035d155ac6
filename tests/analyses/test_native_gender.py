"""What Japanese, Chinese and Korean sources tell of a person's gender, and the near misses that must stay silent."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from mtaudit.analyses.antecedents import antecedents
from mtaudit.analyses.evidence import NATIVE_NOUN
from mtaudit.analyses.gender import genders
from mtaudit.analyses.japanese_spelling import letters, plain, read_as, romaji, spelling_tells
from mtaudit.analyses.native_names import native_places, script
from mtaudit.analyses.native_nouns import noun_beside
from mtaudit.analyses.people import people
from mtaudit.model import Document, Segment

SCRIPT = Path(__file__).parent.parent.parent / "benchmarks" / "source_people.py"


def test_on_the_set_most_is_told_and_nearly_nothing_is_told_that_should_not_be() -> None:
    script = runpy.run_path(str(SCRIPT))
    every = [(script["right"](row), script["answer"](row)) for row in script["rows"]()]
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
    assert {source[p.start : p.end] for p in native_places(tuple(name.split()), source, script(source))} == {found}


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
    assert native_places(tuple(name.split()), source, script(source)) == ()


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


def lines(*pairs: tuple[str, str]) -> Document:
    """A document of lines with their sources."""
    return Document("", tuple(Segment(text, source) for text, source in pairs))


def wrong(doc: Document) -> list[str]:
    """The pronouns that are called wrong."""
    return [doc.text[a.pronoun.start : a.pronoun.end] for a in antecedents(doc)]


class TestPersonsThatTheEnglishHides:
    def test_a_word_that_the_source_marks_as_a_person(self) -> None:
        doc = lines(("The film has a heroine.", "映画のヒロインの理世。"), ("Rise is a student.", "理世は学生だ。"))
        assert [(p.name, g.value) for p, g in zip(people(doc).persons, genders(doc), strict=True) if p.named] == [
            ("Rise", "f")
        ]

    def test_not_without_a_mark_or_with_another_reading(self) -> None:
        for source in ("理世は学生だ。", "ヒロインの里香。"):
            assert not any(p.named for p in people(lines(("Rise is a student.", source))).persons)

    def test_a_full_name_before_an_honorific(self) -> None:
        assert [p.name for p in people(lines(("They met Natsuki Iwakura.", "岩倉菜月さんに会った。"))).persons] == [
            "Natsuki Iwakura"
        ]


class TestTopics:
    def test_the_topic_owns_a_relative_without_an_owner(self) -> None:
        text = "Chikage is drawn to Ao, who resembles his father."
        assert wrong(lines((text, "女子高生の千景は、父に似た蒼に引かれていく。"))) == ["his"]

    @pytest.mark.parametrize(
        "source",
        [
            "女子高生の千景は、蒼の父に引かれていく。",
            "女子高生の千景は、父が好きな蒼の父に引かれる。",
            "蒼は、父に似た女子高生の千景に引かれる。",
            "女子高生の千景は「父に似ている」と思う。",
        ],
    )
    def test_not_if_it_has_one_or_another_topic_or_is_quoted(self, source: str) -> None:
        assert wrong(lines(("Chikage is drawn to Ao, who resembles his father.", source))) == []

    def test_a_quotation_without_a_speaker_is_said_by_the_topic_of_the_line_before(self) -> None:
        first = (
            "Emma Doyle hid in the cellar with her father and a neighbour.",
            "エマ・ドイルさんは父や隣人と地下室に隠れた。",
        )
        said = ("“It was loud,” he recalled.", "「大きな音だった」と振り返った。")
        assert wrong(lines(first, said)) == ["he"]

    @pytest.mark.parametrize(
        "source",
        ["「大きな音だった」と隣人は振り返った。", "「大きな音だった」と、隣人も振り返った。", "大きな音だった。"],
    )
    def test_not_if_somebody_else_may_have_said_it(self, source: str) -> None:
        first = (
            "Emma Doyle hid in the cellar with her father and a neighbour.",
            "エマ・ドイルさんは父や隣人と地下室に隠れた。",
        )
        assert wrong(lines(first, ("“It was loud,” he recalled.", source))) == []

    def test_not_if_two_are_named_in_the_line_before(self) -> None:
        first = (
            "Emma Doyle hid in the cellar with Tom Brady.",
            "エマ・ドイルさんはトム・ブレイディさんと地下室に隠れた。",
        )
        assert wrong(lines(first, ("“It was loud,” he recalled.", "「大きな音だった」と振り返った。"))) == []


def test_a_name_that_the_source_writes_as_one_of_both_is_no_womans_whatever_its_spelling() -> None:
    text = "Mizuki Kirishima paints boats."
    assert genders(Document.of(text))[0].value == "f"
    assert genders(lines((text, "霧島瑞樹さんは船を描く。")))[0].value == ""
