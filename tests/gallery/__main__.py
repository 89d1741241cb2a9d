"""Draw the gallery into `docs/images/`.

    python -m tests.gallery [FOLDER]

keeps the single pictures in FOLDER, too.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.chromium import SWITCHES, headless
from tests.gallery import course, pictures, sheet


def main(arguments: list[str]) -> None:
    """Draw all pictures and put them together."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        kept = Path(*(arguments or [folder]))
        kept.mkdir(parents=True, exist_ok=True)
        browser = playwright.chromium.launch(executable_path=headless(), args=SWITCHES)
        pictures.draw(browser, kept)
        sheet.assemble(browser, kept, course.ROOT / "docs" / "images")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
