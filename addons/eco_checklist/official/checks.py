"""What a list as a whole must keep: no line twice, no overlapping periods, numbers that go on, counts that agree."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from .doubts import Doubts
from .entries import Body, Entry
from .results import ERROR, WARNING, Problem, ReadLine
from .words import number


def check_numbers(entries: list[Entry], doubts: Doubts) -> None:
    """Note numbers that are missing, repeated or leap: a row may have been lost."""
    if "number" not in doubts.columns.fields:
        return
    column, before, missing = doubts.columns.first("number"), 0, []
    for entry in entries:
        value = number(entry.texts.get("number", "").strip("()（）.．、 "))
        if value is None:
            missing.append(entry)
            before += 1
            continue
        merged = entry.row.from_above(column)
        if value == before and not merged:
            doubts.at(entry.row, "number", WARNING, f"序号{value}重复")
        elif value not in (before, before + 1) and not (value == 1 and (entry.begins or before)):
            message = f"序号不连续：上一行是{before}，本行是{value}，可能缺行" if before else f"序号从{value}开始"
            doubts.at(entry.row, "number", WARNING, message)
        before = value
    if missing:
        doubts.at(missing[0].row, "number", WARNING, f"缺序号（共{len(missing)}行），已按先后顺序编号")


def check_claims(body: Body, doubts: Doubts) -> None:
    """Compare the numbers of lines a paper claims (共8项) with those read."""
    powers = {entry.texts.get("power") or entry.texts.get("code") for entry in body.entries}
    for row, claimed in body.claims:
        if claimed not in (len(body.entries), len(powers)):
            message = f"写明共{claimed}项，实际读入{len(body.entries)}项，请核对是否缺行"
            doubts.at_column(row, None, WARNING, message)


def repeated(lines: Iterable[ReadLine]) -> list[Problem]:
    """Return the problems of lines of one town that say the same, or the same function for the same day."""
    groups: dict[tuple, list[ReadLine]] = defaultdict(list)
    for line in lines:
        groups[line.town, line.power or line.line.power].append(line)
    found = []
    for group in groups.values():
        for place, line in enumerate(group):
            for other in group[:place]:
                if message := _clash(other, line):
                    found.append(Problem(line.place, "", ERROR, message))
                    break
    return found


def _clash(one: ReadLine, other: ReadLine) -> str:
    first, second = one.line, other.line
    if (first.functions, first.start, first.end) == (second.functions, second.start, second.end):
        return f"与{one.place}重复（同一镇办、同一事项、同一职权、同一时间）"
    latest = max(first.start or date.min, second.start or date.min)
    earliest = min(first.end or date.max, second.end or date.max)
    if first.functions & second.functions and latest <= earliest:
        return f"与{one.place}的承接期重叠（同一镇办、同一事项、同一职权）"
    return ""
