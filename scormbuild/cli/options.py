"""What several commands share: arguments, options, and how findings end a command."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from scormbuild import catalogue
from scormbuild.archive import replace_file
from scormbuild.diagnostics import Diagnostic, Severity
from scormbuild.pipeline import Checked
from scormbuild.reports import REPORTS, text

EXIT_FINDINGS = 1


def _from_here(ctx: click.Context, parameter: click.Parameter, value: Path) -> Path:  # noqa: ARG001
    """Shorten a path into the current folder, as CI systems look for files from there."""
    here = Path.cwd()
    return value.relative_to(here) if value.is_relative_to(here) else value


def _kinds(words: Iterable[str]) -> Iterator[tuple[str, tuple[type[Diagnostic], ...]]]:
    """Yield each word with the kinds of findings that it names."""
    for word in (part.strip() for given in words for part in given.split(",") if part.strip()):
        kinds = catalogue.family(word)
        if not kinds:
            meant = catalogue.meant(word)
            hint = f"did you mean {meant}?" if meant else "'scormbuild explain' lists them"
            message = f"there is no finding {word!r}: {hint}"
            raise click.BadParameter(message)
        yield word, kinds


def _selected(
    ctx: click.Context,  # noqa: ARG001 - click's signature
    parameter: click.Parameter,  # noqa: ARG001
    value: tuple[str, ...],
) -> frozenset[str]:
    return frozenset(kind.code for _, kinds in _kinds(value) for kind in kinds)


def _ignored(
    ctx: click.Context, parameter: click.Parameter, value: tuple[str, ...]
) -> frozenset[str]:
    for word, kinds in _kinds(value):
        if all(kind.severity is Severity.ERROR for kind in kinds):
            message = f"{word!r} is an error, and errors cannot be left out"
            raise click.BadParameter(message)
    return _selected(ctx, parameter, value)


source = click.argument(
    "source",
    default="course_src",
    type=click.Path(file_okay=False, path_type=Path),
    callback=_from_here,
)
form = click.option(
    "--format",
    "form",
    type=click.Choice(list(REPORTS)),
    default="text",
    show_default=True,
    help="How findings are shown.",
)
drafts = click.option(
    "--drafts", is_flag=True, help="Take in pages that say draft: true, to look at them."
)
strict = click.option("--strict", is_flag=True, help="Let warnings fail, too.")
select: Callable[[Any], Any] = click.option(
    "--select",
    multiple=True,
    metavar="CODE",
    callback=_selected,
    help="Of warnings and advice, keep only these: codes, names, or families such as ACC or QST0;"
    " several are parted by commas.",
)
ignore: Callable[[Any], Any] = click.option(
    "--ignore",
    multiple=True,
    metavar="CODE",
    callback=_ignored,
    help="Leave out these warnings and advice, even if they are selected.",
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
