"""Categories of findings: fixed ids, their MQM type and their default severity.

The MQM typology is that of https://themqm.org; ids are part of the output format and never change.
"""

from __future__ import annotations

from typing import NamedTuple

from mtaudit.severity import Severity

NEUTRAL, MINOR, MAJOR, CRITICAL = Severity.NEUTRAL, Severity.MINOR, Severity.MAJOR, Severity.CRITICAL


class Category(NamedTuple):
    """What a finding is about.

    `mqm`: "dimension / type" of the MQM typology; `severity`: the default of its rules; `what`: one line for people.
    """

    mqm: str
    severity: Severity
    what: str


CATEGORIES: dict[str, Category] = {
    "pronoun-gender": Category("accuracy / mistranslation", MAJOR, "pronoun of the wrong gender"),
    "pronoun-reference": Category("accuracy / mistranslation", MAJOR, "he or she for a thing, it for a person"),
    "role-gender": Category("accuracy / mistranslation", MINOR, "role noun or title of the wrong gender"),
    "garbled-word": Category("linguistic conventions / spelling", MAJOR, "a non-word that is no name"),
    "untranslated": Category("accuracy / untranslated", MAJOR, "words of the source language left over"),
    "name-variants": Category("terminology / inconsistent use", MAJOR, "one name spelled in several ways"),
    "name-mistranslated": Category("accuracy / mistranslation", MAJOR, "a name translated or replaced"),
    "repetition": Category("accuracy / addition", MAJOR, "doubled words or phrases"),
    "doubled-gloss": Category("accuracy / addition", MINOR, "a bracket that repeats what stands before it"),
    "misplaced-gloss": Category("linguistic conventions / word order", MINOR, "a gloss after the wrong noun"),
    "broken-insertion": Category("linguistic conventions / grammar", MAJOR, "a fragment with its own subject put in"),
    "inconsistent-quote": Category("terminology / inconsistent use", MINOR, "one quotation rendered in two ways"),
    "punctuation": Category("linguistic conventions / punctuation", MINOR, "quotation marks, brackets, end marks"),
    "glued-words": Category("linguistic conventions / spelling", MINOR, "a lost space or sentence break"),
    "capitalisation": Category("linguistic conventions / spelling", MINOR, "a capital too many or too few"),
    "number-format": Category("locale conventions / number format", MINOR, "a number as the source writes it"),
    "date-format": Category("locale conventions / date format", MINOR, "a date as the source writes it"),
    "missing-article": Category("linguistic conventions / grammar", MINOR, "an article that the name wants"),
    "grammar": Category("linguistic conventions / grammar", MINOR, "agreement, tense, preposition"),
    "false-friend": Category("accuracy / mistranslation", MAJOR, "a word in a sense English has not"),
    "calque": Category("style / unidiomatic", MINOR, "word-for-word rendering"),
    "boilerplate": Category("", NEUTRAL, "page furniture in the text"),
    "placeholder": Category("accuracy / markup", CRITICAL, "placeholder lost, added or changed"),
    "markup": Category("accuracy / markup", MAJOR, "tags, codes, attributes, entities"),
    "plural-forms": Category("linguistic conventions / grammar", MAJOR, "number and emptiness of plural forms"),
    "residue": Category("accuracy / addition", CRITICAL, "prompt tags, preambles, refusals of a model"),
    "encoding": Category("design / character encoding", MAJOR, "mojibake, invisible or mixed characters"),
    "missing-translation": Category("accuracy / untranslated", MAJOR, "empty, or equal to its source"),
    "wrong-language": Category("accuracy / mistranslation", CRITICAL, "target in another language or script"),
    "number-mismatch": Category("accuracy / mistranslation", MAJOR, "number changed, dropped or added"),
    "date-mismatch": Category("accuracy / mistranslation", MAJOR, "date changed, dropped or added"),
    "unit-mismatch": Category("accuracy / mistranslation", MAJOR, "unit changed, dropped or added"),
    "length": Category("accuracy / omission", MAJOR, "cut off, or something added"),
    "negation": Category("accuracy / mistranslation", CRITICAL, "a negation on one side only"),
    "inconsistent-translation": Category("terminology / inconsistent use", MINOR, "one source, several targets"),
    "terminology": Category("terminology / wrong term", MAJOR, "required term missing, forbidden term used"),
    "url": Category("accuracy / do not translate", MAJOR, "URL, e-mail, path or option changed"),
    "whitespace": Category("linguistic conventions / whitespace", MINOR, "edge and double spaces, newlines"),
    "malformed": Category("", MAJOR, "the file itself is broken"),
}
