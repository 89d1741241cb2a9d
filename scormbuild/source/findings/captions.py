"""What can be wrong with a file of captions: MED031 to MED038."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, kw_only=True)
class NotWebVtt(Diagnostic):
    """A file of captions does not begin with the word WEBVTT.

    Why: that word is how browsers know the format; without it they show no caption at all. Files
    in the older format SubRip (`.srt`) are almost the same, but for this line and their commas.

    Wrong:

        1
        00:00:01,000 --> 00:00:04,000
        Thank you for calling.

    Right:

        WEBVTT

        00:01.000 --> 00:04.000
        Thank you for calling.
    """

    code: ClassVar[str] = "MED031"

    subrip: bool

    def message(self) -> str:
        """Say what is missing, and what the file looks like."""
        looks = ", it looks like SubRip" if self.subrip else ""
        return f"this is not a WebVTT file{looks}: its first line must be WEBVTT"

    def hint(self) -> str:
        """Say what to do."""
        if self.subrip:
            return "save it as WebVTT, or write WEBVTT and an empty line on top and dots for commas"
        return "write WEBVTT and an empty line on top"


@dataclass(frozen=True, kw_only=True)
class CaptionTimeUnreadable(Diagnostic):
    """The time of a caption is not written as WebVTT wants it.

    Why: a browser leaves the caption out.

    Wrong:

        00:01,000 -> 00:04,000
        Thank you for calling.

    Right:

        00:01.000 --> 00:04.000
        Thank you for calling.
    """

    code: ClassVar[str] = "MED032"

    written: str

    def message(self) -> str:
        """Quote the time."""
        return f"{self.written!r} is not a time of WebVTT"

    def hint(self) -> str:
        """Show how times look."""
        return "minutes, seconds and three digits: 00:01.000 --> 00:04.000, or 01:00:00.000"


@dataclass(frozen=True, kw_only=True)
class CaptionEndsTooSoon(Diagnostic):
    """A caption ends before or when it begins.

    Why: nobody would ever see it.

    Wrong:

        00:04.000 --> 00:01.000
        Thank you for calling.

    Right:

        00:01.000 --> 00:04.000
        Thank you for calling.
    """

    code: ClassVar[str] = "MED033"

    def message(self) -> str:
        """Say it."""
        return "this caption ends before it begins"

    def hint(self) -> str:
        """Say what to do."""
        return "the first time is when it appears, the second one when it goes"


@dataclass(frozen=True, kw_only=True)
class CaptionOutOfOrder(Diagnostic):
    """A caption begins before the one above it.

    Why: the format asks for captions in the order of their beginnings, and the transcript that is
    made from them would tell the story in the wrong order.

    Wrong:

        00:09.000 --> 00:12.000
        Goodbye.

        00:01.000 --> 00:04.000
        Good morning.

    Right:

        00:01.000 --> 00:04.000
        Good morning.

        00:09.000 --> 00:12.000
        Goodbye.
    """

    code: ClassVar[str] = "MED034"
    severity: ClassVar[Severity] = Severity.WARNING

    def message(self) -> str:
        """Say it."""
        return "this caption begins before the one above it"

    def hint(self) -> str:
        """Say what to do."""
        return "put the captions into the order of their times"


@dataclass(frozen=True, kw_only=True)
class CaptionWithoutText(Diagnostic):
    """A caption has a time, but no text.

    Why: something was probably forgotten, or an empty line parts the text from its time.

    Wrong:

        00:01.000 --> 00:04.000

        Thank you for calling.

    Right:

        00:01.000 --> 00:04.000
        Thank you for calling.
    """

    code: ClassVar[str] = "MED035"
    severity: ClassVar[Severity] = Severity.WARNING

    def message(self) -> str:
        """Say it."""
        return "this caption has no text"

    def hint(self) -> str:
        """Say where the text belongs."""
        return "write the text on the line below the time, without an empty line between them"


@dataclass(frozen=True, kw_only=True)
class CaptionWithoutTime(Diagnostic):
    """A text in a file of captions belongs to no time.

    Why: an empty line ends a caption. What stands below it would never be shown.

    Wrong:

        00:01.000 --> 00:04.000
        Thank you

        for calling.

    Right:

        00:01.000 --> 00:04.000
        Thank you
        for calling.
    """

    code: ClassVar[str] = "MED036"

    def message(self) -> str:
        """Say it."""
        return "this text has no time, so nobody would see it"

    def hint(self) -> str:
        """Name the usual reason and the way to write remarks."""
        return "remove the empty line above it; a remark of your own begins with NOTE"


@dataclass(frozen=True, kw_only=True)
class NoCaptions(Diagnostic):
    """A file of captions has no caption.

    Why: learners who cannot hear would find a menu with nothing behind it.

    Wrong:

        WEBVTT

    Right:

        WEBVTT

        00:01.000 --> 00:04.000
        Thank you for calling.
    """

    code: ClassVar[str] = "MED037"

    def message(self) -> str:
        """Say it."""
        return "there is no caption in this file"

    def hint(self) -> str:
        """Show one."""
        return "write the time, 00:01.000 --> 00:04.000, and below it what is heard"


@dataclass(frozen=True, kw_only=True)
class CaptionSettingUnknown(Diagnostic):
    """What stands behind the times of a caption does not say where it goes.

    Why: browsers pass over it, and the caption stands where it always stands.

    Wrong:

        00:01.000 --> 00:04.000 allign:left
        Thank you for calling.

    Right:

        00:01.000 --> 00:04.000 align:left
        Thank you for calling.
    """

    code: ClassVar[str] = "MED038"
    severity: ClassVar[Severity] = Severity.WARNING

    written: str

    def message(self) -> str:
        """Quote it."""
        return f"{self.written!r} is no setting of a caption"

    def hint(self) -> str:
        """Show what there is."""
        return "settings look like this: align:start line:0 position:50% size:80%"
