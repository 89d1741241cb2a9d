"""Findings about courses of many SCOs: what does not hold across them, what LMSs do with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, kw_only=True)
class HighestScoreCounts(Diagnostic):
    """Several SCOs have a score, and the LMS decides what becomes of them.

    Why: each SCO reports for itself. Moodle takes the highest score of them as the grade of the
    whole course, unless the teacher chooses the average or the sum.

    Wrong:

        packaging: {sco: lesson}     # with two graded quizzes, and a grade that must be their mean

    Right:

        packaging: {sco: course}     # one score, weighed as 'passing' says
    """

    code: ClassVar[str] = "CRS060"
    severity: ClassVar[Severity] = Severity.ADVICE

    scores: int

    def message(self) -> str:
        """Say how many, and what Moodle does."""
        return f"{self.scores} quizzes report a score each; Moodle takes the highest as the grade"

    def hint(self) -> str:
        """Say what can be done."""
        return "choose another grading method in the activity's settings, or use 'sco: course'"


@dataclass(frozen=True, kw_only=True)
class OnlyFirstScoTracked(Diagnostic):
    """Moodle loses the results of SCORM 2004 packages with many SCOs.

    Why: once the first SCO of a visit has ended, Moodle refuses to begin with the next one: nothing
    of it is stored until the learner leaves the activity and enters it again. It also opens every
    page in any order. In SCORM 1.2 all of them are stored.

    Wrong:

        targets: [scorm2004-4]
        packaging: {sco: lesson}

    Right:

        targets: [scorm12]
        packaging: {sco: lesson}
    """

    code: ClassVar[str] = "CRS061"
    severity: ClassVar[Severity] = Severity.WARNING

    def message(self) -> str:
        """Say what is lost, and where."""
        return "of many SCOs in SCORM 2004, Moodle tracks only the first until the next visit"

    def hint(self) -> str:
        """Offer the ways out."""
        return "for Moodle, use SCORM 1.2 or 'sco: course'; for other LMSs, allow this finding"


@dataclass(frozen=True, kw_only=True)
class CourseMarkOff(Diagnostic):
    """The course has a pass mark over several quizzes, and each quiz is a SCO.

    Why: no SCO learns what the others came to, so none can say whether their mean reaches the mark.
    The quizzes report their scores, and nobody is passed or failed.

    Wrong:

        packaging: {sco: lesson}
        passing: {score: 75}         # over two quizzes

    Right:

        packaging: {sco: lesson}
        passing: {score: 75, quizzes: {final: 1}}
    """

    code: ClassVar[str] = "CRS062"
    severity: ClassVar[Severity] = Severity.WARNING

    quizzes: tuple[str, ...]

    def message(self) -> str:
        """Name the quizzes."""
        names = ", ".join(map(repr, self.quizzes))
        return f"passing.score is off: it is over {names}, and each of them is a SCO"

    def hint(self) -> str:
        """Offer the ways out."""
        return "give each quiz a passing_score of its own, or count only one of them"


@dataclass(frozen=True, kw_only=True)
class PassedOff(Diagnostic):
    """Completion asks for a quiz to be passed, but as a SCO it has no pass mark.

    Why: only the course has one, over several quizzes, and no SCO learns what the others came to.
    The quiz is completed when it is finished.

    Wrong:

        packaging: {sco: lesson}
        passing: {score: 75}         # over two quizzes
        completion: {quizzes: {final: passed}}

    Right:

        packaging: {sco: lesson}
        completion: {quizzes: {final: passed}}
        # and in quizzes/final.yaml: passing_score: 75
    """

    code: ClassVar[str] = "CRS063"
    severity: ClassVar[Severity] = Severity.WARNING

    name: str

    def message(self) -> str:
        """Name the quiz."""
        return f"the quiz {self.name!r} is completed when it is finished: its SCO has no pass mark"

    def hint(self) -> str:
        """Offer the ways out."""
        return "give the quiz a passing_score, or ask for 'finished'"


@dataclass(frozen=True, kw_only=True)
class CompletionLeftToLms(Diagnostic):
    """Some pages are not needed for completion, but an LMS cannot know that in SCORM 1.2.

    Why: its manifests have no words for it. The LMS counts all SCOs, or any, as its own settings
    say. SCORM 2004 can say it.

    Wrong:

        packaging: {sco: lesson}
        completion: {lessons: [welcome]}     # of two lessons, in SCORM 1.2

    Right:

        packaging: {sco: lesson}
        completion: {lessons: all}
    """

    code: ClassVar[str] = "CRS064"
    severity: ClassVar[Severity] = Severity.WARNING

    pages: tuple[str, ...]

    def message(self) -> str:
        """Name the pages, of many the first."""
        names = ", ".join(map(repr, self.pages[:3]))
        more = f" and {len(self.pages) - 3} more" if len(self.pages) > 3 else ""  # noqa: PLR2004 - as many as are named
        return f"completion leaves out {names}{more}; in SCORM 1.2 the LMS cannot know that"

    def hint(self) -> str:
        """Say what can be done."""
        return "ask for all of them, or say in the LMS which SCOs must be completed"


@dataclass(frozen=True, kw_only=True)
class LinkLeavesSco(Diagnostic):
    """A link leads to a page that is another SCO; learners see it as plain text.

    Why: only the LMS leads from SCO to SCO. If a page opened another one itself, the session would
    end, and what is read there would not be recorded.

    Wrong: `Read [the next lesson](after.md) now.`

    Right: `The next lesson, “After the fire”, is in the contents of this course.`
    """

    code: ClassVar[str] = "CRS065"
    severity: ClassVar[Severity] = Severity.ADVICE

    target: str

    def message(self) -> str:
        """Name what is linked to."""
        return f"the link to {self.target!r} becomes plain text: that page is another SCO"

    def hint(self) -> str:
        """Say what to write."""
        return "name the page, so that learners find it in the contents of the LMS"


@dataclass(frozen=True, kw_only=True)
class CertificateOff(Diagnostic):
    """A course of many SCOs has no certificate.

    Why: a certificate is for the whole course, and no SCO knows whether the others are completed.
    The LMS does: most can award a certificate of their own.

    Wrong:

        certificate: true
        packaging: {sco: lesson}

    Right:

        certificate: true
        packaging: {sco: course}
    """

    code: ClassVar[str] = "CRS140"
    severity: ClassVar[Severity] = Severity.WARNING

    def message(self) -> str:
        """Say that it is left out."""
        return "no SCO knows of the others: the certificate is left out"

    def hint(self) -> str:
        """Say what does the same."""
        return "let the LMS award one, or use 'sco: course'"
