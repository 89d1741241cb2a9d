"""Pages that are not ready: left out, and everything that leans on them is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from scormbuild import pipeline
from scormbuild.course.course import Module
from tests.course.folders import COURSE, LESSON, QUIZ, folder

DRAFT = "---\ntitle: Tools\ndraft: true\n---\nA [ladder](01-oil.md).\n"
QUIZ_DRAFT = (
    "title: Second\ndraft: true\nquestions:\n"
    "  - {id: s1, type: true-false, prompt: A., answer: true, objective: stay}\n"
)
BOTH = COURSE + "  - lessons/02-tools.md\n  - quizzes/second.yaml\n"
NOTES = [
    (
        "lessons/02-tools.md:3:8-12 CRS011 'lessons/02-tools.md' is a draft and not in the course"
        " | remove 'draft: true' when the page is ready; --drafts takes it in before"
    ),
    (
        "quizzes/second.yaml:2:8-12 CRS011 'quizzes/second.yaml' is a draft and not in the course"
        " | remove 'draft: true' when the page is ready; --drafts takes it in before"
    ),
]
FILES = {
    "course.yaml": BOTH,
    "lessons/02-tools.md": DRAFT,
    "quizzes/second.yaml": QUIZ_DRAFT,
}


def check(
    tmp_path: Path, changes: dict[str, str], *, drafts: bool = False
) -> tuple[pipeline.Checked, list[str]]:
    """Return the course, and what is said about it; it has two drafts."""
    folder(tmp_path, FILES | changes)
    checked = pipeline.validate(tmp_path, drafts=drafts)
    return checked, [
        f"{found.at.path.relative_to(tmp_path.as_posix())}:{found.at.line}:{found.at.column}"
        f"-{found.at.end_column} {found.code} {found.message()} | {found.hint()}"
        for found in checked.diagnostics
    ]


def ids(checked: pipeline.Checked) -> list[str]:
    assert checked.course is not None, checked.diagnostics
    return [page.id for page in checked.course.pages]


def test_drafts_are_left_out_with_a_note(tmp_path: Path) -> None:
    checked, said = check(tmp_path, {})

    assert (ids(checked), said) == (["oil", "final"], NOTES)


def test_drafts_are_taken_in_when_asked_for(tmp_path: Path) -> None:
    checked, said = check(tmp_path, {}, drafts=True)

    assert (ids(checked), said) == (["oil", "final", "tools", "second"], [])


@pytest.mark.parametrize(
    "changes",
    [
        {"lessons/02-tools.md": DRAFT.replace("title: Tools", "titel: Tools")},
        {"lessons/02-tools.md": DRAFT.replace("01-oil", "gone")},
        {"lessons/02-tools.md": DRAFT + "::: tip\nNot closed.\n"},
        {"lessons/02-tools.md": DRAFT.replace("title: Tools", "title: [")},
        {"lessons/02-tools.md": DRAFT + "![](media/gone.png)\n\n{{nothing}}\n"},
        {"lessons/02-tools.md": DRAFT + "::: include snippets/gone.md\n:::\n"},
        {"quizzes/second.yaml": QUIZ_DRAFT.replace("type: true-false", "type: true")},
        {"quizzes/second.yaml": QUIZ_DRAFT + "  - 'never closed\n"},
        {"quizzes/second.yaml": QUIZ_DRAFT.replace("true\n", "true  # not yet\n", 1) + " - :\n"},
        {"media/plan.svg": "x", "lessons/02-tools.md": DRAFT + "![A plan](media/plan.svg)\n"},
        {"quizzes/second.yaml": QUIZ_DRAFT.replace("id: s1", "id: f-oil")},
    ],
)
def test_what_is_wrong_with_a_draft_does_not_matter_yet(
    tmp_path: Path, changes: dict[str, str]
) -> None:
    checked, said = check(tmp_path, changes)

    assert (ids(checked), said) == (["oil", "final"], NOTES)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"lessons/02-tools.md": DRAFT.replace("01-oil", "gone")}, ["CRS023"]),
        ({"lessons/02-tools.md": DRAFT + "::: tip\nNot closed.\n"}, ["SRC021"]),
        ({"quizzes/second.yaml": QUIZ_DRAFT.replace("id: s1", "id: f-oil")}, ["CRS014"]),
    ],
)
def test_when_asked_for_it_is_said(
    tmp_path: Path, changes: dict[str, str], expected: list[str]
) -> None:
    checked, _ = check(tmp_path, changes, drafts=True)

    assert [found.code for found in checked.diagnostics] == expected


@pytest.mark.parametrize(
    "changes",
    [
        {"lessons/02-tools.md": DRAFT.replace("draft: true", "draft: yes")},
        {"lessons/02-tools.md": DRAFT.replace("draft: true\n", "") + "\ndraft: true\n::: tip\n"},
        {"quizzes/second.yaml": "title: [\nx: {draft: true}\n  draft: true\n"},
        {"lessons/02-tools.md": "draft: true\n::: tip\n"},
    ],
)
def test_what_does_not_say_so_is_no_draft(tmp_path: Path, changes: dict[str, str]) -> None:
    checked, _ = check(tmp_path, changes)

    assert checked.course is None


LINK = "\nSee [the tools](TARGET).\n"
ROWS: dict[str, tuple[dict[str, str], list[str]]] = {
    "a link by path": (
        {"lessons/01-oil.md": LESSON + LINK.replace("TARGET", "02-tools.md#x")},
        [
            (
                "lessons/01-oil.md:16:17-30 CRS088 the link leads to 'lessons/02-tools.md', which"
                " is a draft and not in the course | remove the link, or remove 'draft: true' from"
                " the page"
            )
        ],
    ),
    "a link by id": (
        {"lessons/01-oil.md": LESSON + LINK.replace("TARGET", "second")},
        [
            (
                "lessons/01-oil.md:16:17-23 CRS088 the link leads to 'quizzes/second.yaml', which"
                " is a draft and not in the course | remove the link, or remove 'draft: true' from"
                " the page"
            )
        ],
    ),
    "a link to a broken draft": (
        {
            "lessons/01-oil.md": LESSON + LINK.replace("TARGET", "tools"),
            "lessons/02-tools.md": DRAFT + "::: tip\n",
        },
        [
            (
                "lessons/01-oil.md:16:17-22 CRS088 the link leads to 'lessons/02-tools.md', which"
                " is a draft and not in the course | remove the link, or remove 'draft: true' from"
                " the page"
            )
        ],
    ),
    "completion": (
        {
            "course.yaml": f"{BOTH}completion: {{lessons: [oil, tools],"
            " quizzes: {final: finished, second: passed}}\n"
        },
        [
            (
                f"course.yaml:12:{place} CRS089 '{name}' is a draft and not in the course"
                " | remove it here, or remove 'draft: true' from the page"
            )
            for place, name in (("29-34", "tools"), ("64-70", "second"))
        ],
    ),
    "passing": (
        {"course.yaml": f"{BOTH}passing: {{score: 50, quizzes: {{final: 1, second: 2}}}}\n"},
        [
            (
                "course.yaml:12:42-48 CRS089 'second' is a draft and not in the course"
                " | remove it here, or remove 'draft: true' from the page"
            )
        ],
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_what_leans_on_a_draft_is_told(tmp_path: Path, name: str) -> None:
    changes, expected = ROWS[name]

    _, said = check(tmp_path, changes)

    assert [line for line in said if line not in NOTES] == expected


def test_modules_of_drafts_vanish(tmp_path: Path) -> None:
    inner = "      - {module: Inner, contents: [quizzes/second.yaml]}\n"
    modules = f"  - module: Outer\n    contents:\n      - lessons/02-tools.md\n{inner}"

    checked, said = check(tmp_path, {"course.yaml": COURSE + modules})

    assert said == NOTES
    assert checked.course is not None
    assert not any(isinstance(entry, Module) for entry in checked.course.contents)


def numbered(tmp_path: Path) -> None:
    """Publish the course once with both drafts, as if they had been ready."""
    ready = {path: text.replace("draft: true\n", "") for path, text in FILES.items()}
    folder(tmp_path, ready)
    course = pipeline.check(tmp_path).course
    assert course is not None
    pipeline.keep_ledger(course, tmp_path)


def test_a_draft_keeps_its_numbers_until_it_comes_back(tmp_path: Path) -> None:
    numbered(tmp_path)
    ledger = (tmp_path / "tracking.lock").read_text(encoding="utf-8")

    checked, said = check(tmp_path, {})
    assert checked.course is not None
    changed = pipeline.keep_ledger(checked.course, tmp_path)

    assert (said, changed) == (NOTES, False)
    assert (tmp_path / "tracking.lock").read_text(encoding="utf-8") == ledger
    assert [checked.course.ledger.pages[name] for name in ("tools", "second")] == [3, 4]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"lessons/01-oil.md": LESSON.replace("title:", "id: tools\ntitle:")},
            [
                (
                    "lessons/01-oil.md:3:8-19 CRS090 the page id 'tools' belongs to the draft"
                    " 'lessons/02-tools.md', too | give the new one another id, unless it takes"
                    " the place of the other for good"
                )
            ],
        ),
        (
            {"quizzes/final.yaml": QUIZ.replace("f-oil", "s1")},
            [
                (
                    "quizzes/final.yaml:3:9-11 CRS090 the question id 's1' belongs to the draft"
                    " 'quizzes/second.yaml', too | give the new one another id, unless it takes"
                    " the place of the other for good"
                )
            ],
        ),
    ],
)
def test_what_takes_the_id_of_a_published_draft_is_told(
    tmp_path: Path, changes: dict[str, str], expected: list[str]
) -> None:
    numbered(tmp_path)

    _, said = check(tmp_path, changes)

    assert [line for line in said if line not in NOTES] == expected


def test_a_draft_may_share_included_questions_with_the_course(tmp_path: Path) -> None:
    numbered(tmp_path)
    include = "\n::: include snippets/a.md\n:::\n"
    snippet = "::: question {#shared}\nA?\n\nAnswer: true\n:::\n"

    _, said = check(
        tmp_path,
        {
            "lessons/01-oil.md": LESSON + include,
            "lessons/02-tools.md": DRAFT + include,
            "snippets/a.md": snippet,
        },
    )

    assert said == NOTES


def test_a_draft_uses_variables(tmp_path: Path) -> None:
    changes = {
        "course.yaml": f"{BOTH}variables: {{place: Home}}\n",
        "lessons/02-tools.md": DRAFT + "At {{place}}.\n",
    }

    assert check(tmp_path, changes)[1] == NOTES
