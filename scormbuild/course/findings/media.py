"""Findings about media: MED001 to MED019, MED030 to MED059."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.content import Use
from scormbuild.course.findings.suggestion import did_you_mean
from scormbuild.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, kw_only=True)
class MediaMissing(Diagnostic):
    """A picture or another file of the course does not exist.

    Why: learners would see an empty frame.

    Wrong:

        ![A ladder](../media/lader.png)

    Right:

        ![A ladder](../media/ladder.png)
    """

    code: ClassVar[str] = "MED001"

    source: str
    use: Use = Use.PICTURE
    suggestion: str | None = None

    def message(self) -> str:
        """Name the file."""
        return f"there is no {self.use} {self.source!r}"

    def hint(self) -> str:
        """Suggest the closest file."""
        return (
            did_you_mean(self.suggestion)
            or "put the file into media/ and write its path from the lesson or the course folder"
        )


@dataclass(frozen=True, kw_only=True)
class MediaWrongCase(Diagnostic):
    """A picture or another file is named with other capital letters than it has.

    Why: on Windows and macOS the file is found all the same, on Linux and on most web servers it is
    not.

    Wrong:

        ![A ladder](../media/Ladder.PNG)      # the file is media/ladder.png

    Right:

        ![A ladder](../media/ladder.png)
    """

    code: ClassVar[str] = "MED002"

    source: str
    on_disk: str

    def message(self) -> str:
        """Compare the two spellings."""
        return f"{self.source!r} has other capital letters than the file {self.on_disk!r}"

    def hint(self) -> str:
        """Give the right spelling."""
        return f"write the name exactly as in {self.on_disk!r}"


@dataclass(frozen=True, kw_only=True)
class MediaTypeUnknown(Diagnostic):
    """A file has a type that browsers do not show, play or read.

    Why: learners would see an empty frame. For pictures PNG, JPEG, GIF, WebP, AVIF and SVG work
    everywhere.

    Wrong:

        ![The plan](../media/plan.tiff)

    Right:

        ![The plan](../media/plan.png)
    """

    code: ClassVar[str] = "MED003"

    source: str
    allowed: tuple[str, ...]
    use: Use = Use.PICTURE

    def message(self) -> str:
        """Name the file."""
        return f"{self.source!r} is not a type of {self.use} that works in every browser"

    def hint(self) -> str:
        """List the types."""
        return f"save it as one of these: {', '.join(self.allowed)}"


@dataclass(frozen=True, kw_only=True)
class MediaElsewhere(Diagnostic):
    """A picture or another file lies on another web site.

    Why: it would be missing without a network or when that site changes, and the site would learn
    who takes the course. Everything a course shows is in its package.

    Wrong:

        type: figure
        image: {src: "https://example.org/ladder.png", alt: A ladder}

    Right:

        type: figure
        image: {src: media/ladder.png, alt: A ladder}
    """

    code: ClassVar[str] = "MED004"

    source: str
    use: Use = Use.PICTURE

    def message(self) -> str:
        """Name the address."""
        return f"the {self.use} {self.source!r} is not a file of the course"

    def hint(self) -> str:
        """Say what to do."""
        return f"save the {self.use} in media/, if its licence allows that, and name it there"


@dataclass(frozen=True, kw_only=True)
class MediaOutside(Diagnostic):
    """A picture or another file lies outside the course folder.

    Why: a course must build from its own folder alone. Nothing outside it is ever read.

    Wrong:

        ![A ladder](../../pictures/ladder.png)

    Right:

        ![A ladder](../media/ladder.png)
    """

    code: ClassVar[str] = "MED005"

    source: str
    suggestion: str | None = None

    def message(self) -> str:
        """Name the path."""
        return f"{self.source!r} is outside the course folder"

    def hint(self) -> str:
        """Give the right path of a file that is there, or say what to do."""
        if self.suggestion is not None:
            return f"write {self.suggestion!r}"
        return "copy the file into media/ and name it there"


@dataclass(frozen=True, kw_only=True)
class UnusedMedia(Diagnostic):
    """A file in `media/` is not used by any page.

    Why: it is not put into the package. Perhaps a lesson should show it; perhaps it can go.

    Wrong:

        media/ladder.png       # no lesson shows it

    Right:

        ![A ladder](../media/ladder.png)
    """

    code: ClassVar[str] = "MED006"
    severity: ClassVar[Severity] = Severity.ADVICE

    path: str

    def message(self) -> str:
        """Name the file."""
        return f"no page uses {self.path!r}"

    def hint(self) -> str:
        """Offer both ways out."""
        return "show it in a lesson, or delete it"


@dataclass(frozen=True, kw_only=True)
class PictureHeavy(Diagnostic):
    """A picture has more than 300 kB.

    Why: on a slow connection the learner waits for it. Most pictures look the same at a fifth of
    that size. Of a PNG, JPEG or WebP wider than 640 pixels small screens get a smaller copy; large
    ones load it as it is, and so does everybody who uploads the package.

    Wrong:

        media/team.png        # 4,200 kB, straight from the camera

    Right:

        media/team.webp       # 180 kB, 1,600 pixels wide
    """

    code: ClassVar[str] = "MED007"
    severity: ClassVar[Severity] = Severity.ADVICE

    path: str
    kilobytes: int
    limit: int

    def message(self) -> str:
        """Name the file and its size."""
        return f"the picture {self.path!r} has {self.kilobytes:,} kB, more than {self.limit}"

    def hint(self) -> str:
        """Say what to do."""
        return "make it smaller (1,600 pixels are wide enough) or save it as WebP or JPEG"


@dataclass(frozen=True, kw_only=True)
class DownloadRefused(Diagnostic):
    """A file is offered for download whose type LMSs refuse, or that can do harm.

    Why: an LMS that finds a program in a package (`.php`, `.py`, `.sh`, `.exe`) refuses the whole
    package; a web page or a document with macros runs what its author wrote, under the name of the
    learner who opens it.

    Wrong:

        ::: download Examples {src=media/examples.py}
        :::

    Right:

        ::: download Examples {src=media/examples.zip}
        :::
    """

    code: ClassVar[str] = "MED030"

    source: str
    allowed: tuple[str, ...]

    def message(self) -> str:
        """Name the file."""
        return f"{self.source!r} is not a type of file that an LMS lets learners download"

    def hint(self) -> str:
        """List the types."""
        return f"put it into a zip, or save it as one of these: {', '.join(self.allowed)}"
