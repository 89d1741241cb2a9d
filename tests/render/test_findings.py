"""What an author reads."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.render import findings, word_findings
from scormbuild.render.findings import (
    AccentTooPale,
    NotAColour,
    PictureUnreadable,
    TemplateFailed,
    TemplateForbidden,
    TemplateSyntax,
    ThemeFileUnreadable,
    ThemeParentUnknown,
    ThemeSettingsBroken,
    ThemeSettingUnknown,
)
from scormbuild.render.word_findings import (
    LanguageWithoutPhrases,
    OtherWriting,
    PhraseGapMissing,
    PhraseGapUnknown,
    PhraseUnknown,
)

AT = Span(PurePosixPath("course.yaml"))
KINDS = [
    kind
    for module in (findings, word_findings)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, Diagnostic) and kind is not Diagnostic
]


@pytest.mark.parametrize(
    ("found", "message", "hint"),
    [
        (
            ThemeFileUnreadable(at=AT, reason="byte 4 is not UTF-8"),
            "this theme file cannot be read: byte 4 is not UTF-8",
            None,
        ),
        (
            ThemeSettingsBroken(at=AT, reason="invalid value"),
            "theme.toml is not valid TOML: invalid value",
            "texts and colours stand between quotation marks",
        ),
        (
            ThemeSettingUnknown(at=AT, key="acent", known=("accent", "name")),
            "theme.toml has no setting 'acent'",
            "did you mean 'accent'?",
        ),
        (
            ThemeSettingUnknown(at=AT, key="zzz", known=("accent", "name")),
            "theme.toml has no setting 'zzz'",
            "the settings are accent, name",
        ),
        (
            ThemeParentUnknown(at=AT, parent="fancy", known=("scormbuild",)),
            "there is no theme 'fancy' to extend",
            'write extends = "scormbuild"',
        ),
        (
            NotAColour(at=AT, name="accent", colour="navy"),
            "the colour 'accent' is 'navy', which is not a colour",
            'write it as "#rrggbb", in quotation marks',
        ),
        (
            AccentTooPale(at=AT, accent="#7fb2ee", contrast="2.20", suggestion="#1d73d8"),
            "the accent #7fb2ee has a contrast of 2.20:1 to the page, 4.5:1 is needed to read it",
            '"#1d73d8" is the same hue and can be read',
        ),
        (TemplateSyntax(at=AT, reason="x"), "the template is not valid: x", None),
        (TemplateFailed(at=AT, reason="x"), "the template fails: x", None),
        (TemplateForbidden(at=AT, reason="x"), "a template may not do this: x", None),
        (
            PhraseUnknown(at=AT, key="zzz", known=("next",)),
            "there is no phrase 'zzz' to replace",
            None,
        ),
        (
            PhraseGapUnknown(at=AT, key="progress", gap="page", known=("n", "total")),
            "nothing fills the gap {page} of the phrase 'progress'",
            "its gaps are {n}, {total}",
        ),
        (
            PhraseGapUnknown(at=AT, key="next", gap="n", known=()),
            "nothing fills the gap {n} of the phrase 'next'",
            "this phrase has no gaps",
        ),
        (
            LanguageWithoutPhrases(at=AT, language="fi", missing=2, example="Next"),
            "2 phrases of the player, such as 'Next', have no 'fi' words",
            (
                "they stay English: translate them under words: in course.yaml, or all of them in "
                "templates/locale/fi.po"
            ),
        ),
        (
            PhraseGapMissing(at=AT, key="progress", gap="total"),
            "the phrase 'progress' leaves out {total}",
            "write {total} where it belongs in your sentence",
        ),
        (
            OtherWriting(at=AT, language="zh-TW", used="zh"),
            "the player's words for 'zh-TW' are those of 'zh'",
            "add templates/locale/zh-TW.po with phrases in traditional characters",
        ),
        (
            PictureUnreadable(at=AT, source="media/a.png"),
            "the picture 'media/a.png' cannot be read",
            "save it as PNG, JPEG, GIF, WebP, AVIF or SVG",
        ),
    ],
)
def test_messages_name_the_culprit_and_hints_the_way_out(
    found: Diagnostic, message: str, hint: str | None
) -> None:
    assert (found.message(), found.hint()) == (message, hint)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_has_a_manual_page(kind: type[Diagnostic]) -> None:
    page = kind.__doc__ or ""

    assert all(part in page for part in ("Why:", "Wrong:", "Right:"))
