"""Pieces of a large file: whole or not at all."""

import hashlib
import io

import pytest
from evidence import upload
from evidence.upload import PIECE, UploadError, asked, take_piece

KEY, DIGEST = "a" * 16, "0" * 64


def sha(content):
    return hashlib.sha256(content).hexdigest()


@pytest.fixture
def staged(tmp_path):
    """Give an upload of which three bytes are good."""
    path = tmp_path / "staged"
    path.write_bytes(b"abc")
    return path


def test_what_is_asked_for_is_given_back():
    assert asked(KEY, 1, DIGEST, 1) == upload.Asked(KEY, 1, DIGEST)


@pytest.mark.parametrize(
    ("given", "status"),
    [
        (("../../etc/passwd", 1, DIGEST, 9), 400),
        (("a" * 15, 1, DIGEST, 9), 400),
        (("a" * 81, 1, DIGEST, 9), 400),
        ((None, 1, DIGEST, 9), 400),
        ((KEY, 1, "A" * 64, 9), 400),
        ((KEY, 1, None, 9), 400),
        ((KEY, -1, DIGEST, 9), 400),
        ((KEY, "1", DIGEST, 9), 400),
        ((KEY, True, DIGEST, 9), 400),
        ((KEY, 0, DIGEST, 9), 422),
        ((KEY, 10, DIGEST, 9), 413),
    ],
)
def test_what_cannot_be_asked_for_is_refused(given, status):
    with pytest.raises(UploadError) as refused:
        asked(*given)
    assert refused.value.status == status


def test_a_piece_is_added_where_the_file_ends(staged):
    assert take_piece(io.BytesIO(b"def"), staged, 3, 3, sha(b"def"), 6) == 6
    assert staged.read_bytes() == b"abcdef"


def test_what_lies_beyond_the_good_part_is_cut_off(staged):
    assert take_piece(io.BytesIO(b"x"), staged, 1, 1, sha(b"x"), 6) == 2
    assert staged.read_bytes() == b"ax"


@pytest.mark.parametrize(
    ("content", "length", "digest", "size", "status"),
    [
        (b"def", 3, sha(b"xyz"), 6, 422),
        (b"de", 3, sha(b"def"), 6, 422),
        (b"def", 3, "", 6, 400),
        (b"def", 3, sha(b"def"), 5, 409),
        (b"", 0, sha(b""), 6, 413),
        (b"def", PIECE + 1, sha(b"def"), PIECE * 2, 413),
    ],
)
def test_a_piece_cut_changed_or_too_long_leaves_nothing(staged, content, length, digest, size, status):
    with pytest.raises(UploadError) as refused:
        take_piece(io.BytesIO(content), staged, 3, length, digest, size)
    assert refused.value.status == status
    assert staged.read_bytes() == b"abc"


def test_no_more_is_read_than_the_piece(staged):
    line = io.BytesIO(b"defghi")
    take_piece(line, staged, 3, 3, sha(b"def"), 6)
    assert line.read() == b"ghi"


def test_a_piece_of_the_greatest_length_is_taken(staged):
    content = bytes(PIECE)
    assert take_piece(io.BytesIO(content), staged, 3, PIECE, sha(content), PIECE + 3) == PIECE + 3
