"""The hashes are those of the standards, and do not ask for memory."""

import hashlib
import io
import tracemalloc

import pytest
from evidence import hashing

# GB/T 32905-2016, appendix A.
SM3_ABC = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"


def test_the_hashes_are_those_of_the_standards():
    found = hashing.digests(io.BytesIO(b"abc"))
    assert found.sm3 == SM3_ABC
    assert (found.sha256, found.sha1) == (hashlib.sha256(b"abc").hexdigest(), hashlib.sha1(b"abc").hexdigest())
    assert found.size == 3


def test_several_files_are_hashed_each_for_itself():
    one, other = hashing.digests_of_all([b"abc", b"xyz"])
    assert (one, other) == (hashing.digests(io.BytesIO(b"abc")), hashing.digests(io.BytesIO(b"xyz")))


def test_sm3_without_that_of_the_build(monkeypatch):
    pytest.importorskip("cryptography")
    monkeypatch.setattr(hashlib, "algorithms_available", set())
    made = hashing.new("sm3")
    made.update(b"abc")
    assert made.hexdigest() == SM3_ABC


class Zeros(io.RawIOBase):
    """A long file of zeros that lies nowhere."""

    def __init__(self, size):
        self.left = size

    def read(self, size=-1):
        """Give the next zeros."""
        taken = min(size, self.left)
        self.left -= taken
        return bytes(taken)


def test_a_long_file_takes_no_more_memory_than_a_block_or_two():
    tracemalloc.start()
    assert hashing.digests(Zeros(64 << 20)).size == 64 << 20
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8 << 20
