"""Small parallel texts of our own in several target languages: a reference, a second one, and two systems."""

from __future__ import annotations

from pathlib import Path

TEXTS: dict[str, dict[str, str]] = {
    "en": {
        "reference": """\
The ferry to Orsholm did not leave on Tuesday, because the crew had gone home early.
"We will wait until the ice is gone," said Marta Lindqvist, who runs the port.

About 1,200 passengers had bought tickets; most of them took the bus (Line 7) instead.
The council is to meet again in March & decide then.
""",
        "second": """\
Tuesday's ferry to Orsholm was cancelled, as its crew had left for home early.
"We shall wait for the ice to go," said Marta Lindqvist, the head of the port.

Some 1,200 people held tickets; most went by bus (Line 7).
The council will meet in March and decide.
""",
        "one": """\
The ferry to Orsholm did not depart on Tuesday because the crew went home early.
"We are waiting until the ice will be gone", said Marta Lindqvist, who leads the port.

About 1.200 passengers had bought tickets, the most of them took instead the bus (Line 7).
The council is to meet again in March & decide then.
""",
        "two": """\
Ferry in Orsholm not left Tuesday, that crew early house.
"Wait ice gone," said Marta Lindqvist, who runs port.

Passengers 1,200 bought tickets; bus took.
Council meets March decide.
""",
    },
    "zh": {
        "reference": """\
星期二开往奥斯霍姆的渡轮没有出发，因为船员提前回家了。
“我们会等到冰融化，”港口负责人玛尔塔说。
大约1200名乘客买了票；他们大多改乘7路公共汽车。
""",
        "one": """\
星期二去奥斯霍姆的渡轮没有开，因为船员早早回家。
“我们等冰融化，”负责港口的玛尔塔说。
约1200名乘客已购票，大多数人乘坐了7路公交车。
""",
        "two": """\
渡轮星期二没有。
玛尔塔说等冰。
乘客1200买票公共汽车。
""",
    },
    "de": {
        "reference": """\
Die Fähre nach Orsholm fuhr am Dienstag nicht ab, weil die Mannschaft früh nach Hause gegangen war.
„Wir warten, bis das Eis weg ist“, sagte Marta Lindqvist, die den Hafen leitet.
Rund 1.200 Fahrgäste hatten Karten gekauft; die meisten nahmen den Bus.
""",
        "one": """\
Die Fähre nach Orsholm ist am Dienstag nicht abgefahren, da die Besatzung früh nach Hause ging.
„Wir werden warten, bis das Eis verschwunden ist“, sagte Marta Lindqvist, die Leiterin des Hafens.
Etwa 1.200 Passagiere hatten Fahrkarten gekauft; die meisten nahmen stattdessen den Bus.
""",
        "two": """\
Fähre Orsholm Dienstag nicht, Mannschaft Haus.
„Warten Eis“, sagte Marta.
1.200 Fahrgäste kauften; Bus.
""",
    },
    "ru": {
        "reference": """\
Паром в Орсхольм во вторник не отправился, потому что команда рано ушла домой.
«Мы подождём, пока лёд не сойдёт», — сказала начальница порта Марта Линдквист.
Билеты купили около 1200 пассажиров; большинство из них поехало на автобусе.
""",
        "one": """\
Паром до Орсхольма не ушёл во вторник, так как экипаж рано отправился домой.
«Мы ждём, пока сойдёт лёд», — сказала Марта Линдквист, которая руководит портом.
Около 1200 пассажиров купили билеты, и большинство поехало автобусом.
""",
        "two": """\
Паром вторник нет, команда дом.
«Ждать лёд», — сказала Марта.
Пассажиры 1200 билеты автобус.
""",
    },
    "ja": {
        "reference": """\
火曜日のオルスホルム行きのフェリーは、乗組員が早く帰宅したため出航しなかった。
「氷が解けるまで待ちます」と港を管理するマルタさんは言った。
""",
        "one": """\
オルスホルムへのフェリーは、乗務員が早く家に帰ったので、火曜日に出発しませんでした。
「私たちは氷がなくなるまで待つ」と港を運営するマルタ氏は述べた。
""",
        "two": """\
フェリーは火曜日にない。
マルタは氷を待つと言った。
""",
    },
}
"""By language: the file's name without suffix → its text."""


def write(folder: Path, language: str) -> Path:
    """The texts of a language as files in a folder."""
    for name, text in TEXTS[language].items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder
