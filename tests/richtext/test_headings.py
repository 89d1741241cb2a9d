from __future__ import annotations

import pytest

from scormbuild.content import Heading
from scormbuild.diagnostics import Span
from scormbuild.richtext.findings import HeadingLevelSkipped
from scormbuild.richtext.headings import skipped_levels, slug, unique
from tests.richtext.placing import PATH

SLUGS = {
    "Ask for feedback": "ask-for-feedback",
    "  What's “new” in 2.0?  ": "whats-new-in-20",
    "snake_case - and -- dashes": "snake-case-and-dashes",
    "Übung Äpfel": "übung-äpfel",
    "हिन्दी पाठ": "हिन्दी-पाठ",
    "日本語 の題": "日本語-の題",
    "?!": "section",
    "": "section",
}


@pytest.mark.parametrize("text", SLUGS)
def test_anchors_keep_the_words(text: str) -> None:
    assert slug(text) == SLUGS[text]


def test_a_taken_anchor_gets_a_number() -> None:
    assert (unique("a", ()), unique("a", ("a", "a-2"))) == ("a", "a-3")


def test_levels_may_rise_but_not_jump() -> None:
    headings = [Heading(level, "", "", Span(PATH, level)) for level in (3, 4, 2, 4, 6)]

    assert skipped_levels(headings) == (
        HeadingLevelSkipped(at=Span(PATH, 4), level=4, former=2),
        HeadingLevelSkipped(at=Span(PATH, 6), level=6, former=4),
    )
