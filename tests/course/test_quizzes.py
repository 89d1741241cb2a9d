"""How quizzes are taken: what is drawn, what counts, and rules that mean nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from scormbuild import pipeline
from scormbuild.course import excuses, reader
from scormbuild.course.course import Course, Quiz, ShowAnswers, ShowFeedback
from scormbuild.course.excuses import Excused
from scormbuild.course.quiz import EXTENSIONS, Layout, Mode, Retry, TimeLimit
from tests.course.folders import COURSE, LESSON, folder
from tests.course.test_includes import load

SHARED = "questions:\n  - {id: s1, type: true-false, prompt: Sand burns., answer: false}\n"
FIRST = "title: Final check\n"
ASKED = """\
questions:
  - {id: a, type: true-false, prompt: Oil burns., answer: true, tags: [easy], objective: stay}
  - {id: b, type: true-false, prompt: Wood burns., answer: true, tags: [easy, wood]}
  - {id: c, type: true-false, prompt: Tin burns., answer: false, points: 3}
  - {id: d, type: scale, prompt: Sure?, statements: [Sure], scale: [no, yes]}
  - {id: e, type: true-false, prompt: Water burns., answer: false, objective: stay}
"""


def files(rules: str, asked: str = ASKED) -> dict[str, str]:
    return {"quizzes/final.yaml": FIRST + rules + asked, "questions/shared.yaml": SHARED}


def read(tmp_path: Path, changes: dict[str, str]) -> Course:
    course = load(tmp_path, changes).then(reader.read).value
    assert course is not None
    return course


def findings(tmp_path: Path, changes: dict[str, str]) -> list[str]:
    folder(tmp_path, changes)
    found = pipeline.validate(tmp_path).diagnostics
    return [
        f"{one.code} {one.at.path.relative_to(tmp_path.as_posix())}:{one.at.line}" for one in found
    ]


def quiz(tmp_path: Path, rules: str, asked: str = ASKED) -> Quiz:
    return read(tmp_path, files(rules, asked)).quizzes[0]


def pools(of: Quiz) -> list[tuple[int, list[str]]]:
    return [(pool.count, [question.id for question in pool.questions]) for pool in of.drawn]


def test_a_number_draws_from_all_questions(tmp_path: Path) -> None:
    final = quiz(tmp_path, "draw: 2\n")

    assert pools(final) == [(2, ["a", "b", "c", "d", "e"])]
    assert final.asked == 2


def test_a_question_belongs_to_the_first_pool_that_takes_it(tmp_path: Path) -> None:
    listed = "[{count: 1, objectives: [stay]}, {count: 1, tags: [easy, hard]}]"
    final = quiz(tmp_path, f"draw: {listed}\n")

    assert pools(final) == [(1, ["a", "e"]), (1, ["b"])]
    assert final.asked == 4  # c and d are always asked


def test_a_pool_takes_what_meets_all_that_it_asks_for(tmp_path: Path) -> None:
    final = quiz(tmp_path, "draw: [{count: 1, objectives: [stay], tags: [easy]}, {count: 3}]\n")

    assert pools(final) == [(1, ["a"]), (3, ["b", "c", "d", "e"])]


def test_a_pool_takes_the_questions_of_files(tmp_path: Path) -> None:
    rules = "draw: [{count: 1, files: [questions/shared.yaml]}]\n"
    final = quiz(tmp_path, rules, ASKED + "  - file: questions/shared.yaml\n")

    assert pools(final) == [(1, ["final_s1"])]
    assert final.asked == len(final.questions)


def test_a_drawn_quiz_is_worth_what_can_be_expected(tmp_path: Path) -> None:
    assert quiz(tmp_path, "").points == 600
    assert quiz(tmp_path, "draw: [{count: 1, tags: [easy]}]\n").points == 500
    assert quiz(tmp_path, "draw: [{count: 2, objectives: [stay]}]\n").points == 600


def test_rules_are_usual_where_nothing_is_written(tmp_path: Path) -> None:
    rules = quiz(tmp_path, "").rules

    assert (rules.mode, rules.layout, rules.retry) == (Mode.TEST, Layout.PAGE, Retry.ALL)
    assert (rules.back, rules.time_limit, rules.pools, rules.excuses) == (True, None, (), None)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("20", TimeLimit(20, 20)),
        ("{minutes: 20}", TimeLimit(20, 20)),
        ("{minutes: 20, extend: 5}", TimeLimit(20, 5)),
    ],
)
def test_a_time_limit_can_be_extended(tmp_path: Path, written: str, expected: TimeLimit) -> None:
    assert quiz(tmp_path, f"time_limit: {written}\n").rules.time_limit == expected
    assert EXTENSIONS >= 10  # WCAG 2.2, 2.2.1


def test_both_spellings_have_the_same_rules(tmp_path: Path) -> None:
    keys = (
        "layout: one\nback: false\nretry: either\ntime_limit: 5\ndraw: [{count: 1, tags: [easy]}]\n"
    )
    asked = "::: question {#a tags='easy, oil'}\nOil burns.\n\nAnswer: true\n:::\n"
    markdown = f"---\ntitle: Final check\n{keys}---\n{asked}".replace("'", '"')
    course = read(
        tmp_path,
        {
            "course.yaml": COURSE.replace("final.yaml", "final.md"),
            "quizzes/final.yaml": "",
            "quizzes/final.md": markdown,
        },
    )
    (one,) = course.quizzes
    asked = "{id: a, type: true-false, prompt: Oil burns., answer: true, tags: [easy, oil]}"
    yaml = quiz(tmp_path / "yaml", keys, f"questions: [{asked}]\n")

    assert one.questions[0].tags == yaml.questions[0].tags == ("easy", "oil")
    assert pools(one) == pools(yaml) == [(1, ["a"])]
    assert (one.rules.layout, one.rules.back) == (yaml.rules.layout, yaml.rules.back)
    assert (one.rules.layout, one.rules.back) == (Layout.ONE, False)


@pytest.mark.parametrize("mode", ["practice", "survey", "pre-test"])
def test_only_a_test_counts(tmp_path: Path, mode: str) -> None:
    course = read(tmp_path, files(f"mode: {mode}\nallow: [CRS114]\n"))

    assert not course.quizzes[0].graded
    assert course.passing.weights == {}
    assert course.completion.quizzes == {}


def test_a_survey_judges_nothing(tmp_path: Path) -> None:
    asked = "questions:\n  - {id: a, type: choice, prompt: Which?, choices: [This, That]}\n"
    survey = quiz(tmp_path, "mode: survey\n", asked)

    assert survey.points == 0
    assert (survey.feedback, survey.answers) == (ShowFeedback.NEVER, ShowAnswers.NEVER)
    assert survey.reports(survey.questions[0])


def test_answers_of_practice_are_not_reported(tmp_path: Path) -> None:
    practice = quiz(tmp_path, "mode: practice\n")

    assert [practice.reports(question) for question in practice.questions] == [False] * 5
    assert practice.points == 600


def excused(course: Course) -> list[Excused]:
    return [one for quiz in course.quizzes for one in excuses.excused(quiz, course.lessons)]


def test_a_pre_test_excuses_by_objectives_or_by_a_list(tmp_path: Path) -> None:
    by_objectives = read(tmp_path / "1", files("mode: pre-test\n"))
    listed = read(tmp_path / "2", files("mode: pre-test\npassing_score: 50\nexcuses: [oil]\n"))

    assert excused(by_objectives) == [Excused("oil", ("stay",))]
    assert excused(listed) == [Excused("oil")]
    assert excused(read(tmp_path / "3", files(""))) == []


def test_a_lesson_is_not_excused_if_one_of_its_objectives_is_not_asked_about(
    tmp_path: Path,
) -> None:
    changes = {
        "course.yaml": COURSE.replace("contents:", "  - {id: ask, text: Ask}\ncontents:"),
        "lessons/01-oil.md": LESSON.replace("[stay]", "[stay, ask]"),
    }
    assert findings(tmp_path, files("mode: pre-test\n") | changes) == [
        "CRS114 quizzes/final.yaml:1"
    ]


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ("draw: 6\n", ["CRS110 quizzes/final.yaml:2"]),
        ("draw: 5\n", []),
        ("draw:\n  - {count: 3, tags: [easy]}\n", ["CRS110 quizzes/final.yaml:3"]),
        ("draw:\n  - {count: 1, tags: [esay]}\n", ["CRS111 quizzes/final.yaml:3"]),
        (
            "draw: [{count: 1, objectives: [sty]}]\n",
            ["CRS111 quizzes/final.yaml:2", "CRS020 quizzes/final.yaml:2"],
        ),
        ("draw: 2\n", ["CRS117 quizzes/final.yaml:2"]),
        ("mode: practice\ndraw: 2\n", []),
        ("mode: practice\npassing_score: 5\n", ["CRS112 quizzes/final.yaml:3"]),
        ("mode: survey\npassing_score: 5\n", ["CRS112 quizzes/final.yaml:3"]),
        ("mode: survey\nattempts: 5\n", ["CRS115 quizzes/final.yaml:3"]),
        ("mode: practice\ncounted: last\n", ["CRS115 quizzes/final.yaml:3"]),
        ("mode: practice\non_fail: failed\n", ["CRS115 quizzes/final.yaml:3"]),
        ("mode: survey\non_fail: failed\n", ["CRS115 quizzes/final.yaml:3"]),
        ("mode: pre-test\non_fail: failed\n", ["CRS115 quizzes/final.yaml:3"]),
        ("on_fail: failed\n", ["CRS115 quizzes/final.yaml:2"]),
        ("on_fail: failed\npassing_score: 50\n", []),
        ("on_fail: incomplete\n", []),
        ("mode: practice\ntime_limit: 5\nretry: wrong\n", []),
        ("mode: survey\ntime_limit: 5\n", ["CRS115 quizzes/final.yaml:3"]),
        ("back: false\n", ["CRS115 quizzes/final.yaml:2"]),
        ("layout: one\nback: false\n", []),
        ("excuses: [oil]\n", ["CRS115 quizzes/final.yaml:2"]),
        ("mode: pre-test\nexcuses: [oli]\n", ["CRS113 quizzes/final.yaml:3"]),
        ("time_limit: {minutes: 5, extend: 0}\n", ["ACC020 quizzes/final.yaml:2"]),
        ("time_limit: {minutes: 5}\n", []),
    ],
)
def test_rules_that_cannot_work_are_reported(
    tmp_path: Path, rules: str, expected: list[str]
) -> None:
    assert findings(tmp_path, files(rules)) == expected


def test_a_quiz_that_never_counts_cannot_be_given_a_weight(tmp_path: Path) -> None:
    course = COURSE + "passing: {quizzes: {final: 1}}\n"
    found = findings(tmp_path, files("mode: practice\n") | {"course.yaml": course})

    assert found == ["CRS118 course.yaml:10"]


def test_with_pages_apart_nothing_is_excused(tmp_path: Path) -> None:
    course = COURSE + "packaging: {sco: lesson}\n"
    found = findings(tmp_path, files("mode: pre-test\n") | {"course.yaml": course})

    assert found == ["CRS116 course.yaml:10"]
