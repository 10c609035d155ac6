"""mtaudit audits machine-translated text: rules with reasons, findings with fixes, a score per document.

from mtaudit import Auditor, Document, Setup, audit, load_rules
report = audit([Document.of("Seen in North Velia (North Velia).", "a.txt")], Auditor(load_rules(), Setup()))
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mtaudit.audit import Auditor
    from mtaudit.model import Clue, Detector, Document, Rule, Segment, Setup, Span, analysis
    from mtaudit.report import DocumentReport, Finding, Report
    from mtaudit.rulebook import RuleBook
    from mtaudit.rulebook import load as load_rules
    from mtaudit.scoring import Score
    from mtaudit.severity import Confidence, Severity

__version__ = "0.1.0"
__all__ = [
    "Auditor",
    "Clue",
    "Confidence",
    "Detector",
    "Document",
    "DocumentReport",
    "Finding",
    "Report",
    "Rule",
    "RuleBook",
    "Score",
    "Segment",
    "Setup",
    "Severity",
    "Span",
    "analysis",
    "load_rules",
]

_HOMES = {
    "audit": ("Auditor",),
    "model": ("Clue", "Detector", "Document", "Rule", "Segment", "Setup", "Span", "analysis"),
    "report": ("DocumentReport", "Finding", "Report"),
    "rulebook": ("RuleBook", "load_rules"),
    "scoring": ("Score",),
    "severity": ("Confidence", "Severity"),
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, so that `import mtaudit` costs nothing."""
    for module, names in _HOMES.items():
        if name in names:
            return getattr(importlib.import_module(f"mtaudit.{module}"), name.removesuffix("_rules") or name)
    raise AttributeError(f"module 'mtaudit' has no attribute {name!r}")
