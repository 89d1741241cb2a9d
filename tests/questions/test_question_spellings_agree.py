"""Questions written in Markdown and in YAML are the same questions."""

from __future__ import annotations

from tests.questions.asking import placeless, quiz_of

YAML = """\
title: T
attempts: 1
questions:
  - id: q
    type: multi
    prompt: Which **two**?
    points: 2.5
    objective: ask
    choices:
      - {text: Red, correct: true, feedback: Yes.}
      - {text: Green, correct: true, id: green}
      - Blue
    feedback: {correct: "Right, “both”."}
    hint: Look.
  - id: r
    type: fill
    text: |
      The sky is [[blue|azure]] and
      [[*wide|narrow]].
  - id: s
    type: match
    prompt: Match.
    headings: [A, B]
    pairs: [{left: a, right: b}, {left: c, right: d}]
    extra: [e]
  - {id: t, type: number, prompt: How many?, answer: 2.5, tolerance: 5%, unit: m}
  - {id: u, type: order, prompt: Order., items: [First, Second]}
  - {id: v, type: true-false, prompt: True?, answer: false}
  - {id: w, type: short, prompt: Burn your?, accept: [bridges, "* bridges"], typos: 1}
  - id: y
    type: sort
    prompt: Sort.
    groups: {One: [a, {text: b, id: b}], Two: []}
  - {id: z, type: scale, prompt: Rate., statements: [a, b], scale: {to: 5, low: No, high: "Yes"}}
  - {id: x, type: choice, prompt: Which?, choices: [{text: Red, correct: true}, Blue]}
"""

MARKDOWN = """\
---
title: T
attempts: 1
---
::: question {#q points=2.5 objective=ask}
Which **two**?

- [x] Red
  > Yes.
- [x] Green {#green}
- [ ] Blue

::: feedback correct
Right, “both”.
:::
::: hint
Look.
:::
:::

::: question {#r}
The sky is [[blue|azure]] and
[[*wide|narrow]].
:::

::: question {#s}
Match.

| A | B |
|---|---|
| a | b |
| c | d |
|   | e |
:::

::: question {#t}
How many?

= 2.5 ± 5% m
:::

::: question {#u}
Order.

1. First
2. Second
:::

::: question {#v}
True?

Answer: false
:::

::: question {#w type=short}
Burn your?

```yaml
accept: [bridges, "* bridges"]
typos: 1
```
:::

::: question {#y type=sort}
Sort.

```yaml
groups:
  One: [a, {text: b, id: b}]
  Two: []
```
:::

::: question {#z type=scale}
Rate.

```yaml
statements:
  - a
  - b
scale:
  to: 5
  low: No
  high: Yes
```
:::

::: question {#x}
Which?

- [x] Red
- [ ] Blue
:::
"""


def test_both_spellings_give_the_same_questions() -> None:
    from_yaml, found = quiz_of(YAML, ".yaml")
    from_markdown, also_found = quiz_of(MARKDOWN)

    assert (found, also_found) == ([], [])
    assert placeless(tuple(from_markdown)) == placeless(tuple(from_yaml))
