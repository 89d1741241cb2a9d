"""Versions with other quizzes and questions, and what is told about them."""

from __future__ import annotations

from scormbuild.updates.change import What
from tests.updates.pair import HEAD, Pair, course, quiz

NUMBER = "  - {id: c, type: number, prompt: How many?, answer: 5}\n"
RATED_AND_SORTED = """\
  - {id: c, type: scale, prompt: Rate., statements: [Warm], scale: [No, Yes]}
  - {id: d, type: sort, prompt: Sort., groups: {Hot: [Fire], Cold: [Ice]}}
"""

PAIRS: dict[str, Pair] = {
    "rules of a quiz": Pair(
        after=(
            quiz(
                "attempts: 2",
                "counted: last\non_fail: failed\nshuffle: both\n"
                "show: {feedback: after-attempt, answers: never}",
            ),
            course("passing:", "completion: {quizzes: {final: finished}}\npassing:"),
        ),
        what=(
            What.QUIZ_ATTEMPTS,
            What.QUIZ_MUST,
            What.QUIZ_COUNTED,
            What.QUIZ_FAILS,
            What.QUIZ_SHOWN,
            What.QUIZ_SHOWN,
            What.QUIZ_SHUFFLE,
        ),
        said=HEAD
        + """\
- The attempts at final: 2 before, any number now.
    Attempts that were made count. Results stay, and an attempt that is open can be finished.
- Completion asks of final: finished; it was passed before.
    Who has completed the course stays complete; everybody else is measured by the new rule.
- Of several attempts at final the last counts; it was the best before.
    The result is chosen anew at the next visit. Who has passed stays passed.
- Who fails final and can try again is reported as failed; it was incomplete before.
    The LMS is told at the next visit; a status that was sent is never taken back.
- What final tells of answers: after-submit before, after-attempt now.
- What final tells of answers: after-last-attempt before, never now.
    Nothing changes for saved progress.
- What final shuffles: none before, both now.
    Saved answers stay with their questions and choices.
""",
    ),
    "the weight of a quiz": Pair(
        after=(course("final: 1", "final: 2"),),
        what=(What.QUIZ_WEIGHT, What.QUIZ_WEIGHT),
        said=HEAD
        + """\
- The share of final in the score of the course: 33.33 % before, 50 % now.
- The share of more in the score of the course: 66.67 % before, 50 % now.
    The score is calculated anew at the next visit. Who has passed keeps that, and the score.
""",
        before=(
            course("final.yaml]", "final.yaml, quizzes/more.yaml]"),
            course("final: 1", "final: 1, more: 2"),
            (
                "quizzes/more.yaml",
                None,
                (
                    "title: More\nattempts: 1\nquestions:\n"
                    "  - {id: m, type: true-false, prompt: Is it?, answer: true}\n"
                ),
            ),
        ),
    ),
    "the pass mark of a quiz": Pair(
        after=(quiz("passing_score: 80", "passing_score: 60"),),
        what=(What.QUIZ_PASSING,),
        said=HEAD
        + """\
- The pass mark of final: 80 % before, 60 % now.
    Who has passed stays passed; for everybody else the new mark decides at the next visit.
""",
        before=(
            quiz("attempts: 2", "attempts: 2\npassing_score: 80"),
            course("passing: {score: 50, quizzes: {final: 1}}\n", ""),
        ),
    ),
    "a quiz that completion does not ask for": Pair(
        after=(course("passing:", "completion: {quizzes: {}}\npassing:"),),
        what=(What.QUIZ_MUST,),
        said=HEAD
        + """\
- Completion asks of final: nothing; it was passed before.
    Who has completed the course stays complete; everybody else is measured by the new rule.
""",
    ),
    "new questions": Pair(
        after=(
            quiz(
                "  - {id: b",
                "  - {id: d, type: true-false, prompt: Is it?, answer: true}\n  - {id: b",
            ),
            (
                "lessons/two.md",
                "Another text.\n",
                "Another text.\n\n::: question {#e}\nIs it?\n\nAnswer: true\n:::\n",
            ),
        ),
        what=(What.QUESTION_NEW, What.CHECK_NEW),
        said=HEAD
        + """\
- New questions that count: d.
    Finished attempts keep their result. Open and later attempts ask them, too.
- New questions that do not count: e.
    Nobody loses anything. Where lessons ask for answers to be read, they must be answered.
""",
    ),
    "a question less": Pair(
        after=(
            quiz("  - {id: b, type: order, prompt: Order., items: [First, Second, Third]}\n", ""),
        ),
        what=(What.QUESTION_REMOVED,),
        said=HEAD
        + """\
- Removed questions: b.
    Finished attempts keep their result; in open ones they no longer count.
""",
    ),
    "another type and other points": Pair(
        after=(
            quiz(
                "type: number, prompt: How many?, answer: 5}",
                "type: true-false, prompt: How many?, answer: true, points: 2.5}",
            ),
        ),
        what=(What.QUESTION_TYPE, What.QUESTION_POINTS),
        said=HEAD
        + """\
- c was of the type number and is of the type true-false.
    Who has answered it keeps the result, but the answer cannot be shown any more.
- The points of c: 1 before, 2.5 now.
    Finished attempts keep their result, answers the points that they got.
""",
    ),
    "a question that no longer counts": Pair(
        after=(quiz("answer: 5}", "answer: 5, points: 0}"),),
        what=(What.QUESTION_POINTS,),
        said=HEAD
        + """\
- The points of c: 1 before, 0 now.
    Finished attempts keep their result, answers the points that they got.
""",
    ),
    "another prompt": Pair(
        after=(quiz("Which?", "Which of these?"),),
        what=(What.QUESTION_PROMPT,),
        said=HEAD
        + """\
- a asks “Which of these?”; it asked “Which?” before.
    Saved answers stay with it. If it asks for something else now, give it a new id.
""",
    ),
    "other right answers": Pair(
        after=(
            quiz(
                "{text: Red, correct: true}, Blue, Green", "Red, {text: Blue, correct: true}, Green"
            ),
            quiz("[First, Second, Third]", "[Second, First, Third]"),
            quiz("answer: 5}", "answer: 5, tolerance: 1}"),
        ),
        what=(What.QUESTION_KEY, What.QUESTION_KEY, What.QUESTION_KEY),
        said=HEAD
        + """\
- Questions of which another answer is right: a, b, c.
    Who has answered it keeps the result; from now on answers are measured by the new key.
""",
    ),
    "choices come, go and change": Pair(
        after=(
            quiz("Blue, Green]", "Blue, Grey, Black, White]"),
            quiz("[First, Second, Third]", "[First, Second, Third, Fourth]"),
        ),
        what=(
            What.CHOICE_NEW,
            What.CHOICE_NEW,
            What.CHOICE_NEW,
            What.CHOICE_NEW,
            What.CHOICE_REMOVED,
        ),
        said=HEAD
        + """\
- a has a new choice: “Grey”.
- a has a new choice: “Black”.
- a has a new choice: “White”.
- b has a new choice: “Fourth”.
    Who has answered it keeps the result.
- a has lost a choice: “Green”.
    Who had chosen it keeps the result, but the answer cannot be shown any more.
""",
    ),
    "a scale and a sort grow": Pair(
        after=(quiz("[Warm]", "[Warm, Bright]"), quiz("{Hot: [Fire]", "{Hot: [Fire, Sun]")),
        what=(What.CHOICE_NEW, What.CHOICE_NEW),
        said=HEAD
        + """\
- c has a new choice: “Bright”.
- d has a new choice: “Sun”.
    Who has answered it keeps the result.
""",
        before=(quiz(NUMBER, RATED_AND_SORTED),),
    ),
    "one choice is reworded": Pair(
        after=(quiz("Blue, Green]", "Light blue, Green]"),),
        what=(What.CHOICE_TEXT,),
        said=HEAD
        + """\
- A choice of a says “Light blue”; it said “Blue” before.
    It is the same choice: who had chosen it has chosen the new text.
""",
    ),
    "feedback, hint and picture": Pair(
        after=(
            quiz("answer: 5}", "answer: 5, feedback: Five., hint: Count.}"),
            quiz("prompt: Which?", "prompt: '![Which](media/a.svg)?'"),
            ("media/a.svg", None, '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>'),
        ),
        what=(What.QUESTION_EXTRAS, What.QUESTION_EXTRAS),
        said=HEAD
        + """\
- Questions with other feedback, hints, solutions or pictures: a, c.
    Nothing changes for saved progress.
""",
    ),
    "questions elsewhere": Pair(
        after=(
            quiz("  - {id: b, type: order, prompt: Order., items: [First, Second, Third]}\n", ""),
            quiz(
                "answer: 5}\n",
                "answer: 5}\n"
                "  - {id: b, type: order, prompt: Order., items: [First, Second, Third]}\n",
            ),
        ),
        what=(What.QUESTION_MOVED,),
        said=HEAD
        + """\
- Questions elsewhere in the order, or on another page: c.
    Saved answers go with the question.
""",
    ),
    "another edition": Pair(
        after=(),
        what=(What.VERSION,),
        said=HEAD
        + """\
- The SCORM version is another one: 1.2 before, 2004 4th Edition now.
    Some LMSs refuse that for an activity that exists. Learners' data may then be lost.
""",
        targets=("scorm12", "scorm2004-4"),
    ),
}
