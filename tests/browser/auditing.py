"""What looks at a page in every mode: axe-core, and what axe-core does not look at."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.learner import Learner, document_title, plan
from tests.browser.lms import NODE_MODULES

AXE = NODE_MODULES / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDE: ViewportSize = {"width": 1280, "height": 800}
NARROW: ViewportSize = {"width": 320, "height": 640}

RUN_AXE = """async (tags) => {
  const found = await axe.run(document, {runOnly: {type: "tag", values: tags}});
  return found.violations.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id}: ${target.join(" ")}: ${failureSummary}`));
}"""

#: Controls that are smaller than 24 by 24 (WCAG 2.5.8), or than 44 if they stand for themselves.
#: A link or term inside a sentence is excepted; a radio button or box is as large as its row.
SMALL_TARGETS = """() => [
  ...document.querySelectorAll("a[href], button, input, select, summary, [role=tab]"),
].flatMap((control) => {
  const target = control.closest(".option, .switch") || control;
  if (!target.checkVisibility({visibilityProperty: true}) || control.matches(".skip")) return [];
  const {width, height} = target.getBoundingClientRect();
  const inText = control.matches(".term") ||
    (control.matches("a") && getComputedStyle(control).display === "inline");
  const least = inText ? 0 : 44;
  return width < least || height < least
    ? [`${control.outerHTML.slice(0, 80)}: ${Math.round(width)} x ${Math.round(height)}`] : [];
})"""

#: What sticks out of a window this narrow, unless it scrolls in a frame of its own.
TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const out = [...document.querySelectorAll("body *")].filter((element) => {
    const {left, right} = element.getBoundingClientRect();
    return left < -1 || right > width + 1;
  });
  return out.map((element) => `${element.localName}.${element.className}`).concat("the page");
}"""

#: Space that readers may set for themselves (WCAG 1.4.12).
SPACIOUS = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important } p { margin-block-end: 2em !important }"""

#: Text that is cut off by the box that holds it.
CLIPPED = """() => [...document.querySelectorAll("body *")].filter((element) => {
  const style = getComputedStyle(element);
  const hides = /hidden|clip/.test(style.overflowX + style.overflowY);
  const meant = element.closest(".vh, svg, .skip, .hero, .course-title, progress") ||
    style.clipPath !== "none";
  return hides && !meant && element.checkVisibility() &&
    (element.scrollHeight > element.clientHeight + 1 ||
     element.scrollWidth > element.clientWidth + 1);
}).map((element) => `${element.localName}.${element.className}`)"""


@dataclass
class Audit:
    """A course in a browser that lets axe-core in, and what was found so far."""

    page: Page
    learner: Learner
    found: list[str]

    def __call__(self, state: str) -> None:
        """Look at what is shown now in every mode: so nothing is played twice."""
        self.axe(f"{state}, light", TAGS)
        self.note(f"{state}, wide", self.page.evaluate(SMALL_TARGETS))
        self.structure(state)
        self.page.emulate_media(color_scheme="dark")
        self.axe(f"{state}, dark", TAGS)
        self.page.emulate_media(color_scheme="light", forced_colors="active")
        self.axe(f"{state}, forced colours", TAGS)
        self.page.emulate_media(forced_colors="none")
        self.page.set_viewport_size(NARROW)
        self.axe(f"{state}, 320 px", TAGS)
        self.note(f"{state}, small at 320 px", self.page.evaluate(SMALL_TARGETS))
        self.note(f"{state}, wider than 320 px", self.page.evaluate(TOO_WIDE))
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
        root = self.page.locator("html")
        self.note(state, [] if root.get_attribute("lang") == course["language"] else ["lang"])
        self.note(state, [] if root.get_attribute("dir") == "ltr" else ["dir"])
        for landmark in ("header", "nav#contents", "main"):
            expect(self.page.locator(landmark)).to_have_count(1)
