"""A small course with everything that Markdown brings along."""

from __future__ import annotations

from pathlib import Path

COURSE = """\
scormbuild: 1
id: texts
title: Texts
language: en
contents: [lessons/all.md, lessons/more.md]
"""

GLOSSARY = """\
terms:
  - id: hiring-manager
    term: Hiring manager
    definition: |
      The person for whom you will work.

      Not the [recruiter](glossary:recruiter), see [the next page](lessons/more.md).
    also: [line manager]
  - {id: recruiter, term: Recruiter, definition: Who finds people.}
abbreviations:
  HR: human resources
"""

ALL = r"""---
title: Everything
---
{.lead}
Write to the [hiring manager](glossary:hiring-manager) or to HR.[^one]

> [!TIP] When?
> Within two *working* days.[^two]

- [x] Thank them
- [ ] Ask [one more](glossary:hiring-manager) question

{.small}
A [Guten Tag]{lang=de}, a [mark]{.highlight}, a $x^2$ and \$5.

$$
\begin{cases}
x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a} & a \ne 0 \\
\boxed{y} & \text{else}
\end{cases}
$$

## Far below {#far}

| Wide | Table |
|:-----|------:|
| 1 | 2 |

[^one]: Survey of 500 applicants.
[^two]: See [below](#far).
"""

MORE = """---
title: More
---
Nothing else.
"""

FILES = {
    "course.yaml": COURSE,
    "glossary.yaml": GLOSSARY,
    "lessons/all.md": ALL,
    "lessons/more.md": MORE,
}


def write(folder: Path) -> Path:
    """Write the course below a folder; return its own."""
    source = folder / "course_src"
    (source / "lessons").mkdir(parents=True)
    for path, content in FILES.items():
        (source / path).write_text(content, encoding="utf-8", newline="\n")
    return source
