"""`scormbuild fix`: safe repairs of the course files."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

import click

from scormbuild import repairs
from scormbuild.cli import options
from scormbuild.repairs import Mended, MendedFile


@click.command("fix", epilog="Example: scormbuild fix course_src --write")
@options.source
@click.option("--diff", "only_diff", is_flag=True, help="Show the changes, for other programs.")
@click.option("--write", is_flag=True, help="Make the changes.")
@click.option(
    "--previous",
    type=click.Path(dir_okay=False, path_type=Path),
    help="An earlier package, whose numbers are right where tracking.lock has two.",
)
def command(source: Path, previous: Path | None, *, only_diff: bool, write: bool) -> None:
    """Mend what is safe to mend: missing ids, a tracking.lock after a merge.

    Ends with status 1 if there is something to mend that was not written.
    """
    if only_diff and write:
        message = "--diff shows, --write writes: choose one"
        raise click.UsageError(message)
    mended = repairs.mend(source, previous)
    if mended.worse:
        _refuse(mended)
    elif write:
        repairs.write(mended)
        _say(source, mended)
    else:
        _show(source, mended, hint=not only_diff)


def _refuse(mended: Mended) -> None:
    click.echo("nothing is changed: with the changes there would be new errors", err=True)
    for error in mended.worse:
        click.echo(f"  {error.at.path}: {error.code} {error.message()}", err=True)
    sys.exit(options.EXIT_FINDINGS)


def _say(source: Path, mended: Mended) -> None:
    for file in mended.files:
        for change in file.changes:
            click.echo(f"{(source / file.path).as_posix()}:{change.at.line}: {change.what}")
    if not mended.files:
        click.echo("nothing to fix", err=True)


def _show(source: Path, mended: Mended, *, hint: bool) -> None:
    for file in mended.files:
        click.echo("".join(difference(source, file)), nl=False)
    if not mended.files:
        click.echo("nothing to fix", err=True)
        return
    if hint:
        click.echo("'scormbuild fix --write' makes these changes", err=True)
    sys.exit(options.EXIT_FINDINGS)


def difference(source: Path, file: MendedFile) -> Iterator[str]:
    """Yield the lines of a unified difference as `patch` reads them."""
    name = (source / file.path).as_posix()
    before, after = (_lines(text) for text in (file.before, file.after))
    for line in unified_diff(before, after, name, name):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(data: bytes) -> list[str]:
    """Cut a text at line feeds only, as `patch` does."""
    pieces = data.decode("utf-8").split("\n")
    ended = [f"{piece}\n" for piece in pieces[:-1]]
    return ended + ([pieces[-1]] if pieces[-1] else [])
