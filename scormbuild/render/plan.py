"""The plan: what the scripts of a package know of the course before a page is loaded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from scormbuild.course.course import Course, Division, OnFail, Order, Quiz
from scormbuild.course.excuses import excused
from scormbuild.course.quiz import Layout, Mode, Retry
from scormbuild.course.scoring import pass_mark
from scormbuild.course.scos import DONE
from scormbuild.render.articles import Article, placed, question_kinds
from scormbuild.render.facts import TargetFacts
from scormbuild.render.parts import DRAGGING, STYLES, TOOLS
from scormbuild.render.reported import reported_objectives
from scormbuild.render.switches import name_in_reports, switches
from scormbuild.render.words import Words

#: Raised when scripts of an older version could not read it.
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Scripts:
    """Where scripts lie that the player fetches: those of pages by id, its own parts by name."""

    pages: Mapping[str, str]
    parts: Mapping[str, str]


def plan(
    course: Course,
    articles: tuple[Article, ...],
    scripts: Scripts,
    words: Words,
    facts: TargetFacts,
) -> dict[str, Any]:
    """Return the plan as JSON values.

    Numbers of pages, questions and objectives are the ledger's; points are hundredths of a point,
    scores hundredths of a percent.
    """
    ledger = course.ledger
    return {
        "format": FORMAT,
        "id": course.id,
        "title": course.title,
        "language": course.language,
        "version": course.version,
        **(_part(course) if course.packaging.sco is Division.LESSON else _whole(course, words)),
        "limit": facts.suspend_limit,
        **switches(course),
        "navigation": course.order.value,
        "pages": [
            _page(course, module, article, scripts.pages)
            for (_, module), article in zip(placed(course.contents), articles, strict=True)
        ],
        "questions": [entry for article in articles for entry in _questions(course, article)],
        "quizzes": [_quiz(course, quiz) for quiz in course.quizzes],
        "completion": {
            "lessons": [ledger.pages[name] for name in course.completion.lessons],
            "viewed": course.completion.viewed.value,
        },
        "passing": course.passing.score,
        "objectives": [
            {"n": ledger.objectives[objective.id], "id": objective.id, "text": objective.text}
            for objective in course.objectives
        ],
        **(
            {"tested": reported}
            if (reported := reported_objectives(course, articles, facts))
            else {}
        ),
        "parts": _parts(articles, scripts.parts),
        "words": words.chosen(words.of_scripts),
    }


def _parts(articles: tuple[Article, ...], parts: Mapping[str, str]) -> dict[str, str]:
    """Return the addresses of the parts that some page needs, and of the tools."""
    needed = {TOOLS, *(name for article in articles for name in article.parts)}
    # The player fetches them together, and a page that needs no other styles can do without.
    needed |= {STYLES} if DRAGGING in needed else set()
    return {name: address for name, address in parts.items() if name in needed}


def _part(course: Course) -> dict[str, Any]:
    """Return what only a SCO of many has; where pages are locked, the LMS has to hold the lock."""
    return {"part": True, **({"objective": DONE} if course.order is Order.LINEAR else {})}


def _whole(course: Course, words: Words) -> dict[str, Any]:
    """Return what only a course of one SCO has: the way to its certificate, in words."""
    return {"certificate": words.phrases["menu_certificate"]} if course.certificate else {}


def _page(
    course: Course, module: str | None, article: Article, scripts: Mapping[str, str]
) -> dict[str, Any]:
    page = article.page
    named = () if isinstance(page, Quiz) else page.objectives
    return {
        "n": course.ledger.pages[page.id],
        "id": page.id,
        "kind": "quiz" if isinstance(page, Quiz) else "lesson",
        "title": page.title,
        **({"module": module} if module else {}),
        "script": scripts[page.id],
        "questions": [asked.n for asked in article.questions],
        "objectives": [reference.name for reference in named],
        **({"parts": list(article.parts)} if article.parts else {}),
    }


def _questions(course: Course, article: Article) -> Iterator[dict[str, Any]]:
    page = article.page
    for asked in article.questions:
        question = asked.question
        yield {
            "n": asked.n,
            "id": question.id,
            "page": course.ledger.pages[page.id],
            "type": question_kinds()[type(question)].name,
            "graded": isinstance(page, Quiz) and page.reports(question),
            "points": question.points,
            "objectives": [reference.name for reference in question.objectives],
            "record": name_in_reports(course, question),
        }


def _quiz(course: Course, quiz: Quiz) -> dict[str, Any]:
    must = course.completion.quizzes.get(quiz.id)
    return {
        "n": course.ledger.pages[quiz.id],
        "attempts": quiz.attempts,
        "counted": quiz.counted.value,
        "pass": pass_mark(course.passing, quiz),
        "must": must.value if must else None,
        "weight": course.passing.weights.get(quiz.id, 0),
        "feedback": quiz.feedback.value,
        "answers": quiz.answers.value,
        "shuffle": quiz.shuffle.value,
        **dict(_taken(course, quiz)),
    }


def _taken(course: Course, quiz: Quiz) -> Iterator[tuple[str, Any]]:
    """Yield what is not usual in how a quiz is taken; times are in seconds."""
    rules, ledger = quiz.rules, course.ledger
    if rules.mode is not Mode.TEST:
        yield "mode", rules.mode.value
    if quiz.on_fail is OnFail.FAILED and course.passing.weights.get(quiz.id):
        yield "fails", True
    if rules.layout is Layout.ONE:
        yield "layout", rules.layout.value
        yield from () if rules.back else (("back", False),)
    if rules.retry is not Retry.ALL:
        yield "retry", rules.retry.value
    if rules.time_limit is not None:
        limit = rules.time_limit
        yield "time", {"limit": 60 * limit.minutes, "extend": 60 * limit.extend}
    if rules.pools:
        yield (
            "pools",
            [
                {"count": pool.count, "questions": [ledger.questions[q.id] for q in pool.questions]}
                for pool in quiz.drawn
            ],
        )
    if lessons := excused(quiz, course.lessons):
        yield (
            "excuses",
            [
                {"n": ledger.pages[one.lesson], "objectives": list(one.objectives)}
                for one in lessons
            ],
        )
