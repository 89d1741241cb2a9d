"""What a reader of blocks or questions is given: Markdown, and a place for findings."""

from __future__ import annotations

from dataclasses import dataclass, field

from scormbuild import richtext
from scormbuild.content import Alert, RichText
from scormbuild.diagnostics import Diagnostic
from scormbuild.source.document import PlacedText


@dataclass(slots=True)
class Reader:
    """Reads the texts of one course and collects what there is to say about them.

    `language` (BCP 47) decides on quotation marks; `found` grows in the order of reading.
    """

    language: str
    found: list[Diagnostic] = field(default_factory=list)

    def markdown(self, text: PlacedText) -> RichText:
        """Read Markdown of any kind; a single paragraph comes back `inline`, without its <p>."""
        rich, found = richtext.parse_blocks(_readable(text), self.language)
        self.found.extend(found)
        return rich

    def stretches(self, text: PlacedText) -> tuple[RichText | Alert, ...]:
        """Read Markdown of any kind where boxes can stand between the texts."""
        read, found = richtext.parse_stretches(_readable(text), self.language)
        self.found.extend(found)
        return read

    def inline(self, text: PlacedText) -> RichText:
        """Read Markdown that has to be one run of text: a title, a label."""
        rich, found = richtext.parse_inline(_readable(text), self.language)
        self.found.extend(found)
        return rich

    def report(self, diagnostic: Diagnostic) -> None:
        """Add a finding."""
        self.found.append(diagnostic)


def _readable(text: PlacedText) -> PlacedText:
    return richtext.harmless(text) if text.inserted else text
