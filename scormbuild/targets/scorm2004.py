"""SCORM 2004: the editions with sequencing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from scormbuild.archive import OutputFile
from scormbuild.course.course import Course, Division
from scormbuild.course.findings import ExitForgets, OnlyFirstScoTracked
from scormbuild.course.packaging import divided_at
from scormbuild.course.recording import Exit
from scormbuild.diagnostics import Diagnostic
from scormbuild.targets import imscp
from scormbuild.targets.imscp import Edition, Element, Extensions, Namespace
from scormbuild.targets.sequencing import Sequencing
from scormbuild.targets.target import Target
from scormbuild.targets.tree import Activity

#: The editions share them; their control documents and what these allow differ.
_NAMESPACES = (
    Namespace(None, "http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd"),
    Namespace("adlcp", "http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3.xsd"),
    Namespace("adlseq", "http://www.adlnet.org/xsd/adlseq_v1p3", "adlseq_v1p3.xsd"),
    Namespace("adlnav", "http://www.adlnet.org/xsd/adlnav_v1p3", "adlnav_v1p3.xsd"),
    Namespace("imsss", "http://www.imsglobal.org/xsd/imsss", "imsss_v1p0.xsd"),
)


def _edition(schemaversion: str, documents: str) -> Edition:
    return Edition(
        schemaversion=schemaversion,
        namespaces=_NAMESPACES,
        scorm_type="adlcp:scormType",
        documents=documents,
        further_documents=("xml.xsd",),
    )


def describe(
    edition: Edition, course: Course, files: Sequence[OutputFile]
) -> tuple[OutputFile, ...]:
    """Return the manifest (CAM 3rd and 4th Ed., 3.4) and its control documents.

    Only what both editions have is used, so their manifests differ in nothing but the version.
    """
    adds = Extensions(rules=partial(_whole, edition))
    if course.packaging.sco is not Division.COURSE:
        sequencing = Sequencing(edition, course)
        adds = Extensions(
            rules=sequencing.rules,
            # What one package asks for must not be met by another one, or by an earlier version.
            organization={"adlseq:objectivesGlobalToSystem": "false"},
            collection=sequencing.collection(),
        )
    return (imscp.manifest(edition, course, files, adds), *edition.control_documents())


def advise(course: Course) -> Iterator[Diagnostic]:
    """Report what LMSs do with many SCOs, and after the exit `normal`."""
    at = divided_at(course)
    if at is not None:
        yield OnlyFirstScoTracked(at=at)
    recording = course.recording
    if recording.exit is Exit.NORMAL and recording.exit_at is not None:
        yield ExitForgets(at=recording.exit_at)


def _whole(edition: Edition, activity: Activity) -> tuple[Element, ...]:
    """Return the rules of a course with one SCO."""
    if activity.sco is None:
        return (_tree_rules(edition),)
    return (_sco_rules(edition), _no_buttons(edition))


def _tree_rules(edition: Edition) -> Element:
    """Let an LMS start the course: without flow, a start request finds no activity."""
    control = edition.element("imsss:controlMode", {"choice": "true", "flow": "true"})
    return edition.element("imsss:sequencing", control)


def _sco_rules(edition: Edition) -> Element:
    """Say that the content sets the status; by default silence means completed and satisfied.

    The default rollup then gives the course the status of its only SCO. There is no objective with
    a measure and no completion threshold, since an LMS would derive the status from them.
    """
    by_content = {"completionSetByContent": "true", "objectiveSetByContent": "true"}
    delivery = edition.element("imsss:deliveryControls", by_content)
    return edition.element("imsss:sequencing", delivery)


def _no_buttons(edition: Edition) -> Element:
    """Hide the buttons with which an LMS goes from SCO to SCO.

    There is one SCO, so they would only lead out of the course, and learners would take them for
    the player's own. What Moodle does beside (the next item cannot be clicked) needs a next item.
    """
    buttons = (edition.element("adlnav:hideLMSUI", button) for button in ("previous", "continue"))
    interface = edition.element("adlnav:navigationInterface", *buttons)
    return edition.element("adlnav:presentation", interface)


def _target(name: str, title: str) -> Target:
    edition = _edition(title.removeprefix("SCORM "), name)
    return Target(
        name=name,
        title=title,
        driver="scorm2004",
        # An LMS keeps 64,000, but a browser's beacon at the end carries 64 KiB for everything.
        suspend_limit=20_000,
        documents=edition.root_documents,
        describe=partial(describe, edition),
        advise=advise,
    )


THIRD = _target("scorm2004-3", "SCORM 2004 3rd Edition")
FOURTH = _target("scorm2004-4", "SCORM 2004 4th Edition")
