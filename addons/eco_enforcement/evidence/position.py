"""Positions on the ground: how far apart, and a small drawing of them that needs no map from elsewhere."""

from collections.abc import Sequence
from math import asin, cos, radians, sin, sqrt

EARTH = 6_371_000  # metres
SIDE, EDGE = 240, 24  # of the drawing, in its own units
SCALES = (5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 50_000, 100_000, 1_000_000)

Point = tuple[float, float]  # latitude, longitude in degrees


def metres(one: Point, other: Point) -> float:
    """Return the distance between two points in metres, on a sphere: wrong by less than one in two hundred."""
    (lat1, lon1), (lat2, lon2) = (map(radians, point) for point in (one, other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH * asin(sqrt(min(1.0, half)))


def drawing(points: Sequence[Point], place: Point | None = None) -> str:
    """Return an SVG of ``points``, numbered from 1, north up, with a bar of metres; ``place`` is drawn as a cross.

    It holds numbers alone: nothing of what a file says gets into it. No points, no drawing.
    """
    shown = [*points, *([place] if place else [])]
    if not points:
        return ""
    middle = tuple((min(axis) + max(axis)) / 2 for axis in zip(*shown, strict=True))
    plane = [_flat(point, middle) for point in shown]
    reach = max(10.0, *(max(abs(x), abs(y)) for x, y in plane))
    unit = (SIDE / 2 - EDGE) / reach
    spots = [(SIDE / 2 + x * unit, SIDE / 2 - y * unit) for x, y in plane]
    marks = "".join(_dot(number, x, y) for number, (x, y) in enumerate(spots[: len(points)], 1))
    if place:
        x, y = spots[-1]
        marks += f'<path d="M{x - 6:.1f} {y:.1f}h12M{x:.1f} {y - 6:.1f}v12" stroke="#b02a37" stroke-width="2"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}" width="{SIDE}" height="{SIDE}">'
        f'<rect width="{SIDE}" height="{SIDE}" fill="#f6f8f6" stroke="#bbb"/>{marks}{_bar(reach, unit)}</svg>'
    )


def _flat(point: Point, middle: Point) -> tuple[float, float]:
    """Give metres east and north of ``middle``."""
    east = radians(point[1] - middle[1]) * EARTH * cos(radians(middle[0]))
    return east, radians(point[0] - middle[0]) * EARTH


def _dot(number: int, x: float, y: float) -> str:
    label = f'<text x="{x + 6:.1f}" y="{y + 4:.1f}" font-size="11" fill="#333">{number}</text>'
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="#0b5ed7"/>{label}'


def _bar(reach: float, unit: float) -> str:
    long = max((scale for scale in SCALES if scale <= reach), default=SCALES[0])
    words = f"{long // 1000} km" if long >= 1000 else f"{long} m"
    return (
        f'<path d="M8 {SIDE - 8}h{long * unit:.1f}" stroke="#333" stroke-width="2"/>'
        f'<text x="8" y="{SIDE - 12}" font-size="10" fill="#333">{words}</text>'
        f'<text x="{SIDE - 14}" y="16" font-size="12" fill="#333">N</text>'
    )
