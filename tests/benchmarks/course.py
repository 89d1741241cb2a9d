"""Write a course of many lessons and questions, the same at every call."""

from __future__ import annotations

from pathlib import Path

LESSON = """---
title: Lesson {n}, step by step
objectives: [goal-{goal}]
---

A lesson of about the size that people write. It says *one* thing, gives an
example, and asks the reader to **try it out** before the next page. This is
number {n} of the course, and it stands for all the others.

## What it is about

Every part of a process has an input, a result, and somebody who waits for it.
If one of the three is unclear, the work comes back. So ask three short questions
before you start, and write the answers down where others can find them.

- Who waits for the result, and until when?
- What exactly is the input, and who brings it?
- How will both of you see that it is done?

### An example

Somebody asks you for “the figures of last month”. You ask back: which figures,
for whom, and is a table enough? The answer takes a minute and saves an hour.

| Question | Answer | Saved |
|---|:---:|---:|
| Which figures? | Sales by region | 20 min |
| For whom? | The sales meeting | 15 min |
| In which form? | One table | 25 min |

```python
def minutes_saved(answers: list[int]) -> int:
    return sum(answer for answer in answers if answer > {n})
```

::: tip Try it
Take a request of this week and ask the three questions, even if you know the
answers. Compare what you hear with what you thought.
:::
"""

QUESTION = """  - id: q{n:04}
    type: choice
    objective: goal-{goal}
    prompt: Somebody asks for “figure {n}” without a date. What is the **best** first step?
    choices:
      - text: Ask until when it is needed, and in which form
        correct: true
        feedback: A minute now saves an hour later.
      - text: Send everything that you have
        feedback: Then somebody else has to search for it.
      - text: Wait until the question is asked again
        feedback: It will be, and with less time left.
    feedback:
      correct: Right, number {n} is clear now.
      incorrect: Think of the three short questions.
"""

COURSE = """scormbuild: 1
id: big-course
title: A big course
language: en
targets: [scorm2004-4]
objectives:
{objectives}
contents:
{contents}
"""


def write(folder: Path, *, lessons: int, questions: int, per_quiz: int = 20) -> Path:
    """Write the course below `folder` and return its source folder."""
    source = folder / "course_src"
    for part in ("lessons", "quizzes"):
        (source / part).mkdir(parents=True, exist_ok=True)
    contents = []
    for n in range(1, lessons + 1):
        name = f"lessons/{n:04}-lesson-{n}.md"
        (source / name).write_text(LESSON.format(n=n, goal=n % 20), encoding="utf-8")
        contents.append(name)
    for first in range(1, questions + 1, per_quiz):
        name = f"quizzes/quiz-{first:04}.yaml"
        asked = range(first, min(first + per_quiz, questions + 1))
        text = "".join(QUESTION.format(n=n, goal=n % 20) for n in asked)
        head = f"id: quiz-{first:04}\ntitle: Quiz from {first}\npassing_score: 60\nquestions:\n"
        (source / name).write_text(head + text, encoding="utf-8")
        contents.append(name)
    objectives = "\n".join(f"  - {{id: goal-{n}, text: Reach goal {n}}}" for n in range(20))
    listed = "\n".join(f"  - {name}" for name in contents)
    (source / "course.yaml").write_text(
        COURSE.format(objectives=objectives, contents=listed), encoding="utf-8"
    )
    return source
