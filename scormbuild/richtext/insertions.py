"""Values of variables inside Markdown: they may be emphasised or linked, never blocks or HTML."""

from __future__ import annotations

import re
from dataclasses import replace

from scormbuild.source.document import PlacedText

#: What can stand between the start of a line and the start of a block.
_LEAD = re.compile(r"[\s>*+\-.):#=~|\d]*(?:\[[ xX]\][ \t]*)?")

#: A list, a heading, a quotation, a rule or underline, a fence, a table, a definition, a footnote.
_BLOCK = re.compile(
    r"""[#>=~:.)] | \$\$ | `{3} | \[[ xX!^] | \[[^\[\]]*\]: | \*\[
      | [*+-](?=\s|$) | [*_-](?:\s*[*_-])*\s*$ | -
      | (?P<number>[0-9]{1,9})(?=[.)](?:\s|$))
    """,
    re.VERBOSE,
)
_MEANS_SOMETHING = re.compile(r"<(?=[A-Za-z/!?])|[{}$]|\\$")


def harmless(text: PlacedText) -> PlacedText:
    """Return the text with backslashes in its values where Markdown would make more of them.

    What the author put into course.yaml is a run of words: wherever it lands, the paragraphs,
    lists and tables around it are those that the text itself shows.
    """
    lines = text.value.split("\n")
    inserted = []
    line, moved = 0, 0
    for one in text.inserted:
        line, moved = one.line, moved if one.line == line else 0
        source, start, end = lines[line], one.start + moved, one.end + moved
        value = _MEANS_SOMETHING.sub(r"\\\g<0>", source[start:end])
        value = _without_block(source[:start], value, source[end:])
        lines[line] = source[:start] + value + source[end:]
        moved += len(value) - (end - start)
        inserted.append(replace(one, start=start, end=start + len(value)))
    return replace(text, value="\n".join(lines), inserted=tuple(inserted))


def _without_block(before: str, value: str, behind: str) -> str:
    found = _BLOCK.match(value + behind) if _LEAD.fullmatch(before) else None
    if found is None:
        return value
    at = found.end("number") if found["number"] else 0
    if at > len(value):
        return value  # the author's own digits go on behind it
    return f"{value[:at]}\\{value[at:]}"
