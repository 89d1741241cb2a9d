"""Headings: their anchors, and whether their levels make sense."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Sequence
from itertools import pairwise

from scormbuild.content import Heading
from scormbuild.diagnostics import Diagnostic
from scormbuild.richtext.findings import HeadingLevelSkipped

_GAPS = re.compile(r"[\s_-]+")


def slug(text: str) -> str:
    """Return the words of a heading as an anchor: lower case, letters of any script."""
    kept = "".join(sign for sign in text.lower() if _belongs_to_words(sign))
    words = _GAPS.sub("-", kept).strip("-")
    return words or "section"


def _belongs_to_words(sign: str) -> bool:
    """Tell letters, digits, the marks that Indic scripts need, and what stands between words."""
    return sign in "-_" or sign.isspace() or unicodedata.category(sign)[0] in "LNM"


def unique(anchor: str, used: Container[str]) -> str:
    """Return the anchor, with the first number from 2 that is free if it is taken."""
    candidate, number = anchor, 2
    while candidate in used:
        candidate = f"{anchor}-{number}"
        number += 1
    return candidate


def skipped_levels(headings: Sequence[Heading]) -> tuple[Diagnostic, ...]:
    """Report every heading that is more than one level below the one before it."""
    return tuple(
        HeadingLevelSkipped(at=below.at, level=below.level, former=above.level)
        for above, below in pairwise(headings)
        if below.level > above.level + 1
    )
