"""A question as it stands on a page, and what the page script brings of it: plain or masked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any

from scormbuild.content import RichText
from scormbuild.questions.kind import AnswerKey, Feedback, Option, Question
from scormbuild.questions.masking import masked

#: Stands for the way to the root of the package: pages lie below it, the shell in it. No source
#: can hold this character (the reader of files refuses it).
ROOT = "\0"

#: Stands for the address of a link that leads nowhere from here. The link is then plain text.
NOWHERE = ROOT * 2


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it stands on a page: its ledger number, what is right, what options say.

    Where that is masked, `shown` has the ledger number of each option by the number that it has in
    the HTML, and `told` the feedback, which is not there.
    """

    question: Question
    n: int
    key: AnswerKey
    labels: dict[str, str]
    shown: dict[str, int] = field(default_factory=dict)
    told: dict[str, str] = field(default_factory=dict)


def seen_from(html: str, way: str) -> str:
    """Return HTML of a page for a document from which `way` leads to the root of the package."""
    return html.replace(f' href="{NOWHERE}"', "").replace(ROOT, way)


def without_feedback(question: Question) -> Question:
    """Return the question as templates get it where its feedback must not be in the HTML."""
    return replace(question, feedback=Feedback(), solution=None)


def feedback(
    question: Question, options: Sequence[Option], numbers: Sequence[int]
) -> Iterator[tuple[str, RichText]]:
    """Yield what is told after an answer, by the names that `questions/_frame.html.j2` gives it."""
    said = question.feedback
    told = {
        "correct": said.correct,
        "partial": said.partial,
        "incorrect": said.incorrect,
        "solution": question.solution,
    }
    for n, option in zip(numbers, options, strict=True):
        told[f"option-{n}"] = getattr(option, "feedback", None)
    yield from ((name, rich) for name, rich in told.items() if rich)


def numbered(n: int, option: Option, *, hushed: bool = False) -> dict[str, Any]:
    """Return the fields of an option for a template, with its number; `hushed` is its feedback."""
    found = {"n": n, **{field.name: getattr(option, field.name) for field in fields(option)}}
    return {**found, "feedback": None, "correct": None} if hushed else found


def handed(asked: Asked, *, hidden: bool) -> dict[str, Any]:
    """Return what the page script brings of a question; `hidden` are its answers."""
    question = asked.question
    answers = {"key": asked.key, "prompt": question.prompt.plain, "labels": asked.labels}
    if hidden:
        told = {name: seen_from(html, "") for name, html in asked.told.items()}
        all_of_it = {**answers, "shown": asked.shown, "told": told}
        answers = {"masked": masked(all_of_it, asked.n)}
    return {"n": asked.n, "points": question.points, **answers}
