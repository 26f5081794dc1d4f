"""The rules an inspection follows: approval, notice, officers, frequency, record, re-check."""

from datetime import date

from .inspection_facts import BUSINESS, InspectionFacts
from .judging import apl, judge, not_applicable, shown
from .legal_types import Finding, Verdict

OFFICERS_NEEDED = 2


def object_and_items_named(facts: InspectionFacts) -> Finding:
    """An inspection says whom, where and what: items are published beforehand (art. 39)."""
    wanted = {"检查对象": facts.object_name, "地址": facts.address, "检查事项": facts.items}
    missing = [label for label, value in wanted.items() if not value.strip()]
    failed = f"没有填写{'、'.join(missing)}"
    return judge("object_and_items_named", "检查对象和事项", apl(39), not missing, failed)


def _certified(rule: str, facts: InspectionFacts, day: date | None, what: str) -> Finding:
    good = [o.name for o in facts.officers if day and o.certified_on(day)]
    bad = [o.name for o in facts.officers if not (day and o.certified_on(day))]
    lapse = f"；{'、'.join(bad)}当日没有有效的行政执法证" if bad else ""
    helper = f"；{facts.third_party}为第三方或者辅助人员，不计入、不得单独检查" if facts.third_party else ""
    failed = f"{what}（{shown(day)}）应当有两名以上当日持有效行政执法证的人员，现有{len(good)}人{lapse}{helper}"
    return judge(rule, "两名以上持证人员检查", apl(42), len(good) >= OFFICERS_NEEDED and not bad, failed)


def planned_with_two(facts: InspectionFacts) -> Finding:
    """Two officers who hold good certificates on the planned day are named."""
    return _certified("planned_with_two", facts, facts.planned_on, "拟检查当日")


def inspected_by_two(facts: InspectionFacts) -> Finding:
    """Two officers with certificates good on the day inspected; helpers and companies never count (art. 42)."""
    return _certified("inspected_by_two", facts, facts.started_on, "检查当日")


def rechecked_by_two(facts: InspectionFacts) -> Finding:
    """The same holds on the day of the re-check."""
    return _certified("rechecked_by_two", facts, facts.inputs["on"], "复查当日")


def within_frequency(facts: InspectionFacts) -> Finding:
    """A business is not inspected more often a year than announced; what a report calls for a person weighs."""
    title = "年度检查频次"
    if not facts.kind.business:
        return not_applicable("within_frequency", title, BUSINESS, "检查对象不属于企业等经营主体")
    if facts.cap is None:
        return not_applicable("within_frequency", title, BUSINESS, "年度检查频次上限待确认，尚未公布登记")
    failed = f"本年度已检查{facts.done}次，年度频次上限为{facts.cap}次"
    extra = "；根据投诉举报等线索确需检查的，由负责人判断并说明理由" if facts.by_lead else "，不得再按计划检查"
    otherwise = Verdict.JUDGE if facts.by_lead else Verdict.FAIL
    return judge("within_frequency", title, BUSINESS, facts.done < facts.cap, failed + extra, otherwise=otherwise)


def approver_not_inspector(facts: InspectionFacts) -> Finding:
    """Whoever inspects does not approve it."""
    good = facts.actor.person not in {officer.person for officer in facts.officers}
    return judge("approver_not_inspector", "检查与审批分离", BUSINESS, good, "检查人员不得自行批准本次检查")


def no_business(facts: InspectionFacts) -> Finding:
    """On the spot, without approval, only what is no business is inspected."""
    failed = f"检查对象为{facts.kind.label}，应当先经负责人批准并制作检查通知书，不得当场直接检查"
    return judge("no_business", "涉企检查先批准", BUSINESS, not facts.kind.business, failed)


def notice_given(facts: InspectionFacts) -> Finding:
    """A business is handed the notice of inspection (检查通知书), no later than the inspection begins."""
    title = "检查通知书"
    if not facts.kind.business:
        return not_applicable("notice_given", title, BUSINESS, "检查对象不属于企业等经营主体")
    on, start = facts.notice_on, facts.started_on
    good = bool(facts.notice_number.strip() and facts.notice_to.strip() and on and start and on <= start)
    failed = "应当填写检查通知书的文号、送达日期（不晚于检查当日）和签收人"
    return judge("notice_given", title, BUSINESS, good, failed)


def begun_after_approval(facts: InspectionFacts) -> Finding:
    """A business is not inspected before the head approved it."""
    title = "批准后检查"
    if not facts.kind.business:
        return not_applicable("begun_after_approval", title, BUSINESS, "检查对象不属于企业等经营主体")
    good = bool(facts.approved_on and facts.started_on and facts.approved_on <= facts.started_on)
    failed = f"检查始于{shown(facts.started_on)}，批准于{shown(facts.approved_on)}，不得先检查后批准"
    return judge("begun_after_approval", title, BUSINESS, good, failed)


def record_complete(facts: InspectionFacts) -> Finding:
    """The record says when, where, who was present, that certificates were shown, and what was found (art. 55)."""
    failed = f"检查记录没有填写{'、'.join(facts.missing)}"
    return judge("record_complete", "检查记录完整", apl(55), not facts.missing, failed)


def not_of_the_future(facts: InspectionFacts) -> Finding:
    """What is recorded has happened."""
    good = facts.started_on is not None and facts.started_on <= facts.today
    return judge(
        "not_of_the_future", "检查日期", apl(55), good, f"检查日期{shown(facts.started_on)}晚于今日或者没有填写"
    )


def due_possible(facts: InspectionFacts) -> Finding:
    """Correction is ordered by a day not before the inspection (art. 28)."""
    by = facts.inputs["by"]
    good = facts.started_on is not None and by >= facts.started_on
    failed = f"改正期限{shown(by)}早于检查日期{shown(facts.started_on)}"
    return judge("due_possible", "改正期限", apl(28), good, failed)


def recheck_possible(facts: InspectionFacts) -> Finding:
    """A re-check lies between the inspection and today."""
    on = facts.inputs["on"]
    good = facts.started_on is not None and facts.started_on <= on <= facts.today
    failed = f"复查日期应当在{shown(facts.started_on)}至{shown(facts.today)}之间"
    return judge("recheck_possible", "复查日期", apl(28), good, failed)


def new_due_later(facts: InspectionFacts) -> Finding:
    """A new day for correction lies after the re-check."""
    good = facts.inputs["by"] > facts.inputs["on"]
    return judge("new_due_later", "新的改正期限", apl(28), good, "新的改正期限应当晚于复查日期")
