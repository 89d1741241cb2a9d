"""The tools: what the menu leads to. Their script brings phrases and HTML of the course along."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from scormbuild.archive import OutputFile
from scormbuild.course.course import Course, Division
from scormbuild.course.documents import COURSE
from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.render.answers import seen_from
from scormbuild.render.articles import Article
from scormbuild.render.assets import named, sheet
from scormbuild.render.facts import TargetFacts
from scormbuild.render.findings import SearchCut
from scormbuild.render.index import Index, index
from scormbuild.render.notes import WrittenTerm
from scormbuild.render.recorded import learner_name, recorded
from scormbuild.render.reported import reported_objectives
from scormbuild.render.sandbox import Sandbox
from scormbuild.render.script import script_json
from scormbuild.render.theme import Theme
from scormbuild.render.words import Words
from scormbuild.runtime.scripts import script

#: The windows and strips that every course has; views are pages, and depend on the course.
_WINDOWS = ("menu", "keys", "code")

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
_WEB = re.compile(r"https://[^\s\"<>]+")


@dataclass(frozen=True, slots=True)
class Tools:
    """The files of the tools, and what was noticed; `script` is where the player finds them."""

    script: str
    files: tuple[OutputFile, ...]
    found: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """What was written of a course before: its pages, and its terms."""

    articles: Sequence[Article]
    terms: Sequence[WrittenTerm] = ()


def tools(  # noqa: PLR0913 - all that a course's own script is made of
    course: Course,
    words: Words,
    theme: Theme,
    templates: Sandbox,
    *,
    facts: TargetFacts,
    written: Written,
) -> Tools:
    """Return what the menu of a course leads to, ready to be fetched."""
    views = dict(_views(course, words))
    style = named("tools", "css", sheet(theme, "styles/tools").encode())
    tested = bool(reported_objectives(course, written.articles, facts))
    shown = {
        "course": course,
        "views": views,
        "part": course.packaging.sco is Division.LESSON,
        "data": tuple(recorded(course, facts.driver, objectives=tested)),
        "contact": _address(course.about.contact),
        "terms": written.terms,
    }
    searched = index(written.articles) if "search" in views else None
    given = () if searched is None else (_texts(searched),)
    store = {
        "words": words.chosen(words.of_quizzes, words.of_tools),
        "html": {name: _html(name, templates, shown) for name in (*_WINDOWS, *views)},
        "style": style.path.as_posix(),
        **({"index": given[0].path.as_posix()} if given else {}),
        **({"name": learner_name(facts.driver)} if "certificate" in views else {}),
    }
    text = f"scormbuild.tools={script_json(store)};\n{script('entry-tools.js')}"
    code = named("tools", "js", text.encode())
    found = () if searched is None else tuple(_cut(searched))
    return Tools(code.path.as_posix(), (code, style, *given), found)


def _texts(searched: Index) -> OutputFile:
    text = f"scormbuild.index={script_json(searched.values)};\n"
    return named("search", "js", text.encode())


def _cut(searched: Index) -> Iterator[Diagnostic]:
    """Yield that texts are too long to be found whole."""
    if searched.cut:
        yield SearchCut(
            at=Span(COURSE), length=searched.length, pages=searched.cut, most=searched.most
        )


def _views(course: Course, words: Words) -> Iterator[tuple[str, str]]:
    """Yield the views that a course has, in the order of the menu, with what they are called.

    Where each page is a SCO, none of them knows of the others; terms are the same in all of them.
    """
    whole = course.packaging.sco is Division.COURSE
    if whole:
        yield "search", words.phrases["menu_search"]
    if course.terms:
        yield "glossary", words.phrases["menu_glossary"]
    if whole and any(quiz.graded for quiz in course.quizzes):
        yield "results", words.phrases["results"]
    if whole and course.certificate:
        yield "certificate", words.phrases["menu_certificate"]
    if whole:
        yield "print", words.phrases["menu_print"]
    yield "about", words.phrases["menu_about"]


def _html(name: str, templates: Sandbox, shown: Mapping[str, object]) -> str:
    templates.begin()
    template = templates.get_template(f"tools/{name}.html.j2")
    return seen_from(template.render(shown).strip(), "")


def _address(contact: str) -> str:
    """Return where a contact leads, if it is an address: nothing else becomes a link."""
    if _MAIL.fullmatch(contact):
        return f"mailto:{contact}"
    return contact if _WEB.fullmatch(contact) else ""
