from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormbuild.diagnostics import Diagnostic, Severity, Span
from scormbuild.reports import REPORTS, text
from scormbuild.reports.cells import visible, width

PATH = PurePosixPath("quizzes/fire.yaml")


@dataclass(frozen=True, kw_only=True)
class NotAChoice(Diagnostic):
    """The answer is none of the choices."""

    code: ClassVar[str] = "QST004"

    answer: str = "A lit"
    meant: str | None = "A lid"

    def message(self) -> str:
        return f"the answer {self.answer!r} is not among the choices"

    def hint(self) -> str | None:
        return f"did you mean {self.meant!r}?" if self.meant else None


@dataclass(frozen=True, kw_only=True)
class Dull(NotAChoice):
    """Advice."""

    code: ClassVar[str] = "DES001"
    severity: ClassVar[Severity] = Severity.ADVICE


@dataclass(frozen=True, kw_only=True)
class Doubtful(NotAChoice):
    """A warning."""

    code: ClassVar[str] = "ACC001"
    severity: ClassVar[Severity] = Severity.WARNING


def at(line: int, column: int, end_column: int, end_line: int | None = None) -> Span:
    return Span(PATH, line, column, end_line or line, end_column)


def excerpt(line: str, column: int, end_column: int, end_line: int = 1) -> tuple[str, ...]:
    """Return the lines of the report that show the source."""
    found = NotAChoice(at=at(1, column, end_column, end_line), meant=None)
    return tuple(REPORTS["text"]((found,), {PATH: f"{line}\nnext"}, 1).split("\n")[1:-3])


def test_a_finding_is_shown_as_compilers_show_it() -> None:
    source = "\n" * 11 + "answer: A lit\n"
    found = (NotAChoice(at=at(12, 9, 14)),)

    assert text.report(found, {PATH: source}, 14) == (
        "quizzes/fire.yaml:12:9: error[QST004]"
        " the answer 'A lit' is not among the choices\n"
        "   12 |  answer: A lit\n"
        "      |          ^^^^^\n"
        "   hint: did you mean 'A lid'?\n"
        "\n"
        "1 error, 0 warnings in 14 files\n"
    )


def test_findings_of_whole_files_and_unread_files_show_no_line() -> None:
    found = (
        NotAChoice(at=Span(PATH), meant=None),
        NotAChoice(at=Span(PATH, 7), meant=None),
        Doubtful(at=Span(PurePosixPath("unread.md"), 3, 4, 3, 5), meant=None),
    )

    assert REPORTS["text"](found, {PATH: "x"}, 2) == (
        "quizzes/fire.yaml: error[QST004] the answer 'A lit' is not among the choices\n"
        "\n"
        "quizzes/fire.yaml:7: error[QST004] the answer 'A lit' is not among the choices\n"
        "\n"
        "unread.md:3:4: warning[ACC001] the answer 'A lit' is not among the choices\n"
        "\n"
        "2 errors, 1 warning in 2 files\n"
    )


def test_a_line_without_column_shows_no_caret() -> None:
    found = NotAChoice(at=Span(PATH, 1), meant=None)

    assert REPORTS["text"]((found,), {PATH: "<a>"}, 1).split("\n")[1:3] == ["    1 |  <a>", ""]


@pytest.mark.parametrize(
    ("found", "files", "expected"),
    [
        ((), 14, "0 errors, 0 warnings in 14 files\n"),
        ((), 1, "0 errors, 0 warnings in 1 file\n"),
        ((Dull, Dull), 2, "0 errors, 0 warnings, 2 advice in 2 files\n"),
        ((NotAChoice, Doubtful, Dull), 2, "1 error, 1 warning, 1 advice in 2 files\n"),
    ],
)
def test_the_summary_counts(found: tuple[type[NotAChoice], ...], files: int, expected: str) -> None:
    findings = tuple(kind(at=Span(PATH)) for kind in found)

    assert REPORTS["text"](findings, {}, files).endswith(expected)


LONG = "a" * 120 + "<<HERE>>" + "b" * 150


