"""Something from another web site."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormbuild.blocks.block import Block, BlockKind
from scormbuild.blocks.findings import EmbedAddressRefused
from scormbuild.blocks.schemas import block_schema
from scormbuild.content import Embedded, RichText
from scormbuild.source.document import Cursor, Tree
from scormbuild.source.markdown import Container

if TYPE_CHECKING:
    from scormbuild.blocks.reader import BlockReader
    from scormbuild.blocks.spelling import Speller

#: An address that needs no decoding, without a user name before its host. The host goes into the
#: policy of the shell as it is: it can hold nothing that ends a rule.
_ADDRESS = re.compile(
    r"https://(?P<host>[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?)(?:[/?#][!-~]*)?",
    re.IGNORECASE,
)

#: The shape of most films.
_RATIO = "16:9"

#: The port of https, which browsers leave out.
_PORT = ":443"


@dataclass(frozen=True)
class Embed(Block):
    """A frame that learners load themselves; `ratio` is its width to its height."""

    title: RichText
    page: Embedded
    ratio: str
    text: RichText | None


def _spell(container: Container, speller: Speller) -> Tree:
    return speller.table(container, {"text": speller.only_text(container)})


def _read(cursor: Cursor, reader: BlockReader) -> Embed:
    text = cursor.get("text")
    return Embed(
        title=reader.reader.inline(cursor["title"].text()),
        page=_page(cursor["url"], reader),
        ratio=cursor.value("ratio", _RATIO),
        text=reader.reader.markdown(text.text()) if text else None,
    )


def _page(cursor: Cursor, reader: BlockReader) -> Embedded:
    url = cursor.text().value.strip()
    match = _ADDRESS.fullmatch(url)
    if match is None:
        reader.reader.report(EmbedAddressRefused(at=cursor.span, url=url))
    host = match["host"].lower().removesuffix(_PORT) if match else ""
    return Embedded(url, host, cursor.span)


KIND = BlockKind(
    name="embed",
    block=Embed,
    schema=block_schema("embed"),
    spell=_spell,
    read=_read,
    names=("embed",),
)
