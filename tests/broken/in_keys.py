"""Faults that the schema finds."""

from __future__ import annotations

from tests.broken.case import CONTENTS, C, L, Q, Y, case

SCHEMA = (
    case(
        "nothing to read in the title",
        "SRC044 course_src/course.yaml:3:8-3:13",
        (C, "title: A small course", 'title: "   "'),
    ),
    case(
        "unknown key", "SRC041 course_src/course.yaml:4:1-4:9", (C, "language: en", "lanugage: en")
    ),
    case(
        "missing title",
        "SRC042 course_src/course.yaml:1:1-1:11",
        (C, "title: A small course\n", ""),
    ),
    case(
        "missing contents",
        "SRC042 course_src/course.yaml:1:1-1:11",
        (
            C,
            CONTENTS,
            "",
        ),
    ),
    case(
        "wrong version",
        "SRC043 course_src/course.yaml:1:13-1:14",
        (C, "scormbuild: 1", "scormbuild: 2"),
    ),
    case(
        "title is a list",
        "SRC040 course_src/course.yaml:3:8-3:26",
        (C, "title: A small course", "title: [A, small, course]"),
    ),
    case(
        "braces as text",
        "SRC040 course_src/quizzes/final.yaml:7:13-7:26",
        (Q, "prompt: What is it?", "prompt: {What is it?}"),
    ),
    case(
        "navigation word",
        "SRC043 course_src/course.yaml:5:21-5:27",
        (C, "language: en", "language: en\nnavigation: {order: linaer}"),
    ),
    case(
        "passing too high",
        "SRC049 course_src/course.yaml:12:10-12:13",
        (C, "score: 50", "score: 150"),
    ),
    case(
        "id with blank",
        "SRC044 course_src/course.yaml:2:5-2:16",
        (C, "id: small", "id: a small one"),
    ),
    case(
        "question type",
        "QST008 course_src/quizzes/final.yaml:5:11-5:17",
        (Q, "type: choice", "type: chioce"),
    ),
    case(
        "question key",
        "SRC041 course_src/quizzes/final.yaml:13:5-13:10",
        (Q, "prompt: How many dots?", "promt: How many dots?"),
    ),
    case(
        "points negative",
        "SRC049 course_src/quizzes/final.yaml:15:13-15:15",
        (Q, "answer: 1", "answer: 1\n    points: -1"),
    ),
    case(
        "answer not a number",
        "SRC044 course_src/quizzes/final.yaml:14:13-14:16",
        (Q, "answer: 1", "answer: one"),
    ),
    case(
        "correct is text",
        "SRC040 course_src/quizzes/final.yaml:9:32-9:35",
        (Q, "correct: true", "correct: yes"),
    ),
    case(
        "block type",
        "SRC051 course_src/lessons/02-listen.yaml:4:11-4:15",
        (Y, "type: tabs", "type: taps"),
    ),
    case(
        "language code",
        "SRC044 course_src/course.yaml:4:11-4:26",
        (C, "language: en", "language: English, please"),
    ),
    case(
        "unknown variable",
        "SRC130 course_src/lessons/01-look.md:11:4-11:12",
        (C, "language: en", "language: en\nvariables: {pace: closer}"),
        (L, "Go closer.", "Go {{pase}} or {{pace}}."),
    ),
    case(
        "finding behind a variable",
        "CRS023 course_src/lessons/01-look.md:6:24-6:37",
        (C, "language: en", "language: en\nvariables: {sight: a very long look}"),
        (L, "Look at [the sounds](02-listen.yaml)", "{{sight}} [the sounds](02-lisen.yaml)"),
    ),
    case(
        "finding inside a variable",
        "CRS023 course_src/lessons/01-look.md:6:6-6:15",
        (C, "language: en", 'language: en\nvariables: {sight: "[a](nowhere.md)"}'),
        (L, "Look at [the", "Look {{sight}} at [the"),
    ),
    case(
        "title starts with a variable",
        "SRC132 course_src/course.yaml:3:8-3:19",
        (C, "title: A small course", "title: {{company}} course"),
    ),
    case(
        "title too long",
        "SRC047 course_src/course.yaml:3:8-3:307",
        (C, "title: A small course", "title: " + "long " * 60),
    ),
)
