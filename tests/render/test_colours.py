import pytest

from scormbuild.course.appearance import ThemeName
from scormbuild.render.colours import (
    READABLE,
    contrast,
    dark_tones,
    is_colour,
    light_tones,
    moved,
)
from scormbuild.render.theme import Theme, load_theme

ACCENTS = ["#0a58a8", "#006b5e", "#b4232a", "#6d28d9", "#8a4b00", "#1a1f26", "#767676", "#005"]

#: Which text stands on which background: criterion 1.4.3.
TEXTS = [
    (text, background)
    for text in ("text", "muted", "ok", "bad", "warn", "accent-strong")
    for background in ("bg", "surface")
] + [
    ("on-accent", "accent"),
    ("on-hero", "hero"),
    ("on-hero", "hero-line"),
    ("text", "accent-soft"),
    ("accent-strong", "accent-soft"),
    ("ok", "ok-soft"),
    ("bad", "bad-soft"),
    ("warn", "warn-soft"),
    ("text", "ok-soft"),
    ("text", "bad-soft"),
    ("text", "warn-soft"),
    ("code-comment", "surface"),
    ("code-keyword", "surface"),
    ("code-text", "surface"),
    ("code-number", "surface"),
    ("code-name", "surface"),
]

#: What must be seen to be used: criterion 1.4.11.
EDGES = [("edge", "bg"), ("edge", "surface"), ("focus", "bg"), ("accent", "bg"), ("ok", "bg")]


@pytest.fixture(scope="module", params=["scormbuild", "broadsheet"])
def theme(request: pytest.FixtureRequest) -> Theme:
    theme = load_theme(None, ThemeName(request.param)).value
    assert theme is not None
    return theme


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#ffffff", "#000000", 21.0),
        ("#fff", "#fff", 1.0),
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#0a58a8", "#ffffff", 7.1),
    ],
)
def test_contrast_is_the_ratio_of_wcag(one: str, other: str, expected: float) -> None:
    assert contrast(one, other) == pytest.approx(expected, abs=0.05)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#0a58a8", True),
        ("#ABC", True),
        ("0a58a8", False),
        ("#0a58a", False),
        ("navy", False),
        ("#0a58a8;}body{", False),
        ("#0a58a8\n", False),
    ],
)
def test_a_colour_is_hexadecimal(text: str, expected: bool) -> None:  # noqa: FBT001 - a table
    assert is_colour(text) is expected


@pytest.mark.parametrize("accent", ACCENTS)
def test_every_text_and_edge_of_both_schemes_can_be_seen(theme: Theme, accent: str) -> None:
    schemes = {
        "light": {**theme.light, **light_tones(accent, theme.light)},
        "dark": {**theme.dark, **dark_tones(accent, theme.dark)},
    }
    wanted = [(*pair, READABLE) for pair in TEXTS] + [(*pair, 3.0) for pair in EDGES]

    too_faint = [
        (scheme, one, other, round(contrast(colours[one], colours[other]), 2))
        for scheme, colours in schemes.items()
        for one, other, least in wanted
        if contrast(colours[one], colours[other]) < least
    ]

    assert too_faint == []


@pytest.mark.parametrize(
    ("accent", "expected"),
    [
        ("#0a58a8", "#0a58a8"),
        ("#ffffff", "#747474"),
        ("#ffff00", "#787800"),
        ("#7fb2ee", "#1d73d8"),
    ],
)
def test_a_pale_accent_is_moved_as_little_as_needed(accent: str, expected: str) -> None:
    found = moved(accent, ["#ffffff"])

    assert found == expected
    assert contrast(found, "#ffffff") >= READABLE


def test_the_default_accent_keeps_its_colour_on_a_light_page() -> None:
    theme = load_theme().value
    assert theme is not None
    assert light_tones(theme.accent, theme.light) == {
        "accent": "#0a58a8",
        "on-accent": "#ffffff",
        "accent-strong": "#0a58a8",
        "accent-soft": "#e8eff7",
        "accent-line": "#b2cbe4",
        "focus": "#0a58a8",
        "hero": "#0a58a8",
        "on-hero": "#ffffff",
        "hero-line": "#2168b0",
    }
