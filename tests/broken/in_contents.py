"""Faults in references, questions, media and templates."""

from __future__ import annotations

from tests.broken.case import C, L, Q, T, case

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
        "a page that a link needs, too",
        "CRS003 course_src/course.yaml:9:5-9:27",
        (C, "lessons/02-listen.yaml", "lessons/02-Listen.yaml"),
    ),
    case(
        "a misspelt page that a link needs, too",
        "CRS002 course_src/course.yaml:9:5-9:26",
        (C, "lessons/02-listen.yaml", "lessons/02-lisen.yaml"),
    ),
    case(
        "backslashes in contents",
        "CRS005 course_src/course.yaml:9:5-9:27",
        (C, "lessons/02-listen.yaml", "lessons\\02-listen.yaml"),
    ),
    case(
        "link in other capitals",
        "CRS086 course_src/lessons/01-look.md:6:22-6:36",
        (L, "(02-listen.yaml)", "(02-Listen.yaml)"),
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
        "CRS032 course_src/quizzes/final.yaml:3:16-3:18",
        (Q, "title: Final", "title: Final\npassing_score: 60"),
    ),
    case(
        "nothing to pass",
        "CRS033 course_src/course.yaml:12:10-12:12",
        (Q, "type: choice", "type: choice\n    points: 0"),
        (Q, "type: number", "type: number\n    points: 0"),
    ),
    case(
        "nothing to pass in a quiz",
        "CRS033 course_src/quizzes/final.yaml:3:16-3:18",
        (Q, "title: Final", "title: Final\npassing_score: 60"),
        (Q, "type: choice", "type: choice\n    points: 0"),
        (Q, "type: number", "type: number\n    points: 0"),
        (C, "passing:\n  score: 50\n", ""),
    ),
)

_AREAS = """\
type: hotspot
    image: {src: media/dot.svg, alt: A dot}
    areas:
      - {label: Dot, rect: [0, 0, 20, 20], correct: true}
      - {label: Corner, rect: [400, 0, 20, 20]}"""

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
        "areas in pixels",
        "QST080 course_src/quizzes/final.yaml:16:31-16:47",
        (
            Q,
            "type: number\n    prompt: How many dots?\n    answer: 1",
            f"{_AREAS}\n    prompt: Where is the dot?",
        ),
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

TEMPLATES = (
    case(
        "template without questions",
        "THM013 templates/pages/quiz.html.j2:0:0-0:0",
        (T + "theme.toml", None, 'extends = "scormbuild"\n'),
        (T + "pages/quiz.html.j2", None, "<p>hello</p>\n"),
        (Q, "  - id: q2\n    type: number\n    prompt: How many dots?\n    answer: 1\n", ""),
    ),
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
