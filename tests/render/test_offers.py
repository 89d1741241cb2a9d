"""Files of the course as pages speak of them."""

from __future__ import annotations

import pytest

from scormbuild.blocks.download import Download
from scormbuild.blocks.figure import Figure
from scormbuild.blocks.gallery import Gallery
from scormbuild.content import MediaFile, Use
from scormbuild.render.answers import ROOT
from scormbuild.render.offers import size_text
from scormbuild.render.theme import Theme
from scormbuild.render.words import read_words
from tests.render.making import AT, MakeFile, text
from tests.render.test_articles import body

PLAN = MediaFile("media/Plan B.DOCX", Use.DOWNLOAD, AT)


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1_000, "1 kB"),
        (1_001, "2 kB"),
        (999_000, "999 kB"),
        (1_000_000, "1 MB"),
        (1_200_000, "1,2 MB"),
        (1_200_001, "1,3 MB"),
        (9_900_001, "10 MB"),
        (9_999_999, "10 MB"),
        (300_000_001, "301 MB"),
    ],
)
def test_a_size_is_told_in_the_largest_unit_that_fits(
    shipped: Theme, size: int, expected: str
) -> None:
    words = read_words(shipped, "en", {"decimal_mark": ","}).value
    assert words is not None

    assert size_text(size, words) == expected


@pytest.mark.parametrize(
    ("block", "name", "rest"),
    [
        (Download(PLAN, None, None), "Plan B.DOCX", ""),
        (Download(PLAN, text("A <b>plan</b>"), None), "A <b>plan</b>", ""),
        (
            Download(PLAN, text("A"), text("<p>More</p>", inline=False)),
            "A",
            '<div class="download-about"><p>More</p></div>',
        ),
    ],
)
def test_a_download_has_name_type_and_size(
    shipped: Theme, make_file: MakeFile, block: Download, name: str, rest: str
) -> None:
    file = make_file("plan.docx", b"x" * 1234)

    html = body(shipped, block, media={PLAN.source: file})

    assert html == (
        '<div class="download"><a class="download-link" '
        f'href="{ROOT}media/plan-b-{file.sha256[:8]}.docx" download="Plan B.DOCX" '
        'target="_blank" rel="noopener">[icon]<span class="download-text">'
        f'<span class="download-name">{name}</span><span class="download-facts">DOCX, 2 kB</span>'
        f"</span></a>{rest}</div>"
    )


def test_a_gallery_shows_every_picture_with_its_caption(shipped: Theme) -> None:
    figures = (Figure(text("one"), text("First")), Figure(text("two"), None))

    assert body(shipped, Gallery(text("All"), figures)) == (
        '<h2 class="block-title">All</h2><div class="gallery">'
        '<figure><div class="gallery-frame">one</div><figcaption>First</figcaption></figure>'
        '<figure><div class="gallery-frame">two</div></figure></div>'
    )
