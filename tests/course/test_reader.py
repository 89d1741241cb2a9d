"""From documents to a typed course."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from scormbuild.course import budget, documents, reader
from scormbuild.course.budget import ANSWERS, Budget
from scormbuild.course.course import (
    Completion,
    Course,
    Internal,
    Ledger,
    Lesson,
    Module,
    Order,
    Passing,
    Requirement,
    Viewed,
)
from scormbuild.course.scos import scos
from scormbuild.diagnostics import Outcome, Severity
from scormbuild.questions.kinds import KINDS
from tests.course.folders import COURSE, LESSON, QUIZ, folder

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>'
LEDGER = Ledger(
    pages={"oil": 1, "final": 2},
    questions={"kc-oil": 1, "f-oil": 2},
    objectives={"stay": 1},
    choices={("kc-oil", "Water cools"): 0, ("kc-oil", "A lid stops the air"): 1},
)


def read(
    tmp_path: Path,
    changes: dict[str, str],
    previous: Ledger | None = None,
    *,
    locked: bool = False,
) -> Outcome[Course]:
    return documents.load(folder(tmp_path, changes)).then(
        lambda found: reader.read(found, previous, locked=locked)
    )


def test_a_good_course_becomes_a_value(tmp_path: Path) -> None:
    outcome = read(tmp_path, {})
    course = outcome.value

    assert outcome.diagnostics == ()
    assert course is not None
    assert (course.id, course.title, course.version, course.language) == ("fire", "Fire", "1", "en")
    assert [(page.id, page.title, page.source) for page in course.pages] == [
        ("oil", "Burning oil", "lessons/01-oil.md"),
        ("final", "Final check", "quizzes/final.yaml"),
    ]
    assert [question.id for page in course.pages for question in page.questions] == [
        "kc-oil",
        "f-oil",
    ]
    assert (*course.lessons, *course.quizzes) == course.pages
    assert course.passing == Passing(None, {"final": 100})
    assert course.completion == Completion(("oil",), Viewed.END, {"final": Requirement.FINISHED})
    assert course.links == {("oil", "#the-lid"): Internal("oil", "the-lid")}
    assert course.ledger == LEDGER


def test_modules_settings_and_media_are_read(tmp_path: Path) -> None:
    text = COURSE.replace(
        "  - lessons/01-oil.md\n  - quizzes/final.yaml\n",
        "  - module: Oil\n    contents:\n      - lessons/01-oil.md\n"
        "      - {module: Oil, contents: [quizzes/final.yaml]}\n"
        "  - {module: 油, contents: [lessons/more.md]}\n"
        "navigation: {order: linear}\nversion: 1.10\nauthors: [Kim]\n"
        'theme: {accent: "#0a58a8", appearance: dark}\nwords: {next: Go on}\n',
    )
    more = "---\ntitle: More\n---\n## Lid\n\n![A lid](../media/lid.svg)\n\n::: tip\n## Lid\n:::\n"

    outcome = read(tmp_path, {"course.yaml": text, "lessons/more.md": more, "media/lid.svg": SVG})
    course = outcome.value

    assert outcome.diagnostics == ()
    assert course is not None
    oil, final, more_page = course.pages
    assert isinstance(more_page, Lesson)
    assert course.contents == (
        Module("oil", "Oil", (oil, Module("oil-2", "Oil", (final,)))),
        Module("module", "油", (more_page,)),
    )
    assert (course.order, course.version, course.authors) == (Order.LINEAR, "1.10", ("Kim",))
    assert (course.appearance.accent, course.appearance.scheme) == ("#0a58a8", "dark")
    assert course.words == {"next": "Go on"}
    assert list(course.media) == ["media/lid.svg"]
    assert course.media["media/lid.svg"].size == len(SVG)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            {"lessons/01-oil.md": LESSON.replace("[stay]", "[sty]")},
            ("lessons/01-oil.md", 3, 14, "CRS020"),
            id="unknown objective of a lesson",
        ),
        pytest.param(
            {"quizzes/final.yaml": QUIZ.replace("objective: stay", "objective: sty")},
            ("quizzes/final.yaml", 7, 16, "CRS020"),
            id="unknown objective of a question",
        ),
        pytest.param(
            {"lessons/01-oil.md": LESSON.replace("#the-lid)", "#a-lid)")},
            ("lessons/01-oil.md", 5, 32, "CRS024"),
            id="unknown heading",
        ),
        pytest.param(
            {"lessons/01-oil.md": LESSON.replace("#the-lid)", "02-lids.md)")},
            ("lessons/01-oil.md", 5, 32, "CRS023"),
            id="unknown page",
        ),
        pytest.param(
            {"lessons/01-oil.md": LESSON.replace("## The lid", "![A lid](lid.svg)\n\n## The lid")},
            ("lessons/01-oil.md", 7, 10, "MED001"),
            id="missing picture",
        ),
        pytest.param(
            {"quizzes/final.yaml": QUIZ.replace("f-oil", "kc_oil")},
            ("quizzes/final.yaml", 3, 9, "CRS017"),
            id="question ids that an LMS takes for the same",
        ),
        pytest.param(
            {"quizzes/final.yaml": QUIZ.replace("f-oil", "kc-oil")},
            ("quizzes/final.yaml", 3, 9, "CRS014"),
            id="two questions with one id",
        ),
        pytest.param(
            {"quizzes/final.yaml": f"id: Oil\n{QUIZ}"},
            ("quizzes/final.yaml", 1, 5, "CRS014"),
            id="two pages with one id",
        ),
        pytest.param(
            {"quizzes/final.yaml": f"id: index\n{QUIZ}"},
            ("quizzes/final.yaml", 1, 5, "CRS015"),
            id="reserved id",
        ),
        pytest.param(
            {"quizzes/final.yaml": QUIZ.replace("id: f-oil\n    ", "")},
            ("quizzes/final.yaml", 3, 5, "CRS018"),
            id="graded question without id",
        ),
        pytest.param(
            {
                "course.yaml": f"{COURSE}  - lessons/02.md\n",
                "lessons/02.md": LESSON.split(":::")[0],
            },
            ("lessons/02.md", 0, 0, "CRS016"),
            id="no id in the file name",
        ),
        pytest.param(
            {"course.yaml": COURSE.replace("calm}", "calm}\n  - {id: stay, text: Again}")},
            ("course.yaml", 7, 10, "CRS014"),
            id="two objectives with one id",
        ),
        pytest.param(
            {"course.yaml": f"{COURSE}passing: {{score: 75, quizzes: {{finale: 1}}}}\n"},
            ("course.yaml", 10, 32, "CRS022"),
            id="unknown quiz in passing",
        ),
        pytest.param(
            {"course.yaml": f"{COURSE}completion: {{lessons: [oils]}}\n"},
            ("course.yaml", 10, 24, "CRS021"),
            id="unknown lesson in completion",
        ),
        pytest.param(
            {"tracking.lock": "ledger 1\npage 1 a\npage 1 b\n"},
            ("tracking.lock", 3, 1, "CRS041"),
            id="two pages with one number",
        ),
        pytest.param(
            {"course.yaml": f"{COURSE}  - lessons/Tools.md\n", "lessons/tools.md": LESSON},
            ("course.yaml", 10, 5, "CRS003"),
            id="wrong case in contents",
        ),
    ],
)
def test_each_mistake_gives_one_finding(
    tmp_path: Path, changes: dict[str, str], expected: tuple[str, int, int, str]
) -> None:
    outcome = read(tmp_path, changes)

    assert outcome.value is None
    assert [
        (str(found.at.path), found.at.line, found.at.column, found.code)
        for found in outcome.diagnostics
    ] == [expected]


def test_a_locked_ledger_is_compared(tmp_path: Path) -> None:
    outcome = read(tmp_path, {"tracking.lock": "ledger 1\npage 1 oil\n"}, locked=True)

    assert [found.code for found in outcome.diagnostics] == ["CRS046"]


def test_an_earlier_package_decides_about_numbers(tmp_path: Path) -> None:
    outcome = read(tmp_path, {}, Ledger(pages={"final": 1, "gone": 2}, questions={"f-oil": 7}))

    assert outcome.diagnostics == ()
    assert outcome.value is not None
    assert outcome.value.ledger.pages == {"final": 1, "gone": 2, "oil": 3}
    assert outcome.value.ledger.questions == {"f-oil": 7, "kc-oil": 8}


def test_every_question_type_can_be_numbered_and_measured() -> None:
    assert set(ANSWERS) == set(KINDS)


def test_findings_point_into_the_course(tmp_path: Path) -> None:
    outcome = read(tmp_path, {"media/lid.svg": SVG})

    assert [(found.at.path, found.code) for found in outcome.diagnostics] == [
        (PurePosixPath("media/lid.svg"), "MED006")
    ]


def test_a_knowledge_check_without_id_is_a_warning(tmp_path: Path) -> None:
    outcome = read(tmp_path, {"lessons/01-oil.md": LESSON.replace(" {#kc-oil}", "")})

    assert outcome.value is not None
    assert [(found.code, found.severity) for found in outcome.diagnostics] == [
        ("CRS019", Severity.WARNING)
    ]


def test_a_course_of_drafts_has_no_pages(tmp_path: Path) -> None:
    draft = f"draft: true\n{QUIZ}"

    outcome = read(
        tmp_path,
        {
            "course.yaml": COURSE.replace("  - lessons/01-oil.md\n", ""),
            "lessons/01-oil.md": "",
            "quizzes/final.yaml": draft,
        },
    )

    assert outcome.value is None
    assert [found.code for found in outcome.diagnostics] == ["CRS011", "CRS010"]


def test_a_module_of_drafts_is_left_out(tmp_path: Path) -> None:
    text = COURSE.replace(
        "  - quizzes", "  - module: Test\n    id: test\n    contents:\n    - quizzes"
    )

    outcome = read(tmp_path, {"course.yaml": text, "quizzes/final.yaml": f"draft: true\n{QUIZ}"})

    assert outcome.value is not None
    assert [page.id for page in outcome.value.contents] == ["oil"]


@pytest.mark.parametrize("broken", ["course.yaml", "lessons/01-oil.md"])
def test_pages_are_judged_while_something_else_is_broken(tmp_path: Path, broken: str) -> None:
    text = {"course.yaml": COURSE, "lessons/01-oil.md": LESSON}[broken]
    changes = {
        broken: text.replace("title:", "titel:"),
        "quizzes/final.yaml": QUIZ.replace("Oil burns.", "See [it](nowhere.md)."),
    }

    outcome = read(tmp_path, changes)

    assert outcome.value is None
    assert [(str(found.at.path), found.code) for found in outcome.diagnostics] == [
        (broken, "SRC041"),
        ("quizzes/final.yaml", "CRS023"),
    ]


@pytest.mark.parametrize(
    ("limit", "expected", "codes"),
    [
        (4_000, Budget(1_094, 4_000, 500), []),
        (200, Budget(200, 200, 27), []),
        (100, Budget(100, 100, 3), ["CRS051"]),
        (80, None, ["CRS050"]),
    ],
)
def test_a_budget_is_planned_for_a_course(
    tmp_path: Path, limit: int, expected: Budget | None, codes: list[str]
) -> None:
    quiz = f"{QUIZ}  - id: f-lid\n    type: short\n    prompt: What helps?\n    accept: [A lid]\n"
    course = read(tmp_path, {"quizzes/final.yaml": quiz}).value
    assert course is not None

    outcome = budget.plan(scos(course), limit)

    assert (outcome.value, [found.code for found in outcome.diagnostics]) == (expected, codes)
