"""The words that head the columns of official lists, and which column a heading means."""

import re
from functools import lru_cache

from .layout import COLUMNS, FUNCTION_WORDS, Column
from .words import FUNCTION_ALIASES, bare, functions

# What papers have beside the columns of the layout: the town, a code, a period in one cell, a column a function.
EXTRA = (
    Column("town", "承接镇办", ("承接主体", "承接单位", "承接镇（街道）", "镇办", "镇办名称", "镇（街道）", "乡镇（街道）", "乡镇", "街道",
                            "镇街", "镇街名称", "赋权镇街", "实施主体", "承接乡镇（街道）", "乡镇街道名称", "镇（办）")),
    Column("code", "事项编码", ("权力编码", "职权编码", "事项代码", "权力代码", "编码", "项目编码", "基本编码")),
    Column("period", "承接期限", ("期限", "实施期限", "起止时间", "起止日期", "承接起止时间", "有效期", "有效期限", "承接时限")),
    Column("start", "起始", ("起", "起始日", "起始日期", "开始", "开始时间", "开始日期", "自")),
    Column("end", "终止", ("止", "终止日", "截止", "截止日", "结束", "结束时间", "结束日期", "至")),
    Column("power", "执法事项名称", ("行政执法事项名称", "赋权事项名称", "承接事项名称", "下放事项", "下放事项名称", "权力事项",
                               "权力事项名称", "行政处罚事项", "职权事项", "事项", "清单事项")),
    Column("bases", "法律法规依据", ("法定依据", "实施依据及条款", "设立依据")),
    Column("original_department", "原实施主体", ("原实施机关", "原执法主体", "原承担部门", "原权力部门", "县级原实施部门")),
    Column("guiding_department", "县级业务指导部门", ("县级主管部门", "业务指导单位", "指导单位", "主管部门")),
    Column("functions", "承接职权类型", ("职权", "权限", "承接权限", "下放职权", "赋权内容")),
    Column("note", "备注说明", ("其他说明",)),
)  # fmt: skip
MULTIPLE = ("bases", "note")  # fields that may have several columns
LONGEST = 40  # characters of a heading
_EXACT = {bare(words): column.field for column in (*EXTRA, *COLUMNS) for words in (column.heading, *column.aliases)}
_EXACT |= {bare(word): code for code, words in FUNCTION_ALIASES.items() for word in words}
_UNLIKE = {"town", *FUNCTION_WORDS}  # 东城街道 is a town, not a column of towns
_SIMILAR = sorted(
    (words for words in _EXACT if len(words) >= 2 and _EXACT[words] not in _UNLIKE), key=len, reverse=True
)


@lru_cache(maxsize=5_000)
def field_of(label: str) -> tuple[str, float]:
    """Return the field a heading means and how sure that is: 1 for usual words, less for similar ones, ("", 0)."""
    words = bare(label)
    if not words or len(words) > LONGEST:
        return "", 0.0
    for text in (words, bare(re.sub(r"[(（].*?[)）]", "", label))):
        if text in _EXACT:
            return _EXACT[text], 1.0
    if len(words) <= 16:
        for known in _SIMILAR:
            if known in words:
                return _EXACT[known], 0.7
    return "", 0.0


def field_of_path(path: tuple[str, ...]) -> tuple[str, float]:
    """Return the field that headings above each other mean: the lowest that says something, seen under the upper ones."""
    above = {field_of(label)[0] for label in path[:-1]}
    for label in reversed(path):
        codes, rest = functions(label)
        if len(codes) == 1 and not rest:
            return next(iter(codes)), 1.0
        field, sure = field_of(label)
        if field and not (field == "period" and len(path) > 1 and label != path[-1]):
            return ("start", sure) if field == "period" and "end" in above else (field, sure)
    return "", 0.0
