"""Why the YAML parser gave up, in words for people who write courses.

libyaml says where it could not go on and in what it was. The cause often stands earlier: a quote
that swallowed three lines, a bracket that starts a text. Each function below recognises one such
mistake from what was read last; the first that recognises its own explains it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.source.findings.yaml import QuoteNotClosed, YamlSyntax

if TYPE_CHECKING:
    from collections.abc import Sequence

    import yaml

_QUOTE_IT = "put the text in quotes"
_CLOSERS = {"[": "]", "{": "}"}


@dataclass(slots=True)
class Progress:
    """What was read before the error: yaml events."""

    last: Any = None
    quoted: Any = None
    closed: Any = None
    flow: list[Any] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Trouble:
    """An error and its surroundings. Lines and columns here count from 0."""

    context: str
    problem: str
    start: tuple[int, int]
    stop: tuple[int, int]
    progress: Progress
    path: PurePosixPath
    lines: Sequence[str]
    at_line: int

    @property
    def character(self) -> str:
        """Return the character at which reading stopped; empty at the end of a line."""
        line, column = self.stop
        return self.lines[line][column : column + 1]

    @property
    def opens_line(self) -> bool:
        """Tell whether only white space stands before the place where reading stopped."""
        line, column = self.stop
        return not self.lines[line][:column].strip()

    def between(self, mark: Any) -> str | None:  # noqa: ANN401 - yaml's marks have no types
        """Return what stands between a mark and the error, if they are on one line."""
        line, column = self.stop
        return self.lines[line][mark.column : column] if mark.line == line else None

    def span(self, start: tuple[int, int], end: tuple[int, int] | None = None) -> Span:
        """Return a place inside the text; without an end it is one character, or what there is."""
        line = min(start[0], len(self.lines) - 1)
        column = min(start[1], len(self.lines[line]))
        stop = end or (line, column + 1)
        end_column = min(stop[1], len(self.lines[stop[0]]))
        first = self.at_line
        return Span(self.path, line + first, column + 1, stop[0] + first, end_column + 1)

    def fault(
        self,
        problem: str,
        advice: str | None,
        start: tuple[int, int],
        end: tuple[int, int] | None = None,
    ) -> YamlSyntax:
        """Return the finding for a mistake at this place."""
        return YamlSyntax(at=self.span(start, end), problem=problem, advice=advice)

    def rest_of_line(self, line: int) -> tuple[tuple[int, int], tuple[int, int]]:
        """Return start and end of the text of a line."""
        text = self.lines[line]
        return (line, len(text) - len(text.lstrip())), (line, len(text.rstrip()))


def explain(
    error: yaml.MarkedYAMLError,
    progress: Progress,
    path: PurePosixPath,
    lines: Sequence[str],
    at_line: int,
) -> Diagnostic:
    """Turn the parser's error into the one finding that names its cause."""
    stop = _last_text(error.problem_mark, lines)
    start = _last_text(error.context_mark, lines) if error.context_mark else stop
    trouble = _Trouble(
        context=error.context or "",
        problem=error.problem or "",
        start=start,
        stop=stop,
        progress=progress,
        path=path,
        lines=lines,
        at_line=at_line,
    )
    for recognise in _MISTAKES:
        found = recognise(trouble)
        if found is not None:
            return found
    return trouble.fault(f"this cannot be read as YAML: {trouble.problem}", _QUOTE_IT, stop)


def _last_text(mark: Any, lines: Sequence[str]) -> tuple[int, int]:  # noqa: ANN401 - as above
    """Return a mark's line and column, moved from behind the text to its last line."""
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if line < len(lines) and (column < len(lines[line]) or lines[line].strip()):
        return line, column
    line = min(line, len(lines) - 1)
    while line > 0 and not lines[line].strip():
        line -= 1
    return line, len(lines[line].rstrip())


def _open_quote(trouble: _Trouble) -> Diagnostic | None:
    if trouble.context != "while scanning a quoted scalar":
        return None
    return _quote(trouble, trouble.start)


