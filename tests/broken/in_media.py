"""Faults in blocks that use files of the course."""

from __future__ import annotations

from tests.broken.case import C, L, Y, case

V = "course_src/media/film.vtt"
FILM = ("course_src/media/film.mp4", None, b"film")
CAPTIONS = (V, None, b"WEBVTT\n\n00:01.000 --> 00:04.000\nGood morning.\n")
SHOWN = (
    L,
    "::: tip Closer\nGo closer.",
    "::: video A {src=media/film.mp4 captions=media/film.vtt}",
)
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
    case(
        "missing video",
        "MED001 course_src/lessons/01-look.md:10:18-10:32",
        SHOWN,
        CAPTIONS,
    ),
    case(
        "missing captions",
        "MED001 course_src/lessons/01-look.md:10:42-10:56",
        SHOWN,
        FILM,
    ),
    case(
        "captions of another type",
        "MED003 course_src/lessons/01-look.md:10:42-10:56",
        (SHOWN[0], SHOWN[1], SHOWN[2].replace(".vtt", ".srt")),
        FILM,
        ("course_src/media/film.srt", None, b"1"),
    ),
    case(
        "captions with a comma",
        "MED032 course_src/media/film.vtt:3:15-3:24",
        SHOWN,
        FILM,
        (V, None, b"WEBVTT\n\n00:01.000 --> 00:04,000\nGood morning.\n"),
    ),
    case(
        "captions in Windows-1252",
        "SRC001 course_src/media/film.vtt:4:3-4:4",
        SHOWN,
        FILM,
        (V, None, b"WEBVTT\n\n00:01.000 --> 00:04.000\nGr\xfc\xdfe.\n"),
    ),
    case(
        "poster of another type",
        "MED003 course_src/lessons/01-look.md:10:64-10:78",
        (SHOWN[0], SHOWN[1], SHOWN[2].replace("}", " poster=media/film.mp4}")),
        FILM,
        CAPTIONS,
    ),
    case(
        "recording from elsewhere",
        "MED004 course_src/lessons/02-listen.yaml:3:24-3:51",
        (
            Y,
            "- Close your eyes and *listen*.",
            '- {type: audio, src: "https://example.org/a.mp3", title: A, transcript: B}',
        ),
    ),
    case(
        "dead link in a transcript",
        "CRS023 course_src/media/words.md:3:9-3:13",
        (
            Y,
            "- Close your eyes and *listen*.",
            "- {type: audio, src: media/a.mp3, title: A, transcript: {src: media/words.md}}",
        ),
        ("course_src/media/a.mp3", None, b"sound"),
        ("course_src/media/words.md", None, b"Kim:\n\nSee [x](y.md).\n"),
    ),
    case(
        "embed of a host that is not allowed",
        "SRC102 course_src/lessons/01-look.md:10:18-10:42",
        (L, "::: tip Closer", "::: embed A {url=https://a.example.org/42}"),
    ),
    case(
        "embed without encryption",
        "SRC101 course_src/lessons/01-look.md:10:18-10:39",
        (L, "::: tip Closer", "::: embed A {url=http://a.example.org/}"),
    ),
    case(
        "allowed host with https",
        "SRC044 course_src/course.yaml:5:15-5:32",
        (C, "language: en", "language: en\nallow_hosts: [https://a.example]"),
    ),
)
