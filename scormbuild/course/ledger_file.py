"""The text of `tracking.lock`: one line per item, made to be read, committed and merged."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from scormbuild.course.course import Ledger
from scormbuild.course.findings import (
    LedgerEmpty,
    LedgerItemTwice,
    LedgerLineUnreadable,
    LedgerNumberTwice,
    LedgerTooNew,
    LedgerUnmerged,
)
from scormbuild.course.ledger import PATH
from scormbuild.diagnostics import Diagnostic, Outcome, Span

HEADER = """\
# The permanent numbers of this course, written by scormbuild. Commit this file.
# The saved progress of learners refers to them: no line is ever removed, no number used again.
# The answers of a question stand in the author's order; "removed" ones only keep their number.
ledger 1
"""

_FORMAT = "ledger 1"
_ID = r"[A-Za-z][A-Za-z0-9_-]*"
#: A saved state has a place for every number up to the largest. A course of 99,999 pages cannot be
#: read in a lifetime, and the codec writes the numbers of choices in 15 bits.
_NUMBER = r"0|[1-9][0-9]{0,3}"
_ITEM = re.compile(rf"(page|question|objective) ([1-9][0-9]{{0,4}}) ({_ID})")
_CHOICE = re.compile(rf'choice ({_ID}) ({_NUMBER}) (#{_ID}|".*")( removed)?')
#: What git writes into a file that it could not merge.
MERGE_MARK = re.compile(r"(<{7}|={7}|>{7}|\|{7})( |$)")
_SAFE_ID = re.compile(rf"#{_ID}")
#: Line ends for some editors and not for others: they would tear a line apart.
_LINE_ENDS = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})


#: The kind of a choice names its question: every question has numbers of its own.
_CHOICE_OF = "choice of "


@dataclass(frozen=True, slots=True)
class Entry:
    """A line that gives an item its number; `place` is where in the line the number stands."""

    kind: str
    number: int
    name: str
    place: tuple[int, int]
    removed: bool = False


@dataclass(slots=True)
class _Lines:
    """What was read so far, and in which line each number and each item was met."""

    numbers: dict[str, dict[str, int]] = field(default_factory=dict)
    items: dict[tuple[str, str], Span] = field(default_factory=dict)
    owners: dict[tuple[str, int], str] = field(default_factory=dict)
    removed: set[tuple[str, str]] = field(default_factory=set)
    found: list[Diagnostic] = field(default_factory=list)

    def add(self, kind: str, number: int, name: str, at: Span) -> bool:
        """Take an item in, unless the item or its number is there already."""
        first = self.items.setdefault((kind, name), at)
        if first is not at:
            self.found.append(LedgerItemTwice(at=at, kind=kind, name=name, first=first))
            return False
        owner = self.owners.setdefault((kind, number), name)
        if owner != name:
            clash = self.items[kind, owner]
            self.found.append(
                LedgerNumberTwice(
                    at=at, kind=kind, number=number, name=name, other=owner, first=clash
                )
            )
            return False
        self.numbers.setdefault(kind, {})[name] = number
        return True


def serialize(ledger: Ledger) -> str:
    """Return the text of a ledger: sorted by number, the choices below their question."""
    choices: dict[str, list[str]] = {}
    for removed in (False, True):
        for (question, key), number in ledger.choices.items():
            if ((question, key) in ledger.removed) is removed:
                line = _choice_line(question, key, number, removed=removed)
                choices.setdefault(question, []).append(line)
    questions = [
        line
        for name, number in _sorted(ledger.questions)
        for line in (f"question {number} {name}\n", *choices.get(name, ()))
    ]
    return "\n".join(
        (
            HEADER,
            "".join(f"objective {number} {name}\n" for name, number in _sorted(ledger.objectives)),
            "".join(f"page {number} {name}\n" for name, number in _sorted(ledger.pages)),
            "".join(questions),
        )
    )


def parse(text: str) -> Outcome[Ledger]:
    """Read the text of a ledger; lines that cannot be read are reported and left out."""
    lines = _Lines()
    started = False
    for index, line in enumerate(text.split("\n"), start=1):
        content = line.strip()
        if not content or content.startswith("#"):
            continue
        at = Span(PATH, index, 1, index, len(line) + 1)
        if MERGE_MARK.match(content):
            lines.found.append(LedgerUnmerged(at=at))
        elif not started:
            started = True
            if content != _FORMAT:
                return Outcome(None, (*lines.found, LedgerTooNew(at=at, found=content)))
        else:
            _read_line(content, at, lines)
    if not started and not lines.found:
        return Outcome(None, (LedgerEmpty(at=Span(PATH)),))
    return Outcome(_ledger(lines), tuple(lines.found))


def _sorted(numbers: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(numbers.items(), key=lambda item: item[1])


def _choice_line(question: str, key: str, number: int, *, removed: bool) -> str:
    name = key if _SAFE_ID.fullmatch(key) else json.dumps(key, ensure_ascii=False)
    mark = " removed" if removed else ""
    return f"choice {question} {number} {name.translate(_LINE_ENDS)}{mark}\n"


def read_entry(line: str) -> Entry | None:
    """Read a line of the ledger that names an item; None if it does not, or cannot be read."""
    content = line.strip()
    indent = len(line) - len(line.lstrip())
    item = _ITEM.fullmatch(content)
    if item is not None:
        return Entry(item[1], int(item[2]), item[3], (indent + item.start(2), indent + item.end(2)))
    choice = _CHOICE.fullmatch(content)
    if choice is None:
        return None
    key = choice[3] if choice[3].startswith("#") else _unquoted(choice[3])
    if key is None:
        return None
    place = (indent + choice.start(2), indent + choice.end(2))
    return Entry(f"{_CHOICE_OF}{choice[1]}", int(choice[2]), key, place, bool(choice[4]))


def _read_line(content: str, at: Span, lines: _Lines) -> None:
    entry = read_entry(content)
    if entry is None or not _belongs(entry, lines):
        lines.found.append(LedgerLineUnreadable(at=at, line=content))
    elif lines.add(entry.kind, entry.number, entry.name, at) and entry.removed:
        lines.removed.add((entry.kind.removeprefix(_CHOICE_OF), entry.name))


def _belongs(entry: Entry, lines: _Lines) -> bool:
    """Tell whether an entry stands where it can: a choice below its question."""
    question = entry.kind.removeprefix(_CHOICE_OF)
    return question == entry.kind or ("question", question) in lines.items


def _unquoted(text: str) -> str | None:
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return value if isinstance(value, str) else None


def _ledger(lines: _Lines) -> Ledger:
    return Ledger(
        pages=lines.numbers.get("page", {}),
        questions=lines.numbers.get("question", {}),
        objectives=lines.numbers.get("objective", {}),
        choices={
            (kind.removeprefix(_CHOICE_OF), key): number
            for kind, numbers in lines.numbers.items()
            if kind.startswith(_CHOICE_OF)
            for key, number in numbers.items()
        },
        removed=frozenset(lines.removed),
    )
