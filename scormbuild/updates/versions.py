"""An earlier version of a course against the packages that were just built."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scormbuild.archive import OutputFile
from scormbuild.course.documents import COURSE
from scormbuild.course.findings import ActivitiesGone, CourseIdChanged
from scormbuild.diagnostics import Diagnostic, Outcome, Span
from scormbuild.source import yaml
from scormbuild.updates import comparison
from scormbuild.updates.change import Change
from scormbuild.updates.facts import Facts
from scormbuild.updates.package import Read, UnreadableError, facts_of


def compare(
    before: Facts, packages: Sequence[tuple[OutputFile, ...]], course_file: str
) -> Outcome[tuple[Change, ...]]:
    """Return what is different, and what is wrong with that.

    Of several packages it is the one of the same SCORM version that counts, else the first. There
    is no value if none of them describes the course (a web site does not).
    """
    told = [facts for files in packages if (facts := _facts(files))]
    if not told:
        return Outcome(None)
    after = next((facts for facts in told if facts.version == before.version), told[0])
    return Outcome(comparison.compare(before, after), tuple(_lost(before, after, course_file)))


def _facts(files: Sequence[OutputFile]) -> Facts | None:
    try:
        return facts_of(_reader(files))
    except UnreadableError:
        return None


def _lost(before: Facts, after: Facts, course_file: str) -> Iterator[Diagnostic]:
    gone = tuple(item for item in before.items if item not in after.items)
    if before.id != after.id:
        yield CourseIdChanged(at=_place_of_id(course_file), before=before.id, now=after.id)
    elif gone:
        yield ActivitiesGone(at=_place_of_id(course_file), items=gone)


def _place_of_id(course_file: str) -> Span:
    document = yaml.parse(COURSE, course_file).value
    return Span(COURSE) if document is None else document.span(("id",))


def _reader(files: Sequence[OutputFile]) -> Read:
    contents = {str(file.path): file.content for file in files}

    def read(name: str) -> bytes | None:
        content = contents.get(name)
        return content if isinstance(content, bytes) else None

    return read