@pytest.mark.parametrize(
    ("line", "column", "end_column", "shown", "carets"),
    [
        ("k: value", 4, 9, "k: value", "   ^^^^^"),
        ("k:", 3, 3, "k:", "  ^"),
        ("k:", 9, 12, "k:", "  ^"),
        ("", 1, 1, "", "^"),
        ("\tk: v", 5, 6, "    k: v", "       ^"),
        ("a\tb", 2, 3, "a    b", " ^^^^"),
        ("日本: v", 5, 6, "日本: v", "      ^"),
        ("k: 日本", 4, 6, "k: 日本", "   ^^^^"),
        ("😀 x", 3, 4, "😀 x", "   ^"),
        ("e\u0301 x", 4, 5, "e\u0301 x", "  ^"),
        ("👩\u200d🚒 x", 5, 6, "👩\u200d🚒 x", "   ^"),
        ("👍🏽 x", 4, 5, "👍🏽 x", "   ^"),
        ("✔\ufe0f x", 4, 5, "✔\ufe0f x", "   ^"),
        ("a\x1b[31m b", 8, 9, "a␛[31m b", "       ^"),
        ("a\u202eb c", 5, 6, "a\ufffdb c", "    ^"),
        ("a\x9b c\x7f", 4, 6, "a\ufffd c␡", "   ^^"),
        (LONG, 121, 129, "…" + "a" * 31 + "<<HERE>>" + "b" * 55 + "…", " " * 32 + "^" * 8),
        ("b" * 200, 3, 5, "b" * 95 + "…", "  ^^"),
        ("b" * 200, 3, 201, "b" * 95 + "…", "  " + "^" * 94),
        ("b" * 200, 198, 201, "…" + "b" * 34, " " * 32 + "^^^"),
        ("日" * 100, 90, 91, "…" + "日" * 26 + "", " " * 31 + "^^"),
    ],
)
def test_carets_stand_below_the_text(
    line: str, column: int, end_column: int, shown: str, carets: str
) -> None:
    assert excerpt(line, column, end_column) == (
        f"    1 |  {shown}".rstrip(),
        f"      |  {carets}",
    )


def test_carets_of_several_lines_end_with_the_first() -> None:
    assert excerpt("k: [a,  ", 4, 2, end_line=2) == ("    1 |  k: [a,", "      |     ^^^")


def test_great_line_numbers_keep_the_bars_in_line() -> None:
    found = NotAChoice(at=at(123456, 1, 2), meant=None)

    shown = REPORTS["text"]((found,), {PATH: "\n" * 123455 + "x"}, 1).split("\n")[1:3]

    assert shown == ["123456 |  x", "       |  ^"]


def test_what_authors_wrote_cannot_steer_the_terminal() -> None:
    found = NotAChoice(at=Span(PurePosixPath("a\x1b]0;x\x07.md")), meant="\u202e")

    shown = REPORTS["text"]((found,), {}, 1)

    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "\u202e" not in shown


def test_colours_are_asked_for() -> None:
    found = (NotAChoice(at=at(1, 1, 2)), Doubtful(at=Span(PATH), meant=None))

    assert text.report(found, {PATH: "x"}, 1, colour=True) == (
        "\x1b[1mquizzes/fire.yaml:1:1\x1b[0m: \x1b[1;31merror[QST004]\x1b[0m"
        " the answer 'A lit' is not among the choices\n"
        "\x1b[2m    1 |\x1b[0m  x\n"
        "\x1b[2m      |\x1b[0m  \x1b[1;31m^\x1b[0m\n"
        "   \x1b[1mhint:\x1b[0m did you mean 'A lid'?\n"
        "\n"
        "\x1b[1mquizzes/fire.yaml\x1b[0m: \x1b[1;33mwarning[ACC001]\x1b[0m"
        " the answer 'A lit' is not among the choices\n"
        "\n"
        "1 error, 1 warning in 1 file\n"
    )


@given(st.text(max_size=300), st.integers(1, 310), st.integers(1, 310), st.integers(1, 3))
def test_any_line_can_be_shown(line: str, column: int, end_column: int, end_line: int) -> None:
    line = line.replace("\n", " ")

    rows = excerpt(line, column, end_column, end_line)

    assert len(rows) == 2
    assert all(width(row) <= 130 for row in rows)
    assert rows[1].endswith("^")
    shown = "".join(rows)
    assert not any(ord(character) < 32 for character in shown)
    shown.encode()


@given(st.text())
def test_visible_text_stays_visible(line: str) -> None:
    assert visible(visible(line)) == visible(line)
