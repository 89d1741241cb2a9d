"""Smaller copies of large pictures, so that a phone does not load what fills a wall."""

from __future__ import annotations

import struct
import warnings
import zlib
from collections.abc import Iterator, Mapping
from enum import Enum, auto
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from scormbuild.archive import FileReference, keep
from scormbuild.render.media import Size

if TYPE_CHECKING:
    from PIL.Image import Image

#: Pixels across. A page has 648 for its text: these are enough there, on plain screens and on those
#: that show two pixels for one.
WIDTHS = (640, 1280)

#: A picture is large if it is wider than the largest copy, or has more bytes than a copy of a
#: photograph takes.
LARGE = 200_000

#: A picture of more pixels takes more than 200 MB of memory, here and in browsers.
MOST_PIXELS = 50_000_000

#: The formats that are copied, by suffix, as Pillow names them. Telephones write JPEG with more
#: than one picture in it, which Pillow calls MPO and browsers show as JPEG.
_FORMATS = {
    ".jpg": ("JPEG", "MPO"),
    ".jpeg": ("JPEG", "MPO"),
    ".png": ("PNG",),
    ".webp": ("WEBP",),
}

#: How copies are written: the same bytes each time. A fifth off the best quality cannot be seen.
_SETTINGS: Mapping[str, Mapping[str, Any]] = {
    "JPEG": {"quality": 80, "optimize": True, "progressive": True, "subsampling": "4:2:0"},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 80, "method": 4},
}

#: Ways to hold colours that lose nothing when a picture gets smaller.
_MODES = frozenset(("L", "LA", "RGB", "RGBA", "P"))

#: The lightness that browsers and Pillow take for granted where a file says nothing.
_GAMMA = 0.45455
_NEARLY = 0.001

#: Where a WebP file says that it lost nothing.
_LOSSLESS = slice(12, 16), b"VP8L"

#: All that Pillow has for files that are not whole, or made to do harm.
_BROKEN = (
    *(OSError, SyntaxError, ValueError, EOFError, ArithmeticError, LookupError, TypeError),
    *(struct.error, zlib.error),
)


class Trouble(Enum):
    """Why there are no copies of a picture although it is large."""

    BROKEN = auto()
    TOO_LARGE = auto()


#: Copies from small to large, each with its width in pixels.
Copies: TypeAlias = tuple[tuple[int, FileReference], ...]


def is_large(file: FileReference, width: int) -> bool:
    """Tell whether there should be smaller copies of a picture of this width."""
    known = file.path.suffix.lower() in _FORMATS
    return known and width > WIDTHS[0] and (width > WIDTHS[-1] or file.size > LARGE)


@cache
def copies(file: FileReference, seen: Size) -> Copies | Trouble:
    """Return smaller copies of a picture, each smaller in bytes, too; none where none is.

    `seen` is its size turned the way it is meant.
    """
    from PIL import Image  # noqa: PLC0415 - slow, often not needed

    with warnings.catch_warnings():
        # What Pillow makes the best of, such as notes of the camera that are damaged.
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            return tuple(_smaller(file, seen))
        except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError):
            return Trouble.TOO_LARGE
        except _BROKEN:
            return Trouble.BROKEN


def _smaller(file: FileReference, seen: Size) -> Iterator[tuple[int, FileReference]]:
    from PIL import Image  # noqa: PLC0415 - as above

    expected = _FORMATS[file.path.suffix.lower()]
    last = 0
    with Image.open(file.path, formats=("JPEG", "PNG", "WEBP")) as whole:
        if whole.width * whole.height > MOST_PIXELS:
            raise Image.DecompressionBombError
        if whole.format not in expected or not _is_plain(whole):
            return
        settings = dict(_SETTINGS[expected[0]])
        if _is_lossless(file.path):
            settings |= {"lossless": True}
        profile = whole.info.get("icc_profile")
        upright = _upright(whole, seen)
        for width in WIDTHS:
            if width >= seen.width:
                return
            size = (width, max(1, round(width * seen.height / seen.width)))
            small = upright.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
            # What the camera noted, where and when, is nobody's business; colours are.
            small.info = {}
            out = BytesIO()
            small.save(out, expected[0], icc_profile=profile, **settings)
            made = out.getvalue()
            if last < len(made) < file.size:
                last = len(made)
                yield width, keep(made)


def _is_plain(whole: Image) -> bool:
    """Tell whether a picture is one that copies show in the same way."""
    moves = whole.format != "MPO" and getattr(whole, "is_animated", False)
    gamma = whole.info.get("gamma", _GAMMA)
    return not moves and whole.mode in _MODES and abs(gamma - _GAMMA) < _NEARLY


def _upright(whole: Image, seen: Size) -> Image:
    """Return the picture in memory, with full colours, turned the way it is meant."""
    from PIL import ImageOps  # noqa: PLC0415 - as above

    # A JPEG can be read at a part of its size: enough for the largest copy, in far less memory.
    across, down = 2 * WIDTHS[-1], 2 * WIDTHS[-1] * seen.height // seen.width
    whole.draft(whole.mode, (across, down) if whole.width >= whole.height else (down, across))
    if whole.mode == "P" or "transparency" in whole.info:
        whole.load()
        return ImageOps.exif_transpose(
            whole.convert("RGBA" if whole.has_transparency_data else "RGB")
        )
    return ImageOps.exif_transpose(whole)


def _is_lossless(path: Path) -> bool:
    where, mark = _LOSSLESS
    with path.open("rb") as file:
        return file.read(where.stop)[where] == mark
