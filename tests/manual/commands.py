"""The page docs/reference/commands.md: what `--help` says, of every command."""

from __future__ import annotations

from inspect import cleandoc

import click

from scormbuild.cli import COMMANDS, group

HEAD = """\
# Commands

`scormbuild COMMAND`, or `python -m scormbuild COMMAND`. This page is made from what `--help` says
(`make golden`).

| exit status | |
|---|---|
| 0 | fine |
| 1 | findings: errors, or warnings with `--strict` |
| 2 | something impossible was asked for |
| 3 | a bug of ours |

`SOURCE` is the folder of `course.yaml`; without it, `course_src`. Colours are for terminals only;
`NO_COLOR=1` switches them off.
"""


def page() -> str:
    """Return the whole page."""
    return HEAD + "".join(map(_section, COMMANDS))


def _section(name: str) -> str:
    whole = click.Context(group, info_name="scormbuild")
    command = group.get_command(whole, name)
    assert command is not None
    context = click.Context(command, info_name=name, parent=whole)
    usage = command.get_usage(context).removeprefix("Usage: ")
    text = cleandoc(command.help or "")
    records = [
        record
        for parameter in command.get_params(context)
        if isinstance(parameter, click.Option) and "--help" not in parameter.opts
        if (record := parameter.get_help_record(context))
    ]
    rows = "".join(f"| `{_cell(option)}` | {_cell(said)} |\n" for option, said in records)
    options = f"\n| option | |\n|---|---|\n{rows}" if rows else ""
    example = (command.epilog or "").removeprefix("Example: ")
    return (
        f"\n## {name}\n\n```\n{' '.join(usage.split())}\n```\n\n{text}\n{options}"
        f"\n```console\n$ {example}\n```\n"
    )


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
