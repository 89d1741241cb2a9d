"""The answer key: one document beside the package, in the course's language, whole by itself."""

from __future__ import annotations

import re
from pathlib import Path
from shutil import copytree
from zipfile import ZipFile

import pytest
from click.testing import CliRunner, Result

from scormbuild.cli import group
from scormbuild.questions import KINDS
from tests.broken.good import GOOD, write
from tests.conftest import TESTS, Golden
from tests.validity import html_errors

SMALL = TESTS / "golden" / "small" / "course_src"

#: What a document asks for from elsewhere, or leads to.
ADDRESS = re.compile(r'(?:src|srcset|href)="([^"]{0,9})')


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a good course; its folder's parent is the current one."""
    monkeypatch.chdir(tmp_path)
    return write(tmp_path, GOOD)


def package(*options: str) -> Result:
    return CliRunner().invoke(group, ["package", *options])


def test_all_questions_stand_in_it_with_what_is_right(golden: Golden, tmp_path: Path) -> None:
    source = copytree(SMALL, tmp_path / "course_src")
    done = package(str(source), "--output", str(tmp_path), "--answer-key", "--target", "scorm12")

    assert done.exit_code == 0, done.output
    key = (tmp_path / "small-3-scorm12-answer-key.html").read_bytes()
    golden.file("golden/small/answer-key.html", key)
    addresses = set(ADDRESS.findall(key.decode()))
    assert {address for address in addresses if not address.startswith(("data:", "http"))} == set()


AREAS = (
    "image: {src: media/dot.svg, alt: A dot}, areas: ["
    "{label: A, rect: [0, 0, 9, 9], correct: true},"
    "{label: B, rect: [20, 0, 9, 9]%s}]"
)

#: What can be right in part, and how the key says that it counts.
PARTS = {
    "multi": (
        "choices: [{text: A, correct: true}, {text: B, correct: true}, C]",
        "Part marks: right choices minus wrong ones, out of all right ones",
    ),
    "hotspot": (
        AREAS % ", correct: true",
        "Part marks: right choices minus wrong ones, out of all right ones",
    ),
    "order": ("items: [A, B, C]", "Part marks for each item that follows the right one"),
    "match": (
        "pairs: [{left: A, right: B}, {left: C, right: D}]",
        "Part marks for each right pair",
    ),
    "sort": ("groups: {A: [B], C: [D]}", "Part marks for each item in its group"),
    "fill": ("text: '[[A]] and [[B]]'", "Part marks for each right gap"),
}

#: What can only be right or wrong, though its type knows parts.
WHOLE = {
    "order": "items: [A, B]",
    "fill": "text: '[[A]] only'",
    "hotspot": AREAS % "",
}


def said(course: Path, kind: str, answer: str, more: str = "") -> str:
    """Return what stands above a question in the key of a course whose quiz is this question."""
    copytree(SMALL / "media", course / "media", dirs_exist_ok=True)
    quiz = course / "quizzes" / "final.yaml"
    prompt = "" if kind == "fill" else "prompt: Which?, "
    question = f"{{id: asked, type: {kind}, {prompt}{answer}{more}}}"
    quiz.write_text(f"title: Final\nquestions: [{question}]\n", encoding="utf-8")
    done = package("--answer-key", "--output", "out")
    assert done.exit_code == 0, done.output
    (key,) = Path("out").glob("*answer-key.html")
    tag = re.search('<p class="tag">(Question .*)</p>', key.read_text(encoding="utf-8"))
    assert tag is not None
    return tag[1]


@pytest.mark.parametrize("kind", PARTS)
def test_it_says_how_partial_credit_is_shared_out(course: Path, kind: str) -> None:
    answer, rule = PARTS[kind]

    assert said(course, kind, answer) == f"Question 1 of 1 · 1 point · {rule}"
    whole = said(course, kind, answer, ", scoring: all-or-nothing")
    assert whole == "Question 1 of 1 · 1 point · All or nothing"


@pytest.mark.parametrize("kind", WHOLE)
def test_it_says_no_rule_where_nothing_can_be_right_in_part(course: Path, kind: str) -> None:
    assert said(course, kind, WHOLE[kind]) == "Question 1 of 1 · 1 point"


