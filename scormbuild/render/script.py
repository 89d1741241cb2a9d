"""JSON inside scripts and HTML."""

from __future__ import annotations

import json
import re

_BEYOND = re.compile(r"[^\x00-\xff]")
_WIDE = re.compile(rf"<(script|style)\b.*?</\1|{_BEYOND.pattern}", re.DOTALL | re.IGNORECASE)

#: Signs beyond Latin-1 are few if there is at most one to so many others.
FEW = 100


def script_json(value: object) -> str:
    """Return JSON that can stand in any script.

    It holds no `</`, and neither of the two signs that end a line for JavaScript before 2019, but
    not for JSON.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    text = text.replace("</", "<\\/")
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def inline_json(value: object) -> str:
    """Return JSON that can stand inside a script element of an HTML page, in ASCII.

    HTML has states in which `<!--` and `<script` change where the element ends (HTML Living
    Standard, 13.2.5.20): no `<` is left.
    """
    return json.dumps(value, separators=(",", ":")).replace("<", "\\u003c")


def narrow(html: str) -> str:
    """Return a document whose signs beyond Latin-1 are character references, if they are few.

    A single one of them makes Chromium read the whole document with two bytes for each sign: an
    eighth of what learners wait for where a course has 1,000 pages. Scripts and styles, in which
    references mean nothing, stay as they are.
    """
    if len(_BEYOND.findall(html)) * FEW > len(html):
        return html
    return _WIDE.sub(lambda found: f"&#{ord(found[0])};" if len(found[0]) == 1 else found[0], html)
