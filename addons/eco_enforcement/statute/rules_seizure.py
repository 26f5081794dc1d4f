"""Seal and seizure (查封、扣押), 行政强制法 arts. 16 to 28: power, steps on the spot, thirty days and thirty more."""

from datetime import timedelta

from .facts import CaseFacts
from .inputs_evidence import STEPS
from .judging import COERCION_LAW, judge, not_applicable, shown
from .legal_types import Finding, LegalBasis
from .measures import SEIZURE_ROW, chosen, moment, period_of, stands
from .words_evidence import SeizureEnd, Standing

_SPOT, _POWER, _SCOPE = LegalBasis(COERCION_LAW, 18), LegalBasis(COERCION_LAW, 22), LegalBasis(COERCION_LAW, 23)
_PERIOD, _TELLING = LegalBasis(COERCION_LAW, 25, 1), LegalBasis(COERCION_LAW, 25, 2)
_TESTED = LegalBasis(COERCION_LAW, 25, 3)
_DEALING, _RELEASE = LegalBasis(COERCION_LAW, 27), LegalBasis(COERCION_LAW, 28)
LONGEST_EXTENSION = SEIZURE_ROW.extensions[0].length


def coercion_granted(facts: CaseFacts) -> Finding:
    """Only a town whose published list gives coercive power for the matter may seal or seize (行政强制法 17, 22)."""
    answer = facts.evidence.coerce
    why = answer.reason if answer else "无法核对"
    failed = f"本机关没有该事项的行政强制权（{why}），不得查封、扣押"
    return judge("coercion_granted", "有行政强制权", _POWER, bool(answer and answer.allowed), failed, passed=why)


def seizure_scope(facts: CaseFacts) -> Finding:
    """Only what the case is about, no necessities of life, nothing that others sealed already (行政强制法 23)."""
    seizure = chosen(facts)
    left = "、".join(seizure.unconfirmed) if seizure else "查封、扣押的范围"
    return judge("seizure_scope", "范围合法", _SCOPE, not left, f"{left}没有确认，不得查封、扣押")


def seizure_steps_followed(facts: CaseFacts) -> Finding:
    """Certificates shown, party called, reasons and rights told, party heard, decision and list handed over (18, 24)."""
    left = "；".join(step.label for step in STEPS if not facts.inputs.get(step.name))
    return judge("seizure_steps_followed", "现场程序", _SPOT, not left, f"以下程序没有办理：{left}")


def site_record_timed(facts: CaseFacts) -> Finding:
    """The record made on the spot ends after it began, and not in the future (行政强制法 18, item 7)."""
    began, ended = facts.inputs.get("at"), facts.inputs.get("ended_at")
    holds = bool(began and ended) and began <= ended <= moment(facts)
    failed = "现场笔录的结束时间应当不早于实施时间，不晚于现在"
    return judge("site_record_timed", "现场笔录的时间", _SPOT, holds, failed)


def testing_period_clear(facts: CaseFacts) -> Finding:
    """Days of testing are left out of a seizure only if their end is fixed and told in writing (行政强制法 25)."""
    rule, title, given = "testing_period_clear", "检测、鉴定期间明确", facts.inputs
    if not given.get("period_told"):
        return not_applicable(rule, title, _TESTED, "没有书面告知期间，不从查封、扣押期限中扣除")
    by, on = given.get("result_by"), given.get("on")
    holds = bool(by and on and by >= on)
    return judge(rule, title, _TESTED, holds, f"约定完成日期{shown(by)}应当填写，且不早于委托日期{shown(on)}")


def seizure_extendable(facts: CaseFacts) -> Finding:
    """Once, before it ends, by at most thirty days (行政强制法 25)."""
    rule, title, seizure, until = "seizure_extendable", "延长期限", chosen(facts), facts.inputs.get("until")
    if seizure is None or stands(seizure, facts) is not Standing.RUNNING:
        return judge(rule, title, _PERIOD, False, "只有正在实施、尚未届满的查封、扣押可以延长")
    if seizure.approved_at is None or seizure.extended:
        return judge(rule, title, _PERIOD, False, "查封、扣押已经延长过一次，或者尚未补办批准，不能延长")
    due = period_of(seizure, facts.calendar, facts.today).due
    last = due + timedelta(days=LONGEST_EXTENSION)
    failed = f"延长至{shown(until)}不合规定：原期限至{due}，延长不得超过三十日，最迟至{last}"
    return judge(rule, title, _PERIOD, due < until <= last, failed)


def extension_to_tell(facts: CaseFacts) -> Finding:
    """The party is told in writing of a lengthening that was granted (行政强制法 25)."""
    seizure, day = chosen(facts), facts.inputs.get("on")
    holds = bool(seizure and seizure.extended and not seizure.extension_told and day and day <= facts.today)
    failed = f"没有需要告知的延长决定，或者告知日期{shown(day)}晚于今天"
    return judge("extension_to_tell", "告知延长决定", _TELLING, holds, failed)


def seizure_end_allowed(facts: CaseFacts) -> Finding:
    """A seizure that ended or was not approved is released; confiscation and destruction need a decision (27, 28)."""
    seizure, way, problem = chosen(facts), facts.inputs.get("seizure_end"), ""
    if seizure is None:
        problem = "没有选定查封、扣押"
    elif stands(seizure, facts) is Standing.LAPSED and not way.releases:
        problem = f"查封、扣押期限已经届满或者未获批准，应当立即解除并返还，不能{way.label}"
    elif way is SeizureEnd.EXPIRED and stands(seizure, facts) is not Standing.LAPSED:
        problem = "查封、扣押期限尚未届满，解除的理由应当如实填写"
    elif way in (SeizureEnd.CONFISCATED, SeizureEnd.DESTROYED, SeizureEnd.DECIDED) and facts.decision is None:
        problem = f"尚未作出处理决定，不能以“{way.label}”处理"
    return judge(
        "seizure_end_allowed", "处理方式合法", _RELEASE if way and way.releases else _DEALING, not problem, problem
    )


def seizures_in_order(facts: CaseFacts) -> Finding:
    """No decision over a seizure that ended without release, or was lengthened without telling (行政强制法 25, 28)."""
    rule, title, seizures = "seizures_in_order", "查封、扣押在期限内", facts.evidence.seizures
    if not any(seizure.carried_at for seizure in seizures):
        return not_applicable(rule, title, _RELEASE, "没有查封、扣押")
    problems = []
    if any(stands(seizure, facts) is Standing.LAPSED for seizure in seizures):
        problems.append("查封、扣押期限届满或者未获批准，应当立即解除并返还财物")
    if any(seizure.extended and not seizure.extension_told for seizure in seizures):
        problems.append("延长查封、扣押的决定没有书面告知当事人")
    return judge(rule, title, _RELEASE, not problems, "；".join(problems))
