from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from scormbuild.diagnostics import Span
from scormbuild.render.findings import (
    NotAColour,
    ThemeFileUnreadable,
    ThemeParentUnknown,
    ThemeSettingsBroken,
    ThemeSettingUnknown,
)
from scormbuild.render.theme import Theme, builtin_theme, load_theme

SETTINGS = PurePosixPath("../templates/theme.toml")
KNOWN = ("extends", "name", "accent", "light", "dark")


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
                at=Span(SETTINGS, 1, 1, 1, 8), parent="fancy", known=("scormbuild",)
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