def _quote(trouble: _Trouble, start: tuple[int, int]) -> QuoteNotClosed:
    quote = trouble.lines[start[0]][start[1] : start[1] + 1]
    return QuoteNotClosed(at=trouble.span(start, trouble.rest_of_line(start[0])[1]), quote=quote)


def _after_quote(trouble: _Trouble) -> Diagnostic | None:
    """Recognise text behind a closing quote: it closed too early, or much too late."""
    quoted = trouble.progress.quoted
    if quoted is None:
        return None
    between = trouble.between(quoted.end_mark)
    if between is None or between.strip():
        return None
    start = (quoted.start_mark.line, quoted.start_mark.column)
    if start[0] != quoted.end_mark.line:
        return _quote(trouble, start)
    if trouble.character in (":", ""):
        return None
    stop = trouble.stop
    if between:
        advice = "put one pair of quotes around the whole text"
        return trouble.fault("there is text behind the closing quote", advice, stop)
    return _inner_quote(trouble, quoted.style, (stop[0], stop[1] - 1))


def _inner_quote(trouble: _Trouble, quote: str, place: tuple[int, int]) -> YamlSyntax:
    if quote == "'":
        advice = "inside '…' write '' for an apostrophe, or put the text in \"…\""
    else:
        advice = 'inside "…" write \\" for a quote, or put the text in \'…\''
    return trouble.fault(f"this {quote} closes the text too early", advice, place)


def _after_bracket(trouble: _Trouble) -> Diagnostic | None:
    """Recognise text behind a closing bracket: it is text that starts with a bracket."""
    closed, last = trouble.progress.closed, trouble.progress.last
    if closed is None or not closed.flow_style or not _ends_with(last, closed):
        return None
    between = trouble.between(last.end_mark)
    if between is None or between.strip() or not trouble.character:
        return None
    if trouble.character in ("]", "}"):
        problem = f"there is a {trouble.character} without its opening bracket"
        return trouble.fault(problem, f"remove it, or {_QUOTE_IT}", trouble.stop)
    start = (closed.start_mark.line, closed.start_mark.column)
    sign = trouble.lines[start[0]][start[1]]
    kind = "list" if sign == "[" else "table"
    problem = f"text that starts with {sign} is read as a {kind}"
    return trouble.fault(problem, _QUOTE_IT, start, trouble.rest_of_line(start[0])[1])


def _ends_with(last: Any, closed: Any) -> bool:  # noqa: ANN401 - yaml's events
    """Tell whether the last event is the end of that list or table."""
    name = type(closed).__name__.replace("Start", "End")
    return type(last).__name__ == name


def _comment_cuts(trouble: _Trouble) -> Diagnostic | None:
    """Recognise a text over several lines with a # in it."""
    last = trouble.progress.last
    if getattr(last, "style", "'") not in ("", None) or not trouble.opens_line:
        return None
    line, column = last.end_mark.line, last.end_mark.column
    rest = trouble.lines[line][column:]
    comment = re.match(r"\s+#", rest)
    if comment is None or line >= trouble.stop[0] or _looks_like_entry(trouble):
        return None
    place = (line, column + comment.end() - 1)
    end = trouble.rest_of_line(line)[1]
    return trouble.fault("the text ends before #, which starts a comment", _QUOTE_IT, place, end)


def _looks_like_entry(trouble: _Trouble) -> bool:
    line, column = trouble.stop
    return bool(re.match(r"- |[^\s:]+:(?:\s|$)", trouble.lines[line][column:]))


