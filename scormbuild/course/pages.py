"""One lesson or one quiz: its document as a typed page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from scormbuild.blocks import read_blocks
from scormbuild.content import Reference
from scormbuild.course import identifiers, quizzes
from scormbuild.course.course import (
    Counted,
    Lesson,
    OnFail,
    Page,
    Quiz,
    ShowAnswers,
    ShowFeedback,
    Shuffle,
)
from scormbuild.course.documents import PageDocument, PageKind
from scormbuild.course.findings import GradedQuestionWithoutId, QuestionWithoutId
from scormbuild.course.identifiers import Named
from scormbuild.course.quiz import Mode
from scormbuild.course.rules import hundredths, too_fine
from scormbuild.diagnostics import Diagnostic
from scormbuild.questions.kind import Question
from scormbuild.questions.reader import read_question
from scormbuild.reading import Reader
from scormbuild.source.document import Cursor


def read(page: PageDocument, reader: Reader) -> tuple[Page, Named | None]:
    """Read a page whose document the schema accepted; its id comes with the place it was given at.

    Without an id, the page is read all the same, for the other findings.
    """
    root = page.document.root
    given = root.get("id")
    named, found = identifiers.page_id(
        page.path, None if given is None else Named(given.text().value, given.span)
    )
    for diagnostic in found:
        reader.report(diagnostic)
    read_kind = _quiz if page.kind is PageKind.QUIZ else _lesson
    name = named.id if named else "page"
    return read_kind(root, _common(root, name, page), reader), named


def references(cursor: Cursor, key: str) -> tuple[Reference, ...]:
    """Return a list of names, each with its place."""
    listed = cursor.get(key)
    if listed is None:
        return ()
    return tuple(Reference(item.text().value, item.span) for item in listed.items())


def without_ids(page: Page) -> Iterator[Diagnostic]:
    """Report questions whose id was derived: an error where it counts."""
    for question in page.questions:
        if question.id_given:
            continue
        suggestion = own_id(page, question)
        if isinstance(page, Quiz) and _counts(page, question):
            yield GradedQuestionWithoutId(at=question.at, suggestion=suggestion)
        else:
            yield QuestionWithoutId(at=question.at, suggestion=suggestion)


def _counts(quiz: Quiz, question: Question) -> bool:
    """Tell whether an LMS is told of the answers; what surveys are for are their answers."""
    mode = quiz.rules.mode
    return mode is Mode.SURVEY or (question.points > 0 and mode is not Mode.PRACTICE)


def own_id(page: Page, question: Question) -> str:
    """Return a question's id as its file has it, or could have it."""
    if isinstance(page, Lesson):
        return question.id
    return question.id.removeprefix(_prefix(page.id, question.at.path, page.source))


def _common(root: Cursor, name: str, page: PageDocument) -> dict[str, Any]:
    title = root["title"]
    return {
        "id": name,
        "title": title.text().value,
        "at": title.span,
        "source": str(page.path),
    }


def _lesson(root: Cursor, common: dict[str, Any], reader: Reader) -> Lesson:
    return Lesson(
        **common,
        objectives=references(root, "objectives"),
        description=root.value("description", ""),
        blocks=read_blocks(root["blocks"], reader),
    )


def _quiz(root: Cursor, common: dict[str, Any], reader: Reader) -> Quiz:
    show = root.value("show", {})
    intro, mark = root.get("intro"), root.get("passing_score")
    reader.found.extend(too_fine(mark))
    rules = quizzes.read(root)
    before = len(reader.found)
    questions = tuple(_asked(item, common, reader) for item in root["questions"].items())
    reader.found[before:] = quizzes.still_wrong(rules, reader.found[before:])
    quiz = Quiz(
        **common,
        intro=None if intro is None else reader.markdown(intro.text()),
        questions=questions,
        passing_score=None if mark is None else hundredths(mark.data),
        passing_score_at=None if mark is None else mark.span,
        attempts=root.value("attempts"),
        counted=Counted(root.value("counted", Counted.BEST)),
        on_fail=OnFail(root.value("on_fail", OnFail.INCOMPLETE)),
        shuffle=Shuffle(root.value("shuffle", Shuffle.NONE)),
        feedback=ShowFeedback(show.get("feedback", ShowFeedback.AFTER_SUBMIT)),
        answers=ShowAnswers(show.get("answers", ShowAnswers.AFTER_LAST_ATTEMPT)),
        rules=rules,
    )
    return quizzes.in_mode(quiz)


def _asked(cursor: Cursor, common: dict[str, Any], reader: Reader) -> Question:
    """Read a question of a quiz. One of an included file has an id of this quiz's own.

    So each quiz that includes it keeps answers and a record of its own, and keeps them whatever
    becomes of the other quizzes.
    """
    question = read_question(cursor, reader)
    prefix = _prefix(common["id"], cursor.path, common["source"])
    return replace(question, id=f"{prefix}{question.id}") if prefix else question


def _prefix(quiz: str, file: PurePosixPath, source: str) -> str:
    return "" if str(file) == source else f"{quiz}_"
