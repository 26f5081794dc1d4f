"""The table of an inspection: plan, approval, record with its result, re-check."""

from types import MappingProxyType

from . import inspection_rules as rules
from .desk import DeskAct
from .inputs import ON, OPINION, TEXT, Input, Kind
from .inspection_facts import InspectionState
from .judging import apl
from .states import Role

O, H, I = Role.OFFICER, Role.HEAD, InspectionState  # noqa: E741 -- the table is read aloud, a letter for a word

REASON = Input("opinion", "理由", Kind.TEXT)
ORDER = Input("text", "责令改正的内容", Kind.TEXT)
BY = Input("by", "改正期限", Kind.DATE)

PREPARED = (rules.object_and_items_named, rules.planned_with_two, rules.within_frequency)
RECORDED = (
    rules.record_complete,
    rules.not_of_the_future,
    rules.inspected_by_two,
    rules.notice_given,
    rules.begun_after_approval,
)
RECHECKED = (rules.recheck_possible, rules.rechecked_by_two)

INSPECTION_ACTS = (
    DeskAct("submit", "提请批准检查", O, (I.DRAFT,), I.APPROVAL, apl(55), PREPARED, (REASON,)),
    DeskAct("start", "当场开始检查", O, (I.DRAFT,), I.APPROVED, apl(55), (*PREPARED, rules.no_business), (REASON,)),
    DeskAct("approve", "批准检查", H, (I.APPROVAL,), I.APPROVED, apl(55), (*PREPARED, rules.approver_not_inspector),
            (OPINION,)),
    DeskAct("return", "退回修改", H, (I.APPROVAL,), I.DRAFT, apl(55), (), (OPINION,)),
    DeskAct("record_clean", "未发现问题", O, (I.APPROVED,), I.DONE, apl(55), RECORDED, (TEXT,)),
    DeskAct("record_correction", "责令改正", O, (I.APPROVED,), I.RECHECK, apl(28), RECORDED, (ORDER, BY),
            (rules.due_possible,)),
    DeskAct("record_lead", "发现违法线索", O, (I.APPROVED,), I.DONE, apl(54), RECORDED, (TEXT,)),
    DeskAct("recheck_corrected", "复查：已改正", O, (I.RECHECK,), I.DONE, apl(28), (), (ON, TEXT), RECHECKED),
    DeskAct("recheck_again", "复查：再限期改正", O, (I.RECHECK,), I.RECHECK, apl(28), (), (ON, TEXT, BY),
            (*RECHECKED, rules.new_due_later)),
    DeskAct("recheck_lead", "复查：未改正转为线索", O, (I.RECHECK,), I.DONE, apl(54), (), (ON, TEXT), RECHECKED),
    DeskAct("drop", "取消检查", O, (I.DRAFT, I.APPROVAL, I.APPROVED), I.DROPPED, apl(55), (), (REASON,)),
)  # fmt: skip

BY_CODE = MappingProxyType({act.code: act for act in INSPECTION_ACTS})
FOUND = frozenset({"record_lead", "recheck_lead"})
ENDING = frozenset({"record_clean", "record_correction", "record_lead", "drop"})
_PLAN = ("object_id", "items", "planned_on", "officer_ids", "third_party", "plan_line_id", "case_id", "lead_id")
_RECORD = (
    "started_at", "ended_at", "place", "person", "capacity", "certificate_shown", "rights_told", "findings",
    "notice_number", "notice_on", "notice_to", "upload_ids",
)  # fmt: skip
# Field -> the stages in which it may be filled: the plan until it is submitted, the record once it may begin.
EDITABLE = MappingProxyType(
    {**dict.fromkeys(_PLAN, frozenset({I.DRAFT})), **dict.fromkeys(_RECORD, frozenset({I.DRAFT, I.APPROVED}))}
)


def editable(name: str, state: InspectionState) -> bool:
    """Tell whether the officers may still fill the field ``name``; an unlisted one never."""
    return state in EDITABLE.get(name, frozenset())
