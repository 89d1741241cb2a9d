"""A course in German with what learners could take the wrong way, built for browser tests."""

from __future__ import annotations

from pathlib import Path

from tests.browser.building import unpacked

COURSE = """\
scormbuild: 1
id: told
title: Gesagt
language: de
contents: [lessons/weigh.md, quizzes/whole.yaml, quizzes/steps.yaml, quizzes/opinion.yaml]
"""

WEIGH = """\
---
title: Wiegen
---
Wiegen Sie.

::: question {#weight}
Wie schwer ist der Wal?

= 86400 ± 0 kg
:::

::: question {#size}
Was ist leichter? Das Leichteste zuerst.

1. Maus
2. Hund
3. Wal
:::
"""

WHOLE = """\
title: Alles auf einmal
passing_score: 60
questions:
  - {id: w1, type: number, prompt: Wie viel Prozent?, answer: 60, unit: "%"}
  - {id: w2, type: true-false, prompt: Wale schwimmen., answer: true}
"""

STEPS = """\
title: Eins nach dem anderen
passing_score: 62.5
layout: one
show: {feedback: after-attempt, answers: after-attempt}
questions:
  - {id: s1, type: true-false, prompt: Wale schwimmen., answer: true}
  - {id: s2, type: true-false, prompt: Wale fliegen., answer: false}
"""

OPINION = """\
title: Ihre Meinung
mode: survey
questions:
  - {id: o1, type: text, prompt: Was war gut?}
"""


def build(folder: Path) -> Path:
    """Write the course, build it for SCORM 1.2 and return the unpacked package."""
    files = {
        "course.yaml": COURSE,
        "lessons/weigh.md": WEIGH,
        "quizzes/whole.yaml": WHOLE,
        "quizzes/steps.yaml": STEPS,
        "quizzes/opinion.yaml": OPINION,
    }
    return unpacked(folder, files)
