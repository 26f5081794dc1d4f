"""The layout of an official list (承接事项清单): its lines, its columns, the words in its cells.

One description serves the reader, the writers and the printed page, so that what is written reads back the same.
"""

from dataclasses import dataclass
from datetime import date

FUNCTION_WORDS = {"inspect": "行政检查", "punish": "行政处罚", "coerce": "行政强制"}
STATUS_WORDS = {"granted": "承接", "suspended": "暂停", "withdrawn": "收回"}
TRANSITION_WORDS = {"finish": "原承办镇办继续办结", "hand_over": "移交县级部门办理", "stop": "停止办理"}


@dataclass(frozen=True, slots=True)
class OfficialLine:
    """One row of a list as it stands on paper; names and wordings are those of the paper, not codes."""

    number: int
    power: str
    bases: tuple[str, ...] = ()
    original_department: str = ""
    functions: frozenset[str] = frozenset()
    start: date | None = None
    end: date | None = None
    guiding_department: str = ""
    status: str = "granted"
    transition: str = ""
    city_consent: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class OfficialList:
    """One town's list as it stands on paper; ``town`` is the official name of the town government or office."""

    title: str
    town: str
    version: str = ""
    approval_document: str = ""
    approved_on: date | None = None
    published_on: date | None = None
    publication_link: str = ""
    start: date | None = None
    lines: tuple[OfficialLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the layout: the field of ``OfficialLine`` it holds, its heading, other headings papers use for it."""

    field: str
    heading: str
    aliases: tuple[str, ...] = ()
    width: int = 12  # characters


COLUMNS = (
    Column("number", "序号", ("编号", "序", "项次"), 6),
    Column(
        "power",
        "事项名称",
        ("执法事项", "承接事项", "行政执法事项", "赋权事项", "权力名称", "职权名称", "项目名称"),
        36,
    ),
    Column("bases", "实施依据", ("法律依据", "设定依据", "执法依据", "处罚依据", "依据"), 40),
    Column(
        "original_department", "原实施部门", ("原执法部门", "原行使部门", "原实施主体", "下放部门", "原主管部门"), 16
    ),
    Column("functions", "承接职权", ("职权类型", "执法类型", "权力类型", "事项类型", "职权种类", "赋权类型"), 14),
    Column("start", "承接起始日", ("实施时间", "承接时间", "起始时间", "实施日期", "生效日期", "承接日期"), 14),
    Column("end", "承接终止日", ("终止时间", "截止时间", "终止日期", "截止日期", "有效期至"), 14),
    Column("guiding_department", "业务指导部门", ("指导部门", "业务主管部门", "县级指导部门", "责任部门"), 16),
    Column("status", "状态", ("承接状态", "调整类型"), 8),
    Column("transition", "未结案件处理", ("过渡规则", "未结案件", "在办案件处理"), 16),
    Column("city_consent", "市级同意文件", ("市政府同意文件", "市级批准文件"), 16),
    Column("note", "备注", ("说明",), 16),
)
