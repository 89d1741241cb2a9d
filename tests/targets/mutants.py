"""Broken copies of manifests: the same every time, and as many as anybody wants."""

from __future__ import annotations

import copy
import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from lxml import etree

from scormbuild.targets.imscp import Element

Change: TypeAlias = Callable[[Element], object]

XML = "{http://www.w3.org/XML/1998/namespace}"
XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
#: A namespace that no schema describes.
FOREIGN = "{http://example.org/elsewhere}"

#: Attributes beside those of the manifest itself; xsi:type narrows an element, if its type lets it.
_ATTRIBUTES = {
    "new": "x",
    f"{FOREIGN}new": "x",
    f"{XML}base": "x/",
    f"{XML}lang": "de",
    f"{XML}space": "default",
    f"{XML}link": "x",
    f"{XML}id": "new",
    f"{XSI}type": "xs:token",
    f"{XSI}nil": "true",
    f"{XSI}schemaLocation": "http://example.org/elsewhere elsewhere.xsd",
}

#: The longest texts that some type takes: SCORM 1.2 has such limits, SCORM 2004 has none.
_LIMITS = (13, 20, 100, 200, 255, 1000, 2000)
_LENGTHS = tuple("x" * (limit + more) for limit in _LIMITS for more in (0, 1))

#: The few values that tell most of those that the types of the editions take and refuse.
_FEW = ("", "x y", "true", "0", "1", "2", "-0.5", "-1", "-1.1", "http://[", _LENGTHS[-1])

