"""What the tests of targets share: courses, files, schemas."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib import resources
from pathlib import Path, PurePosixPath
from typing import Any

from lxml import etree

from scormbuild.archive import OutputFile
from scormbuild.content import RichText
from scormbuild.course.course import (
    Completion,
    Course,
    Division,
    Ledger,
    Lesson,
    Module,
    Order,
    Packaging,
    Passing,
    Quiz,
    Requirement,
    Viewed,
)
from scormbuild.course.identifiers import page_file
from scormbuild.course.scos import scos
from scormbuild.diagnostics import Span
from scormbuild.questions.choice import ChoiceQuestion
from scormbuild.questions.kind import Choice
from scormbuild.targets import TARGETS

#: What the folders of official schemas and the list of real packages call the targets.
OFFICIAL = {
    "scorm12": "scorm12",
    "scorm2004-3": "scorm2004_3",
    "scorm2004-4": "scorm2004_4",
}

#: A schema that does nothing but name others, so that wildcards know every namespace.
_DRIVER = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'

AT = Span(PurePosixPath("course.yaml"), 1, 1, 1, 2)

FILES = ("index.html", "pages/intro.html", "pages/intro.js", "assets/player-0a1b2c3d.js")


def course(identifier: str = "facing-rejection", title: str = "Facing rejection") -> Course:
    """Return a course without contents."""
    return Course(
        id=identifier,
        title=title,
        version="3",
        language="en",
        completion=Completion((), Viewed.END, {}),
        passing=Passing(None, {}),
        ledger=Ledger({}, {}, {}, {}),
    )


def files(paths: tuple[str, ...] = FILES) -> tuple[OutputFile, ...]:
    """Return empty files."""
    return tuple(OutputFile(PurePosixPath(path), b"") for path in paths)


def manifest(target: str, of: Course, among: tuple[OutputFile, ...]) -> bytes:
    """Return the manifest that a target writes."""
    content = TARGETS[target].describe(of, among)[0].content
    assert isinstance(content, bytes)
    return content


@cache
def official_schema(shared: Path, target: str) -> etree.XMLSchema:
    """Return the official schemas of a target, as one."""
    return etree.XMLSchema(etree.parse(official_driver(shared, target)))


def official_driver(shared: Path, target: str) -> Path:
    """Return the file that names all official schemas of a target."""
    return shared / "schemas" / OFFICIAL[target] / "_all.xsd"


@cache
def own_schema(target: str) -> etree.XMLSchema:
    """Return our own schemas of a target, as one."""
    return etree.XMLSchema(etree.fromstring(own_driver(target)))


def own_driver(target: str) -> str:
    """Return a schema that names all our own ones of a target."""
    documents = own_documents(target)
    spaces = {path: etree.parse(path).getroot().get("targetNamespace") for path in documents}
    return _DRIVER.format(
        imports="".join(
            f'<xs:import namespace="{space}" schemaLocation="{path.as_uri()}"/>'
            for path, space in spaces.items()
        )
    )


def own_documents(target: str) -> list[Path]:
    """Return the control documents of a target, which lie in the package `scormbuild`."""
    with resources.as_file(resources.files("scormbuild.targets") / "control" / target) as folder:
        return sorted(folder.iterdir())


def rich(target: str) -> etree._Element:
    """Return a manifest that uses everything its edition has."""
    return etree.parse(Path(__file__).with_name(f"rich-{target}.xml")).getroot()


def divided(order: Order = Order.LINEAR, **changes: Any) -> Course:
    """Return a course whose pages are SCOs: lessons, modules in modules, a quiz of each sort."""
    intro, oil, water = (_lesson(name) for name in ("intro", "burning-oil", "water"))
    check = _quiz("check", graded=True, attempts=2, passing_score=6000)
    final = _quiz("final", graded=True, passing_score=8000)
    survey = _quiz("survey", graded=False)
    inner = Module("inside", "Inside & out", (water, check))
    contents = (intro, Module("oil", "Oil", (oil, inner)), final, survey)
    fields: dict[str, Any] = {
        "contents": contents,
        "order": order,
        "packaging": Packaging(Division.LESSON),
        "completion": Completion(
            ("intro", "burning-oil"),
            Viewed.END,
            {"check": Requirement.PASSED, "final": Requirement.PASSED},
        ),
        "passing": Passing(None, {"check": 100, "final": 200}),
        "ledger": Ledger(
            choices={
                (f"{quiz}-q", f"{quiz}-{key}"): number
                for quiz in ("check", "final", "survey")
                for number, key in enumerate(("lid", "water"))
            }
        ),
    }
    return replace(course(), **{**fields, **changes})


def files_of(of: Course) -> tuple[OutputFile, ...]:
    """Return the files of a course, all of them empty."""
    shells = [str(sco.launch) for sco in scos(of)]
    pages = [str(page_file(page.id, suffix)) for page in of.pages for suffix in ("html", "js")]
    return files((*shells, *pages, "assets/player-0a1b2c3d.js", "media/pan-1234.svg"))


def _lesson(name: str) -> Lesson:
    return Lesson(id=name, title=f"About {name}", at=AT, source=f"lessons/{name}.md")


def _choice(quiz: str, key: str) -> Choice:
    return Choice(
        key=f"{quiz}-{key}", text=RichText((), key, AT, inline=True), correct=key == "lid"
    )


def _quiz(name: str, *, graded: bool, **rules: Any) -> Quiz:
    question = ChoiceQuestion(
        id=f"{name}-q",
        id_given=True,
        at=AT,
        prompt=RichText((), "?", AT, inline=True),
        points=100 if graded else 0,
        choices=tuple(_choice(name, key) for key in ("lid", "water")),
    )
    source = f"quizzes/{name}.yaml"
    return Quiz(id=name, title=name, at=AT, source=source, questions=(question,), **rules)
