"""What templates of unknown origin may not do: one finding at the line, never a traceback."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from scormbuild.diagnostics import Span
from scormbuild.render.findings import TemplateFailed, TemplateForbidden, TemplateSyntax
from scormbuild.render.pages import render
from scormbuild.render.theme import Theme
from tests.render.making import FACTS, MakeTheme, make_course, text_of

NAME = "pages/lesson.html.j2"
TOO_OFTEN = "it loops or calls too often"
TOO_LONG = "it makes a text or list that is too long"
ENDLESS = "it calls or includes itself without end"


def at(line: str) -> Span:
    return Span(PurePosixPath("../templates", NAME), 2, 3, 2, 3 + len(line))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{{ ''.__class__ }}", "access to attribute '__class__' of 'str' object is unsafe"),
        (
            "{{ render_blocks.__globals__ }}",
            "access to attribute '__globals__' of 'method' object is unsafe",
        ),
        (
            "{{ lesson.at.path.parent }}",
            "access to attribute 'parent' of 'PurePosixPath' object is unsafe",
        ),
        ("{{ 'x'.center(10**9) }}", "access to attribute 'center' of 'str' object is unsafe"),
        (
            "{{ '{:9999999999}'.format(1) }}",
            "access to attribute 'format' of 'str' object is unsafe",
        ),
        ("{{ words.update(a=1) }}", "access to attribute 'update' of 'dict' object is unsafe"),
        ("{% for i in range(10**9) %}x{% endfor %}", TOO_OFTEN),
        (
            "{% for i in range(999) %}{% for j in range(999) %}x{% endfor %}{% endfor %}",
            TOO_OFTEN,
        ),
        ("{{ range(9**9)|list }}", TOO_OFTEN),
        ("{% set x = 'ab' * 9**9 %}", TOO_LONG),
        (
            (
                "{% set n = namespace(x='a') %}{% for i in range(60) %}"
                "{% set n.x = n.x ~ n.x %}{% endfor %}"
            ),
            TOO_LONG,
        ),
        (
            (
                "{% set n = namespace(x='a') %}{% for i in range(60) %}"
                "{% set n.x %}{{ n.x }}{{ n.x }}{% endset %}{% endfor %}"
            ),
            TOO_LONG,
        ),
        (
            (
                "{% set n = namespace(x='a') %}{% for i in range(60) %}"
                "{% set n.x = n.x + n.x %}{% endfor %}"
            ),
            TOO_LONG,
        ),
        ("{{ 9 ** 99999 }}", "it computes a number that is too large"),
        ("{{ '%999999999d' % 1 }}", "it formats text with '%'"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", ENDLESS),
        (f"{{% include '{NAME}' %}}", ENDLESS),
        (f"{{% extends '{NAME}' %}}", ENDLESS),
    ],
)
def test_a_hostile_template_is_stopped(make_theme: MakeTheme, line: str, reason: str) -> None:
    theme = make_theme(**{NAME: f"<p>\n  {line}\n</p>"})

    outcome = render(make_course(), theme, FACTS)

    assert outcome.value is None
    assert outcome.diagnostics == (TemplateForbidden(at=at(line), reason=reason),)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{{ lessen.title }}", "'lessen' is undefined"),
        (
            "{{ lesson.titel }}",
            "'scormbuild.course.course.Lesson object' has no attribute 'titel'",
        ),
        ("{{ words.nxt }}", "'dict object' has no attribute 'nxt'"),
        ("{{ say('nxt') }}", "there is no phrase 'nxt'"),
        ("{{ lesson }}", "it shows a Lesson, which is no text"),
        ("{{ lesson.title + 1 }}", 'TypeError: can only concatenate str (not "int") to str'),
        ("{{ 1 / 0 }}", "ZeroDivisionError: division by zero"),
        ("{% include '../../../etc/passwd' %}", "there is no template '../../../etc/passwd'"),
        ("{% import 'os' as os %}", "there is no template 'os'"),
    ],
)
def test_a_broken_template_says_where(make_theme: MakeTheme, line: str, reason: str) -> None:
    theme = make_theme(**{NAME: f"<p>\n  {line}\n</p>"})

    outcome = render(make_course(), theme, FACTS)

    assert outcome.value is None
    assert outcome.diagnostics == (TemplateFailed(at=at(line), reason=reason),)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{% for x in %}", "expected an expression, got 'end of statement block'"),
        ("{{ lesson.title|safe }}", "no filter named 'safe'"),
        ("{{ [1, 2]|random }}", "no filter named 'random'"),
        ("{% endfor %}", "encountered unknown tag 'endfor'"),
    ],
)
def test_every_template_that_is_not_valid_is_found(
    make_theme: MakeTheme, line: str, reason: str
) -> None:
    theme = make_theme(**{NAME: f"<p>\n  {line}\n</p>", "blocks/unused.html.j2": "{% if %}"})

    outcome = render(make_course(), theme, FACTS)

    unused = Span(PurePosixPath("../templates/blocks/unused.html.j2"), 1, 1, 1, 9)
    assert outcome.value is None
    assert outcome.diagnostics == (
        TemplateSyntax(at=unused, reason="expected an expression, got 'end of statement block'"),
        TemplateSyntax(at=at(line), reason=reason),
    )


def test_a_template_may_compute_what_it_needs(make_theme: MakeTheme) -> None:
    line = (
        "{% for n in range(3) %}{{ loop.index }}/{{ loop.length }} {% endfor %}"
        "{% set all = words.values()|list %}{{ all|length > 9 }} "
        "{{ 'a' ~ 2 * 3 }} {{ lesson.title|upper }} {{ lesson.title.split()|join('-') }}"
    )
    theme = make_theme(**{NAME: line})

    outcome = render(make_course(), theme, FACTS)

    assert "1/3 2/3 3/3 True a6 IT IS &lt;ONE&gt; ANSWER It-is-&lt;one&gt;-answer" in text_of(
        outcome.value, "pages/one.html"
    )


def test_a_bug_of_the_shipped_theme_is_no_finding(shipped: Theme) -> None:
    broken = {**shipped.files}
    del broken["layouts/cover.html.j2"]
    theme = replace(shipped, files=broken)

    with pytest.raises(Exception, match="layouts/cover"):
        render(make_course(), theme, FACTS)


def test_templates_are_compiled_once_and_never_mistaken_for_others(make_theme: MakeTheme) -> None:
    theme = make_theme(**{NAME: ""})

    def shown(text: str) -> list[str]:
        file = replace(theme.files[NAME], text=text)
        changed = replace(theme, files={**theme.files, NAME: file})
        files = render(make_course(), changed, FACTS).value
        return re.findall("<i>.*</i>", text_of(files, "pages/one.html")) if files else []

    texts = ("<i>One</i>", "{{ ''.__class__ }}", "<i>Two</i>")
    assert [shown(text) for text in texts * 2] == [["<i>One</i>"], [], ["<i>Two</i>"]] * 2
