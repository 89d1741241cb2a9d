"""What findings about files, drafts and included questions say."""

from __future__ import annotations

from pathlib import PurePosixPath

from scormbuild.course import findings
from scormbuild.diagnostics import Diagnostic, Span

AT = Span(PurePosixPath("lessons/intro.md"), 3, 5, 3, 9)

SAYINGS: list[tuple[Diagnostic, str, str]] = [
    (
        findings.CertificateOff(at=AT),
        "no SCO knows of the others: the certificate is left out",
        "let the LMS award one, or use 'sco: course'",
    ),
    (
        findings.LogoMissing(at=AT, key="logo_alt"),
        "'logo_alt' belongs to a logo, and there is none",
        "add `logo:` with the path of a picture",
    ),
    (
        findings.QuestionIncludedTwice(at=AT, name="q", pages=("a.md", "b.md")),
        "the question 'q' is included in both 'a.md' and 'b.md'",
        "include it once, or write a question with its own id into each page",
    ),
    (
        findings.LinkWrongCase(at=AT, target="B.md", right="b.md"),
        "'B.md' has other capital letters than 'b.md'",
        "write 'b.md'",
    ),
    (
        findings.LedgerWrongCase(at=AT, name="Tracking.lock"),
        "'Tracking.lock' has other capital letters than 'tracking.lock'",
        "rename it to 'tracking.lock'",
    ),
    (
        findings.DraftCounted(at=AT, name="final"),
        "'final' is a draft and not in the course",
        "remove it here, or remove 'draft: true' from the page",
    ),
    (
        findings.IdOfDraft(at=AT, kind="page", name="a", draft="b.md"),
        "the page id 'a' belongs to the draft 'b.md', too",
        "give the new one another id, unless it takes the place of the other for good",
    ),
    (
        findings.LinkToDraft(at=AT, path="a.md"),
        "the link leads to 'a.md', which is a draft and not in the course",
        "remove the link, or remove 'draft: true' from the page",
    ),
    (
        findings.PageOutside(at=AT, path="a\\b.md", suggestion="a/b.md"),
        "'a\\\\b.md' is not a path inside the course folder",
        "write 'a/b.md'",
    ),
    (
        findings.HighestScoreCounts(at=AT, scores=2),
        "2 quizzes report a score each; Moodle takes the highest as the grade",
        "choose another grading method in the activity's settings, or use 'sco: course'",
    ),
    (
        findings.OnlyFirstScoTracked(at=AT),
        "of many SCOs in SCORM 2004, Moodle tracks only the first until the next visit",
        "for Moodle, use SCORM 1.2 or 'sco: course'; for other LMSs, allow this finding",
    ),
    (
        findings.ExitForgets(at=AT),
        "after the exit 'normal', SCORM 2004 begins anew and forgets state, score and status",
        "use 'suspend'; allow this finding if each visit after completion is a new attempt",
    ),
    (
        findings.EditionNotTaken(
            at=AT, lms="Docebo", edition="SCORM 2004 4th Edition", taken=("scorm12", "scorm2004-3")
        ),
        "Docebo does not fully support SCORM 2004 4th Edition",
        "for Docebo, use the target scorm12 or scorm2004-3",
    ),
    (
        findings.OnlyOneScoLaunched(at=AT, lms="Open edX"),
        "of many SCOs, Open edX launches only the first",
        "use 'sco: course'",
    ),
    (
        findings.CourseMarkOff(at=AT, quizzes=("a", "b")),
        "passing.score is off: it is over 'a', 'b', and each of them is a SCO",
        "give each quiz a passing_score of its own, or count only one of them",
    ),
    (
        findings.PassedOff(at=AT, name="a"),
        "the quiz 'a' is completed when it is finished: its SCO has no pass mark",
        "give the quiz a passing_score, or ask for 'finished'",
    ),
    (
        findings.CompletionLeftToLms(at=AT, pages=("a", "b")),
        "completion leaves out 'a', 'b'; in SCORM 1.2 the LMS cannot know that",
        "ask for all of them, or say in the LMS which SCOs must be completed",
    ),
    (
        findings.CompletionLeftToLms(at=AT, pages=("a", "b", "c", "d", "e")),
        "completion leaves out 'a', 'b', 'c' and 2 more; in SCORM 1.2 the LMS cannot know that",
        "ask for all of them, or say in the LMS which SCOs must be completed",
    ),
    (
        findings.GateInsideBlock(at=AT),
        "'continue' stands inside another block",
        "put it between the blocks of the page",
    ),
    (
        findings.GateWithNothingAbove(at=AT, after="answered"),
        "there is no question above this 'continue'",
        "remove after=answered, or put it below what learners have to do",
    ),
    (
        findings.GateWithNothingAbove(at=AT, after="opened"),
        "there is no block that can be opened above this 'continue'",
        "remove after=opened, or put it below what learners have to do",
    ),
    (
        findings.GateAtEnd(at=AT),
        "nothing follows this 'continue'",
        "remove it, or move it up to before what shall wait",
    ),
    (
        findings.LinkLeavesSco(at=AT, target="a.md"),
        "the link to 'a.md' becomes plain text: that page is another SCO",
        "name the page, so that learners find it in the contents of the LMS",
    ),
]
