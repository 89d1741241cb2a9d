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


BOMB = "a: &a [x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c, *c, *c]\n"

SYNTAX = (
    case("second colon", "", (C, "title: A small course", "title: A course: small")),
    case("tab as indent", "", (C, "  - lessons/01-look.md", "\t- lessons/01-look.md")),
    case("open quote", "", (C, "title: A small course", 'title: "A small course')),
    case(
        "open bracket",
        "",
        (
            C,
            "objectives:\n  - {id: see, text: See what is there}",
            "objectives: [{id: see, text: See}",
        ),
    ),
    case("key twice", "", (C, "language: en", "language: en\nlanguage: de")),
    case("anchor", "", (C, "title: A small course", "title: &t A small course")),
    case("alias bomb", "", (Q, None, BOMB)),
    case("tag", "", (C, "title: A small course", "title: !!python/object/apply:os.system [ls]")),
    case("two documents", "", (C, "language: en", "---\nlanguage: en")),
    case("empty file", "", (Q, None, "")),
    case("list as course", "", (C, None, "- one\n- two\n")),
    case("deep nesting", "", (Q, None, "a: " + "[" * 500 + "]" * 500 + "\n")),
    case("starts with at", "", (C, "title: A small course", "title: @home")),
    case("starts with backtick", "", (Q, "prompt: What is it?", "prompt: `code` here")),
    case("unclosed container", "", (L, "Go closer.\n:::\n", "Go closer.\n")),
    case("stray closing", "", (L, "Look at", ":::\n\nLook at")),
    case("unknown container", "", (L, "::: tip Closer", "::: tipp Closer")),
    case("bad attributes", "", (L, "{#kc-look objective=see}", "{#kc-look objective=}")),
    case("front matter open", "", (L, "objectives: [see]\n---\n", "objectives: [see]\n")),
    case("front matter wrong", "", (L, "title: Look", "title: Look: here")),
    case("heading only tabs", "", (L, "::: tip Closer\nGo closer.", "::: tabs\nGo closer.")),
)
SCHEMA = (
    case("unknown key", "", (C, "language: en", "lanugage: en")),
    case("missing title", "", (C, "title: A small course\n", "")),
    case(
        "missing contents",
        "",
        (
            C,
            "contents:\n  - lessons/01-look.md\n  - lessons/02-listen.yaml\n  - quizzes/final.yaml\n",
            "",
        ),
    ),
    case("wrong version", "", (C, "scormbuild: 1", "scormbuild: 2")),
    case("title is a list", "", (C, "title: A small course", "title: [A, small, course]")),
    case("braces as text", "", (Q, "prompt: What is it?", "prompt: {What is it?}")),
    case("navigation word", "", (C, "language: en", "language: en\nnavigation: {order: linaer}")),
    case("passing too high", "", (C, "score: 50", "score: 150")),
    case("id with blank", "", (C, "id: small", "id: a small one")),
    case("question type", "", (Q, "type: choice", "type: chioce")),
    case("question key", "", (Q, "prompt: How many dots?", "promt: How many dots?")),
    case("points negative", "", (Q, "answer: 1", "answer: 1\n    points: -1")),
    case("answer not a number", "", (Q, "answer: 1", "answer: one")),
    case("correct is text", "", (Q, "correct: true", "correct: yes")),
    case("block type", "", (Y, "type: tabs", "type: taps")),
    case("language code", "", (C, "language: en", "language: English, please")),
    case("title too long", "", (C, "title: A small course", "title: " + "long " * 60)),
)
REFERENCES = (
    case("missing lesson", "", (C, "lessons/01-look.md", "lessons/01-lok.md")),
    case("wrong case", "", (C, "lessons/01-look.md", "lessons/01-Look.md")),
    case("outside", "", (C, "lessons/01-look.md", "../01-look.md")),
    case("absolute", "", (C, "lessons/01-look.md", "/etc/passwd")),
    case(
        "same file twice",
        "",
        (C, "  - quizzes/final.yaml", "  - quizzes/final.yaml\n  - quizzes/final.yaml"),
    ),
    case("unknown objective", "", (L, "objective=see", "objective=saw")),
    case("objective in front matter", "", (L, "objectives: [see]", "objectives: [saw]")),
    case("dead link", "", (L, "(02-listen.yaml)", "(03-listen.yaml)")),
    case("dead anchor", "", (L, "(02-listen.yaml)", "(02-listen.yaml#nowhere)")),
    case("script link", "", (L, "(02-listen.yaml)", "(javascript:alert(1))")),
    case("unknown quiz", "", (C, "passing:", "completion: {quizzes: {finale: passed}}\npassing:")),
    case("unknown lesson", "", (C, "passing:", "completion: {lessons: [lok]}\npassing:")),
    case("same question id", "", (Q, "id: q2", "id: q1")),
    case("ids alike to an LMS", "", (Q, "id: q2", "id: kc_look")),
    case("no id", "", (Q, "  - id: q2\n    type: number", "  - type: number")),
    case("two pass marks", "", (Q, "title: Final", "title: Final\npassing_score: 60")),
    case("nothing to pass", "", (C, "  - quizzes/final.yaml\n", "")),
)
QUESTIONS = (
    case("nothing correct", "", (Q, ", correct: true", "")),
    case("two correct in a choice", "", (Q, "{text: A line}", "{text: A line, correct: true}")),
    case("same choice twice", "", (Q, "{text: A line}", "{text: A dot}")),
    case("one choice", "", (Q, "      - {text: A line}\n", "")),
    case("no box", "", (L, "- [ ] A line", "- A line")),
    case("says otherwise", "", (L, "{#kc-look objective=see}", "{#kc-look type=order}")),
    case("type of later", "", (Q, "type: number", "type: hotspot")),
)
MEDIA = (
    case("missing picture", "", (L, "media/dot.svg", "media/dott.svg")),
    case("picture outside", "", (L, "media/dot.svg", "../../secret.png")),
    case("no alternative text", "", (L, "![A dot]", "![]")),
    case(
        "picture of a wrong kind",
        "",
        (L, "media/dot.svg", "media/dot.tiff"),
        ("course_src/media/dot.tiff", None, "x"),
    ),
)
ENCODINGS = (
    case("cp1252", "", (L, None, "---\ntitle: Look\n---\n\nIt\x92s here.\n".encode("latin-1"))),
    case("utf-16", "", (L, None, "---\ntitle: Look\n---\n".encode("utf-16"))),
    case("binary", "", (L, None, b"\x00\x01\x02\x03" * 50)),
)
TEMPLATES = (
    case(
        "hostile template",
        "",
        (T + "theme.toml", None, 'extends = "default"\n'),
        (T + "pages/lesson.html.j2", None, "{{ ().__class__.__bases__ }}\n"),
    ),
    case(
        "template syntax",
        "",
        (T + "theme.toml", None, 'extends = "default"\n'),
        (T + "pages/lesson.html.j2", None, "<p>\n{% for %}\n"),
    ),
    case(
        "undefined in template",
        "",
        (T + "theme.toml", None, 'extends = "default"\n'),
        (T + "pages/lesson.html.j2", None, "<p>\n{{ nothing.here }}\n"),
    ),
    case(
        "endless template",
        "",
        (T + "theme.toml", None, 'extends = "default"\n'),
        (T + "pages/lesson.html.j2", None, "{% for n in range(1000000000) %}x{% endfor %}\n"),
    ),
    case("pale accent", "", (C, "language: en", 'language: en\ntheme: {accent: "#ffee99"}')),
)

CASES = (*SYNTAX, *SCHEMA, *REFERENCES, *QUESTIONS, *MEDIA, *ENCODINGS, *TEMPLATES)
