"""`scormbuild package`: build the packages of a course."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from scormbuild import pipeline
from scormbuild.archive import replace_file, write_folder, write_package
from scormbuild.cli import options
from scormbuild.course.course import Course
from scormbuild.course.ledger import PATH as LEDGER
from scormbuild.diagnostics import Diagnostic, Outcome, in_order
from scormbuild.pipeline import Built, Checked
from scormbuild.reports import REPORTS
from scormbuild.reports import updates as updated
from scormbuild.selection import chosen
from scormbuild.targets import TARGETS

NEXT_STEP = "Next: in Moodle, turn editing on, add an activity, SCORM package, and drop this file."


@click.command("package", epilog="Example: scormbuild package course_src --target scorm2004-4")
@options.source
@click.option(
    "--target",
    "targets",
    multiple=True,
    type=click.Choice(list(TARGETS)),
    help="What to build, instead of the course's own targets; may be given several times.",
)
@click.option(
    "--output",
    default="dist",
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder for the packages.",
)
@click.option("--unpacked", is_flag=True, help="Write a folder to look at, instead of a zip.")
@click.option(
    "--previous",
    type=click.Path(dir_okay=False, path_type=Path),
    help="An earlier package of this course: its numbers are kept, and what changes is told.",
)
@click.option(
    "--answer-key",
    "with_key",
    is_flag=True,
    help="Write all questions with what is right beside the package, to print for teachers.",
)
@click.option("--locked", is_flag=True, help=f"Fail if {LEDGER} would have to change.")
@options.drafts
@options.strict
@options.select
@options.ignore
def command(  # noqa: PLR0913 - one argument an option
    source: Path,
    targets: tuple[str, ...],
    output: Path,
    previous: Path | None,
    *,
    unpacked: bool,
    with_key: bool,
    locked: bool,
    drafts: bool,
    strict: bool,
    select: frozenset[str],
    ignore: frozenset[str],
) -> None:
    """Build the course in SOURCE into packages that an LMS imports."""
    checked = pipeline.check(source, previous=previous, locked=locked, drafts=drafts)
    built, noticed = _build(checked, targets, source)
    updates = pipeline.updates(checked, built, source)
    keys = [pipeline.answer_key(checked, package, source) for package in built if with_key]
    told = (one for key in keys for one in key.diagnostics)
    found = chosen(in_order((*noticed, *updates.diagnostics, *told)), select, ignore)
    if found:
        click.echo(REPORTS["text"](found, checked.sources, checked.files), err=True, nl=False)
    if checked.course is None or not built or options.fails(found, strict=strict):
        sys.exit(options.EXIT_FINDINGS)
    # A package to look at gives no numbers away: its pages may come to nothing.
    if not drafts and pipeline.keep_ledger(checked.course, source):
        click.echo(f"{(source / LEDGER).as_posix()} has new numbers: commit it")
    for package in built:
        destination = output / _name(checked.course, package, unpacked=unpacked, drafts=drafts)
        _write(package, destination, unpacked=unpacked)
        click.echo(summary(checked.course, package, destination))
        if keys:
            _write_key(keys.pop(0), destination)
    if checked.earlier is not None:
        click.echo(updated.report(updates.value, checked.earlier.reason), nl=False)
    if not unpacked:
        click.echo(NEXT_STEP)


def summary(course: Course, built: Built, destination: Path) -> str:
    """Say where the package is, what is in it, and what of it comes from other sites."""
    pages, questions = len(course.pages), sum(len(page.questions) for page in course.pages)
    counted = [(pages, "page"), (questions, "question")]
    if built.scos > 1:
        counted.insert(0, (built.scos, "SCO"))
    sizes = ", ".join((*(_count(number, noun) for number, noun in counted), *_searched(built)))
    said = (
        f"{destination.as_posix()}  {_size(destination)}\n"
        f"  {built.target.title}, {sizes}, "
        f"suspend data {built.budget.worst} of {built.budget.limit} characters at most"
    )
    if not course.hosts:
        return said
    return f"{said}\n  embeds from {', '.join(course.hosts)}, once a learner asks for it"


def _build(
    checked: Checked, targets: tuple[str, ...], source: Path
) -> tuple[list[Built], tuple[Diagnostic, ...]]:
    found = [*checked.diagnostics]
    built = []
    for target in pipeline.wanted(checked.course, targets) if checked.course else ():
        outcome = pipeline.build(checked, target, source)
        found += outcome.diagnostics
        if outcome.value is None:
            return [], in_order(tuple(found))
        built.append(outcome.value)
    return built, in_order(tuple(found))


def _name(course: Course, built: Built, *, unpacked: bool, drafts: bool) -> str:
    version = f"{course.version}-drafts" if drafts else course.version
    name = f"{course.id}-{version}-{built.target.name}"
    return name if unpacked else f"{name}.zip"


def _write(built: Built, destination: Path, *, unpacked: bool) -> None:
    if unpacked:
        write_folder(built.files, destination)
    else:
        write_package(built.files, destination)


def _write_key(key: Outcome[bytes], package: Path) -> None:
    """Write the answer key beside a package; without one there were findings."""
    if key.value is not None:
        path = package.with_name(f"{package.name.removesuffix('.zip')}-answer-key.html")
        replace_file(path, key.value)
        click.echo(f"  answer key: {path.as_posix()} (not in the package)")


def _searched(built: Built) -> Iterator[str]:
    """Yield how large the texts are that learners search, if they can."""
    for file in built.files:
        if file.path.match("assets/search-*.js") and isinstance(file.content, bytes):
            yield f"search index {_bytes(len(file.content))}"


def _size(destination: Path) -> str:
    if destination.is_dir():
        size = sum(path.stat().st_size for path in destination.rglob("*") if path.is_file())
    else:
        size = destination.stat().st_size
    return _bytes(size)


def _bytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{size / 1000:.0f} kB"  # noqa: PLR2004 - a megabyte


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
