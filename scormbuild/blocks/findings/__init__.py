"""What can be said about how blocks are put together: SRC061-119, CRS125-129, ACC010-019."""

from __future__ import annotations

from scormbuild.blocks.findings.branching import (
    EndWithOptions,
    NoWayToEnd,
    StepTwice,
    StepUnknown,
    StepUnreachable,
)
from scormbuild.blocks.findings.contents import (
    EmptyBlock,
    FigureWithMorePictures,
    FigureWithoutPicture,
    LonelyPanel,
    PanelWithoutTitle,
    TextAndBlocks,
    TitleNotShown,
)
from scormbuild.blocks.findings.media import (
    AudioWithoutTranscript,
    EmbedAddressRefused,
    VideoWithoutCaptions,
)
from scormbuild.blocks.findings.structure import (
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
    "AudioWithoutTranscript",
    "BlocksTooDeep",
    "ContainerInText",
    "ContentInFrontMatter",
    "EmbedAddressRefused",
    "EmptyBlock",
    "EndWithOptions",
    "FigureWithMorePictures",
    "FigureWithoutPicture",
    "LonelyPanel",
    "NoWayToEnd",
    "NotInQuiz",
    "NotInsideBlock",
    "PanelWithoutTitle",
    "PartWithoutBlock",
    "SaidTwiceInBlock",
    "SaidTwiceInQuiz",
    "StepTwice",
    "StepUnknown",
    "StepUnreachable",
    "TextAndBlocks",
    "TitleNotShown",
    "VideoWithoutCaptions",
]