def _comment_in_brackets(trouble: _Trouble) -> Diagnostic | None:
    """Recognise a # that turned the rest of a list or table in brackets into a comment."""
    flow = trouble.progress.flow
    if not flow or not flow[-1].flow_style:
        return None
    for line in range(flow[-1].start_mark.line, trouble.stop[0] + 1):
        comment = re.search(r"\s#(?=\S)", trouble.lines[line])
        before = trouble.lines[line][: comment.start()] if comment else ""
        if comment is None or before.count('"') % 2 or before.count("'") % 2:
            continue
        place, end = (line, comment.start() + 1), trouble.rest_of_line(line)[1]
        advice = "put text with # in quotes"
        return trouble.fault("everything behind # is read as a comment", advice, place, end)
    return None


def _second_colon(trouble: _Trouble) -> Diagnostic | None:
    if trouble.problem != "mapping values are not allowed in this context":
        return None
    last = trouble.progress.last
    first_line = last.start_mark.line
    if first_line == trouble.stop[0]:
        return _colon_in_line(trouble, last)
    if not trouble.lines[first_line][: last.start_mark.column].strip(" -"):
        return _no_colon(trouble, first_line)
    start, end = trouble.rest_of_line(trouble.stop[0])
    advice = "start it exactly below the key above it"
    return trouble.fault("this line is indented more than the line above", advice, start, end)


def _colon_in_line(trouble: _Trouble, last: Any) -> YamlSyntax:  # noqa: ANN401 - yaml's event
    is_key = not trouble.lines[trouble.stop[0]][: last.start_mark.column].strip(" -")
    if is_key and getattr(last, "style", "'") in ("", None):
        return trouble.fault(
            "this key is too long", _QUOTE_IT, (last.start_mark.line, last.start_mark.column)
        )
    return trouble.fault("there is a second ': ' on this line", _QUOTE_IT, trouble.stop)


def _no_colon(trouble: _Trouble, line: int) -> YamlSyntax:
    start, end = trouble.rest_of_line(line)
    text = trouble.lines[line][start[1] : end[1]].removeprefix("- ")
    glued = re.match(r"[\w-]+:(?=\S)", text)
    if glued:
        place = (line, end[1] - len(text) + glued.end() - 1)
        return trouble.fault("there is no space behind this ':'", "write a space behind it", place)
    advice = "write 'key: value'; indent a text that goes on in the next line"
    return trouble.fault("this line has no ': ' behind its key", advice, start, end)


def _simple_key(trouble: _Trouble) -> Diagnostic | None:
    if trouble.context != "while scanning a simple key":
        return None
    return _no_colon(trouble, trouble.start[0])


def _bad_start(trouble: _Trouble) -> Diagnostic | None:
    """Recognise a character that no text may start with, or none at all."""
    if trouble.problem.endswith("expected node content") and not trouble.character.strip():
        advice = "write the ] or } that is missing, or put the text in quotes"
        return trouble.fault("the text ends inside [ ] or { }", advice, trouble.stop)
    if trouble.problem != "found character that cannot start any token":
        return None
    if trouble.character == "\t":
        line, column = trouble.stop
        text = trouble.lines[line][column:]
        end = column + len(text) - len(text.lstrip("\t"))
        place = (line, column), (line, end)
        return trouble.fault("this line is indented with a tab", "use spaces", *place)
    return trouble.fault(f"text cannot start with {trouble.character}", _QUOTE_IT, trouble.stop)


def _bad_indent(trouble: _Trouble) -> Diagnostic | None:
    if "did not find expected key" not in trouble.problem and "'-'" not in trouble.problem:
        return None
    if not trouble.opens_line:
        return None
    start, end = trouble.rest_of_line(trouble.stop[0])
    if getattr(trouble.progress.last, "style", None) in ("|", ">"):
        problem = "this line is indented less than the text above it"
        return trouble.fault(problem, "indent all lines of the text alike", start, end)
    if trouble.stop[1] == trouble.start[1]:
        return _mixed(trouble, start, end)
    if not _looks_like_entry(trouble):
        return _no_colon(trouble, trouble.stop[0])
    advice = "start it exactly below the line it belongs to"
    return trouble.fault("the indentation fits none of the lines above", advice, start, end)


