"""Pictures for tests, made from nothing: a sky, the same each time."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import Image

#: Turned by a quarter: what a telephone writes that is held upright.
UPRIGHT = 6


def sky(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """Return a picture that gets lighter downwards, and greener to the right."""
    down = Image.linear_gradient("L").resize((width, height))
    across = Image.linear_gradient("L").rotate(90).resize((width, height))
    bands = (down, across, Image.new("L", (width, height), 160))
    return Image.merge("RGB", bands).convert(mode)


def encoded(picture: Image.Image, form: str, **settings: Any) -> bytes:
    """Return a picture as a file."""
    out = BytesIO()
    picture.save(out, form, **settings)
    return out.getvalue()


def png_of_size(width: int, height: int) -> bytes:
    """Return what says that it is a PNG of this size, and holds nothing."""
    head = b"IHDR" + struct.pack(">II", width, height) + b"\x08\x02\0\0\0"
    start = b"\x89PNG\r\n\x1a\n\0\0\0\r" + head + struct.pack(">I", zlib.crc32(head))
    return start + b"\0\0\0\0IEND\xaeB`\x82"
