"""What several commands share: arguments, options, and how findings end a command."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from scormbuild.archive import replace_file
from scormbuild.diagnostics import Diagnostic, Severity
from scormbuild.pipeline import Checked
from scormbuild.reports import REPORTS, text

EXIT_FINDINGS = 1


source = click.argument(
    "source", default="course_src", type=click.Path(file_okay=False, path_type=Path)
)
form = click.option(
    "--format",
    "form",
    type=click.Choice(list(REPORTS)),
    default="text",
    show_default=True,
    help="How findings are shown.",
)
strict = click.option("--strict", is_flag=True, help="Let warnings fail, too.")
ignore: Callable[[Any], Any] = click.option(
    "--ignore", multiple=True, metavar="CODE", help="Leave out warnings and advice of this code."
)


def without(diagnostics: Sequence[Diagnostic], codes: Sequence[str]) -> tuple[Diagnostic, ...]:
    """Leave out what was asked to be left out, by code or slug; errors always stay."""
    return tuple(
        found
        for found in diagnostics
        if found.severity is Severity.ERROR or not {found.code, found.slug()} & set(codes)
    )


def write(
    form: str, found: Sequence[Diagnostic], checked: Checked, output: Path | None = None
) -> None:
    """Write the report to a file, else to the terminal; only a terminal is given colours."""
    if output is not None:
        report = REPORTS[form](found, checked.sources, checked.files)
        replace_file(output, report.encode())
        return
    coloured = form == "text" and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    show = partial(text.report, colour=True) if coloured else REPORTS[form]
    click.echo(show(found, checked.sources, checked.files), nl=False)


def fails(diagnostics: Sequence[Diagnostic], *, strict: bool) -> bool:
    """Tell whether these findings end a command with status 1; advice never does."""
    bad = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(found.severity in bad for found in diagnostics)


def leave(diagnostics: Sequence[Diagnostic], *, strict: bool) -> None:
    """Leave the process with the status that the findings deserve."""
    if fails(diagnostics, strict=strict):
        sys.exit(EXIT_FINDINGS)
