"""Versions that take quizzes in another way or keep other things, and what is told about them."""

from __future__ import annotations

from scormbuild.updates.change import What
from tests.updates.course import Edit
from tests.updates.pair import HEAD, Pair, course, quiz

DRAWN = "draw: [{count: 1, tags: [easy]}, {count: 1, tags: [hard]}]\n"
POOLS = (
    quiz("attempts: 2\n", f"attempts: 2\n{DRAWN}"),
    quiz("{id: a, ", "{id: a, tags: [easy], "),
    quiz("{id: b, ", "{id: b, tags: [easy], "),
    quiz("{id: c, ", "{id: c, tags: [hard], "),
)
ENTRY = ("course.yaml", "quizzes/final.yaml]", "quizzes/final.yaml, quizzes/entry.yaml]")
PRE_TEST = """\
title: Entry
mode: pre-test
excuses: [one]
questions:
  - {id: e, type: true-false, prompt: Is it?, answer: true}
"""
ENTRY_QUIZ: tuple[Edit, ...] = (ENTRY, ("quizzes/entry.yaml", None, PRE_TEST))
KEEPING = """\
Another text.

::: checklist Before you go {#ready}
- [ ] Door
- [ ] Window
:::

::: reflection Think {#thought}
What did you see?
:::
"""
KEPT = (("lessons/two.md", "Another text.\n", KEEPING),)

