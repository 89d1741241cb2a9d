"""SCORM 1.2: the edition that every LMS knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise

from scormbuild.archive import OutputFile
from scormbuild.course.course import Course, OnFail, Order, Page, Quiz, Requirement
from scormbuild.course.packaging import optional_pages
from scormbuild.targets import imscp
from scormbuild.targets.imscp import Edition, Element, Extensions, Namespace
from scormbuild.targets.target import Target
from scormbuild.targets.tree import Activity, tree

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
    manifest = imscp.manifest(
        _EDITION, course, files, Extensions(rules=partial(_rules, _conditions(course)))
    )
    return (manifest, *_EDITION.control_documents())


def _conditions(course: Course) -> dict[str, str]:
    """Return what must hold before an item opens, by its name: in linear order, the one before.

    The name alone asks for completed or passed. Whoever has failed a quiz that they need not pass,
    or cannot take again, must not be shut out: there failed opens the way, too. Where other
    attempts are left, it does so early, as this status cannot tell them from none.
    """
    if course.order is not Order.LINEAR:
        return {}
    launched = tree(course).launched
    return {
        item.name: f'{before.name}|{before.name}="failed"'
        if sco.page is not None and _ends_failed(course, sco.page)
        else before.name
        for (before, sco), (item, _) in pairwise(launched)
    }


def _ends_failed(course: Course, page: Page) -> bool:
    """Tell whether somebody who has failed a page may be through with it."""
    if not isinstance(page, Quiz):
        return False
    told = page.on_fail is OnFail.FAILED
    must = course.completion.quizzes.get(page.id)
    return page.attempts is not None or (told and must is not Requirement.PASSED)


def _rules(conditions: Mapping[str, str], activity: Activity) -> Iterator[Element]:
    if activity.name in conditions:
        kind = {"type": "aicc_script"}
        yield _EDITION.element("adlcp:prerequisites", kind, conditions[activity.name])


TARGET = Target(
    name="scorm12",
    title="SCORM 1.2",
    driver="scorm12",
    # An LMS must keep 4,096 characters, but there are some that cut at 4,000.
    suspend_limit=4_000,
    documents=_EDITION.root_documents,
    describe=describe,
    advise=optional_pages,
)
