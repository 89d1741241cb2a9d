from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from scormbuild.course.appearance import ThemeName
from scormbuild.diagnostics import Span
from scormbuild.render.findings import (
    NotAColour,
    ThemeFileUnreadable,
    ThemeParentUnknown,
    ThemeSettingsBroken,
    ThemeSettingUnknown,
)
from scormbuild.render.theme import Theme, builtin_theme, load_theme
from scormbuild.render.theme_findings import ThemeNamedTwice, ThemeStepUnknown

SETTINGS = PurePosixPath("../templates/theme.toml")
KNOWN = ("extends", "name", "accent", "light", "dark", "fonts", "shape")


def write(root: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        path = root / "templates" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return root / "course_src"


def test_the_shipped_theme_is_found_without_a_course(shipped: Theme) -> None:
    assert (builtin_theme() / "theme.toml").is_file()
    assert "layouts/shell.html.j2" in shipped.files
    assert not any(file.of_course for file in shipped.files.values())


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"layouts/shell.html.j2": b"somebody else's folder"},
        {"theme.toml": b'name = "the theme of another program"\n'},
    ],
)
def test_a_folder_is_a_theme_only_if_it_extends_one(
    tmp_path: Path, shipped: Theme, files: dict[str, bytes]
) -> None:
    outcome = load_theme(write(tmp_path, files))

    assert outcome.diagnostics == ()
    assert outcome.value == shipped


def test_a_course_replaces_single_files_and_colours(tmp_path: Path, shipped: Theme) -> None:
    course = write(
        tmp_path,
        {
            "theme.toml": b'\xef\xbb\xbfextends = "scormbuild"\r\naccent = "#123456"\r\n'
            b'[light]\r\ntext = "#000000"\r\n',
            "layouts/cover.html.j2": b"<h1>Hi</h1>\r\n",
            "styles/95-own.css": b"h1 { color: red }",
            "logo.png": b"\x89PNG",
        },
    )

    theme = load_theme(course).value

    assert theme is not None
    assert theme.files["layouts/cover.html.j2"].text == "<h1>Hi</h1>\n"
    assert theme.files["builtin/layouts/cover.html.j2"] == shipped.files["layouts/cover.html.j2"]
    assert theme.named("styles", ".css")[-1][0] == "styles/95-own.css"
    assert "logo.png" not in theme.files
    assert (theme.accent, theme.accent_at) == ("#123456", Span(SETTINGS, 2, 1, 2, 7))
    assert theme.light == {**shipped.light, "text": "#000000"}
    assert theme.dark == shipped.dark


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (
            b'extends = "fancy"',
            ThemeParentUnknown(
                at=Span(SETTINGS, 1, 1, 1, 8), parent="fancy", known=("scormbuild", "broadsheet")
            ),
        ),
        (
            b'extends = "scormbuild"\nacent = "#123456"',
            ThemeSettingUnknown(at=Span(SETTINGS, 2, 1, 2, 6), key="acent", known=KNOWN),
        ),
        (
            b'extends = "scormbuild"\naccent = "navy"',
            NotAColour(at=Span(SETTINGS, 2, 1, 2, 7), name="accent", colour="navy"),
        ),
        (
            b'extends = "scormbuild"\n[dark]\nbg = "#12161c;}"',
            NotAColour(at=Span(SETTINGS, 3, 1, 3, 3), name="bg", colour="#12161c;}"),
        ),
        (
            b'extends = "scormbuild"\naccent = #123456',
            ThemeSettingsBroken(at=Span(SETTINGS, 2, 10, 2, 11), reason="invalid value"),
        ),
        (
            b'extends = "scormbuild"\n[shape]\nradius = "huge"',
            ThemeStepUnknown(
                at=Span(SETTINGS, 3, 1, 3, 7),
                name="radius",
                step="huge",
                known=("none", "small", "medium", "large"),
            ),
        ),
        (
            b'extends = "scormbuild"\n[fonts]\nbody = "serif"',
            ThemeSettingUnknown(
                at=Span(SETTINGS, 3, 1, 3, 5), key="body", known=("text", "headings")
            ),
        ),
        (
            b'extends = "caf\xe9"',
            ThemeFileUnreadable(at=Span(SETTINGS), reason="byte 15 is not UTF-8"),
        ),
    ],
)
def test_settings_that_are_wrong_are_found_where_they_stand(
    tmp_path: Path, settings: bytes, expected: object
) -> None:
    outcome = load_theme(write(tmp_path, {"theme.toml": settings}))

    assert outcome.value is None
    assert outcome.diagnostics == (expected,)


