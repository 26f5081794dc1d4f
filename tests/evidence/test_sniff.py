"""A file is told by its bytes; a name that says otherwise is marked."""

import io

import pytest
from evidence.sniff import MAX_DIRECTORY, sniff
from files import packed, picture, plain

WORD = packed(word__document_dot_xml="<w/>", _rels="")
MACROS = packed(word__document_dot_xml="<w/>", word__vbaProject_dot_bin="Sub AutoOpen()")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def of(content, name="无名"):
    """Tell what these bytes are."""
    return sniff(io.BytesIO(content), name)


@pytest.mark.parametrize(
    ("content", "mimetype"),
    [
        (plain(), "image/jpeg"),
        (plain("PNG"), "image/png"),
        (plain("WEBP"), "image/webp"),
        (b"\x00\x00\x00\x18ftypisom....", "video/mp4"),
        (b"\x00\x00\x00\x18ftypheic....", "image/heic"),
        (b"\x00\x00\x00\x18ftypqt  ....", "video/quicktime"),
        (b"RIFF....WAVEfmt ", "audio/wav"),
        (b"RIFF....????", "application/octet-stream"),
        (b"\xff\xfb\x90\x00", "audio/mpeg"),
        (b"%PDF-1.7", "application/pdf"),
        ("现场情况说明".encode(), "text/plain"),
        ("现场情况说明".encode("gb18030"), "text/plain"),
        (b"\x00\x01\x02", "application/octet-stream"),
        (b"", "application/octet-stream"),
        (packed(a="1"), "application/zip"),
        (packed(OFD_dot_xml="<OFD/>"), "application/ofd"),
        (packed(xl__workbook_dot_xml=""), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ],
)
def test_the_kind_is_told_by_the_bytes(content, mimetype):
    assert of(content).mimetype == mimetype


@pytest.mark.parametrize(
    ("content", "mark"),
    [
        (b"MZ\x90\x00", "executable"),
        (b"\x7fELF", "executable"),
        (b"#!/bin/sh\nrm", "executable"),
        (packed(AndroidManifest_dot_xml=""), "executable"),
        (b"<html><script>alert(1)</script>", "active"),
        (b"  <!DOCTYPE HTML>", "active"),
        (b"<?xml version='1.0'?><svg onload='x'>", "active"),
        (b"<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a 'b'>]><l/>", "active"),
        (MACROS, "macros"),
        (OLE + b"\x00" * 600 + "_VBA_PROJECT".encode("utf-16-le"), "macros"),
        (packed(**{"..__..__etc__passwd": "x"}), "archive"),
        (b"\x1f\x8b\x08", "archive"),
        (b"PK\x03\x04 not a ZIP at all", "unlisted"),
    ],
)
def test_what_may_do_harm_is_marked(content, mark):
    assert mark in of(content).marks


@pytest.mark.parametrize("content", [WORD, plain(), OLE + b"\x00" * 600, b"%PDF-1.7"])
def test_the_harmless_bears_no_mark(content):
    assert of(content).marks == ()


@pytest.mark.parametrize(
    ("content", "name", "as_named"),
    [
        (picture(), "IMG_1.JPG", True),
        (picture(), "IMG_1.png", False),
        (b"MZ\x90\x00", "照片.jpg", False),
        (b"<html>", "照片.jpeg", False),
        (picture(), "照片", True),
        (picture(), "照片.", True),
        (picture(), "照片.不认识", True),
        (picture(), ".png", True),
        (b"\x00\x00\x00\x18ftypisom....", "a.mov", True),
        (WORD, "说明.docx", True),
        (packed(a="1"), "说明.docx", False),
    ],
)
def test_a_name_that_lies_is_noticed(content, name, as_named):
    assert of(content, name).as_named is as_named


def test_the_directory_of_a_zip_is_read_only_where_it_is_short():
    many = {f"{number:0200d}": "" for number in range(MAX_DIRECTORY // 240)}
    assert "unlisted" in of(packed(**many)).marks


def test_a_spoilt_zip_is_still_a_zip():
    whole = bytearray(WORD)
    whole[-40:-25] = b"\xff" * 15
    assert of(bytes(whole)).mimetype.startswith("application/")
