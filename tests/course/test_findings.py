"""What findings say: lower case, the culprit by name, and what to do."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from scormbuild.content import Use
from scormbuild.course import findings
from scormbuild.diagnostics import Diagnostic, Span
from tests.course.saying import OF_TEXTS
from tests.course.saying_of_quizzes import OF_QUIZZES
from tests.course.sayings import SAYINGS

COURSE, PAGE = PurePosixPath("course.yaml"), PurePosixPath("lessons/intro.md")
AT = Span(PAGE, 3, 5, 3, 9)
FIRST = Span(COURSE, 7, 1, 7, 9)
KINDS = {
    kind.code: kind
    for kind in vars(findings).values()
    if isinstance(kind, type) and issubclass(kind, Diagnostic)
}

SAYS = [
    *OF_QUIZZES,
    *OF_TEXTS,
    *SAYINGS,
    (
        findings.CourseFileMissing(at=Span(COURSE)),
        "there is no course.yaml in this folder",
        "give the folder that holds course.yaml",
    ),
    (
        findings.CourseFileMissing(at=Span(COURSE), suggestion="course.yml"),
        "there is no course.yaml in this folder",
        "rename 'course.yml' to 'course.yaml'",
    ),
    (
        findings.PageFileMissing(at=AT, path="a.md", suggestion="b.md"),
        "there is no file 'a.md'",
        "did you mean 'b.md'?",
    ),
    (
        findings.PageFileMissing(at=AT, path="a.md"),
        "there is no file 'a.md'",
        "paths in contents start at the course folder",
    ),
    (
        findings.PageFileWrongCase(at=AT, path="A.md", on_disk="a.md"),
        "'A.md' has other capital letters than the file 'a.md'",
        "write 'a.md'",
    ),
    (
        findings.PageNamedTwice(at=AT, path="a.md", first=FIRST),
        "'a.md' is in contents already, in line 7",
        "remove one of the two, or link to the page instead",
    ),
    (
        findings.PageOutside(at=AT, path="../a.md"),
        "'../a.md' is not a path inside the course folder",
        "write the path from the course folder, with /, such as 'lessons/intro.md'",
    ),
    (
        findings.PageNotNamed(at=AT, path="a.md"),
        "'a.md' is not in the contents of course.yaml",
        "add 'a.md' to contents, or move the file out of the folder",
    ),
    (
        findings.PageTypeUnknown(at=AT, path="a.docx"),
        "'a.docx' is neither a .md nor a .yaml file",
        "name lessons and quizzes only; refer to other files inside a lesson",
    ),
    (
        findings.NoPages(at=AT),
        "the course has no pages",
        "name at least one lesson or quiz in contents; drafts do not count",
    ),
    (
        findings.DraftLeftOut(at=AT, path="a.md"),
        "'a.md' is a draft and not in the course",
        "remove 'draft: true' when the page is ready; --drafts takes it in before",
    ),
    (
        findings.IdTaken(at=AT, kind="page", name="a", first=FIRST),
        "the page id 'a' is taken already, see course.yaml:7",
        "give one of the two another 'id'",
    ),
    (
        findings.IdTaken(at=AT, kind="page", name="a", first=Span(COURSE)),
        "the page id 'a' is taken already, see course.yaml",
        "give one of the two another 'id'",
    ),
    (
        findings.IdReserved(at=AT, name="index"),
        "'index' is a reserved name and cannot be the id of a page",
        "rename the file, or give the page another 'id'",
    ),
    (
        findings.IdUnderivable(at=AT, path="01.md"),
        "no id can be derived from the file name '01.md'",
        "add an 'id' to the page, or put a letter from A to Z into the file name",
    ),
    (
        findings.IdCollidesInLms(at=AT, kind="page", name="a_b", other="a-b", first=FIRST),
        "the page ids 'a_b' and 'a-b' (course.yaml:7) are the same to an LMS",
        "make them differ in more than '-' and '_'",
    ),
    (
        findings.GradedQuestionWithoutId(at=AT, suggestion="q-1"),
        "this question counts, but it has no id",
        "'scormbuild fix --write' adds 'q-1'; any other id will do",
    ),
    (
        findings.QuestionWithoutId(at=AT, suggestion="q-1"),
        "this question has no id",
        "'scormbuild fix --write' adds 'q-1'; any other id will do",
    ),
    (
        findings.UnknownObjective(at=AT, name="a", suggestion="b"),
        "there is no objective 'a'",
        "did you mean 'b'?",
    ),
    (
        findings.UnknownObjective(at=AT, name="a"),
        "there is no objective 'a'",
        "objectives are listed in course.yaml",
    ),
    (findings.UnknownLesson(at=AT, name="a"), "there is no lesson 'a'", "name lessons by their id"),
    (findings.UnknownQuiz(at=AT, name="a"), "there is no quiz 'a'", "name quizzes by their id"),
    (
        findings.CourseIdChanged(at=AT, before="a", now="b"),
        "the earlier package has the id 'a', the course now 'b'",
        "write 'a' again, or learners of that package lose their progress",
    ),
    (
        findings.ActivitiesGone(at=AT, items=("a", "b")),
        "the earlier package has items that are gone: a, b",
        "an LMS deletes what learners did there when this package replaces the earlier one",
    ),
    (
        findings.LinkPageMissing(at=AT, target="a.md", suggestion="b.md"),
        "the link leads to 'a.md', which does not exist",
        "did you mean 'b.md'?",
    ),
    (
        findings.LinkPageMissing(at=AT, target="a.md"),
        "the link leads to 'a.md', which does not exist",
        "write the path of a lesson or quiz, the id of a page, or an address with https://",
    ),
    (
        findings.LinkAnchorMissing(at=AT, anchor="a", page="intro", suggestion="b"),
        "the page 'intro' has no heading '#a'",
        "did you mean '#b'?",
    ),
    (
        findings.LinkAnchorMissing(at=AT, anchor="a", page="intro"),
        "the page 'intro' has no heading '#a'",
        "a heading 'First steps' is reached by '#first-steps'",
    ),
    (
        findings.LinkNotInContents(at=AT, path="a.md"),
        "the link leads to 'a.md', which is not part of the course",
        "add the file to contents in course.yaml, or remove the link",
    ),
    (
        findings.LinkToFile(at=AT, path="a.png"),
        "the link leads to 'a.png', which is not a page",
        "show pictures with ![description](path), offer other files with `::: download`",
    ),
    (
        findings.LessonEmpty(at=AT, name="a"),
        "the lesson 'a' has no content",
        "write it, or mark it with 'draft: true'",
    ),
    (
        findings.TwoPassMarks(at=AT, name="a", course=FIRST),
        "the quiz 'a' has its own passing_score, but passing.score decides (course.yaml:7)",
        "remove one of the two, or list only the other quizzes in passing.quizzes",
    ),
    (
        findings.PassingScoreWithoutGradedQuiz(at=AT),
        "passing.score is set, but no quiz of the course has questions with points",
        "add a quiz to contents, or remove 'passing'",
    ),
    (
        findings.PassedWithoutPassMark(at=AT, name="a"),
        "completion asks for the quiz 'a' to be passed, but it has no pass mark",
        "set passing.score, or passing_score in the quiz, or ask for 'finished'",
    ),
    (
        findings.UngradedQuizCounted(at=AT, name="a"),
        "the quiz 'a' cannot count: none of its questions has points",
        "give its questions points, or remove it from passing.quizzes",
    ),
    (
        findings.CompletesAtOnce(at=AT),
        "the course counts as completed as soon as it is opened",
        "ask for lessons or quizzes in completion",
    ),
    (
        findings.LedgerLineUnreadable(at=AT, line="page x"),
        "this line of the ledger cannot be read: 'page x'",
        "take the line from an earlier version of the file, or from tracking.lock in the zip",
    ),
    (
        findings.LedgerNumberTwice(at=AT, kind="page", number=7, name="b", other="a", first=FIRST),
        "the page number 7 belongs to 'a' already (line 7), and here to 'b'",
        (
            "'scormbuild fix --write' gives the second one the next free number; "
            "with --previous, what the published package has keeps its own"
        ),
    ),
    (
        findings.LedgerItemTwice(at=AT, kind="page", name="a", first=FIRST),
        "the page 'a' is in line 7 already",
        (
            "'scormbuild fix --write' keeps the first line; "
            "with --previous, the one that the published package has"
        ),
    ),
    (
        findings.LedgerUnmerged(at=AT),
        "the ledger has an unfinished merge here",
        (
            "'scormbuild fix --write' keeps the lines of both sides "
            "and gives every item a number of its own"
        ),
    ),
    (
        findings.LedgerEmpty(at=AT),
        "the ledger is empty",
        "take the file from the last package, or delete it if nobody has begun the course",
    ),
    (findings.TooManyDecimals(at=AT, number="0.001"), "0.001 has more than two decimals", None),
    (
        findings.LedgerTooNew(at=AT, found="ledger 2"),
        "the ledger should start with 'ledger 1', not with 'ledger 2'",
        "update scormbuild, or take the file from the last package",
    ),
    (
        findings.LedgerContradictsPrevious(at=AT, kind="page", number=7, name="a", previous="'b'"),
        "page number 7 is 'a' here, but the previous package has 'b'",
        "remove tracking.lock and build again with --previous; or this is not the right package",
    ),
    (
        findings.LedgerLocked(at=AT, items=("the page 'a' is new", "the page 'b' is new"), more=3),
        "the ledger is not up to date: the page 'a' is new, the page 'b' is new and 3 more",
        "run 'scormbuild package' without --locked and commit tracking.lock",
    ),
    (
        findings.LedgerLocked(at=AT, items=("the page 'a' is new",)),
        "the ledger is not up to date: the page 'a' is new",
        "run 'scormbuild package' without --locked and commit tracking.lock",
    ),
    (
        findings.ChoicesRenumbered(at=AT, question="q", gone=("A",), new=("B", "C")),
        "answers of 'q' changed too much to be recognised: 1 gone, 2 new",
        "change one text at a time, or give the answers ids before you reword them",
    ),
    (
        findings.ChoiceNumbersUsedUp(at=AT, question="q", used=37, limit=36),
        "the question 'q' needs 37 answer numbers, 36 exist",
        "shorten the question, or give it a new id: it then counts as a new question",
    ),
    (
        findings.SuspendDataTooLong(at=AT, length=5_000, limit=4_000),
        "a learner's state can take 5,000 characters, the LMS is sure to keep 4,000",
        "split the course, or use the target scorm2004-4",
    ),
    (
        findings.TextsTooShort(at=AT, room=3, needed=7),
        "typed answers have room for 3 characters each, the longest right answer has 7",
        "use fewer typed answers, split the course, or use the target scorm2004-4",
    ),
    (
        findings.EmbedHostNotAllowed(at=AT, host="a.example"),
        "the host 'a.example' is not among `allow_hosts` in course.yaml",
        "if learners may load from there, write allow_hosts: [a.example]",
    ),
    (
        findings.EmbedHostNotAllowed(at=AT, host="a.example", suggestion="b.example"),
        "the host 'a.example' is not among `allow_hosts` in course.yaml",
        "did you mean 'b.example'?",
    ),
    (
        findings.AllowedHostUnused(at=AT, host="a.example"),
        "nothing is embedded from 'a.example'",
        "remove it from the list",
    ),
    (
        findings.MediaMissing(at=AT, source="a.png", suggestion="b.png"),
        "there is no picture 'a.png'",
        "did you mean 'b.png'?",
    ),
    (
        findings.MediaMissing(at=AT, source="a.png"),
        "there is no picture 'a.png'",
        "put the file into media/ and write its path from the lesson or the course folder",
    ),
    (
        findings.MediaMissing(at=AT, source="a.pdf", use=Use.DOWNLOAD),
        "there is no file 'a.pdf'",
        "put the file into media/ and write its path from the lesson or the course folder",
    ),
    (
        findings.DownloadRefused(at=AT, source="a.py", allowed=("pdf", "zip")),
        "'a.py' is not a type of file that an LMS lets learners download",
        "put it into a zip, or save it as one of these: pdf, zip",
    ),
    (
        findings.MediaWrongCase(at=AT, source="A.png", on_disk="media/a.png"),
        "'A.png' has other capital letters than the file 'media/a.png'",
        "write the name exactly as in 'media/a.png'",
    ),
    (
        findings.MediaTypeUnknown(at=AT, source="a.tiff", allowed=("png", "svg")),
        "'a.tiff' is not a type of picture that works in every browser",
        "save it as one of these: png, svg",
    ),
    (
        findings.MediaElsewhere(at=AT, source="https://a.png"),
        "the picture 'https://a.png' is not a file of the course",
        "save the picture in media/, if its licence allows that, and name it there",
    ),
    (
        findings.MediaOutside(at=AT, source="/media/a.png", suggestion="media/a.png"),
        "'/media/a.png' is outside the course folder",
        "write 'media/a.png'",
    ),
    (
        findings.MediaOutside(at=AT, source="../a.png"),
        "'../a.png' is outside the course folder",
        "copy the file into media/ and name it there",
    ),
    (
        findings.UnusedMedia(at=AT, path="media/a.png"),
        "no page uses 'media/a.png'",
        "show it in a lesson, or delete it",
    ),
    (
        findings.PictureHeavy(at=AT, path="media/a.png", kilobytes=4_200, limit=300),
        "the picture 'media/a.png' has 4,200 kB, more than 300",
        "make it smaller (1,600 pixels are wide enough) or save it as WebP or JPEG",
    ),
    (
        findings.AllowedCodeUnknown(at=AT, name="CRS999", suggestion="CRS006"),
        "there is no finding 'CRS999' that could be allowed",
        "did you mean 'CRS006'?",
    ),
    (
        findings.AllowedCodeUnknown(at=AT, name="zzz", suggestion=None),
        "there is no finding 'zzz' that could be allowed",
        "'scormbuild explain' lists them",
    ),
    (
        findings.AllowedIsError(at=AT, name="ACC001"),
        "'ACC001' is an error, and errors cannot be switched off",
        "remove it; 'scormbuild explain ACC001' says how to mend what is wrong",
    ),
]


@pytest.mark.parametrize(("finding", "message", "hint"), SAYS)
def test_a_finding_says_what_is_wrong_and_what_to_do(
    finding: Diagnostic, message: str, hint: str
) -> None:
    assert (finding.message(), finding.hint()) == (message, hint)


def test_every_finding_is_in_the_table() -> None:
    assert {finding.code for finding, _, _ in SAYS} == set(KINDS)


@pytest.mark.parametrize("kind", KINDS.values())
def test_every_manual_page_has_its_three_parts(kind: type[Diagnostic]) -> None:
    page = kind.__doc__ or ""

    assert page.index("Why:") < page.index("Wrong:") < page.index("Right:")
