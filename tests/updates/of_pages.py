"""Versions with other rules and pages, and what is told about them."""

from __future__ import annotations

from scormbuild.updates.change import What
from tests.updates.pair import HEAD, Pair, course, quiz

REQUIRED = course("passing:", "tracking: {on_update: require-new}\npassing:")

PAIRS: dict[str, Pair] = {
    "nothing": Pair(
        after=(),
        what=(),
        said="""\
Nothing changes for learners who have begun the earlier version.
""",
    ),
    "another version number": Pair(
        after=(course("id: fire\n", "id: fire\nversion: 2\n"),),
        what=(),
        said="""\
Nothing changes for learners who have begun the earlier version.
""",
    ),
    "masked answers": Pair(
        before=(quiz("answer: 5}", "answer: 5, feedback: {correct: 'Yes, **5**.'}, solution: S}"),),
        after=(course("id: fire\n", "id: fire\nsecurity: {answer_keys: masked}\n"),),
        what=(),
        said="""\
Nothing changes for learners who have begun the earlier version.
""",
    ),
    "the title and the language": Pair(
        after=(course("title: Fire", "title: Fire!"), course("language: en", "language: de")),
        what=(What.TITLE, What.LANGUAGE),
        said=HEAD
        + """\
- The title of the course: “Fire” before, “Fire!” now.
    Nothing changes for saved progress.
- The language of the course: en before, de now.
    Saved progress stays; what learners have typed is compared with the new answers.
""",
    ),
    "the pass mark": Pair(
        after=(course("score: 50", "score: 62.5"),),
        what=(What.PASSING,),
        said=HEAD
        + """\
- The pass mark of the course: 50 % before, 62.5 % now.
    Who has passed stays passed; for everybody else the new mark decides at the next visit.
""",
    ),
    "when a lesson is read": Pair(
        after=(course("passing:", "completion: {viewed: opened}\npassing:"),),
        what=(What.VIEWED,),
        said=HEAD
        + """\
- Lessons count when they are opened; before, when they are read to their end.
    Who has completed the course stays complete; everybody else is measured by the new rule.
""",
    ),
    "one after the other": Pair(
        after=(course("passing:", "navigation: {order: linear}\npassing:"),),
        what=(What.LINEAR,),
        said=HEAD
        + """\
- Pages now open one after the other.
    What a learner has opened stays open, and everything does once the course is complete.
""",
    ),
    "free again": Pair(
        after=(course("navigation: {order: linear}\n", ""),),
        what=(What.FREE,),
        said=HEAD
        + """\
- All pages are open now.
    Nothing changes for saved progress.
""",
        before=(course("passing:", "navigation: {order: linear}\npassing:"),),
    ),
    "completion asks for less": Pair(
        after=(course("passing:", "completion: {lessons: [two]}\npassing:"),),
        what=(What.NOT_NEEDED,),
        said=HEAD
        + """\
- Completion no longer asks for one.
    Who has done everything else is complete at the next visit.
""",
    ),
    "completion asks for more": Pair(
        after=(course("lessons: [two]", "lessons: all"),),
        what=(What.NEEDED,),
        said=HEAD
        + """\
- Completion now asks for one.
    Who has completed the course stays complete; everybody else must read them, too.
""",
        before=(course("passing:", "completion: {lessons: [two]}\npassing:"),),
    ),
    "a new lesson": Pair(
        after=(
            course("lessons/two.md,", "lessons/two.md, lessons/three.md,"),
            ("lessons/three.md", None, "---\ntitle: Three\n---\nText.\n"),
        ),
        what=(What.PAGE_NEW,),
        said=HEAD
        + """\
- New pages: three.
    Who has completed the course stays complete; everybody else must do this, too.
""",
    ),
    "a new lesson that everybody must read": Pair(
        before=(REQUIRED,),
        after=(
            course("lessons/two.md,", "lessons/two.md, lessons/three.md,"),
            ("lessons/three.md", None, "---\ntitle: Three\n---\nText.\n"),
        ),
        what=(What.PAGE_NEW_OF_ALL,),
        said=HEAD
        + """\
- New pages: three.
    Everybody must do this. Who has completed the course is incomplete until then.
""",
    ),
    "new lessons are asked of everybody from now on": Pair(
        before=(course("passing:", "completion: {lessons: [two], quizzes: {}}\npassing:"),),
        after=(
            REQUIRED,
            course("completion: {lessons: [two], quizzes: {}}\n", ""),
        ),
        what=(What.RENEWED, What.NEEDED_OF_ALL, What.QUIZ_MUST_OF_ALL),
        said=HEAD
        + """\
- New pages are asked of those who have completed the course, too (on_update: require-new).
    Who has never opened what completion asks for is incomplete until that is done.
- Completion now asks for one.
    Who has never opened them is incomplete until they are read.
- Completion asks of final: passed; it was nothing before.
    Who has completed the course stays so, if they have opened it; for others this counts.
""",
    ),
    "new lessons are not asked of everybody any more": Pair(
        before=(REQUIRED,),
        after=(course("tracking: {on_update: require-new}\n", ""),),
        what=(What.NOT_RENEWED,),
        said=HEAD
        + """\
- New pages are not asked any more of those who have completed the course.
    Who has completed the course stays complete.
""",
    ),
    "a new lesson that is not needed": Pair(
        after=(
            course("lessons/two.md,", "lessons/two.md, lessons/three.md,"),
            course("passing:", "completion: {lessons: [one, two]}\npassing:"),
            ("lessons/three.md", None, "---\ntitle: Three\n---\nText.\n"),
        ),
        what=(What.PAGE_NEW_OPTIONAL,),
        said=HEAD
        + """\
- New pages that completion does not ask for: three.
    Nothing changes for saved progress.
""",
    ),
    "a lesson less": Pair(
        after=(course("lessons/two.md, ", ""), ("lessons/two.md", None, None)),
        what=(What.PAGE_REMOVED,),
        said=HEAD
        + """\
- Removed pages: two.
    Nothing asks for them any more. What was done there stays saved, should they come back.
""",
    ),
    "a lesson that becomes a quiz": Pair(
        after=(
            (
                "lessons/two.md",
                None,
                "---\ntitle: Two\n---\n::: question {#d}\nIs it?\n\nAnswer: true\n:::\n",
            ),
        ),
        what=(What.NOT_NEEDED, What.PAGE_KIND, What.QUESTION_NEW),
        said=HEAD
        + """\
- Completion no longer asks for two.
    Who has done everything else is complete at the next visit.
- two was a lesson and is a quiz.
    What was done there stays saved, but the rules of the new kind count.
- New questions that count: d.
    Finished attempts keep their result. Open and later attempts ask them, too.
""",
    ),
    "a lesson of another title and text": Pair(
        after=(("lessons/two.md", None, "---\ntitle: Second\n---\nAnother text!\n"),),
        what=(What.PAGE_TITLE, What.PAGE_TEXT),
        said=HEAD
        + """\
- two is called “Second”; it was “Two” before.
    Nothing changes for saved progress.
- Lessons with other content: two.
    Who has read it has read it; nobody is asked to read it again.
""",
    ),
    "another order": Pair(
        after=(
            course(
                "[lessons/one.md, lessons/two.md, quizzes/final.yaml]",
                "[lessons/two.md, quizzes/final.yaml, lessons/one.md]",
            ),
        ),
        what=(What.PAGE_MOVED,),
        said=HEAD
        + """\
- Pages elsewhere in the order: one.
    Progress goes with the page.
""",
    ),
}
