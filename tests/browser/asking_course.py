"""A course with questions to point at and to write in, built for browser tests."""

from __future__ import annotations

from pathlib import Path

from tests.browser.building import unpacked

PICTURES = Path(__file__).parents[2] / "course_src" / "media"

COURSE = """\
scormbuild: 1
id: asking
title: Asking
language: en
contents: [lessons/pointing.md, lessons/writing.md]
"""

POINTING = """\
---
title: Pointing
---
Look at the picture.

::: question {#one type=hotspot}
Where does the light come from?

```yaml
image: {src: media/door.svg, alt: "A door stands ajar; beside it a picture and a plant."}
areas:
  - {label: The open door, poly: [[38, 16], [65, 16], [65, 78], [58, 86], [38, 78]], correct: true}
  - {label: The picture, rect: [10, 26, 17, 23], feedback: It only shows a sunny day.}
  - {label: The plant, circle: [82.5, 68, 7]}
```
:::

::: question {#several type=hotspot}
What hangs or stands beside the door? Choose **two**.

```yaml
image: {src: media/door.svg, alt: "A door stands ajar; beside it a picture and a plant."}
areas:
  - {label: The open door, rect: [38, 16, 27, 62]}
  - {label: The picture, rect: [10, 26, 17, 23], correct: true}
  - {label: The plant, circle: [82.5, 68, 7], correct: true}
```
:::
"""

WRITING = """\
---
title: Writing
---
Take your time.

::: question {#step}
What is your next step?

```yaml
words: {min: 3, max: 6}
rubric: [It has a date.]
```
::: sample
I will **ask** on Friday.
:::
::: feedback
Keep it.
:::
:::
"""


def build(folder: Path) -> Path:
    """Write the course, build it for SCORM 1.2 and return the unpacked package."""
    files = {
        "course.yaml": COURSE,
        "lessons/pointing.md": POINTING,
        "lessons/writing.md": WRITING,
    }
    return unpacked(folder, files, [PICTURES / "door.svg"])
