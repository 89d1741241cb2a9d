"""What can be wrong with a text, and who it keeps out."""

from __future__ import annotations

from scormbuild.richtext.findings.accessibility import (
    AltIsFileName,
    AltTooLong,
    DecorativeWithAlt,
    EmptyHeading,
    HeadingLevelSkipped,
    ImageWithoutAlt,
    LinkSaysNothing,
    LinkWithoutText,
    TableWithoutHeader,
)
from scormbuild.richtext.findings.text import (
    AddressWithSpaces,
    BadImageSize,
    ForeignImage,
    HtmlRemoved,
    OnlyOneParagraph,
    RefusedAddress,
    UndefinedReference,
    UnknownCodeLanguage,
    UnknownImageAttribute,
)

__all__ = [
    "AddressWithSpaces",
    "AltIsFileName",
    "AltTooLong",
    "BadImageSize",
    "DecorativeWithAlt",
    "EmptyHeading",
    "ForeignImage",
    "HeadingLevelSkipped",
    "HtmlRemoved",
    "ImageWithoutAlt",
    "LinkSaysNothing",
    "LinkWithoutText",
    "OnlyOneParagraph",
    "RefusedAddress",
    "TableWithoutHeader",
    "UndefinedReference",
    "UnknownCodeLanguage",
    "UnknownImageAttribute",
]
