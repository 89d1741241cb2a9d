"""What is known of single LMSs that makes a package more careful; never what it does.

A profile only tightens: longer pauses between commits, and warnings about what the LMS does not
take. The sources stand in docs/tracking.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

from scormbuild.course.course import Course
from scormbuild.course.findings import EditionNotTaken, OnlyOneScoLaunched
from scormbuild.course.packaging import divided_at
from scormbuild.course.recording import Lms
from scormbuild.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One LMS: what people call it, the seconds it wants between two commits, what it takes.

    `editions` are names of targets; None is all. `many_scos` is False if it launches only one.
    """

    title: str
    interval: int = 0
    editions: tuple[str, ...] | None = None
    many_scos: bool = True


PROFILES = MappingProxyType(
    {
        Lms.GENERIC: Profile(title="any LMS"),
        Lms.CHAMILO: Profile(title="Chamilo", editions=("scorm12",)),
        Lms.CORNERSTONE: Profile(title="Cornerstone"),
        Lms.DOCEBO: Profile(title="Docebo", editions=("scorm12", "scorm2004-3")),
        Lms.MOODLE: Profile(title="Moodle"),
        Lms.OPENEDX: Profile(title="Open edX", many_scos=False),
        Lms.SKILLPORT: Profile(title="Skillport", interval=600, editions=("scorm12",)),
        Lms.TALENTLMS: Profile(title="TalentLMS", editions=("scorm12",)),
    }
)


def commit_interval(course: Course) -> int:
    """Return the seconds between two commits: what the author wants, or the LMS if that is more."""
    recording = course.recording
    return max(recording.commit_interval, PROFILES[recording.lms].interval)


def findings(course: Course, target: str, title: str) -> Iterator[Diagnostic]:
    """Report what the LMS that the course is for does not take of a package for this target."""
    recording = course.recording
    profile = PROFILES[recording.lms]
    if recording.lms_at is None:
        return
    if profile.editions is not None and target not in profile.editions:
        yield EditionNotTaken(
            at=recording.lms_at, lms=profile.title, edition=title, taken=profile.editions
        )
    divided = divided_at(course)
    if divided is not None and not profile.many_scos:
        yield OnlyOneScoLaunched(at=divided, lms=profile.title)
