"""The project that `new` writes: good as it is, for every title, language and id."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yaml import safe_load

import scormbuild
from scormbuild import pipeline, published, skeleton
from scormbuild.archive import write_new_folder
from scormbuild.course.identifiers import slug
from scormbuild.diagnostics import Diagnostic
from scormbuild.skeleton import Wishes

ENGLISH = Wishes("Fire safety", "en", "fire-safety")
GERMAN = Wishes("Brandschutz", "de-AT", "brandschutz")
COURSE = "course_src/course.yaml"
HIDDEN = {
    *(".github/workflows/course.yml", ".gitignore", ".pre-commit-config.yaml"),
    *(f".schemas/{name}.schema.json" for name in ("course", "glossary", "lesson", "quiz")),
    *(".vscode/extensions.json", ".vscode/settings.json"),
}
COMMON = {
    *("README.md", "course_src/course.yaml", "course_src/media/path.svg"),
    *("templates/theme.toml", "templates/styles/95-own.css"),
}


def findings(wishes: Wishes) -> tuple[Diagnostic, ...]:
    with TemporaryDirectory() as folder:
        place = Path(folder, "new")
        write_new_folder(skeleton.project(wishes), place)
        return pipeline.validate(place / "course_src").diagnostics


def text(wishes: Wishes, path: str) -> str:
    return skeleton.project(wishes)[PurePosixPath(path)].decode()


@pytest.mark.parametrize(
    ("wishes", "pages"),
    [
        (ENGLISH, ["lessons/01-start-with-the-goal.md", "lessons/02-let-people-try.md",
                   "quizzes/final.yaml"]),
        (GERMAN, ["lessons/01-mit-dem-ziel-beginnen.md", "lessons/02-ausprobieren-lassen.md",
                  "quizzes/abschluss.yaml"]),
    ],
)  # fmt: skip
def test_what_is_written(wishes: Wishes, pages: list[str]) -> None:
    files = skeleton.project(wishes)

    assert set(map(str, files)) == HIDDEN | COMMON | {f"course_src/{one}" for one in pages}
    assert list(files) == sorted(files)
    assert files == skeleton.project(wishes)
    assert [path for path, content in files.items() if b"@@" in content or b"\r" in content] == []
    assert [path for path, content in files.items() if not content.endswith(b"\n")] == []


@pytest.mark.parametrize("language", [*skeleton.sample_languages(), "de-AT", "fr", "fi"])
def test_every_sample_is_without_any_finding(language: str) -> None:
    assert findings(Wishes("T", language, "t")) == ()


def test_what_the_player_cannot_say_is_allowed_in_the_open() -> None:
    """A project in a language without phrases is accepted at once, and says why."""
    lines = {
        language: re.findall("^allow:.*", text(Wishes("T", language, "t"), COURSE), re.MULTILINE)
        for language in ("en-GB", "ja", "fi", "tlh")
    }
    unspoken = "allow: [THM017] # the player has no words in this language yet and speaks English"

    assert lines == {"en-GB": [], "ja": [], "fi": [unspoken], "tlh": [unspoken]}


@pytest.mark.parametrize("language", skeleton.sample_languages())
def test_samples_say_the_same(language: str) -> None:
    """The samples differ in their words only: as many pages, blocks, questions and pictures."""

    def shape(wishes: Wishes) -> list[object]:
        with TemporaryDirectory() as folder:
            write_new_folder(skeleton.project(wishes), Path(folder, "new"))
            course = pipeline.check(Path(folder, "new", "course_src")).course
            assert course is not None
            return [
                (
                    [type(block).__name__ for block in getattr(page, "blocks", ())],
                    [(type(one).__name__, one.points) for one in page.questions],
                )
                for page in course.pages
            ]

    assert shape(Wishes("T", language, "t")) == shape(ENGLISH)


@pytest.mark.parametrize(
    ("language", "sample", "fits"),
    [("en", "en", True), ("en-GB", "en", True), ("de-CH", "de", True), ("DE", "de", True),
     ("fr", "en", False), ("den", "en", False)],
)  # fmt: skip
def test_which_sample_is_taken(language: str, sample: str, *, fits: bool) -> None:
    wishes = Wishes("T", language, "t")

    assert (wishes.sample_language, wishes.sample_fits) == (sample, fits)
    assert safe_load(text(wishes, "course_src/course.yaml"))["language"] == language


@given(st.text(min_size=1, max_size=60), st.sampled_from(["en", "no", "pt-BR"]))
def test_a_title_stays_what_it_is(title: str, language: str) -> None:
    if skeleton.fault("title", title) is not None:
        return
    wishes = Wishes(title, language, "null")
    course = safe_load(text(wishes, "course_src/course.yaml"))

    assert (course["title"], course["language"], course["id"]) == (title, language, "null")
    heading = text(wishes, "README.md").partition("\n")[0]
    assert re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", heading) == f"# {' '.join(title.split())}"


@pytest.mark.parametrize(
    "title", ['He: "no" # ${x} @@id@@ \\', "*[x](y) | `a` <b> ![", "👩\u200d💻 "]
)
def test_odd_titles_make_no_findings(title: str) -> None:
    assert skeleton.fault("title", title) is None
    assert findings(Wishes(title, "en", "no")) == ()


INVISIBLE = (
    "there is an invisible character here ({}) (delete it and type a space or a new line instead)"
)
UNREAD = "'title' cannot be '': there must be something to read"
NO_ID = "it must start with a letter and have only letters A-Z, digits, - and _"


@pytest.mark.parametrize(
    ("key", "value", "trouble"),
    [
        ("title", "Fire", None),
        ("title", "", UNREAD),
        ("title", "   ", UNREAD),
        ("title", "{{ x", "'title' has '{{' in it, with which variables begin in a course"),
        ("title", "a\u2028b", INVISIBLE.format("U+2028 LINE SEPARATOR")),
        ("title", "\udcff", INVISIBLE.format("U+DCFF")),
        ("title", "x" * 201, "'title' has 201 characters, but at most 200 are possible"),
        ("language", "pt-BR", None),
        (
            "language",
            "x y",
            "'language' cannot be 'x y': a language is written as a tag such as en, de or pt-BR",
        ),
        ("id", "fire-safety", None),
        ("id", "1st", f"'id' cannot be '1st': {NO_ID}"),
    ],
)
def test_what_a_course_cannot_say(key: str, value: str, trouble: str | None) -> None:
    assert skeleton.fault(key, value) == trouble


@pytest.mark.parametrize(
    ("folder", "title", "id_"),
    [
        ("fire-safety", "Fire safety", "fire-safety"),
        ("Fire_Safety 2", "Fire Safety 2", "fire_safety-2"),
        ("évacuation", "Évacuation", "evacuation"),
        ("防火", "防火", "course"),
        ("--", "My course", "my-course"),
        ("", "My course", "my-course"),
    ],
)
def test_what_the_name_of_a_folder_suggests(folder: str, title: str, id_: str) -> None:
    suggested = skeleton.suggested_title(folder)

    assert (suggested, skeleton.suggested_id(folder, suggested)) == (title, id_)
    assert skeleton.fault("id", id_) is None
    assert slug(id_) == id_


def test_editor_settings_name_the_schemas_and_every_file_that_has_one() -> None:
    files = skeleton.project(ENGLISH)
    settings = json.loads(files[PurePosixPath(".vscode/settings.json")])

    assert settings["yaml.schemas"] == {
        f"./.schemas/{published.file_name(name)}": [f"course_src/{one}" for one in patterns]
        for name, patterns in published.FILES.items()
    }
    for name in published.FILES:
        schema = files[PurePosixPath(".schemas", published.file_name(name))]
        assert schema.decode() == published.text(name)
    assert json.loads(files[PurePosixPath(".vscode/extensions.json")]) == {
        "recommendations": ["redhat.vscode-yaml"]
    }


@pytest.mark.parametrize("wishes", [ENGLISH, GERMAN], ids=lambda wishes: wishes.language)
def test_yaml_files_begin_with_their_schema(wishes: Wishes) -> None:
    files = skeleton.project(wishes)
    named = {}
    for path, content in files.items():
        if path.parts[0] == "course_src" and path.suffix == ".yaml":
            first = content.decode().partition("\n")[0]
            named[path] = first.removeprefix("# yaml-language-server: $schema=")

    assert len(named) == 2
    for path, address in named.items():
        up = ["..", *[".."] * (len(path.parts) - 2)]
        assert PurePosixPath(address).parts[: len(up)] == tuple(up)
        assert PurePosixPath(*PurePosixPath(address).parts[len(up) :]) in files


def test_the_theme_is_an_override_of_ours() -> None:
    theme = tomllib.loads(text(ENGLISH, "templates/theme.toml"))

    assert (theme["extends"], theme["name"]) == ("scormbuild", "fire-safety")
    with TemporaryDirectory() as folder:
        write_new_folder(skeleton.project(ENGLISH), Path(folder, "new"))
        read = pipeline.check(Path(folder, "new", "course_src")).theme
    assert read is not None
    assert read.accent == theme["accent"]
    of_course = {name for name, file in read.files.items() if file.of_course}
    assert of_course == {"styles/95-own.css", "theme.toml"}
    assert read.named("styles", ".css")[-1][0] == "styles/95-own.css"


@pytest.mark.parametrize("path", [".github/workflows/course.yml", ".pre-commit-config.yaml"])
def test_the_project_is_checked_by_the_version_that_wrote_it(path: str) -> None:
    assert f"scormbuild=={scormbuild.__version__}" in text(ENGLISH, path)
