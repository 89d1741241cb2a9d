"""What `--select`, `--ignore` and `allow:` leave of the findings, and what they refuse."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import scormbuild
from scormbuild import cli, pipeline
from tests.broken.good import COURSE, FINAL, GOOD, LISTEN, LOOK, write

#: A warning each of CRS (a forgotten page) and ACC (a heading skipped), and advice of ACC.
LOOK_BADLY = LOOK.replace("::: tip", "## Two\n\n#### Four\n\n[here](02-listen.yaml)\n\n::: tip")
WARNED = {
    **GOOD,
    "course_src/lessons/01-look.md": LOOK_BADLY.encode(),
    "course_src/lessons/03-extra.yaml": LISTEN.encode(),
}
ALL = ["ACC002", "ACC003", "CRS006"]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli.group, arguments)


def codes(done: Result) -> list[str]:
    return sorted(found["code"] for found in json.loads(done.output)["findings"])


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write(tmp_path, WARNED)


@pytest.mark.parametrize(
    ("options", "expected", "status"),
    [
        ([], ALL, 1),
        (["--select", "ACC"], ["ACC002", "ACC003"], 1),
        (["--select", "acc002"], ["ACC002"], 1),
        (["--select", "heading-level-skipped,CRS"], ["ACC002", "CRS006"], 1),
        (["--select", "ACC0", "--select", "CRS0"], ALL, 1),
        (["--select", "link-says-nothing"], ["ACC003"], 0),
        (["--select", "QST"], [], 0),
        (["--ignore", "ACC"], ["CRS006"], 1),
        (["--ignore", "ACC002, CRS006"], ["ACC003"], 0),
        (["--select", "ACC", "--ignore", "ACC002"], ["ACC003"], 0),
    ],
)
def test_what_is_left(course: Path, options: list[str], expected: list[str], status: int) -> None:
    done = run("validate", str(course), "--strict", "--format", "json", *options)

    assert (done.exit_code, codes(done)) == (status, expected)


@pytest.mark.parametrize("options", [["--select", "QST"], ["--ignore", "SRC"]])
def test_errors_stay(course: Path, options: list[str]) -> None:
    (course / "course.yaml").write_text(COURSE + "colour: red\n", encoding="utf-8")

    done = run("validate", "--format", "json", *options)

    assert (done.exit_code, "SRC041" in codes(done)) == (1, True)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--select", "ACC0002"], "there is no finding 'ACC0002': did you mean ACC002?"),
        (["--ignore", "link-says-nothin"], "did you mean link-says-nothing?"),
        (["--ignore", "zzz"], "there is no finding 'zzz': 'scormbuild explain' lists them"),
        (["--ignore", "AC"], "there is no finding 'AC'"),
        (["--ignore", "SRC010"], "'SRC010' is an error, and errors cannot be left out"),
        (["--ignore", "THM00"], "'THM00' is an error, and errors cannot be left out"),
    ],
)
@pytest.mark.parametrize("command", ["validate", "package"])
def test_what_is_refused(course: Path, command: str, options: list[str], message: str) -> None:
    done = run(command, *options)

    assert (done.exit_code, message in done.output) == (2, True)
    assert not (course.parent / "dist").exists()


def test_package_fails_by_the_findings_that_are_left(course: Path) -> None:
    assert run("package", "--strict").exit_code == 1
    assert run("package", "--strict", "--ignore", "ACC002").exit_code == 1
    assert not (course.parent / "dist").exists()
    assert run("package", "--strict", "--select", "QST").exit_code == 0
    assert (course.parent / "dist" / "small-1-scorm12.zip").is_file()


@pytest.mark.parametrize(
    ("everywhere", "in_file", "expected"),
    [
        ("[CRS006]", "[ACC002, link-says-nothing]", []),
        ("[page-not-named, ACC002, ACC003]", "[]", []),
        ("[]", "[CRS006]", ALL),
    ],
)
def test_what_an_author_allows(
    course: Path, everywhere: str, in_file: str, expected: list[str]
) -> None:
    text = COURSE.replace("language: en", f"language: en\nallow: {everywhere}")
    (course / "course.yaml").write_text(text, encoding="utf-8")
    look = LOOK_BADLY.replace("title: Look", f"title: Look\nallow: {in_file}")
    (course / "lessons" / "01-look.md").write_text(look, encoding="utf-8")

    assert codes(run("validate", "--format", "json")) == expected


def test_a_draft_allows_what_is_said_about_it(tmp_path: Path) -> None:
    draft = LOOK.replace("title: Look", "title: Look\ndraft: true\nallow: [CRS011, CRS999]")
    source = write(
        tmp_path,
        {
            **GOOD,
            "course_src/course.yaml": f"{COURSE}allow: [MED006]\n".encode(),
            "course_src/lessons/01-look.md": draft.encode(),
        },
    )

    assert pipeline.validate(source).diagnostics == ()


def test_what_only_building_notices_can_be_allowed(course: Path) -> None:
    foreign = COURSE.replace("language: en", "language: eo\nallow: [CRS006, ACC002, ACC003]")
    (course / "course.yaml").write_text(foreign, encoding="utf-8")
    assert [found.code for found in pipeline.validate(course).diagnostics] == ["THM017"]

    allowed = foreign.replace("CRS006", "THM017, CRS006")
    (course / "course.yaml").write_text(allowed, encoding="utf-8")
    assert pipeline.validate(course).diagnostics == ()
    assert scormbuild.package(course, course.parent / "x.zip") == ()


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (
            "course.yaml",
            COURSE,
            COURSE.replace("language: en", "language: en\nallow: [CRS006, ACC903]"),
            "CRS105 5:17-5:23 did you mean 'ACC003'?",
        ),
        (
            "lessons/01-look.md",
            LOOK,
            LOOK.replace("title: Look", "title: Look\nallow: [imag-without-alt]"),
            "CRS105 3:9-3:25 did you mean 'image-without-alt'?",
        ),
        (
            "quizzes/final.yaml",
            FINAL,
            FINAL.replace("title: Final", "title: Final\nallow:\n  - ACC001"),
            "CRS106 4:5-4:11 remove it; 'scormbuild explain ACC001' says how to mend what is wrong",
        ),
    ],
)
def test_allow_names_what_can_be_allowed(
    tmp_path: Path, path: str, old: str, new: str, expected: str
) -> None:
    source = write(tmp_path, GOOD)
    assert (source / path).read_text(encoding="utf-8") == old
    (source / path).write_text(new, encoding="utf-8")

    (found,) = pipeline.validate(source).diagnostics

    at = found.at
    place = f"{at.line}:{at.column}-{at.end_line}:{at.end_column}"
    assert f"{found.code} {place} {found.hint()}" == expected
    assert at.path.name == Path(path).name


def test_a_folder_is_named_as_seen_from_here(course: Path) -> None:
    done = run("validate", str(course.resolve()), "--format", "github")

    assert "file=course_src/lessons/01-look.md," in done.output


def test_a_report_in_a_file_has_no_colours(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)

    assert run("validate", "--output", "report.txt").exit_code == 0
    assert "\x1b" not in (course.parent / "report.txt").read_text(encoding="utf-8")
