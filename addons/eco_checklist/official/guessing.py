"""What columns without a heading hold, told from what stands in them."""

from collections.abc import Callable

from .columns import Columns
from .dates import read_period
from .grids import Row
from .matching import Matcher
from .words import functions, number

SAMPLE, ENOUGH = 60, 0.6


def guess(columns: Columns, rows: list[Row], matcher: Matcher) -> dict[int, tuple[str, float]]:
    """Add to ``columns`` the fields that have no column yet; return column → (field, share of its cells that fit)."""
    tests = _tests(matcher)
    rows = [row for row in rows if len(row.own()) > 1 and not row.paragraph][:SAMPLE]
    taken = {column for places in columns.fields.values() for column in places} | columns.towns.keys()
    candidates = sorted({column for row in rows for column in row.cells} - taken)
    found: dict[int, tuple[str, float]] = {}
    for field, fits in tests.items():
        if field in columns.fields or (field in ("start", "end") and "period" in columns.fields):
            continue
        shares = [(_share(rows, column, fits), -column) for column in candidates if column not in found]
        share, place = max(shares, default=(0.0, 0))
        if share >= ENOUGH:
            columns.fields[field] = [-place]
            columns.unknown.pop(-place, None)
            columns.sure[-place] = share
            found[-place] = (field, round(share, 2))
    return found


def _share(rows: list[Row], column: int, fits: Callable[[str], bool]) -> float:
    texts = [row.cells[column] for row in rows if column in row.cells]
    return sum(map(fits, texts)) / len(texts) if texts else 0.0


def _tests(matcher: Matcher) -> dict[str, Callable[[str], bool]]:
    """Return what the cells of each field look like, the surest first."""

    def is_power(text: str) -> bool:
        return bool(matcher.power(text).code) or (len(text) > 8 and text.endswith(("处罚", "检查", "强制")))

    def is_function(text: str) -> bool:
        found, rest = functions(text)
        return bool(found) and not rest

    def is_day(text: str) -> bool:
        period = read_period(text)
        return not period.fault and bool(period.start or period.from_publication)

    return {
        "power": is_power,
        "bases": lambda text: "《" in text,
        "town": lambda text: bool(matcher.town(text).code),
        "functions": is_function,
        "start": is_day,
        "end": lambda text: is_day(text) or bool(read_period(text).end),
        "guiding_department": lambda text: text.strip().endswith(("局", "部门", "委", "委员会")) and len(text) < 30,
        "number": lambda text: number(text) is not None,
    }
