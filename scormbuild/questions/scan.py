"""Cuts the Markdown of a question into sections: prose, lists, tables and answer lines.

This is not a Markdown parser: it only finds where an answer starts and ends, the way CommonMark
would. It is more forgiving in one place: a `>` line under an answer belongs to it, indented or not.
The texts themselves are parsed later, each by the one Markdown parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from scormbuild.questions.rows import Row, leaf_of
from scormbuild.source.document import Leaf, Place

_ITEM = re.compile(r"(\s*)(?:[-*+]|(\d{1,9})[.)])(?:\s+|$)")
_BOX = re.compile(r"\[([ xX])\](?:\s+|$)")
_ITEM_ID = re.compile(r"\s*\{#([^\s{}]+)\}\s*$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})\s*([\w-]*)")
_ANY_FENCE = re.compile(r"[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[[ xX]\]\s+)?(`{3,}|~{3,})")
_DELIMITER = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$")
_CELL = re.compile(r"(?:\\.|[^\\|])*")
_QUOTE = re.compile(r"\s*> ?")
_NUMERAL = r"[-+\u2212]?(?:\d+(?:[.,]\d+)?|[.,]\d+)"
_NUMBER = re.compile(
    rf"\s{{0,3}}=\s*(?:(?P<low>{_NUMERAL})\s*\.\.\s*(?P<high>{_NUMERAL})|(?P<answer>{_NUMERAL}))"
    rf"(?:\s*(?:±|\+-|\+/-)\s*(?P<tolerance>{_NUMERAL}\s*%?))?"
    r"(?P<unit>(?:\s+|(?=[^\d\s.,]))\S.*?)?\s*$"
)
_TRUTH = re.compile(r"\s{0,3}answer:\s*(?P<answer>true|false)\s*$", re.IGNORECASE)
_GAP = re.compile(r"\[\[[^\[\]]+\]\]")
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")

#: Four spaces or a tab make code at the top, and a continuation in a list.
_INDENTED = 4


class Form(StrEnum):
    """What an author can write an answer as; the value names it in messages."""

    BOXES = "a list of answers with [ ] and [x]"
    TRUTH = "a line “Answer: true” or “Answer: false”"
    NUMBER = "a line “= 42”"
    GAPS = "[[gaps]] in the text"
    NUMBERED = "a numbered list"
    TABLE = "a table with two columns"
    DATA = "a ```yaml part"


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list. `marked` is None where it has no box.

    `whole` is the item as it stands, for those who take `>` for a quotation.
    """

    place: Place
    text: Leaf | None
    marked: bool | None = None
    id: Leaf | None = None
    feedback: Leaf | None = None
    whole: Leaf | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Lines that belong together. Without a form they are prose; `quote` is prose behind `>`."""

    rows: tuple[Row, ...]
    form: Form | None = None
    items: tuple[Item, ...] = ()
    cells: tuple[tuple[Leaf | None, ...], ...] = ()
    values: dict[str, Leaf] = field(default_factory=dict)
    quote: Leaf | None = None

    @property
    def blank(self) -> bool:
        """Tell whether there is nothing to read."""
        return all(row.blank for row in self.rows)

    @property
    def place(self) -> Place:
        """Return the place of the first line that says something."""
        return next((row.stripped() for row in self.rows if not row.blank), self.rows[0]).place

    @property
    def gaps(self) -> bool:
        """Tell whether the text has gaps, outside code."""
        prose, _ = _divided(self.rows)
        return any(_GAP.search(_CODE.sub("", row.text)) for row in prose if "[[" in row.text)

    @property
    def gaps_in_code(self) -> bool:
        """Tell whether a code block has what may be a gap, or the double bracket of a program."""
        _, code = _divided(self.rows)
        return any(_GAP.search(row.text) for row in code)


def _divided(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Return the lines outside code blocks, and those inside."""
    fence: str | None = None
    prose: list[Row] = []
    code: list[Row] = []
    for row in rows:
        (code if fence else prose).append(row)
        if fence:
            fence = None if _closes(row.text, fence) else fence
        elif found := _ANY_FENCE.match(row.text):
            fence = found[1]
    return prose, code


def sections(rows: Sequence[Row]) -> tuple[Section, ...]:
    """Cut a question's lines into sections, in order; nothing is left out.

    A ```yaml part is data only at the end; elsewhere it is an example that learners see.
    """
    parts = list(_sections(_uncommented(rows)))
    last = max((number for number, part in enumerate(parts) if not part.blank), default=0)
    return tuple(
        replace(part, form=None) if part.form is Form.DATA and number != last else part
        for number, part in enumerate(parts)
    )


