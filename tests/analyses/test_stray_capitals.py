"""Stray capitals: what each is, and where there are none."""

import time

import pytest

from mtaudit.analyses.stray_capitals import stray_capitals
from mtaudit.model import Document


def kinds(text: str) -> list[tuple[str, str, str]]:
    doc = Document.of(text)
    return [(s.kind, text[slice(*s.before)], text[slice(*s.word)]) for s in stray_capitals(doc)]


@pytest.mark.parametrize(
    ("text", "kind", "before", "word"),
    [
        ("The duchess as the leading lady This play is about her.", "run-in", "lady", "This"),
        ("Speech of Ana Ruiz The bridge was closed in May.", "run-in", "Ruiz", "The"),
        ("Commuters Is it right to pay for the ferry?", "run-in", "Commuters", "Is"),
        ("Wind and rain When there are people around, we slow down.", "run-in", "rain", "When"),
        ("The council said it had He had no boats.", "insertion", "had", "He"),
        ("They pointed to the In the harbour of Tessel.", "insertion", "the", "In"),
        ("The state of Volania And it has no plans.", "stray", "Volania", "And"),
        ("He tried to spoil the name [of Tessel] By making up a story.", "stray", "name", "By"),
        ("She stayed for ten months, It was too long for her.", "stray", "months", "It"),
        ("They thought that It was over.", "stray", "that", "It"),
    ],
)
def test_says_what_a_capital_is(text: str, kind: str, before: str, word: str) -> None:
    assert kinds(text) == [(kind, before, word)]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry left. It was late. In May it rained.",
        "Man Escapes on a Motorbike During an Attempted Robbery in Tessel Harbour",
        "She saw Beauty And the Beast and Gone With The Wind.",
        "He said, We are going home, and he thought, It is over.",
        "Hi, How are you?",
        "The film It was shot in Tessel.",
        "The Koran says that no leaf falls without His knowledge.",
        "The harbour: It is closed. “It is,” he said. (It is.)",
        "Could you pay for May and June?",
    ],
)
def test_leaves_right_capitals_alone(text: str) -> None:
    assert kinds(text) == []


def test_a_long_line_of_candidates_takes_linear_time() -> None:
    def seconds(count: int) -> float:
        doc = Document.of("god said it had He had a boat Where he was " * count)
        start = time.process_time()
        assert stray_capitals(doc)
        return time.process_time() - start

    assert seconds(4000) < 40 * max(seconds(400), 0.002)
