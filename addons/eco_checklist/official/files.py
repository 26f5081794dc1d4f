"""What a file really is, told by its content, and what of it may be opened at all.

A file is refused before anything in it is read: macros, encryption, archives that unpack without end, names that
lead out of the archive, XML that brings its own entities.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

MEGABYTE = 1024 * 1024


class FileRefused(ValueError):
    """The file is not read, for the reason its Chinese message gives."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a file is taken: bytes as received, bytes unpacked, members of the archive, cells of all tables."""

    size: int = 20 * MEGABYTE
    unpacked: int = 200 * MEGABYTE
    members: int = 3000
    cells: int = 2_000_000
    # Repetitive tables shrink to a fortieth; only what is made to explode shrinks to less than this.
    ratio: int = 200


ARCHIVE = b"PK"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
# How other files begin that people take for lists, and what to say of them.
FOREIGN = (
    (b"%PDF", "PDF 文件"),
    (b"{\\rtf", "RTF 文档"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"Rar!", "RAR 压缩包"),
    (b"7z\xbc\xaf", "7z 压缩包"),
    (b"\x1f\x8b", "GZIP 压缩包"),
)
ACTIVE = re.compile(r"(^|/)(vbaProject|vbaData|macrosheets/|activeX/|dialogsheets/)", re.IGNORECASE)
# In whatever width of characters: no office program writes one.
DOCTYPE = re.compile(rb"<\x00*!\x00*(?:D\x00*O\x00*C\x00*T\x00*Y\x00*P\x00*E|E\x00*N\x00*T\x00*I\x00*T\x00*Y)")
MAIN_PARTS = (("spreadsheetml.sheet.main", "xlsx"), ("wordprocessingml.document.main", "docx"))
SAVE_AS = "请用 WPS 或 Excel、Word 打开后另存为 .xlsx 或 .docx 再导入"


def identify(data: bytes, limits: Limits) -> str:
    """Return ``"xlsx"``, ``"docx"`` or ``"csv"`` for the content ``data``; raise ``FileRefused`` for anything else."""
    if not data:
        raise FileRefused("文件是空的，没有任何内容")
    if len(data) > limits.size:
        raise FileRefused(f"文件有 {len(data) / MEGABYTE:.1f} MB，超过上限 {limits.size / MEGABYTE:g} MB")
    if data.startswith(ARCHIVE):
        return _office_kind(data, limits)
    if data.startswith(OLE):
        raise FileRefused(_old_office(data))
    for start, what in FOREIGN:
        if data.startswith(start):
            raise FileRefused(f"这是{what}，不是清单表格；请导入 .xlsx、.docx 或 .csv 文件")
    if re.match(rb"(?:\xef\xbb\xbf)?\s*<", data[:100]):
        raise FileRefused(f"这是网页或 XML 文件（常被存成 .xls），不是真正的表格；{SAVE_AS}")
    return "csv"


def _old_office(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "文件设有打开密码，无法读取；请去掉密码后再导入"
    return f"这是旧版 .xls 或 .doc 文件；{SAVE_AS}"


def _office_kind(data: bytes, limits: Limits) -> str:
    with Package(data) as package:
        package.check(limits)
        kinds = package.read("[Content_Types].xml").decode("utf-8", "replace")
    if "macroenabled" in kinds.lower() or "vbaproject" in kinds.lower():
        raise FileRefused(f"文件含有宏（可执行代码），不予导入；{SAVE_AS}")
    for mark, kind in MAIN_PARTS:
        if mark in kinds:
            return kind
    raise FileRefused(f"压缩包里不是 .xlsx 表格或 .docx 文档；{SAVE_AS}")


class Package:
    """The archive of an office file. Whatever is wrong with it is raised as ``FileRefused``."""

    def __init__(self, data: bytes):
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            self.names = self._zip.namelist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise FileRefused("文件已损坏或不完整（压缩包打不开）；请重新下载或另存后再导入") from error

    def __enter__(self):
        return self

    def __exit__(self, *_exception):
        self._zip.close()

    def check(self, limits: Limits) -> None:
        """Refuse an archive that is dangerous to unpack or brings code along."""
        members = self._zip.infolist()
        if "[Content_Types].xml" not in self.names:
            raise FileRefused(f"这是压缩包，不是 .xlsx 表格或 .docx 文档；{SAVE_AS}")
        if len(members) > limits.members or len(set(self.names)) != len(members):
            raise FileRefused(f"压缩包里有 {len(members)} 个文件，过多或重名，不像是清单")
        unpacked = sum(member.file_size for member in members)
        if unpacked > limits.unpacked:
            raise FileRefused(f"文件展开后达 {unpacked / MEGABYTE:.0f} MB，超过上限，疑似压缩炸弹")
        for member in members:
            if member.flag_bits & 1:
                raise FileRefused("压缩包里的文件设有密码，无法读取；请去掉密码后再导入")
            if ".." in re.split(r"[/\\]", member.filename) or member.filename.startswith(("/", "\\")):
                raise FileRefused(f"压缩包里有越出自身目录的文件名“{member.filename[:60]}”，不予导入")
            if member.file_size > 10 * MEGABYTE and member.file_size > limits.ratio * max(member.compress_size, 1):
                raise FileRefused(f"压缩包里的“{member.filename[:60]}”压缩比异常，疑似压缩炸弹")
            if ACTIVE.search(member.filename):
                raise FileRefused(f"文件含有宏（可执行代码），不予导入；{SAVE_AS}")

    def read(self, name: str) -> bytes:
        """Return the member ``name``."""
        try:
            return self._zip.read(name)
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OSError) as error:
            raise FileRefused(f"文件已损坏或不完整（缺少或读不出“{name[:60]}”）") from error

    def elements(self, name: str, *tags: str) -> Iterator[etree._Element]:
        """Yield each element named ``tags`` (without namespace) of the XML member ``name``, when it is complete."""
        data = self.read(name)
        if DOCTYPE.search(data):
            raise FileRefused(f"文件里的“{name[:60]}”自带 DTD 或实体定义（疑似 XML 炸弹），不予导入")
        wanted = [f"{{*}}{tag}" for tag in tags]
        try:
            for _event, element in etree.iterparse(
                BytesIO(data), tag=wanted, resolve_entities=False, no_network=True, remove_comments=True
            ):
                yield element
        except etree.XMLSyntaxError as error:
            raise FileRefused(f"文件已损坏（“{name[:60]}”不是完整的 XML）") from error