def test_a_colour_that_no_scheme_has_is_named(tmp_path: Path, shipped: Theme) -> None:
    settings = b'extends = "scormbuild"\n[light]\nbackgroud = "#ffffff"'

    outcome = load_theme(write(tmp_path, {"theme.toml": settings}))

    assert outcome.diagnostics == (
        ThemeSettingUnknown(
            at=Span(SETTINGS, 3, 1, 3, 10), key="backgroud", known=tuple(shipped.light)
        ),
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"caf\xe9", "byte 4 is not UTF-8"),
        (b"a\0b", "it holds a NUL character"),
        (b"x" * 1_000_001, "it is larger than a megabyte"),
    ],
)
def test_a_file_that_is_no_text_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    files = {"theme.toml": b'extends = "scormbuild"', "blocks/tip.html.j2": content}

    outcome = load_theme(write(tmp_path, files))

    at = Span(PurePosixPath("../templates/blocks/tip.html.j2"))
    assert outcome.value is None
    assert outcome.diagnostics == (ThemeFileUnreadable(at=at, reason=reason),)


def test_a_link_that_leaves_the_folder_is_refused(tmp_path: Path) -> None:
    course = write(tmp_path, {"theme.toml": b'extends = "scormbuild"'})
    secret = tmp_path / "secret.css"
    secret.write_text("h1 { color: red }", encoding="utf-8")
    (tmp_path / "templates" / "own.css").symlink_to(secret)

    outcome = load_theme(course)

    at = Span(PurePosixPath("../templates/own.css"))
    reason = "it is a link that leaves the templates folder"
    assert outcome.diagnostics == (ThemeFileUnreadable(at=at, reason=reason),)


def test_another_shipped_theme_lies_over_the_first(shipped: Theme) -> None:
    theme = load_theme(None, ThemeName("broadsheet")).value

    assert theme is not None
    assert theme.shape.radius == "none"
    assert theme.light["text"] != shipped.light["text"]
    assert theme.files["layouts/shell.html.j2"] == shipped.files["layouts/shell.html.j2"]
    assert [name for name, _ in theme.named("styles", ".css")][-1] == "styles/92-broadsheet.css"
    assert not any(name.startswith("themes/") for name in theme.files)


def test_a_course_lays_its_files_over_the_theme_that_it_extends(tmp_path: Path) -> None:
    course = write(
        tmp_path,
        {
            "theme.toml": b'extends = "broadsheet"\n[shape]\nradius = "small"\n',
            "styles/92-broadsheet.css": b"h1 { color: red }",
        },
    )

    theme = load_theme(course, ThemeName("broadsheet")).value

    assert theme is not None
    assert theme.shape.radius == "small"
    assert theme.files["styles/92-broadsheet.css"].of_course
    below = theme.files["builtin/styles/92-broadsheet.css"]
    assert below.path == PurePosixPath("builtin/themes/broadsheet/styles/92-broadsheet.css")


def test_a_course_cannot_ask_for_one_theme_and_extend_another(tmp_path: Path) -> None:
    course = write(tmp_path, {"theme.toml": b'extends = "scormbuild"\n'})

    assert load_theme(course, ThemeName("broadsheet")).diagnostics == (
        ThemeNamedTwice(at=Span(SETTINGS, 1, 1, 1, 8), parent="scormbuild", wanted="broadsheet"),
    )
    assert load_theme(course, ThemeName("scormbuild")).diagnostics == ()


def test_a_colour_is_found_in_its_own_table(tmp_path: Path) -> None:
    course = write(
        tmp_path,
        {"theme.toml": b'extends = "scormbuild"\n[light]\nbg = "#fff"\n[dark]\nbg = "navy"\n'},
    )

    found = load_theme(course).diagnostics

    assert found == (NotAColour(at=Span(SETTINGS, 5, 1, 5, 3), name="bg", colour="navy"),)
