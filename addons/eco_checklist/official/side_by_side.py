"""Two versions of a list as one reads them on paper: 事项 | 原版本 | 新版本 | 变化 | 说明."""

from collections.abc import Iterator, Mapping
from datetime import date

from ..competence.versions import Change, Comparison, Difference, Entry, Line, Span
from .layout import FUNCTION_WORDS, STATUS_WORDS, TRANSITION_WORDS

HEADINGS = ("事项", "原版本", "新版本", "变化", "说明")
# A colour helps the eye, the word says it.
CHANGES = {
    Change.ADDED: ("新增", "success"),
    Change.DROPPED: ("不再承接", "danger"),
    Change.CHANGED: ("变更", "warning"),
    Change.KEPT: ("不变", "light"),
    Change.LAPSED: ("此前届满", "secondary"),
}
_FIELDS = {
    "functions": "承接职权",
    "start": "承接起始日",
    "end": "承接终止日",
    "status": "状态",
    "guide": "业务指导部门",
    "transition": "未结案件处理",
}
_WORDS = {"functions": FUNCTION_WORDS, "status": STATUS_WORDS, "transition": TRANSITION_WORDS}
_EMPTY = {"end": "未定", "transition": "按本清单的规则"}


def rows(found: Comparison, names: Mapping[str, str]) -> Iterator[tuple[str, str, str, str, str, str]]:
    """Yield power, old lines, new lines, change, its colour, explanation; ``names`` gives the wording of each power."""
    for entry in found.entries:
        word, tone = CHANGES[entry.change]
        old, new = ("\n".join(map(_line, lines)) or "未列入" for lines in (entry.old, entry.new))
        yield names[entry.power], old, new, word, tone, "\n".join(_explained(entry, found.day))


def functions(codes) -> str:
    """Write functions in their order: 行政检查、行政处罚."""
    return "、".join(word for code, word in FUNCTION_WORDS.items() if code in codes)


def _line(line: Line) -> str:
    until = f"至{line.end}" if line.end else "起"
    parts = [f"{STATUS_WORDS[line.status]}：{functions(line.functions)}", f"{line.start or ''}{until}"]
    if line.guide:
        parts.append(f"指导：{line.guide}")
    return "；".join(parts)


def _explained(entry: Entry, day: date) -> Iterator[str]:
    yield from (_difference(difference) for difference in entry.differences)
    if entry.change is not Change.ADDED:
        yield from _spans("失去", entry.lost)
    if entry.change is not Change.DROPPED:
        yield from _spans("取得", entry.gained)
    if any(span.function == "punish" and span.first == day for span in entry.lost):
        yield f"未结案件：{TRANSITION_WORDS.get(entry.transition, '清单未写明')}"


def _spans(verb: str, spans: tuple[Span, ...]) -> Iterator[str]:
    """Say from when to when functions are lost or gained, those of the same days together."""
    together: dict[tuple[date, date | None], list[str]] = {}
    for span in spans:
        together.setdefault((span.first, span.last), []).append(span.function)
    for (first, last), codes in together.items():
        yield f"{first}{f'至{last}' if last else '起'}{verb}{functions(codes)}"


def _difference(difference: Difference) -> str:
    old, new = (_values(difference.field, values) for values in (difference.old, difference.new))
    return f"{_FIELDS[difference.field]}：{old} → {new}"


def _values(field: str, values: tuple) -> str:
    words = _WORDS.get(field, {})
    texts = (words.get(value, str(value)) if value else _EMPTY.get(field, "无") for value in values)
    return "、".join(texts) or "无"
