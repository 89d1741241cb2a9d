"""Every kind of finding, by code: what `explain` shows and the documentation lists."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

import scormbuild.blocks.findings
import scormbuild.course.findings
import scormbuild.questions.findings
import scormbuild.render.findings
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


CATALOGUE: dict[str, type[Diagnostic]] = _catalogue()
