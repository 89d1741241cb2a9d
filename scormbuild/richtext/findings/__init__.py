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
from scormbuild.richtext.findings.marks import (
    AlertNotHere,
    AttributesLost,
    BadAttributeValue,
    EmptyAbbreviation,
    EmptyFootnote,
    FoldedAlert,
    UnknownAlert,
    UnknownAttribute,
    UnknownClass,
)
from scormbuild.richtext.findings.maths import (
    FormulaBroken,
    FormulaReadsLikeText,
    FormulaStyleLost,
    FormulaUnclosed,
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
    "AlertNotHere",
    "AltIsFileName",
    "AltTooLong",
    "AttributesLost",
    "BadAttributeValue",
    "BadImageSize",
    "DecorativeWithAlt",
    "EmptyAbbreviation",
    "EmptyFootnote",
    "EmptyHeading",
    "FoldedAlert",
    "ForeignImage",
    "FormulaBroken",
    "FormulaReadsLikeText",
    "FormulaStyleLost",
    "FormulaUnclosed",
    "HeadingLevelSkipped",
    "HtmlRemoved",
    "ImageWithoutAlt",
    "LinkSaysNothing",
    "LinkWithoutText",
    "OnlyOneParagraph",
    "RefusedAddress",
    "TableWithoutHeader",
    "UndefinedReference",
    "UnknownAlert",
    "UnknownAttribute",
    "UnknownClass",
    "UnknownCodeLanguage",
    "UnknownImageAttribute",
]
