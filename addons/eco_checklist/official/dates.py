"""Days and periods as papers write them."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from .words import DIGITS, half_width, is_nothing, number

_CHINESE = f"[{''.join(DIGITS)}十]"
_YEAR = f"[{''.join(DIGITS)}]{{4}}"
_DAY = re.compile(
    rf"(?P<y>\d{{4}}|{_YEAR})\s*年\s*(?P<m>\d{{1,2}}|{_CHINESE}{{1,3}})\s*月\s*"
    rf"(?:(?P<d>\d{{1,2}}|{_CHINESE}{{1,3}})\s*[日号])?"
    r"|(?P<y2>\d{4})\s*[-./]\s*(?P<m2>\d{1,2})\s*[-./]\s*(?P<d2>\d{1,2})(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?"
    r"|(?<!\d)(?P<y3>20\d{2})(?P<m3>\d{2})(?P<d3>\d{2})(?!\d)"
)
_SHORT_END = re.compile(r"^\s*(?:起\s*)?[至到~-]\s*(?:(?P<m>\d{1,2})月)?(?P<d>\d{1,2})日")
_FROM_PUBLICATION = re.compile(r"(?:自)?(?:公布|发布|印发|公告|公示)之日|(?:自)?(?:公布|发布|印发)日")
_HOW_LONG = re.compile(r"\((?:(?:为期|有效期|期限)?[\d一二两三四五六七八九十]+年|试行|暂行|暂定)\)")
_LASTING = re.compile(r"长期(?:有效)?|另行通知|调整(?:之)?(?:日|时)?为?止?|今|收回")
_WORDS = re.compile(r"[\s自从起至到止于前后始即日,;:。()~—\-－～]|开始|施行|实施|执行|生效|承接|有效|正式|为|期限|之")
FIRST_SERIAL, LAST_SERIAL = 36_526, 73_050  # 2000-01-01 to 2099-12-31 in the count of days of spreadsheets


@dataclass(frozen=True, slots=True)
class Period:
    """What a cell says of days. ``fault`` says in Chinese why it cannot be read; ``from_publication``: 自公布之日起."""

    start: date | None = None
    end: date | None = None
    from_publication: bool = False
    fault: str = ""


@lru_cache(maxsize=5_000)
def read_period(text: str) -> Period:
    """Read a day or a period: 2024年3月1日起, 2024.3.1—2025.12.31, 至2025年12月31日, 自公布之日起, 45352."""
    plain = half_width(text).replace("—", "-").replace("–", "-")
    if is_nothing(plain):
        return Period()
    if re.fullmatch(r"\d{5}(\.0+)?", plain) and FIRST_SERIAL <= float(plain) <= LAST_SERIAL:
        return Period(date(1899, 12, 30) + timedelta(days=int(float(plain))))
    try:
        days = [_day(match) for match in _DAY.finditer(plain)]
    except ValueError:
        return Period(fault=f"“{text}”不是日历上有的日期")
    if None in days:
        return Period(fault=f"“{text}”没有写明是哪一日")
    rest = _HOW_LONG.sub("", _DAY.sub("§", plain))
    from_publication = bool(_FROM_PUBLICATION.search(rest))
    rest = _LASTING.sub("", _FROM_PUBLICATION.sub("", rest))
    return _period(text, days, rest, from_publication)


def _period(text: str, days: list[date], rest: str, from_publication: bool) -> Period:
    before, _, after = rest.partition("§")
    if len(days) == 1 and (short := _SHORT_END.match(after)):
        try:
            days = [days[0], days[0].replace(month=int(short["m"] or days[0].month), day=int(short["d"]))]
        except ValueError:
            return Period(fault=f"“{text}”不是日历上有的日期")
        rest = before + after[short.end() :]
    if len(days) > 2 or _WORDS.sub("", rest.replace("§", "")):
        return Period(fault=f"“{text}”无法识别为日期")
    if len(days) == 2:
        return Period(days[0], days[1])
    if not days:
        return Period(from_publication=from_publication)
    if from_publication or re.search(r"[至到]\s*$", before) or re.match(r"\s*[止前]", after):
        return Period(end=days[0], from_publication=from_publication)
    return Period(days[0])


def _day(match: re.Match) -> date | None:
    """Return the day of a match, ``None`` where only the month is named; raises ``ValueError`` for 2024年2月30日."""
    year, month, day = (match["y"] or match["y2"] or match["y3"], match["m"] or match["m2"] or match["m3"],
                        match["d"] or match["d2"] or match["d3"])  # fmt: skip
    return date(number(year), number(month), number(day)) if day else None


def days_in(text: str) -> list[date]:
    """Return the days that stand anywhere in ``text``, those that are none left out."""
    days = []
    for match in _DAY.finditer(half_width(text)):
        try:
            days.append(_day(match))
        except ValueError:
            continue
    return [day for day in days if day]


def split_dated(text: str) -> tuple[str, date | None]:
    """Take the one day that stands in the name of a document apart: 某政函〔2024〕2号（2024年1月8日）."""
    days = days_in(text)
    if len(days) != 1:
        return text, None
    words = re.sub(rf"[(（,，\s]*(?:{_DAY.pattern})[)）\s]*", "", text)
    return (words, days[0]) if not days_in(words) else (text, None)
