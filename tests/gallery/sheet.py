"""The contact sheet: all pictures of the gallery together on three large ones."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import Path

from playwright.sync_api import Browser

from scormbuild.questions.kinds import KINDS as QUESTIONS
from tests.gallery import course
from tests.gallery.pictures import FRAME, VIEWS

#: How large a picture is on the sheet, and how much of a long one is shown; in pixels of the page.
SCALE = 0.4
LONGEST = 1100
QUALITY = 55

HEADS = {
    "desktop-light": "1280, light",
    "desktop-dark": "1280, dark",
    "phone-light": "375, light",
    "phone-dark": "375, dark",
    "rtl-light": "1280, right to left",
    "rtl-dark": "375, right to left",
}

STYLES = f"""
body {{ margin: 0; background: #777; font: 15px "DejaVu Sans", sans-serif; color: #fff }}
table {{ border-spacing: 12px }}
th {{ padding: 2px 0; text-align: start; font-weight: 600 }}
td {{ padding: 0; vertical-align: top }}
img {{ display: block; zoom: {SCALE}; max-height: {LONGEST}px; object-fit: cover }}
img {{ object-position: top }}
"""


def rows() -> Mapping[str, Sequence[str]]:
    """Return the names of what each sheet shows, a row each."""
    lessons = course.lessons()
    return {
        "course": FRAME,
        "blocks": [name for name in lessons if name.startswith("block-")],
        "questions": [
            f"question-{name}-{when}" for name in QUESTIONS for when in ("before", "after")
        ],
    }


def assemble(browser: Browser, pictures: Path, folder: Path) -> None:
    """Put the pictures in `pictures` together; write one sheet per part of the gallery."""
    for part, names in rows().items():
        page = browser.new_page(viewport={"width": 1600, "height": 900})
        sheet = pictures / f"{part}.html"
        sheet.write_text("".join(_html(names)), encoding="utf-8")
        page.goto(sheet.as_uri())
        table = page.locator("table").bounding_box()
        assert table is not None
        clip = {"x": 0, "y": 0, "width": table["width"], "height": table["height"], "scale": 1}
        # Playwright itself writes no WebP.
        answer = page.context.new_cdp_session(page).send(
            "Page.captureScreenshot",
            {"format": "webp", "quality": QUALITY, "captureBeyondViewport": True, "clip": clip},
        )
        (folder / f"gallery-{part}.webp").write_bytes(base64.b64decode(answer["data"]))
        page.close()


def _html(names: Sequence[str]) -> Iterator[str]:
    yield f"<!DOCTYPE html><meta charset=utf-8><style>{STYLES}</style><table><tr>"
    yield from (f"<th>{HEADS[view.name]}" for view in VIEWS)
    for name in names:
        yield f"<tr><th colspan={len(VIEWS)}>{escape(name.replace('-', ' '))}<tr>"
        yield from (f'<td><img alt="" src="{name}-{view.name}.png">' for view in VIEWS)
    yield "</table>"
