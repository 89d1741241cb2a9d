"""The stages in order; nothing else knows the order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from posixpath import normpath
from types import MappingProxyType

from scormbuild import selection
from scormbuild.archive import OutputFile, replace_file
from scormbuild.course import budget, documents, ledger_file, lms_profiles, reader
from scormbuild.course.appearance import theme_name
from scormbuild.course.budget import Budget
from scormbuild.course.course import Course
from scormbuild.course.documents import Documents
from scormbuild.course.ledger import PATH as LEDGER
from scormbuild.course.scos import scos
from scormbuild.diagnostics import (
    Diagnostic,
    Outcome,
    ScormbuildError,
    has_errors,
    in_order,
)
from scormbuild.render.answer_key import answer_key as key_of
from scormbuild.render.facts import TargetFacts
from scormbuild.render.pages import render
from scormbuild.render.theme import BUILTIN, Theme, load_theme
from scormbuild.selection import Allowed
from scormbuild.source.files import read_tree
from scormbuild.targets import DEFAULT, TARGETS
from scormbuild.targets.target import Target
from scormbuild.updates import versions
from scormbuild.updates.change import Change
from scormbuild.updates.earlier import Earlier, read_earlier


class SourceMissingError(ScormbuildError):
    """There is no folder to read a course from."""

    def __init__(self, source: Path) -> None:
        """Name the folder."""
        super().__init__(
            f"there is no folder {source.as_posix()!r}: name the folder of course.yaml"
        )


class UnknownTargetError(ScormbuildError):
    """There is no output target of this name."""

    def __init__(self, name: str) -> None:
        """Name it, and those that exist."""
        super().__init__(f"there is no target {name!r}; targets are {', '.join(TARGETS)}")


@dataclass(frozen=True, slots=True)
class Checked:
    """A course folder after all checks.

    `course` is None if there are errors. Findings have paths as the terminal sees them; `sources`
    holds the texts by the same paths; `files` counts the files that were read; what is `allowed`
    was left out; `earlier` is the package that was named as previous.
    """

    course: Course | None
    theme: Theme | None
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[PurePosixPath, str] = field(default_factory=dict)
    files: int = 0
    allowed: Allowed = field(default_factory=Allowed)
    earlier: Earlier | None = None


@dataclass(frozen=True, slots=True)
class Built:
    """One package in memory: the files of the zip, the manifest first, and its suspend plan.

    `scos` is the number of SCOs.
    """

    target: Target
    scos: int
    budget: Budget
    files: tuple[OutputFile, ...]


def validate(source: Path, *, drafts: bool = False) -> Checked:
    """Read the course below `source` and build its pages in memory; write nothing."""
    checked = check(source, drafts=drafts)
    if checked.course is None or checked.theme is None:
        return checked
    found = [*checked.diagnostics]
    for target in wanted(checked.course, ()):
        found += build(checked, target, source).diagnostics
    return replace(checked, diagnostics=in_order(tuple(found)))


def check(
    source: Path,
    *,
    previous: Path | None = None,
    locked: bool = False,
    drafts: bool = False,
    instead: Mapping[PurePosixPath, bytes] = MappingProxyType({}),
) -> Checked:
    """Read the course below `source`, with the numbers of an earlier package if one is given.

    With `drafts`, pages that are not ready are taken in. `instead` holds contents that are read in
    place of those of files.
    """
    earlier = None if previous is None else read_earlier(previous)
    numbers = None if earlier is None else earlier.ledger
    loaded = load(source, instead, drafts=drafts)
    theme = load_theme(source, theme_name(loaded.value))
    course = loaded.then(lambda found: reader.read(found, numbers, locked=locked))
    read = loaded.value
    allowed = Outcome(Allowed()) if read is None else selection.allowed(read)
    switched_off = allowed.value or Allowed()
    every = (*course.diagnostics, *theme.diagnostics, *allowed.diagnostics)
    return Checked(
        course=None if has_errors(every) else course.value,
        theme=theme.value,
        diagnostics=in_order(_placed(switched_off.without(every), source)),
        sources={} if read is None else _texts(read, theme.value, source),
        files=0 if read is None else len(read.texts),
        allowed=switched_off,
        earlier=earlier,
    )


def load(
    source: Path,
    instead: Mapping[PurePosixPath, bytes] = MappingProxyType({}),
    *,
    drafts: bool = False,
) -> Outcome[Documents]:
    """Read the files of the course below `source`; `instead` and `drafts` as in `check`."""
    if not source.is_dir():
        raise SourceMissingError(source)
    tree = read_tree(source)
    return tree.then(
        lambda found: documents.load(replace(found, instead=instead), with_drafts=drafts)
    )


def build(checked: Checked, target: Target, source: Path) -> Outcome[Built]:
    """Return the package of a course that was checked."""
    if checked.course is None or checked.theme is None:
        return Outcome(None)
    divided = scos(checked.course)
    planned = budget.plan(divided, target.suspend_limit)
    if planned.value is None:
        return Outcome(None, _placed(planned.diagnostics, source))
    facts = _facts(target, planned.value)
    pages = render(checked.course, checked.theme, facts)
    advice = (
        *target.advise(checked.course),
        *lms_profiles.findings(checked.course, target.name, target.title),
    )
    noticed = checked.allowed.without((*planned.diagnostics, *pages.diagnostics, *advice))
    found = _placed(noticed, source)
    if pages.value is None:
        return Outcome(None, found)
    files = (*target.describe(checked.course, pages.value), *pages.value)
    return Outcome(Built(target, len(divided), planned.value, files), found)


def answer_key(checked: Checked, built: Built, source: Path) -> Outcome[bytes]:
    """Return the answer key of a course that was built: a document for teachers, in no package."""
    if checked.course is None or checked.theme is None:
        return Outcome(None)
    key = key_of(checked.course, checked.theme, _facts(built.target, built.budget))
    return Outcome(key.value, _placed(checked.allowed.without(key.diagnostics), source))


def keep_ledger(course: Course, source: Path) -> bool:
    """Keep the course's numbers in its folder; tell whether the file had to change."""
    content = ledger_file.serialize(course.ledger).encode()
    path = source / LEDGER
    # Git on Windows gives files its line ends; that alone is no change.
    if path.is_file() and path.read_bytes().replace(b"\r\n", b"\n") == content:
        return False
    replace_file(path, content)
    return True


