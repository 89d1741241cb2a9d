"""Areas of a picture: rectangles, circles and polygons in percent of its width and height."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scormbuild.source.document import Cursor

#: The shapes that an area can have; one of them is its key.
SHAPES = ("rect", "circle", "poly")

#: A point, in percent.
Point = tuple[float, float]

#: So many points along each side decide whether two areas overlap.
_GRID = 24

#: A radius is percent of the width. Nobody knows how high the picture is before it is packed: in
#: one twice as high as wide it is half as much of the height, and more in nearly all others.
_FLATTEST = 0.5


@dataclass(frozen=True, slots=True)
class Shape:
    """An outline: `numbers` as the author wrote them, those of a polygon in one row."""

    kind: str
    numbers: tuple[float, ...]

    @property
    def tip(self) -> Point:
        """Return the point farthest to the right, where a sign hides least of what is inside."""
        if self.kind == "rect":
            left, top, width, height = self.numbers
            return left + width, top + height / 2
        if self.kind == "circle":
            x, y, radius = self.numbers
            return x + radius, y
        return max(self.points)

    @property
    def tip_written(self) -> tuple[str, str]:
        """Return the tip as SVG writes it."""
        x, y = self.tip
        return f"{x:g}", f"{y:g}"

    @property
    def written(self) -> tuple[str, ...]:
        """Return the numbers as SVG writes them."""
        return tuple(f"{number:g}" for number in self.numbers)

    @property
    def corners(self) -> str:
        """Return the corners of a polygon as SVG writes them."""
        return " ".join(f"{x:g},{y:g}" for x, y in self.points)

    def down(self, ratio: float) -> str:
        """Return the radius of a circle in percent of the height, by width divided by height."""
        return f"{self.numbers[2] * ratio:.4g}"

    @property
    def empty(self) -> bool:
        """Tell whether it has no size."""
        left, top, right, low = _box(self)
        return left == right or top == low

    @property
    def points(self) -> tuple[Point, ...]:
        """Return the corners of a polygon."""
        return tuple(zip(self.numbers[::2], self.numbers[1::2], strict=True))


#: Stands in for a shape that is missing.
NOWHERE = Shape("rect", (0, 0, 0, 0))


def read_shapes(area: Cursor) -> Iterator[tuple[Cursor, Shape]]:
    """Yield what an area has of the shapes; there should be one."""
    for kind in SHAPES:
        written = area.get(kind)
        if written is None:
            continue
        rows = list(written.items())
        if kind == "poly":
            rows = [number for row in rows for number in row.items()]
        yield written, Shape(kind, tuple(float(str(number.data)) for number in rows))


def is_inside_picture(shape: Shape) -> bool:
    """Tell whether all of an area lies in the picture, as far as its width alone can tell."""
    low_x, low_y, high_x, high_y = _box(shape)
    if shape.kind == "circle":
        low_y = high_y = shape.numbers[1]
    return min(low_x, low_y) >= 0 and max(high_x, high_y) <= 100  # noqa: PLR2004 - percent


def overlapping(one: Shape, other: Shape) -> bool:
    """Tell whether two areas are sure to have a common part; a common edge is none."""
    boxes = zip(_box(one), _box(other), strict=True)
    (left_1, left_2), (top_1, top_2), (right_1, right_2), (low_1, low_2) = boxes
    left, top = max(left_1, left_2), max(top_1, top_2)
    width, height = min(right_1, right_2) - left, min(low_1, low_2) - top
    if width <= 0 or height <= 0:
        return False
    steps = [(place + 0.5) / _GRID for place in range(_GRID)]
    return any(
        _holds(one, point) and _holds(other, point)
        for point in ((left + width * x, top + height * y) for x in steps for y in steps)
    )


def _box(shape: Shape) -> tuple[float, float, float, float]:
    """Return left, top, right and lower edge of what surrounds a shape."""
    if shape.kind == "rect":
        left, top, width, height = shape.numbers
        return left, top, left + width, top + height
    if shape.kind == "circle":
        x, y, radius = shape.numbers
        return x - radius, y - _FLATTEST * radius, x + radius, y + _FLATTEST * radius
    across, down = shape.numbers[::2], shape.numbers[1::2]
    return min(across), min(down), max(across), max(down)


def _holds(shape: Shape, point: Point) -> bool:
    """Tell whether a point that is in the box of a shape is in the shape."""
    if shape.kind == "circle":
        x, y, radius = shape.numbers
        aside, above = (point[0] - x) / radius, (point[1] - y) / (_FLATTEST * radius)
        return aside * aside + above * above < 1
    return shape.kind == "rect" or _polygon_holds(shape.points, point)


def _polygon_holds(corners: Sequence[Point], point: Point) -> bool:
    """Count the sides to the right of a point: inside, their number is odd."""
    x, y = point
    inside = False
    for (x_1, y_1), (x_2, y_2) in pairwise((*corners, corners[0])):
        if (y_1 > y) != (y_2 > y) and x < x_1 + (y - y_1) / (y_2 - y_1) * (x_2 - x_1):
            inside = not inside
    return inside
