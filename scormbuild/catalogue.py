"""Every kind of finding, by code: what `explain` shows, `allow` names, the documentation lists."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from types import ModuleType

import scormbuild.blocks.findings
import scormbuild.course.findings
import scormbuild.questions.findings
import scormbuild.render.findings
import scormbuild.render.theme_findings
import scormbuild.render.word_findings
import scormbuild.richtext.findings
import scormbuild.source.findings
import scormbuild.source.markdown_findings
from scormbuild.diagnostics import Diagnostic

_MODULES: tuple[ModuleType, ...] = (
    scormbuild.source.findings,
    scormbuild.source.markdown_findings,
    scormbuild.richtext.findings,
    scormbuild.questions.findings,
    scormbuild.blocks.findings,
    scormbuild.course.findings,
    scormbuild.render.findings,
    scormbuild.render.theme_findings,
    scormbuild.render.word_findings,
)


def _kinds() -> Iterator[type[Diagnostic]]:
    for module in _MODULES:
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, Diagnostic) and hasattr(value, "code"):
                yield value


def _catalogue() -> dict[str, type[Diagnostic]]:
    kinds: dict[str, type[Diagnostic]] = {}
    for kind in _kinds():
        if kinds.setdefault(kind.code, kind) is not kind:
            message = f"{kind.code} is both {kinds[kind.code].__name__} and {kind.__name__}"
            raise ValueError(message)
    return dict(sorted(kinds.items()))


#: The letters with which all codes of a family begin.
_FAMILY = 3

CATALOGUE: dict[str, type[Diagnostic]] = _catalogue()
BY_SLUG: dict[str, type[Diagnostic]] = {kind.slug(): kind for kind in CATALOGUE.values()}


def find(word: str) -> type[Diagnostic] | None:
    """Return the kind with this code or name, in small or capital letters."""
    return CATALOGUE.get(word.upper()) or BY_SLUG.get(word.lower())


def family(word: str) -> tuple[type[Diagnostic], ...]:
    """Return the kind that a word names, or all whose codes begin with it: `ACC`, `QST0`."""
    kind = find(word)
    if kind is not None:
        return (kind,)
    start = word.upper()
    if len(start) < _FAMILY:
        return ()
    return tuple(kind for code, kind in CATALOGUE.items() if code.startswith(start))


def meant(word: str) -> str | None:
    """Return the code or name that was probably meant."""
    close = get_close_matches(word.upper(), CATALOGUE, n=1)
    return next(iter(close or get_close_matches(word.lower(), BY_SLUG, n=1)), None)
