"""Recusal (回避): whoever has an interest keeps out, somebody else rules on it, and the case goes on meanwhile."""

from .course import Matter
from .facts import CaseFacts
from .facts_discussion import DiscussionSubject
from .judging import apl, judge, not_applicable
from .legal_types import Finding
from .time_limit import pending
from .together import settled_together


def actor_not_recused(facts: CaseFacts) -> Finding:
    """Whoever was recused does nothing more in the case (art. 43)."""
    out = facts.actor.person in facts.recused
    return judge(
        "actor_not_recused", "未被决定回避", apl(43), not out, f"{facts.actor.name}已经决定回避，不得再参与本案"
    )


def recusals_decided(facts: CaseFacts) -> Finding:
    """No decision while a request for recusal is undecided (art. 43); the investigation itself goes on."""
    waiting = pending(facts, Matter.RECUSAL)
    failed = f"{waiting[0].on}提出的回避申请尚未决定，决定之前不得作出处罚决定、不得结案" if waiting else ""
    return judge("recusals_decided", "回避申请已决定", apl(43), not waiting, failed, passed="没有未决定的回避申请")


def chair_recusal_decided(facts: CaseFacts) -> Finding:
    """Whoever was asked to leave the chair does not sit in it before the head has ruled (arts. 43, 64, item 4)."""
    waiting = facts.actor.person in {request.person for request in pending(facts, Matter.RECUSAL)}
    failed = f"对{facts.actor.name}的回避申请尚未决定，决定之前不得主持听证"
    return judge("chair_recusal_decided", "主持人回避已决定", apl(64, 1, 4), not waiting, failed)


def recusal_not_repeated(facts: CaseFacts) -> Finding:
    """Nobody is asked to keep out who already does, or about whom a request waits (art. 43)."""
    named = facts.inputs.get("person")
    person = named.key if named else facts.actor.person
    waits = person in {request.person for request in pending(facts, Matter.RECUSAL)}
    failed = "该人员已经决定回避，或者对其的回避申请正在等待决定"
    return judge("recusal_not_repeated", "没有重复申请", apl(43), not waits and person not in facts.recused, failed)


def recusal_dated(facts: CaseFacts) -> Finding:
    """A request came in today or earlier (art. 43)."""
    day = facts.inputs.get("on")
    holds = day is not None and day <= facts.today
    return judge("recusal_dated", "申请日期", apl(43), holds, f"申请日期不得晚于今天{facts.today}")


def recusal_ruled_by_another(facts: CaseFacts) -> Finding:
    """The head rules, on their own recusal never alone: the heads discuss it and another one signs (art. 43)."""
    rule, title, request = "recusal_ruled_by_another", "回避决定的主体", facts.inputs.get("request")
    if request is None:
        return not_applicable(rule, title, apl(43), "没有选定回避申请")
    if request.person == facts.actor.person:
        return judge(rule, title, apl(43), False, f"{facts.actor.name}不得决定自己的回避，应当由负责人集体讨论决定")
    minutes = settled_together(facts, DiscussionSubject.RECUSAL)
    failed = "行政机关负责人的回避应当集体讨论决定，选定同意的集体讨论笔录；本案没有该项笔录的，写明集体讨论记录号"
    return judge(rule, title, apl(43), minutes or not request.of_head, failed)


def officer_left(facts: CaseFacts) -> Finding:
    """When a handling officer goes, another one stays to carry the case on (arts. 42, 43)."""
    request = facts.inputs.get("request")
    stay = [officer for officer in facts.officers if request is None or officer.person != request.person]
    return judge("officer_left", "仍有承办人员", apl(42), bool(stay), "决定回避之前应当先增派承办人员，调查不停止")


def substitute_fit(facts: CaseFacts) -> Finding:
    """Who is added to the handlers is certified today, not recused, and keeps no other office in the case (art. 42)."""
    given = facts.inputs.get("substitute")
    if given is None:
        return judge("substitute_fit", "增派人员资格", apl(42), False, "没有选定增派的承办人员")
    officer, problems = given.officer, []
    if not officer.certified_on(facts.today):
        problems.append("当日没有有效的行政执法证")
    if officer.person in facts.recused:
        problems.append("已经决定回避")
    if officer.person in facts.reviewers or officer.person == facts.actor.person:
        problems.append("是本案的审核、审批人员")
    if officer.person in {handler.person for handler in facts.officers}:
        problems.append("已经是本案承办人员")
    return judge("substitute_fit", "增派人员资格", apl(42), not problems, f"{officer.name}{'，'.join(problems)}")
