"""A small course without a fault, from which each broken one differs in one place."""

from __future__ import annotations

from pathlib import Path

COURSE = """scormbuild: 1
id: small
title: A small course
language: en
objectives:
  - {id: see, text: See what is there}
contents:
  - lessons/01-look.md
  - lessons/02-listen.yaml
  - quizzes/final.yaml
passing:
  score: 50
"""

LOOK = """---
title: Look
objectives: [see]
---

Look at [the sounds](02-listen.yaml) and at the picture.

![A dot](media/dot.svg)

::: tip Closer
Go closer.
:::

::: question {#kc-look objective=see}
What do you see?

- [x] A dot
- [ ] A line
:::
"""

LISTEN = """title: Listen
blocks:
  - Close your eyes and *listen*.
  - type: tabs
    tabs:
      - {title: Near, text: Birds}
      - {title: Far, text: Cars}
"""

FINAL = """id: final
title: Final
questions:
  - id: q1
    type: choice
    objective: see
    prompt: What is it?
    choices:
      - {text: A dot, correct: true}
      - {text: A line}
  - id: q2
    type: number
    prompt: How many dots?
    answer: 1
"""

DOT = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10">
<circle cx="5" cy="5" r="4"/></svg>
"""

GOOD: dict[str, bytes] = {
    "course_src/course.yaml": COURSE.encode(),
    "course_src/lessons/01-look.md": LOOK.encode(),
    "course_src/lessons/02-listen.yaml": LISTEN.encode(),
    "course_src/quizzes/final.yaml": FINAL.encode(),
    "course_src/media/dot.svg": DOT.encode(),
}


def write(folder: Path, files: dict[str, bytes]) -> Path:
    """Write the files below `folder`; return the course's source folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder / "course_src"
