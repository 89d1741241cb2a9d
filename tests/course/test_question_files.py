"""Questions that several quizzes take from one file: each quiz keeps answers of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from scormbuild.course.course import Course, Ledger
from tests.course.folders import COURSE, LESSON, QUIZ
from tests.course.test_includes import POOL, POOL_MD, findings, load, read

SHARED = "title: Final check\nquestions:\n  - file: questions/pool.yaml\n"
SECOND = "---\ntitle: Second\nattempts: 2\n---\nHello.\n::: include questions/pool.yaml\n:::\n"
INCLUDE_P = "::: include questions/p.md\n:::\n"
BOTH = {
    "course.yaml": COURSE + "  - quizzes/second.md\n",
    "quizzes/final.yaml": SHARED,
    "quizzes/second.md": SECOND,
    "questions/pool.yaml": POOL,
}


def asked(course: Course) -> dict[str, list[str]]:
    """Return the ids of the questions of each page."""
    return {page.id: [question.id for question in page.questions] for page in course.pages}


def test_each_quiz_has_questions_of_its_own(tmp_path: Path) -> None:
    course = read(tmp_path, BOTH)

    assert asked(course) == {
        "oil": ["kc-oil"],
        "final": ["final_p1", "final_p2"],
        "second": ["second_p1", "second_p2"],
    }
    assert dict(course.ledger.questions) == {
        "kc-oil": 1,
        "final_p1": 2,
        "final_p2": 3,
        "second_p1": 4,
        "second_p2": 5,
    }


@pytest.mark.parametrize(
    ("gone", "changes"),
    [
        (
            "final",
            {"course.yaml": COURSE.replace("final.yaml", "second.md"), "quizzes/final.yaml": ""},
        ),
        ("second", {"course.yaml": COURSE, "quizzes/second.md": ""}),
    ],
)
def test_numbers_stay_when_another_quiz_goes(
    tmp_path: Path, gone: str, changes: dict[str, str]
) -> None:
    before = read(tmp_path / "before", BOTH).ledger

    after = read(tmp_path / "after", BOTH | changes, Ledger(questions=before.questions))

    assert gone not in asked(after)
    assert dict(after.ledger.questions) == dict(before.questions)


def test_numbers_stay_when_another_quiz_comes(tmp_path: Path) -> None:
    alone = BOTH | {"course.yaml": COURSE, "quizzes/second.md": ""}
    before = read(tmp_path / "before", alone).ledger

    after = read(tmp_path / "after", BOTH, before).ledger

    assert dict(after.questions).items() >= dict(before.questions).items()
    assert dict(after.questions) == dict(before.questions) | {"second_p1": 4, "second_p2": 5}


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {"quizzes/final.yaml": SHARED.replace("yaml", "md"), "questions/pool.md": POOL_MD},
            ["m1"],
        ),
        (
            {
                "quizzes/final.yaml": SHARED + QUIZ.partition("questions:\n")[2],
                "questions/pool.yaml": POOL,
            },
            ["p1", "p2", "f-oil"],
        ),
        (
            {
                "quizzes/final.yaml": SHARED,
                "questions/pool.yaml": POOL + "  - file: questions/more.md\n",
                "questions/more.md": f"{POOL_MD}::: include questions/last.yml\n:::\n",
                "questions/last.yml": POOL.replace("{id: p", "{id: q"),
            },
            ["p1", "p2", "m1", "q1", "q2"],
        ),
        (
            {
                "course.yaml": COURSE.replace("final.yaml", "final.md"),
                "quizzes/final.yaml": "",
                "quizzes/final.md": f"---\ntitle: A\n---\n{POOL_MD}{INCLUDE_P}",
                "questions/p.md": POOL_MD,
            },
            ["m1", "m1"],
        ),
    ],
)
def test_questions_stand_where_the_file_is_named(
    tmp_path: Path, files: dict[str, str], expected: list[str]
) -> None:
    course = read(tmp_path, files)

    own = {"f-oil"} if "p2" in expected else {"m1"} if expected == ["m1", "m1"] else set()
    ids = asked(course)["final"]
    assert [name.removeprefix("final_") for name in ids] == expected
    assert {name for name in ids if not name.startswith("final_")} == own & set(ids)


CASES: dict[str, tuple[dict[str, str], list[str]]] = {
    "a good one": ({}, []),
    "missing": (
        {"quizzes/final.yaml": SHARED.replace("pool", "pol")},
        [
            (
                "quizzes/final.yaml:3:11-29 SRC133 there is no file 'questions/pol.yaml'"
                " | did you mean 'questions/pool.yaml'?"
            )
        ],
    ),
    "missing in Markdown": (
        {"quizzes/second.md": SECOND.replace("pool", "Pool")},
        [
            (
                "quizzes/second.md:6:13-32 SRC134 'questions/Pool.yaml' has other capital"
                " letters than"
                " the file 'questions/pool.yaml' | write 'questions/pool.yaml'"
            )
        ],
    ),
    "a text": (
        {"quizzes/final.yaml": SHARED.replace("pool.yaml", "a.txt"), "questions/a.txt": "x"},
        [
            (
                "quizzes/final.yaml:3:11-26 SRC136 'questions/a.txt' cannot be included here"
                " | include files whose names end in '.md', '.yaml' or '.yml'"
            )
        ],
    ),
    "another quiz": (
        {"quizzes/final.yaml": SHARED.replace("questions/pool.yaml", "quizzes/second.md")},
        [
            (
                "quizzes/final.yaml:3:11-28 SRC141 'quizzes/second.md' is a page of the course, it"
                " cannot be included | move what both pages need into a file of its own, or link to"
                " the page"
            )
        ],
    ),
    "not a path": (
        {"quizzes/final.yaml": SHARED.replace("questions/pool.yaml", "[a, b]")},
        [
            (
                "quizzes/final.yaml:3:11-17 SRC040 'file' should be text, but is a list"
                " | put text that starts with [ in quotes"
            )
        ],
    ),
    "unknown key": (
        {"quizzes/final.yaml": f"{SHARED}    points: 2\n"},
        ["quizzes/final.yaml:4:5-11 SRC041 unknown key 'points' | remove it"],
    ),
    "a file with a title": (
        {"questions/pool.yaml": f"title: Pool\n{POOL}"},
        ["questions/pool.yaml:1:1-6 SRC041 unknown key 'title' | remove it"],
    ),
    "a file without questions": (
        {"questions/pool.yaml": "questions: []\n"},
        [
            (
                "questions/pool.yaml:1:12-14 SRC045 'questions' is empty, but needs at least 1"
                " entry | None"
            )
        ],
    ),
    "a file that is a list": (
        {"questions/pool.yaml": "- a\n"},
        [
            (
                "questions/pool.yaml:1:1-4 SRC040 this file should be a table of keys and values,"
                " but is a list | None"
            )
        ],
    ),
    "a file that is no YAML": (
        {"questions/pool.yaml": "questions: ["},
        [
            (
                "questions/pool.yaml:1:13-13 SRC010 the text ends inside [ ] or { }"
                " | write the ] or } that is missing, or put the text in quotes"
            )
        ],
    ),
    "text among questions": (
        {
            "quizzes/final.yaml": SHARED.replace("yaml", "md"),
            "questions/pool.md": f"Hello.\n{POOL_MD}::: tip\nA\n:::\n",
        },
        [
            (
                "questions/pool.md:1:1-7 SRC143 text has no place in a file of questions"
                " | write it into the quiz, before the first question, or into a lesson"
            ),
            (
                "questions/pool.md:7:5-8 SRC143 'tip' has no place in a file of questions"
                " | write it into the quiz, before the first question, or into a lesson"
            ),
        ],
    ),
    "no questions in Markdown": (
        {"quizzes/final.yaml": SHARED.replace("yaml", "md"), "questions/pool.md": "\n"},
        [
            (
                "quizzes/final.yaml:3:11-28 SRC140 there is nothing in 'questions/pool.md'"
                " | write something into the file, or remove the include"
            )
        ],
    ),
    "a wrong question, for two quizzes": (
        {"questions/pool.yaml": POOL.replace("answer: false", "answer: no")},
        [
            (
                "questions/pool.yaml:3:54-56 SRC040 'answer' should be true or false, but is the"
                " text 'no' | write false"
            )
        ],
    ),
    "a question without an id, for two quizzes": (
        {"questions/pool.yaml": POOL.replace("id: p2, ", "")},
        [
            (
                "questions/pool.yaml:3:6-10 CRS018 this question counts, but it has no id"
                " | 'scormbuild fix --write' adds 'q-1eb32d1e'; any other id will do"
            )
        ],
    ),
    "an unknown objective, for two quizzes": (
        {"questions/pool.yaml": POOL.replace("stay}\n", "say}\n", 1)},
        ["questions/pool.yaml:2:71-74 CRS020 there is no objective 'say' | did you mean 'stay'?"],
    ),
    "a file twice in a quiz": (
        {"quizzes/final.yaml": f"{SHARED}  - file: questions/pool.yaml\n"},
        [
            f"questions/pool.yaml:{line}:10-12 CRS085 the question 'final_p{line - 1}' is included"
            " twice in 'quizzes/final.yaml' | include it once, or write a question with its own"
            " id into each page"
            for line in (2, 3)
        ],
    ),
    "ids that meet": (
        {
            "quizzes/second.md": SECOND.replace("title", "id: final_p\ntitle"),
            "quizzes/final.yaml": QUIZ.replace("f-oil", "final_p_p1"),
        },
        [
            (
                "questions/pool.yaml:2:10-12 CRS014 the question id 'final_p_p1' is taken"
                " already, see"
                " quizzes/final.yaml:3 | give one of the two another 'id'"
            )
        ],
    ),
    "lying among the quizzes": (
        {
            "quizzes/final.yaml": SHARED.replace("questions/pool", "quizzes/pool"),
            "quizzes/second.md": SECOND.replace("questions/pool", "quizzes/pool"),
            "quizzes/pool.yaml": POOL,
            "questions/pool.yaml": "",
        },
        [],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_said_about_question_files(tmp_path: Path, name: str) -> None:
    changes, expected = CASES[name]

    assert findings(tmp_path, BOTH | changes) == expected


def test_a_lesson_does_not_take_in_yaml(tmp_path: Path) -> None:
    files = {
        "lessons/01-oil.md": f"{LESSON}::: include questions/pool.yaml\n:::\n",
        "questions/pool.yaml": POOL,
    }

    assert [found.code for found in load(tmp_path, files).diagnostics] == ["SRC136"]
