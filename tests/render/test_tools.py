"""What the menu leads to: a script with phrases and HTML of the course, and a style sheet."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from scormbuild.archive import OutputFile
from scormbuild.content import Link
from scormbuild.course.course import (
    About,
    Course,
    Division,
    Explained,
    Internal,
    Order,
    Packaging,
    Page,
    Term,
)
from scormbuild.course.quiz import Mode, Rules
from scormbuild.course.recording import Interactions, Recording
from scormbuild.questions.true_false import TrueFalseQuestion
from scormbuild.render.pages import render
from scormbuild.render.recorded import recorded
from scormbuild.render.theme import Theme
from tests.render.making import AT, FACTS, MakeTheme, make_course
from tests.render.making import text as text_of

DRIVERS = Path(__file__).parents[2] / "scormbuild" / "runtime" / "drivers"


def store(course: Course, theme: Theme) -> dict[str, Any]:
    """Return what lies before the code in the script of the tools."""
    files = render(course, theme, FACTS).value or ()
    script = text(next(file for file in files if file.path.match("assets/tools-*.js")))
    found: dict[str, Any] = json.loads(script.split("\n", 1)[0][len("scormbuild.tools=") : -1])
    return found


def text(file: OutputFile) -> str:
    assert isinstance(file.content, bytes)
    return file.content.decode()


def test_the_style_sheet_is_one_of_the_files(shipped: Theme) -> None:
    files = render(make_course(), shipped, FACTS).value or ()

    assert store(make_course(), shipped)["style"] in {file.path.as_posix() for file in files}


def test_what_quizzes_and_tools_say_travels_with_them(shipped: Theme) -> None:
    words = store(make_course(), shipped)["words"]

    assert words["results_open"] == "Not completed yet"
    assert words["result_passed"] == "Passed"
    assert "question_check" not in words


def with_question(course: Course, points: int) -> Course:
    """Return the course with a question in its quiz."""
    question = TrueFalseQuestion(
        id="q", id_given=True, at=AT, prompt=text_of("So?"), points=points, answer=True
    )
    (quiz,) = course.quizzes
    ledger = replace(course.ledger, questions={"q": 7})
    contents: tuple[Page, ...] = (*course.lessons, replace(quiz, questions=(question,)))
    return replace(course, contents=contents, ledger=ledger)


def test_only_a_course_with_points_has_results(shipped: Theme) -> None:
    assert "results" in store(with_question(make_course(), 100), shipped)["html"]
    html = store(with_question(make_course(), 0), shipped)["html"]
    assert "results" not in html
    assert "#/~results" not in html["menu"]
    assert "<kbd>R</kbd>" not in html["keys"]


def test_scos_of_one_page_have_no_results_of_all(shipped: Theme) -> None:
    html = store(make_course(packaging=Packaging(Division.LESSON)), shipped)["html"]

    assert sorted(html) == ["about", "code", "keys", "menu"]
    assert "<kbd>N</kbd>" not in html["keys"]


GLOSSARY = (
    Term(
        "b",
        "B <b>",
        text_of("Not ", '<a href="', Link("glossary:a", AT), '">A</a>', " but a page."),
        AT,
        ("other",),
    ),
    Term("a", "A", text_of('See <a href="', Link("two.md", AT), '">two</a>.'), AT),
)
LINKS = {("", "glossary:a"): Explained("a"), ("", "two.md"): Internal("two", None)}


@pytest.mark.parametrize(
    ("division", "link"),
    [(Division.COURSE, '<a href="pages/two.html">two</a>'), (Division.LESSON, "<a>two</a>")],
)
def test_a_course_with_terms_has_a_glossary(shipped: Theme, division: Division, link: str) -> None:
    html = store(make_course(terms=GLOSSARY, links=LINKS, packaging=Packaging(division)), shipped)[
        "html"
    ]

    assert "#/~glossary" in html["menu"]
    assert '<dfn>B &lt;b&gt;</dfn> <span class="term-also">(also: other)</span>' in html["glossary"]
    assert f"See {link}." in html["glossary"]
    assert "\0" not in html["glossary"]


def test_a_course_without_terms_has_no_glossary(shipped: Theme) -> None:
    html = store(make_course(), shipped)["html"]

    assert "glossary" not in html
    assert "#/~glossary" not in html["menu"]


def test_a_theme_changes_them(make_theme: MakeTheme) -> None:
    theme = make_theme(
        **{"tools/menu.html.j2": "<dialog>ours</dialog>", "styles/tools/95-own.css": "h2{top:0}"}
    )
    files = render(make_course(), theme, FACTS).value or ()

    assert store(make_course(), theme)["html"]["menu"] == "<dialog>ours</dialog>"
    style = next(file for file in files if file.path.match("assets/tools-*.css"))
    assert text(style).endswith("h2{top:0}")


def test_a_certificate_is_there_where_the_course_gives_one(shipped: Theme) -> None:
    given = store(make_course(certificate=True), shipped)
    apart = make_course(certificate=True, packaging=Packaging(Division.LESSON))

    assert given["name"] == "cmi.core.student_name"
    assert "Awarded to" in given["html"]["certificate"]
    for course in (make_course(), apart):
        assert "certificate" not in store(course, shipped)["html"]
        assert "name" not in store(course, shipped)
        assert "Your name" not in store(course, shipped)["html"]["about"]


@pytest.mark.parametrize(
    ("contact", "shown"),
    [
        ("kim@example.org", '<a href="mailto:kim@example.org">kim@example.org</a>'),
        ("https://example.org/?a&b", '<a href="https://example.org/?a&amp;b">'),
        ("Ask <Kim>", "<p>Ask &lt;Kim&gt;</p>"),
        ("javascript:alert(1)", "<p>javascript:alert(1)</p>"),
        ('https://x" onclick="', "<p>https://x&#34; onclick=&#34;</p>"),
    ],
)
def test_only_addresses_become_links(shipped: Theme, contact: str, shown: str) -> None:
    about = store(make_course(about=About(contact=contact)), shipped)["html"]["about"]

    assert shown in about


def test_the_about_page_says_what_the_author_says(shipped: Theme) -> None:
    course = make_course(
        about=About(accessibility="No film is described.", credits=("Door: <Kim>",)),
        authors=("Kim", "Lena"),
        recording=Recording(local_fallback=False, interactions=Interactions.NONE),
    )
    about = store(course, shipped)["html"]["about"]

    for told in ("No film is described.", "Door: &lt;Kim&gt;", "Kim, Lena", "keeps nothing"):
        assert told in about
    assert "Guidelines" not in about
    assert "cmi.interactions" not in about


@pytest.mark.parametrize(
    ("interactions", "mode", "told"),
    [
        (Interactions.GRADED, Mode.TEST, True),
        (Interactions.GRADED, Mode.PRACTICE, False),
        (Interactions.ALL, Mode.PRACTICE, True),
        (Interactions.NONE, Mode.TEST, False),
    ],
)
def test_answers_are_told_of_where_some_are_reported(
    interactions: Interactions, mode: Mode, *, told: bool
) -> None:
    course = make_course(recording=Recording(interactions=interactions))
    (quiz,) = course.quizzes
    asked = with_question(replace(course, contents=(replace(quiz, rules=Rules(mode=mode)),)), 100)
    names = {name for _, names in recorded(asked, "scorm12", objectives=False) for name in names}

    assert ("cmi.interactions.*" in names) is told


@pytest.mark.parametrize("driver", ["scorm12", "scorm2004"])
def test_everything_that_a_driver_writes_is_told(driver: str) -> None:
    """Elements that are only read are not written: mode, credit, the learner's id and marks."""
    course = with_question(make_course(), 100)
    linear = replace(course, order=Order.LINEAR, packaging=Packaging(Division.LESSON))
    told = {name for _, names in recorded(linear, driver, objectives=True) for name in names}
    version = driver.removeprefix("scorm")
    files = (f"dialect{version}.js", f"interactions{version}.js", "scorm.js")
    source = "\n".join((DRIVERS / name).read_text(encoding="utf-8") for name in files)
    assert "${dialect.core}score.raw" in source
    (core,) = re.findall(r'core: "(.*)"', source)
    names = {name for name in re.findall(r"[\"`](cmi\.[a-z_.]+)", source) if name != core}
    several = re.compile(r"^(cmi\.(?:interactions|objectives))\..*")
    written = {several.sub(r"\1.*", name) for name in names}
    written |= {"cmi.suspend_data", f"{core}score.*"}
    read = re.compile(r"mode|credit|learner_id|student_id|mastery_score|scaled_passing_score")

    assert {name for name in written if not read.search(name)} - {"cmi."} == told
