"""Whom a pronoun means, where that is plain and the person is of the other gender.

Only what follows from who has been mentioned is told. A pronoun that may mean somebody whose gender is unknown, or
somebody of its own gender, has no answer here; and one that has no answer may mean somebody nobody found, so that the
same pronoun after it has none either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtaudit.analyses.bound_pronouns import CLAUSE, Antecedent, ahead_of, bound
from mtaudit.analyses.gender import genders
from mtaudit.analyses.gender_signs import may_tell
from mtaudit.analyses.native_topics import topic_figure
from mtaudit.analyses.pronouns import Pronoun, case, unquoted
from mtaudit.analyses.quotations import quotations
from mtaudit.analyses.scene import FURTHEST, INTRODUCED, TALK, Figure, Scene, rival, scene
from mtaudit.analyses.speech import ACCORDING, HE_SAID, SAID_THAT
from mtaudit.model import Document, analysis

__all__ = ["CLAUSE", "Antecedent", "antecedents"]
OTHER = {"f": "m", "m": "f"}
REACH = 4
"""Sentences back in which the person meant must have been mentioned, by name or by a pronoun."""
NEAR = 3
"""Sentences back in which nobody else may stand."""
FAR = 6
"""Sentences back in which somebody without a name may still be meant."""
OWNS = re.compile(r" (?:[\w’'-]+ ){0,3}")


@analysis
def antecedents(doc: Document) -> tuple[Antecedent, ...]:
    """The pronouns whose one possible antecedent is of the other gender, in the order of the text."""
    against = {OTHER[pronoun.gender] for pronoun in unquoted(doc)}
    if not may_tell(doc, against) or not any(told.sure and told.value in against for told in genders(doc)):
        return ()
    return tuple(_Reading(doc).read())


class _Reading:
    """One document, read from pronoun to pronoun."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.text = doc.text
        self.scene: Scene = scene(doc)
        self.quoted = quotations(doc)
        self.found: dict[str, Antecedent] = {}
        self.open: dict[str, int] = {}
        """Gender → the sentence of the last pronoun that had no answer."""
        self.owned: set[int] = set()
        """Where those stand who belong to a pronoun that had one: his son."""

    def read(self) -> Iterator[Antecedent]:
        for pronoun in unquoted(self.doc):
            at = self.scene.sentence(pronoun.start)
            answer = self._answer(pronoun, at)
            if answer:
                self.found[pronoun.gender] = answer
                self.owned.update(
                    f.start for f in self.scene.between(pronoun.end, pronoun.end + 40) if self._owns(pronoun, f)
                )
                yield answer
            else:
                self.open[pronoun.gender] = at

    def _answer(self, pronoun: Pronoun, at: int) -> Antecedent | None:
        near = self.scene.near(pronoun.start, REACH)
        before = [f for f in near if f.start < pronoun.start and not f.quoted and f.start not in self.owned]
        ahead = ahead_of(self.scene, pronoun, at)
        if ahead or not before:
            return ahead or self._inherited(pronoun, at, None)
        topic = topic_figure(self.doc, pronoun, before)
        answer = (
            (Antecedent(pronoun, topic, "topic", True) if topic else None)
            or self._inherited(pronoun, at, before[-1])
            or bound(self.text, pronoun, at, before[-1])
            or self._alone(pronoun, at, before)
            or self._speaker(pronoun, at, before)
            or self._said(pronoun, at, before[-1])
            or self._subject(pronoun, at)
        )
        return answer if answer and not self._named_again(pronoun, answer.figure) else None

    def _named_again(self, pronoun: Pronoun, figure: Figure) -> bool:
        """He and Anna left: whom a pronoun means is not named after it in its clause."""
        again = next(
            (f.start for f in self.scene.rest(pronoun.end) if f.person == figure.person and not f.quoted), None
        )
        if again is None:
            return False
        return self.text[pronoun.end : again] == " and " or not CLAUSE.search(self.text, pronoun.end, again)

    def _owns(self, pronoun: Pronoun, figure: Figure) -> bool:
        """His five-year-old son: somebody who is the pronoun's, and so is not whom it means."""
        return not figure.named and bool(OWNS.fullmatch(self.text, pronoun.end, figure.start))

    def _inherited(self, pronoun: Pronoun, at: int, last: Figure | None) -> Antecedent | None:
        """The same pronoun again, with nobody in between."""
        former = self.found.get(pronoun.gender)
        if (
            not former
            or (last and last.start > former.pronoun.start)
            or self.open.get(pronoun.gender, -9) > self.scene.sentence(former.pronoun.start)
        ):
            return None
        since = [f for f in self.scene.between(former.pronoun.end, pronoun.start) if f.start in self.owned]
        since = [f for f in since if rival(f, pronoun.gender)]
        speaks = pronoun.subject and HE_SAID.match(self.text, pronoun.end)
        if at - self.scene.sentence(former.pronoun.start) > 1 or (since and not speaks):
            return None
        rest = self.scene.rest(pronoun.end)
        if any(rival(f, pronoun.gender) and f.named for f in rest):
            return None
        return Antecedent(pronoun, former.figure, former.how, former.firm)

    def _alone(self, pronoun: Pronoun, at: int, before: list[Figure]) -> Antecedent | None:
        """Nobody has been mentioned whom the pronoun may mean."""
        last = before[-1]
        if rival(last, pronoun.gender) or not last.sure or pronoun.gender in self.open:
            return None
        if at - last.sentence > REACH or not self._free(pronoun, last, at):
            return None
        if not last.named and (not last.subject or self._talk(last.sentence, at)):
            return None
        if self.scene.first_doubt(pronoun.gender) < self.scene.sentences[at].end:
            return None
        speaks = self._speaks(pronoun)
        for figure in self.scene.near(pronoun.start, FAR):
            doubtful = rival(figure, pronoun.gender) or not figure.sure
            if speaks and figure.quoted and not figure.named:
                continue  # who says something is not spoken of in it
            if doubtful and figure.start < pronoun.start and (at - figure.sentence <= 1 or not figure.vague):
                return None
        return Antecedent(pronoun, last, "alone", True)

    def _talk(self, first: int, last: int) -> bool:
        """Whether somebody speaks of himself, or to somebody, outside quotations, as in letters."""
        end = self.scene.sentences[last].end
        span = max(self.scene.sentences[first].start, end - FURTHEST), end
        return any(not self.quoted.inside(match.span()) for match in TALK.finditer(self.text, *span))

    def _free(self, pronoun: Pronoun, figure: Figure, at: int) -> bool:
        """Whether a pronoun may mean a figure by its place: the object of a verb is not its subject."""
        if figure.sentence != at:
            return True
        if case(self.text, pronoun) == "object":
            return bool(CLAUSE.search(self.text, figure.end, pronoun.start))
        return True

    def _speaker(self, pronoun: Pronoun, at: int, before: list[Figure]) -> Antecedent | None:
        """“…,” he said; according to him: the last who spoke, if nobody else has come between."""
        if not self._speaks(pronoun):
            return None
        last = next((f for f in reversed(before) if not _passing(f)), before[-1])
        if not (last.speaker or last.subject) or not last.named or rival(last, pronoun.gender) or not last.sure:
            return None
        if at - last.sentence > REACH or self.open.get(pronoun.gender, -9) >= last.sentence:
            return None
        rest = self.scene.rest(pronoun.end)
        if any(rival(f, pronoun.gender) and not f.quoted and f.named for f in rest):
            return None
        near = self.scene.near(pronoun.start, NEAR)
        rivals = [f for f in near if rival(f, pronoun.gender) and not f.quoted and f.start < pronoun.start]
        first = at - 1 if self._by_name(last) else at - NEAR  # a noun may be somebody else
        if not all(_mentioned(f) for f in rivals if f.sentence >= first):
            return None
        return Antecedent(pronoun, last, "speaker", not rivals)

    def _speaks(self, pronoun: Pronoun) -> bool:
        """He said; according to him."""
        if pronoun.subject and HE_SAID.match(self.text, pronoun.end):
            return True
        return bool(ACCORDING.search(self.text, max(0, pronoun.start - 14), pronoun.start))

    def _by_name(self, figure: Figure) -> bool:
        """Whether somebody is named in the sentence of the figure."""
        begin = max(self.scene.sentences[figure.sentence].start, figure.end - INTRODUCED)
        same = [f for f in self.scene.between(begin, figure.end) if f.person == figure.person]
        return any(self.text[f.start].isupper() for f in same)

    def _said(self, pronoun: Pronoun, at: int, last: Figure) -> Antecedent | None:
        """Anna Petrova said that he."""
        if not pronoun.subject or not last.named or last.owner or rival(last, pronoun.gender) or not last.sure:
            return None
        if not SAID_THAT.match(self.text, last.end, pronoun.start):
            return None
        if self.open.get(pronoun.gender, -9) >= at - 2:
            return None
        if any(rival(f, pronoun.gender) and not f.quoted for f in self.scene.near(pronoun.start, 1)):
            return None
        return Antecedent(pronoun, last, "said", False)

    def _subject(self, pronoun: Pronoun, at: int) -> Antecedent | None:
        """The subject of this sentence or of the one before, with nobody else near."""
        form = case(self.text, pronoun)
        if form == "object" or self.open.get(pronoun.gender, -9) >= at - NEAR:
            return None
        near = [f for f in self.scene.near(pronoun.start, NEAR) if f.start not in self.owned]
        near = [f for f in near if not self._owns(pronoun, f)]
        able = [
            f for f in near if f.start < pronoun.start and f.sure and f.subject and f.named and f.sentence >= at - 1
        ]
        able = [f for f in able if not f.quoted and not f.owner and not rival(f, pronoun.gender)]
        if not able:
            return None
        figure = able[-1]
        own = figure.sentence == at and any(self._owns(pronoun, f) for f in self.scene.near(pronoun.start, 0))
        for other in near:
            before = other.sentence < (at if own else figure.sentence if pronoun.subject else 0)
            if rival(other, pronoun.gender) and not (_passing(other) and before):
                return None
        return Antecedent(pronoun, figure, "subject", False)


def _passing(figure: Figure) -> bool:
    """Whether somebody without a name is only mentioned."""
    return not (figure.named or figure.gender) and _mentioned(figure)


def _mentioned(figure: Figure) -> bool:
    """Whether somebody neither acts nor speaks; the owner in “the mayor's office” does not."""
    return not figure.speaker and (figure.owner or not figure.subject)
