"""`scormbuild explain`: the manual page of a finding."""

from __future__ import annotations

from collections.abc import Iterable

import click

from scormbuild.catalogue import CATALOGUE, find, meant
from scormbuild.diagnostics import Diagnostic
from scormbuild.reports.manual import manual


@click.command("explain", epilog="Example: scormbuild explain QST001")
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Say what CODE means, why it matters, and how to mend it. Without CODE, list them all."""
    if code is None:
        for kind in CATALOGUE.values():
            click.echo(f"{kind.code}  {kind.severity.value:<8} {kind.slug()}")
        return
    click.echo(page(_find(code)))


def page(kind: type[Diagnostic]) -> str:
    """Return the manual page of a kind of finding as plain text."""
    title = f"{kind.code} {kind.slug()} ({kind.severity.value})"
    return f"{title}\n\n{manual(kind).text}"


def reference(kinds: Iterable[type[Diagnostic]]) -> str:
    """Return the page `docs/findings.md`: every kind of finding, from its docstring."""
    head = (
        "# Findings\n\n"
        "Every message of scormbuild has a code that never changes. This page is made from the\n"
        "code (`make golden`); `scormbuild explain CODE` prints one of its sections.\n"
    )
    return head + "".join(map(_section, kinds))


def _section(kind: type[Diagnostic]) -> str:
    title = f"## {kind.code} {kind.slug()}"
    return f"\n{title}\n\n*{kind.severity.value}*\n\n{manual(kind).text}\n"


def _find(word: str) -> type[Diagnostic]:
    found = find(word)
    if found is None:
        close = meant(word)
        hint = f": did you mean {close}?" if close else "; 'scormbuild explain' lists them"
        message = f"there is no finding {word!r}{hint}"
        raise click.UsageError(message)
    return found
