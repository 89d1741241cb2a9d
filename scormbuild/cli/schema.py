"""`scormbuild schema`: the JSON Schemas, for editors and other tools."""

from __future__ import annotations

from pathlib import Path

import click

from scormbuild import published
from scormbuild.archive import replace_file


@click.command("schema", epilog="Example: scormbuild schema quiz --output quiz.schema.json")
@click.argument("name", required=False, type=click.Choice(list(published.FILES)))
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="Write it into this file; without NAME, write all of them into this folder.",
)
def command(name: str | None, output: Path | None) -> None:
    """Print the JSON Schema of course, lesson, quiz or glossary files. Without NAME, list them.

    With its schema an editor completes keys, shows what they mean and marks what is wrong.
    """
    if name is None and output is None:
        click.echo(listed(), nl=False)
    elif name is None and output is not None:
        for each in published.FILES:
            _write(output / published.file_name(each), each)
    elif name is not None and output is not None:
        _write(output, name)
    elif name is not None:
        click.echo(published.text(name), nl=False)


def listed() -> str:
    """Say in a line each what there is, and which files it describes."""
    return "".join(
        f"{name:<8} {', '.join(patterns):<36} {published.published(name)['description']}\n"
        for name, patterns in published.FILES.items()
    )


def _write(file: Path, name: str) -> None:
    replace_file(file, published.text(name).encode())
    click.echo(file.as_posix())
