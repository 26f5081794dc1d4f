"""From the bytes of a file to its tables."""

from .delimited import read_delimited
from .files import FileRefused, Limits, identify
from .grids import Grid
from .sheets import read_workbook
from .tables import read_document


def open_file(data: bytes, file: str, limits: Limits) -> tuple[Grid, ...]:
    """Return the tables in the content ``data`` of the file named ``file``, by what it is, not what it is called.

    Raises ``FileRefused`` with a message in Chinese for whatever cannot or must not be read.
    """
    kind = identify(data, limits)
    try:
        if kind == "csv":
            return (read_delimited(data, file, limits),)
        return tuple((read_workbook if kind == "xlsx" else read_document)(data, file, limits))
    except FileRefused:
        raise
    except (ValueError, LookupError, TypeError, OverflowError, RecursionError) as error:
        # A file of the right kind that says impossible things: a string that is not there, a cell "ZZZZZ0".
        raise FileRefused("文件内容有误（可能已损坏），无法读取；请用 WPS、Excel 或 Word 打开另存后再导入") from error
