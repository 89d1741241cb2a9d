"""Courses built in memory, file by file."""

from __future__ import annotations

import json
import re
from pathlib import Path

from scormbuild import pipeline
from scormbuild.archive import OutputFile
from scormbuild.course.course import Course
from scormbuild.targets import TARGETS

#: A package by the paths of its files.
Package = dict[str, bytes]


#: What the files that examples of blocks name hold: as little as they can.
_MEDIA = re.compile(r"media/[\w-]+(?:\.\w+)+")
_FILES = {
    "svg": '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>\n',
    **dict.fromkeys(("gif", "jpg", "png"), "GIF89a\x01\0\x01\0\0\0\0;"),
    "vtt": "WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n",
}


def shown(data: object) -> dict[str, str]:
    """Return a file for each that is named anywhere in the data of a course."""
    named = _MEDIA.findall(json.dumps(data))
    return {path: _FILES.get(path.rpartition(".")[2], "x") for path in named}


def write(folder: Path, files: dict[str, str]) -> Path:
    """Write the files of a course below `folder`, and nothing else; return it."""
    for path, text in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")
    return folder


def build(source: Path, *targets: str) -> tuple[Course, dict[str, tuple[OutputFile, ...]]]:
    """Return a course without errors, and its files by target: by all, or by those named."""
    checked = pipeline.check(source)
    assert checked.course is not None, checked.diagnostics
    packages = {}
    for target in TARGETS.values() if not targets else map(TARGETS.__getitem__, targets):
        built = pipeline.build(checked, target, source)
        assert built.value is not None, built.diagnostics
        packages[target.name] = built.value.files
    return checked.course, packages


def contents(files: tuple[OutputFile, ...]) -> Package:
    """Return what each file holds."""
    return {
        str(file.path): file.content
        if isinstance(file.content, bytes)
        else file.content.path.read_bytes()
        for file in files
    }