PAIRS: dict[str, Pair] = {
    "what a quiz is for": Pair(
        after=(quiz("attempts: 2", "mode: practice"),),
        before=(course("passing: {score: 50, quizzes: {final: 1}}\n", ""),),
        what=(
            What.QUIZ_MODE,
            What.QUIZ_ATTEMPTS,
            What.QUIZ_MUST,
            What.QUIZ_WEIGHT,
            *[What.QUESTION_POINTS] * 3,
        ),
        said=HEAD
        + """\
- final was a test that counts and is practice.
    What was answered stays saved and what was earned stays earned; the new mode counts now.
- The attempts at final: 2 before, any number now.
    Attempts that were made count. Results stay, and an attempt that is open can be finished.
- Completion asks of final: nothing; it was finished before.
    Who has completed the course stays complete; everybody else is measured by the new rule.
- The share of final in the score of the course: 100 % before, 0 % now.
    The score is calculated anew at the next visit. Who has passed keeps that, and the score.
- The points of a: 1 before, 0 now.
- The points of b: 1 before, 0 now.
- The points of c: 1 before, 0 now.
    Finished attempts keep their result, answers the points that they got.
""",
    ),
    "a quiz begins to draw": Pair(
        after=(quiz("attempts: 2", "attempts: 2\ndraw: 2"),),
        what=(What.QUIZ_DRAWS,),
        said=HEAD
        + """\
- final asked all questions and now draws 2 of 3.
    Open attempts begin anew, and none is used up by that. Finished ones keep their result.
""",
    ),
    "a quiz draws more": Pair(
        after=(quiz("{count: 1, tags: [easy]}", "{count: 2, tags: [easy]}"),),
        before=POOLS,
        what=(What.QUIZ_DRAW,),
        said=HEAD
        + """\
- What final draws: 1 of 2 and 1 of 1 before, 2 of 2 and 1 of 1 now.
    Attempts that are open go on with what they drew. Finished ones keep their result.
""",
    ),
    "a quiz draws no more": Pair(
        after=(quiz(DRAWN, ""),),
        before=POOLS,
        what=(What.QUIZ_DRAW,),
        said=HEAD
        + """\
- What final draws: 1 of 2 and 1 of 1 before, all questions now.
    Attempts that are open go on with what they drew. Finished ones keep their result.
""",
    ),
    "questions change their pools": Pair(
        after=(
            quiz("{id: b, tags: [easy], ", "{id: b, tags: [hard], "),
            quiz("{id: c, tags: [hard], ", "{id: c, tags: [easy], "),
        ),
        before=POOLS,
        what=(What.QUIZ_POOLS,),
        said=HEAD
        + """\
- Quizzes whose questions are in other pools: final.
    Attempts that are open go on with what they drew. Finished ones keep their result.
""",
    ),
    "how a quiz is taken": Pair(
        after=(
            quiz(
                "attempts: 2",
                "attempts: 2\nlayout: one\nback: false\nretry: wrong\n"
                "time_limit: {minutes: 20, extend: 1}",
            ),
        ),
        what=(What.QUIZ_LAYOUT, What.QUIZ_TIME, What.QUIZ_RETRY),
        said=HEAD
        + """\
- final shows one question at a time without a way back; it showed all questions on one page before.
    Attempts that are open go on with their answers.
- The time limit of final: none before, 20 minutes and 1 minute more at a time now.
    Open attempts without a limit stay without one; in others, the time that was used counts.
- Further attempts at final ask what was not right; they asked all questions before.
    This holds for attempts that begin from now on.
""",
    ),
    "a way back, and no more time": Pair(
        after=(quiz("back: false", "back: true"), quiz("extend: 5", "extend: 0")),
        before=(
            quiz(
                "attempts: 2",
                "attempts: 2\nlayout: one\nback: false\ntime_limit: {minutes: 5, extend: 5}\n"
                "allow: [ACC020]",
            ),
        ),
        what=(What.QUIZ_LAYOUT, What.QUIZ_TIME),
        said=HEAD
        + """\
- final shows one question at a time; it showed one question at a time without a way back before.
    Attempts that are open go on with their answers.
- The time limit of final: 5 minutes and 5 minutes more at a time before, 5 minutes and no more now.
    Open attempts without a limit stay without one; in others, the time that was used counts.
""",
    ),
    "lessons that can be skipped": Pair(
        after=(("quizzes/entry.yaml", "excuses: [one]", "excuses: [two]"),),
        before=ENTRY_QUIZ,
        what=(What.QUIZ_EXCUSES,),
        said=HEAD
        + """\
- Pre-tests after which other lessons can be skipped, or for other objectives: entry.
    Lessons that can be skipped already stay so.
""",
    ),
    "new things to keep": Pair(
        after=KEPT,
        what=(What.PAGE_TEXT, What.KEPT_NEW, What.KEPT_NEW),
        said=HEAD
        + """\
- Lessons with other content: two.
    Who has read it has read it; nobody is asked to read it again.
- New checklists, reflections and scenarios: ready, thought.
    They begin empty for everybody. If one is an old one with another id, give it the old id.
""",
    ),
    "one thing less, and another id": Pair(
        after=(
            ("lessons/two.md", "- [ ] Window\n", ""),
            ("lessons/two.md", "{#thought}", "{#other}"),
        ),
        before=KEPT,
        what=(What.PAGE_TEXT, What.KEPT_NEW, What.KEPT_REMOVED, What.KEPT_FEWER),
        said=HEAD
        + """\
- Lessons with other content: two.
    Who has read it has read it; nobody is asked to read it again.
- New checklists, reflections and scenarios: other.
    They begin empty for everybody. If one is an old one with another id, give it the old id.
- Removed checklists, reflections and scenarios: thought.
    What was ticked, written or chosen there stays saved, should they come back.
- Checklists and scenarios that have lost items or decisions: ready.
    Ticks on what is left stay. A story goes as far as its decisions are still there.
""",
    ),
    "one kind for another": Pair(
        after=(
            (
                "lessons/two.md",
                "::: reflection Think {#thought}\nWhat did you see?\n",
                "::: checklist {#thought}\n- [ ] Eyes\n",
            ),
        ),
        before=KEPT,
        what=(What.PAGE_TEXT, What.KEPT_KIND),
        said=HEAD
        + """\
- Lessons with other content: two.
    Who has read it has read it; nobody is asked to read it again.
- thought was a reflection and is a checklist.
    What learners did there cannot be shown any more.
""",
    ),
}
