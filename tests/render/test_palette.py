from __future__ import annotations

import pytest

from scormbuild.render.colours import READABLE, contrast
from scormbuild.render.palette import palette
from scormbuild.render.theme_findings import ColourTooPale
from tests.render.making import MakeTheme, make_course


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ('[light]\nmuted = "#9aa4b0"', ("muted", "bg", 3)),
        ('[light]\nbg = "#777777"', ("text", "bg", 3)),
        ('[dark]\nok = "#2a5c3f"', ("ok", "bg", 3)),
        ('[light]\nok = "#3f4a42"\nok-soft = "#7a9a83"', ("ok", "ok-soft", 3)),
        ('[light]\nedge = "#c8ccd2"', ("edge", "bg", 3)),
        ('[light]\nline = "#c8ccd2"\n[dark]\nedge = "#2b3139"', ("edge", "bg", 5)),
    ],
)
def test_colours_that_cannot_be_read_are_found_where_they_stand(
    make_theme: MakeTheme, settings: str, expected: tuple[str, str, int]
) -> None:
    outcome = palette(make_course(), make_theme(settings))

    assert outcome.value is None
    first = outcome.diagnostics[0]
    assert isinstance(first, ColourTooPale)
    assert (first.name, first.ground, first.at.line) == expected


def test_what_is_suggested_can_be_read(make_theme: MakeTheme) -> None:
    theme = make_theme('[light]\nmuted = "#9aa4b0"')
    pale = palette(make_course(), theme).diagnostics[0]

    assert isinstance(pale, ColourTooPale)
    assert contrast(pale.suggestion, theme.light["bg"]) >= READABLE
    assert contrast(pale.suggestion, theme.light["surface"]) >= READABLE
    assert pale.contrast == "2.52"
