"""The other web sites that a course shows in frames."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from scormbuild.content import Embedded, RichText
from scormbuild.course.course import Page
from scormbuild.course.findings import AllowedHostUnused, EmbedHostNotAllowed
from scormbuild.course.findings.suggestion import closest
from scormbuild.course.parts import parts
from scormbuild.diagnostics import Diagnostic
from scormbuild.source.document import Cursor


def hosts(
    pages: Sequence[Page], allowed: Cursor | None
) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    """Return the hosts that pages embed from, sorted, and what is wrong with the list of them."""
    listed = {host.text().value: host.span for host in (allowed.items() if allowed else ())}
    embedded = tuple(parts(tuple(pages), Embedded, closed=RichText))
    used = {page.host for page in embedded if page.host}
    found: list[Diagnostic] = list(_strangers(embedded, listed))
    found += [
        AllowedHostUnused(at=at, host=host) for host, at in listed.items() if host not in used
    ]
    return tuple(sorted(used)), tuple(found)


def _strangers(embedded: Iterable[Embedded], listed: Iterable[str]) -> Iterable[Diagnostic]:
    for page in embedded:
        # Without a host, the address was refused when it was read.
        if page.host and page.host not in listed:
            meant = closest(page.host, listed)
            yield EmbedHostNotAllowed(at=page.at, host=page.host, suggestion=meant)
