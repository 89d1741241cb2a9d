"""Ids are written into questions: where, which, and nothing else changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from scormbuild import pipeline, repairs
from scormbuild.questions.reader import derived_id
from tests.broken.good import GOOD, write

ID = derived_id("Is it?")
BODY = "Is it?\n\nAnswer: true\n:::\n"


def mended(folder: Path, path: str, content: bytes) -> bytes:
    """Return a file of the good course after its repair, which must leave nothing to repair."""
    source = write(folder, {**GOOD, f"course_src/{path}": content})
    found = repairs.mend(source)
    assert found.worse == ()
    repairs.write(found)
    assert [one.code for one in pipeline.validate(source).diagnostics] == []
    assert repairs.mend(source).files == ()
    return (source / path).read_bytes()


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("::: question", f"::: question {{#{ID}}}"),
        ("::: question  ", f"::: question {{#{ID}}}  "),
        ("  :::: question ::::", f"  :::: question {{#{ID}}} ::::"),
        ("::: question {}", f"::: question {{#{ID}}}"),
        ("::: question {points=2}", f"::: question {{#{ID} points=2}}"),
        ("::: question { points=2 }", f"::: question {{#{ID} points=2 }}"),
        ("::: question {hint='a {b}'}", f"::: question {{#{ID} hint='a {{b}}'}}"),
        ("::: Question", f"::: Question {{#{ID}}}"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_in_markdown(tmp_path: Path, opening: str, expected: str, end: str) -> None:
    # The quiz is Markdown under a name that the good course has for YAML's: it is renamed there.
    course = GOOD["course_src/course.yaml"].replace(b"final.yaml", b"final.md")
    text = "---\ntitle: Final # é\n---\n\n{}\n" + BODY
    files = {
        **GOOD,
        "course_src/course.yaml": course,
        "course_src/quizzes/final.md": text.format(opening).replace("\n", end).encode(),
    }
    del files["course_src/quizzes/final.yaml"]
    source = write(tmp_path, files)

    repairs.write(repairs.mend(source))

    assert (source / "quizzes/final.md").read_bytes() == text.format(expected).replace(
        "\n", end
    ).encode()
    assert pipeline.validate(source).diagnostics == ()


def test_a_title_stays_before_the_id(tmp_path: Path) -> None:
    front = "---\ntitle: Look\nobjectives: [see]\n---\n\n![A dot](media/dot.svg)\n\n"
    lesson = front + "{}\n\nAnswer: true\n:::\n"
    written = mended(tmp_path, "lessons/01-look.md", lesson.format("::: question Is it?").encode())

    assert written == lesson.format(f"::: question Is it? {{#{ID}}}").encode()


HEAD = "title: Final\nquestions:\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "  - type: true-false  # é\n    prompt: Is it?\n    answer: true\n",
            f"  - id: {ID}\n    type: true-false  # é\n    prompt: Is it?\n    answer: true\n",
        ),
        (
            "-   # one\n    prompt: Is it?\n    type: true-false\n    answer: true",
            f"-   # one\n    id: {ID}\n    prompt: Is it?\n    type: true-false\n    answer: true",
        ),
        (
            "- ? type\n  : true-false\n  ? prompt\n  : Is it?\n  ? answer\n  : true\n",
            f"- id: {ID}\n  ? type\n  : true-false\n  ? prompt\n  : Is it?\n  ? answer\n  : true\n",
        ),
        (
            "- {type: true-false, prompt: Is it?, answer: true}\n",
            f"- {{id: {ID}, type: true-false, prompt: Is it?, answer: true}}\n",
        ),
        (
            "- {\n    type: true-false, prompt: Is it?, answer: true\n  }\n",
            f"- {{\n    id: {ID}, type: true-false, prompt: Is it?, answer: true\n  }}\n",
        ),
        (
            ' [{"type": "true-false", "prompt": "Is it?", "answer": true}]\n',
            f' [{{"id": "{ID}", "type": "true-false", "prompt": "Is it?", "answer": true}}]\n',
        ),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_in_yaml(tmp_path: Path, before: str, after: str, end: str, mark: bytes) -> None:
    written = mended(
        tmp_path, "quizzes/final.yaml", mark + (HEAD + before).replace("\n", end).encode()
    )

    assert written == mark + (HEAD + after).replace("\n", end).encode()


def test_in_a_lesson_as_data(tmp_path: Path) -> None:
    text = (
        "title: Listen\nblocks:\n  - type: tabs\n    tabs:\n      - title: Near\n        blocks:\n"
        "          - type: question\n            question:\n"
        "              type: true-false\n              prompt: Is it?\n              answer: true\n"
        "      - {title: Far, text: Cars}\n"
    )

    written = mended(tmp_path, "lessons/02-listen.yaml", text.encode())

    line = "              type: true-false\n"
    assert written == text.replace(line, f"              id: {ID}\n{line}").encode()


def test_ids_that_are_taken_get_a_number(tmp_path: Path) -> None:
    question = "  - {type: true-false, prompt: Is it?, answer: true}\n"
    given = f"  - {{id: {ID.replace('-', '_')}-2, type: number, prompt: How many?, answer: 1}}\n"

    written = mended(tmp_path, "quizzes/final.yaml", (HEAD + question * 3 + given).encode())

    named = [question.replace("{", f"{{id: {ID}{number}, ") for number in ("", "-3", "-4")]
    assert written == (HEAD + "".join(named) + given).encode()


def test_files_that_cannot_be_read_are_left_alone(tmp_path: Path) -> None:
    question = "title: Final\nquestions: [{type: true-false, prompt: Is it?, answer: true}]\n"
    broken = b"title: Listen\nblocks: [{type: question, question: {type: number}}]\n"
    source = write(
        tmp_path,
        {
            **GOOD,
            "course_src/quizzes/final.yaml": question.encode(),
            "course_src/lessons/02-listen.yaml": broken,
        },
    )

    repairs.write(repairs.mend(source))

    assert (source / "lessons/02-listen.yaml").read_bytes() == broken
    assert f"id: {ID}".encode() in (source / "quizzes/final.yaml").read_bytes()


def test_learners_keep_what_they_saved_under_a_derived_id(tmp_path: Path) -> None:
    question = b"{type: number, answer: 1, prompt: Is it?}"
    lesson = b"title: Listen\nblocks: [{type: question, question: " + question + b"}]\n"
    source = write(tmp_path, {**GOOD, "course_src/lessons/02-listen.yaml": lesson})
    before = pipeline.check(source).course

    repairs.write(repairs.mend(source))

    after = pipeline.check(source).course
    assert before is not None
    assert after is not None
    assert after.ledger == before.ledger


def test_included_questions_get_one_id_in_their_own_file(tmp_path: Path) -> None:
    asked = "{type: true-false, prompt: Is it?, answer: true}"
    course = GOOD["course_src/course.yaml"].decode()
    source = write(
        tmp_path,
        {
            **GOOD,
            "course_src/course.yaml": course.replace(
                "  - quizzes/final.yaml\n", "  - quizzes/final.yaml\n  - quizzes/second.yaml\n"
            ).encode(),
            "course_src/quizzes/final.yaml": (HEAD + "  - file: questions/pool.yaml\n").encode(),
            "course_src/quizzes/second.yaml": (
                HEAD.replace("Final", "Second")
                + f"  - {asked}\n  - file: questions/pool.yaml\n  - file: questions/more.md\n"
            ).encode(),
            "course_src/questions/pool.yaml": f"questions:\n  - {asked}\n".encode(),
            "course_src/questions/more.md": b"::: question\n" + BODY.encode(),
        },
    )

    found = repairs.mend(source)
    repairs.write(found)

    assert [(str(file.path), len(file.changes)) for file in found.files] == [
        ("questions/more.md", 1),
        ("questions/pool.yaml", 1),
        ("quizzes/second.yaml", 1),
    ]
    named = asked.replace("{", f"{{id: {ID}, ")
    assert (source / "questions/pool.yaml").read_text() == f"questions:\n  - {named}\n"
    assert f"  - {named}\n" in (source / "quizzes/second.yaml").read_text()
    assert repairs.mend(source) == repairs.Mended(())
    assert pipeline.validate(source).diagnostics == ()
