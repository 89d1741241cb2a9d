"""Faults in YAML, Markdown and encodings."""

from __future__ import annotations

from tests.broken.case import BOMB, C, L, Q, case

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
        "vertical tab from slides",
        "SRC009 course_src/lessons/01-look.md:11:3-11:4",
        (L, "Go closer.", "Go\x0bcloser."),
    ),
    case(
        "control character in an escape",
        "SRC009 course_src/course.yaml:3:8-3:15",
        (C, "title: A small course", 'title: "A\\x07"'),
    ),
    case(
        "binary",
        "SRC003 course_src/lessons/01-look.md:0:0-0:0",
        (L, None, b"\x00\x01\x02\x03" * 50),
    ),
)
