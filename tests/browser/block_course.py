"""A course with every block that is more than text, built for browser tests."""

from __future__ import annotations

from pathlib import Path

from tests.browser.building import unpacked

ROOT = Path(__file__).parents[2]

#: A film of a second and a half, a sound of a tenth, and captions in two languages.
MEDIA = ROOT / "tests" / "golden" / "small" / "course_src" / "media"
PICTURES = ROOT / "course_src" / "media"

COURSE = """\
scormbuild: 1
id: blocks
title: Blocks
language: en
contents: [lessons/telling.md, lessons/media.md, lessons/more.md, lessons/elsewhere.md]
allow_hosts: [films.example.org, maps.example.org]
"""

TELLING = """\
---
title: Telling
---
Think first.

::: reveal What would you answer?
Thank them, as [this part](#inside) says.

::: accordion
::: item And then?
## Inside

Then ask.
:::
:::
:::

::: timeline The week after
::: event The letter arrives {date="Friday, 14:00"}
Do nothing yet.
:::
::: event {date=Monday}
Write.
:::
:::

::: compare Two replies
::: side Before
Why not me?
:::
::: side After
Which skill was missing?
:::
::: side Much later
How are you?
:::
:::

::: quote Kim Okafor, *head of hiring*
I remember those who asked.
:::
"""

MEDIA_PAGE = """\
---
title: Media
---
::: gallery Two days
![A door stands open](media/door.svg)
Monday

![A bus drives by](media/bus.svg)
Tuesday
:::

::: audio A friendly no {src=media/sound.wav}
::: transcript
**Kim:** Thank you for coming in on Tuesday.
:::
:::

::: video How to ask {src=media/film.webm}
```yaml
captions: {en: media/film.vtt, de: media/film.de.vtt}
```
:::

::: download Template for your reply {src=media/reply.txt}
Three sentences to fill in.
:::
"""

MORE = """\
---
title: More
---
::: video Again {src=media/film.webm poster=media/bus.svg}
```yaml
captions: {de: media/film.de.vtt}
```
:::

::: question {#likely type=scale}
How likely are you to…

```yaml
statements: [watch it again?, "tell somebody\n\nabout it?"]
scale: {from: 0, to: 10, low: Not at all likely, high: Extremely likely}
```
::: feedback
Noted.
:::
:::
"""

ELSEWHERE = """\
---
title: Elsewhere
---
::: embed How to ask, a film {url="https://films.example.org/embed?v=42&lang=en" ratio=4:3}
Three minutes, with captions.
:::

::: embed A map {url=https://maps.example.org/ ratio=9:16}
:::
"""


def build(folder: Path) -> Path:
    """Write the course, build it for SCORM 1.2 and return the unpacked package."""
    media = (
        *(MEDIA / name for name in ("film.webm", "film.vtt", "film.de.vtt", "sound.wav")),
        *(PICTURES / name for name in ("door.svg", "bus.svg")),
    )
    files = {
        "course.yaml": COURSE,
        "lessons/telling.md": TELLING,
        "lessons/media.md": MEDIA_PAGE,
        "lessons/more.md": MORE,
        "lessons/elsewhere.md": ELSEWHERE,
        "media/reply.txt": "Dear …\n",
    }
    return unpacked(folder, files, media)