def _mixed(trouble: _Trouble, start: tuple[int, int], end: tuple[int, int]) -> YamlSyntax:
    """Return the finding for a list item among keys, or a key among list items."""
    if trouble.lines[start[0]][start[1] :].startswith("- "):
        problem = "a list item stands between keys"
        return trouble.fault(problem, "put it below the key of its list", start, end)
    if "'-'" in trouble.problem:
        problem = "this line stands between list items, but has no '- '"
        return trouble.fault(problem, "write '- ' before it, or move it", start, end)
    return _no_colon(trouble, start[0])


def _open_bracket(trouble: _Trouble) -> Diagnostic | None:
    if trouble.context not in ("while parsing a flow sequence", "while parsing a flow mapping"):
        return None
    line, column = trouble.start
    sign = trouble.lines[line][column : column + 1]
    closer = _CLOSERS.get(sign, "]")
    if trouble.stop[0] == line and trouble.character == ":":
        return trouble.fault("there is a second ': ' in this text", _QUOTE_IT, trouble.stop)
    if trouble.stop[0] == line and trouble.character and trouble.character not in "]}":
        advice = f"write a comma or {closer}; put text with , [ ] {{ }} or quotes in quotes"
        return trouble.fault("a comma is missing here", advice, trouble.stop)
    advice = f"write {closer} at its end, or {_QUOTE_IT}"
    return trouble.fault(f"the {sign} that opens here has no {closer}", advice, (line, column))


@dataclass(frozen=True, slots=True)
class _Words:
    """A mistake that libyaml's own words give away; `at_start` points at where it began."""

    context: str
    problem: str
    says: str
    advice: str
    at_start: bool = False

    def __call__(self, trouble: _Trouble) -> Diagnostic | None:
        if self.context not in trouble.context or self.problem not in trouble.problem:
            return None
        place = trouble.start if self.at_start else trouble.stop
        sign = trouble.lines[place[0]][place[1] : place[1] + 1]
        return trouble.fault(self.says.format(sign=sign), self.advice, place)


_MISTAKES = (
    _open_quote,
    _after_quote,
    _after_bracket,
    _comment_cuts,
    _comment_in_brackets,
    _second_colon,
    _simple_key,
    _bad_start,
    _bad_indent,
    _open_bracket,
    _Words("an alias", "", "text cannot start with *", _QUOTE_IT, at_start=True),
    _Words("an anchor", "", "text cannot start with &", _QUOTE_IT, at_start=True),
    _Words("a tag", "", "text cannot start with !", _QUOTE_IT, at_start=True),
    _Words("a directive", "", "a line cannot start with %", _QUOTE_IT, at_start=True),
    _Words("a %", "", "a line cannot start with %", "remove this line", at_start=True),
    _Words("", "incompatible YAML", "this is YAML 1.2", "remove this line"),
    _Words("", "duplicate %YAML", "the version is given twice", "remove this line"),
    _Words("a block scalar", "tab character", "this line is indented with a tab", "use spaces"),
    _Words(
        "a block scalar",
        "",
        "behind {sign} the text must start on the next line",
        "start the text on the next line, indented, or put it in quotes",
        at_start=True,
    ),
    _Words(
        "a quoted scalar",
        "escape character",
        "this is no escape that YAML knows",
        "inside \"…\" write \\\\ for a backslash, or put the text in '…'",
    ),
    _Words(
        "a quoted scalar",
        "",
        "this escape needs more digits",
        "inside \"…\" write \\\\ for a backslash, or put the text in '…'",
    ),
    _Words("", "expected node content", "text cannot start with {sign}", _QUOTE_IT),
    _Words(
        "",
        "block sequence entries",
        "a list cannot start here",
        "start the list on the line below its key; put text that starts with '- ' in quotes",
    ),
    _Words("", "mapping keys are not", "text cannot start with ?", _QUOTE_IT),
    _Words(
        "",
        "expected <document start>",
        "this line does not belong to what stands above",
        "indent it like the first line of the file",
    ),
)
