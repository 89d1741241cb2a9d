"""Faults in blocks that use files of the course."""

from __future__ import annotations

from tests.broken.case import L, Y, case

PDF = ("course_src/media/plan.pdf", None, b"%PDF-1.7")

FILES = (
    case(
        "missing download",
        "MED001 course_src/lessons/01-look.md:10:26-10:41",
        (L, "::: tip Closer", "::: download Closer {src=media/plan.docx}"),
    ),
    case(
        "download in another case",
        "MED002 course_src/lessons/01-look.md:10:26-10:40",
        (L, "::: tip Closer", "::: download Closer {src=media/Plan.pdf}"),
        PDF,
    ),
    case(
        "download from elsewhere",
        "MED004 course_src/lessons/01-look.md:10:26-10:54",
        (L, "::: tip Closer", "::: download Closer {src=https://example.org/plan.pdf}"),
    ),
    case(
        "download from outside",
        "MED005 course_src/lessons/01-look.md:10:26-10:43",
        (L, "::: tip Closer", "::: download Closer {src=../../../plan.pdf}"),
    ),
    case(
        "download that LMSs refuse",
        "MED030 course_src/lessons/01-look.md:10:26-10:39",
        (L, "::: tip Closer", "::: download Closer {src=media/look.py}"),
        ("course_src/media/look.py", None, b"print()"),
    ),
    case(
        "download without a file",
        "SRC042 course_src/lessons/02-listen.yaml:3:5-3:9",
        (Y, "- Close your eyes and *listen*.", "- type: download\n    title: Ears"),
    ),
)
