"""Files of a course's own theme that nothing uses: mostly one of ours whose name is misspelt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from jinja2.meta import find_referenced_templates

from scormbuild.course.findings.suggestion import closest
from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.render.sandbox import Sandbox
from scormbuild.render.theme import BUILTIN, Theme
from scormbuild.render.theme_findings import ThemeFileUnused
from scormbuild.render.theme_settings import ThemeFile

#: Where style sheets of any name are taken from (`assets.py`, `tools.py`).
STYLES = ("styles", "styles/parts", "styles/tools")


def unused_files(theme: Theme, templates: Sandbox) -> Iterator[Diagnostic]:
    """Yield the templates and style sheets of the course that no page can show; all can be read."""
    own = {name: file for name, file in theme.files.items() if file.of_course}
    ours = frozenset(
        name.removeprefix(BUILTIN) for name, file in theme.files.items() if not file.of_course
    )
    idle = [name for name in sorted(own) if name not in ours and not _is_taken(name)]
    used = _used(own, templates) if idle else frozenset[str]()
    for name in idle:
        if used is not None and name not in used:
            alike = [known for known in ours if known.endswith((".j2", ".css"))]
            at = Span(own[name].path)
            yield ThemeFileUnused(at=at, name=name, suggestion=closest(name, alike))


def _is_taken(name: str) -> bool:
    """Tell whether a file counts whatever its name is; of phrases, `words.py` and others know."""
    path = PurePosixPath(name)
    if path.suffix == ".css":
        return path.parent.as_posix() in STYLES
    return path.suffix != ".j2"


def _used(own: Mapping[str, ThemeFile], templates: Sandbox) -> frozenset[str] | None:
    """Return what the course's templates take in; None if one of them computes a name."""
    names: set[str] = set()
    for name, file in own.items():
        if name.endswith(".j2"):
            for found in find_referenced_templates(templates.parse(file.text)):
                if found is None:
                    return None
                if found != name:
                    names.add(found)
    return frozenset(names)
