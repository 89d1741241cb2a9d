"""Text that was in the wrong encoding on its way into a file that is good UTF-8 now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.source.findings.files import ReadAsWindows

#: How Windows-1252 shows each byte; five are controls there.
_SHOWN = {
    bytes((byte,)).decode("cp1252", "replace").replace("\ufffd", chr(byte)): byte
    for byte in range(0x100)
}
#: What the second and later bytes of a character in UTF-8 look like.
_FOLLOWING = "".join(sign for sign, byte in _SHOWN.items() if 0x80 <= byte < 0xC0)  # noqa: PLR2004 - UTF-8's own limits

#: Sequences that no language writes: accents and signs, quotation marks and dashes, emoji. A
#: no-break space or a quotation mark behind a capital Â or Ã can be meant.
_ODD = re.compile(
    rf"[ÂÃ][\xa1-\xaa\xac-\xba\xbc-\xbf\u0178\u0152\u0153\u017d\u0160\u0161]"
    rf"|â[€„†][{re.escape(_FOLLOWING)}]|â\u201a¬|ðŸ[{re.escape(_FOLLOWING)}]{{2}}"
)


def damaged(path: PurePosixPath, text: str) -> Iterator[Diagnostic]:
    """Report the first place where letters have turned into pairs of odd characters."""
    if not any(sign in text for sign in "ÂÃâð"):
        return
    match = _ODD.search(text)
    if match is None:
        return
    line = text.count("\n", 0, match.start()) + 1
    column = match.start() - text.rfind("\n", 0, match.start())
    at = Span(path, line, column, line, column + len(match[0]))
    count = len(_ODD.findall(text))
    yield ReadAsWindows(at=at, written=match[0], meant=_repaired(match[0]), count=count)


def _repaired(odd: str) -> str:
    return bytes(_SHOWN[sign] for sign in odd).decode("utf-8", "replace")