def _uncommented(rows: Sequence[Row]) -> Sequence[Row]:
    """Drop comments that start a line: an answer inside one is none."""
    if not any("<!--" in row.text for row in rows):
        return rows
    kept: list[Row] = []
    fence, comment = None, False
    for row in rows:
        found = None if comment else _ANY_FENCE.match(row.text)
        if fence:
            fence = None if _closes(row.text, fence) else fence
        elif found:
            fence = found[1]
        comment = comment or (not fence and row.text.lstrip().startswith("<!--"))
        if not comment:
            kept.append(row)
        comment = comment and "-->" not in row.text
    return kept


def _sections(rows: Sequence[Row]) -> Iterator[Section]:
    at, fresh = 0, True
    while at < len(rows):
        section = _answer(rows, at, fresh=fresh) or Section((rows[at],))
        yield section
        at += len(section.rows)
        fresh = section.form is not None or rows[at - 1].blank


def _answer(rows: Sequence[Row], at: int, *, fresh: bool) -> Section | None:
    """Return what starts at a line if it is more than a line of prose.

    `fresh` means that the line above is not part of a paragraph.
    """
    text = rows[at].text
    if not text or text.isspace():
        return None
    if fence := _FENCE.match(text):
        return _fence(rows, at, fence)
    if (item := _ITEM.match(text)) and _starts_list(item, fresh=fresh):
        return _List(rows, at).section()
    if "|" in text and at + 1 < len(rows) and _DELIMITER.match(rows[at + 1].text):
        return _table(rows, at)
    if text.lstrip().startswith(">"):
        return _quotation(rows, at)
    return _line(rows[at]) if fresh else None


def _starts_list(item: re.Match[str], *, fresh: bool) -> bool:
    """Tell what CommonMark says: in a paragraph only a list that starts with 1 can begin."""
    return _width(item[1]) < _INDENTED and (fresh or item[2] in (None, "1"))


def _width(space: str) -> int:
    return len(space.expandtabs(_INDENTED))


def _fence(rows: Sequence[Row], at: int, fence: re.Match[str]) -> Section:
    end = at + 1
    while end < len(rows) and not _closes(rows[end].text, fence[1]):
        end += 1
    inside, taken = rows[at + 1 : end], tuple(rows[at : end + 1])
    if fence[2].lower() not in ("yaml", "yml"):
        return Section(taken)
    text = Leaf(
        "\n".join(row.text for row in inside),
        rows[at].place,
        tuple((r.line, r.column) for r in inside),
    )
    return Section(taken, Form.DATA, values={"text": text})


def _closes(text: str, fence: str) -> bool:
    text = text.strip()
    return len(text) >= len(fence) and not text.strip(fence[0])


def _quotation(rows: Sequence[Row], at: int) -> Section:
    end = at
    while end < len(rows) and not rows[end].blank:
        end += 1
    taken = tuple(rows[at:end])
    return Section(taken, quote=leaf_of([_unquoted(row) for row in taken]))


def _unquoted(row: Row) -> Row:
    found = _QUOTE.match(row.text)
    return row.cut(found.end()) if found else row.stripped()


def _line(row: Row) -> Section | None:
    for form, pattern in ((Form.NUMBER, _NUMBER), (Form.TRUTH, _TRUTH)):
        if found := pattern.match(row.text):
            values = {
                name: leaf
                for name in found.groupdict()
                if found[name] and (leaf := leaf_of([row.cut(*found.span(name)).stripped()]))
            }
            return Section((row,), form, values=values)
    return None


def _table(rows: Sequence[Row], at: int) -> Section | None:
    end = at + 2
    while end < len(rows) and not rows[end].blank and "|" in rows[end].text:
        end += 1
    taken = tuple(rows[at:end])
    cells = tuple(tuple(_cells(row)) for row in (rows[at], *rows[at + 2 : end]))
    two = len(cells[0]) == 2  # noqa: PLR2004 - left and right
    return Section(taken, Form.TABLE if two else None, cells=cells)


def _cells(row: Row) -> Iterator[Leaf | None]:
    row = row.stripped()
    if row.text.startswith("|"):
        row = row.cut(1)
    if row.text.endswith("|") and not row.text.endswith("\\|"):
        row = row.cut(0, -1)
    start = 0
    while start <= len(row.text):
        found = _CELL.match(row.text, start)
        end = found.end() if found else len(row.text)
        yield _unescaped(leaf_of([row.cut(start, end).stripped()]))
        start = end + 1


