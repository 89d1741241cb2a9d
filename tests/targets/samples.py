"""What the tests of targets share: courses, files, schemas."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from lxml import etree

from scormbuild.archive import OutputFile
from scormbuild.course.course import Completion, Course, Ledger, Passing, Viewed
from scormbuild.targets import TARGETS

#: What the folders of official schemas and the list of real packages call the targets.
OFFICIAL = {
    "scorm12": "scorm12",
    "scorm2004-3": "scorm2004_3",
    "scorm2004-4": "scorm2004_4",
}

#: A schema that does nothing but name others, so that wildcards know every namespace.
_DRIVER = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'

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


def official_schema(shared: Path, target: str) -> etree.XMLSchema:
    """Return the official schemas of a target, as one."""
    return etree.XMLSchema(etree.parse(shared / "schemas" / OFFICIAL[target] / "_all.xsd"))


def own_schema(target: str, folder: Path) -> etree.XMLSchema:
    """Return our own schemas of a target, as one; they are written to `folder` as in a package."""
    imports = ""
    for document in TARGETS[target].describe(course(), files())[1:]:
        assert isinstance(document.content, bytes)
        (folder / document.path).write_bytes(document.content)
        namespace = etree.fromstring(document.content).get("targetNamespace")
        imports += f'<xs:import namespace="{namespace}" schemaLocation="{document.path}"/>'
    driver = folder / "driver.xsd"
    driver.write_text(_DRIVER.format(imports=imports), encoding="utf-8")
    return etree.XMLSchema(etree.parse(driver))
