"""What findings about how quizzes are taken say."""

from __future__ import annotations

from pathlib import PurePosixPath

from scormbuild.course import findings
from scormbuild.diagnostics import Diagnostic, Span

AT = Span(PurePosixPath("quizzes/final.yaml"), 3, 5, 3, 9)

OF_QUIZZES: tuple[tuple[Diagnostic, str, str], ...] = (
    (
        findings.DrawTooLarge(at=AT, count=12, size=10),
        "12 questions are to be drawn, but there are only 10",
        "draw fewer, or write more questions; one belongs to the first pool that takes it",
    ),
    (
        findings.PoolEmpty(at=AT, suggestion="easy"),
        "no question belongs to this pool",
        "did you mean 'easy'?",
    ),
    (
        findings.PoolEmpty(at=AT),
        "no question belongs to this pool",
        "give questions its tags, or look whether an earlier pool takes them all",
    ),
    (
        findings.MarkInUncounted(at=AT, name="trial", mode="practice"),
        "the quiz 'trial' has a pass mark, but it is practice, which is not graded",
        "remove 'passing_score', or write 'mode: test'",
    ),
    (
        findings.UnknownExcused(at=AT, name="introduction", suggestion="intro"),
        "there is no lesson 'introduction'",
        "did you mean 'intro'?",
    ),
    (
        findings.UnknownExcused(at=AT, name="x"),
        "there is no lesson 'x'",
        "name lessons by their id",
    ),
    (
        findings.ExcusesNothing(at=AT, name="before"),
        "the pre-test 'before' excuses no lesson",
        "give its questions the objectives of lessons, or list lessons in 'excuses'",
    ),
    (
        findings.QuizKeyOff(at=AT, key="back", why="learners see all questions on one page"),
        "'back' means nothing here: learners see all questions on one page",
        "remove 'back', or change what it stands beside",
    ),
    (
        findings.PreTestOff(at=AT, names=("before", "early")),
        "with 'sco: lesson' no lesson can be excused by 'before', 'early'",
        "make one SCO of the course, or leave the pre-test out",
    ),
    (
        findings.PoolUneven(at=AT, least="1", most="2.5"),
        "the questions of this pool are worth 1 to 2.5 points",
        "give them the same points, or make a pool of each worth",
    ),
    (
        findings.ModeNeverCounts(at=AT, name="trial", mode="practice"),
        "the quiz 'trial' cannot count: its mode is practice",
        "remove it from passing.quizzes, or write 'mode: test' in it",
    ),
    (
        findings.TimeWithoutExtension(at=AT, minutes=20),
        "after 20 minutes the attempt ends, and learners cannot get more time",
        "say in 'extend' how many minutes they can add, or write allow: [ACC020]",
    ),
)