def wanted(course: Course, names: tuple[str, ...]) -> tuple[Target, ...]:
    """Return the targets to build: those asked for, else the course's, else the default."""
    chosen = names or course.targets or (DEFAULT,)
    for name in chosen:
        if name not in TARGETS:
            raise UnknownTargetError(name)
    return tuple(TARGETS[name] for name in dict.fromkeys(chosen))


def updates(checked: Checked, built: Sequence[Built], source: Path) -> Outcome[tuple[Change, ...]]:
    """Return what changes for learners of the earlier package; nothing if none was given."""
    earlier = None if checked.earlier is None else checked.earlier.facts
    if earlier is None or not built:
        return Outcome(None)
    course_file = checked.sources[_seen(documents.COURSE, source)]
    outcome = versions.compare(earlier, [package.files for package in built], course_file)
    return replace(
        outcome, diagnostics=_placed(checked.allowed.without(outcome.diagnostics), source)
    )


def _facts(target: Target, room: Budget) -> TargetFacts:
    return TargetFacts(
        target.driver, target.suspend_limit, room.text_limit, room.long_text_limit, room.worst
    )


def _placed(found: tuple[Diagnostic, ...], source: Path) -> tuple[Diagnostic, ...]:
    """Give findings the paths that an author sees: with the folder that was named."""
    return tuple(replace(one, at=replace(one.at, path=_seen(one.at.path, source))) for one in found)


def _seen(path: PurePosixPath, source: Path) -> PurePosixPath:
    if str(path).startswith(BUILTIN):
        return path
    return PurePosixPath(normpath(f"{source.as_posix()}/{path}"))


def _texts(read: Documents, theme: Theme | None, source: Path) -> dict[PurePosixPath, str]:
    texts = {_seen(path, source): text for path, text in read.texts.items()}
    if theme is not None:
        texts |= {_seen(file.path, source): file.text for file in theme.files.values()}
    return texts
