"""What all SCORM targets share: an IMS content package with one organization."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any, TypeAlias

from lxml import etree

from scormbuild.archive import MANIFEST, OutputFile
from scormbuild.course.course import Course
from scormbuild.targets import control
from scormbuild.targets.tree import Activity, identifier, tree

Element: TypeAlias = etree._Element  # noqa: SLF001 -- lxml has no public name for it

#: lxml would write single quotes, which some importers' regular expressions do not know.
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Extensions:
    """What an edition adds to IMS CP.

    `rules` are elements of an activity, after its title and its items; `organization` holds
    attributes of the organization, `collection` is what ends the manifest.
    """

    rules: Callable[[Activity], Iterable[Element]]
    organization: Mapping[str, str] = field(default_factory=dict)
    collection: Iterable[Element] = ()


def manifest(
    edition: Edition, course: Course, files: Sequence[OutputFile], adds: Extensions
) -> OutputFile:
    """Return `imsmanifest.xml`: an item for each SCO, and resources that list all `files`.

    Nothing is said about the pass mark or progress: the content decides. There is no xml:lang and
    no metadata record, because no LMS reads them.
    """
    element = edition.element
    name = identifier(course.id)
    root = tree(course)
    written = element(
        "manifest",
        {"identifier": name, "xsi:schemaLocation": _schema_location(edition)},
        element(
            "metadata",
            element("schema", "ADL SCORM"),
            element("schemaversion", edition.schemaversion),
        ),
        element(
            "organizations",
            {"default": root.name},
            _written(edition, "organization", root, adds, adds.organization),
        ),
        element("resources", *_resources(edition, f"{name}_shared", root, files)),
        *adds.collection,
    )
    text = etree.tostring(written, encoding="UTF-8", xml_declaration=False, pretty_print=True)
    return OutputFile(MANIFEST, _DECLARATION + text)


def _written(
    edition: Edition,
    kind: str,
    activity: Activity,
    adds: Extensions,
    further: Mapping[str, str] = MappingProxyType({}),
) -> Element:
    """Return an activity as an element of this kind, with the items below it."""
    attributes = {"identifier": activity.name, **further}
    if activity.resource:
        attributes["identifierref"] = activity.resource
    return edition.element(
        kind,
        attributes,
        edition.element("title", activity.title),
        *(_written(edition, "item", part, adds) for part in activity.parts),
        *adds.rules(activity),
    )


def _resources(
    edition: Edition, shared: str, root: Activity, files: Sequence[OutputFile]
) -> Iterator[Element]:
    """Yield a resource for each SCO, in order, and one for what they share.

    Open edX launches the first resource with an address, so the shared one is last and has none.
    It is an asset on which every SCO depends. LMSs that know only launch files (Moodle, Open edX)
    unpack the whole zip, those that take SCOs apart follow dependencies (CAM 1.2, 2.3.2.3), and
    every file stands where it belongs, once: all of them in each SCO would be a manifest of
    megabytes.
    """
    paths = frozenset(file.path for file in files)
    rest = paths.difference(*(sco.files(paths) for _, sco in root.launched))
    for activity, sco in root.launched:
        attributes = {edition.scorm_type: "sco", "href": str(sco.launch)}
        needs = [edition.element("dependency", {"identifierref": shared})] if rest else []
        yield _resource(edition, activity.resource, attributes, sco.files(paths), needs)
    if rest:
        yield _resource(edition, shared, {edition.scorm_type: "asset"}, rest, ())


def _resource(
    edition: Edition,
    name: str,
    attributes: Mapping[str, str],
    paths: Iterable[PurePosixPath],
    needs: Iterable[Element],
) -> Element:
    listed = (edition.element("file", {"href": path}) for path in sorted(map(str, paths)))
    described = {"identifier": name, "type": "webcontent", **attributes}
    return edition.element("resource", described, *listed, *needs)


def _schema_location(edition: Edition) -> str:
    return " ".join(f"{space.uri} {space.document}" for space in edition.namespaces)


def _qualified(name: str, spaces: Mapping[str | None, str], default: str | None) -> str:
    prefix, _, local = name.rpartition(":")
    uri = spaces[prefix] if prefix else default
    return f"{{{uri}}}{local}" if uri else local