#: The others: truths, numbers, times, names, addresses, languages, blanks.
_MANY = (
    *(" ", "x", " true ", "TRUE", "yes", "01", "+1", "1.0", "0.00001", "1.00001", "-1.00001"),
    *(".5", "1.", "-0", "1e0", "NaN", "INF", "0,5", "9" * 40),
    *("PT0S", "PT", "P1D", "-P1D", "P1DT", "1H", "0000:20:00.00", "00001:20:00.00"),
    *("2026-01-01", "2026-02-30T00:00:00", "2026-01-01T24:00:00", "2026-01-01T00:00:00+15:00"),
    *("1x", "a:b", "a-b.c_d", "é", "//", "a b.html", "a%zz", "#a#b", "a\\b"),
    *("en-GB", "en_GB", "toolonglanguage", "any\nline", "\ttab", "exit, message"),
)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A copy and what was done to it."""

    what: str
    root: Element


#: The number of an element, what is done to it, and how.
_Planned: TypeAlias = tuple[int, str, Change]


@dataclass(frozen=True, slots=True)
class _Stock:
    """What a manifest is made of: other parts of it are the likeliest to stand in a wrong place."""

    elements: dict[str, Element]
    attributes: dict[str, str]
    values: dict[str, None]

    @classmethod
    def of(cls, good: Element) -> _Stock:
        elements: dict[str, Element] = {}
        attributes = dict(_ATTRIBUTES)
        values = dict.fromkeys((*_FEW, *_MANY, *_LENGTHS))
        for element in good.iter("*"):
            elements.setdefault(str(element.tag), element)
            for name, value in element.attrib.items():
                attributes.setdefault(str(name), str(value))
                values[str(value)] = None
            if not len(element) and element.text:
                values[element.text] = None
        for tag in (f"{FOREIGN}new", "new", f"{XML}new"):
            elements[tag] = etree.Element(tag)
        return cls(elements, attributes, values)


def plain(good: Element, *, lengths: bool) -> Iterator[Mutant]:
    """Yield a copy for each single change that asks for little: left out, misplaced, misspelt.

    With `lengths`, texts reach each limit and go beyond it.
    """
    elements = {
        tag: element
        for tag, element in _Stock.of(good).elements.items()
        if _local(tag) in {"new", "location"}
    }
    attributes = {"new": "x", f"{FOREIGN}new": "x", f"{XML}lang": "de", f"{XML}space": "x"}
    values = dict.fromkeys((*_FEW, *(_LENGTHS if lengths else ())))
    for change in _changes(good, _Stock(elements, attributes, values)):
        yield _mutant(good, [change])


def every(good: Element) -> Iterator[Mutant]:
    """Yield a copy for each single change."""
    for change in _changes(good, _Stock.of(good)):
        yield _mutant(good, [change])


def some(good: Element, count: int, *, changes: int = 1) -> Iterator[Mutant]:
    """Yield `count` copies with so many changes each, spread over all that there are.

    The step is near the golden section: as even as chance, and the same every time.
    """
    known = list(_changes(good, _Stock.of(good)))
    step = next(
        step
        for step in range(round(len(known) * 0.618), len(known))
        if math.gcd(step, len(known)) == 1
    )
    for number in range(count):
        # The further changes run through the same circle at another pace.
        places = [(number + 1) * step ** (turn + 1) % len(known) for turn in range(changes)]
        yield _mutant(good, [known[place] for place in places])


def _mutant(good: Element, planned: Iterable[_Planned]) -> Mutant:
    root = copy.deepcopy(good)
    told = []
    for number, what, change in planned:
        elements = list(root.iter("*"))
        element = elements[number % len(elements)]
        told.append(f"{number} {etree.QName(element).localname}: {what}")
        change(element)
    return Mutant("; ".join(told), root)


def _changes(good: Element, stock: _Stock) -> Iterator[_Planned]:
    for number, element in enumerate(good.iter("*")):
        for what, change in (
            *_of_attributes(element, stock),
            *_of_text(element, stock),
            *_of_names(element, stock),
            *_of_children(stock),
            *_of_order(),
        ):
            yield number, what, change


def _of_attributes(element: Element, stock: _Stock) -> Iterator[tuple[str, Change]]:
    for name in map(str, element.attrib):
        yield f"without {name}", partial(_rename, old=name, new=None)
        yield f"{name} in capitals", partial(_rename, old=name, new=name.upper())
        yield f"{name} with blanks", partial(_set, name=name, value=f" {element.get(name)} ")
        yield f"{name} elsewhere", partial(_rename, old=name, new=FOREIGN + _local(name))
        for value in stock.values:
            yield f"{name}={value[:30]!r}", partial(_set, name=name, value=value)
    for name, value in stock.attributes.items():
        if name not in element.attrib:
            yield f"with {name}={value!r}", partial(_set, name=name, value=value)


def _of_text(element: Element, stock: _Stock) -> Iterator[tuple[str, Change]]:
    for value in stock.values:
        yield f"text {value[:30]!r}", partial(_write, text=value)
    yield "text behind it", partial(_write, tail="x")
    yield "blanks in it", partial(_write, text=f" {element.text or ''}\n")
    yield "a comment in it", lambda at: at.insert(0, etree.Comment("x"))
    yield "an instruction in it", lambda at: at.append(etree.ProcessingInstruction("x"))


def _of_names(element: Element, stock: _Stock) -> Iterator[tuple[str, Change]]:
    local = _local(str(element.tag))
    spaces = dict.fromkeys(tag.rpartition("}")[0] for tag in stock.elements)
    renamed = (f"{space}}}{local}" if space else local for space in spaces)
    for tag in (*stock.elements, *renamed, f"{element.tag}x", f"{FOREIGN}{local.upper()}"):
        yield f"named {tag}", partial(_name, tag=tag)


def _of_children(stock: _Stock) -> Iterator[tuple[str, Change]]:
    for tag, other in stock.elements.items():
        yield f"begins with {tag}", partial(_add, other=other, where="inside first")
        yield f"ends with {tag}", partial(_add, other=other, where="inside")
        yield f"then {tag}", partial(_add, other=other, where="after")
    yield "emptied", partial(_put, children=())
    yield "turned round", lambda at: _put(at, children=reversed(at))


def _of_order() -> Iterator[tuple[str, Change]]:
    yield "removed", _remove
    yield "replaced by its children", _unwrap
    yield "twice", lambda at: _move(copy.deepcopy(at), at, "after")
    yield "twice, with other identifiers", lambda at: _add(at, other=at, where="after")
    yield "first", lambda at: _move(at, at.getparent(), "inside first")
    yield "last", lambda at: _move(at, at.getparent(), "inside")
    yield "before the previous", lambda at: _move(at, at.getprevious(), "before")
    yield "in the previous", lambda at: _move(at, at.getprevious(), "inside")
    yield "in the next", lambda at: _move(at, at.getnext(), "inside")
    yield "out of its parent", lambda at: _move(at, at.getparent(), "after")


def _local(name: str) -> str:
    return etree.QName(name).localname


def _set(element: Element, *, name: str, value: str) -> None:
    element.set(name, value)


def _rename(element: Element, *, old: str, new: str | None) -> None:
    if old in element.attrib:
        value = element.attrib.pop(old)
        if new is not None:
            element.set(new, value)


def _write(element: Element, *, text: str | None = None, tail: str | None = None) -> None:
    if text is not None:
        element.text = text
    if tail is not None and element.getparent() is not None:
        element.tail = tail


def _name(element: Element, *, tag: str) -> None:
    element.tag = tag


def _put(element: Element, *, children: Iterable[Element]) -> None:
    element[:] = list(children)


def _add(element: Element, *, other: Element, where: str) -> None:
    """Add a copy; its identifiers are new, so that only its place can be wrong."""
    added = copy.deepcopy(other)
    for part in added.iter("*"):
        for name in ("identifier", "ID"):
            if name in part.attrib:
                part.set(name, f"{part.get(name)}-copy")
    _move(added, element, where)


def _move(element: Element, other: Element | None, where: str) -> None:
    """Put an element in or beside another one, if there is such a place."""
    if other is None or (where in {"before", "after"} and other.getparent() is None):
        return
    match where:
        case "inside first":
            other.insert(0, element)
        case "inside":
            other.append(element)
        case "before":
            other.addprevious(element)
        case _:
            other.addnext(element)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        place = parent.index(element)
        parent[place : place + 1] = list(element)
