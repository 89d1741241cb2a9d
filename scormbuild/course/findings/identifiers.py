"""Findings about ids."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity, Span


def place(span: Span) -> str:
    """Return a place as authors read it: path and line."""
    return f"{span.path}:{span.line}" if span.line else str(span.path)


@dataclass(frozen=True, kw_only=True)
class IdTaken(Diagnostic):
    """Two things of a course have the same id.

    Why: links, the file names of the package and the learner's records go by the id. Capital
    letters make no difference in the ids of pages: file names on Windows and macOS ignore them.

    Wrong:

        lessons/01-intro.md      # both files give the id "intro"
        quizzes/intro.yaml

    Right:

        lessons/01-intro.md
        quizzes/intro-quiz.yaml
    """

    code: ClassVar[str] = "CRS014"

    kind: str
    name: str
    first: Span

    def message(self) -> str:
        """Name the id and who has it."""
        return f"the {self.kind} id {self.name!r} is taken already, see {place(self.first)}"

    def hint(self) -> str:
        """Say what to do."""
        return "give one of the two another 'id'"


@dataclass(frozen=True, kw_only=True)
class IdReserved(Diagnostic):
    """A page has an id that is needed for something else.

    Why: the id becomes the file name of the page. `index` is the start page of every package, and
    Windows cannot store files called `con`, `nul` and the like.

    Wrong:

        lessons/index.md

    Right:

        lessons/welcome.md
    """

    code: ClassVar[str] = "CRS015"

    name: str

    def message(self) -> str:
        """Name the id."""
        return f"{self.name!r} is a reserved name and cannot be the id of a page"

    def hint(self) -> str:
        """Say what to do."""
        return "rename the file, or give the page another 'id'"


@dataclass(frozen=True, kw_only=True)
class IdUnderivable(Diagnostic):
    """The name of a file has no letters that an id could be made of.

    Why: without `id`, a page takes its id from its file name: `01-first-steps.md` becomes
    `first-steps`. Nothing is left of a name of digits or of letters outside A to Z.

    Wrong:

        lessons/01.md

    Right:

        lessons/01-first-steps.md
    """

    code: ClassVar[str] = "CRS016"

    path: str

    def message(self) -> str:
        """Name the file."""
        return f"no id can be derived from the file name {self.path!r}"

    def hint(self) -> str:
        """Say what to do."""
        return "add an 'id' to the page, or put a letter from A to Z into the file name"


@dataclass(frozen=True, kw_only=True)
class IdCollidesInLms(Diagnostic):
    """Two ids differ in `-` and `_` only.

    Why: LMSs do not accept `-` in these names, so it is sent as `_`. Two ids would become one, and
    the LMS would mix up the records.

    Wrong:

        - id: fire-exit
        - id: fire_exit

    Right:

        - id: fire-exit
        - id: second-exit
    """

    code: ClassVar[str] = "CRS017"

    kind: str
    name: str
    other: str
    first: Span

    def message(self) -> str:
        """Name both ids."""
        return (
            f"the {self.kind} ids {self.name!r} and {self.other!r} ({place(self.first)}) are the "
            f"same to an LMS"
        )

    def hint(self) -> str:
        """Say what to do."""
        return "make them differ in more than '-' and '_'"


@dataclass(frozen=True, kw_only=True)
class GradedQuestionWithoutId(Diagnostic):
    """A question that counts has no id.

    Why: the learner's answer and the LMS's report are filed under the id. An id that is derived
    changes when the question is reworded, and the answers of enrolled learners are lost.

    Wrong:

        - type: true-false
          prompt: Oil burns.
          answer: true

    Right:

        - id: oil-burns
          type: true-false
          prompt: Oil burns.
          answer: true
    """

    code: ClassVar[str] = "CRS018"

    suggestion: str

    def message(self) -> str:
        """Say it."""
        return "this question counts, but it has no id"

    def hint(self) -> str:
        """Propose one."""
        return f"'scormbuild fix --write' adds {self.suggestion!r}; any other id will do"


@dataclass(frozen=True, kw_only=True)
class QuestionWithoutId(Diagnostic):
    """A question that does not count has no id.

    Why: what the learner answered is kept under an id that was derived from the wording. It is
    lost when the question is reworded in a later version of the course.

    Wrong:

        ::: question
        Does oil burn?

    Right:

        ::: question {#oil-burns}
        Does oil burn?
    """

    code: ClassVar[str] = "CRS019"
    severity: ClassVar[Severity] = Severity.WARNING

    suggestion: str

    def message(self) -> str:
        """Say it."""
        return "this question has no id"

    def hint(self) -> str:
        """Propose one."""
        return f"'scormbuild fix --write' adds {self.suggestion!r}; any other id will do"


@dataclass(frozen=True, kw_only=True)
class QuestionIncludedTwice(Diagnostic):
    """A question of an included file stands in the course twice.

    Why: the learner's answer is kept under the id of the question. Answered in one place, it would
    be answered in the other; the LMS could not tell the two apart. (Files that different quizzes
    name under `questions` are another matter: there each quiz keeps answers of its own.)

    Wrong: two lessons include `snippets/check.md`, which holds a question.

    Right: both include the text; the question stands in one of them, or in each with its own id.
    """

    code: ClassVar[str] = "CRS085"

    name: str
    pages: tuple[str, str]

    def message(self) -> str:
        """Name the question and where it stands."""
        first, second = self.pages
        if first == second:
            return f"the question {self.name!r} is included twice in {first!r}"
        return f"the question {self.name!r} is included in both {first!r} and {second!r}"

    def hint(self) -> str:
        """Say what to do."""
        return "include it once, or write a question with its own id into each page"
