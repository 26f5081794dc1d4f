"""What a town's list must show before it can be published, and which lists are lawful at all."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from .legal import Finding, LegalBasis, Verdict

DELEGATION = LegalBasis("行政处罚法", 24, paragraph=1)
PUBLICITY = LegalBasis("行政处罚法", 5, paragraph=3)

FUNCTION_NAMES = {"inspect": "行政检查", "punish": "行政处罚", "coerce": "行政强制"}


@dataclass(frozen=True, slots=True)
class Line:
    """A power with the functions handed over, from ``start`` to ``end`` (last day; ``None``: until changed)."""

    power: str
    functions: frozenset[str]
    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class Draft:
    """A list as it lies before the approver. ``powers`` maps the code of each power to the functions it has."""

    holder_kind: str
    approval_document: str
    approved_on: date | None
    published_on: date | None
    publication_link: str
    start: date | None
    previous_start: date | None
    lines: tuple[Line, ...]
    powers: Mapping[str, frozenset[str]]
    today: date


def check(draft: Draft) -> tuple[Finding, ...]:
    """Return one finding for each rule; the list may be published when none of them blocks."""
    rules = (
        ("list.holder", "承接主体", DELEGATION, _holder(draft)),
        ("list.approval", "县级人民政府批准", DELEGATION, _approval(draft)),
        ("list.publication", "向社会公布", DELEGATION, _publication(draft)),
        ("list.start", "自公布之后起算", PUBLICITY, _start(draft)),
        ("list.lines", "清单内容", DELEGATION, "；".join(_lines(draft))),
    )
    return tuple(
        Finding(code, title, basis, Verdict.FAIL if fault else Verdict.PASS, fault or f"{title}：符合")
        for code, title, basis, fault in rules
    )


def _holder(draft: Draft) -> str:
    if draft.holder_kind in ("town", "subdistrict"):
        return ""
    return "行政处罚权只能交由乡镇人民政府、街道办事处行使"


def _approval(draft: Draft) -> str:
    if draft.approval_document.strip() and draft.approved_on:
        return ""
    return "未填写县级人民政府的批准文件及批准日期"


def _publication(draft: Draft) -> str:
    if not (draft.published_on and draft.publication_link.strip()):
        return "未填写公布日期和公布网址"
    if draft.published_on > draft.today:
        return f"公布日期{draft.published_on:%Y-%m-%d}尚未到来"
    if draft.approved_on and draft.published_on < draft.approved_on:
        return f"公布日期{draft.published_on:%Y-%m-%d}早于批准日期{draft.approved_on:%Y-%m-%d}"
    return ""


def _start(draft: Draft) -> str:
    if not draft.start:
        return "未填写清单施行日期"
    if draft.published_on and draft.start < draft.published_on:
        return f"施行日期{draft.start:%Y-%m-%d}早于公布日期{draft.published_on:%Y-%m-%d}，未经公布的不得作为处罚依据"
    if draft.previous_start and draft.start <= draft.previous_start:
        return f"施行日期应晚于上一版清单的施行日期{draft.previous_start:%Y-%m-%d}"
    return ""


def _lines(draft: Draft) -> Iterator[str]:
    if not draft.lines:
        yield "清单没有任何事项"
    for place, line in enumerate(draft.lines, 1):
        yield from (f"第{place}行（{line.power}）：{fault}" for fault in _line(line, draft))
    for (first, one), (second, other) in combinations(enumerate(draft.lines, 1), 2):
        if one.power == other.power and one.functions & other.functions and _meet(one, other):
            yield f"第{first}行与第{second}行（{one.power}）的同一职权承接期重叠"


def _line(line: Line, draft: Draft) -> Iterator[str]:
    if not line.functions:
        yield "未选择任何职权"
    for function in sorted(line.functions - draft.powers.get(line.power, frozenset())):
        yield f"该事项不包含{FUNCTION_NAMES[function]}职权"
    if not line.start:
        yield "未填写承接起始日"
        return
    if draft.start and line.start < draft.start:
        yield f"承接起始日{line.start:%Y-%m-%d}早于清单施行日期{draft.start:%Y-%m-%d}"
    if line.end and line.end < line.start:
        yield f"承接终止日{line.end:%Y-%m-%d}早于起始日{line.start:%Y-%m-%d}"


def _meet(one: Line, other: Line) -> bool:
    """Tell whether the periods of two lines share a day; a line without a start is reported on its own."""
    if not (one.start and other.start):
        return False
    return (one.end is None or other.start <= one.end) and (other.end is None or one.start <= other.end)
