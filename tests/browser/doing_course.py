"""A course of blocks in which learners do something, built for browser tests."""

from __future__ import annotations

from pathlib import Path

from tests.browser.building import unpacked

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "course_src" / "media"

COURSE = """\
scormbuild: 1
id: doing
title: Doing
language: {language}
contents: [lessons/gates.md, lessons/map.md, lessons/story.md, lessons/notes.md, lessons/last.md]
"""

GATES = """\
---
title: Gates
---
First.[^1] See [the end](#the-end).

::: reveal What would you do?
Wait.
:::

::: continue And then? {after=opened}
:::

## The next day

::: question {#kc-wait}
It is wise to wait.

Answer: true
:::

::: continue {after=answered}
:::

Then you write.

::: continue
:::

## The end

It was worth it.

[^1]: A note.
"""

MAP = """\
---
title: Map
---
::: image-map Friday, 16:40
![A hand holds a telephone](media/bus.svg)
::: point The message {x=25 y=30}
Two lines. See [what follows](#what-follows).
:::
::: point The thumb {x=75 y=60}
## What follows

It waits.
:::
:::

::: continue {after=opened}
:::

That was all.
"""

STORY = """\
---
title: Story
---
It is [a good end](#how-it-ends) that you look for.

::: scenario The message on Friday {#friday start=bus}
You have waited for a week.

::: step A minute later {#sent}
Your message is in her file.

::: option Apologise {to=saturday score=1}
:::
::: option Start again from the bus {to=bus}
:::
::: option Send another one {to=worse}
:::
:::

::: step On the bus {#bus}
They took *someone else*.

::: option Answer at once {to=sent}
It feels good for a minute.
:::
::: option Wait until tomorrow {to=saturday score=2}
You sleep badly, but you sleep.
:::
:::

::: step The next day {#saturday end=good}
### How it ends

You ask what would have helped.
:::

::: step A block {#worse end=bad}
She writes no more.
:::
:::
"""

NOTES = """\
---
title: Notes
---
::: checklist Before you reply {#before}
- [ ] I have slept.
- [ ] I thank them *first*.
- [ ] I ask one question.
:::

::: reflection Your next step {#next-step}
What will you do this week?
:::
"""

LAST = """\
---
title: Last
---
Nothing more.
"""


def build(folder: Path, language: str = "en") -> Path:
    """Write the course, build it for SCORM 1.2 and return the unpacked package."""
    files = {
        "course.yaml": COURSE.format(language=language),
        "lessons/gates.md": GATES,
        "lessons/map.md": MAP,
        "lessons/story.md": STORY,
        "lessons/notes.md": NOTES,
        "lessons/last.md": LAST,
    }
    return unpacked(folder, files, [PICTURES / "bus.svg"], allowed={"MED006"})
