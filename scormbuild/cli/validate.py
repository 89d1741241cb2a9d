"""`scormbuild validate`: every finding in the course files."""

from __future__ import annotations

from pathlib import Path

import click

from scormbuild import pipeline
from scormbuild.cli import options
from scormbuild.selection import chosen


@click.command("validate", epilog="Example: scormbuild validate course_src --strict")
@options.source
@options.form
@options.drafts
@options.strict
@options.select
@options.ignore
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the report into this file instead of the terminal.",
)
def command(  # noqa: PLR0913 - one argument an option
    source: Path,
    form: str,
    *,
    drafts: bool,
    strict: bool,
    select: frozenset[str],
    ignore: frozenset[str],
    output: Path | None,
) -> None:
    """Find everything that is wrong in the course in SOURCE. Nothing else is written."""
    checked = pipeline.validate(source, drafts=drafts)
    found = chosen(checked.diagnostics, select, ignore)
    options.write(form, found, checked, output)
    options.leave(found, strict=strict)
