"""What is said, letter by letter, in Markdown and in HTML: nothing may get lost on the way.

This does not ask the product: marks are taken off a text by a few rough rules, so that only
letters, digits and signs of other than ASCII remain, and the same is done to the HTML.
"""

from __future__ import annotations

import re
import unicodedata
from html import unescape

from lxml.html import HtmlElement

_FENCE = re.compile(r"^([\s>]*(?:[-*+] |\d+[.)] )?)(```+|~~~+)[^\n`]*$", re.MULTILINE)
_CODE = re.compile(r"(?<![`\\])(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(
    r"</?(?:a|abbr|b|br|caption|code|dd|del|details|dl|dt|em|i|ins|kbd|mark|p|q|rp|rt|ruby|s|samp"
    r"|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul|li|ol|var|bdi|bdo|time|wbr|figure|figcaption)"
    r"(?:\s[^<>]*)?>"
)
_IMAGE = re.compile(r'<img\s[^<>]*alt="([^"]*)"[^<>]*>')
_ADDRESS = re.compile(r"\]\((?:<[^<>]*>|[^()\s]*)\)(?:\{[^{}]*\})?")
_ANCHOR = re.compile(r"^(#+ .*)\{#[\w-]+\}$", re.MULTILINE)
_BOX = re.compile(r"^([\s>]*[-*+] )\[([ xX])\](?=\s)", re.MULTILINE)
_NUMBER = re.compile(r"^([\s>]*)\d+[.)](?=\s)", re.MULTILINE)
_DELIMITER = re.compile(r"^[\s|:-]+$", re.MULTILINE)
_GAP = re.compile(r"(?<!\\)\[\[(?:\\.|[^\[\]\\])*\]\]")


def letters(text: str) -> str:
    """Return letters with their marks, digits, and signs of other than ASCII."""
    composed = unicodedata.normalize("NFC", text)
    kinds = ((sign, unicodedata.category(sign)[0]) for sign in composed)
    return "".join(
        sign
        for sign, kind in kinds
        if kind in "LNM" or (kind == "S" and not sign.isascii() and sign != "±")
    )


def of_markdown(text: str, *, gaps: bool = False, one_line: bool = False) -> str:
    """Return the letters that readers of this Markdown see; on one line nothing starts a list."""
    text = _FENCE.sub(r"\1\2", text)
    if gaps:
        text = _GAP.sub("", text)
    said, end = [], 0
    for code in _CODE.finditer(text):
        prose = text[end : code.start()]
        said += [_of_prose(prose, one_line=one_line), code[0]]
        end = code.end()
    said.append(_of_prose(text[end:], one_line=one_line))
    return letters("".join(said))


def _of_prose(text: str, *, one_line: bool) -> str:
    text = _TAG.sub("", _IMAGE.sub(r"\1", _COMMENT.sub("", text)))
    text = _ADDRESS.sub("", text)
    if not one_line:
        text = _ANCHOR.sub(r"\1", text)
        text = _BOX.sub(lambda box: f"{box[1]}{'☐' if box[2] == ' ' else '☑'}", text)
        text = _NUMBER.sub(r"\1", _DELIMITER.sub("", text))
    return unescape(text)


def of_html(element: HtmlElement) -> str:
    """Return the letters of an element; a picture says its alternative text.

    Lists to choose from and words that only screen readers say are left out.
    """
    return letters(_text(element))


def _text(element: HtmlElement) -> str:
    if element.tag == "select" or element.get("class") == "vh":
        return ""
    if element.tag == "img":
        return str(element.get("alt", ""))
    inside = [element.text or ""]
    for child in element:
        inside += [_text(child), child.tail or ""]
    return "".join(inside)