def _unescaped(cell: Leaf | None) -> Leaf | None:
    if cell is None or not isinstance(cell.value, str) or "\\|" not in cell.value:
        return cell
    return Leaf(cell.value.replace("\\|", "|"), cell.place)


class _List:
    """Reads one list; a small machine, because what a line means depends on the lines above."""

    def __init__(self, rows: Sequence[Row], at: int) -> None:
        self.rows = rows
        self.start = at
        self.items: list[Item] = []
        self.width = 0
        self.text: list[Row] = []
        self.feedback: list[Row] = []
        self.whole: list[Row] = []
        self.marker = rows[at]
        self.marked: bool | None = None
        self.into = self.text
        self.fence: str | None = None
        found = _ITEM.match(self.marker.text)
        self.numbered = found is not None and found[2] is not None

    def section(self) -> Section:
        """Return the list with all its lines."""
        end = self.start
        while end < len(self.rows) and self._take(self.rows[end], self.rows[end - 1]):
            end += 1
        self._finish()
        boxes = any(item.marked is not None for item in self.items)
        form = Form.BOXES if boxes else Form.NUMBERED if self.numbered else None
        return Section(tuple(self.rows[self.start : end]), form, tuple(self.items))

    def _take(self, row: Row, above: Row) -> bool:
        """Add a line to the list; False where the list ends."""
        kept = row.cut(_shared(row.text, self.width))
        if self.fence is None and (item := self._item(row)):
            self._begin(row, item)
        elif row.blank:
            self.into.append(row)
            self.whole.append(row)
        elif self.fence is None and _QUOTE.match(row.text):
            self.into = self.feedback
            self.into.append(_unquoted(row))
            self.whole.append(kept)
        else:
            inside = row.text.startswith("\t") or kept.column - row.column >= self.width
            return self._continue(kept, above, inside=inside)
        return True

    def _item(self, row: Row) -> re.Match[str] | None:
        found = _ITEM.match(row.text)
        if found is None or self.numbered is (found[2] is None):
            return None
        if not self.items and self.marker is row:
            return found
        # An answer cannot contain answers: a box that is indented too far is the next answer.
        shallow = _width(found[1]) < min(self.width, _INDENTED)
        boxed = self.marked is not None and _BOX.match(row.text, found.end())
        return found if shallow or boxed else None

    def _begin(self, row: Row, item: re.Match[str]) -> None:
        if self.width:
            self._finish()
        box = _BOX.match(row.text, item.end())
        self.marker, self.marked = row, box[1] != " " if box else None
        self.width = max(item.end(), 1)
        self.text, self.feedback = [row.cut(box.end() if box else item.end())], []
        self.whole = self.text[:]
        self.into = self.text
        self._watch_fence(self.text[0].text)

    def _continue(self, kept: Row, above: Row, *, inside: bool) -> bool:
        if above.blank and self.fence is None:
            if not inside:
                return False
            self.into = self.text
        self.into.append(kept)
        self.whole.append(kept)
        if self.into is self.text:
            self._watch_fence(kept.text)
        return True

    def _watch_fence(self, text: str) -> None:
        if self.fence is not None:
            self.fence = None if _closes(text, self.fence) else self.fence
        elif found := _FENCE.match(text):
            self.fence = found[1]

    def _finish(self) -> None:
        rows, id_leaf = _without_id(self.text)
        text, feedback = leaf_of(rows), leaf_of(self.feedback)
        start = self.marker.stripped().place
        end = text.place if text else start
        place = (*start[:2], *end[2:])
        whole = leaf_of(self.whole)
        self.items.append(Item(place, text, self.marked, id_leaf, feedback, whole))


def _shared(text: str, width: int) -> int:
    """Return how much of a line's indentation belongs to the list."""
    indentation = len(text) - len(text.lstrip())
    return min(width, indentation)


def _without_id(rows: list[Row]) -> tuple[list[Row], Leaf | None]:
    """Take `{#id}` off the end of an answer's first line."""
    found = _ITEM_ID.search(rows[0].text)
    if found is None:
        return rows, None
    first = rows[0]
    return [first.cut(0, found.start()), *rows[1:]], leaf_of([first.cut(*found.span(1))])
