"""The picture of a question or a block, where it is a table: `{src, alt, width, height}`."""

from __future__ import annotations

from scormbuild.content import Picture, RichText
from scormbuild.reading import Reader
from scormbuild.richtext.pictures import check_alt
from scormbuild.source.document import Cursor


def read_picture_table(cursor: Cursor, reader: Reader) -> RichText:
    """Read a picture that its schema accepted; an empty `alt` makes it decorative."""
    source = cursor["src"]
    alt = " ".join(cursor["alt"].text().value.split())
    picture = Picture(
        source.text().value, alt, source.span, cursor.value("width"), cursor.value("height")
    )
    if alt:
        reader.found.extend(check_alt(picture, cursor["alt"].span))
    return RichText((picture,), alt, cursor.span, inline=True)
