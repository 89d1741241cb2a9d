"""The answer key for teachers: every question with what is right, as one document to print.

It is written beside a package and never into it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from scormbuild.archive import FileReference
from scormbuild.course.course import Course, Page, Quiz
from scormbuild.diagnostics import Outcome, has_errors
from scormbuild.questions.kind import Question, Scoring
from scormbuild.render.answers import ROOT
from scormbuild.render.articles import ArticleWriter, question_kinds
from scormbuild.render.environment import TEMPLATE_TROUBLE, environment, finding
from scormbuild.render.facts import TargetFacts
from scormbuild.render.media import data_address, media_path
from scormbuild.render.sandbox import Sandbox
from scormbuild.render.shell import direction
from scormbuild.render.theme import Theme
from scormbuild.render.words import Words, read_words

DOCUMENT = "layouts/answer-key.html.j2"
SECTION = "pages/answers.html.j2"

#: What is written above a quiz of each mode.
_KINDS = {
    "test": "quiz_kind",
    "practice": "quiz_practice",
    "survey": "quiz_survey",
    "pre-test": "quiz_pre_test",
}

#: How partial credit is shared out, by type.
_PARTIAL = {
    "multi": "scoring_multi",
    "hotspot": "scoring_multi",
    "order": "scoring_order",
    "match": "scoring_match",
    "sort": "scoring_sort",
    "fill": "scoring_fill",
}

#: Ways to other files of the package: from this document there are none.
_WAY = re.compile(f' (?:(?:href|srcset)="{ROOT}[^"]*"|sizes="[^"]*"|loading="lazy")')
_PICTURE = re.compile(f'src="{ROOT}([^"]*)"')


@dataclass(frozen=True, slots=True)
class Answered:
    """A question as the key shows it: its type, and in words what it is called and worth.

    `scoring` is the phrase for how it counts; none where an answer cannot be right in part.
    """

    question: Question
    kind: str
    tag: str
    points: str
    scoring: str


@dataclass(frozen=True, slots=True)
class AnsweredPage:
    """The questions of a page; `kind` is the phrase above a quiz, of a lesson nothing."""

    title: str
    kind: str
    questions: tuple[Answered, ...]


def answer_key(course: Course, theme: Theme, facts: TargetFacts) -> Outcome[bytes]:
    """Return the document, its pictures inside, or what the course's templates make impossible.

    What phrases there are was said when the package was built.
    """
    words = read_words(theme, course.language, course.words).value
    if words is None:
        return Outcome(None)
    templates = environment(theme)
    writer = ArticleWriter(course, words, templates, facts)
    try:
        html = _document(course, words, templates)
    except TEMPLATE_TROUBLE as error:
        failed = finding(error, theme)
        if failed is None:
            raise
        return Outcome(None, (failed,))
    found = tuple(writer.found)
    document = _on_its_own(html.strip(), course.media) + "\n"
    return Outcome(None if has_errors(found) else document.encode())


def _document(course: Course, words: Words, templates: Sandbox) -> str:
    """Write page by page: each has as many steps of templates as it has in the course."""
    sections = []
    for page in _pages(course, words):
        templates.begin()
        html = templates.get_template(SECTION).render(page=page)
        sections.append(Markup(html))  # noqa: S704 - templates escaped it
    templates.begin()
    return templates.get_template(DOCUMENT).render(
        course=course,
        language=course.language,
        direction=direction(course.language),
        sections=tuple(sections),
    )


def _pages(course: Course, words: Words) -> Iterator[AnsweredPage]:
    for page in course.pages:
        if page.questions:
            kind = _KINDS[page.rules.mode.value] if isinstance(page, Quiz) else ""
            yield AnsweredPage(page.title, kind, tuple(_questions(page, words)))


def _questions(page: Page, words: Words) -> Iterator[Answered]:
    """Yield the questions of a page; those of a lesson count for nothing."""
    total = len(page.questions)
    for number, question in enumerate(page.questions, 1):
        quiz = isinstance(page, Quiz)
        tag = words.say("question_n", n=number, total=total) if quiz else ""
        graded = quiz and question.points > 0
        yield Answered(
            question,
            question_kinds()[type(question)].name,
            tag or words.say("knowledge_check_n", n=number),
            _points(question.points, words) if graded else "",
            _scoring(question) if graded else "",
        )


def _scoring(question: Question) -> str:
    """Return the key of the phrase for how a question counts, if some of it could be right."""
    kind = question_kinds()[type(question)]
    if kind.name not in _PARTIAL:
        return ""
    key = kind.answer_key(question, range(len(kind.options(question))))
    if kind.grade(key, None).possible == 1:
        return ""
    return _PARTIAL[kind.name] if question.scoring is Scoring.PARTIAL else "scoring_whole"


def _points(hundredths: int, words: Words) -> str:
    if hundredths % 100 == 0:
        return words.say("points", n=hundredths // 100)
    written = f"{hundredths / 100:g}".replace(".", words.phrases["decimal_mark"])
    return words.say("points_other", n=written)


def _on_its_own(html: str, media: Mapping[str, FileReference]) -> str:
    """Return the document with its pictures inside and without ways to other files."""
    files = {media_path(source, file): file for source, file in media.items()}
    html = _WAY.sub("", html)
    return _PICTURE.sub(lambda found: f'src="{data_address(files[found[1]])}"', html)
