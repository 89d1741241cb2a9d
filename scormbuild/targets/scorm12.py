"""SCORM 1.2: the edition that every LMS knows."""

from __future__ import annotations

from collections.abc import Sequence

from scormbuild.archive import OutputFile
from scormbuild.course.course import Course
from scormbuild.targets import imscp
from scormbuild.targets.imscp import Edition, Namespace
from scormbuild.targets.target import Target

_EDITION = Edition(
    schemaversion="1.2",
    namespaces=(
        Namespace(None, "http://www.imsproject.org/xsd/imscp_rootv1p1p2", "imscp_rootv1p1p2.xsd"),
        Namespace("adlcp", "http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2.xsd"),
    ),
    scorm_type="adlcp:scormtype",
    documents="scorm12",
    further_documents=("ims_xml.xsd",),
)


def describe(course: Course, files: Sequence[OutputFile]) -> tuple[OutputFile, ...]:
    """Return the manifest (CAM 1.2, 2.3) and its control documents.

    There is no adlcp:masteryscore: with it, Moodle overwrites the status that the content sets.
    """
    return (imscp.manifest(_EDITION, course, files), *_EDITION.control_documents())


TARGET = Target(
    name="scorm12",
    title="SCORM 1.2",
    driver="scorm12",
    # An LMS must keep 4,096 characters, but there are some that cut at 4,000.
    suspend_limit=4_000,
    documents=_EDITION.root_documents,
    describe=describe,
)
