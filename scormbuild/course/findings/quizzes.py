"""Findings about how quizzes are taken: CRS110 to CRS118, and ACC020."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.course.findings.suggestion import did_you_mean
from scormbuild.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, kw_only=True)
class DrawTooLarge(Diagnostic):
    """A quiz draws more questions than there are.

    Why: learners would be asked fewer questions than the quiz promises them.

    Wrong:

        draw: 3
        questions:
          - {id: a, type: true-false, prompt: Oil burns., answer: true}
          - {id: b, type: true-false, prompt: Water burns., answer: false}

    Right:

        draw: 1
        questions:
          - {id: a, type: true-false, prompt: Oil burns., answer: true}
          - {id: b, type: true-false, prompt: Water burns., answer: false}
    """

    code: ClassVar[str] = "CRS110"

    count: int
    size: int

    def message(self) -> str:
        """Compare the two numbers."""
        return f"{self.count} questions are to be drawn, but there are only {self.size}"

    def hint(self) -> str:
        """Offer the ways out."""
        return "draw fewer, or write more questions; one belongs to the first pool that takes it"


@dataclass(frozen=True, kw_only=True)
class PoolEmpty(Diagnostic):
    """No question belongs to a pool that a quiz draws from.

    Why: nothing can be drawn. A question belongs to the first pool that takes it, and to a pool by
    everything that the pool asks for: its file, a tag, an objective.

    Wrong:

        draw: [{count: 1, tags: [esay]}]
        questions:
          - {id: a, type: true-false, prompt: Oil burns., answer: true, tags: [easy]}
          - {id: b, type: true-false, prompt: Water burns., answer: false, tags: [easy]}

    Right:

        draw: [{count: 1, tags: [easy]}]
        questions:
          - {id: a, type: true-false, prompt: Oil burns., answer: true, tags: [easy]}
          - {id: b, type: true-false, prompt: Water burns., answer: false, tags: [easy]}
    """

    code: ClassVar[str] = "CRS111"

    suggestion: str | None = None

    def message(self) -> str:
        """Say it."""
        return "no question belongs to this pool"

    def hint(self) -> str:
        """Suggest the closest word, or say what decides."""
        meant = did_you_mean(self.suggestion)
        return meant or "give questions its tags, or look whether an earlier pool takes them all"


@dataclass(frozen=True, kw_only=True)
class MarkInUncounted(Diagnostic):
    """A survey or practice has a pass mark.

    Why: neither is ever graded, so nobody could pass it.

    Wrong:

        mode: practice
        passing_score: 75

    Right:

        passing_score: 75
    """

    code: ClassVar[str] = "CRS112"

    name: str
    mode: str

    def message(self) -> str:
        """Name the quiz."""
        return f"the quiz {self.name!r} has a pass mark, but it is {self.mode}, which is not graded"

    def hint(self) -> str:
        """Offer both ways out."""
        return "remove 'passing_score', or write 'mode: test'"


@dataclass(frozen=True, kw_only=True)
class UnknownExcused(Diagnostic):
    """A pre-test excuses a lesson that the course does not have.

    Why: whoever passes the pre-test would have to read the lesson that was meant.

    Wrong:

        mode: pre-test
        excuses: [introduction]        # the id of lessons/01-intro.md is "intro"

    Right:

        mode: pre-test
        excuses: [intro]
    """

    code: ClassVar[str] = "CRS113"

    name: str
    suggestion: str | None = None

    def message(self) -> str:
        """Name the lesson."""
        return f"there is no lesson {self.name!r}"

    def hint(self) -> str:
        """Suggest the closest one."""
        return did_you_mean(self.suggestion) or "name lessons by their id"


@dataclass(frozen=True, kw_only=True)
class ExcusesNothing(Diagnostic):
    """A pre-test cannot excuse any lesson.

    Why: learners would take it for nothing. By objectives, it excuses a lesson if it has questions
    with points about every objective of that lesson; lessons without objectives always stay.

    Wrong:

        title: What do you know?
        mode: pre-test

    Right:

        title: What do you know?
        mode: pre-test
        excuses: [intro]
    """

    code: ClassVar[str] = "CRS114"
    severity: ClassVar[Severity] = Severity.WARNING

    name: str

    def message(self) -> str:
        """Name the quiz."""
        return f"the pre-test {self.name!r} excuses no lesson"

    def hint(self) -> str:
        """Offer both ways out."""
        return "give its questions the objectives of lessons, or list lessons in 'excuses'"


@dataclass(frozen=True, kw_only=True)
class QuizKeyOff(Diagnostic):
    """A key of a quiz means nothing beside its other keys.

    Why: whoever reads the file believes that something is set which is not.

    Wrong:

        mode: practice
        attempts: 3

    Right:

        mode: practice
    """

    code: ClassVar[str] = "CRS115"
    severity: ClassVar[Severity] = Severity.WARNING

    key: str
    why: str

    def message(self) -> str:
        """Name the key and the reason."""
        return f"{self.key!r} means nothing here: {self.why}"

    def hint(self) -> str:
        """Say what to do."""
        return f"remove {self.key!r}, or change what it stands beside"


@dataclass(frozen=True, kw_only=True)
class PreTestOff(Diagnostic):
    """A pre-test excuses nothing, because each page is a SCO of its own.

    Why: no page learns what the others came to, so lessons cannot know what was shown in the
    pre-test.

    Wrong:

        packaging: {sco: lesson}
        # quizzes/before.yaml: mode: pre-test

    Right:

        packaging: {sco: course}
        # quizzes/before.yaml: mode: pre-test
    """

    code: ClassVar[str] = "CRS116"
    severity: ClassVar[Severity] = Severity.WARNING

    names: tuple[str, ...]

    def message(self) -> str:
        """Name the pre-tests."""
        names = ", ".join(map(repr, self.names))
        return f"with 'sco: lesson' no lesson can be excused by {names}"

    def hint(self) -> str:
        """Say what can be done."""
        return "make one SCO of the course, or leave the pre-test out"


@dataclass(frozen=True, kw_only=True)
class PoolUneven(Diagnostic):
    """The questions of a pool are worth different points.

    Why: by chance, one learner gets the questions that count much, another those that count little:
    the same knowledge gives different scores.

    Wrong:

        draw: 1
        questions:
          - {id: a, type: true-false, prompt: Oil burns., answer: true}
          - {id: b, type: true-false, prompt: Water burns., answer: false, points: 3}

    Right:

        draw: 1
        questions:
          - {id: a, type: true-false, prompt: Oil burns., answer: true}
          - {id: b, type: true-false, prompt: Water burns., answer: false}
    """

    code: ClassVar[str] = "CRS117"
    severity: ClassVar[Severity] = Severity.WARNING

    least: str
    most: str

    def message(self) -> str:
        """Give the lowest and the highest."""
        return f"the questions of this pool are worth {self.least} to {self.most} points"

    def hint(self) -> str:
        """Say what to do."""
        return "give them the same points, or make a pool of each worth"


@dataclass(frozen=True, kw_only=True)
class ModeNeverCounts(Diagnostic):
    """`passing` counts a quiz that its mode keeps from counting.

    Why: practice, surveys and pre-tests have no score that could count.

    Wrong:

        passing: {score: 75, quizzes: {trial: 1}}     # trial.yaml says mode: practice

    Right:

        passing: {score: 75, quizzes: {final: 1}}
    """

    code: ClassVar[str] = "CRS118"

    name: str
    mode: str

    def message(self) -> str:
        """Name the quiz and its mode."""
        return f"the quiz {self.name!r} cannot count: its mode is {self.mode}"

    def hint(self) -> str:
        """Offer both ways out."""
        return "remove it from passing.quizzes, or write 'mode: test' in it"


@dataclass(frozen=True, kw_only=True)
class TimeWithoutExtension(Diagnostic):
    """A quiz has a time limit that learners cannot extend.

    Why: whoever reads by ear, types with one switch or reads in a second language needs more time
    for the same answers (WCAG 2.2, 2.2.1). Where the time itself is what is examined, switch this
    finding off for the quiz.

    Wrong:

        time_limit: {minutes: 20, extend: 0}

    Right:

        time_limit: {minutes: 20, extend: 5}
    """

    code: ClassVar[str] = "ACC020"
    severity: ClassVar[Severity] = Severity.WARNING

    minutes: int

    def message(self) -> str:
        """Say what learners cannot do."""
        return f"after {self.minutes} minutes the attempt ends, and learners cannot get more time"

    def hint(self) -> str:
        """Say what to do."""
        return "say in 'extend' how many minutes they can add, or write allow: [ACC020]"
