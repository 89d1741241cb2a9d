"""The Jinja2 environment of a theme, and what becomes of an error in one of its templates."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator
from types import CodeType

from jinja2 import BytecodeCache, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.bccache import Bucket
from jinja2.exceptions import SecurityError

from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.render.findings import TemplateFailed, TemplateForbidden, TemplateSyntax
from scormbuild.render.sandbox import Sandbox
from scormbuild.render.theme import Theme
from scormbuild.render.theme_settings import ThemeFile

#: Everything that a template can raise. Whether a template did, its traceback tells.
TEMPLATE_TROUBLE = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
)


class _Compiled(BytecodeCache):
    """The templates that this process has compiled: of each the newest, known by its source."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        checksum, code = self._kept.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._kept[bucket.key] = (bucket.checksum, bucket.code)


#: A course is built for several targets, or again and again, with the same templates.
_COMPILED = _Compiled()


def environment(theme: Theme) -> Sandbox:
    """Return the environment that compiles the theme's templates, each when it is first used."""
    files = theme.files

    def source(name: str) -> tuple[str, str, None] | None:
        file = files.get(name)
        return (file.text, file.path.as_posix(), None) if file else None

    sandbox = Sandbox(source)
    sandbox.bytecode_cache = _COMPILED
    return sandbox


def syntax_findings(theme: Theme, templates: Sandbox) -> Iterator[Diagnostic]:
    """Compile what the course brought along and yield what is not valid."""
    for name, file in sorted(theme.files.items()):
        if file.of_course and name.endswith(".j2"):
            try:
                templates.get_template(name)
            except TemplateSyntaxError as error:
                yield _syntax(error, file)


def finding(error: BaseException, theme: Theme) -> Diagnostic | None:
    """Return what an error says about the course's templates; None if it is not their fault."""
    files = {file.path.as_posix(): file for file in theme.files.values() if file.of_course}
    if isinstance(error, TemplateSyntaxError):
        broken = files.get(error.filename or "")
        return _syntax(error, broken) if broken else None
    frames = _frames(error, lambda name: name in files)
    if not frames:
        return None
    path, line = frames[-1]
    return _failure(error, _line_span(files[path], line))


def _syntax(error: TemplateSyntaxError, file: ThemeFile) -> Diagnostic:
    at = _line_span(file, error.lineno)
    return TemplateSyntax(at=at, reason=_sentence(error.message or "it cannot be read"))


def _failure(error: BaseException, at: Span) -> Diagnostic:
    if isinstance(error, RecursionError):
        return TemplateForbidden(at=at, reason="it calls or includes itself without end")
    if isinstance(error, MemoryError | OverflowError):
        return TemplateForbidden(at=at, reason="it makes something that is too large")
    if isinstance(error, SecurityError):
        return TemplateForbidden(at=at, reason=_sentence(str(error)))
    if isinstance(error, TemplateNotFound):
        return TemplateFailed(at=at, reason=f"there is no template {error.name!r}")
    if isinstance(error, TemplateError) or type(error) is LookupError:
        return TemplateFailed(at=at, reason=_sentence(str(error)))
    return TemplateFailed(at=at, reason=f"{type(error).__name__}: {_sentence(str(error))}")


def _frames(error: BaseException, is_template: Callable[[str], bool]) -> list[tuple[str, int]]:
    """Return path and line of the course's templates that were running, the innermost last."""
    return [
        (frame.f_code.co_filename, line)
        for frame, line in traceback.walk_tb(error.__traceback__)
        if is_template(frame.f_code.co_filename)
    ]


def _line_span(file: ThemeFile, line: int) -> Span:
    """Return the place of a line's text, without the white space around it."""
    lines = file.text.splitlines()
    text = lines[line - 1] if 0 < line <= len(lines) else ""
    start = len(text) - len(text.lstrip())
    return Span(file.path, line, start + 1, line, max(len(text.rstrip()), start) + 1)


def _sentence(text: str) -> str:
    """Make Jinja's words one of ours: one line, no capital, no full stop."""
    line = " ".join(text.split()).rstrip(".")
    return line[:1].lower() + line[1:]
