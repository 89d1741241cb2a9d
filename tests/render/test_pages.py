"""A course becomes the files of a package."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from scormbuild.blocks.text import TextBlock
from scormbuild.content import Link
from scormbuild.course.course import Appearance, Division, Internal, Module, Packaging
from scormbuild.course.security import Csp, Security
from scormbuild.render.facts import TargetFacts
from scormbuild.render.findings import AccentTooPale, NotAColour
from scormbuild.render.pages import render
from scormbuild.render.theme import Theme
from tests.render.making import AT, FACTS, MakeFile, MakeTheme, make_course, text, text_of


class Ids(HTMLParser):
    """Collects ids, and what refers to them, of one document without its templates."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.wanted: list[str] = []

    def handle_starttag(
        self,
        tag: str,  # noqa: ARG002 - the parser's
        attrs: list[tuple[str, str | None]],
    ) -> None:
        found = {name: value or "" for name, value in attrs}
        self.ids += [found["id"]] if "id" in found else []
        for name in ("aria-labelledby", "aria-controls", "aria-describedby", "for"):
            self.wanted += found.get(name, "").split()


def names(files: Any) -> list[str]:
    return [re.sub(r"-[0-9a-f]{8}\.", "-HASH.", str(file.path)) for file in files]


def test_every_file_of_the_package_is_written(shipped: Theme, make_file: MakeFile) -> None:
    picture = make_file("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"/>')

    outcome = render(make_course(media={"media/a.svg": picture}), shipped, FACTS)

    assert outcome.diagnostics == ()
    assert names(outcome.value) == [
        "index.html",
        "pages/one.html",
        "pages/two.html",
        "pages/final.html",
        "pages/one.js",
        "pages/two.js",
        "pages/final.js",
        "assets/tracking-HASH.js",
        "assets/player-HASH.js",
        "assets/questions-HASH.js",
        "assets/exercises-HASH.js",
        "assets/quiz-HASH.js",
        "assets/dragging-HASH.js",
        "assets/blocks-HASH.js",
        "assets/theme-HASH.css",
        "assets/parts-HASH.css",
        "assets/favicon-HASH.svg",
        "assets/tools-HASH.js",
        "assets/tools-HASH.css",
        "assets/search-HASH.js",
        "media/a-HASH.svg",
        "tracking.lock",
    ]


def test_each_page_can_be_a_sco_of_its_own(shipped: Theme) -> None:
    quiz = make_course().quizzes[0]
    link = TextBlock(text('<a href="', Link("two.md#next", AT), '" title="On">On</a>'))
    course = make_course(packaging=Packaging(Division.LESSON))
    one, two = (replace(lesson, blocks=(link,)) for lesson in course.lessons)
    links = {
        ("One", "two.md#next"): Internal("two", "next"),
        ("two", "two.md#next"): Internal("two"),
    }
    divided = replace(course, contents=(Module("m", "M", (one, two)), quiz), links=links)

    files = render(divided, shipped, FACTS).value

    assert names(files)[:3] == ["one.sco.html", "two.sco.html", "final.sco.html"]
    whole = names(render(make_course(), shipped, FACTS).value)
    assert names(files)[3:] == [name for name in whole[1:] if "search" not in name]
    shell = text_of(files, "two.sco.html")
    assert "<title>Stop &amp; think &#8211; Facing &lt;rejection&gt;</title>" in shell
    assert re.findall(r' id="([a-z-]+)"', shell) == [
        "plan",
        "header",
        "save-status",
        "menu-button",
        "leave",
        "notices",
        "main",
        "code-button",
        "notice-template",
        "results-template",
        "results-title",
    ]
    assert '"id":"demo/two","title":' in shell
    assert '"part":true' in shell
    document = text_of(files, "pages/two.html")
    assert 'href="../two.sco.html#/two"' in document
    assert 'class="pager"' not in document
    # A link to another page is text there, one to the page itself is not.
    assert '<a title="On">On</a>' in text_of(files, "pages/one.html")
    assert '<a href="../pages/two.html" title="On">On</a>' in document


def test_the_same_course_gives_the_same_bytes(shipped: Theme) -> None:
    assert render(make_course(), shipped, FACTS) == render(make_course(), shipped, FACTS)


def test_the_target_decides_on_the_scripts_that_speak_to_the_lms_only(shipped: Theme) -> None:
    one = render(make_course(), shipped, FACTS).value or ()
    facts = TargetFacts("scorm2004", 4000, 200, 1600, 4000)
    other = render(make_course(), shipped, facts).value or ()

    differing = {str(file.path) for file in one} ^ {str(file.path) for file in other}
    assert sorted(path.partition("-")[0] for path in differing) == [
        *["assets/questions"] * 2,
        *["assets/tools"] * 2,
        *["assets/tracking"] * 2,
    ]


@pytest.mark.parametrize("path", ["index.html", "pages/one.html", "pages/final.html"])
def test_ids_are_unique_and_references_lead_somewhere(shipped: Theme, path: str) -> None:
    found = Ids()
    found.feed(text_of(render(make_course(), shipped, FACTS).value, path))

    assert sorted(found.ids) == sorted(set(found.ids))
    assert set(found.wanted) <= set(found.ids)


def test_a_page_script_holds_the_same_article_as_the_document(shipped: Theme) -> None:
    files = render(make_course(), shipped, FACTS).value
    script = text_of(files, "pages/one.js")
    data = json.loads(script.removeprefix("scormbuild.page(").removesuffix(");\n"))

    assert {**data, "html": "..."} == {
        "id": "One",
        "n": 1,
        "title": "It is <one> answer",
        "html": "...",
        "questions": {},
    }
    assert data["html"] in text_of(files, "pages/one.html")
    assert "</" not in script


@pytest.mark.parametrize(("most", "marks"), [(2, 2), (3, 0)])
def test_contents_of_many_pages_wait_for_the_first_one(
    shipped: Theme, monkeypatch: pytest.MonkeyPatch, most: int, marks: int
) -> None:
    monkeypatch.setattr("scormbuild.render.shell.LONG_CONTENTS", most)

    shell = text_of(render(make_course(title="A</noscript>&B"), shipped, FACTS).value, "index.html")

    contents = shell[shell.index('<nav id="contents"') :].partition("</nav>")[0]
    assert contents.count("noscript>") == marks
    assert contents.count("<li data-page=") == 3


def test_scripts_are_asked_for_with_their_hash(shipped: Theme) -> None:
    files = render(make_course(), shipped, FACTS).value
    shell = text_of(files, "index.html")
    plan = json.loads(re.findall(r'id="plan">(.*?)</script>', shell)[0])

    assert all(re.fullmatch(r"pages/\w+\.js\?[0-9a-f]{8}", p["script"]) for p in plan["pages"])
    other = render(make_course(title="Another title"), shipped, FACTS).value
    again = json.loads(re.findall(r'id="plan">(.*?)</script>', text_of(other, "index.html"))[0])
    assert again["pages"] == plan["pages"]


def test_a_document_is_complete_without_scripts(shipped: Theme) -> None:
    html = text_of(render(make_course(), shipped, FACTS).value, "pages/two.html")

    assert "<title>Stop &amp; think \N{EN DASH} Facing &lt;rejection&gt;</title>" in html
    assert "<script" not in html
    assert "\0" not in html
    assert 'href="../index.html#/two"' in html
    assert 'rel="prev" href="../pages/one.html"' in html
    assert 'rel="next" href="../pages/final.html"' in html
    assert re.search(r'rel="stylesheet" href="\.\./assets/theme-[0-9a-f]{8}\.css"', html)


@pytest.mark.parametrize(
    ("language", "direction"),
    [
        *(("en", "ltr"), ("ar", "rtl"), ("he-IL", "rtl"), ("de-AT", "ltr")),
        *(("az-Arab", "rtl"), ("ku-Arab-IQ", "rtl"), ("ar-Latn", "ltr"), ("fa-IR", "rtl")),
    ],
)
def test_the_language_decides_on_the_direction(
    shipped: Theme, language: str, direction: str
) -> None:
    files = render(make_course(language=language), shipped, FACTS).value

    for path in ("index.html", "pages/one.html"):
        assert f'<html lang="{language}" dir="{direction}" data-scheme="system">' in text_of(
            files, path
        )


@pytest.mark.parametrize("path", ["index.html", "pages/one.html", "pages/final.html"])
def test_nothing_is_inline_and_nothing_comes_from_elsewhere(shipped: Theme, path: str) -> None:
    html = text_of(render(make_course(), shipped, FACTS).value, path)

    assert not re.search(r"\s(style|on\w+)=", html)
    assert not re.search(r'(src|href)="(https?:)?//', html)
    assert "default-src 'none'" in html.replace("&#39;", "'")
    assert "<style" not in html


@pytest.mark.parametrize("path", ["index.html", "pages/one.html"])
def test_an_author_can_leave_the_policy_to_the_lms(shipped: Theme, path: str) -> None:
    strict, off = (
        text_of(render(make_course(security=Security(csp=csp)), shipped, FACTS).value, path)
        for csp in (Csp.STRICT, Csp.OFF)
    )

    policy = re.compile('<meta http-equiv="Content-Security-Policy" content="[^"]+">\n')
    assert len(policy.findall(strict)) == 1
    assert off == policy.sub("", strict)


@pytest.mark.parametrize(
    ("accent", "expected"),
    [
        (
            "#7fb2ee",
            AccentTooPale(at=AT, accent="#7fb2ee", contrast="2.20", suggestion="#1d73d8"),
        ),
        ("navy", NotAColour(at=AT, name="accent", colour="navy")),
    ],
)
def test_an_accent_that_nobody_can_read_is_refused(
    shipped: Theme, accent: str, expected: object
) -> None:
    outcome = render(
        make_course(appearance=Appearance(accent=accent, accent_at=AT)), shipped, FACTS
    )

    assert outcome.value is None
    assert outcome.diagnostics == (expected,)


def test_the_accent_of_the_course_goes_into_the_style_sheet(shipped: Theme) -> None:
    course = make_course(appearance=Appearance(accent="#006b5e", scheme="dark"))
    files = render(course, shipped, FACTS).value or ()

    (styles,) = (file.content for file in files if file.path.match("theme-*.css"))
    assert isinstance(styles, bytes)
    assert b"--accent:#006b5e" in styles
    assert b"[data-scheme=dark]" in styles
    (shell,) = (file.content for file in files if file.path.name == "index.html")
    assert isinstance(shell, bytes)
    assert b'data-scheme="dark"' in shell


def test_a_course_replaces_part_of_a_shipped_template(make_theme: MakeTheme) -> None:
    parent = '{% extends "builtin/layouts/document.html.j2" %}'
    override = parent + "{% block kind %}document ours{% endblock %}"
    theme = make_theme(**{"layouts/document.html.j2": override, "styles/95-own.css": "h1{top:0}"})

    files = render(make_course(), theme, FACTS).value

    assert '<body class="document ours">' in text_of(files, "pages/one.html")
    assert "Stop &amp; think" in text_of(files, "pages/two.html")
    (styles,) = (file.content for file in files or () if file.path.match("theme-*.css"))
    assert isinstance(styles, bytes)
    assert styles.endswith(b"h1{top:0}")


def test_a_template_cannot_see_where_files_lie(make_theme: MakeTheme, make_file: MakeFile) -> None:
    theme = make_theme(**{"layouts/cover.html.j2": "{{ course.media['a.svg'].path }}"})

    outcome = render(make_course(media={"a.svg": make_file("a.svg", b"x")}), theme, FACTS)

    (found,) = outcome.diagnostics
    assert found.message() == (
        "a template may not do this: access to attribute 'path' of 'FileReference' object is unsafe"
    )
