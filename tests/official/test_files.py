"""Files that are not read: each is refused before anything in it is used, with a reason a person understands."""

import struct
import zipfile
from io import BytesIO

import pytest
from official.files import FileRefused, Limits, identify
from ugly import HEADING, TITLE, document, member, reading, repacked, sheet, straw

GOOD = sheet([TITLE], HEADING, straw())
SHEET = "xl/worksheets/sheet1.xml"
TYPES = "[Content_Types].xml"


def refusal(data: bytes, file: str = "清单.xlsx", **options) -> str:
    """Return why a file was refused; nothing of it may have been read."""
    result = reading(data, file, **options)
    assert (result.lists, result.rows) == ((), ())
    (problem,) = result.errors
    assert problem.place == f"文件“{file}”"
    return problem.message


def archive(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return an archive of ``members``."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return out.getvalue()


def test_what_a_file_is_by_its_content():
    assert identify(GOOD, Limits()) == "xlsx"
    assert identify(document(TITLE), Limits()) == "docx"
    assert identify("序号,事项名称".encode("gbk"), Limits()) == "csv"
    assert not reading(GOOD, "其实是表格.docx").errors


def test_empty_and_too_large():
    assert "空的" in refusal(b"")
    assert refusal(b"PK" + b"0" * 20 * 1024 * 1024) == "文件有 20.0 MB，超过上限 20 MB"
    assert "超过上限" in refusal(GOOD, limits=Limits(size=100))


def test_a_sheet_of_twenty_megabytes_is_refused_before_it_is_opened():
    assert "超过上限" in refusal(
        archive({TYPES: b"x", "xl/media/a.png": bytes(range(256)) * 90_000}, zipfile.ZIP_STORED)
    )


def test_macros_in_whatever_disguise():
    assert "宏" in refusal(repacked(GOOD, {"xl/vbaProject.bin": b"\xd0\xcf"}))
    types = member(GOOD, TYPES).replace(
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    assert "宏" in refusal(repacked(GOOD, {TYPES: types}))
    assert "宏" in refusal(repacked(GOOD, {"xl/macrosheets/sheet1.xml": b"<x/>"}))
    assert "宏" in refusal(repacked(document(TITLE), {"word/vbaProject.bin": b"\xd0\xcf"}), "清单.docx")


def test_encrypted_and_old_files():
    ole = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(500)
    assert "密码" in refusal(ole + "EncryptedPackage".encode("utf-16-le"))
    assert "旧版 .xls" in refusal(ole)
    locked = bytearray(archive({TYPES: b"x"}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        struct.pack_into("<H", locked, locked.index(mark) + place, 1)
    assert "密码" in refusal(bytes(locked))


def test_zip_bombs():
    assert "压缩炸弹" in refusal(repacked(GOOD, {"xl/media/bomb": bytes(30 * 1024 * 1024)}))
    assert "压缩炸弹" in refusal(repacked(GOOD, {f"xl/media/{n}": bytes(9 * 1024 * 1024) for n in range(30)}))
    assert "过多或重名" in refusal(repacked(GOOD, {f"xl/media/{n}": b"" for n in range(4000)}))


def test_an_archive_that_lies_about_its_size():
    bomb = bytearray(repacked(GOOD, {SHEET: bytes(30 * 1024 * 1024)}))
    place = bomb.rindex(SHEET.encode()) - 46
    struct.pack_into("<L", bomb, place + 24, 1000)
    assert "已损坏" in refusal(bytes(bomb))


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/passwd", "xl\\..\\..\\evil"])
def test_names_that_lead_out_of_the_archive(name):
    assert "越出自身目录" in refusal(repacked(GOOD, {name: b"x"}))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("path", [SHEET, "xl/workbook.xml"])
def test_xml_bombs_and_entities(path, encoding):
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE x [<!ENTITY a0 "ha">{levels}]><worksheet><sheetData><row r="1"><c><v>&a9;</v></c></row></sheetData></worksheet>'
    assert "DTD" in refusal(repacked(GOOD, {path: bomb.encode(encoding)}))


def test_external_entities_in_a_document():
    attack = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x>&e;</x>'
    assert "DTD" in refusal(repacked(document(TITLE), {"word/document.xml": attack.encode()}), "清单.docx")


def test_broken_files():
    assert "不完整" in refusal(GOOD[: len(GOOD) // 2])
    assert "损坏" in refusal(repacked(GOOD, {SHEET: member(GOOD, SHEET)[:200]}))
    cell = b'<worksheet><sheetData><row r="1"><c r="!!1" t="s"><v>99999</v></c></row></sheetData></worksheet>'
    assert "损坏" in refusal(repacked(GOOD, {SHEET: cell}))
    assert "不是 .xlsx 表格" in refusal(archive({"a.txt": b"x"}))


def test_merged_areas_without_end():
    areas = "".join(f'<mergeCell ref="A{n}:XFD1048576"/>' for n in range(1, 60))
    cell = '<c r="{}{}" t="inlineStr"><is><t>a</t></is></c>'.format
    rows = "".join(f'<row r="{n}">{cell("A", n)}{cell("XFD", n)}</row>' for n in range(1, 60))
    xml = f"<worksheet><sheetData>{rows}</sheetData><mergeCells>{areas}</mergeCells></worksheet>"
    xml = xml.replace("<worksheet>", '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">')
    assert "合并单元格过多" in refusal(repacked(GOOD, {SHEET: xml.encode()}))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7", "PDF"), (b"\x89PNG\r\n", "图片"), (b"\xff\xd8\xff\xe0", "图片"), (b"{\\rtf1", "RTF"), (b"Rar!\x1a", "RAR"),
        (b"<html><table>", "网页"), (b"\xef\xbb\xbf<?xml", "网页"), (b"\x00\x01\x02" * 50, "不是文本"), (b"\xff\xff\xff\x80" * 9, "编码"),
    ],
)  # fmt: skip
def test_other_files_are_named(data, said):
    assert said in refusal(data)


def test_limits_of_cells():
    with pytest.raises(FileRefused):
        identify(b"", Limits())
    assert "单元格" in refusal(GOOD, limits=Limits(cells=5))
    assert "单元格" in refusal(b"a,b\n" * 10, "a.csv", limits=Limits(cells=5))
