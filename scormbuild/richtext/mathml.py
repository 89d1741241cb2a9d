"""TeX becomes MathML, which browsers and screen readers know by themselves; no script is needed."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from math_core import LatexToMathML

#: Characters of a formula; what is longer should be several.
LONGEST = 5000

#: math-core calls itself for each level of nesting. Formulas up to this length cannot exhaust the
#: smallest stack that systems give a thread; longer ones get a large stack.
_SHORT = 200
_STACK = 64 << 20

#: What a page with strict security shows of the styles that math-core writes.
# fmt: off
_CLASSES = {
    "text-align: left": "m-start", "text-align: right": "m-end",
    "justify-items: start": "", "justify-items: end": "",
    "padding-left: 0": "m-l0", "padding-right: 0": "m-r0", "padding-left:1em": "m-l1",
    "padding-top: 0": "m-t0", "padding-bottom: 0": "m-b0",
    "padding-left: 0.1em": "m-l0", "padding-right: 0.1em": "m-r0",
    "width: 100%": "m-wide", "width: 50%": "m-half", "width: 7.5%": "",
    "border-left: 0.05em solid currentcolor": "m-bl",
    "border-right: 0.05em solid currentcolor": "m-br",
    "border-top: 0.05em solid currentcolor": "m-bt",
    "border-left: 0.05em dashed currentcolor": "m-bl m-dash",
    "border-right: 0.05em dashed currentcolor": "m-br m-dash",
    "border-top: 0.05em dashed currentcolor": "m-bt m-dash",
    "margin-left:-0.16666667em": "m-neg", "math-shift:compact": "",
    "font-variant-caps: small-caps": "m-caps",
}
_TAGS = frozenset(
    (
        "annotation", "b", "code", "em", "i", "math", "menclose", "mfrac", "mi", "mmultiscripts",
        "mn", "mo", "mover", "mpadded", "mphantom", "mprescripts", "mroot", "mrow", "ms", "mspace",
        "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable", "mtd", "mtext", "mtr", "munder",
        "munderover", "s", "semantics", "span", "u",
    )
)
_ATTRIBUTES = frozenset(
    (
        "accent", "accentunder", "class", "columnspan", "depth", "display", "displaystyle",
        "encoding", "fence", "form", "height", "largeop", "linethickness", "lspace", "mathcolor",
        "mathvariant", "maxsize", "minsize", "movablelimits", "notation", "rowspan", "rspace",
        "scriptlevel", "separator", "stretchy", "style", "symmetric", "voffset", "width",
    )
)
# fmt: on

_TAG = re.compile(r"<(/?)([a-z]+)((?:\s+[a-z]+=\"[^\"<>]*\")*)\s*(/?)>")
_ATTRIBUTE = re.compile(r"([a-z]+)=\"([^\"]*)\"")
_STYLE = re.compile(r' style="([^"]*)"')
_CLASS = re.compile(r' class="([^"]*)"')
_COLOUR = re.compile(r"color:(#[0-9A-Fa-f]{6})")
_ENTITY = re.compile(r"&(?!lt;|gt;|amp;|quot;|#)[A-Za-z]+;")
_ERROR = re.compile(r"(\d+): (.*)", re.DOTALL)
#: What the culprit of an error consists of.
_CULPRIT = re.compile(r"\\(?:[A-Za-z]+|.)|\{[^{}]*\}|\S", re.DOTALL)

_REFUSED = (
    (
        re.compile(r"\\(?:(?:re)?newcommand|providecommand|[egx]?def|let|newenvironment)\b"),
        "commands cannot be defined in a course",
    ),
    (
        re.compile(r"\\(?:label|ref|eqref)\b"),
        "formulas have no numbers that could be referred to",
    ),
    (
        re.compile(r"\\begin\s*\{(?:equation|align|alignat|flalign|gather|multline)\}"),
        "formulas are not numbered: put a * behind the name, as in {align*}",
    ),
)


@dataclass(frozen=True, slots=True)
class Converted:
    """A formula as MathML; or why it is none, from `start` to `end`. `lost` styles have no class.

    The HTML is safe: it consists of known elements and attributes, and of escaped text.
    """

    html: str
    reason: str = ""
    start: int = 0
    end: int = 0
    lost: tuple[str, ...] = ()


@lru_cache(maxsize=4096)
def convert(tex: str, *, display: bool) -> Converted:
    """Turn TeX into MathML."""
    if len(tex) > LONGEST:
        reason = f"it has {len(tex)} characters, more than {LONGEST}"
        return Converted("", reason, 0, len(tex))
    for pattern, reason in _REFUSED:
        refused = pattern.search(tex)
        if refused:
            return Converted("", reason, *refused.span())
    html, error = _run(tex, display=display)
    if error:
        return _broken(tex, error)
    if not _is_safe(html):
        return Converted("", "it uses something that a page must not hold", 0, len(tex))
    return _with_classes(_ENTITY.sub(lambda match: unescape(match[0]), html))


def _run(tex: str, *, display: bool) -> tuple[str, str]:
    """Return the MathML or the error; on a stack that is large enough."""
    if len(tex) <= _SHORT:
        return _math_core(tex, display=display)
    result: list[tuple[str, str]] = []
    thread = threading.Thread(target=lambda: result.append(_math_core(tex, display=display)))
    before = threading.stack_size(_STACK)
    try:
        thread.start()
    finally:
        threading.stack_size(before)
    thread.join()
    return result[0]


def _math_core(tex: str, *, display: bool) -> tuple[str, str]:
    from math_core import LatexError  # noqa: PLC0415 - few courses have formulas

    try:
        return _converter().convert_with_local_state(tex, displaystyle=display), ""
    except LatexError as error:
        return "", str(error)


@cache
def _converter() -> LatexToMathML:
    from math_core import LatexToMathML  # noqa: PLC0415 - few courses have formulas

    return LatexToMathML(annotation=True, fancy_error=False, max_expansions=100)


def _broken(tex: str, error: str) -> Converted:
    """Find the culprit; at the end of the formula it is its last character."""
    match = _ERROR.fullmatch(error)
    offset, reason = (int(match[1]), match[2]) if match else (0, error)
    start = min(offset, len(tex.rstrip()) - 1)
    culprit = _CULPRIT.match(tex, start)
    reason = " ".join(reason.split()).rstrip(".")
    end = culprit.end() if culprit else start + 1
    return Converted("", reason[:1].lower() + reason[1:], start, end)


def _is_safe(html: str) -> bool:
    """Tell whether there is nothing but what is known; all angle brackets of texts are escaped."""
    for tag in _TAG.finditer(html):
        names = {name for name, _ in _ATTRIBUTE.findall(tag[3])}
        if tag[2] not in _TAGS or not names <= _ATTRIBUTES:
            return False
    return "<" not in _TAG.sub("", html)


def _with_classes(html: str) -> Converted:
    lost: list[str] = []

    def restyled(tag: re.Match[str]) -> str:
        style = _STYLE.search(tag[0])
        if style is None:
            return tag[0]
        bare = tag[0].replace(style[0], "")
        classes, colour = _looks(style[1], lost)
        given = _CLASS.search(bare)
        if given:
            classes = [given[1], *classes]
            bare = bare.replace(given[0], "")
        names = f' class="{" ".join(classes)}"' if classes else ""
        shade = f' mathcolor="{colour}"' if colour else ""
        return f"<{tag[2]}{names}{shade}{bare[len(tag[2]) + 1 :]}"

    written = _TAG.sub(restyled, html)
    return Converted(written.replace("<math", '<math dir="ltr"', 1), lost=tuple(lost))


def _looks(style: str, lost: list[str]) -> tuple[list[str], str]:
    classes: list[str] = []
    colour = ""
    for declaration in _declarations(style):
        shade = _COLOUR.fullmatch(declaration)
        if shade:
            colour = shade[1]
        elif declaration in _CLASSES:
            classes += _CLASSES[declaration].split()
        elif declaration not in lost:
            lost.append(declaration)
    return classes, colour


def _declarations(style: str) -> Iterator[str]:
    yield from filter(None, (part.strip() for part in style.split(";")))
