"""What all SCORM targets share: an IMS content package with one organization, item and SCO."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, TypeAlias

from lxml import etree

from scormbuild.archive import MANIFEST, OutputFile
from scormbuild.course.course import Course
from scormbuild.targets import control

Element: TypeAlias = etree._Element  # noqa: SLF001 -- lxml has no public name for it

#: The shell: the one document that an LMS opens.
LAUNCH = PurePosixPath("index.html")

#: lxml would write single quotes, which some importers' regular expressions do not know.
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'

#: Everything but the characters of XML 1.0 (section 2.2). Of those, C1 controls are dropped as
#: well: nobody sees them, and readers of XML 1.1 change them.
_NOT_TEXT = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

#: White space that XML may change; others, such as the no-break space, are the author's typography.
_XML_SPACE = re.compile(r"[ \t\r\n]+")

_NOT_IDENTIFIER = re.compile(r"[^A-Za-z0-9_]")


@dataclass(frozen=True, slots=True)
class Namespace:
    """A namespace of a manifest and its control document at the root of the package.

    Moodle compares prefixes literally, and IMS CP must have none.
    """

    prefix: str | None
    uri: str
    document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What tells the manifest of one edition of SCORM from that of another.

    `scorm_type` is the attribute that marks a SCO. `documents` is the folder of the control
    documents; the further ones are those that no namespace of the manifest names.
    """

    schemaversion: str
    namespaces: tuple[Namespace, ...]
    scorm_type: str
    documents: str
    further_documents: tuple[str, ...]

    @property
    def root_documents(self) -> tuple[str, ...]:
        """Return the names of the control documents, sorted."""
        named = (namespace.document for namespace in self.namespaces)
        return tuple(sorted((*named, *self.further_documents)))

    def control_documents(self) -> tuple[OutputFile, ...]:
        """Return our own schemas, which the manifest names in xsi:schemaLocation."""
        return control.documents(self.documents, self.root_documents)

    def element(self, name: str, *inside: Mapping[str, str] | Element | str) -> Element:
        """Return an element with what stands in it: attributes, text, elements.

        A name without prefix is one of IMS CP (element) or of no namespace (attribute).
        """
        # Any, because lxml's stubs forget that the prefix of a default namespace is None.
        spaces: dict[Any, str] = {space.prefix: space.uri for space in self.namespaces}
        spaces["xsi"] = "http://www.w3.org/2001/XMLSchema-instance"
        element = etree.Element(_qualified(name, spaces, spaces[None]), nsmap=spaces)
        for part in inside:
            if isinstance(part, str):
                element.text = part
            elif isinstance(part, Mapping):
                for key, value in part.items():
                    element.set(_qualified(key, spaces, None), value)
            else:
                element.append(part)
        return element


def identifier(course_id: str) -> str:
    """Return `course_id` as a name that survives every importer: `[A-Za-z_][A-Za-z0-9_]*`.

    LMSs keep the learners' data by it, so it depends on nothing else.
    """
    name = _NOT_IDENTIFIER.sub("_", course_id)
    return name if re.match(r"[A-Za-z_]", name) else f"_{name}"


def plain(text: str) -> str:
    """Return `text` as one trimmed line without the characters that XML cannot hold."""
    return _XML_SPACE.sub(" ", _NOT_TEXT.sub("", text)).strip()


def manifest(
    edition: Edition,
    course: Course,
    files: Sequence[OutputFile],
    *,
    in_organization: Sequence[Element] = (),
    in_item: Sequence[Element] = (),
) -> OutputFile:
    """Return `imsmanifest.xml`: one item that opens the shell, one resource that lists all `files`.

    The extensions of an edition follow the item in the organization, and the title in the item.
    Nothing is said about the pass mark or progress: the content decides. There is no xml:lang and
    no metadata record, because no LMS reads them.
    """
    element = edition.element
    name = identifier(course.id)
    title = plain(course.title) or name
    item = element(
        "item",
        {"identifier": f"{name}_item", "identifierref": f"{name}_resource"},
        element("title", title),
        *in_item,
    )
    organization = element(
        "organization",
        {"identifier": f"{name}_organization"},
        element("title", title),
        item,
        *in_organization,
    )
    root = element(
        "manifest",
        {"identifier": name, "xsi:schemaLocation": _schema_location(edition)},
        element(
            "metadata",
            element("schema", "ADL SCORM"),
            element("schemaversion", edition.schemaversion),
        ),
        element("organizations", {"default": f"{name}_organization"}, organization),
        element("resources", _resource(edition, f"{name}_resource", files)),
    )
    written = etree.tostring(root, encoding="UTF-8", xml_declaration=False, pretty_print=True)
    return OutputFile(MANIFEST, _DECLARATION + written)


def _resource(edition: Edition, name: str, files: Sequence[OutputFile]) -> Element:
    attributes = {
        "identifier": name,
        "type": "webcontent",
        edition.scorm_type: "sco",
        "href": str(LAUNCH),
    }
    paths = sorted(str(file.path) for file in files)
    listed = (edition.element("file", {"href": path}) for path in paths)
    return edition.element("resource", attributes, *listed)


def _schema_location(edition: Edition) -> str:
    return " ".join(f"{space.uri} {space.document}" for space in edition.namespaces)


def _qualified(name: str, spaces: Mapping[str | None, str], default: str | None) -> str:
    prefix, _, local = name.rpartition(":")
    uri = spaces[prefix] if prefix else default
    return f"{{{uri}}}{local}" if uri else local