def test_it_says_no_rule_where_nothing_has_points(course: Path) -> None:
    answer, _ = PARTS["match"]
    whole = course / "course.yaml"
    without = whole.read_text(encoding="utf-8").replace("passing:\n  score: 50\n", "")
    whole.write_text(without, encoding="utf-8")

    assert said(course, "match", answer, ", points: 0") == "Question 1 of 1"


def test_every_type_that_knows_partial_credit_has_a_rule() -> None:
    assert set(PARTS) == {
        name for name, kind in KINDS.items() if "scoring" in kind.schema["properties"]
    }


def test_it_lies_beside_the_package_and_changes_nothing_of_it(course: Path) -> None:
    package()
    before = Path("dist/small-1-scorm12.zip").read_bytes()
    done = package("--answer-key")

    assert done.exit_code == 0
    assert sorted(path.name for path in Path("dist").iterdir()) == [
        "small-1-scorm12-answer-key.html",
        "small-1-scorm12.zip",
    ]
    assert Path("dist/small-1-scorm12.zip").read_bytes() == before
    assert "  answer key: dist/small-1-scorm12-answer-key.html (not in the package)" in (
        done.output.splitlines()
    )
    with ZipFile("dist/small-1-scorm12.zip") as archive:
        assert [name for name in archive.namelist() if "answer" in name] == []
    assert course.is_dir()


@pytest.mark.usefixtures("course")
def test_each_package_gets_one_and_an_unpacked_one_too() -> None:
    package("--answer-key", "--target", "scorm12", "--target", "scorm2004-4")
    package("--answer-key", "--unpacked", "--output", "out")

    keys = [Path(f"dist/small-1-{target}-answer-key.html") for target in ("scorm12", "scorm2004-4")]
    assert keys[0].read_bytes() == keys[1].read_bytes()
    assert Path("out/small-1-scorm12-answer-key.html").read_bytes() == keys[0].read_bytes()
    assert not list(Path("out/small-1-scorm12").rglob("*answer*"))


def test_it_speaks_the_language_of_the_course(course: Path) -> None:
    text = (course / "course.yaml").read_text(encoding="utf-8")
    (course / "course.yaml").write_text(text.replace("language: en", "language: ar"), "utf-8")
    done = package("--answer-key")

    assert done.exit_code == 0, done.output
    key = Path("dist/small-1-scorm12-answer-key.html").read_text(encoding="utf-8")
    assert '<html lang="ar" dir="rtl">' in key
    assert "Correct answer" not in key
    assert "Answer key" not in key


def test_masked_keys_are_plain_in_it(course: Path) -> None:
    package("--answer-key")
    plain = Path("dist/small-1-scorm12-answer-key.html").read_bytes()
    with (course / "course.yaml").open("a", encoding="utf-8") as file:
        file.write("security: {answer_keys: masked}\n")
    package("--answer-key")

    assert Path("dist/small-1-scorm12-answer-key.html").read_bytes() == plain


@pytest.mark.parametrize("template", ["layouts/answer-key.html.j2", "pages/answers.html.j2"])
def test_a_theme_that_cannot_write_it_is_told_where(course: Path, template: str) -> None:
    theme = course.parent / "templates"
    (theme / template).parent.mkdir(parents=True)
    (theme / "theme.toml").write_text('extends = "scormbuild"\n', encoding="utf-8")
    (theme / template).write_text("<p>\n{{ nothing.here }}\n", encoding="utf-8")

    assert package().exit_code == 0
    done = package("--answer-key", "--output", "out")

    assert done.exit_code == 1
    assert done.output.startswith(f"templates/{template}:2:1: error[THM")
    assert not Path("out").exists()


def test_it_is_html_as_the_standard_has_it(tmp_path: Path) -> None:
    source = copytree(SMALL, tmp_path / "course_src")
    package(str(source), "--output", str(tmp_path / "out"), "--answer-key", "--target", "scorm12")

    assert html_errors(tmp_path / "out") == []
