"""Reporters: one file, one output format.

A module offers `write(report: Report, out: TextIO, view: View) -> None`. It sees the report and nothing else: no
document, no analysis, no rule file. `out` is an open text stream that the caller opened and closes; a reporter writes
the whole of its format to it, ends it with one newline, and lets errors of the stream (a closed pipe, a full disk) pass
through. Equal reports give equal bytes.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """How a person wants a report.

    `verbosity`: -1 quiet, 0, 1 verbose. `width` in terminal columns and `color`: None = as the stream and NO_COLOR say.
    `pass_score`, `revise_score`: the scores from which a document's verdict is "pass" and "revise".
    """

    verbosity: int = 0
    width: int | None = None
    color: bool | None = None
    pass_score: float = 97.0
    revise_score: float = 90.0
