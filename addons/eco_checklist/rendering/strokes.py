"""A signature as the finger drew it: strokes of points, and the picture made of them.

The picture is drawn here and not taken from the device, so that it shows what the strokes say and nothing else.
"""

import json
from io import BytesIO
from itertools import pairwise

from PIL import Image, ImageDraw

from .errors import RenderingError

MAX_BYTES, MAX_POINTS, MAX_SIDE = 600_000, 20_000, 4000  # a signature has some hundred points
LEAST_LENGTH = 30  # points on the screen: less is a touch, not a signature
INK, PEN, SCALE, MARGIN = (16, 24, 96, 255), 2.4, 3, 4

Strokes = tuple[tuple[tuple[float, float], ...], ...]


class StrokesError(RenderingError):
    """What the device sent is no signature."""


def read(text: str) -> Strokes:
    """Return the strokes of ``text``: JSON, a list of strokes ``{"points": [{"x": , "y": }, …]}``.

    Raises ``StrokesError`` when it is something else, too much, or too little to be a signature.
    """
    if len(text) > MAX_BYTES:
        raise StrokesError("签名笔迹数据过大，请清除后重新签名")
    try:
        strokes = tuple(
            tuple((float(point["x"]), float(point["y"])) for point in stroke["points"]) for stroke in json.loads(text)
        )
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise StrokesError("签名笔迹数据不完整，请清除后重新签名") from error
    points = [point for stroke in strokes for point in stroke]
    if len(points) > MAX_POINTS or any(not abs(side) <= MAX_SIDE for point in points for side in point):
        raise StrokesError("签名笔迹超出签名区，请清除后重新签名")
    if length(strokes) < LEAST_LENGTH:
        raise StrokesError("签名区是空白的，请由本人手写签名")
    return tuple(stroke for stroke in strokes if stroke)


def length(strokes: Strokes) -> float:
    """Return how long all ``strokes`` are together."""
    return sum(((x - u) ** 2 + (y - v) ** 2) ** 0.5 for stroke in strokes for (x, y), (u, v) in pairwise(stroke))


def picture(strokes: Strokes) -> bytes:
    """Return ``strokes`` drawn as a PNG on a transparent ground, cut to its size; the same bytes for the same strokes."""
    xs, ys = ([point[axis] for stroke in strokes for point in stroke] for axis in (0, 1))
    left, top = min(xs) - MARGIN, min(ys) - MARGIN
    size = (int((max(xs) - left + MARGIN) * SCALE), int((max(ys) - top + MARGIN) * SCALE))
    image = Image.new("RGBA", size, (*INK[:3], 0))
    pen = ImageDraw.Draw(image)
    radius = PEN * SCALE / 2
    for stroke in strokes:
        points = [((x - left) * SCALE, (y - top) * SCALE) for x, y in stroke]
        pen.line(points, fill=INK, width=round(PEN * SCALE), joint="curve")
        for x, y in (points[0], points[-1]):
            pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=INK)
    image.thumbnail((1200, 600))
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()
