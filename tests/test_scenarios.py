"""The table of scenarios says where each is tried: neither more nor less than there is."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "scenarios.md"

#: Scenarios of targets that are not built yet.
_LATER = range(100, 107)
NUMBERS = frozenset(range(1, 116)) - frozenset(_LATER)

_ROW = re.compile(r"^\| (\d+) \| [^|]+ \| ([^|]+) \|$", re.MULTILINE)
_FILE = re.compile(r"`([^`]+)`")
_NODE = re.compile(r"""\b(?:test|both)\(\s*["'`](\d+) """)
_BROWSER = re.compile(r"^def test((?:_s\d{3})+)_", re.MULTILINE)


def tried() -> dict[int, set[str]]:
    """Return the files that have a test named by each number."""
    found: dict[int, set[str]] = {}
    for path in sorted((ROOT / "tests" / "runtime" / "scenarios").glob("*.test.js")):
        for number in _NODE.findall(path.read_text(encoding="utf-8")):
            found.setdefault(int(number), set()).add(path.relative_to(ROOT).as_posix())
    for path in sorted((ROOT / "tests" / "scenarios").glob("test_*.py")):
        for numbers in _BROWSER.findall(path.read_text(encoding="utf-8")):
            for number in re.findall(r"\d+", numbers):
                found.setdefault(int(number), set()).add(path.relative_to(ROOT).as_posix())
    return found


def test_each_scenario_is_where_the_table_says() -> None:
    rows = {int(number): where for number, where in _ROW.findall(PAGE.read_text("utf-8"))}

    assert rows.keys() == NUMBERS
    named = {number: set(_FILE.findall(where)) for number, where in rows.items()}
    assert {number: files for number, files in named.items() if files} == tried()
    silent = [n for n, files in named.items() if not files and "not yet" not in rows[n]]
    assert silent == []
