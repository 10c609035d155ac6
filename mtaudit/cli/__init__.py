"""The command line: the only place that has a process pool, prints, and ends with an exit code."""

from __future__ import annotations

import sys

from mtaudit.cli.main import cli

__all__ = ["main"]


def main() -> None:
    """Run `mtaudit` with the arguments of the process, and exit with its code."""
    for stream in (sys.stdout, sys.stderr):
        # A report must come out whole even where the terminal's encoding lacks a character.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    cli(prog_name="mtaudit")
