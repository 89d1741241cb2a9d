"""The contract of an output target: one kind of package an LMS can import."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from scormbuild.archive import OutputFile
from scormbuild.course.course import Course
from scormbuild.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One kind of package, and what the earlier stages must know of it.

    `name` is the author's word, `title` what people call the edition. `driver` names the tracking
    script (`entry-<driver>.js`). `suspend_limit` is the number of characters that a learner's state
    may take. `documents` are the control documents at the root of a package. `describe` takes the
    course and the files of the package and returns the files that tell an LMS what is in it, the
    manifest first; `advise` reports what an author should know of the course in such packages.
    """

    name: str
    title: str
    driver: str
    suspend_limit: int
    documents: tuple[str, ...]
    describe: Callable[[Course, Sequence[OutputFile]], tuple[OutputFile, ...]]
    advise: Callable[[Course], Iterable[Diagnostic]]
