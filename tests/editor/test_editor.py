"""What an editor shows in a new project: the YAML language server with the project's own settings.

No network: the schemas lie in the project, and the catalogue of the server is switched off.
"""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from scormbuild import blocks, published, questions, skeleton
from scormbuild.archive import write_new_folder
from scormbuild.skeleton import Wishes
from tests.needed import node

EDITOR = Path(__file__).with_name("editor.js")
MODELINE = "# yaml-language-server: $schema=../.schemas/lesson.schema.json\n"


@dataclass(frozen=True)
class Seen:
    """What somebody sees who types: what is offered at the caret, and what is marked."""

    completed: set[str]
    marked: list[str]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("editor") / "a project"
    write_new_folder(skeleton.project(Wishes("T", "en", "t")), folder)
    return folder


def look(project: Path, path: str, text: str) -> Seen:
    settings = json.loads((project / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    asked = {
        "root": str(project),
        "settings": {
            "schemas": settings["yaml.schemas"],
            "schemaStore": {"enable": False},
            **dict.fromkeys(("validate", "completion", "hover"), True),
        },
        "files": [{"path": path, "text": text}],
    }
    done = subprocess.run(
        [node(), str(EDITOR)],
        input=json.dumps(asked),
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )
    (seen,) = json.loads(done.stdout)
    return Seen(set(seen["completed"]), seen["marked"])


def test_the_types_of_questions_are_offered(project: Path) -> None:
    seen = look(project, "course_src/quizzes/new.yaml", "title: T\nquestions:\n  - type: |\n")

    assert seen.completed == set(questions.KINDS)


def test_the_keys_of_the_type_are_offered(project: Path) -> None:
    start = "title: T\nquestions:\n  - type: number\n    prompt: How many?\n    |\n"
    keys = published.published("quiz")["$defs"]["question-number"]["properties"]

    seen = look(project, "course_src/quizzes/new.yaml", start)

    assert seen == Seen(set(keys) - {"type", "prompt"}, [])


def test_a_file_of_questions_is_offered_where_no_type_stands(project: Path) -> None:
    seen = look(project, "course_src/quizzes/new.yaml", "title: T\nquestions:\n  - |\n")

    assert {"file", "type"} <= seen.completed


def test_blocks_are_offered_inside_blocks_by_the_first_line_alone(project: Path) -> None:
    start = "title: T\nblocks:\n  - type: tabs\n    tabs:\n      - title: A\n        blocks:\n"

    seen = look(project, "course_src/elsewhere.yaml", f"{MODELINE}{start}          - type: |\n")

    assert seen.completed == set(blocks.schemas())


def test_mistakes_are_marked_in_our_words(project: Path) -> None:
    text = "scormbuild: 1\nid: 1st\ntitle: T\nlanguage: en\ncontents: [a.md]\ntheem: {}\n|\n"

    seen = look(project, "course_src/course.yaml", text)

    assert sorted(seen.marked) == [
        "Property theem is not allowed.",
        "it must start with a letter and have only letters A-Z, digits, - and _",
    ]
    assert {"description", "objectives", "theme"} <= seen.completed
    assert "title" not in seen.completed


@pytest.mark.parametrize("path", ["course_src/course.yaml", "course_src/quizzes/final.yaml"])
def test_nothing_is_marked_in_the_sample(project: Path, path: str) -> None:
    text = (project / path).read_text(encoding="utf-8")

    assert look(project, path, f"{text}|").marked == []
