"""Screens load the copy of a large picture that suits them."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from scormbuild import archive, pipeline
from scormbuild.targets import TARGETS
from tests.browser.lms import Lms, Running
from tests.chromium import PATIENCE
from tests.course.folders import LESSON, folder
from tests.pictures import encoded, sky

SHOWN = "\n::: figure\n![A sky](../media/sky.jpg)\n:::\n"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    source = tmp_path_factory.mktemp("pictures")
    folder(source, {"lessons/01-oil.md": LESSON + SHOWN})
    (source / "media").mkdir()
    (source / "media" / "sky.jpg").write_bytes(encoded(sky(3000, 1500), "JPEG"))
    built = pipeline.build(pipeline.check(source), TARGETS["scorm12"], source).value
    assert built is not None
    archive.write_folder(built.files, source / "package")
    return source / "package"


@pytest.mark.parametrize(
    ("width", "density", "loaded"),
    [(375, 1, "sky-640-"), (375, 3, "sky-1280-"), (1280, 1, "sky-640-"), (1280, 2, "sky-1280-")],
)
def test_a_screen_loads_what_it_can_show(
    browser: Browser, package: Path, width: int, density: int, loaded: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800}, device_scale_factor=density
    )
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    with Running(Lms("scorm12", package)) as lms:
        page.goto(f"{lms.address}/course/index.html#/oil")
        picture = page.locator("figure img")
        picture.scroll_into_view_if_needed()
        expect(picture).to_have_js_property("complete", value=True)
        box = picture.bounding_box()
        context.close()

    (address,) = (address for address in asked if "/media/" in address)
    assert f"/{loaded}" in address
    assert box is not None
    assert abs(box["width"] / box["height"] - 2) < 0.01
