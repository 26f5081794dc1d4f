"""Strokes become the same picture each time; what is no signature is refused."""

import io
import json

import pytest
from PIL import Image
from rendering.strokes import MAX_BYTES, MAX_POINTS, StrokesError, picture, read


def strokes(*lines):
    return json.dumps([{"points": [{"x": x, "y": y} for x, y in line]} for line in lines])


LINE = [(10, 10), (40, 10)]


def test_a_signature_is_drawn_and_cut_to_its_size():
    png = picture(read(strokes([(110, 210), (160, 230)], [(120, 205), (120, 240)], [(130, 220)])))
    image = Image.open(io.BytesIO(png))
    assert (image.format, image.mode, image.size) == ("PNG", "RGBA", (174, 129))
    assert image.getchannel("A").getextrema() == (0, 255)
    assert png == picture(read(strokes([(110, 210), (160, 230)], [(120, 205), (120, 240)], [(130, 220)])))


def test_thirty_points_are_enough_and_twenty_nine_are_not():
    assert read(strokes(LINE)) == (((10.0, 10.0), (40.0, 10.0)),)
    with pytest.raises(StrokesError, match="空白"):
        read(strokes([(10, 10), (39, 10)]))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        "[1]",
        '[{"points": 3}]',
        '[{"points": [{"x": 1}]}]',
        '[{"points": [{"x": "a", "y": 2}]}]',
        '[{"points": [{"x": NaN, "y": 2}, {"x": 50, "y": 2}]}]',
        '[{"points": [{"x": 1e300, "y": 2}, {"x": 50, "y": 2}]}]',
        "[" * 100_000,
        strokes([(n % 50, 1) for n in range(MAX_POINTS + 1)]),
        " " * (MAX_BYTES + 1),
    ],
)
def test_what_is_no_signature_is_refused(text):
    with pytest.raises(StrokesError, match="签名"):
        read(text)
