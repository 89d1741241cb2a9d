"""Findings about names that refer to something else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.course.findings.suggestion import did_you_mean
from scormbuild.diagnostics import Diagnostic


@dataclass(frozen=True, kw_only=True)
class UnknownObjective(Diagnostic):
    """A lesson or question names an objective that the course does not have.

    Why: results are shown and reported per objective.

    Wrong:

        objectives: [stop-spirall]

    Right:

        objectives: [stop-spiral]
    """

    code: ClassVar[str] = "CRS020"

    name: str
    suggestion: str | None = None

    def message(self) -> str:
        """Name the objective."""
        return f"there is no objective {self.name!r}"

    def hint(self) -> str:
        """Suggest the closest one."""
        return did_you_mean(self.suggestion) or "objectives are listed in course.yaml"


@dataclass(frozen=True, kw_only=True)
class UnknownLesson(Diagnostic):
    """`completion` names a lesson that the course does not have.

    Why: the course could never be completed.

    Wrong:

        completion:
          lessons: [introduction]      # the id of lessons/01-intro.md is "intro"

    Right:

        completion:
          lessons: [intro]
    """

    code: ClassVar[str] = "CRS021"

    name: str
    suggestion: str | None = None

    def message(self) -> str:
        """Name the lesson."""
        return f"there is no lesson {self.name!r}"

    def hint(self) -> str:
        """Suggest the closest one."""
        return did_you_mean(self.suggestion) or "name lessons by their id"


@dataclass(frozen=True, kw_only=True)
class UnknownQuiz(Diagnostic):
    """`completion` or `passing` names a quiz that the course does not have.

    Why: the course could never be completed or passed.

    Wrong:

        passing:
          quizzes: {final-quiz: 1}     # the id of quizzes/final.yaml is "final"

    Right:

        passing:
          quizzes: {final: 1}
    """

    code: ClassVar[str] = "CRS022"

    name: str
    suggestion: str | None = None

    def message(self) -> str:
        """Name the quiz."""
        return f"there is no quiz {self.name!r}"

    def hint(self) -> str:
        """Suggest the closest one."""
        return did_you_mean(self.suggestion) or "name quizzes by their id"


@dataclass(frozen=True, kw_only=True)
class LinkPageMissing(Diagnostic):
    """A link leads to a page that does not exist.

    Why: the learner would click and nothing would happen.

    Wrong:

        See [the tools](tool.md).

    Right:

        See [the tools](tools.md).
    """

    code: ClassVar[str] = "CRS023"

    target: str
    suggestion: str | None = None

    def message(self) -> str:
        """Name the target."""
        return f"the link leads to {self.target!r}, which does not exist"

    def hint(self) -> str:
        """Suggest the closest page."""
        return (
            did_you_mean(self.suggestion)
            or "write the path of a lesson or quiz, the id of a page, or an address with https://"
        )


@dataclass(frozen=True, kw_only=True)
class LinkAnchorMissing(Diagnostic):
    """A link leads to a heading that its page does not have.

    Why: the page would open at its start, and the learner would have to search.

    Wrong:

        See [the ladder](tools.md#lader).

    Right:

        See [the ladder](tools.md#ladder).
    """

    code: ClassVar[str] = "CRS024"

    anchor: str
    page: str
    suggestion: str | None = None

    def message(self) -> str:
        """Name anchor and page."""
        return f"the page {self.page!r} has no heading '#{self.anchor}'"

    def hint(self) -> str:
        """Suggest the closest heading."""
        suggestion = None if self.suggestion is None else f"#{self.suggestion}"
        return did_you_mean(suggestion) or "a heading 'First steps' is reached by '#first-steps'"


@dataclass(frozen=True, kw_only=True)
class LinkWrongCase(Diagnostic):
    """A link leads to a page whose file or id has other capital letters.

    Why: a system that does not mind capital letters finds the page all the same, others do not. The
    course would be right on one computer only.

    Wrong:

        See [the tools](Tools.md).     # the file is tools.md

    Right:

        See [the tools](tools.md).
    """

    code: ClassVar[str] = "CRS086"

    target: str
    right: str

    def message(self) -> str:
        """Compare the two spellings."""
        return f"{self.target!r} has other capital letters than {self.right!r}"

    def hint(self) -> str:
        """Give the right spelling."""
        return f"write {self.right!r}"


@dataclass(frozen=True, kw_only=True)
class LinkToDraft(Diagnostic):
    """A link leads to a page that is a draft.

    Why: a draft is not in the package, so the learner would click and nothing would happen.

    Wrong:

        See [the tools](tools.md).     # tools.md says draft: true

    Right: the sentence without the link, until the page is ready.
    """

    code: ClassVar[str] = "CRS088"

    path: str

    def message(self) -> str:
        """Name the file."""
        return f"the link leads to {self.path!r}, which is a draft and not in the course"

    def hint(self) -> str:
        """Offer both ways out."""
        return "remove the link, or remove 'draft: true' from the page"


@dataclass(frozen=True, kw_only=True)
class LinkNotInContents(Diagnostic):
    """A link leads to a lesson or quiz that is not part of the course.

    Why: the file exists, but it is missing in `contents`, so it is not in the package.

    Wrong:

        See [the tools](tools.md).     # tools.md is not in contents

    Right:

        contents:
          - lessons/intro.md
          - lessons/tools.md
    """

    code: ClassVar[str] = "CRS025"

    path: str

    def message(self) -> str:
        """Name the file."""
        return f"the link leads to {self.path!r}, which is not part of the course"

    def hint(self) -> str:
        """Offer both ways out."""
        return "add the file to contents in course.yaml, or remove the link"


@dataclass(frozen=True, kw_only=True)
class LinkToFile(Diagnostic):
    """A link leads to a file of the course that is not a page.

    Why: only lessons and quizzes have an address that a link can lead to.

    Wrong:

        [the plan](../media/plan.png)

    Right:

        ![the plan of the building](../media/plan.png)
    """

    code: ClassVar[str] = "CRS027"

    path: str

    def message(self) -> str:
        """Name the file."""
        return f"the link leads to {self.path!r}, which is not a page"

    def hint(self) -> str:
        """Say what to do."""
        return "show pictures with ![description](path), offer other files with `::: download`"
