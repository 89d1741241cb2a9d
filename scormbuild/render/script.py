"""JSON inside scripts and HTML."""

from __future__ import annotations

import json


def script_json(value: object) -> str:
    """Return JSON that can stand in any script.

    It holds no `</`, and neither of the two signs that end a line for JavaScript before 2019, but
    not for JSON.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    text = text.replace("</", "<\\/")
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def inline_json(value: object) -> str:
    """Return JSON that can stand inside a script element of an HTML page.

    HTML has states in which `<!--` and `<script` change where the element ends (HTML Living
    Standard, 13.2.5.20): no `<` is left.
    """
    return script_json(value).replace("<", "\\u003c")
