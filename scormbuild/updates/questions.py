"""What is different about the questions of a course."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from scormbuild.updates.change import Change, What
from scormbuild.updates.facts import Facts, QuestionFacts
from scormbuild.updates.wording import points

#: What an answer key holds beside the answer: the kind of question, and what there is to choose.
_NO_ANSWER = ("type", "options", "rights", "statements", "steps", "needed")


def changed_questions(before: Facts, after: Facts) -> Iterator[Change]:
    """Yield what is new, gone or different, question by question."""
    for number, question in after.questions.items():
        if number in before.questions:
            yield from _changed(before.questions[number], question)
        else:
            graded = question.points > 0
            yield Change(What.QUESTION_NEW if graded else What.CHECK_NEW, question.id)
    for number, question in before.questions.items():
        if number not in after.questions:
            yield Change(What.QUESTION_REMOVED, question.id)


def _changed(before: QuestionFacts, after: QuestionFacts) -> Iterator[Change]:
    if before.type != after.type:
        yield Change(What.QUESTION_TYPE, after.id, before.type, after.type)
    if before.points != after.points:
        yield Change(What.QUESTION_POINTS, after.id, points(before.points), points(after.points))
    if before.prompt is None or after.prompt is None:
        yield Change(What.UNKNOWN, after.id)
        return
    if before.prompt != after.prompt:
        yield Change(What.QUESTION_PROMPT, after.id, before.prompt, after.prompt)
    if before.type == after.type:
        yield from _answers(before, after)
    if before.extras != after.extras:
        yield Change(What.QUESTION_EXTRAS, after.id)


def _answers(before: QuestionFacts, after: QuestionFacts) -> Iterator[Change]:
    old, new = before.choices or {}, after.choices or {}
    both = [number for number in new if number in old]
    if _answer(before.key or {}, both) != _answer(after.key or {}, both):
        yield Change(What.QUESTION_KEY, after.id)
    for number, text in new.items():
        if number not in old:
            yield Change(What.CHOICE_NEW, after.id, "", text)
        elif old[number] != text:
            yield Change(What.CHOICE_TEXT, after.id, old[number], text)
    for number, text in old.items():
        if number not in new:
            yield Change(What.CHOICE_REMOVED, after.id, text)


def _answer(key: Mapping[str, Any], both: Sequence[int]) -> dict[str, Any]:
    """Return what is right. Of an order or of pairs only what both versions have: the rest is new.

    Keys come from packages, so nothing is taken for granted of them.
    """
    answer = {name: value for name, value in key.items() if name not in _NO_ANSWER}
    if isinstance(answer.get("pairs"), list):
        answer["pairs"] = [pair for pair in answer["pairs"] if _among(pair, both)]
    if key.get("type") == "order" and isinstance(answer.get("answer"), list):
        answer["answer"] = [number for number in answer["answer"] if number in both]
    return answer


def _among(pair: object, numbers: Sequence[int]) -> bool:
    return isinstance(pair, list) and all(number in numbers for number in pair)
