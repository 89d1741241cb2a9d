"""One thing that is different in a new version of a course."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class What(StrEnum):
    """What has happened, in the order in which it is told."""

    VERSION = "scorm version"
    TITLE = "title"
    LANGUAGE = "language"
    PASSING = "passing"
    RENEWED = "renewed"
    NOT_RENEWED = "not renewed"
    VIEWED = "viewed"
    NEEDED = "needed"
    NEEDED_OF_ALL = "needed of all"
    NOT_NEEDED = "not needed"
    LINEAR = "linear"
    FREE = "free"
    PAGE_NEW = "page new"
    PAGE_NEW_OF_ALL = "page new, of all"
    PAGE_NEW_OPTIONAL = "page new, optional"
    PAGE_REMOVED = "page removed"
    PAGE_KIND = "page kind"
    PAGE_TITLE = "page title"
    PAGE_TEXT = "page text"
    PAGE_MOVED = "page moved"
    QUIZ_MODE = "quiz mode"
    QUIZ_PASSING = "quiz passing"
    QUIZ_ATTEMPTS = "quiz attempts"
    QUIZ_MUST = "quiz must"
    QUIZ_MUST_OF_ALL = "quiz must, of all"
    QUIZ_WEIGHT = "quiz weight"
    QUIZ_COUNTED = "quiz counted"
    QUIZ_FAILS = "quiz fails"
    QUIZ_SHOWN = "quiz shown"
    QUIZ_SHUFFLE = "quiz shuffle"
    QUIZ_DRAWS = "quiz draws"
    QUIZ_DRAW = "quiz draw"
    QUIZ_POOLS = "quiz pools"
    QUIZ_LAYOUT = "quiz layout"
    QUIZ_TIME = "quiz time"
    QUIZ_RETRY = "quiz retry"
    QUIZ_EXCUSES = "quiz excuses"
    QUESTION_NEW = "question new"
    CHECK_NEW = "check new"
    QUESTION_REMOVED = "question removed"
    QUESTION_TYPE = "question type"
    QUESTION_KEY = "question key"
    QUESTION_POINTS = "question points"
    QUESTION_PROMPT = "question prompt"
    CHOICE_NEW = "choice new"
    CHOICE_REMOVED = "choice removed"
    CHOICE_TEXT = "choice text"
    QUESTION_EXTRAS = "question extras"
    QUESTION_MOVED = "question moved"
    KEPT_NEW = "kept new"
    KEPT_REMOVED = "kept removed"
    KEPT_KIND = "kept kind"
    KEPT_FEWER = "kept fewer"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Change:
    """What is different, of which page or question (its id), and from what to what in words."""

    what: What
    name: str = ""
    before: str = ""
    after: str = ""
