"""What can be said about how blocks are put together: SRC060 to SRC079, SRC100 to SRC119."""

from __future__ import annotations

from scormbuild.blocks.findings.contents import (
    EmptyBlock,
    FigureWithMorePictures,
    FigureWithoutPicture,
    LonelyPanel,
    PanelWithoutTitle,
    TextAndBlocks,
    TitleNotShown,
)
from scormbuild.blocks.findings.structure import (
    BlockNotYetKnown,
    BlocksTooDeep,
    ContainerInText,
    ContentInFrontMatter,
    NotInQuiz,
    NotInsideBlock,
    PartWithoutBlock,
    SaidTwiceInBlock,
    SaidTwiceInQuiz,
)

__all__ = [
    "BlockNotYetKnown",
    "BlocksTooDeep",
    "ContainerInText",
    "ContentInFrontMatter",
    "EmptyBlock",
    "FigureWithMorePictures",
    "FigureWithoutPicture",
    "LonelyPanel",
    "NotInQuiz",
    "NotInsideBlock",
    "PanelWithoutTitle",
    "PartWithoutBlock",
    "SaidTwiceInBlock",
    "SaidTwiceInQuiz",
    "TextAndBlocks",
    "TitleNotShown",
]
