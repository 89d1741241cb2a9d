"""Findings about the files of a course and how `contents` names them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.course.findings.suggestion import did_you_mean
from scormbuild.diagnostics import Diagnostic, Severity, Span


@dataclass(frozen=True, kw_only=True)
class CourseFileMissing(Diagnostic):
    """The folder has no `course.yaml`.

    Why: this file names the course and says which lessons and quizzes belong to it. Without it
    there is nothing to build.

    Wrong:

        my-course/course.yml
        my-course/lessons/intro.md

    Right:

        my-course/course.yaml
        my-course/lessons/intro.md
    """

    code: ClassVar[str] = "CRS001"

    suggestion: str | None = None

    def message(self) -> str:
        """Name the file."""
        return "there is no course.yaml in this folder"

    def hint(self) -> str:
        """Say how to come by one."""
        if self.suggestion is not None:
            return f"rename {self.suggestion!r} to 'course.yaml'"
        return "give the folder that holds course.yaml"


@dataclass(frozen=True, kw_only=True)
class PageFileMissing(Diagnostic):
    """`contents` names a file that does not exist.

    Why: the course cannot be built without the lesson or quiz.

    Wrong:

        contents:
          - lessons/introduktion.md

    Right:

        contents:
          - lessons/introduction.md
    """

    code: ClassVar[str] = "CRS002"

    path: str
    suggestion: str | None = None

    def message(self) -> str:
        """Name the path."""
        return f"there is no file {self.path!r}"

    def hint(self) -> str:
        """Suggest the closest file."""
        return did_you_mean(self.suggestion) or "paths in contents start at the course folder"


@dataclass(frozen=True, kw_only=True)
class PageFileWrongCase(Diagnostic):
    """`contents` names a file with other capital letters than its name on disk.

    Why: on Windows and macOS the file is found all the same, on Linux and on most build servers it
    is not. The course would build on one computer only.

    Wrong:

        contents:
          - lessons/Intro.md        # the file is lessons/intro.md

    Right:

        contents:
          - lessons/intro.md
    """

    code: ClassVar[str] = "CRS003"

    path: str
    on_disk: str

    def message(self) -> str:
        """Compare the two spellings."""
        return f"{self.path!r} has other capital letters than the file {self.on_disk!r}"

    def hint(self) -> str:
        """Give the right spelling."""
        return f"write {self.on_disk!r}"


@dataclass(frozen=True, kw_only=True)
class PageNamedTwice(Diagnostic):
    """`contents` names the same file twice.

    Why: a page has one place in the course, one address and one record of what the learner did.

    Wrong:

        contents:
          - lessons/intro.md
          - quizzes/final.yaml
          - lessons/intro.md

    Right:

        contents:
          - lessons/intro.md
          - quizzes/final.yaml
    """

    code: ClassVar[str] = "CRS004"

    path: str
    first: Span

    def message(self) -> str:
        """Name the file and its first place."""
        return f"{self.path!r} is in contents already, in line {self.first.line}"

    def hint(self) -> str:
        """Offer what authors usually want."""
        return "remove one of the two, or link to the page instead"


@dataclass(frozen=True, kw_only=True)
class PageOutside(Diagnostic):
    """`contents` names a file outside the course folder.

    Why: a course must build from its own folder alone, on every computer. Nothing outside it is
    ever read.

    Wrong:

        contents:
          - ../shared/safety.md

    Right:

        contents:
          - lessons/safety.md
    """

    code: ClassVar[str] = "CRS005"

    path: str
    suggestion: str | None = None

    def message(self) -> str:
        """Name the path."""
        return f"{self.path!r} is not a path inside the course folder"

    def hint(self) -> str:
        """Give the right spelling, or say what a path looks like."""
        if self.suggestion is not None:
            return f"write {self.suggestion!r}"
        return "write the path from the course folder, with /, such as 'lessons/intro.md'"


@dataclass(frozen=True, kw_only=True)
class PageNotNamed(Diagnostic):
    """A file in `lessons/` or `quizzes/` is not part of the course.

    Why: only what `contents` names is built, so learners never see this file. Often a new lesson
    was written and then forgotten here.

    Wrong:

        contents:
          - lessons/intro.md        # lessons/tools.md exists as well

    Right:

        contents:
          - lessons/intro.md
          - lessons/tools.md
    """

    code: ClassVar[str] = "CRS006"
    severity: ClassVar[Severity] = Severity.WARNING

    path: str

    def message(self) -> str:
        """Name the file."""
        return f"{self.path!r} is not in the contents of course.yaml"

    def hint(self) -> str:
        """Offer both ways out."""
        return f"add {self.path!r} to contents, or move the file out of the folder"


@dataclass(frozen=True, kw_only=True)
class PageTypeUnknown(Diagnostic):
    """`contents` names a file that is neither Markdown nor YAML.

    Why: lessons and quizzes are written as `.md` or `.yaml` files. Pictures and downloads are not
    pages; lessons refer to them.

    Wrong:

        contents:
          - lessons/intro.docx

    Right:

        contents:
          - lessons/intro.md
    """

    code: ClassVar[str] = "CRS007"

    path: str

    def message(self) -> str:
        """Name the file."""
        return f"{self.path!r} is neither a .md nor a .yaml file"

    def hint(self) -> str:
        """Say what belongs into contents."""
        return "name lessons and quizzes only; refer to other files inside a lesson"


@dataclass(frozen=True, kw_only=True)
class NoPages(Diagnostic):
    """The course has neither a lesson nor a quiz.

    Why: there is nothing to open, and an LMS could never mark the course as completed.

    Wrong:

        contents: [lessons/intro.md]      # its only page, and a draft

    Right:

        contents: [lessons/intro.md, lessons/tools.md]
    """

    code: ClassVar[str] = "CRS010"

    def message(self) -> str:
        """Say it."""
        return "the course has no pages"

    def hint(self) -> str:
        """Say where pages are named."""
        return "name at least one lesson or quiz in contents; drafts do not count"


@dataclass(frozen=True, kw_only=True)
class DraftLeftOut(Diagnostic):
    """A page is a draft and was left out.

    Why: `draft: true` keeps a page out of the course until it is ready. This note is there so that
    nobody forgets it. What is wrong with a draft is shown by `scormbuild validate --drafts`.

    Wrong:

        title: Tools
        draft: true

    Right:

        title: Tools
    """

    code: ClassVar[str] = "CRS011"
    severity: ClassVar[Severity] = Severity.ADVICE

    path: str

    def message(self) -> str:
        """Name the file."""
        return f"{self.path!r} is a draft and not in the course"

    def hint(self) -> str:
        """Say how to bring it in."""
        return "remove 'draft: true' when the page is ready; --drafts takes it in before"


@dataclass(frozen=True, kw_only=True)
class DraftCounted(Diagnostic):
    """`completion` or `passing` names a page that is a draft.

    Why: a draft is not in the course, so learners could never complete or pass it.

    Wrong:

        completion:
          quizzes: {final: passed}     # quizzes/final.yaml says draft: true

    Right: `completion` without the quiz, until it is ready.
    """

    code: ClassVar[str] = "CRS089"

    name: str

    def message(self) -> str:
        """Name the page."""
        return f"{self.name!r} is a draft and not in the course"

    def hint(self) -> str:
        """Offer both ways out."""
        return "remove it here, or remove 'draft: true' from the page"


@dataclass(frozen=True, kw_only=True)
class IdOfDraft(Diagnostic):
    """A page or question has the id of one that is a draft now and was published before.

    Why: the id's number, and what learners did, would go over to the new page or question. When the
    draft comes back, the two clash.

    Wrong: `lessons/tools.md` was published and is a draft now; `lessons/new.md` says `id: tools`.

    Right: `lessons/new.md` without that id.
    """

    code: ClassVar[str] = "CRS090"
    severity: ClassVar[Severity] = Severity.WARNING

    kind: str
    name: str
    draft: str

    def message(self) -> str:
        """Name the id and the draft."""
        return f"the {self.kind} id {self.name!r} belongs to the draft {self.draft!r}, too"

    def hint(self) -> str:
        """Say what to do."""
        return "give the new one another id, unless it takes the place of the other for good"
