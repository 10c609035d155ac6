from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest
from rich.cells import cell_len

from mtaudit.report import Finding, Metric, Report
from mtaudit.reporters import View
from mtaudit.reporters.terminal import write
from tests.reporters import sample


def shown(report: Report, **view: Any) -> str:
    out = io.StringIO()
    write(report, out, View(**{"width": 80, "color": False, **view}))
    return out.getvalue()


def excerpt(finding: Finding) -> tuple[str, str]:
    """The excerpt and the carets of one finding, as shown."""
    lines = shown(sample.report(sample.document("a.txt", finding))).split("\n")
    at = next(number for number, line in enumerate(lines) if line.strip(" ^") == "" and "^" in line)
    return lines[at - 1], lines[at]


def marked(text: str) -> tuple[str, str]:
    return excerpt(sample.finding("r", "grammar", 1, text))


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_documents_stand_worst_first() -> None:
    assert shown(sample.feed()).startswith(
        "score  verdict  words         critical  major  minor  chrf  document\n"
        " 92.6  revise     420                1      1      1     ·  …/harbour-strike.txt\n"
        " 97.9  revise   1,200                1      ·      ·  61.2  …/de/app.po #app\n"
        " 99.5  pass       188  small         ·      ·      1     ·  feed/bridge.txt\n"
        "and 3 documents without findings (1 with a note below)\n"
        "\n"
        "Harbour strike enters its second week\n"
    )


def test_a_finding_says_where_what_why_and_what_to_write() -> None:
    assert (
        "92.6 revise · 420 words · translated from tr (a guess) · Velin Courier\n"
        "\n"
        "  feed/harbour-strike.txt:5:1  major  en/pronoun-gender/person · high confidence\n"
        "      He said the crews would not return to the quays of Port Velin before the…\n"
        "      ^^\n"
        "      “He” stands for Marta Lindqvist, a woman\n"
        "      write: She\n"
        "      see: 3:37 Marta Lindqvist, who chairs the union (the person meant)\n"
        "           4:12 her deputy (a further pronoun for the same person)\n"
        "           and 1 more\n"
        "\n"
    ) in shown(sample.feed())


def test_findings_stand_in_the_order_of_the_text() -> None:
    text = shown(sample.feed(), verbosity=1)
    places = [text.index(f"feed/harbour-strike.txt:{line}:") for line in (1, 5, 7, 9, 11)]
    assert places == sorted(places)


def test_to_leave_words_out_is_a_suggestion_too() -> None:
    assert "write: nothing (leave it out)" in shown(sample.feed())


def test_spaces_at_the_edges_of_a_suggestion_are_seen() -> None:
    doc = sample.document("a.txt", sample.finding("r", "whitespace", 1, "a[[,]]b", suggestion=", "))
    assert "write: ,␣\n" in shown(sample.report(doc))


def test_sums_are_the_last_thing() -> None:
    assert shown(sample.feed()).endswith(
        "6 documents, 3,288 words: 6 findings (2 critical, 2 major, 2 minor)\n"
        "score 98.3 (MQM-style, of unconfirmed issues): 2 revise, 4 pass\n"
        "incomplete: 1 input not read, detectors broke 1 time\n"
        "not shown: 1 neutral, 1 suppressed (--verbose shows them)\n"
        "next: mtaudit explain any/placeholder/missing\n"
    )


def test_there_are_sums_by_category_and_source() -> None:
    text = shown(sample.feed())
    assert "\nBy category\n  capitalisation  1  a capital too many or too few\n" in text
    assert (
        "\nBy source\n"
        "  score  documents  findings  source\n"
        "   96.3          2         3  Velin Courier\n"
        "   98.5          2         1  (none)\n"
        "   99.9          2         1  Tolm Daily\n"
    ) in text


def test_without_sources_there_are_no_sums_by_source() -> None:
    assert "By source" not in shown(sample.report(sample.catalogue()))


def test_what_documents_show_together() -> None:
    assert (
        "Across documents\n"
        "\n"
        "  major  en/names/spelling · high confidence\n"
        "      one person, three spellings: Orsel Tavi, Orsal Tavi, Ursel Tavi\n"
        "      write: Orsel Tavi\n"
        "      see: feed/harbour-strike.txt:6:4 Orsel Tavi (12 times)\n"
        "           feed/bridge.txt:4:18 Ursel Tavi (once)\n"
    ) in shown(sample.feed())


