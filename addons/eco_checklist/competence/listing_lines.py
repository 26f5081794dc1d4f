"""What each line of a town's list must show, and which lines cannot stand together."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

FUNCTION_NAMES = {"inspect": "行政检查", "punish": "行政处罚", "coerce": "行政强制"}
STATUS_NAMES = {"granted": "承接", "suspended": "暂停", "withdrawn": "收回"}


@dataclass(frozen=True, slots=True)
class Line:
    """A power with the functions handed over, from ``start`` to ``end`` (last day; ``None``: until changed).

    ``status`` says whether it is "granted", or "suspended" or "withdrawn" for that period; ``transition`` what becomes
    of pending cases ("finish", "hand_over", "stop"; "": as the list says).
    """

    power: str
    functions: frozenset[str]
    start: date | None
    end: date | None
    status: str = "granted"
    transition: str = ""

    @property
    def grants(self) -> bool:
        """Whether the line gives the town anything."""
        return self.status == "granted"


def faults(lines: tuple[Line, ...], powers: Mapping[str, frozenset[str]], first_day: date | None) -> Iterator[str]:
    """Yield in Chinese what is wrong with the lines, each by its place on the paper, counted from one.

    ``powers`` maps the code of each power to the functions it consists of; ``first_day`` is that of the list.
    """
    if not lines:
        yield "清单没有任何事项"
    for place, line in enumerate(lines, 1):
        yield from (f"第{place}行（{line.power}）：{fault}" for fault in _line(line, powers, first_day))
    yield from _collisions(lines)


def pending_rule(lines: tuple[Line, ...], list_rule: str, power: str, function: str) -> str:
    """Return what becomes of cases pending when the list takes ``function`` of ``power`` away: the line's word or the list's."""
    of_line = (
        line.transition for line in lines if not line.grants and line.power == power and function in line.functions
    )
    return next(filter(None, of_line), list_rule)


def _line(line: Line, powers: Mapping[str, frozenset[str]], first_day: date | None) -> Iterator[str]:
    if not line.functions:
        yield "未选择任何职权"
    for function in sorted(line.functions - powers.get(line.power, frozenset())):
        yield f"该事项不包含{FUNCTION_NAMES[function]}职权"
    if not line.start:
        yield "未填写承接起始日"
        return
    if first_day and line.start < first_day:
        yield f"承接起始日{line.start:%Y-%m-%d}早于清单施行日期{first_day:%Y-%m-%d}"
    if line.end and line.end < line.start:
        yield f"承接终止日{line.end:%Y-%m-%d}早于起始日{line.start:%Y-%m-%d}"


def _collisions(lines: tuple[Line, ...]) -> Iterator[str]:
    of_power = defaultdict(list)
    for place, line in enumerate(lines, 1):
        of_power[line.power].append((place, line))
    for power, rows in of_power.items():
        for (first, one), (second, other) in combinations(rows, 2):
            if not (one.functions & other.functions and _meet(one, other)):
                continue
            if one.status == other.status:
                yield f"第{first}行与第{second}行（{power}）的同一职权承接期重叠"
            else:
                states = f"“{STATUS_NAMES[one.status]}”和“{STATUS_NAMES[other.status]}”"
                yield f"第{first}行与第{second}行（{power}）的同一职权在同一期间既{states}，相互矛盾"


def _meet(one: Line, other: Line) -> bool:
    """Tell whether the periods of two lines share a day; a line without a start is reported on its own."""
    if not (one.start and other.start):
        return False
    return (one.end is None or other.start <= one.end) and (other.end is None or one.start <= other.end)
