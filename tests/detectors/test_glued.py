"""Glued words: each check on what it must find, what it must leave alone, and what it suggests."""

import time

import pytest

from tests.helpers import clues, marked


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        ("joined", "the old harbourEarlier they had said so", ["harbourEarlier"]),
        ("joined", "a part-time cleanerMarta is ill", ["part-time cleanerMarta"[10:]]),
        ("joined", "He rang on SundayThey came", ["SundayThey"]),
        ("joined", "an iPhone, a MacBook, eBay, PayPal, LinkedIn, YouTube, McDonald, OpenIt", []),
        ("joined", "see harbour.example/theBoats, #harbourNews, @harbourNews, a_harbourNews", []),
        ("joined", "boatName is set; boatName is read; boatName is kept", []),
        (
            "sentence",
            "The ferry was late.Nobody came?They did!all of them.and more",
            ["late.Nobody", "came?They", "did!all", "them.and"],
        ),
        ("sentence", "He saw Mr.Olsen in the harbour.", ["Mr.Olsen"]),
        ("bracket", "at the quay (  )Boats came", []),
        ("sentence", "Ph.D., U.S., J.K. Marten, harbour.example, boats.com, Setup.exe, Lenta.Ru, Yahoo!News", []),
        ("sentence", "https://a.example/?query=boat.The&page=boat.The", []),
        ("comma", "It was late,but warm;nobody came:Olsen slept", ["late,but", "warm;nobody", "came:Olsen"]),
        ("comma", "1,200 or 10,5 and (a,b), &amp;boat, std::Vector, a.example/one,two", []),
        ("bracket", "He sold pans(iron or tin) and cups (8 in all)today", ["pans(iron", "all)today"]),
        ("bracket", "boat(s), child(ren), f(x y), (un)known, a)first", []),
        ("number", "Built in2014 for 20people and 3days", ["in2014", "20people", "3days"]),
        ("number", "5G, B2B, A4, mp3, covid19, 1990s, 10km, 2x, 20th, $5million, #in2014", []),
        (
            "ending",
            "The 12 th, the 21 st, the 1990 s, the 80 's, in his 40 s.",
            ["12 th", "21 st", "1990 s", "80 's", "40 s"],
        ),
        ("ending", "21 St Mary's Road, 90 s of it, 22 th, 11 st, 4.12 th", []),
        ("run-in", "The lady of the lake This play is old. It had He had one.", ["lake This"]),
    ],
)
def test_finds(check: str, text: str, expected: list[str]) -> None:
    assert marked("glued", text, check=check) == expected


@pytest.mark.parametrize(
    ("check", "text", "suggestion"),
    [
        ("joined", "the harbourThere was none", "harbour. There"),
        ("joined", "the cleanerMarta said", "cleaner Marta"),
        ("joined", "many thanksK.", None),
        ("sentence", "It was late.Nobody came.", "late. Nobody"),
        ("comma", "It was late,but warm.", "late, but"),
        ("bracket", "He sold pans(iron or tin).", "pans (iron"),
        ("number", "Built in2014.", "in 2014"),
        ("number", "For 1,200people.", "1,200 people"),
        ("ending", "On the 12 th of May.", "12th"),
        ("run-in", "The lady of the lake This play is old.", "lake. This"),
    ],
)
def test_suggests(check: str, text: str, suggestion: str | None) -> None:
    assert [clue.suggestion for clue in clues("glued", text, check=check)] == [suggestion]


@pytest.mark.parametrize("check", ["joined", "sentence", "comma", "bracket", "number", "ending"])
@pytest.mark.parametrize(
    "piece", ["harbourBoatHarbour", "boat.Boat,boat", "(boat(boat ", "12 th in2014", "a’b-c’d", "0123456789"]
)
def test_a_long_line_does_not_hang(check: str, piece: str) -> None:
    start = time.process_time()
    clues("glued", piece * (200_000 // len(piece)), check=check)
    assert time.process_time() - start < 5
