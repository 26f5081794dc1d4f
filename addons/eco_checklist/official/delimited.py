"""Delimited text (.csv) as a grid, in the encodings Chinese programs write."""

import csv
import re
from io import StringIO

from .files import FileRefused, Limits
from .grids import Grid, Row

DELIMITERS = ",\t;|"
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\ufffe\uffff]")
MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def read_delimited(data: bytes, file: str, limits: Limits) -> Grid:
    """Return the one grid of a delimited file; raises ``FileRefused`` when it is no text or no table."""
    text = _decode(data)
    if CONTROL.search(text):
        raise FileRefused("文件不是文本，也不是可识别的表格")
    head = text[:4000]
    delimiter = max(DELIMITERS, key=head.count)
    if delimiter not in head:
        delimiter = "，"  # typed with a Chinese keyboard
    rows, count = [], 0
    try:
        for number, values in enumerate(csv.reader(StringIO(text, newline=""), delimiter=delimiter), 1):
            cells = {column: value.strip() for column, value in enumerate(values) if value.strip()}
            count += len(cells)
            if count > limits.cells:
                raise FileRefused(f"表格超过 {limits.cells} 个单元格，不像是清单")
            rows.append(Row(number, cells))
    except csv.Error as error:
        raise FileRefused(f"逗号分隔文件第{len(rows) + 1}行格式有误，无法读取") from error
    return Grid(file, "正文", tuple(rows))


def _decode(data: bytes) -> str:
    encodings = [encoding for mark, encoding in MARKS if data.startswith(mark)]
    if not encodings and b"\x00" in data[:400]:  # the commas tell which half of a character comes first
        encodings = ["utf-16-le" if b"\x00" in data[1:400:2] else "utf-16-be"]
    for encoding in encodings or ("utf-8", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise FileRefused("文件不是可识别的文本编码（UTF-8、GBK、UTF-16），也不是 .xlsx 或 .docx")
