"""Documents as a typed course: pages read, references resolved, rules checked, numbers given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from scormbuild.course import (
    appearance,
    drafts,
    embeds,
    excuses,
    identifiers,
    numbering,
    packaging,
    page_set,
    quizzes,
    recording,
    references,
    rules,
    security,
)
from scormbuild.course.contents import Entry, ModuleEntry
from scormbuild.course.course import (
    About,
    Course,
    Ledger,
    Lesson,
    Module,
    Objective,
    Order,
    Quiz,
)
from scormbuild.course.documents import Documents
from scormbuild.course.findings import NoPages
from scormbuild.course.identifiers import Named
from scormbuild.course.page_set import PageSet
from scormbuild.diagnostics import Diagnostic, Outcome, Span, has_errors
from scormbuild.source.document import Cursor
from scormbuild.source.files import reference


def read(
    documents: Documents, previous: Ledger | None = None, *, locked: bool = False
) -> Outcome[Course]:
    """Make a course out of documents; None if there are errors.

    `previous` is the ledger of an earlier package, whose numbers come first. With `locked`, a
    ledger that would have to change is an error.
    """
    pages = page_set.read(documents)
    found = [*pages.found, *pages.clashes()]
    if documents.course is None:
        return Outcome(None, tuple(found))
    root = documents.course.root
    objectives = tuple(_objectives(root))
    found += _named(objectives, root, pages)
    look = appearance.read(root, pages.media)
    found += look.diagnostics
    if not documents.sound:
        return Outcome(None, tuple(found))
    course, broken_rules = _course(root, documents, pages, objectives)
    course = replace(course, appearance=look.value or course.appearance)
    found += broken_rules
    ledger = numbering.number(course, documents.ledger, previous, locked=locked)
    found += ledger.diagnostics
    if ledger.value is None or has_errors(tuple(found)):
        return Outcome(None, tuple(found))
    media = {str(path): reference(file) for path, file in pages.media.packed.items()}
    course = replace(
        course,
        links=pages.links,
        notes=pages.notes,
        terms=pages.terms,
        media=media,
        ledger=ledger.value,
    )
    advice = (*pages.media.advice(), *packaging.findings(root, course))
    return Outcome(course, (*found, *advice, *drafts.displaced(course, pages.drafts)))


def _objectives(root: Cursor) -> Iterator[Objective]:
    for item in root["objectives"].items() if "objectives" in root else ():
        yield Objective(item["id"].data, item["text"].data, item["id"].span)


def _named(objectives: Sequence[Objective], root: Cursor, pages: PageSet) -> Iterator[Diagnostic]:
    names = (Named(objective.id, objective.at) for objective in objectives)
    yield from identifiers.clashes("objective", names, fold=False)
    yield from identifiers.clashes("module", _module_ids(root["contents"]), fold=False)
    yield from references.objectives(pages.all, [objective.id for objective in objectives])


def _module_ids(contents: Cursor) -> Iterator[Named]:
    for item in contents.items():
        if "id" in item:
            yield Named(item["id"].data, item["id"].span)
        if "contents" in item:
            yield from _module_ids(item["contents"])


def _course(
    root: Cursor, documents: Documents, pages: PageSet, objectives: tuple[Objective, ...]
) -> tuple[Course, tuple[Diagnostic, ...]]:
    found = [*rules.pages(pages.all), *quizzes.findings(pages.all)]
    if not pages.by_path:
        found.append(NoPages(at=root["contents"].span))
    left_out = {page.id for page in pages.drafts} - {page.id for page in pages.all}
    passing, broken_passing = rules.passing(root, pages.all, left_out)
    found += quizzes.unfailing(pages.all, passing)
    completion, broken_completion = rules.completion(root, pages.all, passing, left_out)
    if pages.by_path:
        found += (*broken_passing, *broken_completion, *excuses.findings(pages.all, left_out))
    hosts, strangers = embeds.hosts(pages.all, root.get("allow_hosts"))
    found += strangers
    names = _ModuleNames({named.id for named in _module_ids(root["contents"])})
    course = Course(
        id=root["id"].data,
        title=root["title"].data,
        version=root["version"].text().value if "version" in root else "1",
        language=root["language"].data,
        description=root.value("description", ""),
        audience=root.value("audience", ""),
        duration=root.value("duration", ""),
        authors=tuple(root.value("authors", ())),
        license=root.value("license", ""),
        objectives=objectives,
        contents=tuple(_contents(documents.entries, pages, names)),
        order=Order(root.value("navigation", {}).get("order", Order.FREE)),
        completion=completion,
        passing=passing,
        words=root.value("words", {}),
        word_places=_word_places(root),
        language_at=root["language"].span,
        targets=tuple(root.value("targets", ())),
        packaging=packaging.read(root),
        certificate=root.value("certificate", False),  # noqa: FBT003 - a value, no switch
        about=_about(root),
        recording=recording.read(root),
        security=security.read(root),
        hosts=hosts,
        ledger=Ledger(),
    )
    return course, tuple(found)


def _word_places(root: Cursor) -> dict[str, Span]:
    words = root.get("words")
    return {} if words is None else {key: phrase.key_span for key, phrase in words.entries()}


def _about(root: Cursor) -> About:
    said = root.value("about", {})
    return About(
        contact=said.get("contact", ""),
        accessibility=said.get("accessibility", ""),
        credits=tuple(said.get("credits", ())),
    )


class _ModuleNames:
    """Gives ids to modules that have none: from the title, and different from all others.

    They differ as the LMS sees them, where `-` and `_` are the same.
    """

    def __init__(self, taken: set[str]) -> None:
        self._taken = {identifiers.record_name(name) for name in taken}

    def name(self, module: Cursor) -> str:
        """Return the id of a module."""
        if "id" in module:
            return str(module["id"].data)
        wanted = identifiers.slug(module["module"].text().value) or "module"
        numbered = (f"{wanted}-{number}" for number in count(2))
        name = wanted
        while identifiers.record_name(name) in self._taken:
            name = next(numbered)
        self._taken.add(identifiers.record_name(name))
        return name


def _contents(
    entries: Sequence[Entry], pages: PageSet, names: _ModuleNames
) -> Iterator[Module | Lesson | Quiz]:
    """Yield what learners see; modules whose pages are all drafts are left out with them."""
    for entry in entries:
        if not isinstance(entry, ModuleEntry):
            if entry.path in pages.by_path:
                yield pages.by_path[entry.path]
            continue
        name = names.name(entry.cursor)
        inner = tuple(_contents(entry.entries, pages, names))
        if inner:
            yield Module(name, entry.cursor["module"].text().value, inner)
