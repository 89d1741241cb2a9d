"""What can be said about how blocks are put together: SRC060-079, SRC100-119, ACC010-019."""

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
from scormbuild.blocks.findings.media import (
    AudioWithoutTranscript,
    EmbedAddressRefused,
    VideoWithoutCaptions,
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
    "AudioWithoutTranscript",
    "BlockNotYetKnown",
    "BlocksTooDeep",
    "ContainerInText",
    "ContentInFrontMatter",
    "EmbedAddressRefused",
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
    "VideoWithoutCaptions",
]
