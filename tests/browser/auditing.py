"""What looks at a page in every mode: axe-core, and what axe-core does not look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Literal, TypedDict

from playwright.sync_api import Frame, Page, ViewportSize, expect

from tests.browser.learner import Learner, document_title, plan
from tests.browser.lms import NODE_MODULES

AXE = NODE_MODULES / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDE: ViewportSize = {"width": 1280, "height": 800}
NARROW: ViewportSize = {"width": 320, "height": 640}
#: What is left of 1280 by 1024 pixels when everything is four times as large.
ZOOMED: ViewportSize = {"width": 320, "height": 256}

#: That the name of a control holds its visible label is still an experiment of axe-core.
RUN_AXE = """async (tags) => {
  const rules = {"label-content-name-mismatch": {enabled: true}};
  const found = await axe.run(document, {runOnly: {type: "tag", values: tags}, rules});
  return found.violations.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id}: ${target.join(" ")}: ${failureSummary}`));
}"""

_CHECKS = Path(__file__).with_name("checks.js").read_text(encoding="utf-8")


def check(*names: str) -> str:
    """Return a script that asks these checks and says what is wrong."""
    return f"""() => {{
      const checks = {_CHECKS};
      const asked = (name) => checks[name]().map((found) => `${{name}}: ${{found}}`);
      return {list(names)}.flatMap(asked);
    }}"""


SMALL_TARGETS = check("targets")
TOO_WIDE = check("width")
CLIPPED = check("clipped")

#: Space that readers may set for themselves (WCAG 1.4.12).
SPACIOUS = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important } p { margin-block-end: 2em !important }"""

#: A style sheet like that of a reader: the policy of the page does not stop it.
WITH_STYLES = """(styles) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [sheet];
}"""


#: What does not depend on how a page is looked at.
ALWAYS = (
    "headings",
    "languages",
    "landmarks",
    "stops",
    "labels",
    "groups",
    "verdicts",
    "errors",
    "players",
    "pictures",
    "links",
    "fractions",
    "scripts",
    "elsewhere",
    "targets",
    "motion",
    "mirrored",
)


class Media(TypedDict, total=False):
    """What a reader's system says."""

    media: Literal["print", "screen"]
    color_scheme: Literal["dark", "light"]
    forced_colors: Literal["active", "none"]


SCREEN: Media = {"media": "screen", "color_scheme": "light", "forced_colors": "none"}


@dataclass(frozen=True)
class Mode:
    """A way to look at a page: what is set for it, and what is asked beside axe-core."""

    checks: tuple[str, ...] = ()
    size: ViewportSize = field(default_factory=lambda: WIDE)
    media: Media = field(default_factory=Media)
    styles: str = ""
    axe: bool = True


MODES: Mapping[str, Mode] = MappingProxyType(
    {
        "light": Mode(ALWAYS),
        "dark": Mode(media={"color_scheme": "dark"}),
        "forced colours": Mode(("lines",), media={"forced_colors": "active"}),
        "320 px": Mode(("targets", "width"), NARROW),
        "400 % zoom": Mode(("targets", "width", "sticky"), ZOOMED),
        "text spacing": Mode(("width", "clipped"), NARROW, styles=SPACIOUS, axe=False),
        "print": Mode(("paper",), media={"media": "print"}, axe=False),
    }
)
#: What `make test` looks at on every page, and what the long campaign adds.
SHORT = ("light", "dark", "320 px")
LONG = ("forced colours", "400 % zoom", "text spacing", "print")


def let_in(page: Page | Frame) -> None:
    """Hand axe-core to a page; it comes past the policy, which goes on for the page itself."""
    page.evaluate(AXE.read_text(encoding="utf-8"))


@dataclass
class Audit:
    """A course in a browser that lets axe-core in, and what was found so far."""

    page: Page
    learner: Learner
    found: list[str]
    modes: tuple[str, ...] = (*SHORT, "forced colours")

    def __call__(self, state: str) -> None:
        """Look at what is shown now in every mode: so nothing is played twice."""
        self.structure(state)
        for mode in self.modes:
            self.look(state, mode)

    def look(self, state: str, name: str) -> None:
        """Look at what is shown now in one mode."""
        mode = MODES[name]
        self.page.set_viewport_size(mode.size)
        self.page.emulate_media(**mode.media)
        # Nothing is half below the bar that stays at the top.
        self.page.evaluate("scrollTo(0, 0)")
        self.page.evaluate(WITH_STYLES, mode.styles)
        if mode.axe:
            self.axe(f"{state}, {name}", TAGS)
        self.note(f"{state}, {name}", self.page.evaluate(check(*mode.checks)))
        self.page.evaluate(WITH_STYLES, "")
        self.page.emulate_media(**SCREEN)
        self.page.set_viewport_size(WIDE)

    def axe(self, state: str, tags: list[str]) -> None:
        """Let axe-core look."""
        self.note(state, self.page.evaluate(RUN_AXE, tags))

    def note(self, state: str, faults: list[str]) -> None:
        """Keep what was found."""
        self.found += [f"{state}: {fault}" for fault in faults]

    def structure(self, state: str) -> None:
        """Look at title, language, landmarks and the first heading."""
        course = plan(self.learner.package)
        heading = self.page.locator("main h1")
        expect(self.page.locator("h1")).to_have_count(1)
        expect(heading).to_be_visible()
        title = course["title"]
        if heading.inner_text() != title:
            title = document_title(heading.inner_text(), title)
        expect(self.page).to_have_title(title.replace("\n", " "))
        language = self.page.locator("html").get_attribute("lang")
        self.note(state, [] if language == course["language"] else [f"lang={language}"])
        for landmark in ("header", "nav#contents", "main"):
            expect(self.page.locator(landmark)).to_have_count(1)