@pytest.mark.parametrize("verbosity", [-1, 0, 1])
def test_what_went_wrong_is_always_told(verbosity: int) -> None:
    text = shown(sample.feed(), verbosity=verbosity)
    assert "Could not read 1 input\n  byte 0xe4 is not UTF-8; try --encoding cp1252\n    feed/old.txt:12\n" in text
    assert "Detectors that broke; their findings are missing\n  en/names/spelling: ValueError: an empty name\n" in text
    assert "incomplete: 1 input not read, detectors broke 1 time\n" in text


def test_a_note_is_told_once_for_all_its_documents() -> None:
    note = "no rules for language “fi”"
    docs = [sample.document(f"feed/{number}.txt", notes=(note,)) for number in range(5)]
    text = shown(sample.report(*docs))
    assert f"Notes\n  {note}\n    feed/0.txt\n    feed/1.txt\n    feed/2.txt\n    and 2 more\n" in text
    assert "feed/4.txt" in shown(sample.report(*docs), verbosity=1)


def test_a_note_on_a_document_with_findings_stands_with_it() -> None:
    doc = replace(sample.harbour(), notes=("4 further findings are folded",))
    assert "Velin Courier\nnote: 4 further findings are folded\n\n  feed" in shown(sample.report(doc))


def test_quiet_there_are_the_table_and_the_sums() -> None:
    text = shown(sample.feed(), verbosity=-1)
    assert text.startswith("score  verdict")
    assert "next: mtaudit explain" in text
    assert not any(part in text for part in ("write:", "By category", "By source", "Notes", "Across documents"))


def test_by_default_neutral_and_settled_findings_are_only_counted() -> None:
    text = shown(sample.feed())
    assert "breadcrumb" not in text
    assert "a space before the closing mark" not in text
    assert "why:" not in text


def test_verbose_there_is_everything() -> None:
    text = shown(sample.feed(), verbosity=1)
    assert "any/boilerplate/breadcrumb" in text
    assert "minor (suppressed)" in text
    assert "why: The source language has one pronoun for everybody" in text
    assert "9:1 Ms Lindqvist" in text
    assert "https://courier.example/harbour-strike" in text
    assert "from tr: “karar” at 8:2" in text
    assert "not shown" not in text
    assert "100.0  pass       640                ·      ·      ·        ·     ·  …budget.txt" in text


def test_metrics_have_a_column_and_a_line_only_where_there_are_any() -> None:
    plain = sample.report(replace(sample.harbour(), metrics=()))
    assert "chrf" not in shown(plain)
    report = sample.report(replace(sample.harbour(), metrics=(("bleu", 31.07), ("ter", 55.0))))
    report = replace(report, metrics=(Metric("bleu", 31.07, "nrefs:1"), Metric("ter", 55.0, "nrefs:1")))
    assert "minor  bleu  document\n 92.6  revise     420         1      1      1  31.1  feed/" in shown(report)
    assert "against the reference: bleu 31.1, ter 55.0" in " ".join(shown(report).split())
    assert "420 words · bleu 31.1" in shown(report)


def test_a_reason_is_told_once() -> None:
    first = sample.finding("r", "grammar", 1, "[[a]]", why="Because.")
    docs = [sample.document("a.txt", first, first), sample.document("b.txt", first)]
    assert shown(sample.report(*docs), verbosity=1).count("why: Because.") == 1


def test_documents_with_nothing_to_say() -> None:
    assert shown(sample.report()) == "0 documents, 0 words: 0 findings\n"
    assert shown(sample.report(sample.document("a.txt"))) == (
        "1 document without findings\n"
        "\n"
        "1 document, 420 words: 0 findings\n"
        "score 100.0 (MQM-style, of unconfirmed issues): 1 pass\n"
    )


def test_a_record_is_named_by_its_id() -> None:
    doc = replace(sample.harbour(), path="feed.jsonl", id="a17")
    text = shown(sample.report(doc))
    assert "  feed.jsonl #a17\n" in text
    assert "\nfeed.jsonl #a17 · 92.6 revise" in text


def test_verdicts_follow_the_view() -> None:
    assert "92.6 reject" in shown(sample.feed(), revise_score=95.0)


