"""The names of the sheets of a workbook: one a town, unique, and short enough for every spreadsheet program."""

from . import cells

NAME_LIMIT = 31  # UTF-16 units, as spreadsheets count
_FORBIDDEN = str.maketrans("", "", "[]:*?/\\'")


def sheet_name(town: str, taken: set[str]) -> str:
    """Return a name for the sheet of ``town`` that is not among ``taken`` (case folded), and add it there.

    What a sheet may not be called is left out of it.
    """
    stem = cells.clean(town).translate(_FORBIDDEN).replace("\n", "").strip() or "清单"
    name, count = _short(stem, NAME_LIMIT), 1
    while name.casefold() in taken or name.casefold() == "history":
        count += 1
        suffix = f"（{count}）"
        name = _short(stem, NAME_LIMIT - len(suffix)) + suffix
    taken.add(name.casefold())
    return name


def _short(text: str, limit: int) -> str:
    """Cut ``text`` to ``limit`` UTF-16 units, as spreadsheets count, without cutting a character in two."""
    while len(text.encode("utf-16-le")) // 2 > limit:
        text = text[:-1]
    return text
