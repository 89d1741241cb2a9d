"""Findings about sound, film and what comes from elsewhere: ACC010 to ACC019 and SRC101."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, kw_only=True)
class VideoWithoutCaptions(Diagnostic):
    """A video has no captions.

    Why: whoever cannot hear, or sits in an office without headphones, misses what is said (WCAG
    2.2, 1.2.2). A film without a sound needs none: switch this finding off for its lesson.

    Wrong:

        ::: video How to ask {src=media/ask.mp4}
        :::

    Right:

        ::: video How to ask {src=media/ask.mp4 captions=media/ask.vtt}
        :::
    """

    code: ClassVar[str] = "ACC010"
    severity: ClassVar[Severity] = Severity.WARNING

    def message(self) -> str:
        """Say what is missing."""
        return "this video has no captions"

    def hint(self) -> str:
        """Say what to do, whether it speaks or not."""
        return "add `captions`, a WebVTT file; if there is nothing to hear, write allow: [ACC010]"


@dataclass(frozen=True, kw_only=True)
class AudioWithoutTranscript(Diagnostic):
    """A recording has no transcript.

    Why: whoever cannot hear it has nothing else (WCAG 2.2, 1.2.1); many others would rather read.

    Wrong:

        ::: audio A friendly no {src=media/no.mp3}
        :::

    Right:

        ::: audio A friendly no {src=media/no.mp3}
        ::: transcript
        Kim: Thank you for coming in on Tuesday.
        :::
        :::
    """

    code: ClassVar[str] = "ACC011"
    severity: ClassVar[Severity] = Severity.WARNING

    def message(self) -> str:
        """Say what is missing."""
        return "this recording has no transcript"

    def hint(self) -> str:
        """Show where it goes."""
        return "write what is said inside `::: transcript`, or name a file that holds it"


@dataclass(frozen=True, kw_only=True)
class EmbedAddressRefused(Diagnostic):
    """The address of an `embed` cannot be put into a frame.

    Why: an LMS is reached by https, and browsers show nothing in it that comes without encryption.
    A name and password in an address would be there for every learner to read.

    Wrong:

        ::: embed A map {url=http://maps.example.org/}
        :::

    Right:

        ::: embed A map {url=https://maps.example.org/}
        :::
    """

    code: ClassVar[str] = "SRC101"

    url: str

    def message(self) -> str:
        """Quote the address."""
        return f"{self.url!r} is not an address that can be embedded"

    def hint(self) -> str:
        """Say how addresses look."""
        return "write the whole address as the browser shows it: https://host/path"
