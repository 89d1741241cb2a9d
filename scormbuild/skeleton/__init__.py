"""The course project that `scormbuild new` writes: files with a few gaps, and the schemas.

The files lie in folders beside this module: `project` for what every project has, and one folder
for each language that has sample pages. `dot-` in front of a name stands for the dot of a hidden
file, so that no tool takes the skeleton's own settings for ours.

A gap is `@@key@@`, or `@@key.yaml@@` and `@@key.markdown@@` where a text must not be able to
become anything but a text. `${{ … }}` and `{{ … }}` belong to others and stay as they are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import scormbuild
from scormbuild import published
from scormbuild.course.identifiers import slug
from scormbuild.render.words import is_spoken
from scormbuild.source import schema, variables, yaml

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

#: Where sample pages are taken from if there are none in the language of the course.
ENGLISH = "en"

_FOLDER = resources.files("scormbuild.skeleton")
_PROJECT = "project"
_COURSE = PurePosixPath("course.yaml")
_SCHEMAS = PurePosixPath(".schemas")

_GAP = re.compile(r"@@([a-z.]+)@@")
_TEXTS = frozenset((".css", ".json", ".md", ".svg", ".toml", ".yaml", ".yml", ""))

#: Words that need no quotes in YAML, and those of them that some readers take for other things.
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_NOT_PLAIN = frozenset(("false", "n", "no", "null", "off", "on", "true", "y", "yes"))

#: A new project has no warnings; this one is for the author to lift.
_UNSPOKEN = "\nallow: [THM017] # the player has no words in this language yet and speaks English"

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What an author says about a new course."""

    title: str
    language: str
    id: str

    @property
    def sample_language(self) -> str:
        """Return the language of the sample pages: the course's own, or English."""
        spoken = self.language.partition("-")[0].lower()
        return spoken if spoken in sample_languages() else ENGLISH

    @property
    def sample_fits(self) -> bool:
        """Tell whether the sample pages are in the language of the course."""
        return self.sample_language == self.language.partition("-")[0].lower()


def sample_languages() -> tuple[str, ...]:
    """Return the languages that have sample pages."""
    names = (entry.name for entry in _FOLDER.iterdir() if entry.is_dir())
    return tuple(sorted(name for name in names if name not in (_PROJECT, "__pycache__")))


def fault(key: str, value: str) -> str | None:
    """Return why `course.yaml` could not say this, in words; None if it could."""
    if variables.MARK in value:
        return f"{key!r} has {variables.MARK!r} in it, with which variables begin in a course"
    rules = {"properties": {key: schema.load("course")["properties"][key]}}
    read = yaml.parse(_COURSE, f"{key}: {json.dumps(value, ensure_ascii=False)}\n")
    found = read.diagnostics or (schema.check(read.value, rules) if read.value else ())
    if not found:
        return None
    hint = found[0].hint()
    return f"{found[0].message()} ({hint})" if hint else found[0].message()


def suggested_title(folder: str) -> str:
    """Return the title that the name of a folder suggests."""
    words = " ".join(re.split(r"[-_\s]+", folder)).strip()
    title = words[:1].upper() + words[1:]
    return title if title and fault("title", title) is None else "My course"


def suggested_id(folder: str, title: str) -> str:
    """Return the id that the name of a folder suggests, or else the title."""
    return slug(folder) or slug(title) or "course"


def project(wishes: Wishes) -> Mapping[PurePosixPath, bytes]:
    """Return the files of a new project by their paths; the same wishes give the same bytes."""
    gaps = _gaps(wishes)
    files = {
        path: _filled(path, content, gaps)
        for folder in (_PROJECT, wishes.sample_language)
        for path, content in _files(_FOLDER / folder, PurePosixPath())
    }
    schemas = {
        _SCHEMAS / published.file_name(name): published.text(name).encode()
        for name in published.FILES
    }
    return dict(sorted({**files, **schemas}.items()))


def _gaps(wishes: Wishes) -> Mapping[str, str]:
    return {
        "version": scormbuild.__version__,
        "id": wishes.id,
        "id.yaml": _in_yaml(wishes.id),
        "language.yaml": _in_yaml(wishes.language),
        "unspoken.yaml": "" if is_spoken(wishes.language) else _UNSPOKEN,
        "title.yaml": json.dumps(wishes.title, ensure_ascii=False),
        "title.markdown": _PUNCTUATION.sub(r"\\\1", " ".join(wishes.title.split())),
    }


def _in_yaml(word: str) -> str:
    plain = _PLAIN.fullmatch(word) and word.lower() not in _NOT_PLAIN
    return word if plain else json.dumps(word, ensure_ascii=False)


def _files(folder: Traversable, at: PurePosixPath) -> Iterator[tuple[PurePosixPath, bytes]]:
    for entry in folder.iterdir():
        path = at / re.sub("^dot-", ".", entry.name)
        if entry.is_dir():
            yield from _files(entry, path)
        else:
            yield path, entry.read_bytes()


def _filled(path: PurePosixPath, content: bytes, gaps: Mapping[str, str]) -> bytes:
    """Fill the gaps of a text; line ends are ours, whatever a checkout has made of them."""
    if path.suffix not in _TEXTS:
        return content
    text = content.decode("utf-8").replace("\r\n", "\n")
    return _GAP.sub(lambda gap: gaps[gap[1]], text).encode()
