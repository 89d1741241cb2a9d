"""Which findings count: what the author allowed, and what was chosen on the command line.

Errors always count.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from scormbuild import catalogue
from scormbuild.course.documents import Documents
from scormbuild.course.findings import AllowedCodeUnknown, AllowedIsError
from scormbuild.diagnostics import Diagnostic, Outcome, Severity
from scormbuild.source.document import Cursor


@dataclass(frozen=True, slots=True)
class Allowed:
    """The codes that `allow:` switches off, in the whole course and in some files."""

    everywhere: frozenset[str] = frozenset()
    by_file: Mapping[PurePosixPath, frozenset[str]] = field(default_factory=dict)

    def without(self, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Leave out what is allowed."""
        return tuple(one for one in found if _is_error(one) or not self._covers(one))

    def _covers(self, found: Diagnostic) -> bool:
        in_file = self.by_file.get(found.at.path, frozenset())
        return found.code in self.everywhere or found.code in in_file


def allowed(read: Documents) -> Outcome[Allowed]:
    """Read the key `allow` of course.yaml and of every page."""
    found: list[Diagnostic] = []
    everywhere = frozenset() if read.course is None else _codes(read.course.root, found)
    files = [page.document for page in read.pages.values()]
    files += [read.glossary] if read.glossary else []
    by_file = {file.path: _codes(file.root, found) for file in files}
    # What is wrong with a draft is said when it is ready.
    drafts = {path: _codes(page.document.root, []) for path, page in read.drafts.items() if page}
    return Outcome(Allowed(everywhere, drafts | by_file), tuple(found))


def chosen(
    found: Iterable[Diagnostic], select: Collection[str], ignore: Collection[str]
) -> tuple[Diagnostic, ...]:
    """Keep the findings of the selected codes (without any: of all) that are not ignored."""
    return tuple(
        one
        for one in found
        if _is_error(one) or ((not select or one.code in select) and one.code not in ignore)
    )


def _codes(root: Cursor, found: list[Diagnostic]) -> frozenset[str]:
    listed = root.get("allow")
    return frozenset() if listed is None else frozenset(_read(listed, found))


def _read(listed: Cursor, found: list[Diagnostic]) -> Iterator[str]:
    for item in listed.items():
        name = item.text().value
        kind = catalogue.find(name)
        if kind is None:
            meant = catalogue.meant(name)
            found.append(AllowedCodeUnknown(at=item.span, name=name, suggestion=meant))
        elif kind.severity is Severity.ERROR:
            found.append(AllowedIsError(at=item.span, name=name))
        else:
            yield kind.code


def _is_error(found: Diagnostic) -> bool:
    return found.severity is Severity.ERROR
