"""The command line: one file per command, each loaded when it is called.

Exit status: 0 fine, 1 findings, 2 something impossible was asked for, 3 a bug of ours.
"""

from __future__ import annotations

import gc
import sys
import traceback
from importlib import import_module
from io import TextIOWrapper

import click

import scormbuild
from scormbuild.diagnostics import ScormbuildError

#: Name of a command: what it does, in a line. Its module has the same name, so that `--help` stays
#: fast: libraries are imported by the command that needs them.
COMMANDS = {
    "new": "Write a course project to start from.",
    "validate": "Find everything that is wrong in the course files.",
    "fix": "Mend what is safe to mend: missing ids, a merged ledger.",
    "package": "Build the package that you upload to your LMS.",
    "schema": "Print the JSON Schema of course files, for editors.",
    "explain": "Say what a code means, why it matters, and how to mend it.",
}

EXIT_IMPOSSIBLE = 2
EXIT_BUG = 3


class _Commands(click.Group):
    """The group of commands; a module is imported only when its command is wanted."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"{__name__}.{cmd_name}").command
        return command

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's signature
        formatter: click.HelpFormatter,
    ) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=_Commands,
    epilog="Example: scormbuild package course_src",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(scormbuild.__version__, prog_name="scormbuild")
def group() -> None:
    """Write a course as text, upload it to any LMS as a SCORM package."""


#: A build makes hundreds of thousands of objects that live to its end: looking through them for
#: cycles as often as Python does by itself takes 8 % of the time, and finds next to nothing.
_ALLOCATIONS_BETWEEN_COLLECTIONS = (100_000, 20, 100)


def main() -> None:
    """Run the command line and leave the process with its exit status."""
    gc.set_threshold(*_ALLOCATIONS_BETWEEN_COLLECTIONS)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A terminal that lacks a letter must not end a command.
            stream.reconfigure(errors="backslashreplace")
    try:
        status = group.main(standalone_mode=False)
    except click.ClickException as problem:
        problem.show()
        status = EXIT_IMPOSSIBLE
    except click.Abort:
        click.echo("stopped", err=True)
        status = EXIT_IMPOSSIBLE
    except (ScormbuildError, OSError) as problem:
        click.echo(f"scormbuild: {problem}", err=True)
        status = EXIT_IMPOSSIBLE
    except Exception:  # noqa: BLE001 - the last resort: whatever is left is a bug of ours
        traceback.print_exc()
        click.echo("This is a bug in scormbuild. Please report the lines above.", err=True)
        status = EXIT_BUG
    sys.exit(status)
