"""Files of a course's own theme that nothing uses are told; those with a use are not."""

from __future__ import annotations

import pytest

from scormbuild.render.environment import environment
from scormbuild.render.theme_findings import ThemeFileUnused
from scormbuild.render.unused_files import unused_files
from tests.render.making import MakeTheme

USED = {
    "a template of ours": {"layouts/cover.html.j2": "x"},
    "what ours that is replaced includes": {
        "layouts/cover.html.j2": '{% include "own/line.html.j2" %}',
        "own/line.html.j2": "x",
    },
    "what is extended or imported": {
        "pages/lesson.html.j2": '{% extends "own/page.html.j2" %}{% import "own/x.j2" as x %}',
        "own/page.html.j2": "x",
        "own/x.j2": "x",
    },
    "what may be included under a name that is computed": {
        "blocks/text.html.j2": '{% include "own/" ~ block.id ~ ".j2" %}',
        "own/a.j2": "x",
    },
    "style sheets": {
        "styles/95-own.css": "x",
        "styles/parts/95-own.css": "x",
        "styles/tools/95-own.css": "x",
    },
    "phrases": {"locale/fi.po": "", "words/fi.toml": ""},
}

UNUSED = {
    "layouts/covr.html.j2": "layouts/cover.html.j2",
    "blocks/tab.html.j2": "blocks/tabs.html.j2",
    "zzz.j2": None,
    "style/20-frame.css": "styles/20-frame.css",
    "own.css": None,
}


@pytest.mark.parametrize("use", USED)
def test_what_has_a_use_is_not_told(make_theme: MakeTheme, use: str) -> None:
    theme = make_theme(**USED[use])

    assert list(unused_files(theme, environment(theme))) == []


@pytest.mark.parametrize("name", UNUSED)
def test_what_nothing_uses_is_told(make_theme: MakeTheme, name: str) -> None:
    theme = make_theme(**{name: f'{{% include "{name}" %}}', "layouts/cover.html.j2": "x"})

    (found,) = unused_files(theme, environment(theme))
    assert isinstance(found, ThemeFileUnused)
    assert (found.name, found.suggestion) == (name, UNUSED[name])
    assert found.at.path.as_posix() == f"../templates/{name}"
