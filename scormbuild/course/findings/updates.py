"""Findings about a new version of a course that an LMS has already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity

#: So many items are named, the others counted.
_NAMED = 3


@dataclass(frozen=True, kw_only=True)
class CourseIdChanged(Diagnostic):
    """The course has another id than in the earlier package.

    Why: an LMS keeps what learners have done by identifiers that are made of the id. If they change
    when a package is replaced, Moodle and others delete the progress of everybody.

    Wrong:

        id: first-aid-2027

    Right:

        id: first-aid
        version: "2027"
    """

    code: ClassVar[str] = "CRS100"
    severity: ClassVar[Severity] = Severity.WARNING

    before: str
    now: str

    def message(self) -> str:
        """Name both."""
        return f"the earlier package has the id {self.before!r}, the course now {self.now!r}"

    def hint(self) -> str:
        """Say when it matters."""
        return f"write {self.before!r} again, or learners of that package lose their progress"


@dataclass(frozen=True, kw_only=True)
class ActivitiesGone(Diagnostic):
    """Something that could be launched by itself in the earlier package is not there any more.

    Why: an LMS keeps what learners have done by the identifiers of the items in the manifest. If
    one is missing when a package is replaced, what was done there is deleted.

    Wrong: the lesson `intro` was a SCO of its own, and was renamed or removed.

    Right: it keeps its id, or the new version is uploaded as another activity.
    """

    code: ClassVar[str] = "CRS101"
    severity: ClassVar[Severity] = Severity.WARNING

    items: tuple[str, ...]

    def message(self) -> str:
        """Name them."""
        more = len(self.items) - _NAMED
        named = ", ".join(self.items[:_NAMED]) + (f" and {more} more" if more > 0 else "")
        return f"the earlier package has items that are gone: {named}"

    def hint(self) -> str:
        """Say what happens to learners' data."""
        return "an LMS deletes what learners did there when this package replaces the earlier one"
