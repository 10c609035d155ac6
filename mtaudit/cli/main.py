"""`mtaudit` itself: its subcommands, each loaded only when it is called."""

from __future__ import annotations

import importlib
from typing import Any

import click

from mtaudit import __version__

COMMANDS = {
    "audit": ("mtaudit.cli.audit", "Audit files, folders or feeds, worst document first."),
    "score": ("mtaudit.cli.score", "BLEU, chrF, chrF++ and TER against references, as sacrebleu gives them."),
    "compare": ("mtaudit.cli.compare", "Two translations: what the second fixed and broke; may it replace the first?"),
    "names": ("mtaudit.cli.names", "Are two romanized names spellings of one? Pairs from a CSV file."),
    "explain": ("mtaudit.cli.rules", "Explain a rule: what is wrong, why it happens, what to write."),
    "rules": ("mtaudit.cli.rules", "List, show and test rules."),
}
"""Command → its module and its line in `mtaudit --help`, so that help and start-up load no command."""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; None for a name that is none."""
        if cmd_name not in COMMANDS:
            return None
        command: Any = getattr(importlib.import_module(COMMANDS[cmd_name][0]), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


EPILOG = """
\b
Try:
  mtaudit audit feed/                    which articles to fix first, and why
  mtaudit audit feed/ --format json      the same for a program
  mtaudit audit feed.jsonl -o report.csv --format csv
  mtaudit explain doubled-gloss          what a rule means
  mtaudit rules list                     all rules

\b
Exit codes of audit and compare: 0 gate passed, 1 gate failed, 2 wrong usage or an input
that could not be read (the others are audited), 3 a detector broke.
"""


@click.group(
    cls=LazyGroup, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, "-V", "--version", message="%(prog)s %(version)s")
def cli() -> None:
    """Audit machine-translated text: wrong pronouns, garbled words, doubled glosses, broken quotations and their kin.

    Every finding names its rule, the reason and, where there is one, what to write instead. Works offline.
    """