@pytest.mark.parametrize("width", [30, 40, 60, 80, 120])
@pytest.mark.parametrize("verbosity", [-1, 0, 1])
def test_no_line_is_wider_than_the_page(width: int, verbosity: int) -> None:
    long = replace(sample.harbour(), path="data/" * 30 + "article.txt", title="word " * 60, outlet="東京" * 40)
    report = sample.feed()
    report = replace(report, documents=(*report.documents, long))
    lines = shown(report, width=width, verbosity=verbosity).split("\n")
    assert max(map(cell_len, lines)) <= width


def test_a_narrow_page_has_a_list_for_a_table() -> None:
    assert shown(sample.feed(), width=40).startswith(
        "feed/harbour-strike.txt\n"
        "  92.6 revise · 420 words\n"
        "  1 critical, 1 major, 1 minor\n"
        "locale/de/app.po #app\n"
        "  97.9 revise · 1,200 words · chrf 61.2\n"
        "  1 critical\n"
    )


def test_carets_stand_below_the_match() -> None:
    assert marked("The bridge at 東京湾 was [[shutted]] down.") == (
        "      The bridge at 東京湾 was shutted down.",
        "                               ^^^^^^^",
    )
    assert marked("cafe\u0301 a\tb [[wide 東]] x") == ("      cafe\u0301 a b wide 東 x", "               ^^^^^^^")
    assert marked("an empty [[]]match") == ("      an empty match", "               ^")
    line, carets = marked("word " * 100 + "[[here]]" + " word" * 100)
    assert line[carets.index("^") :].startswith("here word")
    assert (line.strip()[0], line[-1]) == ("…", "…")


def test_a_finding_without_an_excerpt_shows_its_text() -> None:
    finding = sample.finding("r", "grammar", 1, "see [[only this]]")
    assert excerpt(replace(finding, excerpt="", mark=(0, 0))) == ("      only this", "      ^^^^^^^^^")


def test_text_is_never_read_as_markup_or_control() -> None:
    evil = "[bold red]a[/] :smile: \x1b[2J\x1b]8;;http://x.example\x07[[b]]\u202e"
    finding = sample.finding("r", "grammar", 1, evil, message=evil, suggestion=evil)
    text = shown(sample.report(sample.document("\x1b[2J.txt", finding, title=evil, notes=(evil,))), width=200)
    assert text.count("[bold red]a[/] :smile: <U+001B>[2J") == 5
    assert all(char.isprintable() or char == "\n" for char in text)


def test_colour_underlines_the_match() -> None:
    text = shown(sample.feed(), color=True)
    assert "\x1b[1;4;31mHe\x1b[0m" in text
    assert "^^" not in text


def test_colour_is_for_terminals_unless_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def colored(out: io.StringIO, color: bool | None = None) -> bool:
        write(sample.feed(), out, View(width=80, color=color))
        return "\x1b" in out.getvalue()

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert colored(Terminal())
    assert not colored(io.StringIO())
    assert colored(io.StringIO(), color=True)
    assert not colored(Terminal(), color=False)
    monkeypatch.setenv("TERM", "dumb")
    assert not colored(Terminal())
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    assert not colored(Terminal())
    assert colored(Terminal(), color=True)


def test_a_pipe_has_always_the_same_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "45")
    assert shown(sample.feed(), width=None) == shown(sample.feed(), width=100)


def test_a_stream_of_another_encoding_gets_what_it_can_hold() -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    write(sample.feed(), out, View(width=80))
    out.seek(0)
    assert "?He? stands for Marta Lindqvist, a woman" in out.read()


def test_a_closed_pipe_is_the_callers_matter() -> None:
    class Closed(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        write(sample.feed(), Closed(), View())


def test_only_the_terminal_loads_rich() -> None:
    code = "import sys, mtaudit.reporters.json, mtaudit.reporters.csv; sys.exit('rich' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_ties_are_settled_by_path() -> None:
    one: Finding = sample.finding("r", "grammar", 1, "[[a]]")
    docs = [sample.document(path, one) for path in ("b.txt", "a.txt")]
    text = shown(sample.report(*docs))
    assert text == shown(sample.report(*reversed(docs)))
    assert text.index("a.txt") < text.index("b.txt")
