"""Files of the course as pages speak of them: where they lie, what they are, how large they are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from scormbuild.archive import FileReference
from scormbuild.content import MediaFile
from scormbuild.render.media import media_path
from scormbuild.render.words import Words

#: Bytes; sizes of files are told in units of the SI, as systems and LMSs do.
_KILOBYTE = 1_000
_MEGABYTE = 1_000_000

#: Below this many megabytes a fraction tells something.
_FEW = 10


@dataclass(frozen=True, slots=True)
class Offer:
    """A file as a template sees it; `kind` is its type in capital letters, `size` has its unit."""

    href: str
    name: str
    kind: str
    size: str


def offer(root: str, file: MediaFile, content: FileReference, words: Words) -> Offer:
    """Return what a page says about a file; `root` stands for the way to the package's root."""
    path = PurePosixPath(file.source)
    return Offer(
        href=f"{root}{media_path(file.source, content)}",
        name=path.name,
        kind=path.suffix[1:].upper(),
        size=size_text(content.size, words),
    )


def size_text(size: int, words: Words) -> str:
    """Return a number of bytes in the largest unit that fits, rounded up to what it takes."""
    if size < _KILOBYTE:
        return words.say("size_bytes", n=size)
    if size < _MEGABYTE:
        return words.say("size_kilobytes", n=-(-size // _KILOBYTE))
    tenths = -(-size * 10 // _MEGABYTE)
    whole, fraction = divmod(tenths, 10)
    if whole >= _FEW or fraction == 0:
        return words.say("size_megabytes", n=-(-tenths // 10))
    return words.say("size_megabytes", n=f"{whole}{words.phrases['decimal_mark']}{fraction}")
