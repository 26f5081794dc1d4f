"""What happens at a hearing (听证) and after it: chair, record, no-show, report (arts. 64, 65)."""

from .facts import CaseFacts
from .facts_hearing import HearingStage
from .judging import apl, judge, not_applicable
from .legal_types import Finding
from .rules_hearing import CHAIRED, END, NOTICE, current, latest_service

AGENTS, RECORD = apl(64, 1, 5), apl(64, 1, 8)
AGENTS_AT_MOST = 2


def actor_chairs_hearing(facts: CaseFacts) -> Finding:
    """The hearing is in the hands of the chair the agency named (art. 64, item 4)."""
    hearing = current(facts)
    chairs = hearing is not None and hearing.chair == facts.actor.person
    failed = f"{facts.actor.name}不是本次听证的主持人"
    return judge("actor_chairs_hearing", "由听证主持人办理", CHAIRED, chairs, failed)


def chair_not_investigator(facts: CaseFacts) -> Finding:
    """Nobody chairs the hearing of a case they investigated (art. 64, item 4)."""
    failed = f"{facts.actor.name}是本案调查人员，不能主持本案的听证"
    apart = facts.actor.person not in facts.investigators
    return judge("chair_not_investigator", "主持人不是调查人员", CHAIRED, apart, failed)


def hearing_notified_in_time(facts: CaseFacts) -> Finding:
    """A hearing is held only if its notice came seven working days before (art. 64, item 2)."""
    rule, title, hearing = "hearing_notified_in_time", "提前七个工作日通知", current(facts)
    if hearing is None or hearing.at is None or hearing.notified_on is None:
        return judge(rule, title, NOTICE, False, "尚未将听证的时间、地点通知当事人")
    last = latest_service(hearing.at.date(), facts)
    failed = f"听证通知于{hearing.notified_on}送达，晚于{last}，听证应当改期"
    return judge(rule, title, NOTICE, hearing.notified_on <= last, failed)


def hearing_record_complete(facts: CaseFacts) -> Finding:
    """The record holds who was there, what each side said, the last word, and the signatures (art. 64, items 7, 8)."""
    record = facts.inputs.get("hearing_record")
    failed = "没有选定听证笔录" if record is None else f"听证笔录的{'、'.join(record.missing)}没有填写"
    return judge("hearing_record_complete", "听证笔录完整", RECORD, record is not None and not record.missing, failed)


def hearing_held_as_notified(facts: CaseFacts) -> Finding:
    """The hearing took place on the day the party was told of, no earlier than the hour, and is over (art. 64, item 2)."""
    rule, title = "hearing_held_as_notified", "按通知的时间举行"
    record, hearing = facts.inputs.get("hearing_record"), current(facts)
    told = hearing.at if hearing else None
    if record is None or told is None or record.began is None or record.ended is None:
        return judge(rule, title, RECORD, False, "听证的时间没有填写，或者尚未通知")
    holds = told.date() == record.began.date() <= facts.today and told <= record.began <= record.ended
    failed = f"听证通知的时间为{told:%Y-%m-%d %H:%M}，笔录记载的时间与其不符、先后颠倒或者晚于今天；变更时间应当先改期并重新通知"
    return judge(rule, title, apl(64, 1, 2), holds, failed)


def agents_empowered(facts: CaseFacts) -> Finding:
    """The party comes itself or sends one or two agents, each with a power of attorney (art. 64, item 5)."""
    record = facts.inputs.get("hearing_record")
    agents = record.agents if record else ()
    holds = len(agents) <= AGENTS_AT_MOST and all(agents)
    failed = "当事人可以委托一至二人代理参加听证，每名代理人应当提交授权委托书"
    return judge("agents_empowered", "听证代理人", AGENTS, holds, failed)


def absence_dated(facts: CaseFacts) -> Finding:
    """A party fails to appear, or walks out, on the day of the hearing and on no other (art. 64, item 6)."""
    hearing, day = current(facts), facts.inputs.get("on")
    told = hearing.at.date() if hearing and hearing.at else None
    holds = day is not None and day == told and day <= facts.today
    failed = f"当事人缺席或者退出听证的日期应当是通知的听证日期{told or '（尚未通知）'}，并且不晚于今天"
    return judge("absence_dated", "缺席、退出的日期", END, holds, failed)


def withdrawal_dated(facts: CaseFacts) -> Finding:
    """A request is taken back after it was made and not in the future (art. 64)."""
    hearing, day = current(facts), facts.inputs.get("on")
    holds = hearing is not None and day is not None and hearing.requested_on <= day <= facts.today
    since = hearing.requested_on if hearing else "（没有申请）"
    return judge("withdrawal_dated", "撤回日期", apl(64), holds, f"撤回听证申请的日期应当在{since}与{facts.today}之间")


def hearing_finished(facts: CaseFacts) -> Finding:
    """A hearing asked for is held, refused, taken back or given up before the decision (arts. 63, 64)."""
    if not facts.hearings:
        return not_applicable("hearing_finished", "听证已办结", apl(64), "当事人没有要求听证")
    hearing = current(facts)
    at = hearing.stage.label if hearing else ""
    held = hearing is None or hearing.stage is HearingStage.HELD
    return judge("hearing_finished", "听证已办结", apl(64), held, f"当事人已要求听证（{at}），应当组织听证后再作决定")


def decision_after_hearing_report(facts: CaseFacts) -> Finding:
    """After a hearing the decision follows its record, so the chair's report lies before the head (art. 65)."""
    rule, title = "decision_after_hearing_report", "根据听证笔录决定"
    held = [h for h in facts.hearings if h.stage in (HearingStage.HELD, HearingStage.REPORTED)]
    if not held:
        return not_applicable(rule, title, apl(65), "没有举行听证")
    reported = all(h.stage is HearingStage.REPORTED for h in held)
    return judge(rule, title, apl(65), reported, "听证结束后，应当根据听证笔录作出决定；听证主持人尚未提交听证报告")
