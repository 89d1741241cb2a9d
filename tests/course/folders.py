"""Course folders made of a few texts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from scormbuild.source.files import SourceTree, read_tree

COURSE = """\
scormbuild: 1
id: fire
title: Fire
language: en
objectives:
  - {id: stay, text: Stay calm}
contents:
  - lessons/01-oil.md
  - quizzes/final.yaml
"""

LESSON = """\
---
title: Burning oil
objectives: [stay]
---
Never use water, see [the lid](#the-lid).

## The lid

::: question {#kc-oil}
Which thought is right?

- [ ] Water cools
- [x] A lid stops the air
:::
"""

QUIZ = """\
title: Final check
questions:
  - id: f-oil
    type: true-false
    prompt: Oil burns.
    answer: true
    objective: stay
"""

#: A course without findings.
GOOD = {"course.yaml": COURSE, "lessons/01-oil.md": LESSON, "quizzes/final.yaml": QUIZ}


def folder(root: Path, changes: Mapping[str, str]) -> SourceTree:
    """Write the good course with some files changed (or left out: empty text) and list it."""
    for path, text in ({**GOOD, **changes}).items():
        if text:
            place = root / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8", newline="\n")
    found = read_tree(root).value
    assert found is not None
    return found
