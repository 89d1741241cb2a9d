"""Where the examples of findings about packages and LMSs belong."""

from __future__ import annotations

from tests.explain.stage import LESSON, QUIZ, Files, Put, course, lesson, quiz, stage

_ASKED = "{id: m1, type: number, prompt: How many?, answer: 1}"
_SECOND: Files = {"quizzes/more.yaml": f"title: More\nquestions: [{_ASKED}]\n"}
_OTHERS: Files = {
    "lessons/after.md": "---\ntitle: After the fire\n---\n\nLook.\n",
    "lessons/welcome.md": "---\ntitle: Welcome\n---\n\nLook.\n",
}


def _scos(others: Files, *allowed: str) -> Put:
    """Put keys into course.yaml; what else is said about courses of many SCOs is allowed."""

    def put(example: str) -> Files:
        mark = quiz("passing_score: 75\n") if "passing_score" in example else {}
        files = others | ({QUIZ: mark[QUIZ]} if mark else {})
        return stage("", files, keys=f"{example}allow: [{', '.join(allowed)}]\n")

    return put


def _with_pages_apart(example: str) -> Files:
    keys = "packaging: {sco: lesson}\n"
    return stage("", {LESSON: lesson(example)[LESSON], **_OTHERS}, keys=keys)


def _with_a_pre_test(example: str) -> Files:
    """Put keys into course.yaml of a course that begins with a pre-test."""
    asked = "{id: p, type: true-false, prompt: Oil burns., answer: true}"
    before = f"title: Before\nmode: pre-test\nexcuses: [intro]\nquestions: [{asked}]\n"
    return stage("", {"quizzes/before.yaml": before}, keys=example)


EXAMPLES: dict[str, Put] = {
    "CRS060": _scos(_SECOND),
    "CRS061": _scos({}),
    "CRS062": _scos(_SECOND, "CRS060"),
    "CRS063": _scos(_SECOND, "CRS060", "CRS062", "CRS064"),
    "CRS064": _scos(_OTHERS),
    "CRS065": _with_pages_apart,
    "CRS066": course,
    "CRS067": course,
    "CRS068": _scos({}),
    "CRS116": _with_a_pre_test,
    "CRS140": _scos({}),
}
