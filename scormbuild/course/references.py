"""Where the links of a course lead, and whether that exists."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from scormbuild.content import Link, Reference
from scormbuild.course.course import Explained, External, Internal, LinkTarget, Page, Quiz
from scormbuild.course.findings import (
    LinkAnchorMissing,
    LinkNotInContents,
    LinkPageMissing,
    LinkToDraft,
    LinkToFile,
    LinkWrongCase,
    TermUnknown,
    UnknownObjective,
)
from scormbuild.course.findings.suggestion import closest
from scormbuild.course.glossary import PATH as GLOSSARY
from scormbuild.course.glossary import Glossary
from scormbuild.course.parts import parts
from scormbuild.diagnostics import Diagnostic

#: Addresses outside the course; others were refused when the text was read.
SCHEMES = ("http", "https", "mailto", "tel")

#: Addresses of terms.
TERM = "glossary"

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")


@dataclass(frozen=True, slots=True)
class Site:
    """What links can lead to.

    `pages` holds ids by source path; `anchors` by page id the anchors as authors write them, with
    the ids that headings really have; `left_out` are page files that are not part of the course,
    `unknown` those that could not be read: links to them are taken for granted. `drafts` holds the
    ids of pages that are not ready, `glossary` the terms.
    """

    pages: Mapping[PurePosixPath, str]
    anchors: Mapping[str, Mapping[str, str]]
    files: frozenset[PurePosixPath] = frozenset()
    left_out: frozenset[PurePosixPath] = frozenset()
    unknown: frozenset[PurePosixPath] = frozenset()
    glossary: Glossary = field(default_factory=Glossary)
    drafts: Mapping[PurePosixPath, str] = field(default_factory=dict)


def links(
    pages: Iterable[Page], site: Site
) -> tuple[dict[tuple[str, str], LinkTarget], tuple[Diagnostic, ...]]:
    """Follow every link of the course; those of the glossary belong to no page (an empty id)."""
    targets: dict[tuple[str, str], LinkTarget] = {}
    found: list[Diagnostic] = []
    for page_id, inside_it in (("", site.glossary.terms), *((page.id, page) for page in pages)):
        for link in parts(inside_it, Link):
            target = _follow(link, page_id, site)
            if isinstance(target, Diagnostic):
                found.append(target)
            else:
                targets[page_id, link.target] = target
    return targets, tuple(found)


def rebased(link: Link, page: PurePosixPath, files: Collection[PurePosixPath]) -> Link:
    """Return a link of an included file with its path from the course folder.

    The page itself may have another link that is written in the same way.
    """
    path, sign, anchor = link.target.partition("#")
    if link.at.path == page or not path or scheme(path):
        return link
    target = inside(link.at.path.parent, path)
    return replace(link, target=f"{target}{sign}{anchor}") if target in files else link


def objectives(pages: Iterable[Page], known: Iterable[str]) -> Iterator[Diagnostic]:
    """Report objectives that lessons and questions name, but the course does not have."""
    names = frozenset(known)
    for page in pages:
        for reference in _named_objectives(page):
            if reference.name not in names:
                yield UnknownObjective(
                    at=reference.at, name=reference.name, suggestion=closest(reference.name, names)
                )


def inside(folder: PurePosixPath, written: str) -> PurePosixPath | None:
    """Return a path as written in a file of that folder, from the course folder; None outside.

    It has the Unicode form of the names of files: pasted from macOS, é is two characters.
    """
    composed = unicodedata.normalize("NFC", written)
    path = posixpath.normpath(posixpath.join(str(folder), composed))
    if path.startswith(("/", "..")):
        return None
    return PurePosixPath(path)


def scheme(address: str) -> str | None:
    """Return what stands before the colon of an address, in small letters."""
    match = _SCHEME.match(address)
    return match[1].lower() if match else None


def _named_objectives(page: Page) -> Iterator[Reference]:
    for question in page.questions:
        yield from question.objectives
    yield from getattr(page, "objectives", ())
    for pool in page.rules.pools if isinstance(page, Quiz) else ():
        yield from pool.objectives


def _follow(link: Link, page: str, site: Site) -> LinkTarget | Diagnostic:
    kind = scheme(link.target)
    if kind in SCHEMES:
        return External(link.target)
    if kind == TERM:
        return _term(link, site)
    path, _, anchor = link.target.partition("#")
    page_id = _page(path, link, site) if path else page
    return page_id if isinstance(page_id, Diagnostic) else _place(page_id, anchor, link, site)


def _place(page_id: str, anchor: str, link: Link, site: Site) -> LinkTarget | Diagnostic:
    """Return a place on a page; the glossary is none."""
    if not page_id:
        return LinkAnchorMissing(at=link.at, anchor=anchor, page=link.at.path.stem)
    known = site.anchors.get(page_id)
    if not anchor or known is None:
        return Internal(page_id, None)
    if anchor not in known:
        return LinkAnchorMissing(
            at=link.at, anchor=anchor, page=page_id, suggestion=closest(anchor, known)
        )
    return Internal(page_id, known[anchor])


def _term(link: Link, site: Site) -> LinkTarget | Diagnostic:
    written = link.target.partition(":")[2]
    term = written if GLOSSARY in site.unknown else site.glossary.find(written)
    if term is not None:
        return Explained(term)
    suggestion = closest(written, [known.id for known in site.glossary.terms])
    missing = not site.glossary.exists
    return TermUnknown(at=link.at, name=written, suggestion=suggestion, missing=missing)


def _page(path: str, link: Link, site: Site) -> str | Diagnostic:
    """Return the id of the page that is meant.

    An author may write a path from the link's file or from the course folder, or an id.
    """
    # Of the file that holds the link: a transcript may have one of its own.
    folder = link.at.path.parent
    candidates = [found for base in (folder, PurePosixPath()) if (found := inside(base, path))]
    for candidate in candidates:
        if candidate in site.pages:
            return site.pages[candidate]
    if path in site.anchors:
        return path
    for candidate in candidates:
        if candidate in site.unknown:
            return str(candidate)
    return _not_a_page(path, candidates, link, site)


def _not_a_page(
    path: str, candidates: Iterable[PurePosixPath], link: Link, site: Site
) -> Diagnostic:
    for candidate in candidates:
        if candidate in site.drafts:
            return LinkToDraft(at=link.at, path=str(candidate))
        if candidate in site.left_out:
            return LinkNotInContents(at=link.at, path=str(candidate))
        if candidate in site.files:
            return LinkToFile(at=link.at, path=str(candidate))
    draft = next((file for file, name in site.drafts.items() if name == path), None)
    return LinkToDraft(at=link.at, path=str(draft)) if draft else _missing(path, link, site)


def _missing(path: str, link: Link, site: Site) -> Diagnostic:
    folder = str(link.at.path.parent)
    names = sorted(posixpath.relpath(str(known), folder) for known in site.pages)
    right = _other_case(path, (*names, *map(str, site.pages), *site.anchors))
    if right is not None:
        return LinkWrongCase(at=link.at, target=path, right=right)
    return LinkPageMissing(at=link.at, target=path, suggestion=_suggestion(path, names, site))


def _other_case(path: str, names: Iterable[str]) -> str | None:
    folded = posixpath.normpath(path).casefold()
    return next((name for name in names if name.casefold() == folded), None)


def _suggestion(path: str, names: Collection[str], site: Site) -> str | None:
    return closest(path.replace("\\", "/"), names) or closest(path, site.anchors)
