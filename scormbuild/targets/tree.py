"""What an LMS shows of a course: a tree whose leaves are launched, and the names of all its parts.

Names depend on ids alone, never on places or titles: LMSs keep the learners' data by the name of an
item, and Moodle deletes what belongs to a name that is gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from scormbuild.course.course import Course, Module, Page
from scormbuild.course.scos import Sco, scos

#: A prerequisite of SCORM 1.2 has 200 characters and may have to name an item twice.
LONGEST_NAME = 90

_HASH_LENGTH = 8

#: Everything but the characters of XML 1.0 (section 2.2). Of those, C1 controls are dropped as
#: well: nobody sees them, and readers of XML 1.1 change them.
_NOT_TEXT = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

#: White space that XML may change; others, such as the no-break space, are the author's typography.
_XML_SPACE = re.compile(r"[ \t\r\n]+")

_NOT_IDENTIFIER = re.compile(r"[^A-Za-z0-9_]")


@dataclass(frozen=True, slots=True)
class Activity:
    """The course, a module, or what is launched: then it has a SCO and names a resource.

    `id` is the author's: of the page, the module, or the course.
    """

    id: str
    name: str
    title: str
    parts: tuple[Activity, ...] = ()
    sco: Sco | None = None
    resource: str = ""

    @property
    def launched(self) -> tuple[tuple[Activity, Sco], ...]:
        """Return what is launched, in order, each with its SCO."""
        if self.sco is not None:
            return ((self, self.sco),)
        return tuple(activity for part in self.parts for activity in part.launched)


def tree(course: Course) -> Activity:
    """Return the organization: the one SCO of the course, or its modules and pages."""
    name = identifier(course.id)
    title = plain(course.title) or name
    divided = scos(course)
    by_page = {sco.page.id: sco for sco in divided if sco.page is not None}
    if by_page:
        parts = tuple(_activities(course.id, course.contents, by_page))
    else:
        whole = Activity(course.id, f"{name}_item", title, (), divided[0], f"{name}_resource")
        parts = (whole,)
    return Activity(course.id, f"{name}_organization", title, parts)


def identifier(text: str) -> str:
    """Return `text` as a name that survives every importer: `[A-Za-z_][A-Za-z0-9_]*`."""
    name = _NOT_IDENTIFIER.sub("_", text)
    return name if re.match(r"[A-Za-z_]", name) else f"_{name}"


def joined(*ids: str) -> str:
    """Return one name for ids; a long one is cut and made unlike others by its hash."""
    name = identifier("_".join(ids))
    if len(name) <= LONGEST_NAME:
        return name
    digest = sha256(name.encode()).hexdigest()[:_HASH_LENGTH]
    return f"{name[: LONGEST_NAME - _HASH_LENGTH - 1]}_{digest}"


def plain(text: str) -> str:
    """Return `text` as one trimmed line without the characters that XML cannot hold."""
    return _XML_SPACE.sub(" ", _NOT_TEXT.sub("", text)).strip()


def _activities(
    course_id: str, contents: Iterable[Module | Page], by_page: Mapping[str, Sco]
) -> Iterator[Activity]:
    for entry in contents:
        title = plain(entry.title) or identifier(entry.id)
        if isinstance(entry, Module):
            parts = tuple(_activities(course_id, entry.contents, by_page))
            yield Activity(entry.id, joined(course_id, "module", entry.id), title, parts)
        else:
            name = joined(course_id, "item", entry.id)
            resource = joined(course_id, "resource", entry.id)
            yield Activity(entry.id, name, title, (), by_page[entry.id], resource)
