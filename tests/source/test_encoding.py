"""Text that went through the wrong encoding."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from scormbuild.diagnostics import Span
from scormbuild.source.encoding import damaged
from scormbuild.source.findings import ReadAsWindows

PATH = PurePosixPath("lessons/a.md")


def mangled(text: str) -> str:
    """Return what an editor shows that takes UTF-8 for Windows-1252."""
    return "".join(
        bytes((byte,)).decode("cp1252", "replace").replace("\ufffd", chr(byte))
        for byte in text.encode()
    )


@pytest.mark.parametrize(
    "text",
    [
        "ü",
        "é",
        "ñ",
        "ß",
        "Œ",
        "\u2019",
        "“",
        "”",
        "\u2013",
        "…",
        "€",
        "«",
        "°",
        "§",
        "😀",
        "Ü",
        "É",
    ],
)
def test_what_was_meant_is_guessed(text: str) -> None:
    found = list(damaged(PATH, f"one\n  a{mangled(text)}b"))

    width = len(mangled(text))
    if text in "«ÉŒ":
        # «Å\u2019» and the like can be meant: a capital before a quotation mark.
        assert found == []
    else:
        assert [(one.at, one.code) for one in found] == [
            (Span(PATH, 2, 4, 2, 4 + min(width, 4)), ReadAsWindows.code)
        ]
        assert found[0].details()["meant"] == text


def test_the_first_is_shown_and_the_others_are_counted() -> None:
    text = f"x {mangled('Grüße für alle')}"

    (found,) = damaged(PATH, text)

    assert found == ReadAsWindows(at=Span(PATH, 1, 5, 1, 7), written="Ã¼", meant="ü", count=3)
    assert found.message() == "'Ã¼' stands here, probably for 'ü', and there are 2 more"


@pytest.mark.parametrize(
    "text",
    [
        "Grüße “für” alle \u2013 3 °C, 5 €",
        "Spaß“ und „Fuß“ \u2013 „Ä…“ «Â» «Ã» MAÇÃ” PÃO Â Ã",
        "âge, château, Âge, maçã, não, ð",
        "Ã",
    ],
)
def test_letters_that_languages_have_are_left_alone(text: str) -> None:
    assert list(damaged(PATH, text)) == []
