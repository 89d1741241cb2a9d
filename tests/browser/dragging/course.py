"""A course with answers to drag, in a lesson and in a quiz, built for browser tests."""

from __future__ import annotations

from pathlib import Path

from tests.browser.building import unpacked

COURSE = """\
scormbuild: 1
id: dragging
title: Dragging
language: {language}
contents: [lessons/reading.md, lessons/practice.md, quizzes/test.yaml]
"""

READING = "---\ntitle: Reading\n---\nRead on.\n"

PRACTICE = """\
---
title: Practice
---
Three questions.

::: question {#steps type=order}
What comes first?

1. Read the letter
2. Take a walk around the block and breathe
3. Write an answer
4. Send it
:::

::: question {#words type=match}
What does it mean?

| said | meant |
|---|---|
| I am fine | Ask again |
| We should talk | Make time |
| Never mind | Ask what happened, and listen |
:::

::: question {#tone type=sort}
How does it sound?

```yaml
groups:
  Friendly: [Thank you for your letter, "How can I help?"]
  Sharp: [As I said before, You always do this]
  Neutral: ["The meeting begins at ten, in the large room on the third floor"]
```
:::
"""

TEST = """\
title: Test
questions:
  - {id: meals, type: order, prompt: Which meal comes first?, items: [Breakfast, Lunch, Dinner]}
  - id: animals
    type: match
    prompt: What do they eat?
    pairs: [{left: Cows, right: Grass}, {left: Cats, right: Mice}]
  - {id: stars, type: sort, prompt: What is it?, groups: {Star: [Sirius, The sun], Planet: [Mars]}}
"""


def build(folder: Path, language: str = "en") -> Path:
    """Write the course, build it for SCORM 1.2 and return the unpacked package."""
    files = {
        "course.yaml": COURSE.format(language=language),
        "lessons/reading.md": READING,
        "lessons/practice.md": PRACTICE,
        "quizzes/test.yaml": TEST,
    }
    return unpacked(folder, files)
