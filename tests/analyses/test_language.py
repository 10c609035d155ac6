import random
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.analyses.language import identify, language, sample
from mtaudit.model import Document, Setup

SENTENCES = [
    ("ar", "قدم رئيس البلدية يوم الاثنين الميزانية الجديدة للمدينة."),
    ("bg", "Кметът на Горна Липа представи в понеделник новия бюджет, който ще бъде обсъден през март."),
    ("cs", "Starosta Horní Lhoty představil v pondělí nový rozpočet města, který bude platit od března."),
    ("da", "Borgmesteren i Lilleby fremlagde mandag byens nye budget, som nu skal drøftes af byrådet."),
    ("de", "Der Bürgermeister von Ostermark hat am Montag den neuen Haushalt vorgestellt."),
    ("el", "Ο δήμαρχος παρουσίασε τη Δευτέρα τον νέο προϋπολογισμό της πόλης."),
    ("en", "The mayor of Alderbrook presented the city's new budget on Monday."),
    ("es", "El alcalde de Villaverde presentó el lunes el nuevo presupuesto de la ciudad."),
    ("fa", "شهردار روز دوشنبه بودجه جدید شهر را ارائه کرد."),
    ("fi", "Kaupunginjohtaja sanoi maanantaina, että uusi talousarvio on valmis ja se hyväksytään ennen kesää."),
    ("fr", "Le maire de Valcourt a présenté lundi le nouveau budget de la ville."),
    ("he", "ראש העיר הציג ביום שני את התקציב החדש של העיר."),
    ("hi", "महापौर ने सोमवार को शहर का नया बजट पेश किया।"),
    ("hu", "A polgármester hétfőn bemutatta a város új költségvetését, de azt még nem fogadták el."),
    ("id", "Wali Kota Sukamaju memaparkan anggaran baru kota itu pada hari Senin."),
    ("it", "Il sindaco di Montefiore ha presentato lunedì il nuovo bilancio della città."),
    ("ja", "市長は月曜日に市の新しい予算案を発表した。"),
    ("ko", "시장은 월요일에 시의 새 예산안을 발표했다."),
    ("nl", "De burgemeester van Zuidwolde presenteerde maandag de nieuwe begroting van de stad."),
    ("no", "Ordføreren i Småvik la mandag fram byens nye budsjett, men ingen sa noe om hvor pengene kommer fra."),
    ("pl", "Burmistrz Zielonego Brodu przedstawił w poniedziałek nowy budżet miasta."),
    ("pt", "O prefeito de Vila Clara apresentou na segunda-feira o novo orçamento da cidade."),
    ("ro", "Primarul din Valea Verde a prezentat luni noul buget al orașului."),
    ("ru", "Мэр Зелёной Балки представил в понедельник новый бюджет города."),
    ("sv", "Borgmästaren i Lillköping presenterade i måndags stadens nya budget, och den är större än väntat."),
    ("th", "นายกเทศมนตรีเสนองบประมาณใหม่ของเมืองเมื่อวันจันทร์"),
    ("tr", "Yeşilova belediye başkanı pazartesi günü kentin yeni bütçesini açıkladı."),
    ("uk", "Мер Зеленої Балки представив у понеділок новий бюджет міста."),
    ("vi", "Thị trưởng đã trình bày ngân sách mới của thành phố vào thứ Hai."),
    ("zh", "市长星期一公布了该市的新预算。"),
]


@pytest.mark.parametrize(("code", "sentence"), SENTENCES)
def test_a_sentence_of_each_language(code: str, sentence: str) -> None:
    assert identify(sentence).code == code


@pytest.mark.parametrize(("code", "sentence"), SENTENCES)
def test_a_paragraph_is_certain(code: str, sentence: str) -> None:
    verdict = identify(f"{sentence} " * 4)
    assert verdict.code == code
    assert verdict.certain


