"""Findings about what an LMS does with a package, or does not take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, kw_only=True)
class ExitForgets(Diagnostic):
    """After the exit 'normal', an LMS for SCORM 2004 forgets what the learner did.

    Why: 'normal' says that the attempt is over. The next launch begins a new one, without state,
    score and status; when the course then reports 'incomplete', that takes the place of
    'completed' in the grade book of many LMSs, Moodle among them. With 'suspend' learners can look
    at the course again, and everything stays.

    Wrong:

        targets: [scorm2004-4]
        tracking: {exit: normal}

    Right:

        targets: [scorm2004-4]
        tracking: {exit: suspend}
    """

    code: ClassVar[str] = "CRS066"
    severity: ClassVar[Severity] = Severity.WARNING

    def message(self) -> str:
        """Say what is lost, and when."""
        return "after the exit 'normal', SCORM 2004 begins anew and forgets state, score and status"

    def hint(self) -> str:
        """Say what to write."""
        return "use 'suspend'; allow this finding if each visit after completion is a new attempt"


@dataclass(frozen=True, kw_only=True)
class EditionNotTaken(Diagnostic):
    """The LMS that the course is for does not fully support packages for this target.

    Why: `tracking.lms` names an LMS of which this is known. It refuses the import, or takes the
    package and loses results.

    Wrong:

        targets: [scorm2004-4]
        tracking: {lms: talentlms}

    Right:

        targets: [scorm12]
        tracking: {lms: talentlms}
    """

    code: ClassVar[str] = "CRS067"
    severity: ClassVar[Severity] = Severity.WARNING

    lms: str
    edition: str
    taken: tuple[str, ...]

    def message(self) -> str:
        """Name the LMS and the edition."""
        return f"{self.lms} does not fully support {self.edition}"

    def hint(self) -> str:
        """Name what it takes."""
        return f"for {self.lms}, use the target {' or '.join(self.taken)}"


@dataclass(frozen=True, kw_only=True)
class OnlyOneScoLaunched(Diagnostic):
    """The LMS that the course is for launches the first SCO, and no other one.

    Why: `tracking.lms` names an LMS of which this is known. Learners would see the first page of
    the course, and nothing else.

    Wrong:

        packaging: {sco: lesson}
        tracking: {lms: openedx}

    Right:

        packaging: {sco: course}
        tracking: {lms: openedx}
    """

    code: ClassVar[str] = "CRS068"
    severity: ClassVar[Severity] = Severity.WARNING

    lms: str

    def message(self) -> str:
        """Name the LMS, and say what it does."""
        return f"of many SCOs, {self.lms} launches only the first"

    def hint(self) -> str:
        """Say what to write."""
        return "use 'sco: course'"
