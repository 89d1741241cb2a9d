"""A course with a quiz of every mode, built for browser tests."""

from __future__ import annotations

from pathlib import Path

from scormbuild import archive, pipeline
from scormbuild.targets import TARGETS

COURSE = """\
scormbuild: 1
id: modes
title: Modes
language: en
objectives:
  - {id: stay, text: Stay calm}
  - {id: ask, text: Ask for help}
contents:
  - quizzes/before.yaml
  - lessons/calm.md
  - lessons/help.md
  - quizzes/trial.yaml
  - quizzes/final.yaml
  - quizzes/exam.yaml
  - quizzes/opinion.md
completion: {quizzes: {final: finished}}
passing: {quizzes: {final: 1}}
"""

CALM = "---\ntitle: Stay calm\nobjectives: [stay]\n---\nBreathe.\n"
HELP = "---\ntitle: Ask for help\nobjectives: [ask]\n---\nAsk.\n"

BEFORE = """\
title: What do you know?
mode: pre-test
questions:
  - {id: p1, type: true-false, prompt: Oil burns., answer: true, objective: stay}
  - {id: p2, type: true-false, prompt: Water burns., answer: false, objective: ask}
"""

TRIAL = """\
title: Try yourself
mode: practice
retry: either
draw: 2
questions:
  - {id: t1, type: true-false, prompt: Oil burns., answer: true}
  - {id: t2, type: true-false, prompt: Water burns., answer: false}
  - {id: t3, type: true-false, prompt: Sand burns., answer: false}
  - {id: t4, type: true-false, prompt: Wood burns., answer: true}
"""

FINAL = """\
title: Final check
attempts: 3
passing_score: 60
layout: one
shuffle: questions
retry: either
show: {feedback: after-attempt, answers: after-attempt}
draw: [{count: 3, tags: [fire]}]
questions:
  - {id: f1, type: true-false, prompt: Oil burns., answer: true, tags: [fire]}
  - {id: f2, type: true-false, prompt: Water burns., answer: false, tags: [fire]}
  - {id: f3, type: true-false, prompt: Sand burns., answer: false, tags: [fire]}
  - {id: f4, type: true-false, prompt: Wood burns., answer: true, tags: [fire]}
  - {id: f5, type: true-false, prompt: Tin burns., answer: false, tags: [fire]}
  - {id: f6, type: short, prompt: Whom do you ask?, accept: [a friend], objective: ask}
"""

EXAM = """\
title: Exam
attempts: 2
time_limit: {minutes: 2, extend: 1}
questions:
  - {id: e1, type: true-false, prompt: Oil burns., answer: true}
  - {id: e2, type: true-false, prompt: Water burns., answer: false}
"""

OPINION = """\
---
title: How was it?
mode: survey
layout: one
back: false
---
::: question {#o1 type=choice}
What did you like best?

- [ ] The lessons
- [ ] The quiz
:::

::: question {#o2 type=choice}
Would you do it again?

- [ ] Yes
- [ ] No
:::
"""

FILES = {
    "course.yaml": COURSE,
    "lessons/calm.md": CALM,
    "lessons/help.md": HELP,
    "quizzes/before.yaml": BEFORE,
    "quizzes/trial.yaml": TRIAL,
    "quizzes/final.yaml": FINAL,
    "quizzes/exam.yaml": EXAM,
    "quizzes/opinion.md": OPINION,
}


def build(folder: Path, target: str, changes: dict[str, str] | None = None) -> Path:
    """Write the course, some files changed, and build it; return the unpacked package.

    A course that lies there already gives its ledger to this version.
    """
    source = folder / "course_src"
    for name, text in {**FILES, **(changes or {})}.items():
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    checked = pipeline.check(source)
    assert checked.course is not None
    built = pipeline.build(checked, TARGETS[target], source).value
    assert built is not None
    package = folder / f"package-{len(list(folder.iterdir()))}"
    archive.write_folder(built.files, package)
    (source / "tracking.lock").write_bytes((package / "tracking.lock").read_bytes())
    return package