@pytest.mark.parametrize(
    "text",
    [
        "MAYOR OF ALDERBROOK UNVEILS NEW BUDGET AMID PROTESTS IN THE OLD TOWN",
        "Ivan Petrenko and Oleksandra Hrytsenko-Lysak visited Zelena Balka, Novyi Brid and Staryi Khutir.",
        "Kim Sung-ho, Park Ji-won and Choe Myong-su attended.",
        "According to Müller, the goalkeeper Łukasz Wiśniewski will not be fit for Saturday's match in Łężyca.",
        "I've just come home, and I don't think they'll call.",
        # the word salad of an engine that broke down is still English, and no rarer language
        "Of in the harbouris a to kettle, were itsop the from. bridgeda and on winter the, chairmen of umo by a at",
        "To the a window so, ofka tram in the its. paperel on and hundredus by the to, lo ofi at garden that the.",
    ],
)
def test_english_that_looks_like_something_else(text: str) -> None:
    assert identify(text).code == "en"


@pytest.mark.parametrize(
    "text", ["", "   ", "Budget", "Source link", "12 March 2031, 14:05", "Bitcoin (BTC) $ 1.00", "…", "€ 5"]
)
def test_no_verdict_on_a_few_words(text: str) -> None:
    assert identify(text).code == "unknown"
    assert not identify(text).certain


def test_a_list_of_names_is_no_language() -> None:
    names = "Varkoly Tremn Oskarel Bhutani Miklos Qoyan Zuberi Hadrik Lomasi Perevet Kalmun Tsiri "
    assert not identify(names * 3).certain


def test_a_script_without_profiles_is_unknown() -> None:
    assert identify("ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ ᎠᎴ ᎣᏏᏲ ᏙᎯᏧ ᎣᏍᏓ").code == "unknown"


def test_a_quotation_in_another_script_does_not_turn_the_text() -> None:
    text = "The sign above the door read “Добро пожаловать домой”, and below it someone had written 欢迎 in red paint."
    assert identify(text).code == "en"


def test_the_declared_language_wins() -> None:
    assert language(Document.of("Der Bürgermeister hat das nicht gesagt.", language="en-GB")).code == "en"
    assert language(Document.of("The mayor did not say so.", setup=Setup(language="de"))) == ("de", True, "declared")


def test_menus_do_not_count() -> None:
    menu = "Startseite\nPolitik und Wirtschaft\nSport am Sonntag\nWetter\nÜber uns\n" * 20
    prose = "The council has agreed to repair the bridge, which was damaged by the flood in the spring.\n" * 4
    assert sample(menu + prose).startswith("The council")
    assert language(Document.of(menu + prose)).code == "en"
    assert language(Document.of(menu)).code == "de"


def test_only_a_sample_of_a_large_text_is_read() -> None:
    assert len(sample("x" * 100_000)) == 900
    assert len(sample("a b\n" * 100_000)) == 900
    text = "The council has agreed to repair the bridge, and it will open in the autumn.\n" * 20_000
    assert language(Document.of(text)) == language(Document.of(text[:2000]))


@given(st.text(st.characters(exclude_categories=())))
def test_no_text_is_too_strange(text: str) -> None:
    verdict = identify(text)
    assert verdict == identify(text)
    assert 2 <= len(verdict.code) <= 7
    assert verdict.evidence


def test_the_same_text_has_the_same_answer() -> None:
    texts = ["Call for late documents.", "Silky hair care shampoo", "Dos goles en el tiempo", "Pontoon Vib Silent gram"]
    first = [identify(text) for text in texts]
    random.seed(5)
    assert [identify(text) for text in texts * 5] == first * 5


CHILD = """
import sys
import mtaudit.analyses.language as l
l.identify("The mayor of the town has said that it is not the end.")
assert "langdetect" not in sys.modules
print(l.identify("Silky hair care shampoo bargain"))
assert "langdetect" in sys.modules
from langdetect import DetectorFactory, detector_factory
assert DetectorFactory.seed is None and detector_factory._factory is None
"""


def test_langdetect_is_loaded_only_in_doubt_and_its_global_state_stays() -> None:
    runs = {
        subprocess.run(
            [sys.executable, "-W", "error", "-c", CHILD],
            check=True,
            capture_output=True,
            text=True,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
