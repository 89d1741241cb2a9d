"""`scormbuild validate`: every finding in the course files."""

from __future__ import annotations

from pathlib import Path

import click

from scormbuild import pipeline
from scormbuild.archive import replace_file
from scormbuild.cli import options


@click.command("validate", epilog="Example: scormbuild validate course_src --strict")
@options.source
@options.report
@options.strict
@options.ignore
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the report into this file instead of the terminal.",
)
def command(
    source: Path,
    report: options.Report,
    *,
    strict: bool,
    ignore: tuple[str, ...],
    output: Path | None,
) -> None:
    """Find everything that is wrong in the course in SOURCE. Nothing else is written."""
    checked = pipeline.validate(source)
    found = options.without(checked.diagnostics, ignore)
    text = report(found, checked.sources, checked.files)
    if output is None:
        click.echo(text, nl=False)
    else:
        replace_file(output, text.encode())
    options.leave(found, strict=strict)
