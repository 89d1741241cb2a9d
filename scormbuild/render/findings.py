"""Findings about themes, templates and pictures (THM001-006, THM010-013, MED020, MED021)."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity


def _did_you_mean(name: str, known: tuple[str, ...]) -> str | None:
    close = get_close_matches(name, known, n=1)
    return f"did you mean {close[0]!r}?" if close else None


@dataclass(frozen=True, kw_only=True)
class ThemeFileUnreadable(Diagnostic):
    """A file of the course's `templates` folder cannot be read.

    Why: a theme is text in UTF-8, and every file of it lies inside its own folder. Anything else
    would look different on another machine, or carry files into the package that do not belong
    to the course.

    Wrong: `templates/blocks/tip.html.j2`, saved as Windows-1252, or a link to a file elsewhere.

    Right: the same file, saved as UTF-8 in the `templates` folder.
    """

    code: ClassVar[str] = "THM001"

    reason: str

    def message(self) -> str:
        """Say why."""
        return f"this theme file cannot be read: {self.reason}"


@dataclass(frozen=True, kw_only=True)
class ThemeSettingsBroken(Diagnostic):
    """The file `theme.toml` is not TOML.

    Why: nothing of the theme can be used before its settings are known.

    Wrong: `accent = #0a58a8`

    Right: `accent = "#0a58a8"`
    """

    code: ClassVar[str] = "THM002"

    reason: str

    def message(self) -> str:
        """Repeat what the parser said."""
        return f"theme.toml is not valid TOML: {self.reason}"

    def hint(self) -> str | None:
        """Name the usual reason."""
        return "texts and colours stand between quotation marks"


@dataclass(frozen=True, kw_only=True)
class ThemeSettingUnknown(Diagnostic):
    """A key of `theme.toml` means nothing.

    Why: a mistyped key would be ignored, and nobody would learn why the colour did not change.

    Wrong: `acent = "#0a58a8"`

    Right: `accent = "#0a58a8"`
    """

    code: ClassVar[str] = "THM003"

    key: str
    known: tuple[str, ...]

    def message(self) -> str:
        """Name the key."""
        return f"theme.toml has no setting {self.key!r}"

    def hint(self) -> str | None:
        """Suggest the closest key."""
        return _did_you_mean(self.key, self.known) or f"the settings are {', '.join(self.known)}"


@dataclass(frozen=True, kw_only=True)
class ThemeParentUnknown(Diagnostic):
    """The theme extends a theme that does not exist.

    Why: a course's templates replace single files of another theme; the rest comes from there.

    Wrong: `extends = "fancy"`

    Right: `extends = "scormbuild"`
    """

    code: ClassVar[str] = "THM004"

    parent: str
    known: tuple[str, ...]

    def message(self) -> str:
        """Name the parent."""
        return f"there is no theme {self.parent!r} to extend"

    def hint(self) -> str | None:
        """Name the themes there are."""
        return f"write extends = {self.known[0]!r}".replace("'", '"')


@dataclass(frozen=True, kw_only=True)
class NotAColour(Diagnostic):
    """A colour is not written as `#rrggbb`.

    Why: contrast is computed from the colour's numbers, so that every text stays readable.

    Wrong: `accent = "navy"`

    Right: `accent = "#0a2a6b"`
    """

    code: ClassVar[str] = "THM005"

    name: str
    colour: str

    def message(self) -> str:
        """Name the colour and its value."""
        return f"the colour {self.name!r} is {self.colour!r}, which is not a colour"

    def hint(self) -> str | None:
        """Show the form."""
        return 'write it as "#rrggbb", in quotation marks'


@dataclass(frozen=True, kw_only=True)
class AccentTooPale(Diagnostic):
    """The accent colour cannot be read on the page.

    Why: links, buttons and the current page are drawn in the accent. WCAG 2.2, success criterion
    1.4.3, asks for a contrast of at least 4.5:1 between text and background.

    Wrong: `theme: {accent: "#7fb2ee"}`

    Right: `theme: {accent: "#1460b9"}`
    """

    code: ClassVar[str] = "THM006"

    accent: str
    contrast: str
    suggestion: str

    def message(self) -> str:
        """Give the contrast that was computed."""
        return (
            f"the accent {self.accent} has a contrast of {self.contrast}:1 to the page, "
            "4.5:1 is needed to read it"
        )

    def hint(self) -> str | None:
        """Suggest the closest colour that can be read."""
        return f'"{self.suggestion}" is the same hue and can be read'


@dataclass(frozen=True, kw_only=True)
class TemplateSyntax(Diagnostic):
    """A template is not valid Jinja.

    Why: the pages of the course cannot be written.

    Wrong: `{% for card in block.cards %} ... ` without `{% endfor %}`

    Right: `{% for card in block.cards %} ... {% endfor %}`
    """

    code: ClassVar[str] = "THM010"

    reason: str

    def message(self) -> str:
        """Repeat what the parser said."""
        return f"the template is not valid: {self.reason}"


@dataclass(frozen=True, kw_only=True)
class TemplateFailed(Diagnostic):
    """A template of the course fails while a page is written.

    Why: it asks for something that does not exist, or computes what cannot be computed. A page
    with a gap in it is never written.

    Wrong: `{{ lesson.titel }}`

    Right: `{{ lesson.title }}`
    """

    code: ClassVar[str] = "THM011"

    reason: str

    def message(self) -> str:
        """Repeat what went wrong."""
        return f"the template fails: {self.reason}"


@dataclass(frozen=True, kw_only=True)
class TemplateForbidden(Diagnostic):
    """A template does something that templates may not do.

    Why: a theme may come from anybody. It sees the course and writes HTML; it reaches no file, no
    internals of the program, and it ends in reasonable time.

    Wrong: `{{ "".__class__.__mro__ }}`, or a loop over `range(10**9)`

    Right: `{{ lesson.title }}`, or a loop over `block.cards`
    """

    code: ClassVar[str] = "THM012"

    reason: str

    def message(self) -> str:
        """Say what was tried."""
        return f"a template may not do this: {self.reason}"


@dataclass(frozen=True, kw_only=True)
class QuestionLost(Diagnostic):
    """A template of the course leaves a question of the page out, or shows it twice.

    Why: learners could never answer it, and a quiz with it could never be finished.

    Wrong: a `pages/quiz.html.j2` without `render_question`

    Right: `{% for question in quiz.questions %}{{ render_question(question) }}{% endfor %}` inside
    `<div class="questions">` in `<article class="page quiz">`
    """

    code: ClassVar[str] = "THM013"

    page: str
    question: str

    def message(self) -> str:
        """Name page and question."""
        return f"the question {self.question!r} does not stand once on the page {self.page!r}"

    def hint(self) -> str:
        """Say what to write."""
        return 'extend "builtin/pages/quiz.html.j2", or show each question inside .questions'


@dataclass(frozen=True, kw_only=True)
class PictureUnreadable(Diagnostic):
    """A picture is not an image that browsers show.

    Why: the learner would see a broken picture. Its size is read when the course is built, so that
    the page does not jump while it loads.

    Wrong: a Word document that was renamed to `chart.png`

    Right: a PNG, JPEG, GIF, WebP, AVIF or SVG file
    """

    code: ClassVar[str] = "MED020"

    source: str

    def message(self) -> str:
        """Name the file."""
        return f"the picture {self.source!r} cannot be read"

    def hint(self) -> str | None:
        """Say what browsers show."""
        return "save it as PNG, JPEG, GIF, WebP, AVIF or SVG"


@dataclass(frozen=True, kw_only=True)
class PictureBroken(Diagnostic):
    """A picture is cut off or damaged.

    Why: learners would see a part of it, or nothing, as far as their browser comes. Large pictures
    are read in whole when the course is built, to make smaller copies for small screens. Usually a
    download or a transfer was interrupted.

    Wrong: a photograph of which half the bytes are there

    Right: the same photograph, copied again from where it came from
    """

    code: ClassVar[str] = "MED023"
    severity: ClassVar[Severity] = Severity.WARNING

    source: str

    def message(self) -> str:
        """Name the file."""
        return f"the picture {self.source!r} is damaged"

    def hint(self) -> str | None:
        """Say what helps."""
        return "open it in a program for pictures, and save it again if it is whole there"


@dataclass(frozen=True, kw_only=True)
class PictureTooLarge(Diagnostic):
    """A picture has more than 50 megapixels.

    Why: however few bytes it has, a browser needs 200 MB of memory and more to show it, which
    telephones do not have. It goes into the package as it is, without smaller copies.

    Wrong: a plan of 12,000 by 9,000 pixels

    Right: the same plan, 4,000 pixels wide; the large one as a `download`
    """

    code: ClassVar[str] = "MED024"
    severity: ClassVar[Severity] = Severity.WARNING

    source: str
    megapixels: int

    def message(self) -> str:
        """Name the file and what it has."""
        return f"the picture {self.source!r} has {self.megapixels:,} megapixels, more than 50"

    def hint(self) -> str | None:
        """Say what to do."""
        return "make it smaller: 4,000 pixels across are enough for every screen"


@dataclass(frozen=True, kw_only=True)
class PictureScripted(Diagnostic):
    """An SVG picture holds a script, an event handler, or an address of another server.

    Why: inside a page it cannot run, but whoever opens the picture itself runs it on the LMS's own
    address, as the learner who is signed in there.

    Wrong: a drawing from an unknown source with `<script>` or `onload=` in it

    Right: the same drawing, saved as plain SVG by a drawing program
    """

    code: ClassVar[str] = "MED021"

    source: str

    def message(self) -> str:
        """Name the file."""
        return f"the picture {self.source!r} holds more than a picture"

    def hint(self) -> str | None:
        """Say what to do."""
        return "save it as plain SVG, or as PNG"


@dataclass(frozen=True, kw_only=True)
class SearchCut(Diagnostic):
    """The course has more text than learners can search.

    Why: the texts of all lessons lie in the package as one script, which is fetched at the first
    search. Beyond 2.5 million characters it would keep a telephone busy for too long, so of the
    longest pages only the beginning can be found. How large the script is, `scormbuild package`
    says.

    Wrong: a lesson that is a book

    Right: a lesson for each chapter, or the book as a file to download
    """

    code: ClassVar[str] = "CRS053"
    severity: ClassVar[Severity] = Severity.ADVICE

    length: int
    pages: tuple[str, ...]
    most: int

    def message(self) -> str:
        """Give the numbers, and the first page."""
        more = f" and {len(self.pages) - 1} more" if len(self.pages) > 1 else ""
        return (
            f"the course has {self.length:,} characters to search; of {self.pages[0]!r}{more} "
            f"only the first {self.most:,} are found"
        )

    def hint(self) -> str:
        """Say what to do."""
        return "offer long texts as files to download, or split the course"
