"""mtaudit audits machine-translated text: rules with reasons, findings with fixes, a score per document."""

__version__ = "0.1.0"
