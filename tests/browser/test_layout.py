"""Nothing jumps: what arrives late has its room from the start."""

from __future__ import annotations

from collections.abc import Callable

from tests.browser.conftest import Visit


def test_pictures_keep_their_room_while_they_load(launch: Callable[..., Visit]) -> None:
    visit = launch("scorm12")
    # Nobody answers: the pictures stay away.
    visit.page.route("**/media/**", lambda _: None)

    visit.learner.start()

    pictures = visit.learner.view.locator("figure img").all()
    assert pictures != []
    for picture in pictures:
        box = picture.bounding_box()
        assert box is not None
        ratio = int(picture.get_attribute("width") or 0) / int(picture.get_attribute("height") or 1)
        assert box["width"] > 200
        assert abs(box["width"] / box["height"] - ratio) < 0.05
