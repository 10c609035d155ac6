"""Reporters: one file, one output format. A module offers `write(report, out, view)`."""
