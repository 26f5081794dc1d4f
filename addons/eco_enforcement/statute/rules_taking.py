"""What every registration of evidence and every seizure must keep to: approval, officers, list, period."""

from dataclasses import replace
from datetime import datetime

from . import rules_subject as subject
from .facts import CaseFacts
from .facts_evidence import Measure
from .judging import COERCION_LAW, apl, judge, shown
from .legal_types import Finding, LegalBasis
from .measures import chosen, moment, stands
from .words_evidence import MeasureKind, Standing

_NONE = "没有选定所要办理的措施"


_APPROVAL, _URGENT = LegalBasis(COERCION_LAW, 18), LegalBasis(COERCION_LAW, 19)
_LIST, _DEALING = LegalBasis(COERCION_LAW, 24), LegalBasis(COERCION_LAW, 27)


def basis_of(measure: Measure | None, of_seizure: LegalBasis) -> LegalBasis:
    """Give the article of a registration (行政处罚法 56), or the one ``of_seizure``."""
    return apl(56) if measure is None or measure.kind is MeasureKind.HOLD else of_seizure


def _wants(rule: str, title: str, basis: LegalBasis, facts: CaseFacts, *wanted: Standing) -> Finding:
    measure = chosen(facts)
    if measure is None:
        return judge(rule, title, basis, False, _NONE)
    now = stands(measure, facts)
    words = "”或者“".join(standing.label for standing in wanted)
    return judge(rule, title, basis, now in wanted, f"该项{measure.kind.label}处于“{now.label}”，应当是“{words}”")


def measure_in_draft(facts: CaseFacts) -> Finding:
    """What is proposed or carried out first is still being written (行政处罚法 56; 行政强制法 18)."""
    return _wants("measure_in_draft", "尚未提请", basis_of(chosen(facts), _APPROVAL), facts, Standing.DRAFT)


def measure_complete(facts: CaseFacts) -> Finding:
    """Reason, place, keeper and a list in which every thing has its name, quantity and state (arts. 56; 24)."""
    measure = chosen(facts)
    missing = "、".join(measure.missing) if measure else _NONE
    return judge("measure_complete", "措施和清单完整", basis_of(measure, _LIST), not missing, f"{missing}没有填写")


def measure_awaits_approval(facts: CaseFacts) -> Finding:
    """The head decides once, on what was proposed or carried out first (行政处罚法 56; 行政强制法 18, 19)."""
    measure = chosen(facts)
    open_ = measure is not None and measure.proposed
    open_ = open_ and not (measure.approved_at or measure.refused or measure.ended_on)
    return judge("measure_awaits_approval", "等待负责人批准", basis_of(measure, _APPROVAL), open_, "没有等待批准的措施")


def approval_in_time(facts: CaseFacts) -> Finding:
    """What was carried out first is approved within the hours given, or it ends (行政强制法 19)."""
    measure = chosen(facts)
    due = measure.approval_due if measure else None
    holds = measure is not None and (due is None or moment(facts) <= due)
    failed = f"紧急措施的批准手续应当在{_at(due)}前补办，现已逾期，应当立即解除"
    return judge("approval_in_time", "及时补办批准", basis_of(measure, _URGENT), holds, failed)


def measure_approved(facts: CaseFacts) -> Finding:
    """Nothing is taken before the head has approved it (行政处罚法 56; 行政强制法 18)."""
    basis = basis_of(chosen(facts), _APPROVAL)
    return _wants("measure_approved", "已经负责人批准", basis, facts, Standing.APPROVED)


def measure_moment_possible(facts: CaseFacts) -> Finding:
    """It was carried out after its approval, not before the act of the party, and not in the future."""
    measure, at = chosen(facts), facts.inputs.get("at")
    first = measure.approved_at if measure else None
    day = facts.act_ended_on
    holds = bool(at) and at <= moment(facts) and (first is None or at >= first) and not (day and at.date() < day)
    failed = f"实施时间{_at(at)}应当不早于批准时间{_at(first)}和违法行为发生日{shown(day)}，不晚于现在"
    return judge("measure_moment_possible", "实施时间", basis_of(measure, _APPROVAL), holds, failed)


def measure_by_certified_officers(facts: CaseFacts) -> Finding:
    """Two officers certified on the day carry it out; helpers do not count (行政处罚法 42; 行政强制法 17, 18)."""
    measure, at = chosen(facts), facts.inputs.get("at")
    day = at.date() if isinstance(at, datetime) else facts.today
    officers = measure.officers if measure else ()
    found = subject.two_certified_officers(replace(facts, officers=officers, inputs={"on": day}))
    return replace(found, rule="measure_by_certified_officers")


def list_signed(facts: CaseFacts) -> Finding:
    """The party signs the list; where it refuses or stays away, that is noted with a witness (arts. 56; 18(8)(9))."""
    holds = bool(facts.inputs.get("signed") or facts.inputs.get("refusal"))
    failed = "清单没有当事人签名，也没有注明拒绝签名或者不到场的情况和见证人"
    return judge("list_signed", "清单签名", basis_of(chosen(facts), _APPROVAL), holds, failed)


def measure_in_hand(facts: CaseFacts) -> Finding:
    """Only what was carried out and not yet dealt with can be dealt with (行政处罚法 56; 行政强制法 27)."""
    basis = basis_of(chosen(facts), _DEALING)
    return _wants("measure_in_hand", "措施尚未处理", basis, facts, Standing.RUNNING, Standing.LAPSED)


def nothing_left_held(facts: CaseFacts) -> Finding:
    """A case does not close over things that were taken and never dealt with (行政强制法 27, 28)."""
    rows = (*facts.evidence.holds, *facts.evidence.seizures)
    left = [row for row in rows if row.carried_at and not row.ended_on]
    names = "、".join(dict.fromkeys(row.kind.label for row in left))
    failed = f"还有{len(left)}项{names}没有处理，不能结案"
    return judge("nothing_left_held", "涉案财物已处理", _DEALING, not left, failed)


def _at(at: datetime | None) -> str:
    return f"{at:%Y-%m-%d %H:%M}" if at else "（没有）"
