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
_MERGE_MARK = re.compile(r"(<{7}|={7}|>{7}|\|{7})( |$)")
_SAFE_ID = re.compile(rf"#{_ID}")
#: Line ends for some editors and not for others: they would tear a line apart.
_LINE_ENDS = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})


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
        if _MERGE_MARK.match(content):
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


def _read_line(content: str, at: Span, lines: _Lines) -> None:
    item = _ITEM.fullmatch(content)
    choice = _CHOICE.fullmatch(content)
    if item is not None:
        lines.add(item[1], int(item[2]), item[3], at)
    elif choice is None or not _read_choice(choice, at, lines):
        lines.found.append(LedgerLineUnreadable(at=at, line=content))


def _read_choice(line: re.Match[str], at: Span, lines: _Lines) -> bool:
    """Read the line of a choice; False if its text is broken or its question was not met."""
    question, name = line[1], line[3]
    key = name if name.startswith("#") else _unquoted(name)
    if key is None or ("question", question) not in lines.items:
        return False
    if lines.add(f"choice of {question}", int(line[2]), key, at) and line[4]:
        lines.removed.add((question, key))
    return True


def _unquoted(text: str) -> str | None:
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return value if isinstance(value, str) else None


def _ledger(lines: _Lines) -> Ledger:
    prefix = "choice of "
    return Ledger(
        pages=lines.numbers.get("page", {}),
        questions=lines.numbers.get("question", {}),
        objectives=lines.numbers.get("objective", {}),
        choices={
            (kind.removeprefix(prefix), key): number
            for kind, numbers in lines.numbers.items()
            if kind.startswith(prefix)
            for key, number in numbers.items()
        },
        removed=frozenset(lines.removed),
    )
