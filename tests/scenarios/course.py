"""The course of the scenarios: two lessons with a question each, and a quiz of ten questions."""

from __future__ import annotations

from pathlib import Path

from scormbuild import archive, pipeline
from scormbuild.targets import TARGETS
from tests.properties.building import write

#: The targets by the version that their driver speaks.
VERSIONS = {"12": "scorm12", "2004": "scorm2004-4"}

LESSON = """\
---
title: {title}
---
Read this.

::: question {{type=choice id={question}}}
What goes on burning oil?

- [x] A lid
- [ ] Water
:::
"""

QUESTION = """\
  - id: q{number:02}
    type: true-false
    prompt: Statement {number} is true.
    answer: true
"""

FILES = {
    "course.yaml": """\
scormbuild: 1
id: drill
title: Fire drill
language: en
contents: [lessons/oil.md, lessons/smoke.md, quizzes/final.yaml]
record: {interactions: all}
""",
    "lessons/oil.md": LESSON.format(title="Burning oil", question="oil-check"),
    "lessons/smoke.md": LESSON.format(title="Smoke", question="smoke-check"),
    "quizzes/final.yaml": "id: final\ntitle: Final check\npassing_score: 60\nquestions:\n"
    + "".join(QUESTION.format(number=number) for number in range(1, 11)),
}

#: The same course, for an LMS that wants to hear little: a quarter of an hour between two saves.
SELDOM = {**FILES, "course.yaml": FILES["course.yaml"] + "tracking: {commit_interval: 900}\n"}


def unpacked(folder: Path, version: str, files: dict[str, str] = FILES) -> Path:
    """Build a course for a version; return the folder with what is in its package.

    Its permanent numbers lie in `course_src` beside it, for the next version of the course.
    """
    source = write(folder / "course_src", files)
    checked = pipeline.check(source)
    built = pipeline.build(checked, TARGETS[VERSIONS[version]], source)
    assert built.value is not None, (checked.diagnostics, built.diagnostics)
    assert checked.course is not None
    pipeline.keep_ledger(checked.course, source)
    package = folder / "package"
    archive.write_folder(built.value.files, package)
    return package
