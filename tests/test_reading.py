from __future__ import annotations

from pathlib import PurePosixPath

from scormbuild.content import RichText
from scormbuild.diagnostics import Span
from scormbuild.reading import Reader
from scormbuild.richtext.findings import OnlyOneParagraph
from scormbuild.source.document import PlacedText

AT = Span(PurePosixPath("a.yaml"), 2, 8, 2, 11)


def test_a_reader_reads_in_its_language_and_collects() -> None:
    reader = Reader("de")
    blocks = reader.markdown(PlacedText('"a"\n\nb', AT))
    title = reader.inline(PlacedText("1. *b*\n\nc", AT))
    reader.report(OnlyOneParagraph(at=AT))

    assert blocks == RichText(("<p>„a“</p>\n<p>b</p>",), "„a“ b", AT)
    assert title == RichText(("<em>b</em> c",), "b c", AT, inline=True)
    assert reader.found == [OnlyOneParagraph(at=AT), OnlyOneParagraph(at=AT)]
