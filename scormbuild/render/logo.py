"""The logo of a course beside its title."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scormbuild.content import Picture
from scormbuild.course.course import Course
from scormbuild.diagnostics import Diagnostic, Outcome
from scormbuild.render.findings import PictureScripted, PictureUnreadable
from scormbuild.render.media import is_scripted, media_path, picture_size


@dataclass(frozen=True, slots=True)
class LogoImage:
    """One image, its address relative to the root of the package, its size in CSS pixels.

    `scheme` is `light` or `dark` where it is for such pages only, else empty.
    """

    src: str
    width: int
    height: int
    alt: str
    scheme: str


def logo(course: Course) -> Outcome[tuple[LogoImage, ...]]:
    """Return the images of the logo, none without one."""
    given = course.appearance.logo
    if given is None:
        return Outcome(())
    found: list[Diagnostic] = []
    one_for_all = given.dark is None
    images = tuple(
        image
        for picture, scheme in ((given.light, "light"), (given.dark, "dark"))
        if picture is not None
        for image in _image(course, picture, "" if one_for_all else scheme, found)
    )
    return Outcome(None if found else images, tuple(found))


def _image(
    course: Course, picture: Picture, scheme: str, found: list[Diagnostic]
) -> Iterator[LogoImage]:
    file = course.media[picture.source]
    size = picture_size(file.path)
    if size is None:
        found.append(PictureUnreadable(at=picture.at, source=picture.source))
    elif is_scripted(file.path):
        found.append(PictureScripted(at=picture.at, source=picture.source))
    else:
        src = media_path(picture.source, file)
        yield LogoImage(src, size.width, size.height, picture.alt, scheme)
