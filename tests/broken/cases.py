"""Broken courses: what is changed in the good one, and the one finding that says so.

A change is (file, text, other text), or (file, None, whole contents).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

C = "course_src/course.yaml"
L = "course_src/lessons/01-look.md"
Y = "course_src/lessons/02-listen.yaml"
Q = "course_src/quizzes/final.yaml"
M = "course_src/media/dot.svg"
T = "templates/"

Change: TypeAlias = tuple[str, str | None, str | bytes]


@dataclass(frozen=True)
class Case:
    """One broken course; `expected` is code, path, line and column."""

    name: str
    changes: tuple[Change, ...]
    expected: str


def case(name: str, expected: str, *changes: Change) -> Case:
    """Return a case; most have one change."""
    return Case(name, changes, expected)


CONTENTS = "contents:\n  - lessons/01-look.md\n  - lessons/02-listen.yaml\n  - quizzes/final.yaml\n"
BOMB = "a: &a [x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c, *c, *c]\n"

SYNTAX = (
    case(
        "second colon",
        "SRC010 course_src/course.yaml:3:16-3:17",
        (C, "title: A small course", "title: A course: small"),
    ),
    case(
        "tab as indent",
        "SRC010 course_src/course.yaml:8:1-8:2",
        (C, "  - lessons/01-look.md", "\t- lessons/01-look.md"),
    ),
    case(
        "open quote",
        "SRC011 course_src/course.yaml:3:8-3:23",
        (C, "title: A small course", 'title: "A small course'),
    ),
    case(
        "open bracket",
        "SRC010 course_src/course.yaml:5:13-5:14",
        (
            C,
            "objectives:\n  - {id: see, text: See what is there}",
            "objectives: [{id: see, text: See}",
        ),
    ),
    case(
        "key twice",
        "SRC012 course_src/course.yaml:5:1-5:9",
        (C, "language: en", "language: en\nlanguage: de"),
    ),
    case(
        "anchor",
        "SRC013 course_src/course.yaml:3:8-3:10",
        (C, "title: A small course", "title: &t A small course"),
    ),
    case("alias bomb", "SRC013 course_src/quizzes/final.yaml:1:4-1:6", (Q, None, BOMB)),
    case(
        "tag",
        "SRC014 course_src/course.yaml:3:8-3:39",
        (C, "title: A small course", "title: !!python/object/apply:os.system [ls]"),
    ),
    case(
        "two documents",
        "SRC016 course_src/course.yaml:4:1-4:4",
        (C, "language: en", "---\nlanguage: en"),
    ),
    case("empty file", "SRC054 course_src/quizzes/final.yaml:1:1-1:1", (Q, None, "")),
    case("list as course", "SRC040 course_src/course.yaml:1:1-2:6", (C, None, "- one\n- two\n")),
    case(
        "deep nesting",
        "SRC017 course_src/quizzes/final.yaml:1:43-1:44",
        (Q, None, "a: " + "[" * 500 + "]" * 500 + "\n"),
    ),
    case(
        "starts with at",
        "SRC010 course_src/course.yaml:3:8-3:9",
        (C, "title: A small course", "title: @home"),
    ),
    case(
        "starts with backtick",
        "SRC010 course_src/quizzes/final.yaml:7:13-7:14",
        (Q, "prompt: What is it?", "prompt: `code` here"),
    ),
    case(
        "unclosed container",
        "SRC021 course_src/lessons/01-look.md:10:5-10:8",
        (L, "Go closer.\n:::\n", "Go closer.\n"),
    ),
    case(
        "stray closing",
        "SRC022 course_src/lessons/01-look.md:6:1-6:4",
        (L, "Look at", ":::\n\nLook at"),
    ),
    case(
        "unknown container",
        "SRC020 course_src/lessons/01-look.md:10:5-10:9",
        (L, "::: tip Closer", "::: tipp Closer"),
    ),
    case(
        "bad attributes",
        "SRC023 course_src/lessons/01-look.md:14:24-14:34",
        (L, "{#kc-look objective=see}", "{#kc-look objective=}"),
    ),
    case(
        "front matter open",
        "SRC025 course_src/lessons/01-look.md:1:1-1:4",
        (L, "objectives: [see]\n---\n", "objectives: [see]\n"),
    ),
    case(
        "front matter wrong",
        "SRC010 course_src/lessons/01-look.md:2:12-2:13",
        (L, "title: Look", "title: Look: here"),
    ),
    case(
        "heading only tabs",
        "SRC062 course_src/lessons/01-look.md:11:1-11:11",
        (L, "::: tip Closer\nGo closer.", "::: tabs\nGo closer."),
    ),
)
SCHEMA = (
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
        "title too long",
        "SRC047 course_src/course.yaml:3:8-3:307",
        (C, "title: A small course", "title: " + "long " * 60),
    ),
)
REFERENCES = (
    case(
        "missing lesson",
        "CRS002 course_src/course.yaml:8:5-8:22",
        (C, "lessons/01-look.md", "lessons/01-lok.md"),
    ),
    case(
        "wrong case",
        "CRS003 course_src/course.yaml:8:5-8:23",
        (C, "lessons/01-look.md", "lessons/01-Look.md"),
    ),
    case(
        "outside",
        "CRS005 course_src/course.yaml:8:5-8:18",
        (C, "lessons/01-look.md", "../01-look.md"),
    ),
    case(
        "absolute",
        "CRS005 course_src/course.yaml:8:5-8:24",
        (C, "lessons/01-look.md", "/lessons/01-look.md"),
    ),
    case(
        "same file twice",
        "CRS004 course_src/course.yaml:11:5-11:23",
        (C, "  - quizzes/final.yaml", "  - quizzes/final.yaml\n  - quizzes/final.yaml"),
    ),
    case(
        "unknown objective",
        "CRS020 course_src/lessons/01-look.md:14:34-14:37",
        (L, "objective=see", "objective=saw"),
    ),
    case(
        "objective in front matter",
        "CRS020 course_src/lessons/01-look.md:3:14-3:17",
        (L, "objectives: [see]", "objectives: [saw]"),
    ),
    case(
        "dead link",
        "CRS023 course_src/lessons/01-look.md:6:22-6:36",
        (L, "(02-listen.yaml)", "(03-listen.yaml)"),
    ),
    case(
        "dead anchor",
        "CRS024 course_src/lessons/01-look.md:6:22-6:44",
        (L, "(02-listen.yaml)", "(02-listen.yaml#nowhere)"),
    ),
    case(
        "script link",
        "SRC032 course_src/lessons/01-look.md:6:22-6:41",
        (L, "(02-listen.yaml)", "(javascript:alert(1))"),
    ),
    case(
        "unknown quiz",
        "CRS022 course_src/course.yaml:11:24-11:30",
        (C, "passing:", "completion: {quizzes: {finale: passed}}\npassing:"),
    ),
    case(
        "unknown lesson",
        "CRS021 course_src/course.yaml:11:24-11:27",
        (C, "passing:", "completion: {lessons: [lok]}\npassing:"),
    ),
    case(
        "same question id",
        "CRS014 course_src/quizzes/final.yaml:11:9-11:11",
        (Q, "id: q2", "id: q1"),
    ),
    case(
        "ids alike to an LMS",
        "CRS017 course_src/quizzes/final.yaml:11:9-11:16",
        (Q, "id: q2", "id: kc_look"),
    ),
    case(
        "no id",
        "CRS018 course_src/quizzes/final.yaml:11:5-11:9",
        (Q, "  - id: q2\n    type: number", "  - type: number"),
    ),
    case(
        "two pass marks",
        "CRS032 course_src/quizzes/final.yaml:2:8-2:13",
        (Q, "title: Final", "title: Final\npassing_score: 60"),
    ),
    case(
        "nothing to pass",
        "CRS033 course_src/course.yaml:12:10-12:12",
        (Q, "type: choice", "type: choice\n    points: 0"),
        (Q, "type: number", "type: number\n    points: 0"),
    ),
)
QUESTIONS = (
    case(
        "nothing correct",
        "QST001 course_src/quizzes/final.yaml:9:7-10:23",
        (Q, ", correct: true", ""),
    ),
    case(
        "two correct in a choice",
        "QST002 course_src/quizzes/final.yaml:9:7-10:38",
        (Q, "{text: A line}", "{text: A line, correct: true}"),
    ),
    case(
        "same choice twice",
        "QST004 course_src/quizzes/final.yaml:10:16-10:21",
        (Q, "{text: A line}", "{text: A dot}"),
    ),
    case(
        "one choice",
        "QST005 course_src/quizzes/final.yaml:9:7-9:37",
        (Q, "      - {text: A line}\n", ""),
    ),
    case(
        "no box", "QST013 course_src/lessons/01-look.md:18:1-18:9", (L, "- [ ] A line", "- A line")
    ),
    case(
        "says otherwise",
        "QST012 course_src/lessons/01-look.md:14:5-14:13",
        (L, "{#kc-look objective=see}", "{#kc-look type=order}"),
    ),
    case(
        "type of later",
        "QST009 course_src/quizzes/final.yaml:12:11-12:18",
        (Q, "type: number", "type: hotspot"),
    ),
)
MEDIA = (
    case(
        "missing picture",
        "MED001 course_src/lessons/01-look.md:8:10-8:24",
        (L, "media/dot.svg", "media/dott.svg"),
    ),
    case(
        "picture outside",
        "MED005 course_src/lessons/01-look.md:8:10-8:26",
        (L, "media/dot.svg", "../../secret.png"),
    ),
    case(
        "no alternative text",
        "ACC001 course_src/lessons/01-look.md:8:1-8:19",
        (L, "![A dot]", "![]"),
    ),
    case(
        "picture of a wrong kind",
        "MED003 course_src/lessons/01-look.md:8:10-8:24",
        (L, "media/dot.svg", "media/dot.tiff"),
        ("course_src/media/dot.tiff", None, "x"),
    ),
)
ENCODINGS = (
    case(
        "cp1252",
        "SRC001 course_src/lessons/01-look.md:5:3-5:4",
        (L, None, "---\ntitle: Look\n---\n\nIt\x92s here.\n".encode("latin-1")),
    ),
    case(
        "utf-16",
        "SRC002 course_src/lessons/01-look.md:0:0-0:0",
        (L, None, "---\ntitle: Look\n---\n".encode("utf-16")),
    ),
    case(
        "binary",
        "SRC003 course_src/lessons/01-look.md:0:0-0:0",
        (L, None, b"\x00\x01\x02\x03" * 50),
    ),
)
TEMPLATES = (
    case(
        "hostile template",
        "THM012 templates/pages/lesson.html.j2:1:1-1:29",
        (T + "theme.toml", None, 'extends = "scormbuild"\n'),
        (T + "pages/lesson.html.j2", None, "{{ ().__class__.__bases__ }}\n"),
    ),
    case(
        "template syntax",
        "THM010 templates/pages/lesson.html.j2:2:1-2:10",
        (T + "theme.toml", None, 'extends = "scormbuild"\n'),
        (T + "pages/lesson.html.j2", None, "<p>\n{% for %}\n"),
    ),
    case(
        "undefined in template",
        "THM011 templates/pages/lesson.html.j2:2:1-2:19",
        (T + "theme.toml", None, 'extends = "scormbuild"\n'),
        (T + "pages/lesson.html.j2", None, "<p>\n{{ nothing.here }}\n"),
    ),
    case(
        "endless template",
        "THM012 templates/pages/lesson.html.j2:1:1-1:46",
        (T + "theme.toml", None, 'extends = "scormbuild"\n'),
        (T + "pages/lesson.html.j2", None, "{% for n in range(1000000000) %}x{% endfor %}\n"),
    ),
    case(
        "pale accent",
        "THM006 course_src/course.yaml:5:17-5:26",
        (C, "language: en", 'language: en\ntheme: {accent: "#ffee99"}'),
    ),
)

CASES = (*SYNTAX, *SCHEMA, *REFERENCES, *QUESTIONS, *MEDIA, *ENCODINGS, *TEMPLATES)
