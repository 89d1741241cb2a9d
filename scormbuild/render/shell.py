"""The documents around the articles: the shell of each SCO, and each page on its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from scormbuild.course.course import Course, Division, Module, Page, Quiz
from scormbuild.course.identifiers import page_file
from scormbuild.course.quiz import Mode
from scormbuild.course.scos import Sco, scos
from scormbuild.course.security import Csp
from scormbuild.render.articles import Article
from scormbuild.render.assets import Assets
from scormbuild.render.logo import LogoImage
from scormbuild.render.parts import STYLES
from scormbuild.render.sandbox import Sandbox
from scormbuild.render.script import inline_json, narrow
from scormbuild.render.words import Words

#: Nothing but files of the package; works from `file://` too, where 'self' is the folder's origin.
SHELL_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "media-src 'self'; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'"
)

#: A page on its own runs no script at all.
DOCUMENT_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; media-src 'self'; "
    "font-src 'self'; form-action 'none'; base-uri 'none'"
)


def shell_policy(hosts: tuple[str, ...]) -> str:
    """Return the policy of a shell that shows frames of these hosts, and of no others."""
    frames = " ".join(f"https://{host}" for host in hosts)
    return f"{SHELL_POLICY}; frame-src {frames}" if frames else SHELL_POLICY


#: With more pages than this, the list of contents is a good part of what browsers do before they
#: show the first one.
LONG_CONTENTS = 60

#: Languages that are written from right to left, unless their tag names another script, and the
#: scripts that are (CLDR; Babel tells it for languages that it knows, but takes time to).
_RIGHT_TO_LEFT = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi")
)
_RIGHT_TO_LEFT_SCRIPTS = frozenset(["adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"])
_SCRIPT = re.compile(r"-([a-z]{4})(?:-|$)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents; `contents` holds those of a module."""

    id: str
    kind: str
    title: str
    href: str
    contents: tuple[Entry, ...] = ()


def direction(language: str) -> str:
    """Return the direction in which a language (BCP 47) is written."""
    tag = language.lower()
    script = _SCRIPT.search(tag)
    if script:
        return "rtl" if script[1] in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if tag.partition("-")[0] in _RIGHT_TO_LEFT else "ltr"


def page_address(page: Page) -> str:
    """Return where the document of a page lies, relative to the root of the package."""
    return str(page_file(page.id, "html"))


class Frames:
    """Puts articles and cover into whole documents."""

    def __init__(
        self,
        course: Course,
        words: Words,
        templates: Sandbox,
        assets: Assets,
        logo: tuple[LogoImage, ...],
    ) -> None:
        """Collect what all documents of the course share."""
        self._course = course
        self._words = words
        self._templates = templates
        self._entries = tuple(_entries(course.contents))
        self._pages = tuple(_entry(page) for page in course.pages)
        self._shells = {
            page.id: str(sco.launch) for sco in scos(course) for page in sco.course.pages
        }
        self._common: dict[str, Any] = {
            "course": course,
            "language": course.language,
            "direction": direction(course.language),
            "scheme": course.appearance.scheme,
            "files": assets,
            "logo": logo,
            "total": len(self._pages),
        }

    def shell(self, sco: Sco, plan: dict[str, Any]) -> str:
        """Return the document that an LMS opens; `part` is the page if it is the only one."""
        self._templates.begin()
        document = self._templates.get_template("layouts/shell.html.j2").render(
            self._common,
            root="",
            more=False,
            content_security=self._policy(shell_policy(self._course.hosts)),
            plan=Markup(inline_json(plan)),  # noqa: S704 - no "<" is left in it
            contents=self._entries,
            contents_wait=len(self._pages) > LONG_CONTENTS,
            part=_entry(sco.page) if sco.page else None,
            first=self._pages[0],
            extent=self._words.phrases["list_comma"].join(self._extent()),
        )
        return narrow(document)

    def document(self, article: Article, position: int) -> str:
        """Return a page on its own; `position` counts from 0 in the order of the course.

        Where each page is a SCO, it leads to no other: what is read there would count for nothing.
        """
        self._templates.begin()
        part = self._course.packaging.sco is Division.LESSON
        around = (None, None) if part else self._around(position)
        html = article.seen_from("../")
        return self._templates.get_template("layouts/document.html.j2").render(
            self._common,
            root="../",
            more=STYLES in article.parts,
            content_security=self._policy(DOCUMENT_POLICY),
            shell=self._shells[article.page.id],
            part=part,
            article=Markup(html),  # noqa: S704 - it comes from a template
            page={
                "id": article.page.id,
                "title": article.page.title,
                "position": position + 1,
                "previous": around[0],
                "next": around[1],
            },
        )

    def _policy(self, policy: str) -> str:
        """Return the policy, or nothing where the author wants none."""
        return policy if self._course.security.csp is Csp.STRICT else ""

    def _around(self, position: int) -> tuple[Entry | None, Entry | None]:
        before = self._pages[position - 1] if position else None
        after = self._pages[position + 1] if position + 1 < len(self._pages) else None
        return before, after

    def _extent(self) -> Iterator[str]:
        modes = Counter(quiz.rules.mode for quiz in self._course.quizzes)
        counted = {
            "lessons": len(self._course.lessons),
            "quizzes": modes[Mode.TEST] + modes[Mode.PRACTICE],
            "pre_tests": modes[Mode.PRE_TEST],
            "surveys": modes[Mode.SURVEY],
        }
        for what, count in counted.items():
            if count:
                yield self._words.say(what, n=count)


def _entries(contents: tuple[Module | Page, ...]) -> Iterator[Entry]:
    for entry in contents:
        if isinstance(entry, Module):
            inner = tuple(_entries(entry.contents))
            yield Entry(entry.id, "module", entry.title, "", inner)
        else:
            yield _entry(entry)


def _entry(page: Page) -> Entry:
    kind = "quiz" if isinstance(page, Quiz) else "lesson"
    return Entry(page.id, kind, page.title, page_address(page))
